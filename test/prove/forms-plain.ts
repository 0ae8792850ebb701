import { type Answer, type AnyAnswers, byKind, type Field, type FieldReader, type Form } from '../../src/forms/form.ts'
import { fieldsOf } from '../../src/forms/condition.ts'
import { isAnswered } from '../../src/forms/is-answered.ts'
import { yesNoOptionsOf } from '../../src/forms/options.ts'
import type { Dice, Pools } from './forms.ts'

/** An answer that somebody could type without effort. */
export const plainAnswer = (name: string, field: Field, dice: Dice): Answer => byKind(plain, name, field)(dice)

/** Several of these for each question, also for those in rows. */
export function plainPools(form: Form, dice: Dice, size: number): Pools {
  const pools = new Map<string, readonly Answer[]>()
  const fill = (path: string, field: Field): void => {
    if (!isAnswered(field)) return
    pools.set(
      path,
      Array.from({ length: size }, () => plainAnswer(path, field, dice)),
    )
    const inside = field.kind === 'group' ? field.fields : field.kind === 'together' ? field.parts : {}
    for (const [name, part] of Object.entries(inside)) fill(`${path}.${name}`, part)
  }
  for (const [name, field] of fieldsOf(form)) fill(name, field)
  return pools
}

const plain: FieldReader<(dice: Dice) => Answer> = {
  text:
    (_, { format }) =>
    () =>
      format === 'email' ? 'robin@sample.example' : format === 'telephone' ? '01632 960001' : 'Robin Testcase',
  textarea: () => () => 'First line\nsecond line',
  number:
    (_, { min, max, places }) =>
    () => {
      const middle = (min + max) / 2
      return places === undefined ? Math.floor(middle) : Number(middle.toFixed(places))
    },
  date: () => () => '2024-05-17',
  'partial-date': () => () => '2024-05-18',
  time: () => () => '14:05',
  choice:
    (_, { options }) =>
    dice =>
      dice.one(options).code,
  choices:
    (_, { options }) =>
    dice => {
      const several = options.filter(option => !option.alone).map(({ code }) => code)
      const from = dice.below(Math.max(1, several.length - 1))
      return several.slice(from, from + 2)
    },
  'yes-no': (_, field) => yesNo(field),
  'yes-no-unknown': (_, field) => yesNo(field),
  'nhs-number': () => () => '9990000018',
  postcode: () => () => 'ZZ99 3VZ',
  coded: () => () => 'Sample words',
  derived: nothing,
  attachment: nothing,
  reference: () => () => 'Sample case',
  together:
    (name, { parts }) =>
    dice =>
      each(parts, name, dice),
  group:
    (name, { fields }) =>
    dice => [each(fields, name, dice), each(fields, name, dice)],
}

const each = (fields: Readonly<Record<string, Field>>, name: string, dice: Dice): AnyAnswers =>
  Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, byKind(plain, name, field)(dice)]))

const yesNo =
  (field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>) =>
  (dice: Dice): Answer => {
    const detail = field.detail
    if (!detail) return dice.one(yesNoOptionsOf(field)).code
    return { answer: 'yes', detail: 'number' in detail ? detail.number.min + 1 : 'First line\nsecond line' }
  }

function nothing(name: string): never {
  throw new TypeError(`${name} has no answer that a person gives`)
}
