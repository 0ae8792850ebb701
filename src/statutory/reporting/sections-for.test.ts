import { describe, expect, test } from 'vitest'
import { formFaults } from '../../forms/check.ts'
import { agencies } from '../codes/agencies.ts'
import type { Respondent } from '../audience.ts'
import { type Opened, reportingFor, sectionsFor } from './sections-for.ts'
import { reporting } from './form.ts'

const keys = (respondent: Respondent, opened: Opened = []) => sectionsFor(respondent, opened).map(([key]) => key)
const fields = (respondent: Respondent, section: string) =>
  Object.keys(Object.fromEntries(sectionsFor(respondent))[section]?.fields ?? {})

const EVERYBODY = ['respondent', 'circumstances', 'cause', 'services', 'learning']

describe('the sections of Form B that a kind of agency is asked', () => {
  test.each<[Respondent, readonly string[]]>([
    ['housing', EVERYBODY],
    ['coroners-office', EVERYBODY],
    ['cdop-office', ['respondent', 'circumstances', 'cause', 'socialCare', 'services', 'learning']],
    ['ambulance', ['respondent', 'circumstances', 'cause', 'health', 'home', 'services', 'own', 'learning']],
    [
      'education-setting',
      ['respondent', 'circumstances', 'cause', 'health', 'education', 'family', 'services', 'learning'],
    ],
  ])('%s: %o', (respondent, sections) => {
    expect(keys(respondent)).toEqual(sections)
  })

  test('a section has only the questions of that agency, rows included', () => {
    expect(fields('police', 'own')).toContain('polAttended')
    expect(fields('police', 'own')).not.toContain('ambCrewFindings')
    expect(fields('coroners-office', 'cause')).not.toContain('pmReportReceived')
    const carer = Object.fromEntries(sectionsFor('police'))['family']?.fields['carer']
    expect(carer?.kind === 'group' ? Object.keys(carer.fields) : []).toEqual(
      expect.arrayContaining(['alcohol', 'drugs', 'knownToPolice']),
    )
    expect(carer?.kind === 'group' ? Object.keys(carer.fields) : []).not.toContain('education')
  })

  test('every kind of agency is asked at least what everybody is asked, and every question has somebody', () => {
    const askedOf = new Set<string>()
    for (const { code } of [...agencies, { code: 'cdop-office' as const }]) {
      expect(keys(code)).toEqual(expect.arrayContaining(EVERYBODY))
      for (const [, section] of sectionsFor(code))
        for (const [name, field] of Object.entries(section.fields)) {
          askedOf.add(name)
          if (field.kind === 'group') for (const member of Object.keys(field.fields)) askedOf.add(`${name}.${member}`)
        }
    }
    const all = Object.values(reporting.sections).flatMap(section =>
      Object.entries(section.fields).flatMap(([name, field]) => [
        name,
        ...(field.kind === 'group' ? Object.keys(field.fields).map(member => `${name}.${member}`) : []),
      ]),
    )
    expect(all.filter(name => !askedOf.has(name))).toEqual([])
  })
})

describe('the forms that a death opens', () => {
  test('an agency gets those that it is asked for after its own part of Form B, and of some only its part', () => {
    expect(keys('fire-and-rescue', ['S9', 'S16'])).toEqual([
      'respondent',
      'circumstances',
      'cause',
      'home',
      'services',
      'own',
      'learning',
      'S9-event',
      'S9-fire',
      'S9-injury',
    ])
    expect(keys('ambulance', ['S16']).filter(key => key.startsWith('S16'))).toEqual(['S16-sleep'])
    expect(keys('housing', ['S9', 'S16'])).toEqual(EVERYBODY)
  })

  test('the rest can be reached and is not pushed', () => {
    const whole = Object.entries(reportingFor('housing', ['S9']).sections as Record<string, { aside?: true }>)
    const aside = whole.flatMap(([key, section]) => (section.aside ? [key] : []))
    expect(aside).toContain('S9-event-others')
    expect(aside).toContain('birth-others')
    expect(aside).not.toContain('respondent')
  })
})

test.each(
  agencies.map(({ code }) => code),
)('what %s is shown is a form in good order, with every death', respondent => {
  const form = reportingFor(respondent, ['S1', 'S3', 'S5', 'S11', 'S14', 'S16', 'S17', 'S18', 'S19'])
  expect(formFaults([form]).filter(fault => !fault.includes('asked later'))).toEqual([])
})
