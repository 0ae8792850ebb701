import type { CaseFile } from '../cases/store.ts'
import { type Day, dayOrNull } from '../kernel/calendar.ts'
import type { LinkRecord } from '../linkage/notification.ts'
import { allOf, peopleIn, type StoredAnswers, stated } from './stated.ts'

/** What one source says about who the child is. */
export type Identity = {
  readonly familyName: string
  readonly givenNames: string
  readonly aliases: readonly string[]
  readonly nhsNumber: string | null
  readonly bornOn: Day | null
  readonly diedOn: Day | null
}

/** What a notification gives to be held against another; a number that does not check is held against one too. */
export function recordOf(of: { readonly id: string; readonly answers: unknown; readonly other: unknown }): LinkRecord {
  const answers = allOf(of)
  const facts = stated(answers)
  const people = peopleIn(answers)
  const mother = people.find(({ kind, relation }) => kind === 'family' && relation === 'mother')
  const father = people.find(({ kind, relation }) => kind === 'family' && relation === 'father')
  return {
    id: of.id,
    forenames: facts.givenNames,
    surname: facts.familyName,
    aliases: facts.aliases,
    sex: facts.sex,
    dob: facts.bornOn?.toString() ?? null,
    dod: facts.diedOn?.toString() ?? null,
    timeOfDeath: facts.timeOfDeath,
    nhsNumber: facts.nhsNumber ?? text(answers, 'childNhsNumber'),
    address: facts.address,
    postcode: facts.postcode,
    placeOfDeath: facts.placeType === 'home' ? 'home' : facts.placeOfDeath,
    ...named('mother', mother?.name ?? ''),
    ...named('father', father?.name ?? ''),
    motherDob: mother?.born_on?.toString() ?? null,
    gestationWeeks: facts.gestationWeeks,
    birthWeightG: text(answers, 'childBirthweightGrams'),
    multipleBirth: text(answers, 'multipleBirth'),
  }
}

/** The same of a case: the facts that a person kept, from whichever source. */
export const recordOfCase = (of: CaseFile): LinkRecord => ({
  id: of.id,
  forenames: of.given_names,
  surname: of.family_name,
  aliases: of.aliases,
  sex: of.sex,
  dob: of.born_on?.toString() ?? null,
  dod: of.died_on?.toString() ?? null,
  nhsNumber: of.nhs_number,
  address: of.address,
  postcode: of.postcode,
  placeOfDeath: of.place_type === 'home' ? 'home' : of.place_of_death,
  gestationWeeks: of.gestation_weeks,
})

/** The same day with day and month exchanged, where that is a date: 10 August for 8 October. */
export const exchanged = (on: Day): Day | null =>
  on.day > 12
    ? null
    : dayOrNull(
        `${String(on.year).padStart(4, '0')}-${String(on.day).padStart(2, '0')}-${String(on.month).padStart(2, '0')}`,
      )

/** The last word of a parent's name is the surname. */
function named(who: 'mother' | 'father', name: string): Partial<LinkRecord> {
  const words = name.split(/\s+/).filter(Boolean)
  const [forename, surname] = words.length < 2 ? [name, ''] : [words.slice(0, -1).join(' '), words.at(-1)!]
  return who === 'mother'
    ? { motherForename: forename, motherSurname: surname }
    : { fatherForename: forename, fatherSurname: surname }
}

function text(answers: StoredAnswers, name: string): string | null {
  const value = answers[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
