import { type Day, dayOrNull, type Instant, londonInstant } from '../kernel/calendar.ts'
import { isNhsNumber, nhsDigits } from '../kernel/nhs-number.ts'
import { postcode } from '../kernel/postcode.ts'
import type { Identity } from './same-child.ts'

/** Answers of the notification form as they are stored: days, times and codes are text. */
export type StoredAnswers = Readonly<Record<string, unknown>>

/** Everything that came in: answers of the form, and what it does not ask or what does not fit it, as received. */
export const allOf = (of: { readonly answers: unknown; readonly other?: unknown }): StoredAnswers => ({
  ...(of.other as StoredAnswers | undefined),
  ...(of.answers as StoredAnswers),
})

/** What a notification states about the child and the death. */
export type Stated = Identity & {
  readonly sex: string
  readonly gestationWeeks: number | null
  readonly address: string
  readonly postcode: string
  readonly homeAuthority: string
  readonly school: string
  readonly timeOfDeath: string
  readonly diedAt: Instant | null
  readonly expected: 'expected' | 'unexpected' | 'not-known'
  readonly placeType: string
  readonly placeOfDeath: string
  readonly placeAddress: string
  readonly areaOfDeath: string
  readonly suspicion: YesNoKnown
  readonly circumstances: string
  /** Facts of the scope that the public form does not ask; another form, or the manager, may have them. */
  readonly bornAlive: YesNoKnown
  readonly lawfulTermination: YesNoKnown
  readonly attended: YesNoKnown
  readonly notifier: {
    readonly name: string
    readonly role: string
    readonly organisation: string
    readonly email: string
  }
}

type YesNoKnown = 'yes' | 'no' | 'not-known'

/** Somebody whom a notification names: a row of `case_person`, without where it belongs. */
export type NamedPerson = {
  readonly kind: 'family' | 'professional'
  readonly name: string
  readonly relation: string
  readonly born_on: Day | null
  readonly address: string
  readonly parental_responsibility: string
  readonly organisation: string
  readonly agency_type: string
  readonly email: string
  readonly phone: string
}

/** Reads the facts out of stored answers. What was left blank is '' or null, never guessed. */
export function stated(answers: StoredAnswers): Stated {
  const diedOn = dayOrNull(textOf(answers['dateOfDeath']))
  const timeOfDeath = textOf(answers['timeOfDeath'])
  return {
    familyName: textOf(answers['childFamilyName']),
    givenNames: textOf(answers['childGivenNames']),
    aliases: aliasesOf(answers['childAliases']),
    nhsNumber: nhsNumberOf(textOf(answers['childNhsNumber'])),
    bornOn: dayOrNull(textOf(answers['childDateOfBirth'])),
    diedOn,
    sex: SEX[textOf(answers['childSex'])] ?? 'not-known',
    gestationWeeks: wholeNumber(answers['childGestationAtBirthWeeks']),
    address: textOf(answers['childAddressLine']),
    postcode: textOf(answers['childPostcode']),
    homeAuthority: textOf(answers['childLocalAuthority']),
    school: nameOf(answers['childSchoolName']),
    timeOfDeath,
    diedAt: diedAt(diedOn, timeOfDeath),
    expected: oneOf(answers['deathExpectedness'], ['expected', 'unexpected']),
    placeType: textOf(answers['placeOfDeathType']) || 'not-known',
    placeOfDeath: nameOf(answers['placeOfDeathName']),
    placeAddress: textOf(answers['placeOfDeathAddress']),
    areaOfDeath: textOf(answers['coronerArea']),
    suspicion: yesNo(answers['suspectedMaltreatment']),
    circumstances: textOf(answers['circumstancesSummary']),
    bornAlive: yesNo(textOf(answers['bornAliveConfirmed']).split('-')[0]),
    lawfulTermination: yesNo(answers['liveBirthAfterTermination']),
    attended: OPPOSITE[yesNo(answers['suspectedStillbirthAtHome'])],
    notifier: {
      name: textOf(answers['notifierName']),
      role: textOf(answers['notifierRole']),
      organisation: partOf(answers['notifierAgency'], 'name'),
      email: textOf(answers['notifierEmail']),
    },
  }
}

/** The instant of death, from a day and a time in London; null while either is not known. */
export const diedAt = (on: Day | null, time: string): Instant | null =>
  on !== null && /^\d{2}:\d{2}$/.test(time) ? londonInstant(on, time) : null

/** Family, professionals and the notifier, as this notification names them. */
export function peopleIn(answers: StoredAnswers): readonly NamedPerson[] {
  const { notifier } = stated(answers)
  return [
    ...rowsOf(answers['householdMember']).map(row => ({
      ...nobody,
      kind: 'family' as const,
      name: textOf(row['name']),
      relation: textOf(row['relationship']),
      born_on: dayOrNull(textOf(row['dateOfBirth'])),
      address: textOf(row['sameAddress']) === 'yes' ? textOf(answers['childAddressLine']) : textOf(row['address']),
      parental_responsibility: textOf(row['parentalResponsibility']) || 'not-known',
      phone: textOf(row['phone']),
    })),
    ...rowsOf(answers['involvedAgency']).map(row => ({
      ...nobody,
      kind: 'professional' as const,
      name: textOf(row['personName']),
      relation: textOf(row['role']),
      organisation: nameOf(row['organisation']),
      agency_type: textOf(row['agencyType']),
      email: textOf(row['email']),
      phone: textOf(row['phone']),
    })),
    {
      ...nobody,
      kind: 'professional' as const,
      organisation: textOf(answers['gpPracticeCode']),
      agency_type: 'gp',
    },
    {
      ...nobody,
      kind: 'professional' as const,
      name: notifier.name,
      relation: notifier.role,
      organisation: notifier.organisation,
      agency_type: partOf(answers['notifierAgency'], 'type'),
      email: notifier.email,
      phone: textOf(answers['notifierPhone']),
    },
  ].filter(person => person.name !== '' || person.organisation !== '')
}

/** A postcode anywhere in a text, such as an address. */
export function postcodeIn(text: string): string {
  const words = text.split(/[\s,;]+/)
  for (let i = 0; i < words.length; i += 1) {
    const found = postcode(words[i]!) ?? postcode(`${words[i]!} ${words[i + 1] ?? ''}`)
    if (found !== null) return found
  }
  return ''
}

const nobody = {
  name: '',
  relation: '',
  born_on: null,
  address: '',
  parental_responsibility: 'not-known',
  organisation: '',
  agency_type: '',
  email: '',
  phone: '',
}

// Questions that ask two things at once, or yes with a text, store an object: the words of it are what is meant.
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number') return String(value)
  if (value !== null && typeof value === 'object' && 'answer' in value) return textOf(value.answer)
  return ''
}

/** A name by itself, or beside the code of a register. */
const nameOf = (value: unknown): string => textOf(value) || partOf(value, 'name')

const partOf = (value: unknown, part: 'type' | 'name'): string =>
  value !== null && typeof value === 'object' ? textOf((value as StoredAnswers)[part]) : ''

/** One name a row, as the form asks; several in one text, as others send them. */
const aliasesOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? rowsOf(value).map(row => textOf(row['value'])) : textOf(value).split(/[\n;,]+/))
    .map(name => name.trim())
    .filter(Boolean)

/** The codes of the national data dictionary, as words. */
const SEX: Readonly<Record<string, string>> = { '1': 'male', '2': 'female', '9': 'indeterminate' }

const rowsOf = (value: unknown): readonly StoredAnswers[] => (Array.isArray(value) ? (value as StoredAnswers[]) : [])

const nhsNumberOf = (text: string): string | null => (isNhsNumber(text) ? nhsDigits(text) : null)

const wholeNumber = (value: unknown): number | null => (/^\d+$/.test(textOf(value)) ? Number(textOf(value)) : null)

const oneOf = <const T extends string>(value: unknown, known: readonly T[]): T | 'not-known' =>
  known.find(code => code === textOf(value)) ?? 'not-known'

const yesNo = (value: unknown): YesNoKnown => oneOf(value, ['yes', 'no'])

// The form asks for a birth that nobody attended.
const OPPOSITE = { yes: 'no', no: 'yes', 'not-known': 'not-known' } as const
