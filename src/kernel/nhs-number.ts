/**
 * The NHS number: ten digits, the last a check digit by modulus 11.
 * Source: NHS Data Model and Dictionary, NHS NUMBER.
 */
export const nhsDigits = (text: string): string => text.replace(/[\s-]/g, '')

/** Whether the ten digits fit together. Spaces and hyphens between them do not matter. */
export function isNhsNumber(text: string): boolean {
  const digits = nhsDigits(text)
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return check !== 10 && check === Number(digits[9])
}

/** As it is read aloud: `999 123 4567`. */
export const showNhsNumber = (text: string): string => nhsDigits(text).replace(/^(\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')
