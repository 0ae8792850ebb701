import { type KeyObject, verify } from 'node:crypto'
import { newestSeal, sealText } from './heads.ts'
import type { Read } from './lines.ts'

/** A seal as it was kept outside the database: in the minutes of a meeting, in a letter, on paper. */
export type Checkpoint = { readonly seal: number; readonly size: number; readonly root: Buffer }

/** The newest signed head as a text to keep elsewhere; null before the first seal. */
export async function checkpoint(read: Read): Promise<string | null> {
  const seal = await read(tx => newestSeal(tx))
  return seal === null ? null : `${sealText(seal)}\nsignature ${seal.sig.toString('base64')}\n`
}

/** Null for a text that is no checkpoint, or was signed by another service's key. */
export function readCheckpoint(text: string, publicKey: KeyObject): Checkpoint | null {
  const parts = /^([\s\S]+)\nsignature ([A-Za-z0-9+/=]+)$/.exec(text.replaceAll('\r\n', '\n').trim())
  if (parts === null || !verify(null, Buffer.from(parts[1]!), publicKey, Buffer.from(parts[2]!, 'base64'))) return null
  const [, seal, size, root] =
    /^OpenCDR history, seal (\d+)\n(?:.*\n)*entries (\d+)\nroot ([0-9a-f]{64})\n/.exec(parts[1]!) ?? []
  return seal === undefined || size === undefined || root === undefined
    ? null
    : { seal: Number(seal), size: Number(size), root: Buffer.from(root, 'hex') }
}
