import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { fieldsOf, type Known, namedIn } from '../../src/forms/condition.ts'
import type { Answer, AnyAnswers, Field, Form } from '../../src/forms/form.ts'
import { answersSchema } from '../../src/forms/json-schema.ts'
import { isAnswered } from '../../src/forms/is-answered.ts'
import { missing } from '../../src/forms/messages.ts'
import { type DataProblem, readAnswers } from '../../src/forms/read-answers.ts'
import { aDraft, completed, type Dice, diceOf, someFacts, TODAY } from './forms.ts'
import { poolsOf } from './forms-pools.ts'

export type Agreement = {
  /** Bodies on which validator and reader were compared, and how many of these both accept. */
  readonly bodies: number
  readonly accepted: number
  readonly differences: readonly string[]
}

/** Holds a JSON Schema validator against our reader on made-up bodies of one form, valid and broken. */
export function agree(form: Form, bodies: number, seed: number): Agreement {
  const dice = diceOf(seed)
  const isLarge = bodies > LARGE
  const both = (known?: Known) => ({
    complete: compile(form, { complete: true, ...(known && { known }) }),
    draft: compile(form, { complete: false, ...(known && { known }) }),
  })
  const facts = isLarge ? [{}, someFacts(form, dice), someFacts(form, dice)] : [someFacts(form, dice)]
  const worlds = facts.map(known => ({ known, ...both(known) }))
  const open = isLarge ? both() : undefined
  const unsaid = notSaid(form)
  const differences: string[] = []
  let [compared, accepted] = [0, 0]
  const size = isLarge ? 150 : 15
  for (let pools = poolsOf(form, seed, size), round = 1; compared < bodies; round += 1) {
    if (round % 500 === 0) pools = poolsOf(form, seed + round, size)
    const { known, ...schemas } = dice.one(worlds)
    const draft = aDraft(form, pools, dice, known)
    const whole = dice.below(2) === 0 ? completed(form, draft, pools, dice, known) : null
    const valid = whole ?? draft
    for (const body of [valid, broken(form, valid, pools, dice), broken(form, valid, pools, dice)]) {
      const complete = dice.below(3) > 0 && whole !== null
      const mode = complete ? 'complete' : 'draft'
      const reading = readAnswers(form, body, { today: TODAY, complete, known })
      const problems = reading.ok ? [] : reading.problems
      // How one date stands to another no schema says, nor what follows from it.
      if (problems.some(({ message }) => COMPARED.test(message))) continue
      compared += 1
      const told = problems.filter(problem => !unsaid(problem))
      const isTaken = schemas[mode](body)
      if (isTaken) accepted += 1
      // What no schema need tell of it may tell of all the same.
      if (isTaken ? told.length > 0 : problems.length === 0)
        differences.push(
          `${form.id}, ${mode}, ${JSON.stringify(known)}: ${isTaken ? 'only the schema' : 'only the reader'} takes ${JSON.stringify(body)}: ${JSON.stringify(told.slice(0, 3))} ${JSON.stringify(schemas[mode].errors?.slice(0, 3))}`,
        )
      // Without the facts it may take more, and never less.
      if (open && isTaken && !open[mode](body))
        differences.push(`${form.id}, ${mode}: without facts the schema refuses ${JSON.stringify(body)}`)
    }
  }
  return { bodies: compared, accepted, differences }
}

/** From here on every validator there is, and more to choose from. Making them takes longer than using them. */
const LARGE = 500

const COMPARED = /must be today or earlier|must be the same as or after/

/** Compiled by a validator that refuses keywords and formats it does not know. */
export const compile = (form: Form, options: { complete: boolean; known?: Known }): ValidateFunction =>
  new Ajv2020({ strictTypes: false, strictTuples: false, multipleOfPrecision: 6, code: { optimize: false } }).compile(
    answersSchema(form, options) as object,
  )

/**
 * Problems that no schema can tell of: that a question is asked or not where that rests on what is worked out from dates,
 * or on another question of which the same is true.
 */
function notSaid(form: Form): (problem: DataProblem) => boolean {
  const open = new Set(
    Object.entries(form.derived ?? {}).flatMap(([id, derived]) =>
      'years' in derived || 'days' in derived ? [id] : [],
    ),
  )
  const fields = Object.values(form.sections).flatMap(section =>
    Object.entries(section.fields).flatMap(([name, field]) => [
      { id: name, path: name, field: field as Field, when: [section.when, field.when] },
      ...(field.kind === 'group'
        ? Object.entries(field.fields).map(([member, question]) => ({
            id: `${field.row ?? name}.${member}`,
            path: `${name}.${member}`,
            field: question as Field,
            when: [question.when],
          }))
        : []),
    ]),
  )
  const of = new Map<string, Field>()
  for (const { id, path, field, when } of fields)
    if (when.flatMap(namedIn).some(one => open.has(one))) {
      open.add(id)
      of.set(path, field)
    }
  return ({ path, message }) => {
    const field = of.get(path.replace(/\.\d+/, ''))
    return (
      field !== undefined &&
      (message.toLowerCase().endsWith(missing(field).toLowerCase()) || /is not asked/.test(message))
    )
  }
}

const ODD: readonly unknown[] = [
  null,
  true,
  7,
  -1,
  0.5,
  1e21,
  '',
  ' x',
  'x  y',
  'x\u0000',
  'x\ud800',
  'Yes',
  'yes',
  'no such code',
  [],
  {},
  [[]],
  [{}],
  ['yes'],
  { answer: 'yes' },
  { answer: 'no', detail: 'x' },
  { answer: 'yes', detail: '' },
  '2025-02-29',
  '2024-02-29',
  '1899-12-31',
  '2025-13',
  '2025',
  '24:00',
  '9:05',
  '09:05',
  'AA3 1AB',
  'aa31ab',
  '9990000018',
  '999 000 0018',
]

/** A body with one thing changed, most often for the worse. */
function broken(form: Form, valid: AnyAnswers, pools: ReadonlyMap<string, readonly Answer[]>, dice: Dice): AnyAnswers {
  const body = structuredClone(valid) as Record<string, unknown>
  const asked = fieldsOf(form).filter(([, field]) => isAnswered(field))
  const [name, field] = dice.one(asked)
  const held = Object.keys(body)
  switch (dice.below(8)) {
    case 0:
      delete body[held.length === 0 ? name : dice.one(held)]
      break
    case 1:
      body[dice.one(['noSuchQuestion', '_csrf', 'constructor', ...unasked(form)])] = dice.one(['x', 1, null])
      break
    case 2:
      body[name] = dice.one(pools.get(name)!)
      break
    case 3:
      body[name] = dice.one(ODD)
      break
    case 4:
      body[name] = tooMuch(field, pools.get(name)!, dice)
      break
    default:
      inside(body, dice)
  }
  return body as AnyAnswers
}

const unasked = (form: Form): readonly string[] =>
  fieldsOf(form).flatMap(([name, field]) => (isAnswered(field) ? [] : [name]))

/** More than there is room for. */
function tooMuch(field: Field, pool: readonly Answer[], dice: Dice): unknown {
  if (field.kind === 'group')
    return Array.from({ length: field.maxRows + 1 }, () => (dice.one(pool) as readonly unknown[])[0])
  if (field.kind === 'choices') return field.options.map(({ code }) => code).concat(dice.one(field.options).code)
  if (field.kind === 'number')
    return dice.one([field.max + 1, field.min - 1, field.max - 0.0001, field.min, field.max, -0])
  if ('max' in field) return dice.one(['x'.repeat(field.max + 1), '😀'.repeat(field.max), 'x'.repeat(field.max)])
  return [dice.one(pool), dice.one(pool)]
}

/** Something odd, or nothing, somewhere within one of the answers. */
function inside(at: Record<string, unknown>, dice: Dice): void {
  const keys = Object.keys(at)
  if (keys.length === 0) return
  const key = dice.one(keys)
  const value = at[key]
  if (typeof value === 'object' && value !== null && dice.below(5) > 0)
    return inside(value as Record<string, unknown>, dice)
  if (dice.below(3) === 0) at['noSuchPart'] = 'x'
  else if (dice.below(2) === 0 && !Array.isArray(at)) delete at[key]
  else at[key] = dice.one(ODD)
}
