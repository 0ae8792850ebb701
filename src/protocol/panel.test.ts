import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { defaultRules } from './area-rules.ts'
import {
  agreementHolds,
  agreementRenewBy,
  nextPanelBy,
  papersBy,
  papersFor,
  papersInTime,
  type Present,
  quorum,
  standingBodies,
} from './panel.ts'

test.each([
  ['2026-12-10', '2026-12-03'],
  ['2027-01-14', '2027-01-07'],
  ['2024-03-07', '2024-02-29'],
  ['2026-04-02', '2026-03-26'],
])('for a panel on %s papers open by %s', (panel, by) => {
  expect(papersBy(day(panel))).toEqual(day(by))
})

test.each([
  ['2026-12-02', '2026-12-10', true],
  ['2026-12-03', '2026-12-10', true],
  ['2026-12-04', '2026-12-10', false],
  ['2026-12-04', '2027-01-14', true],
  ['2026-12-10', '2026-12-10', false],
])('papers ready on %s for a panel on %s are in time: %s (7.6)', (ready, panel, inTime) => {
  expect(papersInTime(day(ready), day(panel))).toBe(inTime)
})

test.each([
  ['2026-09-10', '2026-12-11'],
  ['2026-12-10', '2027-03-12'],
  ['2023-12-14', '2024-03-15'],
])('after a panel on %s the next is due by %s', (last, by) => {
  expect(nextPanelBy(day(last))).toEqual(day(by))
})

test.each([
  ['2025-11-24', '2026-11-24'],
  ['2024-02-29', '2025-02-28'],
])('an agreement signed on %s is signed again by %s, and holds until then', (signed, by) => {
  expect(agreementRenewBy(day(signed), defaultRules)).toEqual(day(by))
  expect(agreementHolds(day(signed), day(by), defaultRules)).toBe(true)
  expect(agreementHolds(day(signed), day(by).add({ days: 1 }), defaultRules)).toBe(false)
})

test('an area may have it signed more often', () => {
  expect(agreementRenewBy(day('2026-08-31'), { agreementMonths: 6 })).toEqual(day('2027-02-28'))
})

test('the fourteen bodies of the panel, eight of health and two of social care', () => {
  const kinds = standingBodies.map(({ kind }) => kind)
  expect(kinds).toHaveLength(14)
  expect(kinds.filter(kind => kind === 'health')).toHaveLength(8)
  expect(kinds.filter(kind => kind === 'social-care')).toHaveLength(2)
  expect(new Set(standingBodies.map(({ body }) => body)).size).toBe(14)
})

const chair: Present = { role: 'chair', body: 'Public health' }
const everybody = standingBodies.map(({ body }): Present => ({ role: 'panel_member', body }))
const without = (body: string): Present[] => [chair, ...everybody.filter(one => one.body !== body)]

test('everybody there: quorate', () => {
  expect(quorum([chair, ...everybody], standingBodies, defaultRules)).toEqual({
    quorate: true,
    because: 'Everybody whom the rule asks for is represented',
    missing: [],
  })
})

test.each(standingBodies.map(({ body, kind }) => [body, kind] as const))('without %s (%s)', (body, kind) => {
  const result = quorum(without(body), standingBodies, defaultRules)
  expect(result.quorate).toBe(kind === 'other')
  expect(result.missing).toEqual(kind === 'other' ? [] : [body])
})

test('without chair and vice chair it is not quorate; the vice chair will do', () => {
  expect(quorum(everybody, standingBodies, defaultRules).missing).toEqual(['chair or vice chair'])
  expect(quorum([{ role: 'vice_chair', body: '' }, ...everybody], standingBodies, defaultRules).quorate).toBe(true)
})

test('what is missing is said', () => {
  const present = without('Primary care').filter(({ body, role }) => body !== 'Ambulance service' && role !== 'chair')
  expect(quorum(present, standingBodies, defaultRules).because).toBe(
    'Not represented: chair or vice chair, Ambulance service and Primary care',
  )
})

test('an observer represents nobody', () => {
  const observed = [...without('Primary care'), { role: 'observer', body: 'Primary care' }]
  expect(quorum(observed, standingBodies, defaultRules).missing).toEqual(['Primary care'])
})

test('an area without seats is not quorate by oversight', () => {
  expect(quorum([chair], [], defaultRules).missing).toEqual([
    'any health body (none has a seat yet)',
    'any social care body (none has a seat yet)',
  ])
})

test('an area’s own rule set decides', () => {
  const own = { quorum: { chairOrVice: false, eachOfKinds: ['social-care'], atLeast: 4 } } as const
  const two = everybody.filter(({ body }) => body.includes('social care'))
  expect(quorum(two, standingBodies, own)).toEqual({
    quorate: false,
    because: 'Not represented: 2 more people of at least 4',
    missing: ['2 more people of at least 4'],
  })
  expect(quorum([...two, chair, { role: 'lay_member', body: '' }], standingBodies, own).quorate).toBe(true)
})

test.each([
  [null, null, 'ask-first'],
  ['no', null, 'open'],
  ['yes', null, 'with-the-chair'],
  ['not-sure', null, 'with-the-chair'],
  ['yes', 'open', 'open'],
  ['not-sure', 'open', 'open'],
  ['yes', 'shut', 'shut'],
  ['not-sure', 'shut', 'shut'],
] as const)('knows the family: %s, the chair: %s; the papers: %s', (answer, decision, expected) => {
  expect(papersFor(answer, decision)).toBe(expected)
})
