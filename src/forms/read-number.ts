import type { NumberLimits } from './limits.ts'

/** A number, or why it is none: not written as one, or outside its limits. */
export type NumberRead = number | 'unwritten' | 'outside'

/** What was typed into a box for a number. `1,200` is a whole number; a decimal number has a point and no comma. */
export function readNumber(typed: string, limits: NumberLimits): NumberRead {
  const { places } = limits
  const sign = limits.min < 0 ? '[-−]?' : ''
  const written =
    places === undefined
      ? new RegExp(`^${sign}(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})$`)
      : new RegExp(`^${sign}\\d{1,9}(\\.\\d{1,${places}})?$`)
  if (!written.test(typed)) return 'unwritten'
  return within(Number(typed.replaceAll(',', '').replace('−', '-')), limits)
}

/** A number from elsewhere, held to the same limits. */
export function within(value: number, { min, max, places }: NumberLimits): NumberRead {
  if (!Number.isFinite(value) || Number(value.toFixed(places ?? 0)) !== value) return 'unwritten'
  // There is one nought.
  return value < min || value > max ? 'outside' : value + 0
}
