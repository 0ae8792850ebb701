import type { Scene } from '../db/acting.ts'
import { dayOrNull } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { monthName, plainDate } from '../kernel/text.ts'
import type { AgencyReturn, ReturnEvent } from './store.ts'

/** A dated event as an agency tells it. In a draft the date or the text may still be ''. */
export type WrittenEvent = {
  /** 2026-11-24, 2026-11 or 2026. */
  readonly date: string
  /** HH:MM in London. */
  readonly time: string | null
  readonly precision: ReturnEvent['precision']
  readonly category: string
  readonly text: string
}

/** How exactly a date is known, from what was written of it. */
export const precisionOf = (date: string, time: string | null): WrittenEvent['precision'] => {
  if (date.length === 4) return 'year'
  if (date.length === 7) return 'month'
  return time === null ? 'day' : 'exact'
}

/** Whether an event can go on the timeline: it has a real date, if only the year, and says what happened. */
export const isWhole = ({ date, text }: WrittenEvent): boolean =>
  text.trim() !== '' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) && dayOrNull(`${date}-01-01`.slice(0, 10)) !== null

/** What a draft, or a return as it was sent, holds of events. */
export const writtenIn = (of: Pick<AgencyReturn, 'written_events'>): readonly WrittenEvent[] =>
  of.written_events as WrittenEvent[]

/** Puts the events of a return that is sent where the timeline takes them up, in place of those it had. */
export async function keepEvents(
  scene: Scene,
  of: Pick<AgencyReturn, 'id' | 'request_id' | 'case_id' | 'area_id'>,
  events: readonly WrittenEvent[],
): Promise<void> {
  await scene.tx.deleteFrom('return_event').where('area_id', '=', of.area_id).where('return_id', '=', of.id).execute()
  if (events.length === 0) return
  await scene.tx
    .insertInto('return_event')
    .values(
      events.map((event, position) => ({
        id: newId(),
        return_id: of.id,
        request_id: of.request_id,
        case_id: of.case_id,
        area_id: of.area_id,
        position,
        on_date: event.date,
        time: event.time,
        precision: event.precision,
        category: event.category,
        text: event.text,
      })),
    )
    .execute()
}

/** An event's date as it is known: `24 November 2026, 14:05`, `November 2026`, `2026, month not known`. */
export function dateOfEvent(date: string, time: string | null): string {
  const [year = '', month, dayOfMonth] = date.split('-')
  if (year === '') return 'No date yet'
  if (month === undefined) return `${year}, month not known`
  if (dayOfMonth === undefined) return `${monthName(Number(month))} ${year}`
  const on = dayOrNull(date)
  return `${on === null ? date : plainDate(on)}${time === null ? '' : `, ${time}`}`
}
