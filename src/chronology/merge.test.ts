import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dated, mergeEvents } from './merge.ts'
import { earliest } from './order.ts'

type Telling = readonly [date: string, time: string | null, text: string]
type Row = { why: string; a: Telling; b: Telling; joined: boolean }

let turn = 0
const told = (agency: string, ...[date, time, text]: Telling): Dated => {
  turn += 1
  const precision = time === null ? (date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year') : 'exact'
  return { id: `${turn}`, agency, date, time, precision, category: 'event', text, order: turn }
}

test.each<Row>([
  {
    why: 'the same words',
    a: ['2026-03-01', '10:00', 'Arrived on the ward'],
    b: ['2026-03-01', '10:00', 'Arrived on the ward.'],
    joined: true,
  },
  {
    why: 'the same words in another order',
    a: ['2026-03-01', null, 'Life declared extinct'],
    b: ['2026-03-01', null, 'Life extinct, declared'],
    joined: true,
  },
  {
    why: 'one without a time',
    a: ['2026-03-01', null, 'Visit at home'],
    b: ['2026-03-01', '10:00', 'Visit at home'],
    joined: true,
  },
  {
    why: 'a minute apart',
    a: ['2026-03-01', '10:01', 'Visit at home'],
    b: ['2026-03-01', '10:00', 'Visit at home'],
    joined: true,
  },
  {
    why: 'a day apart',
    a: ['2026-03-02', null, 'Visit at home'],
    b: ['2026-03-01', null, 'Visit at home'],
    joined: false,
  },
  {
    why: 'a month and a day of it',
    a: ['2026-03', null, 'Visit at home'],
    b: ['2026-03-01', null, 'Visit at home'],
    joined: true,
  },
  {
    why: 'one word more that turns it',
    a: ['2026-03-01', null, 'Mother was seen at home'],
    b: ['2026-03-01', null, 'Mother was not seen at home'],
    joined: true,
  },
  {
    why: 'other words',
    a: ['2026-03-01', '10:00', '999 call'],
    b: ['2026-03-01', '10:00', 'Found by a neighbour'],
    joined: false,
  },
  {
    why: 'an incident in other words, two days apart',
    a: ['2026-03-03', null, 'Scald to arm from a kettle'],
    b: ['2026-03-01', null, 'Burnt by hot water'],
    joined: true,
  },
  {
    why: 'leaving and arriving',
    a: ['2026-03-01', '10:00', 'Ambulance left for hospital'],
    b: ['2026-03-01', '10:03', 'Ambulance arrived at hospital'],
    joined: false,
  },
  { why: 'no words at all', a: ['2026-03-01', '10:00', '…'], b: ['2026-03-01', '10:00', '-'], joined: false },
])('two agencies, $why: joined is $joined', ({ a, b, joined }) => {
  const [first, second] = [told('police', ...a), told('hospital', ...b)]
  expect(mergeEvents([first, second])).toHaveLength(joined ? 1 : 2)
})

test('two events of one agency stay two, whatever they say', () => {
  const twice = [told('police', '2026-03-01', '10:00', 'Visit'), told('police', '2026-03-01', '10:00', 'Visit')]
  expect(mergeEvents(twice)).toHaveLength(2)
})

test('a joined event takes the exact time, and keeps each agency’s own', () => {
  const [event] = mergeEvents([told('gp', '2026-03-01', null, 'Visit'), told('police', '2026-03-01', '10:00', 'visit')])
  expect(event).toMatchObject({ time: '10:00', precision: 'exact', text: 'visit' })
  expect(event!.sources.map(({ agency, time, text }) => [agency, time, text])).toEqual([
    ['gp', null, 'Visit'],
    ['police', '10:00', 'visit'],
  ])
})

test('an event without a time that fits two others joins neither', () => {
  const events = mergeEvents([
    told('gp', '2026-03-01', null, 'Telephone call'),
    told('police', '2026-03-01', '10:00', 'Telephone call'),
    told('police', '2026-03-01', '15:00', 'Telephone call'),
  ])
  expect(events.map(({ sources }) => sources.length)).toEqual([1, 1, 1])
})

const anyDated = fc
  .record({
    agency: fc.constantFrom('a', 'b', 'c'),
    date: fc.constantFrom('2025', '2025-12', '2026-03-01', '2026-03-02'),
    time: fc.constantFrom(null, '09:00', '10:00'),
    text: fc.constantFrom('Visit', 'Visit at home', 'Call'),
  })
  .map(({ date, time, ...rest }) => ({ ...rest, date, time: date.length === 10 ? time : null }))

test('whatever is told: each event once, in order, never two of one agency in one', () => {
  fc.assert(
    fc.property(fc.array(anyDated, { maxLength: 25 }), rows => {
      const events = rows.map((row, i): Dated => ({ ...row, id: `${i}`, order: i, precision: 'day', category: '' }))
      const merged = mergeEvents(events)
      expect(merged.flatMap(({ sources }) => sources.map(({ id }) => id)).sort()).toEqual(
        events.map(({ id }) => id).sort(),
      )
      const instants = merged.map(earliest)
      expect(instants).toEqual([...instants].sort())
      for (const { sources } of merged) {
        expect(new Set(sources.map(({ agency }) => agency)).size).toBe(sources.length)
      }
      expect(mergeEvents(events)).toEqual(merged)
    }),
  )
})
