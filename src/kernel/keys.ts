import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject } from 'node:crypto'

/** One key for each purpose, so that none says anything about another. All come from the service's one secret. */
export type Keys = {
  /** The code of each entry of history. */
  readonly audit: Buffer
  /** Links and sessions: the database holds only their keyed hashes. */
  readonly token: Buffer
  /** What somebody typed into a search or a sign-in, where history and limits need to recognise it again. */
  readonly search: Buffer
  /** Matching across areas. */
  readonly match: Buffer
  /** What was typed when a session had ended. */
  readonly kept: Buffer
  readonly csrf: Buffer
  /** Ed25519: signs the seals of history, and anybody may check them with the public half. */
  readonly seal: KeyObject
  readonly sealPublic: KeyObject
}

/** Throws RangeError for a secret of fewer than 32 bytes. The same secret gives the same keys (HKDF, RFC 5869). */
export function keysFrom(secret: Buffer): Keys {
  if (secret.length < 32) throw new RangeError('The secret needs at least 32 bytes.')
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `opencdr 1 ${purpose}`, 32))
  const seal = signingKey(derive('seal of history'))
  return {
    audit: derive('entry of history'),
    token: derive('link or session'),
    search: derive('typed text'),
    match: derive('matching'),
    kept: derive('kept post'),
    csrf: derive('form'),
    seal,
    sealPublic: createPublicKey(seal),
  }
}

/** HMAC-SHA256, 32 bytes. */
export const keyedHash = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

// The fixed beginning of an Ed25519 private key in PKCS #8 (RFC 8410); the 32 bytes of the seed follow.
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The Ed25519 private key of a seed of 32 bytes (RFC 8032). */
export const signingKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' })
