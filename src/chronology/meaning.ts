import { folded } from '../kernel/text.ts'
import { agenciesNamed } from './agencies.ts'
import { clinical } from './lexicon/clinical.ts'
import type { Nature } from './lexicon/concept.ts'
import { emergency } from './lexicon/emergency.ts'
import { life } from './lexicon/life.ts'
import { services } from './lexicon/services.ts'
import { type Quantity, quantities } from './quantities.ts'
import { isCommon, stems } from './words.ts'
import { clockIn } from './clock-in.ts'

/** One thing that a telling is about. `told` is whether it is what happened, or only what it came after. */
export type Part = { readonly nature: Nature | 'word'; readonly weight: number; readonly told: boolean }

/** What a telling says, however it is worded. */
export type Meaning = {
  readonly text: string
  /** By concept id, or by `~` and the stem of a word that no concept knows. */
  readonly parts: ReadonlyMap<string, Part>
  readonly agencies: readonly string[]
  /** Told that it did not happen: an appointment missed, nobody at home, something not found. */
  readonly absent: boolean
  readonly ordinal: number | null
  readonly quantities: readonly Quantity[]
  /** HH:MM where the words tell one time, and only one. */
  readonly clock: string | null
}

const LEXICON = [...emergency, ...life, ...clinical, ...services]

// What follows these words is why or after what, not what happened: "conveyed after overdose" is not the overdose.
const BEHIND = /\b(?:after|following|since|because of|because|due to|until|prior to|before|despite|as a result of)\b/

const ABSENT =
  /\b(?:did not (?:attend|come|arrive|engage|bring)|didn t (?:attend|come)|not (?:brought|attended|seen|at home|in attendance|present|taken)|was not brought|wnb|dna|dnad|failed to attend|fta|non attendance|no show|no access|no reply|no answer at|missed (?:the |an? |his |her |their )?(?:\w+ ){0,3}(?:appointment|clinic|review|visit|check|contact|session|recheck|follow up|dose|meeting)|missed (?:review|recheck|clinic|follow)|nobody (?:at home|in)|never (?:came|attended|brought)|cancelled|not found|absent)\b/

// What the first of these tells, the second only goes along with: who pronounced a death there had come before.
const SUPERSEDES: readonly (readonly [string, string])[] = [
  ['told of the death', 'death'],
  ['police there', 'crew with patient'],
  ['death', 'crew with patient'],
  ['death', 'resuscitation'],
  ['came to hospital', 'resuscitation begun'],
  ['came to hospital', 'resuscitation'],
  ['crew with patient', 'resuscitation begun'],
  ['to intensive care', 'came to hospital'],
  ['found', 'collapse'],
  ['decision to deliver', 'birth'],
]

const wordWeight = (word: string): number => (isCommon(word) ? 0.3 : word.length >= 8 ? 1.4 : 1)

const ARRIVED = /\b(?:arriv\w+|brought in|handed over)\b/
const PLACES = ['to intensive care', 'came to hospital', 'crew with patient']

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']

/** Reads one telling. `arrival` is what "arrived" means where it is told. */
export function meaningOf(text: string, arrival: string | null = null): Meaning {
  const all = folded(text).slice(0, 600)
  const from = all.search(BEHIND)
  const behind = from > 0 ? from : all.length
  const parts = new Map<string, Part>()
  const used: boolean[] = []
  for (const { id, nature, weight, pattern } of LEXICON) {
    for (const match of all.matchAll(pattern)) {
      const told = match.index < behind
      const before = parts.get(id)
      if (before === undefined || (told && !before.told))
        parts.set(id, { nature, weight: told ? weight : weight * 0.8, told })
      for (let i = match.index; i < match.index + match[0].length; i += 1) used[i] = true
    }
  }
  const left = all.replace(/[^ ]/g, (letter, i: number) => (used[i] === true ? ' ' : letter))
  for (const word of stems(left)) parts.set(`~${word}`, { nature: 'word', weight: wordWeight(word), told: true })
  if (arrival !== null && ARRIVED.test(all.slice(0, behind)) && !PLACES.some(place => parts.has(place)))
    parts.set(arrival, { nature: 'incident', weight: 2.6, told: true })
  for (const [told, dropped] of SUPERSEDES) if (parts.get(told)?.told === true) parts.delete(dropped)
  return {
    text: all,
    parts,
    agencies: agenciesNamed(all),
    absent: ABSENT.test(all),
    ordinal: ordinalOf(all),
    quantities: quantities(text),
    clock: clockIn(text),
  }
}

function ordinalOf(text: string): number | null {
  const at = ORDINALS.findIndex(word => new RegExp(`\\b${word}\\b(?! (?:responder|aid|resource))`).test(text))
  return at < 0 ? null : at + 1
}
