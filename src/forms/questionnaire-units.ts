import type { Coding } from './questionnaire-types.ts'

/** Our words for units, by their codes in UCUM. */
const UCUM: Readonly<Record<string, string>> = {
  '%': '%',
  '°C': 'Cel',
  'a day': '/d',
  'kg/m²': 'kg/m2',
  'miles per hour': '[mi_i]/h',
  'mmol/L': 'mmol/L',
  'mmol/mol': 'mmol/mol',
  cm: 'cm',
  days: 'd',
  grams: 'g',
  hours: 'h',
  kg: 'kg',
  metres: 'm',
  minutes: 'min',
  ppm: '[ppm]',
  weeks: 'wk',
  years: 'a',
}

/** A unit in words and, where UCUM has it, as its code. */
export const unitCoding = (unit: string): Coding =>
  UCUM[unit] === undefined
    ? { display: unit }
    : { system: 'http://unitsofmeasure.org', code: UCUM[unit], display: unit }
