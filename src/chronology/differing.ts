import { list } from '../kernel/text.ts'
import { meaningOf } from './meaning.ts'
import type { Dated } from './merge.ts'

/** Something other than a date that the tellings of one event give differently. */
export type Differing = { readonly sources: readonly Dated[]; readonly values: readonly string[]; readonly why: string }

/** What the tellings of one event contradict in: whether it took place, a dose or weight, where it was. */
export function differingTellings(sources: readonly Dated[]): Differing[] {
  if (sources.length < 2) return []
  const read = sources.map(source => ({ source, meaning: meaningOf(source.text) }))
  const found: Differing[] = []
  const [absent, present] = [read.filter(one => one.meaning.absent), read.filter(one => !one.meaning.absent)]
  if (absent.length > 0 && present.some(({ meaning }) => TOOK_PLACE.test(meaning.text)))
    found.push(told('one tells that it took place, another that it did not', [...absent, ...present]))
  for (const unit of new Set(read.flatMap(({ meaning }) => meaning.quantities.map(({ unit }) => unit)))) {
    // Two amounts in one telling may be two things: only where each gives one can they be compared.
    const amounts = read.flatMap(({ source, meaning }) => {
      const own = meaning.quantities.filter(quantity => quantity.unit === unit)
      return own.length === 1 ? [{ source, ...own[0]! }] : []
    })
    if (new Set(amounts.map(({ value }) => value)).size > 1)
      found.push({
        sources: amounts.map(({ source }) => source),
        values: amounts.map(({ words }) => words),
        why: `the amount is told as ${list(amounts.map(({ words }) => words))}`,
      })
  }
  const places = read.flatMap(({ source, meaning }) => {
    const own = [...meaning.text.matchAll(PLACE)].map(match => match[1]!)
    return new Set(own).size === 1 ? [{ source, place: own[0]! }] : []
  })
  if (new Set(places.map(({ place }) => place)).size > 1)
    found.push({
      sources: places.map(({ source }) => source),
      values: places.map(({ place }) => place),
      why: `the place is told as ${list([...new Set(places.map(({ place }) => place))])}`,
    })
  return found
}

const told = (why: string, read: readonly { readonly source: Dated }[]): Differing => ({
  sources: read.map(({ source }) => source),
  values: read.map(({ source }) => source.text),
  why,
})

const TOOK_PLACE = /\b(?:attended|seen|present|was brought|came|took place|completed|carried out|given|visit(?:ed)?)\b/

const PLACE =
  /\b(?:in|on|at) (?:the |a |his |her |their |an |parents? |mother s |own )*(bath|bed|cot|sofa|settee|kitchen|garden|bathroom|bedroom|lounge|living room|stairs|hallway|shower|swimming pool|pond|river|sea|car|street|park|playground|classroom|car seat|pram|moses basket|highchair|high chair|floor)\b/g
