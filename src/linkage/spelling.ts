import { isVariant } from './variants.ts'

/**
 * A name as it is compared: small letters, no accents, no apostrophes within a word, one space between words. Letters
 * that do not come apart from their accent are written as English clerks write them.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøßđæœþðıħŋĸ]/g, letter => LETTERS[letter] ?? letter)
    .replace(/(?<=\p{L})['’‘`´ʼʻ](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ĸ: 'k',
}

/**
 * What is left of a word when everything goes that transliteration and hearing change: doubled letters, silent h, the
 * choice between c, k and q, ph and f, y and i, w and v, s and z, the vowels after the first letter.
 */
export function skeleton(word: string): string {
  const sounded = word
    .replace(/^(?:mac|mc)(?=[a-z]{3})/, 'mc')
    .replace(/ph/g, 'f')
    .replace(/sch|tsch|tch|cz|ch|sh|sz/g, 's')
    .replace(/dzh|dj|dz|j/g, 'g')
    .replace(/kh|gh|ck|q|x/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/th/g, 't')
    .replace(/(?<=.)h/g, '')
  const first = /^[aeiouy]/.test(sounded) ? 'a' : ''
  return first + sounded.replace(/[aeiouy]+/g, '').replace(/(.)\1+/g, '$1')
}

/** Edits between two words (a letter put in, left out, changed, or two neighbours exchanged); `most` + 1 when more. */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(changed, last[j]! + 1, row[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = last
    last = row
  }
  return Math.min(last[b.length]!, most + 1)
}

/** How alike two words are: the level decides how much the agreement is worth. */
export type Likeness = 'same' | 'variant' | 'close' | 'rough' | 'initial' | 'different'

/** Both words plain. */
export function likeness(a: string, b: string): Likeness {
  if (a === b) return 'same'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length <= 1) return short !== '' && long.startsWith(short) ? 'initial' : 'different'
  if (isVariant(a, b)) return 'variant'
  const one = edits(a, b, 3)
  if (one === 1 && short.length >= 3) return 'close'
  if (short.length >= 4 && sameBones(a, b) && one <= 3) return 'variant'
  if (one === 2 && short.length >= 6) return 'close'
  if (short.length >= 3 && long.startsWith(short)) return 'close'
  if (one === 2 && short.length >= 5) return 'rough'
  if (one === 3 && short.length >= 8) return 'rough'
  if (short.length === 2 && (one === 1 || long.startsWith(short))) return 'rough'
  return 'different'
}

function sameBones(a: string, b: string): boolean {
  const bones = skeleton(a)
  return bones.length >= 2 && bones === skeleton(b)
}
