import { expect, test } from 'vitest'
import { formFaults } from '../../forms/check.ts'
import { agencies } from '../codes/agencies.ts'
import { type Respondent, reportingFor, sectionsFor } from './sections-for.ts'
import { reporting } from './v1.ts'

const keys = (respondent: Respondent) => sectionsFor(respondent).map(([key]) => key)
const fields = (respondent: Respondent, section: string) =>
  Object.keys(Object.fromEntries(sectionsFor(respondent))[section]?.fields ?? {})

const EVERYBODY = ['respondent', 'involvement', 'circumstances', 'services', 'signing']

test.each<[Respondent, readonly string[]]>([
  ['housing', EVERYBODY],
  ['police', ['respondent', 'involvement', 'circumstances', 'health', 'family', 'services', 'scene', 'signing']],
  ['coroners-office', ['respondent', 'involvement', 'circumstances', 'cause', 'services', 'signing']],
  [
    'education-setting',
    ['respondent', 'involvement', 'circumstances', 'health', 'education', 'family', 'services', 'signing'],
  ],
  ['maternity', ['respondent', 'involvement', 'circumstances', 'birth', 'family', 'services', 'signing']],
  ['cdop-office', ['respondent', 'involvement', 'circumstances', 'cause', 'services', 'signing']],
])('%s sees the sections %o', (respondent, sections) => {
  expect(keys(respondent)).toEqual(sections)
})

test('a section has only the questions of that agency, rows included', () => {
  expect(fields('police', 'scene')).toEqual(['polAttended'])
  expect(fields('ambulance', 'scene')).toEqual(['ambCrewFindings'])
  expect(fields('coroners-office', 'cause')).toEqual(['pmDone', 'inquestHeld', 'inquestDate', 'inquestConclusion'])
  const carer = Object.fromEntries(sectionsFor('police'))['family']?.fields['carer']
  expect(carer?.kind === 'group' ? Object.keys(carer.fields) : []).toEqual(['alcohol', 'drugs'])
})

test('every kind of agency is asked at least what everybody is asked, and every question has somebody', () => {
  const asked = new Set<string>()
  for (const { code } of [...agencies, { code: 'cdop-office' as const }]) {
    expect(keys(code)).toEqual(expect.arrayContaining(EVERYBODY))
    for (const [, section] of sectionsFor(code))
      for (const [name, field] of Object.entries(section.fields)) {
        asked.add(name)
        if (field.kind === 'group') for (const member of Object.keys(field.fields)) asked.add(`${name}.${member}`)
      }
  }
  const all = Object.values(reporting.sections).flatMap(section =>
    Object.entries(section.fields).flatMap(([name, field]) => [
      name,
      ...(field.kind === 'group' ? Object.keys(field.fields).map(member => `${name}.${member}`) : []),
    ]),
  )
  expect(all.filter(name => !asked.has(name))).toEqual([])
})

test('what is left of the form keeps its conditions in order for those who are asked all of them', () => {
  expect(formFaults([reportingFor('coroners-office')])).toEqual([])
})
