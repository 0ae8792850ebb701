import { createPublicKey, sign, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyedHash, keysFrom, signingKey } from './keys.ts'

const secret = Buffer.alloc(32, 7)

test('the same secret gives the same keys, another secret none of them, and no two purposes share one', () => {
  const texts = ({ seal: _, sealPublic, ...rest }: ReturnType<typeof keysFrom>): string[] => [
    ...Object.values(rest).map(key => key.toString('hex')),
    sealPublic.export({ format: 'jwk' }).x!,
  ]
  const one = texts(keysFrom(secret))
  expect(texts(keysFrom(Buffer.alloc(32, 7)))).toEqual(one)
  expect(new Set([...one, ...texts(keysFrom(Buffer.alloc(32, 8)))]).size).toBe(2 * one.length)
  expect(one).toHaveLength(7)
})

test('a short secret is refused', () => {
  expect(() => keysFrom(Buffer.alloc(31))).toThrow(RangeError)
})

test('a seal’s signature is known by the public half and by no other', () => {
  const { seal, sealPublic } = keysFrom(secret)
  const signature = sign(null, Buffer.from('text'), seal)
  expect(verify(null, Buffer.from('text'), sealPublic, signature)).toBe(true)
  expect(verify(null, Buffer.from('text.'), sealPublic, signature)).toBe(false)
  expect(verify(null, Buffer.from('text'), keysFrom(Buffer.alloc(32, 8)).sealPublic, signature)).toBe(false)
})

// RFC 8032, section 7.1, tests 1 and 2.
test.each([
  {
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
])('the published Ed25519 example of the key $publicKey', ({ seed, publicKey, message, signature }) => {
  const key = signingKey(Buffer.from(seed, 'hex'))
  const exported = createPublicKey(key).export({ format: 'jwk' })
  expect(Buffer.from(exported.x!, 'base64url').toString('hex')).toBe(publicKey)
  expect(sign(null, Buffer.from(message, 'hex'), key).toString('hex')).toBe(signature)
})

// RFC 4231, test case 2.
test('a keyed hash is HMAC-SHA256', () => {
  expect(keyedHash(Buffer.from('Jefe'), 'what do ya want for nothing?').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})
