import { describe, expect, test } from 'vitest'
import { shown, valueIn } from '../forms/condition.ts'
import type { Field, Form, Section } from '../forms/form.ts'
import { askersOf, isBestAsked } from './ask-once.ts'
import { audiences, type Respondent } from './audience.ts'
import { minimumDataSet } from './minimum-data-set.ts'
import { notification } from './notification/form.ts'
import { reporting } from './reporting/form.ts'
import { reportingFor } from './reporting/sections-for.ts'
import { sameAs, sameFacts } from './same-facts.ts'
import { supplementaryForms } from './supplementary/forms.ts'
import { opened, type SupplementaryCode } from './supplementary/opens.ts'
import { statutoryForms } from './forms.ts'

const asking = (respondent: Respondent, involved: readonly Respondent[], ...answered: string[]) => ({
  respondent,
  involved,
  answered: new Set(answered),
})

describe('who is asked a question', () => {
  const smoking = askersOf({ who: ['MID', 'HV', 'GP'] })

  test.each<[string, Respondent, readonly Respondent[], readonly string[], boolean]>([
    ['the first that the question names', 'maternity', ['gp', 'maternity'], [], true],
    ['not one that it names later', 'gp', ['gp', 'maternity'], [], false],
    ['the next, where the first is not involved', 'gp', ['gp', 'police'], [], true],
    ['nobody, once it is answered', 'maternity', ['gp', 'maternity'], ['motherSmokingPregnancy'], false],
    [
      'nobody, once the same fact is answered on another form',
      'maternity',
      ['maternity'],
      ['sdSmokedPregnancy'],
      false,
    ],
    ['one of those involved, where it names none of them', 'police', ['police', 'housing'], [], true],
    ['and only one', 'housing', ['police', 'housing'], [], false],
  ])('%s', (_, respondent, involved, answered, is) => {
    expect(isBestAsked('motherSmokingPregnancy', smoking, asking(respondent, involved, ...answered))).toBe(is)
  })

  test('what each can only say for itself is asked of each, whoever answered it already', () => {
    for (const respondent of ['gp', 'police', 'housing'] as const)
      expect(isBestAsked('repLearning', [], asking(respondent, ['gp', 'police', 'housing'], 'repLearning'))).toBe(true)
  })

  test('the office is asked what only the office knows', () => {
    const office = askersOf({ who: ['CDOP'] })
    expect(isBestAsked('pmReportReceived', office, asking('acute-hospital', ['acute-hospital']))).toBe(false)
    expect(isBestAsked('pmReportReceived', office, asking('cdop-office', ['acute-hospital']))).toBe(true)
  })
})

test('questions that ask one fact exist, on different forms or sections, and belong to one fact each', () => {
  const ids = new Set(statutoryForms.flatMap(form => Object.values(form.sections).flatMap(s => Object.keys(s.fields))))
  expect(sameFacts.flat().filter(id => !ids.has(id))).toEqual([])
  expect(new Set(sameFacts.flat()).size).toBe(sameFacts.flat().length)
})

test('the minimum data set names questions that there are', () => {
  const ids = new Set(
    statutoryForms.flatMap(form =>
      Object.values(form.sections).flatMap(section =>
        Object.entries(section.fields as Readonly<Record<string, Field>>).flatMap(([name, field]) =>
          field.kind === 'group' ? Object.keys(field.fields).map(member => `${field.row ?? name}.${member}`) : [],
        ),
      ),
    ),
  )
  const fields = new Set(
    statutoryForms.flatMap(form => Object.values(form.sections).flatMap(s => Object.keys(s.fields))),
  )
  expect(minimumDataSet.flatMap(item => item.ids).filter(id => !ids.has(id) && !fields.has(id))).toEqual([])
})

/** 200 invented deaths: an age, what is known of it, who was involved, and what the notifier answered. */
describe('on 200 generated cases', () => {
  const cases = Array.from({ length: 200 }, (_, index) => aCase(index + 1))
  const counts = cases.map(one => {
    const plain = one.involved.length * questionsIn(plainForm(one.opened), one).length
    const pushed = one.involved.flatMap(respondent => questionsIn(pushedForm(respondent, one), one))
    return {
      plain,
      byRole: one.involved.flatMap(who => questionsIn(reportingFor(who, one.opened), one)).length,
      pushed,
      one,
    }
  })

  test('questions asked fall by at least 40 % against the plain form to all', () => {
    const sum = (of: (count: (typeof counts)[number]) => number) => counts.reduce((all, count) => all + of(count), 0)
    const [plain, byRole, once] = [sum(c => c.plain), sum(c => c.byRole), sum(c => c.pushed.length)]
    const less = (of: number, than: number) => `${(100 * (1 - of / than)).toFixed(1)} % fewer`
    console.info(
      `ask once, 200 generated cases: ${plain} questions where all get the plain form; ${byRole} by kind of agency (${less(byRole, plain)}); ${once} asked once (${less(once, plain)} than plain, ${less(once, byRole)} than by kind)`,
    )
    expect(once).toBeLessThanOrEqual(plain * 0.6)
  })

  test('no item of the minimum data set is lost: it was answered, or somebody is asked it', () => {
    const lost = counts.flatMap(({ one, pushed }) => {
      const asked = new Set([...pushed, ...questionsIn(pushedForm('cdop-office', one), one)])
      const valueOf = (id: string) => one.known[id]
      const wanted = [
        ...minimumDataSet
          .filter(({ when }) => shown(when, valueOf) === 'yes')
          .flatMap(({ ids }) => ids.filter(id => !isOnOtherForm(id))),
        ...one.opened.flatMap(code => mandatoryOf(code, one)),
      ]
      const isShown = new Set(questionsIn(plainForm(one.opened), one))
      return wanted
        .filter(id => isShown.has(id))
        .filter(id => !sameAs(id).some(same => asked.has(same) || one.answered.has(same)))
    })
    expect(lost).toEqual([])
  })
})

type Case = {
  readonly involved: readonly Respondent[]
  readonly opened: readonly SupplementaryCode[]
  readonly answered: ReadonlySet<string>
  readonly known: Readonly<Record<string, unknown>>
}

function aCase(seed: number): Case {
  const random = lehmer(seed)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  const ageYears = pick([0, 0, 0, 1, 3, 6, 9, 12, 15, 17])
  const known: Record<string, unknown> = {
    ageYears,
    ageDays: ageYears === 0 ? pick([0, 3, 20, 90, 200]) : ageYears * 365,
    eventsKnown: [pick(EVENTS), ...(random() < 0.3 ? [pick(EVENTS)] : [])],
    placeOfDeathType: pick(['hospital', 'hospital', 'home-of-normal-residence', 'public-place', 'hospice']),
    deathExpectedness: pick(['expected', 'unexpected']),
    coronerReferred: pick(['yes', 'no']),
    mccdIssued: pick(['yes', 'no']),
    placeOfEventSame: pick(['yes', 'no']),
    suspectedMaltreatment: pick(['no', 'no', 'yes']),
    dateOfDeath: '2026-01-17',
    repNilReturn: 'no',
  }
  const likely = KINDS.filter(([, from, to]) => ageYears >= from && ageYears <= to).map(([kind]) => kind)
  const involved = likely.filter(() => random() < 0.6)
  // Who notifies answers what must be answered, and some of the rest.
  const answered = Object.values<Section>(notification.sections)
    .filter(({ by }) => by === undefined)
    .flatMap(section => Object.entries(section.fields))
    .filter(([, { required }]) => required === undefined || random() < 0.4)
    .map(([id]) => id)
  const whole = { ...known, 'involvedAgency.agencyType': involved }
  return {
    involved: involved.length > 0 ? involved : ['gp'],
    opened: opened(whole),
    answered: new Set(answered),
    known: whole,
  }
}

const EVENTS = [
  'asthma-or-anaphylaxis',
  'cardiac',
  'drowning',
  'epilepsy',
  'infection',
  'life-limiting-condition',
  'oncology',
  'poisoning',
  'sudden-unexpected-death',
  'suicide-or-self-harm',
  'vehicle-collision',
  'none',
] as const

const KINDS: readonly (readonly [Respondent, number, number])[] = [
  ['acute-hospital', 0, 17],
  ['neonatal-unit', 0, 0],
  ['maternity', 0, 1],
  ['gp', 0, 17],
  ['health-visiting', 0, 4],
  ['school-nursing', 5, 17],
  ['camhs-or-mental-health', 9, 17],
  ['ambulance', 0, 17],
  ['police', 0, 17],
  ['childrens-social-care', 0, 17],
  ['education-setting', 5, 17],
  ['early-years', 1, 4],
  ['coroners-office', 0, 17],
  ['hospice-or-palliative', 0, 17],
  ['fire-and-rescue', 0, 17],
  ['housing', 0, 17],
]

/** Lehmer's generator: the same numbers in every run. */
function lehmer(seed: number): () => number {
  let state = (seed * 48271) % 2147483647
  for (let i = 0; i < 8; i += 1) state = (state * 48271) % 2147483647
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

const formNamed = (code: SupplementaryCode): Form => supplementaryForms.find(form => form.code === code)!

/** Form B whole, with every supplementary form that the death opens: what all get where nobody thinks about it. */
const plainForm = (codes: readonly SupplementaryCode[]): Form => ({
  ...reporting,
  sections: Object.fromEntries([
    ...Object.entries(reporting.sections),
    ...codes.flatMap(code =>
      Object.entries(formNamed(code).sections).map(([key, s]) => [`${code}-${key}`, s] as const),
    ),
  ]),
})

const pushedForm = (respondent: Respondent, { opened: codes, involved, answered }: Case): Form =>
  reportingFor(respondent, codes, (id, askers) => isBestAsked(id, askers, { respondent, involved, answered }))

/** The ids that a page would ask with what is known at the start; those of rows one by one; nothing that is not pushed. */
function questionsIn(form: Form, { known }: Case): readonly string[] {
  const valueOf = valueIn(form, {}, known)
  return Object.values(form.sections)
    .filter(({ aside, when }) => !aside && shown(when, valueOf) !== 'no')
    .flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, field]) => {
        if (field.kind === 'derived' || field.kind === 'attachment' || shown(field.when, valueOf) === 'no') return []
        return field.kind === 'group' && !field.repeats
          ? [name, ...Object.keys(field.fields).map(member => `${field.row ?? name}.${member}`)]
          : [name]
      }),
    )
}

const onReporting = new Set(questionsOf(reporting))
const isOnOtherForm = (id: string): boolean => !onReporting.has(id)

function questionsOf(form: Form): readonly string[] {
  return Object.values(form.sections).flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind === 'group'
        ? [name, ...Object.keys(field.fields).map(member => `${field.row ?? name}.${member}`)]
        : [name],
    ),
  )
}

const mandatoryOf = (code: SupplementaryCode, one: Case): readonly string[] => {
  const form = formNamed(code)
  const asked = new Set(questionsIn({ ...plainForm([]), ...form }, one))
  return Object.values(form.sections)
    .flatMap(section => Object.entries(section.fields as Readonly<Record<string, Field>>))
    .filter(([name, field]) => asked.has(name) && (field.required === undefined || field.required === 'mandatory'))
    .map(([name]) => name)
}

test('each kind of agency has its place in what is asked', () => {
  expect(Object.keys(audiences).length).toBeGreaterThan(30)
})
