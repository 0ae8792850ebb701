import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { eligibility, type ScopeFacts } from './eligibility.ts'

const aChild: ScopeFacts = {
  bornAlive: 'not-known',
  gestationWeeks: null,
  lawfulTermination: 'not-known',
  attended: 'not-known',
  bornOn: day('2022-09-12'),
  diedOn: day('2026-11-21'),
}
const aBaby = { ...aChild, bornOn: day('2026-01-25'), diedOn: day('2026-01-25') }

test.each<[string, Partial<ScopeFacts>, true | false | 'undecided', string]>([
  ['a child of four', aChild, true, 'The child was born alive and died aged 4 years 2 months.'],
  [
    '22 weeks, lived six days (7.11)',
    { ...aBaby, bornAlive: 'yes', gestationWeeks: 22, diedOn: day('2026-01-31') },
    true,
    'The child was born alive and died aged 6 days.',
  ],
  ['the same, nobody asked about signs of life', { ...aBaby, diedOn: day('2026-01-31') }, true, 'aged 6 days'],
  ['19 weeks with signs of life', { ...aBaby, bornAlive: 'yes', gestationWeeks: 19 }, true, 'aged 0 days'],
  [
    '19 weeks with signs of life, after a lawful termination',
    { ...aBaby, bornAlive: 'yes', gestationWeeks: 19, lawfulTermination: 'yes' },
    false,
    'planned termination within the law',
  ],
  ['without signs of life at 22 weeks', { ...aBaby, bornAlive: 'no', gestationWeeks: 22 }, false, 'late foetal loss'],
  ['without signs of life at 23 weeks', { ...aBaby, bornAlive: 'no', gestationWeeks: 23 }, false, 'late foetal loss'],
  ['without signs of life at 24 weeks', { ...aBaby, bornAlive: 'no', gestationWeeks: 24 }, false, 'a stillbirth.'],
  ['without signs of life, weeks not known', { ...aBaby, bornAlive: 'no' }, false, 'gestation is not known'],
  ['without signs of life, no dates', { ...aBaby, bornAlive: 'no', bornOn: null, diedOn: null }, false, 'no signs'],
  ['born and died on one day, signs of life not known', aBaby, 'undecided', 'signs of life'],
  ['said to be stillborn, died on a later day', { ...aChild, bornAlive: 'no' }, 'undecided', 'a later day'],
  ['no date of birth', { ...aChild, bornOn: null }, 'undecided', 'date of birth is not known'],
  ['no date of death', { ...aChild, diedOn: null }, 'undecided', 'date of death is not known'],
  ['died before birth', { ...aChild, diedOn: day('2022-09-11') }, 'undecided', 'before the date of birth'],
  ['the day before eighteen', { bornOn: day('2008-06-15'), diedOn: day('2026-06-14') }, true, 'aged 17 years'],
  ['on the eighteenth birthday', { bornOn: day('2008-06-15'), diedOn: day('2026-06-15') }, false, 'was 18 years'],
  ['29 February, the day before', { bornOn: day('2008-02-29'), diedOn: day('2026-02-28') }, true, 'aged 17 years'],
  ['29 February, on 1 March', { bornOn: day('2008-02-29'), diedOn: day('2026-03-01') }, false, 'was 18 years'],
])('in scope or not: %s', (_, facts, inScope, because) => {
  const decided = eligibility({ ...aChild, ...facts })
  expect(decided.inScope).toBe(inScope)
  expect(decided.because).toContain(because)
  expect(decided.rule).toMatch(/R-T1/)
})

test('triage shows what the decision rests on', () => {
  expect(eligibility(aChild).rows.map(({ fact, answer }) => `${fact}: ${answer}`)).toEqual([
    'Signs of life at birth: Yes: lived to a later day',
    'Planned termination: Not mentioned',
    'Age at death: 4 years 2 months',
  ])
  expect(
    eligibility({ ...aBaby, bornAlive: 'no', gestationWeeks: 22 }).rows.map(({ fact, answer }) => `${fact}: ${answer}`),
  ).toEqual([
    'Signs of life at birth: No',
    'Gestation: 22 weeks',
    'Planned termination: Not mentioned',
    'Age at death: 0 days',
  ])
})

test.each<[string, Partial<ScopeFacts>, boolean]>([
  ['without signs of life at 30 weeks, nobody there', { bornAlive: 'no', gestationWeeks: 30, attended: 'no' }, true],
  ['perhaps a stillbirth, nobody there', { gestationWeeks: null, attended: 'no' }, true],
  ['a professional was there', { bornAlive: 'no', gestationWeeks: 30, attended: 'yes' }, false],
  ['not known whether anybody was there', { bornAlive: 'no', gestationWeeks: 30 }, false],
  ['before 24 weeks', { bornAlive: 'no', gestationWeeks: 23, attended: 'no' }, false],
  ['born alive', { bornAlive: 'yes', gestationWeeks: 30, attended: 'no' }, false],
  ['after a lawful termination', { bornAlive: 'no', lawfulTermination: 'yes', attended: 'no' }, false],
])('an unattended stillbirth is flagged: %s', (_, facts, flagged) => {
  expect(eligibility({ ...aBaby, ...facts }).flags.some(flag => flag.includes('No health professional'))).toBe(flagged)
})

test.each([
  ['2026-06-14', false],
  ['2026-06-15', true],
  ['2033-06-14', true],
  ['2033-06-15', false],
])('born 2008-06-15, died %s: a care leaver’s death is told to the local authority: %s', (died, flagged) => {
  const { flags } = eligibility({ ...aChild, bornOn: day('2008-06-15'), diedOn: day(died) })
  expect(flags.some(flag => flag.includes('care leaver'))).toBe(flagged)
})
