import { firstDay } from './condition.ts'
import type { Part } from './form.ts'
import { sentences } from './messages.ts'
import type { Place } from './read-answer.ts'
import { DATE_PARTS, type DatePart, type DateRead, readDate, readPartialDate } from './read-date.ts'

type Dated = Extract<Part, { kind: 'date' | 'partial-date' }>

/** A date typed into three boxes: none, one within its limits, or what to do about it and in which boxes. */
export type DateTyped =
  | { readonly date: string | undefined }
  | { readonly message: string; readonly boxes: readonly DatePart[] }

export function dateWithin(name: string, field: Dated, place: Place): DateTyped {
  const [day, month, year] = DATE_PARTS.map(part => place.controls.one(`${name}-${part}`)) as [string, string, string]
  const read: DateRead = (field.kind === 'date' ? readDate : readPartialDate)({ day, month, year })
  switch (read.is) {
    case 'blank':
      return { date: undefined }
    case 'without':
      return { message: sentences.mustInclude(field, read.parts), boxes: read.parts }
    case 'short-year':
      return { message: sentences.fourDigits(field), boxes: ['year'] }
    case 'unreal':
      return { message: sentences.realDate(field), boxes: DATE_PARTS }
    case 'date': {
      const beyond = limit(field, read.date, place)
      return beyond === null ? { date: read.date } : { message: beyond, boxes: DATE_PARTS }
    }
  }
}

/** What a date's limits say against it. A date known only in part is compared by its first day. */
function limit(field: Dated, read: string, { today, valueOf }: Place): string | null {
  // Days as they are written stand in the order of the calendar.
  const on = `${read}-01-01`.slice(0, 10)
  if (field.notAfter === 'today' && on > today.toString()) return sentences.todayOrEarlier(field)
  const other = field.notBefore && firstDay(valueOf(field.notBefore.field))
  if (field.notBefore && other && on < other.toString()) return sentences.notBefore(field, field.notBefore.noun)
  return null
}
