/** A text without accents and invisible signs, and where each of its characters stood in the original. */
export type Folded = {
  readonly text: string
  /** One entry for each character of `text` and one for its end. */
  readonly at: readonly number[]
}

/**
 * Takes accents away and makes dashes, quotation marks and spaces plain, so that a name is found with its accents kept
 * or lost. Capitals stay: they tell a name from a word.
 */
export function fold(text: string): Folded {
  const at: number[] = []
  let out = ''
  let from = 0
  for (const sign of text) {
    const plain = sign <= '\x7f' ? sign : (PLAIN.get(sign) ?? sign.normalize('NFD').replace(UNSEEN, ''))
    out += plain
    for (let i = 0; i < plain.length; i += 1) at.push(from)
    from += sign.length
  }
  at.push(text.length)
  return { text: out, at }
}

// Marks that stand on a letter, soft hyphens, joiners, marks of direction.
const UNSEEN = /[\p{M}\p{Cf}]/gu

const PLAIN = new Map([
  ...pairs('‘’ʼ`´ʻ′', "'"),
  ...pairs('“”„«»', '"'),
  ...pairs('‐‑‒–—−', '-'),
  ...pairs('\u00a0\u2007\u2009\u202f', ' '),
  ...pairs('øØłŁđĐðÐıħĦŧŦ', 'oOlLdDdDihHtT'),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'Ae'],
  ['œ', 'oe'],
  ['Œ', 'Oe'],
  ['þ', 'th'],
  ['Þ', 'Th'],
])

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((sign, i) => [sign, to[i] ?? to[0] ?? ''])
}
