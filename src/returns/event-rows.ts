import { precisionOf, type WrittenEvent } from './events.ts'

/** One event as a form's row has it. */
export type EventRow = { readonly date?: string; readonly time?: string; readonly what?: string }

/** Rows of a form as events: how exact a date is shows from what was given of it. */
export const eventsFrom = (rows: readonly EventRow[] = []): readonly WrittenEvent[] =>
  rows.map(({ date = '', time = null, what = '' }) => ({
    date,
    time,
    precision: precisionOf(date, time),
    category: '',
    text: what,
  }))

/** Events as rows of a form, to go on writing. */
export const rowsFrom = (events: readonly WrittenEvent[]): readonly EventRow[] =>
  events.map(({ date, time, text }) => ({
    ...(date !== '' && { date }),
    ...(time !== null && { time }),
    ...(text !== '' && { what: text }),
  }))
