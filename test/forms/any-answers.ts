import * as fc from 'fast-check'
import { cleaned } from '../../src/forms/body.ts'
import {
  type Answer,
  type Answers,
  type AnyAnswers,
  byKind,
  type Field,
  type FieldReader,
  type Form,
  type Member,
  type Option,
} from '../../src/forms/form.ts'
import { isAnswered } from '../../src/forms/is-answered.ts'
import type { Detail, NumberLimits } from '../../src/forms/limits.ts'
import { yesNoOptionsOf } from '../../src/forms/options.ts'
import { codeOrWords, type Register } from '../../src/forms/registers.ts'

/** Any answers that a form without conditions could hold, for properties. */
export const anyAnswers = <F extends Form>(form: F): fc.Arbitrary<Answers<F>> =>
  some(Object.assign({}, ...Object.values(form.sections).map(section => section.fields)) as Fields) as fc.Arbitrary<
    Answers<F>
  >

/** The same form, with every question asked, no date compared with another, and every answer free to be chosen. */
export function loosened<F extends Form>(form: F): F {
  const loose = (fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).map(([name, { when: _when, whenText: _text, unless: _unless, ...field }]) => {
        const { notBefore: _before, among: _among, ...open } = field as typeof field & Bound
        return [
          name,
          'fields' in open ? { ...open, fields: loose(open.fields) as Record<string, Member> } : open,
        ] as const
      }),
    )
  const sections = Object.entries(form.sections).map(([key, { when: _, ...section }]) => [
    key,
    { ...section, fields: loose(section.fields) },
  ])
  return { ...form, sections: Object.fromEntries(sections) }
}

type Bound = { readonly notBefore?: unknown; readonly among?: unknown }
type Fields = Readonly<Record<string, Field>>

const some = (fields: Fields, atLeastOne = false): fc.Arbitrary<AnyAnswers> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(fields).flatMap(([name, field]) =>
          isAnswered(field) ? [[name, byKind(answers, name, field)] as const] : [],
        ),
      ),
      { requiredKeys: [] },
    )
    .filter(given => !atLeastOne || Object.keys(given).length > 0)

// Made once: it holds every character there is.
const anyText = fc.string({ unit: 'binary', maxLength: 60 })

const words = (max: number): fc.Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom('Robin Testcase', '<b>&amp;"\'', 'Ångström, “quoted”'), anyText)
    .map(text => cleaned(text.slice(0, max)))
    .filter(text => text !== '')

const oneLine = (max: number): fc.Arbitrary<string> => words(max).map(text => text.replace(/\s+/g, ' '))

const twoDigits = (n: number): string => String(n).padStart(2, '0')

const isoDate = fc
  .record({
    year: fc.integer({ min: 1950, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${twoDigits(month)}-${twoDigits(day)}`)

const answers: FieldReader<fc.Arbitrary<Answer>> = {
  text: (_, { max, format }) =>
    format === undefined
      ? oneLine(max)
      : fc.constantFrom(...(format === 'email' ? ['robin@sample.example'] : ['01632 960001', '+44 7700 900982'])),
  textarea: (_, { max }) => words(max),
  number: (_, field) => numbers(field),
  date: () => isoDate,
  'partial-date': () => fc.tuple(isoDate, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length)),
  time: () =>
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(both => both.map(twoDigits).join(':')),
  choice: (_, { options }) => code(options),
  choices: (_, { options }) =>
    fc
      .subarray([...options], { minLength: 1 })
      .map(picked => (picked.length > 1 && picked.some(option => option.alone) ? picked.slice(0, 1) : picked))
      .map(picked => picked.map(option => option.code)),
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => fc.constantFrom('9990000018', '9434765919'),
  postcode: () => fc.constantFrom('ZZ99 3VZ', 'M1 1AA', 'CB98 2WR'),
  coded: (_, { registers, max }) =>
    fc
      .oneof(fc.constantFrom(...registers.flatMap(one => CODES[one])), oneLine(max))
      .map(typed => codeOrWords(registers, typed)),
  derived: nothing,
  attachment: nothing,
  reference: (_, { max }) => oneLine(max),
  together: (_, { parts }) => some(parts, true),
  group: (_, { fields }) => fc.array(some(fields, true), { minLength: 1, maxLength: 3 }),
}

function yesNo(_: string, field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): fc.Arbitrary<Answer> {
  const chosen = code(yesNoOptionsOf(field))
  const detail = field.detail
  if (!detail) return chosen
  return fc.oneof(
    chosen.map(answer => ({ answer })),
    inDetail(detail).map(given => ({ answer: 'yes', detail: given })),
  )
}

const code = (options: readonly Option[]): fc.Arbitrary<string> =>
  fc.constantFrom(...options.map(option => option.code))

const inDetail = (detail: Detail): fc.Arbitrary<string | number> =>
  'number' in detail ? numbers(detail.number) : words(detail.max)

function numbers({ min, max, places }: NumberLimits): fc.Arbitrary<number> {
  const scale = 10 ** (places ?? 0)
  return fc.integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) }).map(n => n / scale)
}

/** Some codes of each register, as somebody could type them. */
const CODES: Readonly<Record<Register, readonly string[]>> = {
  ods: ['RXH', 'rj1 21', 'A81001'],
  urn: ['100 000'],
  'icd-10': ['j459', 'R95'],
  snomed: ['22298006'],
  orpha: ['orpha 558', '558'],
  'icd-o': ['8070/3', 'c34.1'],
  country: ['gb'],
  language: ['PL'],
  'local-authority': ['e06000001'],
  icb: ['qe1'],
  'coroner-area': ['Sample area'],
  cdop: ['Sample panel'],
}

function nothing(name: string): never {
  throw new TypeError(`${name} has no answer that a person gives`)
}
