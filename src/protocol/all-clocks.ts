import { count, list } from '../kernel/text.ts'
import { asking } from './asking.ts'
import { agencyReturn } from './chasing.ts'
import { type Clock, type ClockId, clocks } from './clocks.ts'
import { copies } from './closing.ts'
import { firstLetter, homeArea, notifying } from './notification.ts'
import { agreement, panelMeets, papers } from './panel.ts'

/** How long a clock runs. Weeks are a list: one length for each prompt. */
export type Length =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly daysBefore: number }
  | { readonly workingDays: number }
  | { readonly weeks: readonly number[] }
  | { readonly months: number }

const lengths: Readonly<Record<ClockId, Length>> = {
  C1: { hours: notifying.withinHours },
  C5: { workingDays: firstLetter.workingDays },
  C10: { workingDays: asking.workingDays },
  C11: { weeks: agencyReturn.prompts.map(({ afterWeeks }) => afterWeeks) },
  C12: { workingDays: agencyReturn.escalate.workingDays },
  C16: { daysBefore: papers.daysBefore },
  C17: { days: panelMeets.everyDays },
  C26: { workingDays: homeArea.workingDays },
  C32: { months: agreement.months },
  C33: { days: copies.daysAfterClosing },
}

export type ClockWithLength = Clock & { readonly id: ClockId; readonly length: Length }

/** Every clock with its length, in the order of process.md, section 3. */
export const allClocks: readonly ClockWithLength[] = (Object.keys(lengths) as ClockId[]).map(id => ({
  id,
  ...clocks[id],
  length: lengths[id],
}))

/** `5 working days`, `2, 4 and 8 weeks`, `at once` */
export function lengthInWords(length: Length): string {
  if ('hours' in length) return count(length.hours, 'hour')
  if ('workingDays' in length) return count(length.workingDays, 'working day')
  if ('weeks' in length) return `${list(length.weeks.map(String))} weeks`
  if ('months' in length) return count(length.months, 'month')
  if ('daysBefore' in length) return `${count(length.daysBefore, 'day')} before, or earlier`
  return length.days === 0 ? 'at once' : count(length.days, 'day')
}
