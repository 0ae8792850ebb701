import { expect, test } from 'vitest'
import type { Known } from '../../src/anonymise/known.ts'
import { panelCopies } from '../../src/anonymise/panel-copy.ts'
import { scan } from '../../src/anonymise/scan.ts'
import { type CaseBundle, caseBundles } from './case-bundles.ts'

const bundles = caseBundles()

test.skipIf(bundles.length === 0)('the case bundles (nothing is read where they are not beside the checkout)', () => {
  expect(bundles.length).toBeGreaterThan(0)
})

for (const bundle of bundles) {
  const known = knownOf(bundle)
  const texts = textsOf(bundle)
  const copies = panelCopies(
    texts.map(({ text }) => text),
    known,
  ).map(({ text }) => text)
  const all = copies.join('\n')

  test(`${bundle.reference}: the second reader finds nothing`, () => {
    expect(copies.flatMap(copy => scan(copy, known).map(({ string, why }) => `${string}: ${why}`))).toEqual([])
    expect(scan(all, known)).toEqual([])
  })

  test(`${bundle.reference}: nothing of the child, the household, the agencies and the notifiers is left`, () => {
    expect(stringsOf(bundle).filter(string => holds(all, string))).toEqual([])
  })

  test(`${bundle.reference}: running it again changes nothing`, () => {
    expect(panelCopies(copies, known).map(({ text }) => text)).toEqual(copies)
  })

  test(`${bundle.reference}: the words of the events stay`, () => {
    const secret = new Set((bundle.identifiersTruth ?? []).flatMap(({ string }) => wordsOf(string)))
    for (const string of stringsOf(bundle)) for (const word of wordsOf(string)) secret.add(word)
    const events = texts
      .map(({ kind, text }, i) => ({ kind, text, copy: copies[i]! }))
      .filter(({ kind }) => kind === 'event')
    const counted = events.map(({ text, copy }) => {
      const words = wordsOf(text).filter(word => !secret.has(word))
      const left = new Set(wordsOf(copy))
      return { words: words.length, lost: words.filter(word => !left.has(word)) }
    })
    const words = counted.reduce((sum, event) => sum + event.words, 0)
    const lost = counted.flatMap(event => event.lost)
    console.log(
      `${bundle.reference}: ${words - lost.length} of ${words} words of the events stay; gone: ${lost.join(' ')}`,
    )
    expect(lost.length / words).toBeLessThan(0.02)
  })

  if (bundle.identifiersTruth !== undefined) {
    test(`${bundle.reference}: every direct identifier that the case knows is gone; of the others, most`, () => {
      const structure = stringsOf(bundle).map(string => string.toLowerCase())
      const direct = bundle.identifiersTruth!.filter(({ kind }) => kind === 'direct')
      const isKnown = ({ string }: { string: string }): boolean =>
        structure.some(other => holds(other, string.toLowerCase()) || digits(other) === digits(string))
      const left = direct.filter(({ string }) => holds(all, string))
      expect(left.filter(isKnown).map(({ string }) => string)).toEqual([])
      const others = direct.filter(identifier => !isKnown(identifier))
      const quasi = bundle.identifiersTruth!.filter(({ kind }) => kind === 'quasi')
      const quasiLeft = quasi.filter(({ string }) => holds(all, string)).map(({ string }) => string)
      console.log(
        `${bundle.reference}: direct ${direct.length - others.length} known, 0 left; ${others.length} listed by nobody, left ${left.length}: ${left.map(({ string }) => string).join(', ')}\n` +
          `  quasi ${quasi.length}, left ${quasiLeft.length}: ${quasiLeft.join(', ')}`,
      )
    })
  }
}

/** What the structured part of a bundle tells the case; none of its truth. */
function knownOf({ child, death, household, agencies, notifications, agencyReturns }: CaseBundle): Known {
  const given = (values: readonly (string | null)[]): string[] =>
    [...new Set(values.filter(value => value !== null && value !== ''))] as string[]
  return {
    child: {
      givenNames: child.givenNames,
      familyName: child.familyName,
      aliases: [...child.aliases, ...notifications.map(({ child }) => `${child.givenNames} ${child.familyName}`)],
      nhsNumbers: given([child.nhsNumber, ...notifications.map(({ child }) => child.nhsNumber)]),
      hospitalNumber: child.hospitalNumber,
      bornOn: child.dateOfBirth,
      diedOn: death.date,
      sex: child.sex,
    },
    people: household.map(({ name, relationship, dateOfBirth, address }) => ({
      name,
      relation: relationship,
      bornOn: dateOfBirth,
      address,
    })),
    professionals: [
      ...agencies.map(({ name, contact }) => ({ ...contact, organisation: name })),
      ...notifications.map(({ notifier }) => notifier),
      ...agencyReturns.map(({ respondent }) => respondent),
    ],
    addresses: given([child.address, ...notifications.map(({ child }) => child.address)]),
    postcodes: given([child.postcode, ...notifications.map(({ child }) => child.postcode)]),
    phones: [],
    emails: [],
    organisations: agencies.map(({ name, type }) => ({ name, kind: type })),
    schools: given([child.schoolOrSetting]),
    places: [death.place],
    references: [],
  }
}

/** Each string of the structured part that names somebody or leads to them. */
function stringsOf({ child, death, household, agencies, notifications, agencyReturns }: CaseBundle): string[] {
  const names = [
    `${child.givenNames} ${child.familyName}`,
    ...child.aliases.map(alias => alias.replace(/^Baby /, '')),
    ...household.map(({ name }) => name),
    ...agencies.map(({ contact }) => contact.name),
    ...notifications.map(({ notifier }) => notifier.name),
    ...agencyReturns.map(({ respondent }) => respondent.name),
  ]
  const strings = [
    ...names,
    // A feed is no person, and its second word is an ordinary one.
    ...names.filter(name => name !== 'Cascade feed').flatMap(name => name.split(' ').filter(part => !TITLE.test(part))),
    child.givenNames,
    child.familyName,
    child.address,
    ...child.address.split(', ').slice(0, -1),
    child.postcode,
    child.hospitalNumber,
    ...nhs(child.nhsNumber),
    ...household.flatMap(({ address, dateOfBirth }) => [address, ...days(dateOfBirth)]),
    ...notifications.flatMap(({ child, notifier }) => [child.postcode, notifier.email, notifier.phone]),
    ...agencies.flatMap(({ contact }) => [contact.email, contact.phone]),
    ...days(child.dateOfBirth),
    ...days(death.date),
  ]
  return [
    ...new Set(strings.filter(string => string !== null && string.length > 1 && string !== 'not known')),
  ] as string[]
}

const TITLE = /^(?:Dr|Mr|Mrs|Ms|Miss|PC|DS|DI|DC|Sister|Prof)$/
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

const nhs = (number: string): string[] => [number, number.replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')]

function days(date: string): string[] {
  const [year, month, day] = date.split('-') as [string, string, string]
  const name = MONTHS[Number(month) - 1]!
  return [date, `${day}/${month}/${year}`, `${Number(day)} ${name} ${year}`, `${Number(day)} ${name}`]
}

type Text = { readonly kind: 'event' | 'other'; readonly text: string }

/** Every free text: circumstances, narratives, events, answers in words, documents. */
function textsOf({ circumstances, notifications, agencyReturns, documents }: CaseBundle): Text[] {
  const other = [
    circumstances,
    ...notifications.map(notification => notification.circumstances),
    ...agencyReturns.flatMap(({ narrative, answers }) => [narrative, ...stringsIn(answers)]),
    ...documents.map(({ text }) => text),
  ].map(text => ({ kind: 'other' as const, text }))
  const events = agencyReturns.flatMap(({ events }) => events.map(({ text }) => ({ kind: 'event' as const, text })))
  return [...other, ...events]
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const digits = (text: string): string => text.replace(/\D/g, '').padEnd(9, text)

/** Whether a text holds a string as whole words. */
function holds(text: string, string: string): boolean {
  const quoted = string.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, 'u').test(text)
}
