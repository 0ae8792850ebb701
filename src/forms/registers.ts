/** The outside registers whose codes an answer may be. */
export type Register =
  | 'ods'
  | 'urn'
  | 'icd-10'
  | 'snomed'
  | 'orpha'
  | 'icd-o'
  | 'country'
  | 'language'
  | 'local-authority'
  | 'icb'
  | 'coroner-area'
  | 'cdop'

type RegisterOf = {
  /** How a sentence names it. */
  readonly title: string
  /** The code that was typed, in its canonical form; null for words. Spaces are gone, letters are capitals. */
  readonly code: (typed: string) => string | null
}

/** Each register by the syntax of its codes (dictionary 2.1); whether a code exists only the register itself knows. */
export const registers: Readonly<Record<Register, RegisterOf>> = {
  // An integrated care board or a trust has 3 characters, a site 5, a GP practice a letter and 5 digits.
  ods: {
    title: 'NHS organisation codes (ODS)',
    code: like(/^([QRT][A-Z\d]{2}|(?=.*[A-Z])(?=.*\d)[A-Z\d]{3}([A-Z\d]{2})?|[A-Z]\d{5})$/),
  },
  urn: { title: 'schools register (URN)', code: like(/^\d{6}$/) },
  'icd-10': {
    title: 'ICD-10 classification',
    code: typed => {
      const [, category, detail] = /^([A-Z]\d{2})(?:\.?([\dX]\d?))?$/.exec(typed) ?? []
      return category === undefined ? null : detail === undefined ? category : `${category}.${detail}`
    },
  },
  snomed: { title: 'SNOMED CT', code: like(/^[1-9]\d{5,17}$/) },
  orpha: {
    title: 'Orphanet list of rare conditions (ORPHA)',
    code: typed => {
      const number = /^(?:ORPHA)?:?([1-9]\d{0,6})$/.exec(typed)?.[1]
      return number === undefined ? null : `ORPHA:${number}`
    },
  },
  // A morphology with its behaviour, or a place in the body.
  'icd-o': { title: 'ICD-O classification of tumours', code: like(/^(\d{4}\/\d|C\d{2}(\.\d)?)$/) },
  country: { title: 'ISO 3166 country codes', code: like(/^[A-Z]{2,3}$/) },
  language: {
    title: 'ISO 639 language codes',
    code: typed => (/^[A-Z]{2,3}$/.test(typed) ? typed.toLowerCase() : null),
  },
  'local-authority': { title: 'ONS codes of local authorities', code: like(/^[EWSN]\d{8}$/) },
  icb: { title: 'ODS codes of integrated care boards', code: like(/^Q[A-Z\d]{2}$/) },
  // These two have names and no codes.
  'coroner-area': { title: 'coroner areas of England and Wales', code: () => null },
  cdop: { title: 'child death overview panels', code: () => null },
}

/** Two of them have names alone: an answer is a name there. */
export const hasCodes = (register: Register): boolean => register !== 'coroner-area' && register !== 'cdop'

/** The code of a register that was typed, in its canonical form: `j459` is `J45.9`. Null for words. */
export function codeIn(register: Register, typed: string): string | null {
  // A capital and small letters are a word: `Lao` is a language, and `lao` its code.
  if (/^\s*\p{Lu}\p{Ll}+\s*$/u.test(typed)) return null
  return registers[register].code(typed.replace(/\s+/g, '').toUpperCase())
}

/** The first of some registers that has such a code; the words themselves, with single spaces, where none has. */
export function codeOrWords(of: readonly Register[], typed: string): string {
  for (const register of of) {
    const code = codeIn(register, typed)
    if (code !== null) return code
  }
  return typed.replace(/\s+/g, ' ')
}

function like(syntax: RegExp): (typed: string) => string | null {
  return typed => (syntax.test(typed) ? typed : null)
}
