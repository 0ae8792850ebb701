import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formFaults } from '../forms/check.ts'
import { read } from '../forms/read.ts'
import { toBody } from '../forms/to-body.ts'
import { addDays, day, england } from '../kernel/calendar.ts'
import { defaultRules } from '../protocol/area-rules.ts'
import { chaseOf } from './chase.ts'
import { eventsFrom, rowsFrom } from './event-rows.ts'
import { dateOfEvent, isWhole, precisionOf } from './events.ts'
import {
  addSupplementaryForm,
  agencyForm,
  contactForm,
  eventsForm,
  leaveOutForm,
  narrativeForm,
  nilForm,
  onBehalfForm,
  outcomeForm,
  sendBackForm,
  writeOffForm,
} from './forms.ts'
import { promptsText } from './pages/agencies.tsx'
import { figureOf } from './pages/chase-figure.tsx'
import type { Request, RequestStep } from './store.ts'

test('our forms are well declared', () => {
  const forms = [
    contactForm,
    eventsForm,
    leaveOutForm,
    narrativeForm,
    nilForm,
    onBehalfForm,
    outcomeForm,
    sendBackForm,
    writeOffForm,
  ]
  const made = [agencyForm([{ id: 1, name: 'Northmarsh' }]), addSupplementaryForm([{ code: 'S7', title: 'Drowning' }])]
  expect(formFaults([...forms, ...made])).toEqual([])
})

test.each([
  { date: '2026', time: null, precision: 'year', says: '2026, month not known' },
  { date: '2026-11', time: null, precision: 'month', says: 'November 2026' },
  { date: '2026-11-24', time: null, precision: 'day', says: '24 November 2026' },
  { date: '2026-11-24', time: '14:05', precision: 'exact', says: '24 November 2026, 14:05' },
  { date: '', time: null, precision: 'day', says: 'No date yet' },
])('an event of $date $time: $says', ({ date, time, precision, says }) => {
  expect([precisionOf(date, time), dateOfEvent(date, time)]).toEqual([precision, says])
})

test.each([
  ['2026', true],
  ['2026-02', true],
  ['2026-02-28', true],
  ['2026-02-30', false],
  ['2026-13', false],
  ['28 February', false],
  ['', false],
])('%s has a place on the timeline: %s', (date, whole) => {
  const event = { date, time: null, precision: 'day', category: '', text: 'Seen' } as const
  expect(isWhole(event)).toBe(whole)
  expect(isWhole({ ...event, text: ' ' })).toBe(false)
})

test('events come back from the page as they went to it', () => {
  const aDay = fc.integer({ min: 0, max: 9000 }).map(days => addDays(day('2001-01-01'), days).toString())
  const date = fc.tuple(aDay, fc.constantFrom(4, 7, 10)).map(([on, length]) => on.slice(0, length))
  const time = fc.option(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(clock))
  const text = fc.constantFrom('Seen', 'Two\nlines', '“Quoted”, 3 < 4 & so on')
  const event = fc.tuple(date, time, text).map(([date, time, text]) => ({ date, time, text }))
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 20 }), told => {
      const events = eventsFrom(told.map(({ date, time, text }) => ({ date, ...(time && { time }), what: text })))
      const body = toBody(eventsForm, { events: rowsFrom(events) })
      const reading = read(eventsForm, body, { today: day('2026-11-24'), complete: false })
      expect(reading.ok && eventsFrom(reading.answers.events)).toEqual(events)
    }),
  )
})

const clock = ([hour, minute]: readonly [number, number]): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

const request = (change: Partial<Request>): Request => ({
  id: 'r1',
  area_id: 1,
  case_id: 'c1',
  organisation_id: 'o1',
  agency: 'Sample Surgery',
  agency_kind: 'gp',
  sits_in: 1,
  contact_name: '',
  contact_role: '',
  contact_email: '',
  contact_phone: '',
  proposed_because: '',
  proposed_on: day('2026-11-02'),
  confirmed_known_on: day('2026-11-02'),
  not_known_on: null,
  sent_on: day('2026-11-02'),
  sent_at: null,
  returned_on: null,
  return_kind: null,
  written_off_on: null,
  written_off_by: null,
  written_off_reason: null,
  version: 1,
  ...change,
})
const dates = { name: 'Northmarsh', rules: defaultRules, calendar: england() }
const taken = (step: RequestStep['step'], on: string, state: RequestStep['state'] = 'sent'): RequestStep => ({
  request_id: 'r1',
  area_id: 1,
  case_id: 'c1',
  step,
  on_day: day(on),
  state,
})

test.each([
  {
    what: 'prompted once',
    change: {},
    steps: [taken('prompt-1', '2026-11-16')],
    marks: [
      'asked 2026-11-02',
      'prompt-sent 2026-11-16',
      'prompt-planned 2026-11-30',
      'prompt-planned 2026-12-28',
      'escalation-planned 2027-01-13',
      'reply-by 2027-01-12',
    ],
    table: '1: 16 Nov 2026; 2: planned Mon 30 Nov 2026',
  },
  {
    what: 'answered',
    change: { returned_on: day('2026-11-09'), return_kind: 'nil' as const },
    steps: [],
    marks: ['asked 2026-11-02', 'nil 2026-11-09'],
    table: 'none',
  },
  {
    what: 'one missed, then escalated and written off',
    change: { written_off_on: day('2027-01-20') },
    steps: [
      taken('prompt-1', '2026-12-01', 'missed'),
      taken('prompt-2', '2026-12-01'),
      taken('prompt-3', '2026-12-28'),
      taken('escalation', '2027-01-13'),
    ],
    marks: [
      'asked 2026-11-02',
      'missed 2026-12-01',
      'prompt-sent 2026-12-01',
      'prompt-sent 2026-12-28',
      'escalated 2027-01-13',
    ],
    table: '1: missed; 2: 1 Dec 2026; 3: 28 Dec 2026',
  },
])('the picture and the table tell the same: $what', ({ change, steps, marks, table }) => {
  const asked = request(change)
  const row = { request: asked, chase: chaseOf(asked, steps, dates), sendBy: null, answer: null, gaps: 0 }
  const figure = figureOf([row], day('2026-11-24'))!
  expect(figure.tracks[0]!.marks.map(({ is, on }) => `${is} ${on.toString()}`)).toEqual(marks)
  expect(promptsText(row)).toBe(table)
})

test('nobody asked, no picture', () => {
  const unasked = request({ sent_on: null })
  const row = { request: unasked, chase: chaseOf(unasked, [], dates), sendBy: null, answer: null, gaps: 0 }
  expect(figureOf([row], day('2026-11-24'))).toBeNull()
})
