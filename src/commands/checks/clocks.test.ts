import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agree } from '../../../test/prove/clocks.ts'
import { clocks } from './clocks.ts'

const shared = process.env['OPENCDR_SHARED']
const sample = new URL(
  'evaluation/clocks-sample.json',
  shared === undefined ? new URL('../../../../shared/', import.meta.url) : `file://${shared}/`,
)

type Asked = { readonly id: string; readonly kind: string; readonly in: object; readonly out: unknown }

const answer = (kind: string, asked: object): unknown => {
  const input = [{ id: 'a', kind, in: asked }]
  expect(clocks.problems(input)).toEqual([])
  return (clocks.answer(input, () => undefined) as { a: unknown }).a
}

if (existsSync(sample)) {
  test.each(JSON.parse(readFileSync(sample, 'utf8')) as Asked[])('$id of the shared questions', ({
    kind,
    in: asked,
    out,
  }) => {
    expect(answer(kind, asked)).toEqual(out)
  })
} else {
  test.skip('the shared questions are not beside this checkout', () => undefined)
}

test.each<[string, string, object, object]>([
  [
    '7.1',
    'prompts',
    { sentDate: '2025-12-12' },
    {
      prompt1: '2025-12-26',
      prompt2: '2026-01-09',
      prompt3: '2026-02-06',
      replyBy: '2026-02-20',
      escalateOn: '2026-02-23',
    },
  ],
  [
    'nil return of 7.1',
    'fired',
    { sentDate: '2025-12-12', events: [{ type: 'nil', date: '2026-01-08' }], asOf: '2026-06-01' },
    { created: ['prompt1'] },
  ],
  [
    '7.3',
    'sendBy',
    { confirmedKnown: '2026-12-23', sentDate: '2027-01-05' },
    { sendBy: '2027-01-04', workingDaysLate: 1 },
  ],
  [
    '7.3',
    'sendBy',
    { confirmedKnown: '2026-12-23', sentDate: '2026-12-23' },
    { sendBy: '2027-01-04', workingDaysLate: 0 },
  ],
  ['7.3', 'sendBy', { confirmedKnown: '2026-03-28' }, { sendBy: '2026-04-07' }],
  ['7.3', 'sendBy', { confirmedKnown: '2026-04-01', sentDate: null }, { sendBy: '2026-04-10' }],
  ['7.3', 'sendBy', { confirmedKnown: '2027-12-22' }, { sendBy: '2027-12-31' }],
  [
    '7.5',
    'hours',
    { death: '2026-08-29T06:40+01:00' },
    { h24: '2026-08-30T06:40+01:00', h48: '2026-08-31T06:40+01:00', h72: '2026-09-01T06:40+01:00' },
  ],
  ['7.5', 'workday', { date: '2026-08-31' }, { workingDay: false }],
  ['7.5', 'workday', { date: '2026-09-01' }, { workingDay: true }],
  ['7.6', 'review', { cdrmProduct: '2026-11-24', panelDate: '2027-01-14' }, { reviewDue: '2027-01-05', daysLate: 9 }],
  [
    '7.6',
    'papers',
    { panelDate: '2026-12-10', timelineFinished: '2026-12-04' },
    { papersBy: '2026-12-03', inTime: false },
  ],
  [
    '7.6',
    'papers',
    { panelDate: '2027-01-14', timelineFinished: '2027-01-07' },
    { papersBy: '2027-01-07', inTime: true },
  ],
  ['7.9', 'clock', { clock: 'C19', start: '2026-12-29' }, { due: '2027-01-20' }],
  ['7.11', 'clock', { clock: 'C23a', start: '2026-01-31' }, { due: '2026-03-31' }],
  ['7.11', 'age', { dob: '2026-01-25', dod: '2026-01-31' }, { ageDays: 6, ageYears: 0, band: '0-27d', inScope: true }],
  ['7.12', 'clock', { clock: 'C26', start: '2026-05-23' }, { due: '2026-05-26' }],
  [
    '7.14',
    'hours',
    { death: '2026-10-24T21:15+01:00' },
    { h24: '2026-10-25T20:15+00:00', h48: '2026-10-26T20:15+00:00', h72: '2026-10-27T20:15+00:00' },
  ],
  [
    '7.14',
    'hours',
    { death: '2026-03-28T20:00+00:00' },
    { h24: '2026-03-29T21:00+01:00', h48: '2026-03-30T21:00+01:00', h72: '2026-03-31T21:00+01:00' },
  ],
  ['7.14', 'months', { date: '2026-08-31', months: 6 }, { date: '2027-02-28' }],
  [
    '7.15',
    'age',
    { dob: '2008-06-15', dod: '2026-06-14' },
    { ageDays: 6573, ageYears: 17, band: '15-17', inScope: true },
  ],
  [
    '7.15',
    'age',
    { dob: '2008-06-15', dod: '2026-06-15' },
    { ageDays: 6574, ageYears: 18, band: 'out', inScope: false },
  ],
  [
    '7.15',
    'age',
    { dob: '2008-02-29', dod: '2026-02-28' },
    { ageDays: 6574, ageYears: 17, band: '15-17', inScope: true },
  ],
  [
    '7.15',
    'age',
    { dob: '2008-02-29', dod: '2026-03-01' },
    { ageDays: 6575, ageYears: 18, band: 'out', inScope: false },
  ],
  ['7.15', 'age', { dob: '2025-03-01', dod: '2025-03-28' }, { ageDays: 27, ageYears: 0, band: '0-27d', inScope: true }],
  [
    '7.15',
    'age',
    { dob: '2025-03-01', dod: '2025-03-29' },
    { ageDays: 28, ageYears: 0, band: '28d-1y', inScope: true },
  ],
  [
    '7.15',
    'age',
    { dob: '2025-03-01', dod: '2026-02-28' },
    { ageDays: 364, ageYears: 0, band: '28d-1y', inScope: true },
  ],
  ['7.15', 'age', { dob: '2025-03-01', dod: '2026-03-01' }, { ageDays: 365, ageYears: 1, band: '1-4', inScope: true }],
  [
    '7.15',
    'age',
    { dob: '2024-02-29', dod: '2025-02-28' },
    { ageDays: 365, ageYears: 0, band: '28d-1y', inScope: true },
  ],
  ['7.15', 'age', { dob: '2024-02-29', dod: '2025-03-01' }, { ageDays: 366, ageYears: 1, band: '1-4', inScope: true }],
  ['7.17', 'review', { inquestConclusion: '2023-03-07' }, { reviewDue: '2023-04-18' }],
  ['7.17', 'clock', { clock: 'C21', start: '2023-04-27' }, { due: '2023-06-22' }],
])('%s of the scenarios: %s %j', (_, kind, asked, expected) => {
  expect(answer(kind, asked)).toEqual(expected)
})

const chased = (asOf: string, ...events: [string, string][]): unknown =>
  answer('fired', { sentDate: '2026-02-07', asOf, events: events.map(([type, date]) => ({ type, date })) })

test.each<[string, string, [string, string][], string[]]>([
  ['before it was sent', '2026-02-01', [], []],
  ['the evening before a prompt', '2026-02-20', [], []],
  ['the evening of a prompt on a Saturday', '2026-02-21', [], ['prompt1']],
  ['a return on the day of a prompt', '2026-02-21', [['accepted', '2026-02-21']], []],
  ['a return the day after', '2026-06-01', [['nil', '2026-02-22']], ['prompt1']],
  [
    'sent back, then taken',
    '2026-06-01',
    [
      ['rejected', '2026-02-10'],
      ['accepted', '2026-03-07'],
    ],
    ['prompt1'],
  ],
  ['sent back only', '2026-04-04', [['rejected', '2026-02-10']], ['prompt1', 'prompt2', 'prompt3']],
  ['a new contact', '2026-03-07', [['resentToNewContact', '2026-03-01']], ['prompt1', 'prompt2']],
  [
    'two returns, told in no order',
    '2026-06-01',
    [
      ['nil', '2026-03-09'],
      ['accepted', '2026-03-01'],
    ],
    ['prompt1'],
  ],
  ['the tenth day, over Easter', '2026-04-20', [], ['prompt1', 'prompt2', 'prompt3']],
  ['the day after it', '2026-04-21', [], ['prompt1', 'prompt2', 'prompt3', 'escalateOn']],
  ['a return on the day of the escalation', '2026-04-21', [['nil', '2026-04-21']], ['prompt1', 'prompt2', 'prompt3']],
  ['a return that came later', '2026-03-07', [['nil', '2026-03-08']], ['prompt1', 'prompt2']],
  ['a return before the request', '2026-06-01', [['nil', '2026-02-01']], []],
])('%s', (_, asOf, events, created) => {
  expect(chased(asOf, ...events)).toEqual({ created })
})

test.each<[string, string, object, object]>([
  [
    'death in the hour that comes twice, first',
    'hours',
    { death: '2026-10-25T01:30+01:00' },
    { h24: '2026-10-26T00:30+00:00' },
  ],
  ['and second', 'hours', { death: '2026-10-25T01:30+00:00' }, { h24: '2026-10-26T01:30+00:00' }],
  ['told in Greenwich time', 'hours', { death: '2026-08-29T05:40Z' }, { h24: '2026-08-30T06:40+01:00' }],
  [
    'a one-off day',
    'sendBy',
    { confirmedKnown: '2026-11-23', extraHolidays: ['2026-11-25'] },
    { sendBy: '2026-12-01' },
  ],
  [
    'a one-off day on a weekend',
    'sendBy',
    { confirmedKnown: '2026-11-23', extraHolidays: ['2026-11-28'] },
    { sendBy: '2026-11-30' },
  ],
  [
    'a one-off day that is one already',
    'workday',
    { date: '2026-12-25', extraHolidays: ['2026-12-25'] },
    { workingDay: false },
  ],
  ['one-off days of null', 'workday', { date: '2026-11-24', extraHolidays: null }, { workingDay: true }],
  [
    'beyond the published list',
    'prompts',
    { sentDate: '2028-10-30' },
    { replyBy: '2029-01-10', escalateOn: '2029-01-11' },
  ],
  [
    'beyond it, with a one-off day',
    'prompts',
    { sentDate: '2028-10-30', extraHolidays: ['2029-01-08'] },
    { replyBy: '2029-01-11' },
  ],
  ['before it', 'workday', { date: '2018-05-28' }, { workingDay: false }],
  [
    'sent on the weekend after the limit',
    'sendBy',
    { confirmedKnown: '2026-11-20', sentDate: '2026-11-29' },
    { workingDaysLate: 0 },
  ],
  [
    'sent before it was known',
    'sendBy',
    { confirmedKnown: '2026-11-20', sentDate: '2026-11-01' },
    { workingDaysLate: 0 },
  ],
  [
    'nothing has come yet',
    'review',
    { panelDate: '2026-01-01', cdrmProduct: null },
    { reviewDue: null, daysLate: null },
  ],
  ['in time', 'review', { holdEnd: '2026-01-01', panelDate: '2026-02-12' }, { reviewDue: '2026-02-12', daysLate: 0 }],
  ['a timeline that is not finished', 'papers', { panelDate: '2026-03-04' }, { papersBy: '2026-02-25', inTime: null }],
  ['months back', 'months', { date: '2024-03-31', months: -1 }, { date: '2024-02-29' }],
  ['no months', 'months', { date: '2024-02-29', months: 0 }, { date: '2024-02-29' }],
  ['years back', 'months', { date: '2024-02-29', months: -12 }, { date: '2023-02-28' }],
  ['clock of hours', 'clock', { clock: 'C6', start: '2026-11-24T10:00+00:00' }, { due: '2026-11-24T12:00+00:00' }],
  ['no pairs', 'stats', { pairs: [] }, { days: [], median: null, mean1dp: null, le183: 0, le365: 0, over365: 0 }],
])('%s: %s %j', (_, kind, asked, expected) => {
  expect(answer(kind, asked)).toMatchObject(expected)
})

test.each<[string, unknown, string[]]>([
  ['no list', { id: 'a' }, ['The input: should be a list.']],
  ['null', null, ['The input: should be a list.']],
  ['no question', [7, null], ['[0]: should be an object.', '[1]: should be an object.']],
  [
    'an unknown kind',
    [{ id: 'a', kind: 'promts', in: {} }],
    [
      '[0].kind: should be one of prompts, fired, sendBy, workday, hours, clock, review, papers, duration, months, age, stats.',
    ],
  ],
  [
    'a kind of every object',
    [{ id: 'a', kind: 'constructor', in: {} }],
    [expect.stringContaining('[0].kind: ') as never],
  ],
  ['no day', [one('prompts', { sentDate: '2025-02-29' })], ['[0].in.sentDate: should be a date such as 2026-03-28.']],
  ['nothing', [one('prompts', {})], ['[0].in.sentDate: is missing; it should be a date such as 2026-03-28.']],
  [
    'an event',
    [one('fired', { sentDate: '2026-01-01', asOf: '2026-01-01', events: [{ type: 'lost', date: '2026-13-01' }] })],
    [
      '[0].in.events[0].type: should be one of accepted, nil, rejected, resentToNewContact.',
      '[0].in.events[0].date: should be a date such as 2026-03-28.',
    ],
  ],
  [
    'one-off days',
    [one('workday', { date: '2026-01-01', extraHolidays: ['2026-01-02', 'Boxing Day'] })],
    ['[0].in.extraHolidays[1]: should be a date such as 2026-03-28.'],
  ],
  [
    'no offset',
    [one('hours', { death: '2026-08-29T06:40' })],
    ['[0].in.death: should be a date and time with its offset such as 2026-08-29T06:40+01:00.'],
  ],
  [
    'an offset that there is not',
    [one('hours', { death: '2026-08-29T06:40+99:00' })],
    ['[0].in.death: names an offset that there is not.'],
  ],
  [
    'an unknown clock',
    [one('clock', { clock: 'C34', start: '2026-01-01' })],
    [expect.stringMatching(/^\[0\]\.in\.clock: .*C1, C2, .*C33\.$/) as never],
  ],
  [
    'a clock of days at a time',
    [one('clock', { clock: 'C3', start: '2026-01-01T10:00Z' })],
    ['[0].in.start: should be a date such as 2026-03-28.'],
  ],
  [
    'a clock of hours on a day',
    [one('clock', { clock: 'C1', start: '2026-01-01' })],
    ['[0].in.start: should be a date and time with its offset such as 2026-08-29T06:40+01:00.'],
  ],
  [
    'a clock of hours, nowhere',
    [one('clock', { clock: 'C1', start: '2026-01-01T10:00+99:00' })],
    ['[0].in.start: names an offset that there is not.'],
  ],
  [
    'a hold that ends before it starts, a panel before the death',
    [
      one('duration', {
        death: '2026-01-02',
        panel: '2026-01-01',
        holds: [{ start: '2026-01-02', end: '2026-01-01' }],
      }),
    ],
    ['[0].in.panel: is before the death.', '[0].in.holds[0].end: is before its start.'],
  ],
  [
    'half a month',
    [one('months', { date: '2026-01-02', months: 0.5 })],
    ['[0].in.months: should be a whole number of months.'],
  ],
  [
    'too many months',
    [one('months', { date: '2026-01-02', months: 12_001 })],
    ['[0].in.months: should be a whole number of months.'],
  ],
  [
    'a death before the birth',
    [one('age', { dob: '2026-01-02', dod: '2026-01-01' })],
    ['[0].in.dod: is before the birth.'],
  ],
  [
    'a pair of one',
    [one('stats', { pairs: [['2026-01-02', '2026-01-03'], ['2026-01-02']] })],
    ['[0].in.pairs[1]: should be two dates, from and to.'],
  ],
  [
    'an id twice',
    [one('workday', { date: '2026-01-02' }), one('workday', { date: '2026-01-03' })],
    ['[1].id: is that of [0] too.'],
  ],
])('%s is told with its place', (_, input, expected) => {
  expect(clocks.problems(input)).toEqual(expected)
})

function one(kind: string, asked: object): object {
  return { id: 'a', kind, in: asked }
}

test('an empty list has an empty answer, and an id may be any text', () => {
  expect(clocks.answer([], () => undefined)).toEqual({})
  const odd = [{ id: '__proto__', kind: 'workday', in: { date: '2026-11-24' } }]
  expect(JSON.stringify(clocks.answer(odd, () => undefined))).toBe('{"__proto__":{"workingDay":true}}')
})

test('standard error says which answers rest on the usual rule, and that many are under way', () => {
  const said: string[] = []
  const days = [
    '2018-12-31',
    '2019-01-01',
    '2028-12-31',
    '2029-01-02',
    ...Array.from({ length: 6 }, () => '2040-01-02'),
  ]
  clocks.answer(
    days.map((date, i) => ({ id: `q${i}`, kind: 'workday', in: { date } })),
    sentence => said.push(sentence),
  )
  clocks.answer([{ id: 'c13', kind: 'clock', in: { clock: 'C13', start: '2028-12-31' } }], sentence =>
    said.push(sentence),
  )
  expect(said).toEqual([
    'Bank holidays are published from 1 January 2019 to 31 December 2028. Outside these days the usual rule was used, which knows no one-off day to come, for q0, q3, q4, q5, q6 and 3 others.',
  ])
  clocks.answer(
    Array.from({ length: 5_001 }, (_, i) => ({ id: `q${i}`, kind: 'workday', in: { date: '2026-11-24' } })),
    sentence => said.push(sentence),
  )
  expect(said.slice(1)).toEqual(['5000 questions answered.'])
})

test.each<[string, object, object]>([
  [
    'prompts',
    { sentDate: '2025-12-12' },
    {
      prompt1: '2 weeks after the request (12 December 2025); it is Boxing Day, and the prompt goes all the same.',
      prompt2: '4 weeks after the request (12 December 2025).',
      prompt3: '8 weeks after the request (12 December 2025).',
      replyBy: 'Tenth working day after prompt 3 as it was sent (6 February 2026).',
      escalateOn: 'First working day after 20 February 2026, for that tenth day is still the agency’s.',
    },
  ],
  [
    'fired',
    { sentDate: '2025-12-12', events: [{ type: 'nil', date: '2026-01-08' }], asOf: '2026-01-08' },
    {
      created:
        '1 step of 4 by the evening of 8 January 2026. A full or nil return was taken on 8 January 2026; nothing goes from that day on. A return sent back and a new contact move no date.',
    },
  ],
  [
    'fired',
    { sentDate: '2025-12-12', events: [{ type: 'nil', date: '2026-01-08' }], asOf: '2026-01-07' },
    {
      created:
        '1 step of 4 by the evening of 7 January 2026. No full or nil return had been taken by then. A return sent back and a new contact move no date.',
    },
  ],
  [
    'sendBy',
    { confirmedKnown: '2026-12-23', sentDate: '2027-01-05' },
    {
      sendBy:
        'Fifth working day after the confirmation that the agency knew the child (23 December 2026), 25 December 2026 (Christmas Day), 28 December 2026 (Boxing Day, substitute day) and 1 January 2027 (New Year’s Day) left out.',
      workingDaysLate: '1 working day after 4 January 2027 up to 5 January 2027, when it was sent.',
    },
  ],
  [
    'sendBy',
    { confirmedKnown: '2026-11-20', sentDate: '2026-11-29' },
    {
      sendBy: 'Fifth working day after the confirmation that the agency knew the child (20 November 2026).',
      workingDaysLate: 'No working day lies after 27 November 2026 up to 29 November 2026, when it was sent.',
    },
  ],
  ['workday', { date: '2026-12-28' }, { workingDay: 'Monday 28 December 2026 is Boxing Day, substitute day.' }],
  ['workday', { date: '2026-11-29' }, { workingDay: 'Sunday 29 November 2026 is a Sunday.' }],
  ['workday', { date: '2026-11-24' }, { workingDay: 'Tuesday 24 November 2026 is no weekend and no bank holiday.' }],
  [
    'review',
    { cdrmProduct: '2026-01-02', inquestConclusion: '2026-01-03', panelDate: '2026-02-15' },
    {
      reviewDue: '6 weeks after the inquest ended (3 January 2026), the latest of what has come.',
      daysLate: 'The panel met 1 day after 14 February 2026.',
    },
  ],
  ['review', {}, { reviewDue: 'Nothing has come yet from which the six weeks run.' }],
  [
    'review',
    { holdEnd: '2026-01-03', panelDate: '2026-02-14' },
    {
      reviewDue: '6 weeks after the last hold ended (3 January 2026), the latest of what has come.',
      daysLate: 'The panel met by 14 February 2026.',
    },
  ],
  [
    'papers',
    { panelDate: '2026-12-10', timelineFinished: '2026-12-04' },
    {
      papersBy: '7 days before the date of the panel, counted back (10 December 2026).',
      inTime: 'The timeline was finished on 4 December 2026, 6 days before the panel.',
    },
  ],
  [
    'duration',
    { death: '2026-01-01', panel: '2026-01-31', holds: [{ start: '2026-01-30', end: '2026-02-20' }] },
    {
      totalDays: '30 days from the death to the panel.',
      holdDays: '1 day of them on hold; what of a hold lies outside them does not count, and no day counts twice.',
      netDays: '30 less 1.',
    },
  ],
  [
    'months',
    { date: '2026-08-31', months: 6 },
    { date: '6 months after 31 August 2026, at the end of the shorter month.' },
  ],
  ['months', { date: '2026-08-30', months: -1 }, { date: '1 month before 30 August 2026.' }],
])('with "why" the reasons of %s %j', (kind, asked, why) => {
  expect(answer(kind, { ...asked, why: true })).toMatchObject({ why })
})

test('with "why" the ages, lengths and hours have their reasons too, and without it nothing has', () => {
  const born = { dob: '2024-02-29', dod: '2025-02-28', why: true }
  expect(answer('age', born)).toMatchObject({
    why: {
      ageYears: 'Birthdays since 29 February 2024; in a year without 29 February it falls on 1 March.',
      band: 'By birthdays, but for the first 28 days.',
      inScope: 'A child is under 18.',
    },
  })
  expect(answer('stats', { pairs: [['2026-01-01', '2026-01-02']], why: true })).toMatchObject({
    why: { median: 'Of 1 pair, the one in the middle.', mean1dp: 'To one decimal, a half rounded up.' },
  })
  expect(answer('hours', { death: '2026-10-23T21:15+01:00', why: true })).toMatchObject({
    why: { h24: '24 hours after 23 Oct 2026, 21:15.', h48: expect.stringContaining('the clocks go back') },
  })
  expect(answer('age', { ...born, why: false })).not.toHaveProperty('why')
})

// A small share of the ten thousand of test/prove/clocks.test.ts.
test('a hundred random histories: the clocks and a second oracle say the same', () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32))
  expect({ seed, differences: agree(100, seed).differences.slice(0, 5) }).toEqual({ seed, differences: [] })
})
