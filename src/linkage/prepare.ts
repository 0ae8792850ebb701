import { isNhsNumber, nhsDigits } from '../kernel/nhs-number.ts'
import { type Birth, readBirth } from './birth.ts'
import { type Date3, readDate, readTime } from './moments.ts'
import type { LinkRecord } from './notification.ts'
import { type Home, readHome, readPlace } from './places.ts'
import { plain } from './spelling.ts'
import { readNames } from './unnamed.ts'

/** A notification read for comparing: every field in one form, or null. */
export type Prepared = {
  readonly id: string
  readonly forenames: readonly string[]
  readonly perhaps: readonly string[]
  readonly surnames: readonly string[]
  /** Words of other whole names of the child. */
  readonly aliases: readonly string[]
  readonly sex: 'male' | 'female' | null
  readonly birth: Birth
  readonly dob: Date3 | null
  readonly dod: Date3 | null
  readonly received: Date3 | null
  readonly time: number | null
  readonly number: string | null
  readonly isValidNumber: boolean
  readonly home: Home
  readonly place: readonly string[]
  readonly placeKey: string
  readonly mother: Parent
  readonly father: Parent
  readonly gestation: number | null
  readonly weight: number | null
  /** Days lived, where both dates are known and in order. */
  readonly ageDays: number | null
}

export type Parent = {
  readonly forenames: readonly string[]
  readonly surnames: readonly string[]
  readonly dob: Date3 | null
}

/** Reads one notification. Nothing is guessed: what cannot be read is as if it were not there. */
export function prepare(record: LinkRecord): Prepared {
  const names = readNames(record.forenames ?? null, record.surname ?? null)
  const birth = readBirth(record.multipleBirth ?? null)
  const mother = parent(record.motherForename, record.motherSurname, record.motherDob)
  const dob = readDate(record.dob ?? null)
  const dod = readDate(record.dod ?? null)
  const number = readNumber(record.nhsNumber ?? null)
  const place = readPlace(record.placeOfDeath ?? null)
  const lived = dob && dod ? dod.serial - dob.serial : null
  const hasForename = names.forenames.length > 0
  return {
    id: record.id,
    // A parent's surname among the forenames of an unnamed child is no forename.
    forenames: names.forenames,
    perhaps: names.perhaps,
    surnames: names.surnames,
    aliases: (record.aliases ?? []).flatMap(alias => plain(alias).split(' ')).filter(Boolean),
    sex: readSex(record.sex ?? null) ?? names.sex,
    birth: {
      isMultiple: birth.isMultiple ?? (names.isMultiple ? true : null),
      order: names.order ?? birth.order,
    },
    dob,
    dod,
    received: readDate(record.receivedAt ?? null),
    time: readTime(record.timeOfDeath ?? null),
    number,
    isValidNumber: number !== null && isNhsNumber(number),
    home: readHome(record.address ?? null, record.postcode ?? null),
    place,
    placeKey: place.join(' '),
    mother: !hasForename && mother.forenames.length === 0 ? { ...mother, forenames: names.motherForenames } : mother,
    father: parent(record.fatherForename, record.fatherSurname, null),
    gestation: readAmount(record.gestationWeeks ?? null),
    weight: readWeight(record.birthWeightG ?? null),
    ageDays: lived !== null && lived >= 0 ? lived : null,
  }
}

function parent(forename?: string | null, surname?: string | null, dob?: string | null): Parent {
  const { forenames, surnames } = readNames(forename ?? null, surname ?? null)
  return { forenames, surnames, dob: readDate(dob ?? null) }
}

function readSex(value: string | number | null): 'male' | 'female' | null {
  const word = plain(String(value ?? ''))
  if (/^(?:m|male|boy|1|man|son)$/.test(word)) return 'male'
  return /^(?:f|female|girl|2|woman|daughter)$/.test(word) ? 'female' : null
}

/** Digits of a number that could be one; what wards type to get past the field is none. */
function readNumber(value: string | number | null): string | null {
  const digits = nhsDigits(String(value ?? '')).replace(/[.,_/]/g, '')
  if (!/^\d{8,12}$/.test(digits) || /^(\d)\1+$/.test(digits)) return null
  return /^(?:0?123456789\d?|9876543210|0{5,}\d+|\d0{7,}\d*|9{6,}\d*)$/.test(digits) ? null : digits
}

function readAmount(value: string | number | null): number | null {
  const found = /\d+(?:\.\d+)?/.exec(String(value ?? ''))
  return found && Number(found[0]) > 0 ? Number(found[0]) : null
}

/** In grams; kilograms where only they make sense. */
function readWeight(value: string | number | null): number | null {
  const amount = readAmount(typeof value === 'string' ? value.replace(/(?<=\d),(?=\d{3})/g, '') : value)
  return amount === null ? null : amount < 10 ? Math.round(amount * 1_000) : amount
}
