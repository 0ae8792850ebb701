/** A calendar date in parts; `serial` counts days. */
export type Date3 = { readonly y: number; readonly m: number; readonly d: number; readonly serial: number }

/**
 * `2026-03-28`, or with a time behind it. A date that only exists with day and month exchanged is read that way; one
 * up to 1 January 1900 stands for "not known", and so does what is no date at all.
 */
export function readDate(text: string | null): Date3 | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text ?? '')
  if (!found) return null
  const [y, m, d] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return (text ?? '') < '1900-01-02' ? null : (real(y, m, d) ?? real(y, d, m))
}

function real(y: number, m: number, d: number): Date3 | null {
  const at = new Date(Date.UTC(y, m - 1, d))
  return at.getUTCMonth() === m - 1 && at.getUTCDate() === d ? { y, m, d, serial: at.getTime() / 86_400_000 } : null
}

/** The day with day and month exchanged, where that is another date. */
export const exchangedDate = ({ y, m, d }: Date3): Date3 | null => (m === d ? null : real(y, d, m))

/** Minutes after midnight: `14:05`, `1405`, `2.05 pm`, `14:05:30`, a date before it. Null for what is none. */
export function readTime(value: string | number | null): number | null {
  if (value === null) return null
  const text = (typeof value === 'number' ? String(value).padStart(4, '0') : value).trim().toLowerCase()
  if (/midnight/.test(text)) return 0
  if (/\b(?:noon|midday)\b/.test(text)) return 720
  const clock = text.replace(/^.*\d{4}-\d{2}-\d{2}[t ]?/, '')
  const found =
    /(\d{1,2})\s*[:.h]\s*(\d{2})(?!\d)(?:[:.]\d{2}(?:\.\d+)?)?\s*([ap])?/.exec(clock) ??
    /(?<!\d)(\d{2})(\d{2})(?!\d)\s*(?:h|hrs|hours)?\s*([ap])?/.exec(clock) ??
    /(?<!\d)(\d{1,2})()\s*([ap])\.?m/.exec(clock)
  if (!found) return null
  const [hours, minutes, half] = [Number(found[1]), Number(found[2] || 0), found[3]]
  if (hours > 24 || minutes > 59) return null
  const hour = half === undefined ? hours % 24 : (hours % 12) + (half === 'p' ? 12 : 0)
  return hours > 12 && half === 'p' ? (hours % 24) * 60 + minutes : hour * 60 + minutes
}
