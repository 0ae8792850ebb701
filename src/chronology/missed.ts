import { meaningOf } from './meaning.ts'
import type { Dated, Merged } from './merge.ts'

/** A contact that was expected and did not happen, as its agency tells it. */
export type Missed = {
  readonly date: string
  readonly text: string
  readonly sources: readonly Dated[]
  readonly why: string
}

/** The contacts that were expected and absent: missed, not brought, nobody at home. */
export const missed = (events: readonly Merged[]): Missed[] =>
  events.flatMap(({ date, text, sources }) => {
    const absent = sources.filter(source => isMissed(source.text))
    if (absent.length === 0) return []
    return [{ date, text, sources: absent, why: 'a contact was expected and did not take place' }]
  })

export const isMissed = (text: string): boolean => meaningOf(text).absent
