import type { FC } from 'hono/jsx'
import { answerText } from '../forms/answer-text.ts'
import type { Body } from '../forms/body.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { AnyAnswers, Field, Form } from '../forms/form.ts'
import { read } from '../forms/read.ts'
import type { Day } from '../kernel/calendar.ts'
import { differing } from '../ui/differing.ts'
import { MarkedText } from '../ui/marked-text.tsx'
import { Radios } from '../ui/radios.tsx'
import { SideBySide } from '../ui/side-by-side.tsx'
import { CHOICE, type TwoAnswers } from './two-answers.ts'

/** What is said of a question at which nothing was chosen. */
export const notChosen = (label: string): string => `Select which answer stays: ${label}`

/** Where two people answered the same questions: both answers, and one of them to be chosen for each (pages.md 6.3). */
export const ChooseAnswers: FC<{
  readonly form: Form
  readonly two: TwoAnswers
  readonly today: Day
  /** The questions at which nothing was chosen, when the page was posted without. */
  readonly undecided: readonly string[]
}> = ({ form, two, today, undecided }) => (
  <>
    <p class="govuk-body">
      This page was saved elsewhere while you were typing. Nothing that you typed is saved yet, and none of it is lost.
      Some questions have two answers now: choose which stays.
    </p>
    {Object.entries(two.carried).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map(one => <input type="hidden" name={name} value={one} />),
    )}
    {fieldsOf(form)
      .filter(([name]) => two.asked.includes(name))
      .map(([name, field]) => (
        <Choice
          name={name}
          label={field.label}
          yours={inWords(name, field, two.yours, today)}
          saved={inWords(name, field, two.saved, today)}
          by={`Saved by ${two.by}`}
          chosen={two.chosen(name)}
          isOpen={undecided.includes(name)}
        />
      ))}
  </>
)

const Choice: FC<{
  readonly name: string
  readonly label: string
  readonly yours: string
  readonly saved: string
  readonly by: string
  readonly chosen: string
  readonly isOpen: boolean
}> = ({ name, label, yours, saved, by, chosen, isOpen }) => {
  const isLong = [yours, saved].some(text => text.length > SHORT || text.includes('\n'))
  const [mine, theirs] = differing(yours, saved)
  return (
    <Radios
      name={`${CHOICE}${name}`}
      fieldset={{ legend: { text: label, classes: 'govuk-fieldset__legend--m' } }}
      value={chosen}
      {...(isOpen && { errorMessage: { text: notChosen(label) } })}
      {...(isLong && {
        formGroup: {
          beforeInputs: {
            children: (
              <SideBySide
                id={`${CHOICE}${name}-text`}
                left={{ heading: 'Yours', children: <MarkedText stretches={mine} /> }}
                right={{ heading: by, children: <MarkedText stretches={theirs} /> }}
              />
            ),
          },
        },
      })}
      items={[
        { value: 'yours', text: 'Yours', ...(!isLong && { hint: { text: yours } }) },
        { value: 'saved', text: by, ...(!isLong && { hint: { text: saved } }) },
      ]}
    />
  )
}

// As long as a hint can be.
const SHORT = 200

/** The answer that a question's controls hold, in words, whether or not the question would be shown now. */
function inWords(name: string, { when: _, ...field }: Field, controls: Body, today: Day): string {
  const own = Object.entries(controls).filter(([control]) => control.split(/[-.]/)[0] === name)
  const alone: Form = {
    id: name,
    version: '1',
    title: name,
    sections: { alone: { title: name, fields: { [name]: field as Field } } },
  }
  const { answers } = read(alone, Object.fromEntries(own), { today, complete: false })
  const answer = (answers as AnyAnswers)[name]
  return answer === undefined ? 'Not answered' : answerText(field as Field, answer)
}
