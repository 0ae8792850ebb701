/** A stretch of the folded text that must go, and what stands for it. */
export type Span = {
  readonly start: number
  readonly end: number
  readonly label: string
  readonly why: string
  /** Where two stretches overlap, the higher gives the label. */
  readonly weight: number
}

/** Stretches in order, none overlapping: what overlaps becomes one, so that nothing of either is left. */
export function united(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end || b.weight - a.weight)
  const out: Span[] = []
  for (const span of sorted) {
    const last = out.at(-1)
    if (last === undefined || span.start >= last.end) {
      out.push(span)
      continue
    }
    const winner = span.weight > last.weight ? span : last
    out[out.length - 1] = { ...winner, start: last.start, end: Math.max(last.end, span.end) }
  }
  return out
}

/**
 * Stands in a text for what is already replaced: a sign of private use, neither letter, digit nor space. Nothing that
 * is looked for may reach across it.
 */
export const BLANK = '\ue000'

/** The text with each stretch blanked, at the same length. */
export function blanked(text: string, spans: readonly Span[]): string {
  let out = ''
  let from = 0
  for (const { start, end } of spans) {
    out += text.slice(from, start) + BLANK.repeat(end - start)
    from = end
  }
  return out + text.slice(from)
}

/** Every match that is accepted, of all where nothing is said. After one that is not, the search goes on behind its first sign. */
export function matches(
  text: string,
  expression: RegExp,
  accept: (match: RegExpExecArray) => boolean = () => true,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
    if (accept(match)) found.push(match)
    else expression.lastIndex = match.index + 1
  }
  return found
}

/** No letter or digit before, none after: the edges of a word in any script. */
export const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])'
export const EDGE_AFTER = '(?![\\p{L}\\p{N}])'

/** The text with each single line end as a space, at the same length: what is one thing may stand on two lines. */
export const unwrapped = (text: string): string => text.replace(/(?<!\n)\n(?!\n)/g, ' ')
