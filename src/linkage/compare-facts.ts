import { type Chances, GESTATION, HOME, MULTIPLE_BIRTH, NUMBER, ORDER_OF_BIRTH, PLACE, SEX, WEIGHT } from './chances.ts'
import { isOneSlip } from './compare-dates.ts'
import { byChance, type Finding } from './finding.ts'
import type { Frequency } from './frequency.ts'
import type { Home } from './places.ts'
import type { Prepared } from './prepare.ts'
import { edits, likeness } from './spelling.ts'

/** What number, sex, birth and places say. */
export function compareFacts(a: Prepared, b: Prepared, often: Frequency): readonly Finding[] {
  return [
    nhsNumber(a, b, often),
    sex(a, b),
    orderOfBirth(a, b),
    multipleBirth(a, b),
    weight(a, b),
    gestation(a, b),
    home(a, b, often),
    place(a, b, often),
  ].filter(finding => finding !== null)
}

function nhsNumber(a: Prepared, b: Prepared, often: Frequency): Finding | null {
  if (a.number === null || b.number === null) return null
  const isChecked = a.isValidNumber && b.isValidNumber
  if (a.number === b.number) {
    return {
      chances: byChance(isChecked ? sameNumber(a, b) : NUMBER.sameUnchecked, often.number(a.number)),
      says: isChecked ? 'NHS number the same' : 'number the same, though no valid NHS number',
    }
  }
  // A valid number with one digit wrong is no longer valid: two valid ones are two numbers, of child or mother.
  if (isChecked) {
    const isNamed = a.forenames.length > 0 && b.forenames.length > 0
    return { chances: isNamed ? NUMBER.differs : NUMBER.differsUnnamed, says: 'NHS number differs' }
  }
  if (a.isValidNumber !== b.isValidNumber) {
    const slips = isOneSlip(a.number, b.number) ? 1 : edits(a.number, b.number, 2)
    if (slips === 1) return { chances: NUMBER.slip, says: 'NHS number the same but for one digit, or two exchanged' }
    if (slips === 2) return { chances: NUMBER.slips, says: 'NHS number the same but for two digits' }
  }
  return { chances: NUMBER.uncheckedDiffers, says: 'number differs, though one of them is no valid NHS number' }
}

/** It may be the mother's: likelier where neither child has a name yet, or each another. */
function sameNumber({ forenames: a }: Prepared, { forenames: b }: Prepared): Chances {
  if (a.length === 0 && b.length === 0) return NUMBER.sameUnnamed
  const isOther =
    a.length > 0 && b.length > 0 && a.every(word => b.every(other => likeness(word, other) === 'different'))
  return isOther ? NUMBER.sameOtherwiseNamed : NUMBER.same
}

function sex(a: Prepared, b: Prepared): Finding | null {
  if (a.sex === null || b.sex === null) return null
  return a.sex === b.sex ? { chances: SEX.same, says: 'sex the same' } : { chances: SEX.differs, says: 'sex differs' }
}

function orderOfBirth(a: Prepared, b: Prepared): Finding | null {
  if (a.birth.order === null || b.birth.order === null) return null
  return a.birth.order === b.birth.order
    ? { chances: ORDER_OF_BIRTH.same, says: 'place in the birth the same' }
    : { chances: ORDER_OF_BIRTH.differs, says: 'place in the birth differs' }
}

function multipleBirth(a: Prepared, b: Prepared): Finding | null {
  const [one, other] = [a.birth.isMultiple, b.birth.isMultiple]
  if (one === null && other === null) return null
  if (one === null || other === null)
    return (one ?? other)
      ? { chances: MULTIPLE_BIRTH.oneYes, says: 'one says a multiple birth' }
      : { chances: MULTIPLE_BIRTH.oneNo, says: 'one says a single birth' }
  if (one !== other) return { chances: MULTIPLE_BIRTH.differs, says: 'one says a multiple birth, the other not' }
  return one
    ? { chances: MULTIPLE_BIRTH.both, says: 'both of a multiple birth' }
    : { chances: MULTIPLE_BIRTH.neither, says: 'neither of a multiple birth' }
}

function weight(a: Prepared, b: Prepared): Finding | null {
  if (a.weight === null || b.weight === null) return null
  const apart = Math.abs(a.weight - b.weight)
  if (apart < 1) return { chances: WEIGHT.same, says: 'birth weight the same' }
  if (apart <= 10) return { chances: WEIGHT.close, says: 'birth weight almost the same' }
  if (isOneSlip(String(a.weight), String(b.weight)))
    return { chances: WEIGHT.slip, says: 'birth weight but for one digit' }
  return apart <= Math.max(a.weight, b.weight) * 0.08
    ? { chances: WEIGHT.near, says: 'birth weight similar' }
    : { chances: WEIGHT.far, says: 'birth weight differs' }
}

function gestation(a: Prepared, b: Prepared): Finding | null {
  if (a.gestation === null || b.gestation === null) return null
  const apart = Math.abs(Math.floor(a.gestation) - Math.floor(b.gestation))
  if (apart === 0) return { chances: GESTATION.same, says: 'weeks of gestation the same' }
  return apart <= 1
    ? { chances: GESTATION.near, says: 'weeks of gestation one apart' }
    : { chances: GESTATION.far, says: 'weeks of gestation differ' }
}

function home(a: Prepared, b: Prepared, often: Frequency): Finding | null {
  const [one, other] = [a.home, b.home]
  const streets = addresses(one, other)
  if (one.postcode === null || other.postcode === null) {
    if (streets === null) return null
    return streets === 'same'
      ? { chances: byChance(HOME.address, 0.0001), says: 'home address the same' }
      : streets === 'street'
        ? { chances: HOME.street, says: 'street of the home the same' }
        : { chances: HOME.differs, says: 'home address differs' }
  }
  const codes = [one.postcode, other.postcode] as const
  const share = often.postcode(codes[0])
  if (codes[0] === codes[1]) {
    if (streets === 'same') return { chances: byChance(HOME.address, share), says: 'home address the same' }
    return streets === 'differs'
      ? { chances: byChance(HOME.sharedCode, share), says: 'postcode of the home the same, the address another' }
      : { chances: byChance(HOME.postcode, share * 2), says: 'postcode of the home the same' }
  }
  const isSlip = isOneSlip(...codes) || edits(...codes, 1) === 1
  if (streets === 'same')
    return isSlip
      ? { chances: byChance(HOME.address, share), says: 'home address the same but for one sign of the postcode' }
      : { chances: HOME.street, says: 'home address the same but for the postcode' }
  if (isSlip) return { chances: HOME.slip, says: 'postcode of the home the same but for one sign' }
  return district(codes[0]) === district(codes[1])
    ? { chances: HOME.district, says: 'home in the same district' }
    : { chances: HOME.differs, says: 'home address differs' }
}

const district = (postcode: string): string => postcode.slice(0, -3)

/** By house and street, however run together or misspelt. A street alone, without a house, is not compared. */
function addresses(a: Home, b: Home): 'same' | 'street' | 'differs' | null {
  if (a.words.length === 0 || b.words.length === 0) return null
  const isSameStreet = sharesStreet(a.words, b.words) || overlap(a.words.join(''), b.words.join('')) >= 0.7
  if (!isSameStreet) return 'differs'
  if (a.number === null && b.number === null)
    return overlap(a.words.join(''), b.words.join('')) >= 0.7 ? 'same' : 'street'
  return a.number === b.number ? 'same' : 'street'
}

/** The first telling word of one address stands in the other, well spelt or nearly. */
function sharesStreet(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a[0], b[0]]
  if (first === undefined || second === undefined) return false
  const isIn = (word: string, all: readonly string[]) =>
    all.slice(0, 3).some(other => other === word || likeness(word, other) === 'close')
  return isIn(first, b) || isIn(second, a)
}

/** How far two texts consist of the same pairs of letters: 1 for the same text (Dice). */
function overlap(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)))
  const [one, other] = [pairs(a), pairs(b)]
  const shared = [...one].filter(pair => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

function place(a: Prepared, b: Prepared, often: Frequency): Finding | null {
  if (a.place.length === 0 || b.place.length === 0) return null
  const shared = a.place.filter(
    word => b.place.includes(word) || b.place.some(other => likeness(word, other) === 'close'),
  )
  const least = Math.min(a.place.length, b.place.length)
  if (shared.length === least && shared.length >= Math.max(a.place.length, b.place.length) / 2)
    return { chances: byChance(PLACE.same, often.place(a.placeKey)), says: 'place of death the same' }
  return shared.length > 0
    ? { chances: PLACE.part, says: 'place of death partly the same' }
    : { chances: PLACE.differs, says: 'place of death differs' }
}
