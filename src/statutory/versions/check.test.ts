import { describe, expect, test } from 'vitest'
import { choice, type Field, type Form, text, yesNo } from '../../forms/form.ts'
import { statutoryForms } from '../forms.ts'
import { proposed } from '../sources.ts'
import { type Proposed, proposalFaults } from './check.ts'
import { differences } from './differences.ts'
import { builtInVersions } from './forms.ts'
import { versionOf } from './in-force.ts'
import { upgradeMap } from './upgrade.ts'

const current = (id: string): Form => versionOf(builtInVersions, id, '2022.1')!

/** The next version of a form, with some questions declared otherwise: null takes one away. */
function next(id: string, changed: Readonly<Record<string, Field | null>> = {}, more: Partial<Form> = {}): Form {
  const form = current(id)
  const sections = Object.entries(form.sections).map(([key, section], place) => {
    const fields = Object.entries(section.fields).flatMap(([name, field]) =>
      name in changed ? (changed[name] ? [[name, changed[name]] as const] : []) : [[name, field] as const],
    )
    const known = new Set(Object.values(form.sections).flatMap(one => Object.keys(one.fields)))
    const added = place === 0 ? Object.entries(changed).filter(([name]) => !known.has(name)) : []
    return [key, { ...section, fields: Object.fromEntries([...fields, ...added]) }] as const
  })
  return {
    ...form,
    version: '2026.1',
    effectiveFrom: '2026-04-01',
    sections: Object.fromEntries(sections) as Form['sections'],
    ...more,
  }
}

const faults = (form: Form, moved: Proposed['moved'] = {}) => proposalFaults({ form, moved }, builtInVersions)
const fieldOf = (id: string, name: string): Field =>
  Object.values(current(id).sections).find(section => name in section.fields)!.fields[name]!
const extra = text('An extra question', { required: 'optional', identifies: 'nobody', source: proposed })

describe('a version that is well made', () => {
  test.each(statutoryForms.map(({ id }) => id))('%s, unchanged but for its number', id => {
    expect(faults(next(id))).toEqual([])
  })

  test('with a new question, one gone and one under a new id', () => {
    const form = next('notification', { extraQuestion: extra, childReligion: null, childFirstLanguage: null })
    const moved = { childFirstLanguage: 'extraQuestion' }
    expect(faults(next('notification', { extraQuestion: extra }))).toEqual([])
    expect(faults(form, { childFirstLanguage: 'childTongue' })).toEqual([
      'moved, childFirstLanguage: there is no new question “childTongue”',
    ])
    expect(faults(form, moved)).toEqual([])
    const map = upgradeMap(current('notification'), form, moved)
    expect({ added: map.added, retired: map.retired, moved: map.moved }).toEqual({
      added: [],
      retired: ['childReligion'],
      moved,
    })
  })
})

const faulty: readonly { why: string; form: Form; moved?: Proposed['moved']; says: string }[] = [
  { why: 'of no known form', form: { ...next('notification'), id: 'other' }, says: 'There is no form “other”' },
  {
    why: 'an older number',
    form: next('notification', {}, { version: '2021.9' }),
    says: 'later than 2022.1, such as 2022.2',
  },
  { why: 'a number that is none', form: next('notification', {}, { version: '2026' }), says: 'later than 2022.1' },
  {
    why: 'a day before the version in force',
    form: next('notification', {}, { effectiveFrom: '2022-04-01' }),
    says: 'effectiveFrom: it must be a day after 2022-04-01',
  },
  {
    why: 'a day that is none',
    form: next('notification', {}, { effectiveFrom: '2026-02-30' }),
    says: 'effectiveFrom: it must be a day after',
  },
  { why: 'another code', form: next('notification', {}, { code: 'B' }), says: 'code: it must stay A' },
  {
    why: 'a core question gone',
    form: next('notification', { childFamilyName: null }),
    says: 'childFamilyName: rules of the review read it, so it must stay',
  },
  {
    why: 'a core question of another kind',
    form: next('notification', {
      childFamilyName: { ...fieldOf('notification', 'childFamilyName'), kind: 'textarea', max: 9 } as Field,
    }),
    says: 'childFamilyName was text and is textarea: rules of the review read it',
  },
  {
    why: 'an answer of a core question gone',
    form: next('notification', {
      deathExpectedness: choice('Expected?', [{ code: 'expected', label: 'Expected' }], {
        noun: 'it',
        source: proposed,
      }),
    }),
    says: 'deathExpectedness has no answer “unexpected”: rules of the review read it',
  },
  {
    why: 'a section gone that rules name',
    form: {
      ...next('notification'),
      sections: Object.fromEntries(Object.entries(current('notification').sections).filter(([key]) => key !== 'more')),
    },
    says: 'section more: rules of the review name it',
  },
  {
    why: 'a kind that takes other answers',
    form: next('notification', {
      childReligion: yesNo('Religion', { noun: 'whether', source: proposed, required: 'optional' }),
    }),
    says: 'childReligion: it was choice in notification 2021.1 and is yes-no; another kind of question needs an id of its own',
  },
  {
    why: 'a code with another meaning',
    form: next('notification', {
      childReligion: choice('Religion', [{ code: 'christian', label: 'Left-handed' }], {
        source: proposed,
        required: 'optional',
      }),
    }),
    says: 'childReligion: the answer “christian” was “Christian” in notification 2021.1 and is “Left-handed”',
  },
  {
    why: 'a question of another form',
    form: next('notification', { motherBmi: fieldOf('reporting', 'motherParity') }),
    says: 'motherBmi: the form “reporting” asks it',
  },
  {
    why: 'an id of an area’s',
    form: next('notification', { localWard: extra }),
    says: 'localWard: ids that begin with “local”',
  },
  {
    why: 'a source nobody knows',
    form: next('notification', { extraQuestion: { ...extra, source: 'hearsay' } }),
    says: 'extraQuestion: its source must be one of',
  },
  {
    why: 'an audience nobody knows',
    form: next('reporting', { extraQuestion: { ...extra, who: ['XYZ'] } }),
    says: 'extraQuestion: nobody knows who “XYZ” is',
  },
  {
    why: 'a fact that nothing answers',
    form: next('reporting', {}, { known: [...(current('reporting').known ?? []), 'weather'] }),
    says: 'known, weather: nothing answers it',
  },
  {
    why: 'moved from what was not asked',
    form: next('notification', { extraQuestion: extra }),
    moved: { neverAsked: 'extraQuestion' },
    says: 'moved, neverAsked: version 2022.1 does not ask it',
  },
  {
    why: 'moved and still asked',
    form: next('notification', { extraQuestion: extra }),
    moved: { childFirstLanguage: 'extraQuestion' },
    says: 'moved, childFirstLanguage: it is still asked',
  },
  {
    why: 'moved to a question of before',
    form: next('notification', { childFirstLanguage: null }),
    moved: { childFirstLanguage: 'childReligion' },
    says: '“childReligion” was a question of its own',
  },
  {
    why: 'not well declared',
    form: next('notification', { extraQuestion: { ...extra, max: 0 } }),
    says: 'extraQuestion: has no length',
  },
]

test.each(faulty)('refused: $why', ({ form, moved, says }) => {
  expect(faults(form, moved).join('\n')).toContain(says)
})

test('every fault is told at once', () => {
  const form = next('notification', { childFamilyName: null, localWard: extra }, { version: '1', effectiveFrom: '1' })
  expect(faults(form).length).toBe(4)
})

test('a code that was retired before keeps its meaning for ever', () => {
  const without = next('neonatal')
  const versions = [...builtInVersions, { form: without, from: '2026-04-01' }]
  const field = fieldOf('neonatal', 'neDeliveryMode') as Extract<Field, { kind: 'choice' }>
  const again = {
    ...next('neonatal', { neDeliveryMode: { ...field, options: [{ ...field.options[0]!, label: 'Something else' }] } }),
    version: '2027.1',
    effectiveFrom: '2027-04-01',
  }
  expect(proposalFaults({ form: again, moved: {} }, versions).join('\n')).toContain('and is “Something else”')
})

describe('the difference between two versions', () => {
  test('nothing, where only the number changed', () => {
    expect(differences(current('notification'), next('notification'))).toEqual([])
  })

  test('each aspect of a question, what is new and what left', () => {
    const religion = fieldOf('notification', 'childReligion')
    const form = next('notification', {
      extraQuestion: extra,
      childFirstLanguage: null,
      childReligion: { ...religion, label: 'Faith', required: 'desired' },
    })
    const found = differences(current('notification'), form)
    expect(found).toEqual([
      { id: 'extraQuestion', kind: 'added', label: 'An extra question', section: 'About you' },
      {
        id: 'childReligion',
        kind: 'changed',
        label: 'Faith',
        aspects: [
          { aspect: 'label', before: religion.label, now: 'Faith' },
          { aspect: 'requirement', before: 'optional', now: 'desired' },
        ],
      },
      expect.objectContaining({ id: 'childFirstLanguage', kind: 'retired' }),
    ])
  })

  test('of April 2022, in words', () => {
    const found = differences(versionOf(builtInVersions, 'notification', '2021.1')!, current('notification'))
    expect(
      found.map(({ id, kind, ...one }) => [id, kind, 'aspects' in one && one.aspects.map(({ aspect }) => aspect)]),
    ).toEqual([
      ['childNhsNumber', 'changed', ['help', 'kind', 'limits']],
      ['childNhsNumberAbsentReason', 'changed', ['answers']],
      ['ncmdAlert', 'changed', ['label', 'help']],
    ])
  })
})
