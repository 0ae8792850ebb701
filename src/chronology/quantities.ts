/** A number with its unit as a telling gives it: a dose, a weight, a temperature. */
export type Quantity = { readonly unit: string; readonly value: number; readonly words: string }

const UNITS: readonly (readonly [string, RegExp, number])[] = [
  ['mg', /^(?:mg|milligrams?)$/, 1],
  ['mg', /^(?:mcg|micrograms?|ug|µg)$/, 0.001],
  ['ml', /^(?:mls?|millilitres?)$/, 1],
  ['g', /^(?:g|grams?)$/, 1],
  ['g', /^(?:kg|kgs|kilograms?|kilos?)$/, 1000],
  ['degrees', /^(?:c|°c|degrees?)$/, 1],
  ['units', /^(?:units?|iu)$/, 1],
  ['tablets', /^(?:tablets?|pills?|capsules?)$/, 1],
]

/** Every amount in a text that has a unit, in that unit's smallest common form. */
export function quantities(text: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of text.matchAll(
    /(\d+(?:[.,]\d+)?) ?(mg|milligrams?|mcg|micrograms?|ug|µg|mls?|millilitres?|kgs?|kilograms?|kilos?|grams?|g|°c|degrees?|c|units?|iu|tablets?|pills?|capsules?)\b/giu,
  )) {
    const unit = UNITS.find(([, pattern]) => pattern.test(match[2]!.toLowerCase()))
    const value = Number(match[1]!.replace(',', '.'))
    if (unit !== undefined && Number.isFinite(value))
      found.push({ unit: unit[0], value: value * unit[2], words: match[0].trim() })
  }
  return found
}
