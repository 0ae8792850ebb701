import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyAnswers, loosened } from '../../../test/forms/any-answers.ts'
import { formFaults } from '../../forms/check.ts'
import { type AnyAnswers, defineForm, type Form, text, textarea } from '../../forms/form.ts'
import { statutoryForms } from '../forms.ts'
import { builtInVersions } from './forms.ts'
import { compareVersions, inForce, versionOf } from './in-force.ts'
import { questionsOf } from './questions.ts'
import {
  handedOn,
  LEGACY,
  legacyIn,
  mapsBetween,
  upgrade,
  type UpgradeMap,
  upgradeMap,
  upgradeTogether,
} from './upgrade.ts'

const at = (id: string, version: string): Form => {
  const form = versionOf(builtInVersions, id, version)
  if (!form) throw new Error(`There is no ${id} ${version}`)
  return form
}
const mapOf = (id: string): UpgradeMap => mapsBetween(builtInVersions, id, '2021.1', '2022.1')[0]!

describe('April 2022', () => {
  test('both versions of every form are well declared', () => {
    expect(formFaults(builtInVersions.map(({ form }) => form))).toEqual([])
  })

  test('is what the dictionary says of it, and nothing else', () => {
    const changed = statutoryForms
      .filter(({ id }) => id !== 'care-pathway')
      .map(({ id }) => mapOf(id))
      .filter(map => map.added.length + map.retired.length + Object.keys(map.moved).length > 0)
    expect(changed.map(({ form, added, retired, moved }) => ({ form, added, retired, moved }))).toEqual([
      {
        form: 'reporting',
        added: [
          'motherBmi',
          'childHeightCm',
          'childWeightKg',
          'childMeasureDate',
          'childBmiCentile',
          'bereavementOffered',
          'bereavementSupportDetail',
        ],
        retired: [],
        moved: {},
      },
      { form: 'congenital', added: [], retired: [], moved: { motherBmi: 'reporting/motherBmi' } },
    ])
    const otherwise = statutoryForms
      .filter(({ id }) => id !== 'care-pathway')
      .flatMap(({ id }) => Object.keys(mapOf(id).otherwise))
    expect(otherwise).toEqual(['childNhsNumber', 'childNhsNumberAbsentReason', 'neInfectionOrganism'])
  })

  test('every map counts every question once', () => {
    for (const { id } of statutoryForms.filter(form => form.id !== 'care-pathway')) {
      const { kept, added, retired, moved } = mapOf(id)
      expect(kept.length + added.length).toBe(questionsOf(at(id, '2022.1')).length)
      expect(kept.length + retired.length + Object.keys(moved).length).toBe(questionsOf(at(id, '2021.1')).length)
    }
  })

  test('over several versions there is a map for each', () => {
    const later = { form: { ...at('congenital', '2022.1'), version: '2026.1' }, from: '2026-04-01' }
    const maps = mapsBetween([...builtInVersions, later], 'congenital', '2021.1', '2026.1')
    expect(maps.map(({ from, to }) => `${from} ${to}`)).toEqual(['2021.1 2022.1', '2022.1 2026.1'])
    expect(mapsBetween(builtInVersions, 'congenital', '2022.1', '2022.1')).toEqual([])
  })

  test('the body mass index stood on S4, and stands after gravidity and parity', () => {
    const ids = (form: Form, section: string) => Object.keys(form.sections[section]!.fields)
    const birth = ids(at('reporting', '2022.1'), 'birth')
    expect(birth[birth.indexOf('motherBmi') - 1]).toBe('motherParity')
    expect(ids(at('reporting', '2021.1'), 'birth')).not.toContain('motherBmi')
    expect(ids(at('congenital', '2021.1'), 'congenital')).toContain('motherBmi')
  })

  test.each([
    { on: '2019-06-01', version: '2021.1', carePathway: null, why: 'before the oldest version' },
    { on: '2022-03-31', version: '2021.1', carePathway: null, why: 'the last day of the older' },
    { on: '2022-04-01', version: '2022.1', carePathway: '2022.1', why: 'the first day of the newer; S3 joins' },
    { on: '2026-01-19', version: '2022.1', carePathway: '2022.1', why: 'years later' },
  ])('in force on $on: $version ($why)', ({ on, version, carePathway }) => {
    expect(inForce(builtInVersions, 'notification', on)?.version).toBe(version)
    expect(inForce(builtInVersions, 'care-pathway', on)?.version ?? null).toBe(carePathway)
  })

  test('versions are ordered by year and number', () => {
    expect(['2022.10', '2021.1', '2022.2'].sort(compareVersions)).toEqual(['2021.1', '2022.2', '2022.10'])
  })
})

describe('upgrade', () => {
  test('an answer whose question left is kept, shown apart, and handed to the form that asks it now', () => {
    const answers = { motherBmi: 24.5, cgTreatment: 'None' }
    const upgraded = upgrade(mapOf('congenital'), answers)
    expect(upgraded).toEqual({ 'legacy.motherBmi': 24.5, cgTreatment: 'None' })
    expect(legacyIn(upgraded)).toEqual({ motherBmi: 24.5 })
    expect(handedOn(mapOf('congenital'), answers)).toEqual({ reporting: { motherBmi: 24.5 } })
    expect(handedOn(mapOf('congenital'), upgraded)).toEqual({ reporting: { motherBmi: 24.5 } })
  })

  test.each([
    ['943 476 5919', { childNhsNumber: '9434765919' }],
    ['943 476 5910', { 'legacy.childNhsNumber': '943 476 5910' }],
  ])('the NHS number %s, which nobody checked before', (childNhsNumber, upgraded) => {
    expect(upgrade(mapOf('notification'), { childNhsNumber })).toEqual(upgraded)
  })

  test('forms that are answered together: what went from one to the other is answered there', () => {
    const together = [
      { form: at('reporting', '2021.1'), maps: [mapOf('reporting')] },
      { form: at('congenital', '2021.1'), maps: [mapOf('congenital')] },
    ]
    const answers = { repName: 'Robin Testcase', motherBmi: 24.5, cgTreatment: 'None', unknownId: 'as it was' }
    expect(upgradeTogether(together, answers)).toEqual(answers)
    expect(upgradeTogether(together.slice(1), answers)).toEqual(answers)
  })

  test('an id that no version knows is kept as well', () => {
    expect(upgrade(mapOf('notification'), { strange: 'x' })).toEqual({ 'legacy.strange': 'x' })
  })

  const form = (fields: Form['sections'][string]['fields'], version: string): Form =>
    defineForm({ id: 'a', version, title: 'A', source: 'test', sections: { one: { title: 'One', fields } } })
  const renamed = upgradeMap(
    form({ old: text('Old', { max: 20 }), short: textarea('Short', {}) }, '2021.1'),
    form({ fresh: text('Fresh', { max: 5 }), short: text('Short', { max: 5 }) }, '2022.1'),
    { old: 'fresh' },
  )

  test.each([
    { answers: { old: 'abc' }, upgraded: { fresh: 'abc' }, why: 'a new id' },
    { answers: { old: 'too long' }, upgraded: { 'legacy.old': 'too long' }, why: 'does not fit the new question' },
    {
      answers: { old: 'abc', fresh: 'later' },
      upgraded: { fresh: 'later', 'legacy.old': 'abc' },
      why: 'answered anew',
    },
    { answers: { short: 'too long' }, upgraded: { 'legacy.short': 'too long' }, why: 'shorter now' },
    {
      answers: { short: 'too long', 'legacy.short': 'older' },
      upgraded: { 'legacy.short': 'older', 'legacy.short+': 'too long' },
      why: 'kept twice',
    },
  ])('$why', ({ answers, upgraded }) => {
    expect(upgrade(renamed, answers)).toEqual(upgraded)
    expect(upgrade(renamed, upgraded)).toEqual(upgraded)
  })

  test.each(
    statutoryForms.map(({ id, version }) => [id, version]),
  )('%s: no answer is dropped, whatever the new version leaves out; twice is once', id => {
    const newer = loosened(at(id, '2022.1'))
    const older = loosened(versionOf(builtInVersions, id, '2021.1') ?? newer)
    const ids = questionsOf(newer).flatMap(({ id: one, group }) => (group === undefined ? [one] : []))
    fc.assert(
      fc.property(anyAnswers(older), fc.subarray(ids), (answers, gone) => {
        // Every second question that leaves gets a new id, the others go.
        const moved = Object.fromEntries(gone.flatMap((one, i) => (i % 2 === 0 ? [[one, `${one}New`]] : [])))
        const map = upgradeMap(older, without(newer, gone, moved), moved)
        const upgraded = upgrade(map, answers as AnyAnswers)
        expect(leaves(upgraded)).toEqual(leaves(answers))
        expect(upgrade(map, upgraded)).toEqual(upgraded)
        for (const one of Object.keys(upgraded)) if (!one.startsWith(LEGACY)) expect(map.retired).not.toContain(one)
      }),
      { numRuns: 25 },
    )
  })
})

function without(form: Form, gone: readonly string[], moved: Readonly<Record<string, string>>): Form {
  const sections = Object.entries(form.sections).map(([key, section]) => {
    const fields = Object.entries(section.fields).flatMap(([id, field]) =>
      moved[id] !== undefined ? [[moved[id], field] as const] : gone.includes(id) ? [] : [[id, field] as const],
    )
    return [key, { ...section, fields: Object.fromEntries(fields) }] as const
  })
  return { ...form, version: '2030.1', sections: Object.fromEntries(sections) }
}

/** Every single value of some answers, in any order. */
function leaves(value: unknown): readonly string[] {
  const of = (one: unknown): readonly string[] =>
    typeof one === 'object' && one !== null ? Object.values(one).flatMap(of) : [String(one)]
  return [...of(value)].sort()
}
