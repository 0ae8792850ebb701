import type { Body } from './body.ts'
import { type Answer, type Answers, type AnyAnswers, byKind, type Field, type FieldReader, type Form } from './form.ts'
import { DATE_PARTS } from './read-date.ts'

/** Answers as the controls of a page hold them: what `read` makes of it are the same answers. */
export function toBody<F extends Form>(form: F, answers: Answers<F>): Body {
  const given = answers as AnyAnswers
  return Object.fromEntries(Object.values(form.sections).flatMap(section => controlsOf(section.fields, '', given)))
}

type Control = readonly [name: string, value: string | readonly string[]]

const controlsOf = (fields: Readonly<Record<string, Field>>, prefix: string, answers: AnyAnswers): readonly Control[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const answer = answers[name]
    return answer === undefined ? [] : byKind(written, prefix + name, field)(answer)
  })

const written: FieldReader<(answer: Answer) => readonly Control[]> = {
  text: asItIs,
  textarea: asItIs,
  number: asItIs,
  date: boxes,
  'partial-date': boxes,
  time: asItIs,
  choice: asItIs,
  choices: name => answer => [[name, answer as readonly string[]]],
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': asItIs,
  postcode: asItIs,
  coded: asItIs,
  // These have no control of their own.
  derived: () => () => [],
  attachment: () => () => [],
  reference: asItIs,
  together: (name, field) => answer => controlsOf(field.parts, `${name}-`, answer as AnyAnswers),
  group: (name, field) => answer =>
    (answer as readonly AnyAnswers[]).flatMap((row, index) => controlsOf(field.fields, `${name}.${index}.`, row)),
}

function asItIs(name: string): (answer: Answer) => readonly Control[] {
  return answer => [[name, String(answer)]]
}

function boxes(name: string): (answer: Answer) => readonly Control[] {
  return answer => {
    const [year, month, day] = String(answer).split('-')
    const typed = { day, month, year }
    return DATE_PARTS.map(part => [
      `${name}-${part}`,
      part === 'year' ? (typed.year ?? '') : String(Number(typed[part]) || ''),
    ])
  }
}

function yesNo(name: string): (answer: Answer) => readonly Control[] {
  return answer => {
    if (typeof answer === 'string') return [[name, answer]]
    const { answer: chosen, detail } = answer as AnyAnswers
    return [[name, String(chosen)], ...(detail === undefined ? [] : [[`${name}-detail`, String(detail)] as const])]
  }
}
