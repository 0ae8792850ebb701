import { folded } from '../kernel/text.ts'

/** A run of letters and digits: as written without invisible signs, without accents and capitals, and its place. */
export type Token = { readonly raw: string; readonly small: string; readonly start: number; readonly end: number }

export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d]*/gu)].map(match => {
    const raw = match[0].normalize('NFD').replace(/[\p{M}\p{Cf}]/gu, '')
    return { raw, small: folded(raw), start: match.index, end: match.index + match[0].length }
  })
