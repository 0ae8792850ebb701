import { type KeyObject, verify } from 'node:crypto'
import { newestSeal, sealText } from './heads.ts'
import type { Read } from './lines.ts'

/** A seal as it was kept outside the database: in the minutes of a meeting, in a letter, on paper. */
export type Checkpoint = { readonly seal: number; readonly size: number; readonly text: string }

/** The newest signed head as a text to keep elsewhere; null before the first seal. */
export async function checkpoint(read: Read): Promise<string | null> {
  const seal = await read(tx => newestSeal(tx))
  return seal === null ? null : `${sealText(seal)}\nsignature ${seal.sig.toString('base64')}\n`
}

/** Null for a text that is no checkpoint, or was signed by another service's key. */
export function readCheckpoint(text: string, publicKey: KeyObject): Checkpoint | null {
  const [, signed, signature] =
    /^([\s\S]+)\nsignature ([A-Za-z0-9+/=]+)$/.exec(text.replaceAll('\r\n', '\n').trim()) ?? []
  if (signed === undefined || signature === undefined) return null
  if (!verify(null, Buffer.from(signed), publicKey, Buffer.from(signature, 'base64'))) return null
  const [, seal, size] = /^OpenCDR history, seal (\d+)\n(?:.*\n)*entries (\d+)\n/.exec(signed) ?? []
  return seal === undefined || size === undefined ? null : { seal: Number(seal), size: Number(size), text: signed }
}
