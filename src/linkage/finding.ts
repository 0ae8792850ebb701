import type { Chances } from './chances.ts'

/** What one field says about a pair: how likely that is under each kind, and the same in words. */
export type Finding = { readonly chances: Chances; readonly says: string }

/** A finding whose chance between strangers, and within a ward, is that of meeting this value. */
export const byChance = (chances: Chances, often: number): Chances => {
  const [same, twin, sibling, together, ward] = chances
  return [same, twin, sibling, together, Math.min(1, ward + often), Math.min(1, chances[5] + often)]
}
