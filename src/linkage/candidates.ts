import { type Date3 } from './moments.ts'
import type { Prepared } from './prepare.ts'
import { skeleton } from './spelling.ts'
import { familyOf } from './variants.ts'

/**
 * Under which keys a notification is filed. Two that share none are never compared, so there is a way to meet for each
 * field that may be missing or wrong: by number (also with one digit wrong), by either date with a name or a place, by
 * both dates, by the mother, by the names alone.
 */
export function keysOf(of: Prepared): readonly string[] {
  const family = unique(
    [...of.surnames, of.surnames.join(''), ...of.perhaps, ...of.mother.surnames, ...of.father.surnames]
      .filter(Boolean)
      .map(sound),
  )
  const given = unique([...of.forenames, ...of.perhaps].map(sound))
  const mothers = unique(of.mother.forenames.slice(0, 1).map(sound))
  const born = of.dob === null ? [] : [shape(of.dob)]
  const died = of.dod === null ? [] : days(of.dod)
  const codes = of.home.postcode === null ? [] : [of.home.postcode]
  const streets =
    of.home.number === null ? [] : of.home.words.slice(0, 1).map(word => `${of.home.number} ${sound(word)}`)
  const homes = [...codes, ...streets]
  const names = unique([...family, ...given])
  const mothersBirth = of.mother.dob === null ? [] : [shape(of.mother.dob)]
  return unique([
    ...(of.number === null ? [] : [`n ${of.number}`, ...shortened(of.number).map(digits => `n- ${digits}`)]),
    // By one field alone, where not too many share it.
    ...born.map(on => `b ${on}`),
    ...died.map(on => `d ${on}`),
    ...homes.map(home => `h ${home}`),
    ...mothersBirth.map(on => `m ${on}`),
    ...names.map(name => `s ${name}`),
    // By two, where too many share the one.
    ...pairs('b', born, names),
    ...pairs('d', died, names),
    ...pairs('bd', born, died),
    ...pairs('bm', born, mothers),
    ...pairs('dm', died, mothers),
    ...pairs('bh', born, homes),
    ...pairs('dh', died, homes),
    ...pairs('hn', homes, names),
    ...pairs('hm', homes, mothers),
    ...pairs('fs', family, of.home.words.slice(0, 1).map(sound)),
    ...pairs('fg', family, given),
    ...pairs('mf', mothers, family),
    ...pairs('mb', mothersBirth, [...mothers, ...family, ...homes]),
  ])
}

/** Every notification by its keys: places in the list. */
export function file(records: readonly Prepared[]): ReadonlyMap<string, readonly number[]> {
  const filed = new Map<string, number[]>()
  records.forEach((record, i) => {
    for (const key of keysOf(record)) {
      const there = filed.get(key)
      if (there) there.push(i)
      else filed.set(key, [i])
    }
  })
  return filed
}

/** Pairs of places in the list that share a key; none twice, none where too many share it. */
export function* meetings(records: readonly Prepared[]): Generator<readonly [number, number]> {
  const met = new Set<number>()
  for (const [key, places] of file(records)) {
    if (places.length < 2 || !tells(key, places)) continue
    for (let x = 0; x < places.length; x += 1)
      for (let y = x + 1; y < places.length; y += 1) {
        const pair = places[x]! * records.length + places[y]!
        if (met.has(pair)) continue
        met.add(pair)
        yield [places[x]!, places[y]!]
      }
  }
}

/** Places in the list that share a key with one that is not in it. */
export function meeting(of: Prepared, filed: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const found = new Set<number>()
  for (const key of keysOf(of)) {
    const places = filed.get(key) ?? []
    if (tells(key, places)) for (const place of places) found.add(place)
  }
  return [...found]
}

const tells = (key: string, places: readonly number[]): boolean =>
  places.length <= (key.startsWith('s ') ? TOO_MANY_NAMED : TOO_MANY)

/** A key that so many share tells nobody apart; those who belong together share another. */
const TOO_MANY = 120
/** One name alone says less. */
const TOO_MANY_NAMED = 30

const sound = (word: string): string => skeleton(familyOf(word)).slice(0, 6)

/** Day and month in order of size, so that exchanging them changes nothing. */
const shape = ({ y, m, d }: Date3): string => `${y}-${Math.min(m, d)}-${Math.max(m, d)}`

/** A day and the next: two deaths on either side of midnight share one. */
const days = (on: Date3): readonly string[] => [shape(on), `${on.serial}`, `${on.serial + 1}`]

/** A number with each digit left out in turn: one wrong digit, or two exchanged, leaves one of these the same. */
const shortened = (digits: string): readonly string[] =>
  unique(Array.from(digits, (_, i) => digits.slice(0, i) + digits.slice(i + 1)))

const pairs = (kind: string, a: readonly string[], b: readonly string[]): string[] =>
  a.flatMap(one => b.map(other => `${kind} ${one} ${other}`))

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)]
