import { count, list } from '../kernel/text.ts'
import { asking } from './asking.ts'
import { agencyReturn } from './chasing.ts'
import { copies } from './closing.ts'
import { firstLetter, homeArea, notifying } from './notification.ts'
import { agreement, panelMeets, papers } from './panel.ts'
import { reviewing } from './reviewing.ts'

/** How long a clock runs. */
export type Length =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly daysBefore: number }
  | { readonly workingDays: number }
  | { readonly weeks: number }
  | { readonly months: number }
  | { readonly officeHours: OfficeHours }

/** So many hours when it begins within them on a working day; else by a time of the next working day. London times. */
export type OfficeHours = { readonly from: string; readonly to: string; readonly hours: number; readonly else: string }

/** Several limits of one clock are parts of it: C7a, C7b. `what` tells them apart. */
export type Part = { readonly what?: string; readonly from?: number; readonly length: Length }

const prompt = (n: 1 | 2 | 3): Part => ({
  what: `prompt ${n}`,
  length: { weeks: agencyReturn.prompts[n - 1]!.afterWeeks },
})

/**
 * How long every clock of process.md, section 3, runs. Where a rule of the service counts by it, the number stands in
 * the file of that rule; every other number stands here and nowhere else.
 */
export const lengths = {
  C1: { length: { hours: notifying.withinHours } },
  C2: { length: { hours: 48 } },
  C3: { length: { days: 7 } },
  C4: { length: { days: 3 } },
  C5: { length: { workingDays: firstLetter.workingDays } },
  C6: { length: { officeHours: { from: '09:00', to: '17:00', hours: 2, else: '11:00' } } },
  C7a: { what: 'the aim', length: { hours: 24 } },
  C7b: { what: 'the limit', length: { hours: 48 } },
  C8: { length: { hours: 48 } },
  C9: { from: 5, length: { days: 7 } },
  C10: { length: { workingDays: asking.workingDays } },
  C11a: prompt(1),
  C11b: prompt(2),
  C11c: prompt(3),
  C12: { length: { workingDays: agencyReturn.escalate.workingDays } },
  C13: { length: { months: 3 } },
  C14: { length: { workingDays: 10 } },
  C15: { length: { weeks: reviewing.weeks } },
  C16: { length: { daysBefore: papers.daysBefore } },
  C17: { length: { days: panelMeets.everyDays } },
  C18: { length: { workingDays: 5 } },
  C19: { length: { workingDays: 15 } },
  C20: { length: { months: 6 } },
  C21: { length: { days: 56 } },
  C22: { length: { workingDays: 5 } },
  C23a: { what: 'the start', length: { months: 2 } },
  C23b: { what: 'the report', length: { months: 6 } },
  C24a: { what: 'the trust', length: { workingDays: 1 } },
  C24b: { what: 'the family', length: { workingDays: 5 } },
  C25: { length: { workingDays: 5 } },
  C26: { length: { workingDays: homeArea.workingDays } },
  C27: { length: { workingDays: 1 } },
  C28: { length: { workingDays: 10 } },
  C29: { length: { workingDays: 20 } },
  C30: { length: { months: 6 } },
  C31: { length: { days: 28 } },
  C32: { length: { months: agreement.months } },
  C33: { length: { days: copies.daysAfterClosing } },
} as const satisfies Readonly<Record<string, Part>>

/** A clock, or one part of a clock that has several. */
export type ClockKey = keyof typeof lengths

export const clockKeys = Object.keys(lengths) as readonly ClockKey[]

/** `C11b` is a part of `C11`. */
export const clockOf = (key: ClockKey): string => key.replace(/[abc]$/, '')

/** `5 working days`, `at once` */
export function lengthInWords(length: Length): string {
  if ('hours' in length) return count(length.hours, 'hour')
  if ('workingDays' in length) return count(length.workingDays, 'working day')
  if ('weeks' in length) return count(length.weeks, 'week')
  if ('months' in length) return count(length.months, 'month')
  if ('daysBefore' in length) return `${count(length.daysBefore, 'day')} before, or earlier`
  if ('officeHours' in length) return officeHoursInWords(length.officeHours)
  return length.days === 0 ? 'at once' : count(length.days, 'day')
}

const officeHoursInWords = ({ from, to, hours, else: by }: OfficeHours): string =>
  `${count(hours, 'hour')} from ${from} to ${to} on a working day, and otherwise by ${by} on the next one`

/** `2, 4 and 8 weeks`, `24 hours (the aim) and 48 hours (the limit)`, `5 to 7 days` */
export function partsInWords(parts: readonly Part[]): string {
  const weeks = parts.flatMap(({ length }) => ('weeks' in length ? [String(length.weeks)] : []))
  if (parts.length > 1 && weeks.length === parts.length) return `${list(weeks)} weeks`
  return list(
    parts.map(({ what, from, length }) => {
      const said = from === undefined ? lengthInWords(length) : `${from} to ${lengthInWords(length)}`
      return what === undefined ? said : `${said} (${what})`
    }),
  )
}
