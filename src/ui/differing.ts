import type { Stretch } from './marked-text.tsx'

/** Both texts in stretches: what only one of them has is marked, word by word. */
export function differing(one: string, other: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const [inA, inB] = common(a, b)
  return [stretches(a, inA), stretches(b, inB)]
}

// Each word with the space behind it.
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/g) ?? []

// Beyond this the middle of both is marked as a whole: about 2,000 words against 2,000.
const MOST = 4_000_000

/** Which words of each text belong to their longest common sequence. */
function common(a: readonly string[], b: readonly string[]): readonly [readonly boolean[], readonly boolean[]] {
  const inA = a.map(() => false)
  const inB = b.map(() => false)
  const keep = (i: number, j: number): void => {
    inA[i] = true
    inB[j] = true
  }
  const shorter = Math.min(a.length, b.length)
  let from = 0
  for (; from < shorter && a[from] === b[from]; from += 1) keep(from, from)
  let left = 0
  for (; left < shorter - from && a.at(-1 - left) === b.at(-1 - left); left += 1) {
    keep(a.length - 1 - left, b.length - 1 - left)
  }
  const [rows, columns] = [a.length - left - from, b.length - left - from]
  if (rows * columns > MOST) return [inA, inB]
  // `lengths` holds, for each pair of places, the longest common sequence of what follows them.
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[from + i] === b[from + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[from + i] === b[from + j]) keep(from + i++, from + j++)
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1
    else j += 1
  }
  return [inA, inB]
}

function stretches(words: readonly string[], kept: readonly boolean[]): readonly Stretch[] {
  const out: { text: string; why?: string }[] = []
  words.forEach((word, i) => {
    const last = out.at(-1)
    const isSame = last !== undefined && (last.why === undefined) === kept[i]
    if (isSame) last.text += word
    else out.push(kept[i] ? { text: word } : { text: word, why: 'Differs' })
  })
  return out
}
