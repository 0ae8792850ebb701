import type { PanelCopy } from '../anonymise/panel-copy.ts'
import type { Stretch } from '../ui/marked-text.tsx'

/** Both texts in stretches, in order: what was replaced, and what stands for it, each with the reason. */
export function markedCopy(
  original: string,
  { text, replaced }: Pick<PanelCopy, 'text' | 'replaced'>,
): { readonly original: readonly Stretch[]; readonly copy: readonly Stretch[] } {
  const before: Stretch[] = []
  const after: Stretch[] = []
  let from = 0
  let to = 0
  for (const { start, end, label, why } of replaced) {
    // What was not replaced is the same in both, but for spaces beside a label.
    const at = text.indexOf(label, to + start - from)
    before.push({ text: original.slice(from, start) }, { text: original.slice(start, end), why: `${why}: ${label}` })
    after.push({ text: text.slice(to, at) }, { text: label, why })
    from = end
    to = at + label.length
  }
  return {
    original: [...before, { text: original.slice(from) }].filter(hasText),
    copy: [...after, { text: text.slice(to) }].filter(hasText),
  }
}

const hasText = ({ text }: Stretch): boolean => text !== ''

/** Each label with its reason and how often it stands in the copy, in order of appearance. */
export function reasonsOf({
  replaced,
}: Pick<PanelCopy, 'replaced'>): readonly { label: string; why: string; times: number }[] {
  const seen = new Map<string, { label: string; why: string; times: number }>()
  for (const { label, why } of replaced) {
    const key = `${label} ${why}`
    seen.set(key, { label, why, times: (seen.get(key)?.times ?? 0) + 1 })
  }
  return [...seen.values()]
}
