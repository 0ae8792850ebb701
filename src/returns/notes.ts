import { answerText } from '../forms/answer-text.ts'
import { fieldsOf, valuesIn } from '../forms/condition.ts'
import type { Answer, AnyAnswers, Field, Form } from '../forms/form.ts'
import { count } from '../kernel/text.ts'
import { afterDeath, inOrder, mayBeAfterDeath, mayBeBeforeBirth } from '../statutory/dates-of-life.ts'
import { sameFacts } from '../statutory/same-facts.ts'
import { mainPart } from './asking.ts'
import type { OwnReturn } from './read-own-return.ts'
import type { Whole } from './whole-form.ts'

/** Something that does not seem to fit, as a sentence, and the control to look at. It may be right, and stops nothing. */
export type Note = { readonly control: string; readonly says: string }

/** Dates outside the child's life, events in an odd order, and one fact said in two ways. */
export function notesOn({
  answers,
  events,
  child,
  whole,
}: Pick<OwnReturn, 'answers' | 'events' | 'child' | 'whole'>): readonly Note[] {
  const given = answers as AnyAnswers
  const dated = datesIn(whole, given)
  const died = child.diedOn?.toString()
  const born = child.bornOn?.toString()
  const late = died === undefined ? [] : events.filter(({ date }) => isAfter(date, died))
  return [
    ...dated.flatMap(one => {
      if (died !== undefined && !mayBeAfterDeath.has(one.id) && isAfter(one.at, died))
        return [note(one, 'is after the date of death')]
      if (died !== undefined && afterDeath.has(one.id) && isAfter(died, one.at))
        return [note(one, 'is before the date of death')]
      if (born !== undefined && !mayBeBeforeBirth.has(one.id) && isAfter(born, one.at))
        return [note(one, 'is before the child was born')]
      return []
    }),
    ...inOrder.flatMap(([first, then]) =>
      dated
        .filter(one => one.id === then)
        .flatMap(one => {
          const before = dated.find(other => other.id === first && other.row === one.row)
          return before !== undefined && isAfter(before.at, one.at)
            ? [note(one, `is before the answer to “${before.label}”`)]
            : []
        }),
    ),
    ...twoWays(whole, given),
    ...(late.length === 0
      ? []
      : [
          {
            control: 'events',
            says: `${late.length === 1 ? 'One event is' : `${count(late.length, 'event')} are`} after the date of death`,
          },
        ]),
  ]
}

type Dated = {
  /** As lists of ids name it: `pmDate`, `services.firstContact`. */
  readonly id: string
  readonly row: number | null
  readonly control: string
  readonly label: string
  /** `2026`, `2026-11`, `2026-11-24`, `2026-11-24T14:05`: what stands longer is known better. */
  readonly at: string
}

const note = ({ control, label }: Dated, says: string): Note => ({ control, says: `“${label}” ${says}` })

/** Whether one moment surely lies after another, as far as both are known. */
export function isAfter(one: string, other: string): boolean {
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) > other.slice(0, known)
}

const datesIn = ({ form }: Whole, answers: AnyAnswers): readonly Dated[] =>
  fieldsOf(form as Form).flatMap(([name, field]) => {
    const answer = answers[name]
    if (answer === undefined) return []
    if (field.kind !== 'group') return dateIn({ id: name, row: null, control: name, field }, answer)
    return (answer as readonly AnyAnswers[]).flatMap((row, place) =>
      Object.entries(field.fields).flatMap(([member, question]) =>
        dateIn(
          { id: `${field.row ?? name}.${member}`, row: place, control: `${name}.${place}.${member}`, field: question },
          row[member],
        ),
      ),
    )
  })

function dateIn(
  { id, row, control, field }: Pick<Dated, 'id' | 'row' | 'control'> & { readonly field: Field },
  answer: Answer | undefined,
): readonly Dated[] {
  if (answer === undefined) return []
  if (field.kind === 'date' || field.kind === 'partial-date')
    return [{ id, row, control, label: field.label, at: String(answer) }]
  if (field.kind !== 'together') return []
  const parts = answer as AnyAnswers
  const [date, time] = ['date', 'time'].map(kind =>
    Object.keys(field.parts).find(key => field.parts[key]!.kind === kind),
  )
  if (date === undefined || parts[date] === undefined) return []
  const clock = time === undefined ? undefined : parts[time]
  return [{ id, row, control, label: field.label, at: [parts[date], clock].filter(Boolean).join('T') }]
}

/** One fact that two questions ask, answered in two ways: each is kept, and somebody says which is right. */
const twoWays = ({ declared }: Whole, answers: AnyAnswers): readonly Note[] =>
  sameFacts.flatMap(fact => {
    const said = fact.flatMap(id => {
      const field = declared(id)
      const answer = answers[id]
      if (field === undefined || answer === undefined) return []
      const main = mainPart(field, answer)
      const value = valuesIn(main.answer).join()
      return [{ id, field: main.field, label: field.label, value, text: answerText(field, answer) }]
    })
    const [first, ...others] = said
    return others
      .filter(one => answersAlike(one.field, first!.field) && one.value !== first!.value)
      .map(({ id, label, text }) => ({
        control: id,
        says: `You say “${text}” to “${label}”, and “${first!.text}” to “${first!.label}”`,
      }))
  })

/** Whether two questions take the same answers, so that a difference means something. */
const answersAlike = (one: Field, other: Field): boolean =>
  one.kind === other.kind && COMPARED.has(one.kind) && codesOf(one) === codesOf(other)

const COMPARED: ReadonlySet<string> = new Set(['number', 'date', 'choice', 'choices', 'yes-no', 'yes-no-unknown'])

const codesOf = (field: Field): string => ('options' in field ? field.options.map(({ code }) => code).join() : '')
