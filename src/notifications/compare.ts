import type { CaseFile } from '../cases/store.ts'
import type { Day } from '../kernel/calendar.ts'
import { showNhsNumber } from '../kernel/nhs-number.ts'
import { folded, list, shortDate } from '../kernel/text.ts'
import { allOf, stated } from './stated.ts'
import type { Notification } from './store.ts'

/** One fact as two sources give it. The word compares; nothing is only a colour. */
export type Compared = {
  readonly fact: string
  readonly here: string
  readonly there: string
  readonly word: 'Same' | 'Different' | 'One missing' | 'Neither known'
}

type Facts = Readonly<Record<string, string>>

/** Two sources side by side, fact by fact (pages.md 3.4). */
export function compare(here: Facts, there: Facts): readonly Compared[] {
  return Object.keys(here).map(fact => {
    const [a, b] = [here[fact] ?? '', there[fact] ?? '']
    return { fact, here: a || NOT_GIVEN, there: b || NOT_GIVEN, word: word(a, b) }
  })
}

const NOT_GIVEN = 'not given'

function word(a: string, b: string): Compared['word'] {
  if (a === '' && b === '') return 'Neither known'
  if (a === '' || b === '') return 'One missing'
  return folded(a) === folded(b) ? 'Same' : 'Different'
}

export function factsOfNotification(notification: Notification): Facts {
  const facts = stated(allOf(notification))
  return {
    Name: nameOf(notification),
    'Also known as': list(facts.aliases),
    'NHS number': numberOf(notification),
    Born: dateOf(notification.born_on),
    Died: dateOf(notification.died_on),
    Home: facts.address,
    Postcode: facts.postcode,
    'Place of death': facts.placeOfDeath,
  }
}

export const factsOfCase = (file: CaseFile): Facts => ({
  Name: nameOf(file),
  'Also known as': list(file.aliases),
  'NHS number': numberOf(file),
  Born: dateOf(file.born_on),
  Died: dateOf(file.died_on),
  Home: file.address,
  Postcode: file.postcode,
  'Place of death': file.place_of_death,
})

const nameOf = (of: { given_names: string; family_name: string }) => `${of.given_names} ${of.family_name}`.trim()
const numberOf = (of: { nhs_number: string | null }) => (of.nhs_number === null ? '' : showNhsNumber(of.nhs_number))
const dateOf = (on: Day | null) => (on === null ? '' : shortDate(on))
