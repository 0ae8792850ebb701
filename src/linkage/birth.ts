import { plain } from './spelling.ts'
import { ORDER } from './unnamed.ts'

/** What a source says of one or several children born at once. */
export type Birth = { readonly isMultiple: boolean | null; readonly order: number | null }

/** Reads `true`, "twin", "Twin 2", "2 of 3", "1/2", "singleton", `2`, or an object with an order. */
export function readBirth(value: unknown): Birth {
  if (typeof value === 'boolean') return { isMultiple: value, order: null }
  if (typeof value === 'number') return { isMultiple: value >= 2, order: null }
  if (typeof value === 'string') return readText(value)
  if (value !== null && typeof value === 'object') return readText(Object.values(value).join(' of '))
  return { isMultiple: null, order: null }
}

function readText(text: string): Birth {
  const words = plain(text)
    .replace(/\b(twin|triplet|quad|t)(\d)\b/g, '$1 $2')
    .split(' ')
    .filter(Boolean)
  if (words.length === 0 || words.some(word => /^(?:unknown|not|nk|na)$/.test(word)))
    return { isMultiple: null, order: null }
  if (words.some(word => /^(?:singleton|single|no|false|none|0|n|s)$/.test(word)) || words.join(' ') === '1')
    return { isMultiple: false, order: null }
  if (words.join(' ') === '1 of 1') return { isMultiple: false, order: null }
  // A number alone tells how many were born, not which one this is.
  if (words.length === 1 && /^\d$/.test(words[0]!)) return { isMultiple: true, order: null }
  const order = words.map(word => ORDER.get(word) ?? null).find(found => found !== null) ?? null
  return { isMultiple: true, order }
}
