import type { Known, KnownPerson } from './known.ts'

/** What a case record holds, as `check anonymise` takes it: every key may be missing or null. */
export type CaseKnown = Readonly<Record<string, unknown>>

/** The case as the engine knows it, from the record as somebody outside wrote it. */
export function knownFromCase(record: CaseKnown): Known {
  const child = part(record['child'])
  const near = [
    ...listOf(record['mother']).map(person => ({ person, relation: 'mother' })),
    ...listOf(record['father']).map(person => ({ person, relation: 'father' })),
    ...listOf(record['siblings']).map(person => ({ person, relation: 'sibling' })),
    ...listOf(record['otherFamilyAndCarers']).map(person => ({ person, relation: relationOf(part(person)) })),
  ]
  const working = listOf(record['professionals'])
  const persons = [record['child'], ...near.map(({ person }) => person), ...working].map(part)
  const towns = texts(record['town'])
  return {
    child: {
      givenNames: one(child, FORENAMES),
      familyName: one(child, SURNAMES),
      aliases: [...namesOf(record['child']).slice(1), ...texts(child['name'])].filter(Boolean),
      nhsNumbers: texts(child['nhsNumber']),
      hospitalNumber: texts(child['hospitalNumber'])[0] ?? null,
      bornOn: dayIn(child, BIRTHS),
      diedOn: dayIn(child, ['dod', 'dateOfDeath', 'diedOn']),
      sex: one(child, ['sex']),
    },
    people: near.flatMap(({ person, relation }) => personOf(person, relation)),
    professionals: working.flatMap(person =>
      namesOf(person).map(name => ({
        name,
        role: one(part(person), ['role', 'relation', 'profession']) || 'Professional',
        email: one(part(person), ['email']) || null,
        phone: one(part(person), ['phone', 'telephone']) || null,
      })),
    ),
    addresses: [...texts(record['addresses']), ...persons.flatMap(person => texts(person['address']))],
    postcodes: [...texts(record['postcodes']), ...persons.flatMap(person => texts(person['postcode']))],
    phones: [...texts(record['phones']), ...persons.flatMap(person => texts(person['phone']))],
    emails: [...texts(record['emails']), ...persons.flatMap(person => texts(person['email']))],
    organisations: [
      ...texts(record['gpPractice']).map(name => ({ name, kind: 'GP surgery' })),
      ...texts(record['hospitals']).map(name => ({ name, kind: 'hospital' })),
      ...texts(record['organisations']).map(name => ({ name, kind: '' })),
      ...working.flatMap(person => texts(part(person)['organisation']).map(name => ({ name, kind: '' }))),
    ],
    schools: texts(record['schools']),
    wards: texts(record['wards']),
    places: towns,
    references: texts(record['references']),
    vehicles: texts(record['vehicles']),
  }
}

const FORENAMES = ['forename', 'forenames', 'givenNames', 'givenName', 'firstName', 'firstNames']
const SURNAMES = ['surname', 'familyName', 'lastName']
const BIRTHS = ['dob', 'dateOfBirth', 'bornOn']
const OTHERS = [
  'knownAs',
  'aliases',
  'nickname',
  'nicknames',
  'maidenName',
  'formerName',
  'previousSurname',
  'otherNames',
]

function personOf(person: unknown, relation: string): KnownPerson[] {
  const facts = part(person)
  const [name, ...others] = namesOf(person)
  if (name === undefined) return []
  return [
    { name, relation, bornOn: dayIn(facts, BIRTHS), address: one(facts, ['address']) || null, otherNames: others },
  ]
}

/** Every whole name of somebody: as given, with each other name that they go by. */
function namesOf(person: unknown): string[] {
  if (typeof person === 'string') return person.trim() === '' ? [] : [person.trim()]
  const facts = part(person)
  const middle = one(facts, ['middleName', 'middleNames'])
  const [forename, surname] = [one(facts, FORENAMES), one(facts, SURNAMES)]
  const title = forename === '' && surname !== '' ? one(facts, ['title']) || 'Mr' : ''
  const whole = [title, forename, middle, surname].filter(Boolean).join(' ')
  const others = OTHERS.flatMap(key => texts(facts[key]).map(name => ({ key, name })))
  const called = others.map(({ key, name }) => {
    if (name.includes(' ') || surname === '') return name
    return /surname|maiden/i.test(key) ? `${forename} ${name}` : `${name} ${surname}`
  })
  return [...new Set([whole || one(facts, ['name']), ...called])].filter(Boolean)
}

const relationOf = (person: CaseKnown): string => one(person, ['relation', 'relationship', 'role']) || 'relative'

const part = (value: unknown): CaseKnown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as CaseKnown) : {}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter(item => item != null) : value == null ? [] : [value]

/** Texts of a value that may be a text, a number, a list of them, or things that have a name. */
function texts(value: unknown): string[] {
  return listOf(value)
    .map(item =>
      typeof item === 'number'
        ? String(item)
        : typeof item === 'string'
          ? item
          : one(part(item), ['name', 'value', 'number', 'text', 'address', 'postcode', 'reference']),
    )
    .map(text => text.trim())
    .filter(Boolean)
}

const one = (person: CaseKnown, keys: readonly string[]): string =>
  keys.flatMap(key => texts(person[key]).join(' ')).find(text => text !== '') ?? ''

const dayIn = (person: CaseKnown, keys: readonly string[]): string | null => one(person, keys).slice(0, 10) || null
