import type { FC } from 'hono/jsx'
import { answerText } from '../../forms/answer-text.ts'
import type { Body } from '../../forms/body.ts'
import type { AnyAnswers } from '../../forms/form.ts'
import type { Problem } from '../../forms/read-answer.ts'
import { londonTime } from '../../kernel/calendar.ts'
import { count } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { FormFields } from '../../ui/form-page.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { Radios } from '../../ui/radios.tsx'
import { urls } from '../../web/urls.ts'
import type { OwnReturn } from '../read-own-return.ts'
import { digestOf, ownKnown, type ReturnPage } from '../return-pages.ts'
import { SavedMark } from './own-return.tsx'

/** Beside the answers a page carries what it held when it was shown, and which of two answers was chosen. */
export const BASE = 'base'
export const ASKED = 'asked'
export const CHOICE = 'choose.'

export type SectionProps = {
  readonly own: OwnReturn
  readonly page: ReturnPage
  readonly token: FormToken
  /** What stands in the controls where that is not what is saved. */
  readonly body?: Body | undefined
  /** What the page held when it was first shown, where it is shown again. */
  readonly base?: string | undefined
  readonly problems?: readonly Problem[] | undefined
}

export const SectionPage: FC<SectionProps> = ({ own, page, token, body, base, problems }) => {
  const saved = page.answersIn(own)
  return (
    <>
      <SavedMark own={own} />
      {page.intro && <p class="govuk-body">{page.intro}</p>}
      {page.key === 'events' && <AfterDeath own={own} />}
      <Form action={urls.ownReturnSection({ id: own.request.id, key: page.key })} {...token}>
        <input type="hidden" name={BASE} value={base ?? digestOf(saved)} />
        <FormFields
          form={page.form}
          section={page.section}
          answers={{ ...own.answers, ...saved }}
          body={body}
          problems={problems}
          known={ownKnown(own)}
        />
        <Button text="Save and continue" preventDoubleClick />
      </Form>
    </>
  )
}

/** A gentle check: an event after the death may be right. */
const AfterDeath: FC<{ own: OwnReturn }> = ({ own: { events, child } }) => {
  const diedOn = child.diedOn?.toString()
  const late = diedOn === undefined ? [] : events.filter(({ date }) => date.length === 10 && date > diedOn)
  return late.length === 0 ? (
    <></>
  ) : (
    <InsetText
      text={`${late.length === 1 ? 'One event is' : `${count(late.length, 'event')} are`} after the date of death. Leave ${late.length === 1 ? 'it if it is' : 'them if they are'} right.`}
    />
  )
}

export type ConflictProps = {
  readonly own: OwnReturn
  readonly page: ReturnPage
  readonly token: FormToken
  readonly fields: readonly string[]
  readonly yours: AnyAnswers
  /** Your answers as they were posted, to be posted again. */
  readonly typed: Body
  readonly problem?: boolean | undefined
}

/** Two wrote at once: both answers stand here, and one of them is chosen for each question (pages.md 6.3). */
export const ConflictPage: FC<ConflictProps> = ({ own, page, token, fields, yours, typed, problem }) => {
  const saved = page.answersIn(own)
  const shown = page.form.sections[page.section]?.fields ?? {}
  const time = own.savedAt === null ? '' : `, ${londonTime(own.savedAt)}`
  return (
    <>
      <p class="govuk-body">
        Somebody else who uses this link saved the page while you were writing. Choose which answer stays.
      </p>
      <Form action={urls.ownReturnSection({ id: own.request.id, key: page.key })} {...token}>
        <input type="hidden" name={BASE} value={digestOf(saved)} />
        {Object.entries(typed).flatMap(([name, value]) =>
          (typeof value === 'string' ? [value] : value).map(one => <input type="hidden" name={name} value={one} />),
        )}
        {fields.map(name => {
          const field = shown[name]!
          const said = (answers: AnyAnswers): string =>
            answers[name] === undefined ? 'Not answered' : answerText(field, answers[name])
          return (
            <>
              <input type="hidden" name={ASKED} value={name} />
              <Radios
                name={`${CHOICE}${name}`}
                fieldset={{ legend: { text: field.label, classes: 'govuk-fieldset__legend--m' } }}
                {...(problem && { errorMessage: { text: 'Select which answer stays' } })}
                items={[
                  { value: 'yours', text: 'Yours', hint: { text: said(yours) } },
                  { value: 'saved', text: `Saved by somebody else${time}`, hint: { text: said(saved) } },
                ]}
              />
            </>
          )
        })}
        <Button text="Save and continue" preventDoubleClick />
      </Form>
    </>
  )
}
