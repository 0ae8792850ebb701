import { randomBytes, randomInt, randomUUID } from 'node:crypto'

/** A new random identifier (UUID version 4): it says nothing about what it names, nor when it was made. */
export const newId = (): string => randomUUID()

/** A secret for a link, a session or a form: 256 random bits, safe in a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

// Without 0, 1, I, L, O and U: read out over the telephone, none is taken for another, and none spells a word.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

const letters = (n: number): string => Array.from({ length: n }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** A case's reference, such as `K7QF-2M`: random, so that it tells neither order nor date. */
export const newReference = (): string => `${letters(4)}-${letters(2)}`

/** A notifier's receipt number, such as `7KQ2-M9XF-4T`. */
export const newReceipt = (): string => `${letters(4)}-${letters(4)}-${letters(2)}`

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether `text` could be an id of ours; anything else is answered as something that does not exist. */
export const isId = (text: string): boolean => UUID.test(text)
