import type { Outcome } from '../src/kernel/outcome.ts'

/** The value of an act that the test counts on. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`Refused: ${outcome.reason}${outcome.detail === undefined ? '' : ` (${outcome.detail})`}`)
}
