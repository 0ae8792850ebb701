/**
 * What a telling is about, however it is worded. `nature` says how a life has it: `once`; as an `incident` that every
 * agency near it tells; as a `shared` meeting of several; as a `stay` or attendance, of which there are many; as `routine` that each agency does on its own days; as a
 * `message` about something else; as a `condition` that it has for years; or not a happening at all but a `thing`.
 */
export type Nature = 'once' | 'incident' | 'shared' | 'stay' | 'routine' | 'message' | 'condition' | 'thing'

export type Concept = {
  readonly id: string
  readonly nature: Nature
  /** How much it tells that two events share it, from 0.3 (nearly nothing) to 3 (nearly all). */
  readonly weight: number
  /** Over folded text: lower case, no accents, no punctuation. */
  readonly pattern: RegExp
}

export const concept = (id: string, nature: Nature, weight: number, pattern: RegExp): Concept => ({
  id,
  nature,
  weight,
  pattern: new RegExp(`\\b(?:${pattern.source})\\b`, 'g'),
})
