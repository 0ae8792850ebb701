import type { Shown } from './publish.ts'

/** A share in per cent to one decimal, half up; null where a reader could work a hidden or rounded count out of it. */
export function percentage(part: Shown, whole: Shown): number | null {
  if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0) return null
  return Math.floor((part * 1000) / whole + 0.5) / 10
}
