import { expect, test } from 'vitest'
import { chronology } from './chronology.ts'
import { clockIn } from './clock-in.ts'
import type { Dated } from './merge.ts'

type Telling = readonly [agency: string, date: string, time: string | null, text: string]

const told = (tellings: readonly Telling[]): Dated[] =>
  tellings.map(([agency, date, time, text], order) => ({
    id: String(order),
    agency,
    date,
    time,
    precision: time === null ? 'day' : 'exact',
    category: '',
    text,
    order,
  }))

const found = (...tellings: Telling[]) => chronology(told(tellings), { diedOn: '2026-05-01' }, 100)
const brief = (...tellings: Telling[]) => found(...tellings).conflicts.map(({ kind, values }) => [kind, ...values])

test('two times of one event are one contradiction, with both sources and how far apart they are', () => {
  const { conflicts } = found(
    ['ambulance', '2026-04-30', '14:02', '999 call answered'],
    ['police', '2026-04-30', '14:07', '999 call made by a neighbour'],
  )
  expect(conflicts).toMatchObject([{ kind: 'time', values: ['14:02', '14:07'] }])
  expect(conflicts[0]!.why).toMatch(/5 minutes apart/)
  expect(conflicts[0]!.sources.map(({ agency }) => agency)).toEqual(['ambulance', 'police'])
})

test.each<{ why: string; tellings: Telling[]; conflicts: string[][] }>([
  {
    why: 'two dates',
    tellings: [
      ['police', '2026-02-03', null, 'Missing overnight'],
      ['social care', '2026-03-02', null, 'Reported missing, back the next day'],
    ],
    conflicts: [['date', '2026-02-03', '2026-03-02']],
  },
  {
    why: 'three agencies, of which two agree',
    tellings: [
      ['hospital', '2026-02-03', null, 'Fractured wrist'],
      ['GP', '2026-02-03', null, 'Wrist fracture'],
      ['school', '2026-02-04', null, 'Broke a wrist'],
    ],
    conflicts: [['date', '2026-02-03', '2026-02-04']],
  },
  {
    why: 'a month that has the day in it contradicts nothing',
    tellings: [
      ['hospital', '2026-02-03', null, 'Fractured wrist'],
      ['GP', '2026-02', null, 'Wrist fracture'],
    ],
    conflicts: [],
  },
  {
    why: 'present and absent',
    tellings: [
      ['hospital', '2026-02-03', null, 'Did not attend allergy clinic'],
      ['GP', '2026-02-03', null, 'Attended allergy clinic'],
    ],
    conflicts: [['told', 'Did not attend allergy clinic', 'Attended allergy clinic']],
  },
  {
    why: 'two doses',
    tellings: [
      ['ambulance', '2026-02-03', '10:00', 'Adrenaline 150 micrograms given'],
      ['hospital', '2026-02-03', '10:00', 'Adrenaline 0.3 mg given'],
    ],
    conflicts: [['told', '150 micrograms', '0.3 mg']],
  },
  {
    why: 'a trace taken after the birth',
    tellings: [
      ['maternity', '2026-02-03', '10:04', 'CTG taken off'],
      ['maternity', '2026-02-03', '10:02', 'Born by forceps'],
    ],
    conflicts: [['order', '10:04', '10:02']],
  },
  {
    why: 'a death before the collapse',
    tellings: [
      ['hospital', '2026-02-03', '10:04', 'Death confirmed'],
      ['police', '2026-02-03', '11:02', 'Collapsed in the street'],
    ],
    conflicts: [['order', '11:02', '10:04']],
  },
  {
    why: 'two visits of two services on two days',
    tellings: [
      ['health visiting', '2026-02-03', null, 'Home visit'],
      ["children's social care", '2026-02-05', null, 'Home visit'],
    ],
    conflicts: [],
  },
  {
    why: 'plain words that no list has, in another order, three days apart',
    tellings: [
      ['school', '2026-02-03', null, 'Zither recital for governors'],
      ['GP', '2026-02-06', null, 'zither recital'],
    ],
    conflicts: [['date', '2026-02-03', '2026-02-06']],
  },
  {
    why: 'the same plain words, but one agency tells of it twice',
    tellings: [
      ['school', '2026-02-03', null, 'Zither recital for governors'],
      ['GP', '2026-02-06', null, 'Zither recital for governors'],
      ['GP', '2026-01-31', null, 'Zither recital for governors'],
    ],
    conflicts: [],
  },
  {
    why: 'the letter comes on a day of its own',
    tellings: [
      ['hospital', '2026-02-03', null, 'Epilepsy diagnosed'],
      ['GP', '2026-02-17', null, 'Epilepsy diagnosis letter received'],
    ],
    conflicts: [],
  },
])('$why', ({ tellings, conflicts }) => {
  expect(brief(...tellings)).toEqual(conflicts)
})

test('a missed contact stands beside the gaps and is none', () => {
  const { gaps, missed } = found(['GP', '2026-01-02', null, 'Was not brought to asthma review'])
  expect(missed).toMatchObject([{ date: '2026-01-02', text: 'Was not brought to asthma review' }])
  expect(gaps.map(({ from, to }) => [from, to])).toEqual([['2026-01-02', '2026-05-01']])
})

test('nothing told is nothing found', () => {
  expect(chronology([], { diedOn: '2026-05-01' }, 100)).toEqual({ events: [], conflicts: [], gaps: [], missed: [] })
})

test.each([
  ['Went home at noon', '12:00'],
  ['at 7.05 pm', '19:05'],
  ['between 10:00 and 11:00', null],
  ['seen at 9am', '09:00'],
  ['no time', null],
])('%s: %s', (text, time) => {
  expect(clockIn(text)).toBe(time)
})
