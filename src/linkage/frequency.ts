import { SHORTEST_LIST } from './chances.ts'
import { familyOf } from './variants.ts'

/**
 * How often two children who have nothing to do with each other agree on a value by chance: the rarer it is, the more
 * an agreement says. What is known of names in general, moved towards what the list itself shows.
 */
export type Frequency = {
  surname(name: string): number
  forename(name: string): number
  /** Of a postcode, and of a place by its key. */
  postcode(code: string): number
  place(key: string): number
  number(digits: string): number
}

/** Names out of 10,000 people in England, roughly (ONS surname counts; names given since 2000). The rest are rarer. */
const SURNAMES = counted(
  'smith 115 jones 75 taylor 59 brown 56 williams 39 wilson 38 johnson 37 davies 35 patel 32 robinson 32 wright 32 thompson 31 evans 30 walker 30 white 30 roberts 30 green 28 hall 28 wood 27 jackson 27 clark 26 khan 40 singh 36 ali 34 hussain 32 ahmed 34 begum 30 kaur 28 hughes 24 edwards 25 lewis 25 harris 25 clarke 24 turner 24 hill 24 cooper 23 ward 22 martin 22 moore 22 morris 20 king 20 harrison 20 baker 19 morgan 18 allen 18 james 18 scott 18 lee 18 shah 16 mohammed 16 miah 14 islam 14 hassan 12 mohamed 12 nguyen 10 chowdhury 10 akhtar 12 bibi 12 rahman 11',
)
const FORENAMES = counted(
  'mohammed 220 oliver 180 george 150 harry 160 jack 190 noah 130 charlie 130 jacob 150 thomas 160 oscar 110 william 130 james 150 alfie 120 joshua 150 arthur 80 leo 90 archie 90 ethan 100 joseph 100 alexander 110 henry 100 samuel 110 daniel 120 olivia 170 amelia 170 emily 160 isla 110 ava 120 isabella 110 mia 120 sophie 120 jessica 130 grace 110 lily 120 ella 110 charlotte 100 poppy 90 ruby 90 chloe 110 sophia 90 evie 90 freya 70 alice 60 ahmed 50 ali 50 aisha 40 fatima 40 maryam 40 yusuf 40 ibrahim 40 sarah 60 emma 60 laura 40 rebecca 40 michael 60 david 40 john 40',
)
const RARE_SURNAME = 0.0003
const RARE_FORENAME = 0.002
const A_POSTCODE = 0.00002
const A_PLACE = 0.01
const A_NUMBER = 1e-7

/** Before any list is known. */
export const inGeneral: Frequency = {
  surname: name => SURNAMES.get(familyOf(name)) ?? RARE_SURNAME,
  forename: name => FORENAMES.get(familyOf(name)) ?? RARE_FORENAME,
  postcode: () => A_POSTCODE,
  place: () => A_PLACE,
  number: () => A_NUMBER,
}

type Counted = {
  readonly surnames: readonly string[]
  readonly forenames: readonly string[]
  readonly home: { readonly postcode: string | null }
  readonly placeKey: string
  readonly number: string | null
}

/** In a list: its own counts, less what the notifications of one child contribute; never less than in general. */
export function inList(records: readonly Counted[]): Frequency {
  const total = Math.max(records.length, SHORTEST_LIST)
  const surnames = tally(records.map(({ surnames: names }) => names))
  const forenames = tally(records.map(({ forenames: names }) => names))
  const postcodes = tally(records.map(({ home: { postcode } }) => (postcode === null ? [] : [postcode])))
  const places = tally(records.map(({ placeKey }) => (placeKey === '' ? [] : [placeKey])))
  const numbers = tally(records.map(({ number }) => (number === null ? [] : [number])))
  const share = (counts: ReadonlyMap<string, number>, key: string, usual: number) =>
    Math.max(usual, ((counts.get(key) ?? 0) - OF_ONE_CHILD) / total)
  return {
    surname: name => share(surnames, name, inGeneral.surname(name)),
    forename: name => share(forenames, name, inGeneral.forename(name)),
    postcode: code => share(postcodes, code, A_POSTCODE),
    place: key => share(places, key, A_PLACE),
    number: digits => share(numbers, digits, A_NUMBER),
  }
}

/** So many notifications may be of one child; that many say nothing about how common a name is. */
const OF_ONE_CHILD = 4

function tally(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const key of new Set(list)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function counted(text: string): ReadonlyMap<string, number> {
  const words = text.split(' ')
  const found = new Map<string, number>()
  for (let i = 0; i < words.length; i += 2) found.set(familyOf(words[i]!), Number(words[i + 1]) / 10_000)
  return found
}
