import { misfits } from '../../kernel/shape.ts'
import { duplicates as findDuplicates } from '../../linkage/duplicates.ts'
import { readDate } from '../../linkage/moments.ts'
import type { LinkRecord } from '../../linkage/notification.ts'
import type { Check } from '../check.ts'

/** `check duplicates`: a list of notifications; the pairs that the product would show to a person. */
export const duplicates: Check = {
  problems(input) {
    const found = misfits(
      input,
      { each: { id: 'text', ...Object.fromEntries(TEXTS.map(key => [key, 'text?'])) } },
      'The input',
    )
    return found.length > 0
      ? found
      : (input as Given[])
          .flatMap((record, i) => [...kinds(record, i), ...dates(record, i)])
          .concat(twice(input as Given[]))
  },
  answer: (input, say) => findDuplicates(input as readonly LinkRecord[], say),
}

type Given = Readonly<Record<string, unknown>>

const TEXTS = [
  'receivedAt',
  'forenames',
  'surname',
  'dob',
  'dod',
  'address',
  'postcode',
  'placeOfDeath',
  'motherForename',
  'motherSurname',
  'motherDob',
  'fatherForename',
  'fatherSurname',
] as const
/** Systems send these as text or as numbers. */
const TEXTS_OR_NUMBERS = ['sex', 'timeOfDeath', 'nhsNumber', 'gestationWeeks', 'birthWeightG'] as const
const DATES = ['dob', 'dod', 'motherDob'] as const

const kinds = (record: Given, i: number): readonly string[] =>
  TEXTS_OR_NUMBERS.flatMap(key => {
    const value = record[key] ?? ''
    return typeof value === 'string' || typeof value === 'number'
      ? []
      : [`[${i}].${key}: should be text, a number or null.`]
  })

/** A day that exists, or would with day and month exchanged; a time may follow. */
const dates = (record: Given, i: number): readonly string[] =>
  DATES.flatMap(key => {
    const text = (record[key] ?? '') as string
    const isDate = /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/.test(text) && (readDate(text) !== null || text < '1900-01-02')
    return text === '' || isDate ? [] : [`[${i}].${key}: should be a date such as 2026-03-28, or null.`]
  })

function twice(records: readonly Given[]): readonly string[] {
  const first = new Map<unknown, number>()
  return records.flatMap(({ id }, i) => {
    const before = first.get(id)
    first.set(id, before ?? i)
    return before === undefined ? [] : [`[${i}].id: is that of [${before}] too.`]
  })
}
