import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the library's recommended cost: 19 MiB and two passes a hash (OWASP password storage). */
export const hashPassword = (password: string): Promise<string> => hash(password)

/** Takes as long for an account that does not exist as for one that does: without a hash, a fixed one is checked. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await absent), password)
  return fits && stored !== null
}

export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 200

const absent = hash('no account has this password')
