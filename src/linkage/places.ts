import { plain } from './spelling.ts'

/** A home address as it is compared. */
export type Home = {
  readonly number: string | null
  readonly words: readonly string[]
  /** Without the space, capitals. */
  readonly postcode: string | null
}

/** Reads address and postcode; a postcode at the end of the address counts where there is no other. */
export function readHome(address: string | null, postcode: string | null): Home {
  const text = address ?? ''
  const code = readPostcode(postcode ?? '') ?? readPostcode(AT_THE_END.exec(text)?.[0] ?? '')
  const words = plain(text.replace(AT_THE_END, ' ')).split(' ')
  const number = words.filter(word => /^\d+[a-z]?$/.test(word)).at(-1) ?? null
  return {
    number,
    words: words.filter(word => word.length > 1 && !/\d/.test(word) && !ROADS.has(word)),
    postcode: code,
  }
}

/** The place of death as a set of words that tell it from others; "home" is one of them. */
export const readPlace = (text: string | null): readonly string[] => {
  const words = plain(text ?? '').split(' ')
  const telling = words.filter(word => word.length > 1 && !ORDINARY.has(word))
  return [...new Set(telling.length > 0 ? telling : words.filter(Boolean))].sort()
}

const AT_THE_END = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\s*\.?$/i

function readPostcode(text: string): string | null {
  const code = text.toUpperCase().replace(/[^A-Z\d]/g, '')
  if (code.length < 5 || code.length > 8 || NOWHERE.test(code)) return null
  // In the last three places a letter O is a nought, in the last two a nought is a letter O.
  return code.replace(/O(?=[A-Z\d]{2}$)/, '0').replace(/0(?=[A-Z\d]?$)/g, 'O')
}

/** The codes for no fixed abode and for unknown are nobody's home. */
const NOWHERE = /^(?:ZZ99|UNKNOWN|NOTKNOWN)/

const ROADS = new Set(
  'road rd street st avenue ave close cl drive dr lane ln way court ct crescent cres place pl gardens gdns grove terrace ter the flat apartment apt house of and upon'.split(
    ' ',
  ),
)
const ORDINARY = new Set(
  'hospital hospitals nhs trust the of and general university royal foundation infirmary unit ward department dept emergency neonatal intensive care nicu picu scbu ed maternity delivery labour suite childrens children in at on to st saint district county community centre for'.split(
    ' ',
  ),
)
