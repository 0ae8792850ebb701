/** A UK postcode's shape (BS 7666), without asking whether it exists. */
const SHAPE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/

/** `cb98 2wr` -> `CB98 2WR`; null when it has not the shape of a postcode. */
export function postcode(text: string): string | null {
  const match = SHAPE.exec(text.toUpperCase().replace(/\s/g, ''))
  return match ? `${match[1]} ${match[2]}` : null
}

/** The district, the part before the space: `CB98`. */
export const postcodeDistrict = (text: string): string | null => postcode(text)?.split(' ')[0] ?? null
