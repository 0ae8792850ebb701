import { isNhsNumber, nhsDigits } from '../kernel/nhs-number.ts'
import { folded } from '../kernel/text.ts'

/** What somebody may mean by what was typed: any of these. A name must hold each of the folded words. */
export type Asked = {
  readonly reference: string | null
  readonly receipt: string | null
  readonly nhsNumber: string | null
  readonly words: readonly string[]
}

/** A name has few words; more would only make the question slow. */
const WORDS = 8

/** Understands a reference, a receipt's number, an NHS number or names, however they are written; null for nothing. */
export function asked(typed: string): Asked | null {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '')
  const isCode = /^[A-Z0-9]+$/.test(signs)
  const words = /\d/.test(typed) ? [] : folded(typed).split(' ').filter(Boolean).slice(0, WORDS)
  const meant = {
    reference: isCode && signs.length === 6 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null,
    receipt: isCode && signs.length === 10 ? `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}` : null,
    nhsNumber: isNhsNumber(typed) ? nhsDigits(typed) : null,
    words,
  }
  return (meant.reference ?? meant.receipt ?? meant.nhsNumber ?? words[0]) ? meant : null
}
