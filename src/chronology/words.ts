import { senses } from './lexicon/senses.ts'

// Words that say nothing of what happened: they are in every telling.
const SMALL = new Set(
  `a an and the of to in on at by for with from into onto over under out off up down as is was were be been being are it its
  he she him her his hers they them their who which that this these those there here then than when while where after
  before during until about around approximately between again also but or nor so if no not did do does done had has have
  having will would could should may might can cannot all any some more most very own per via am pm hrs hours hour
  o clock time date day days week weeks month months year years old aged child baby boy girl son daughter infant patient
  mr mrs ms miss dr sister nurse known said says made given gave got get went came taken took put seen
  first second third fourth last next new`.split(/\s+/),
)

// In every report of that trade: that both tell of a mother says little.
const COMMON = new Set(
  `mother father mum dad parent parents family grandmother grandfather carer carers brother sister meeting home house
  hospital school police social worker team service services staff unit ward present concern concerns support contact
  discussed discussion told informed advice advised agreed attended attend arranged held recorded noted involved further
  normal well good poor early late term three two four five minutes morning evening afternoon night overnight visit telephone ambulance doctor
  aunt uncle cousin neighbour friend stepfather stepmother partner adult man woman person people patient room`
    .split(/\s+/)
    .map(word => stem(word)),
)

// Small beside other words, and yet what some short tellings are about.
const TELLING = new Set(
  'last first second seen made given left taken put new known son daughter boy girl baby infant nurse sister'.split(
    ' ',
  ),
)

/** Whether a word carries nothing. */
export const isSmall = (word: string): boolean => SMALL.has(word) && !TELLING.has(word)

/** Whether a stem is of those that nearly every report has. */
export const isCommon = (stemmed: string): boolean => COMMON.has(stemmed)

/** The words of a folded text that carry something, each cut to its stem. */
export const stems = (folded: string): string[] =>
  folded
    .split(' ')
    .filter(word => word.length > 1 && !SMALL.has(word) && !/^\d+$/.test(word))
    .map(word => stem(senses.get(word) ?? word))

/** Cuts what English adds to a word, roughly: `visited`, `visiting` and `visits` are one. */
export function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '')
  const cut = word
    .replace(/(?:ations?|ities|ments?|nesses|ness)$/, '')
    .replace(/(?:ings?|edly|ed|ies|ly|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/[ey]$/, '')
  return cut.length >= 3 ? cut : word
}
