import { folded } from '../kernel/text.ts'
import { agencyKind } from './agencies.ts'
import { type Datum, datumOf } from './apart.ts'
import { type Sounds, soundsOf } from './echo.ts'
import { type Meaning, meaningOf, type Part } from './meaning.ts'
import type { Dated } from './merge.ts'

/** A telling with all that is read from it once: what comparing it with many others needs. */
export type Told = {
  readonly event: Dated
  readonly meaning: Meaning
  /** The kind of its agency; null where nobody says. */
  readonly kind: string | null
  readonly when: Datum
  /** Numbers that stand for its parts, in order, and beside each its weight in this case. */
  readonly parts: Int32Array
  readonly weights: Float64Array
  readonly natures: readonly (Part['nature'] | null)[]
  /** Which parts its agency tells of only this once. */
  readonly alone: readonly boolean[]
  /** The sum of its weights. */
  readonly total: number
  readonly hasOnce: boolean
  /** Its plain words. */
  readonly sounds: Sounds
  /** How many events of its category its agency tells. */
  readonly ofItsCategory: number
}

/** Reads all tellings of a case: what each says, and how rare that is among them. */
export function readAll(events: readonly Dated[]): Told[] {
  const meanings = new Map<string, Meaning>()
  const numbers = new Map<string, number>()
  const tellings: number[] = []
  const byAgency = new Map<string, number>()
  const tellers = new Map<number, Set<string>>()
  const read = events.map(event => {
    const kind = kindOf(event)
    const arrival = ARRIVALS[kind ?? ''] ?? null
    const same = `${arrival} ${event.text}`
    const meaning = meanings.get(same) ?? meaningOf(event.text, arrival)
    meanings.set(same, meaning)
    for (const [id, part] of meaning.parts) {
      const number = numbers.get(id) ?? numbers.size
      numbers.set(id, number)
      tellings[number] = (tellings[number] ?? 0) + 1
      tellers.set(number, (tellers.get(number) ?? new Set()).add(event.agency))
      const own = `${number} ${event.agency}`
      if (part.told) byAgency.set(own, (byAgency.get(own) ?? 0) + 1)
    }
    return { event, meaning, kind }
  })
  const sounds = soundsOf(read.map(({ meaning }) => meaning.text))
  const categories = new Map<string, number>()
  for (const event of events) categories.set(lane(event), (categories.get(lane(event)) ?? 0) + 1)
  return read.map(({ event, meaning, kind }, i): Told => {
    const sorted = [...meaning.parts]
      .map(([id, part]) => ({ part, number: numbers.get(id)! }))
      .sort((a, b) => a.number - b.number)
    const weights = sorted.map(
      ({ part, number }) =>
        part.weight *
        rareness(isHappening(part) ? (2 * tellings[number]!) / tellers.get(number)!.size : tellings[number]!),
    )
    return {
      event,
      meaning,
      kind,
      // A time that stands in the words only helps to tell two events of a day apart.
      when: datumOf({ date: event.date, time: event.time ?? (event.date.length === 10 ? meaning.clock : null) }),
      parts: Int32Array.from(sorted, ({ number }) => number),
      weights: Float64Array.from(weights),
      natures: sorted.map(({ part }) => (part.told && isHappening(part) ? part.nature : null)),
      alone: sorted.map(({ number }) => byAgency.get(`${number} ${event.agency}`) === 1),
      total: Math.max(
        0.5,
        weights.reduce((sum, weight) => sum + weight, 0),
      ),
      sounds: sounds[i]!,
      ofItsCategory: categories.get(lane(event))!,
      hasOnce: sorted.some(({ part }) => part.told && part.nature === 'once'),
    }
  })
}

const lane = ({ agency, category }: Dated): string => `${agency} ${category}`

// Where "arrived" is arrived with the teller: in hospital, or on the unit that children are brought on to.
const ARRIVALS: Readonly<Record<string, string>> = {
  hospital: 'came to hospital',
  tertiary: 'to intensive care',
  neonatal: 'to intensive care',
}

const kindOf = ({ agency, agencyKind: words }: Dated): string | null =>
  agencyKind(folded(words ?? '')) ?? agencyKind(folded(agency))

const isHappening = ({ nature }: Part): boolean => nature !== 'thing' && nature !== 'condition' && nature !== 'word'

/** What two tellings of a case have tells most; what many have, less. A happening that each agency tells once is rare. */
const rareness = (tellings: number): number => (tellings <= 2 ? 1 : Math.max(0.45, Math.sqrt(2 / tellings)))
