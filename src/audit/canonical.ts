import type { Entry } from '../db/acting.ts'
import type { Instant } from '../kernel/calendar.ts'

/**
 * One line of history as it stands in the database, every value as text. Null where a column is empty, or holds what
 * no entry of ours ever held (an infinite date, a year before 1).
 */
export type Line = {
  readonly era: string
  readonly process: string
  readonly entry: string
  readonly areaId: number | null
  readonly actor: string
  readonly act: string
  readonly caseId: string | null
  readonly subject: string | null
  readonly calendarDay: string | null
  readonly at: string | null
  readonly detail: string
}

/** The text that an entry's code is made of: the same for whoever writes the entry and whoever reads it back. */
export const canonical = (line: Line): string =>
  JSON.stringify([
    'opencdr history 1',
    line.era,
    line.process,
    line.entry,
    line.areaId,
    line.actor,
    line.act,
    line.caseId,
    line.subject,
    line.calendarDay,
    line.at,
    line.detail,
  ])

/** An entry as the database will hold it. */
export const lineOf = (entry: Entry, era: string, process: string): Line => ({
  era,
  process,
  entry: entry.entry,
  areaId: entry.areaId,
  actor: entry.actor,
  act: entry.act,
  caseId: entry.caseId,
  subject: entry.subject,
  calendarDay: entry.calendarDay.toString(),
  at: stamp(entry.at),
  detail: jsonbText(entry.detail),
})

/** A timestamptz holds microseconds. */
export const toMicrosecond = (at: Instant): Instant => at.round({ smallestUnit: 'microsecond', roundingMode: 'trunc' })

/** `2026-11-24T10:00:00.000000Z` */
export const stamp = (at: Instant): string => toMicrosecond(at).toString({ smallestUnit: 'microsecond' })

/**
 * JSON exactly as PostgreSQL prints a jsonb: it keeps neither the order nor the spacing that it was given. So a value
 * that was changed in any way, even from 5 to 5.0, prints as another text.
 */
export function jsonbText(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? plainNumber(value) : 'null'
  if (Array.isArray(value)) return `[${value.map(jsonbText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => ({ key: Buffer.from(key), text: `${JSON.stringify(key)}: ${jsonbText(each)}` }))
    // Shorter keys come first, keys of one length in the order of their bytes.
    .sort((one, other) => one.key.length - other.key.length || Buffer.compare(one.key, other.key))
  return `{${pairs.map(({ text }) => text).join(', ')}}`
}

/** `1e+21` and `1e-7` with all their digits. */
function plainNumber(value: number): string {
  const [mantissa, exponent] = JSON.stringify(value).split('e')
  if (exponent === undefined) return mantissa!
  const [, sign, whole, fraction = ''] = /^(-?)(\d)(?:\.(\d+))?$/.exec(mantissa!)!
  const digits = whole! + fraction
  const point = 1 + Number(exponent)
  return point > 0 ? `${sign}${digits.padEnd(point, '0')}` : `${sign}0.${'0'.repeat(-point)}${digits}`
}
