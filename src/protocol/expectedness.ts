import type { Known } from './eligibility.ts'

/** How long before the death one looks back to say whether it was expected (process.md 2.3). */
export const lookingBack = { hours: 24, source: 'process.md 2.3' } as const

export type ExpectednessFacts = {
  /** Whether, the look-back time before the death, it was thought a significant possibility. */
  readonly anticipated: Known
  /** Whether a collapse that nobody anticipated led to the death. */
  readonly unanticipatedCollapse: Known
}

/**
 * A death is unexpected when nobody thought it a significant possibility 24 hours before, or when the collapse that led
 * to it was as unexpected. The rule proposes; a person decides.
 */
export function expectedness({ anticipated, unanticipatedCollapse }: ExpectednessFacts): {
  readonly expected: 'expected' | 'unexpected' | 'not-known'
  readonly because: string
} {
  if (anticipated === 'no')
    return {
      expected: 'unexpected',
      because: `${lookingBack.hours} hours before, nobody thought the death a significant possibility.`,
    }
  if (unanticipatedCollapse === 'yes')
    return { expected: 'unexpected', because: 'The collapse that led to the death was not anticipated.' }
  if (anticipated === 'yes' && unanticipatedCollapse === 'no')
    return {
      expected: 'expected',
      because: `The death was thought a significant possibility ${lookingBack.hours} hours before, and no unanticipated collapse led to it.`,
    }
  return { expected: 'not-known', because: 'What was anticipated, or what led to the death, is not known.' }
}
