import type { LinkRecord } from '../../src/linkage/notification.ts'
import type { Dice } from './duplicates-dice.ts'
import { aForename, aSurname, invented, STREETS, TOWNS } from './duplicates-names.ts'

/**
 * Records of grown people as the FEBRL generator makes them (Christen 2005; Christen and Pudjijono 2009): names, address
 * and date of birth, each duplicate changed in up to so many places, no identifier. What FEBRL's own files hold, written
 * after its published description; none of those files is used.
 */
export type Febrl = {
  readonly originals: number
  readonly duplicates: number
  readonly most: number
  readonly perField: number
  readonly perRecord: number
}

type Person = {
  given: string
  surname: string
  number: string
  street: string
  address2: string
  suburb: string
  postcode: string
  born: string
}
type Field = keyof Person

/** How often each field is the one that is changed. */
const FIELDS: readonly Field[] = [
  'given',
  'given',
  'surname',
  'surname',
  'number',
  'street',
  'street',
  'address2',
  'suburb',
  'suburb',
  'postcode',
  'born',
  'born',
]

export function febrl(dice: Dice, shape: Febrl): (LinkRecord & { readonly truth: number })[] {
  const people = Array.from({ length: shape.originals }, () => aPerson(dice))
  const rows = people.map((person, truth) => ({ person, truth }))
  const made = new Map<number, number>()
  while (rows.length < shape.originals + shape.duplicates) {
    const truth = dice.below(shape.originals)
    // Zipf: most have one duplicate, few have several.
    const wanted = Math.min(shape.most, Math.ceil(1 / (dice.next() + 0.01)))
    for (let i = made.get(truth) ?? 0; i < wanted && rows.length < shape.originals + shape.duplicates; i += 1) {
      rows.push({ person: spoilt(people[truth]!, dice, shape), truth })
      made.set(truth, i + 1)
    }
  }
  return rows.map(({ person, truth }, i) => ({ ...asRecord(person, `f${i}`), truth }))
}

function aPerson(dice: Dice): Person {
  const year = dice.between(1910, 1999)
  return {
    given: dice.chance(0.96) ? aForename(dice, dice.one(['M', 'F'])) : '',
    surname: dice.chance(0.98) ? aSurname(dice) : '',
    number: dice.chance(0.96) ? String(dice.between(1, 250)) : '',
    street: dice.chance(0.97)
      ? dice.chance(0.3)
        ? dice.one(STREETS)
        : `${invented(dice)} ${dice.one(['Street', 'Place', 'Circuit', 'Crescent', 'Road'])}`
      : '',
    address2: dice.chance(0.6) ? `${invented(dice)} ${dice.one(['Farm', 'Village', 'Lodge', 'Park'])}` : '',
    suburb: dice.chance(0.98) ? (dice.chance(0.5) ? dice.one(TOWNS) : `${invented(dice)}ton`) : '',
    postcode: `${dice.one(['AB', 'CF', 'LS', 'PE'])}${dice.between(1, 30)} ${dice.below(10)}${dice.one([...'ABDEFGHJ'])}${dice.one([...'LNPQRSTU'])}`,
    born: dice.chance(0.9)
      ? `${year}-${String(dice.between(1, 12)).padStart(2, '0')}-${String(dice.between(1, 28)).padStart(2, '0')}`
      : '',
  }
}

function spoilt(person: Person, dice: Dice, { perField, perRecord }: Febrl): Person {
  const changed = { ...person }
  const times = new Map<Field, number>()
  for (let left = dice.between(1, perRecord); left > 0; left -= 1) {
    // Two of FEBRL's fields, state and telephone, are none of ours; a change there is none here.
    if (dice.chance(0.13)) continue
    const field = dice.one(FIELDS)
    if ((times.get(field) ?? 0) >= perField) continue
    times.set(field, (times.get(field) ?? 0) + 1)
    change(changed, field, dice)
  }
  return changed
}

function change(person: Person, field: Field, dice: Dice): void {
  const value = person[field]
  const what = dice.next()
  if (what < 0.06) person[field] = ''
  else if (field === 'born') person.born = otherDay(value, dice)
  else if (what < 0.11 && (field === 'given' || field === 'surname'))
    [person.given, person.surname] = [person.surname, person.given]
  else if (what < 0.11 && (field === 'street' || field === 'address2'))
    [person.street, person.address2] = [person.address2, person.street]
  else if (what < 0.14) person[field] = aPerson(dice)[field]
  else if (what < 0.2 && value.includes(' ')) person[field] = value.split(' ').reverse().join(' ')
  else if (what < 0.25 && value.includes(' ')) person[field] = value.replace(' ', '')
  else if (what < 0.3 && value.length > 4 && field !== 'postcode')
    person[field] = `${value.slice(0, 3)} ${value.slice(3)}`
  else person[field] = mistyped(value, dice)
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890']

function mistyped(value: string, dice: Dice): string {
  if (value.length < 2) return value
  const at = dice.below(value.length)
  const row = ROWS.find(keys => keys.includes(value[at]!.toLowerCase())) ?? ROWS[0]!
  const near = row[Math.max(0, Math.min(row.length - 1, row.indexOf(value[at]!.toLowerCase()) + dice.one([-1, 1])))]!
  const next = Math.min(at, value.length - 2)
  return dice.one([
    value.slice(0, at) + near + value.slice(at),
    value.slice(0, at) + value.slice(at + 1),
    value.slice(0, at) + near + value.slice(at + 1),
    value.slice(0, next) + value[next + 1]! + value[next]! + value.slice(next + 2),
  ])
}

/** A digit changed, two exchanged, or day and month; always a day that exists. */
function otherDay(value: string, dice: Dice): string {
  for (let i = 0; i < 20; i += 1) {
    const digits = mistyped(value.replaceAll('-', ''), dice)
    const written = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
    const found = new Date(`${written}T00:00:00Z`)
    if (
      digits.length === 8 &&
      !Number.isNaN(found.getTime()) &&
      found.toISOString().startsWith(written) &&
      written > '1900'
    )
      return written
  }
  return value
}

const asRecord = (person: Person, id: string): LinkRecord => ({
  id,
  forenames: person.given || null,
  surname: person.surname || null,
  dob: person.born || null,
  address:
    [[person.number, person.street].filter(Boolean).join(' '), person.address2, person.suburb]
      .filter(Boolean)
      .join(', ') || null,
  postcode: person.postcode || null,
})
