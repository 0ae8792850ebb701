import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pushedSections } from '../forms/asked.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { AnyAnswers, Form, Group } from '../forms/form.ts'
import { day } from '../kernel/calendar.ts'
import { audiences, type Respondent, respondents } from '../statutory/audience.ts'
import { agencies } from '../statutory/codes/agencies.ts'
import { sameAs } from '../statutory/same-facts.ts'
import { type Asking, askingFrom, codes, nothingSaid } from './asking.ts'
import { knownFor, ownForm } from './own-form.ts'
import { pagesOf } from './return-pages.ts'
import { builtIn, wholeReporting } from './whole-form.ts'

const nothing = askingFrom(nothingSaid)
const form = (kind: string, change: Partial<Asking> = {}, answers: AnyAnswers = {}): Form =>
  ownForm({ kind, asking: { ...nothing, ...change }, whole: builtIn, answers: answers as never })
/** The questions that are put; those of rows by their members. */
const put = (...of: Parameters<typeof form>): readonly string[] => {
  const own = form(...of)
  return pushedSections(own)
    .flatMap(key => Object.entries(own.sections[key]!.fields))
    .flatMap(([name, field]) => [
      name,
      ...(field.kind === 'group' ? Object.keys(field.fields).map(member => `${field.row ?? name}.${member}`) : []),
    ])
}
const aside = (...of: Parameters<typeof form>): readonly string[] =>
  Object.values(form(...of).sections).flatMap(section => (section.aside ? Object.keys(section.fields) : []))

describe('who is put a question', () => {
  const both = { involved: ['acute-hospital', 'coroners-office'] as const }

  test('the agency that can answer it best; the other can reach it', () => {
    expect(put('acute-hospital', both)).toContain('resuscitationAttempted')
    expect(put('coroners-office', both)).not.toContain('resuscitationAttempted')
    expect(aside('coroners-office', both)).toContain('resuscitationAttempted')
  })

  test('nobody, once somebody has answered, on whatever form', () => {
    expect(put('acute-hospital', both)).toContain('bPlaceOfDeathType')
    const told = { ...both, answered: ['placeOfDeathType'] }
    expect(put('acute-hospital', told)).not.toContain('bPlaceOfDeathType')
    expect(aside('acute-hospital', told)).toContain('bPlaceOfDeathType')
  })

  test('what decides about a question of its own is asked with it, until somebody answers that', () => {
    expect(put('acute-hospital', both)).toContain('pmDone')
    expect(put('coroners-office', both)).toEqual(expect.arrayContaining(['pmDone', 'pmFindings']))
    const answered = { ...both, answered: ['pmDone'] }
    expect(put('coroners-office', answered)).not.toContain('pmDone')
    expect(put('coroners-office', answered)).toContain('pmFindings')
  })

  test('whoever has answered it already: what was written stays where it was', () => {
    const answered = { ...both, answered: ['resuscitationAttempted', 'carer.drugs'] }
    expect(put('coroners-office', answered, { resuscitationAttempted: 'no' })).toContain('resuscitationAttempted')
    const carer = fieldsOf(form('coroners-office', answered, { carer: [{ drugs: 'yes' }] })).find(
      ([name]) => name === 'carer',
    )?.[1] as Group
    expect(Object.keys(carer.fields)).toContain('drugs')
    // Also that it does not know: nothing that was written goes when a page is saved again.
    const unknown = fieldsOf(form('coroners-office', answered, { carer: [{ drugs: 'not-known' }] }))
    expect(Object.keys((unknown.find(([name]) => name === 'carer')![1] as Group).fields)).toContain('drugs')
  })

  test('one fact is asked once of one agency too', () => {
    const of = { involved: ['neonatal-unit'] as const, supplementary: ['S5'] as const }
    expect(put('neonatal-unit', of)).toContain('neGestation')
    expect(put('neonatal-unit', of)).not.toContain('bGestationWeeks')
    const own = put('neonatal-unit', of, { bGestationWeeks: 30 })
    expect(own).toContain('bGestationWeeks')
    expect(own).not.toContain('neGestation')
  })

  test('of the forms that the death opens each its own parts', () => {
    const of = { involved: ['police', 'housing'] as const, supplementary: ['S7', 'S18'] as const }
    expect(put('police', of)).toEqual(expect.arrayContaining(['drPlace', 'veRole']))
    expect(put('housing', of).filter(id => /^(dr|ve)[A-Z]/.test(id))).toEqual([])
    expect(aside('housing', of)).toEqual(expect.arrayContaining(['drPlace', 'veRole']))
  })
})

test('nothing is lost: whoever is involved, each question is answered, put to somebody, or the office’s own', () => {
  const office = new Set(
    fieldsOf(wholeReporting as Form)
      .filter(([, { who }]) => who?.includes('CDOP'))
      .map(([name]) => name),
  )
  const kinds = respondents.filter(kind => kind !== 'cdop-office')
  const ids = fieldsOf(wholeReporting as Form).map(([name]) => name)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 40 }),
      fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 }),
      (involved, answered, supplementary) => {
        const asked = new Set(involved.flatMap(kind => put(kind, { involved, answered, supplementary })))
        const shown = fieldsOf(wholeReporting as Form).filter(([name]) => isIn(name, supplementary))
        const lost = shown.filter(
          ([name]) =>
            !NOT_PUT.has(name) && !office.has(name) && !sameAs(name).some(id => asked.has(id) || answered.includes(id)),
        )
        expect(lost.map(([name]) => name)).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})

const NOT_PUT = new Set([
  'repAgencyType',
  'repOrganisation',
  'repDateCompleted',
  'repNilReturn',
  'repNilReason',
  'repChronology',
  'repSignOff',
])
const isIn = (name: string, supplementary: readonly string[]): boolean => {
  const [key] = Object.entries((wholeReporting as Form).sections).find(([, { fields }]) => name in fields)!
  return !/^S\d/.test(key) || supplementary.includes(key.split('-')[0]!)
}

test.each(agencies.map(({ code }) => code))('%s is asked who it is, for its report and for events, each once', kind => {
  const own = form(kind, { involved: [kind as Respondent], supplementary: ['S7', 'S16'] })
  const pages = pagesOf(own)
  expect(pages.slice(0, 3).map(({ key }) => key)).toEqual(['respondent', 'report', 'events'])
  expect(new Set(pages.map(({ key }) => key)).size).toBe(pages.length)
  const asked = pages.flatMap(({ names }) => names)
  for (const known of NOT_PUT) expect(asked).not.toContain(known)
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked.length).toBe(fieldsOf(own).length + 2)
})

test('a long section comes on a few pages, each with whole clusters', () => {
  const pages = pagesOf(form('gp', { involved: ['gp'] })).filter(({ section }) => section === 'health')
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.map(({ key }) => key).slice(0, 2)).toEqual(['health', 'health.2'])
  expect(pages[0]!.title).toMatch(/, 1 of \d$/)
  for (const { names, form: own } of pages) {
    expect(names.length).toBeLessThanOrEqual(20)
    expect(own.sections['health']!.fields[names[0]!]!.heading).toBeDefined()
  }
})

test('conditions know the age, who answers, what others said, and what it said of the same fact', () => {
  const child = { born_on: day('2025-12-30'), died_on: day('2026-01-17') }
  const of = {
    kind: 'neonatal-unit',
    whole: builtIn,
    asking: { ...nothing, known: { eventsKnown: ['none'], childGestationAtBirthWeeks: ['40'] } },
  }
  expect(knownFor({ ...of, answers: { neGestation: { weeks: 30, days: 2 } } as never }, child)).toMatchObject({
    ageYears: 0,
    ageDays: 18,
    dateOfDeath: '2026-01-17',
    repAgencyType: 'neonatal-unit',
    'involvedAgency.agencyType': ['neonatal-unit'],
    eventsKnown: ['none'],
    bGestationWeeks: 30,
    gestationWeeks: 30,
  })
  expect(knownFor({ ...of, answers: {} }, child)['gestationWeeks']).toEqual(['40'])
})

test('every kind of agency has a place in who answers', () => {
  expect(agencies.every(({ code }) => code in audiences)).toBe(true)
})
