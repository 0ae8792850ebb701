import { keyedHash } from '../kernel/keys.ts'
import { canonical, type Line } from './canonical.ts'

/** The code of one entry, 32 bytes. Its key is outside the database, so nobody there can write an entry or change one. */
export const macOf = (key: Buffer, line: Line): Buffer => keyedHash(key, canonical(line))

const MODULUS = 1n << 256n

/** How many entries there are and the sum of their codes modulo 2^256: says which set they are, in whatever order. */
export type Sum = { readonly rows: number; readonly macs: bigint }

export const nothing: Sum = { rows: 0, macs: 0n }

export const plus = (sum: Sum, mac: Buffer): Sum => ({ rows: sum.rows + 1, macs: (sum.macs + number(mac)) % MODULUS })

export const together = (one: Sum, other: Sum): Sum => ({
  rows: one.rows + other.rows,
  macs: (one.macs + other.macs) % MODULUS,
})

/** A sum as it was stored; -1 for what is no sum of ours. */
export const macSum = (bytes: Buffer): bigint => (bytes.length === 32 ? number(bytes) : -1n)
export const macSumBytes = (macs: bigint): Buffer => Buffer.from(macs.toString(16).padStart(64, '0'), 'hex')

const number = (bytes: Buffer): bigint => BigInt(`0x0${bytes.toString('hex')}`)
