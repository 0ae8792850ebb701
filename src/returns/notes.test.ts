import { describe, expect, test } from 'vitest'
import type { AnyAnswers } from '../forms/form.ts'
import { fieldsOf } from '../forms/condition.ts'
import { day } from '../kernel/calendar.ts'
import { afterDeath, inOrder, mayBeAfterDeath, mayBeBeforeBirth } from '../statutory/dates-of-life.ts'
import { isAfter, notesOn } from './notes.ts'
import { builtIn, wholeReporting } from './whole-form.ts'

const child = { bornOn: day('2022-09-12'), diedOn: day('2026-01-17') } as never
const notes = (answers: AnyAnswers, events: readonly string[] = []) =>
  notesOn({
    answers: answers as never,
    events: events.map(date => ({ date, time: null, precision: 'day', category: '', text: 'Seen' })),
    child,
    whole: builtIn,
  }).map(({ control, says }) => `${control}: ${says.replace(/“[^”]*”/g, '“…”')}`)

describe('what is asked back', () => {
  test.each<[AnyAnswers, readonly string[]]>([
    [{ childMeasureDate: '2025' }, []],
    [{ childMeasureDate: '2026-01-18' }, ['childMeasureDate: “…” is after the date of death']],
    // The month of the death: it may have been before.
    [{ childMeasureDate: '2026-01' }, []],
    [{ childMeasureDate: '2026-02' }, ['childMeasureDate: “…” is after the date of death']],
    [{ childMeasureDate: '2022' }, []],
    [{ childMeasureDate: '2022-08' }, ['childMeasureDate: “…” is before the child was born']],
    [{ pmDate: '2026-01-20' }, []],
    [{ pmDate: '2026-01-10' }, ['pmDate: “…” is before the date of death']],
    [
      { gpLastConsultation: { date: '2026-01-19', detail: 'x' } },
      ['gpLastConsultation: “…” is after the date of death'],
    ],
    [{ repPeriodFrom: '2022', repPeriodTo: '2027' }, []],
    [{ repPeriodFrom: '2025-05', repPeriodTo: '2024' }, ['repPeriodTo: “…” is before the answer to “…”']],
    [
      {
        timeLastSeenWell: { date: '2026-01-17', time: '08:00' },
        timeFoundOrCollapsed: { date: '2026-01-17', time: '07:30' },
      },
      ['timeFoundOrCollapsed: “…” is before the answer to “…”'],
    ],
    [{ timeLastSeenWell: { date: '2026-01-17', time: '08:00' }, timeFoundOrCollapsed: { date: '2026-01-17' } }, []],
    [
      {
        services: [
          { firstContact: '2024', lastContact: '2025' },
          { firstContact: '2025', lastContact: '2024' },
        ],
      },
      ['services.1.lastContact: “…” is before the answer to “…”'],
    ],
    [
      { neGestation: { weeks: 30, days: 2 }, bGestationWeeks: 31 },
      ['bGestationWeeks: You say “…” to “…”, and “…” to “…”'],
    ],
    [{ neGestation: { weeks: 30, days: 2 }, bGestationWeeks: 30 }, []],
  ])('%o', (answers, said) => {
    expect(notes(answers)).toEqual(said)
  })

  test('events after the death, counted', () => {
    expect(notes({}, ['2026-01-17', '2025', ''])).toEqual([])
    expect(notes({}, ['2026-01-18'])).toEqual(['events: One event is after the date of death'])
    expect(notes({}, ['2026-01-18', '2027'])).toEqual(['events: 2 events are after the date of death'])
  })
})

test.each([
  ['2026', '2025', true],
  ['2026', '2026-05', false],
  ['2026-05-01T10:00', '2026-05-01', false],
  ['2026-05-01T10:00', '2026-05-01T09:59', true],
])('%s surely after %s: %s', (one, other, is) => {
  expect(isAfter(one, other)).toBe(is)
})

test('every date that is named is asked', () => {
  const ids = new Set(
    fieldsOf(wholeReporting).flatMap(([name, field]) =>
      field.kind === 'group' ? Object.keys(field.fields).map(member => `${field.row ?? name}.${member}`) : [name],
    ),
  )
  const named = [...mayBeAfterDeath, ...mayBeBeforeBirth, ...afterDeath, ...inOrder.flat()]
  expect(named.filter(id => !ids.has(id))).toEqual([])
})
