import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { append, emptyTree, leafHash, rootOf } from './merkle.ts'

const hex = (bytes: Buffer): string => bytes.toString('hex')
const treeOf = (leaves: readonly Buffer[]) => leaves.reduce((tree, leaf) => append(tree, leafHash(leaf)), emptyTree)

// The reference tests of Certificate Transparency (RFC 6962): eight leaves and the root after each.
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map(
  text => Buffer.from(text, 'hex'),
)

test.each([
  [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
  [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
  [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
  [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
  [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
  [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
  [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
])('the published root of %i leaves', (size, root) => {
  expect(hex(rootOf(treeOf(leaves.slice(0, size))))).toBe(root)
})

test('any number of leaves gives the root of the definition', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 140 }), given => {
      const texts = given.map(bytes => Buffer.from(bytes))
      expect(hex(rootOf(treeOf(texts)))).toBe(hex(byDefinition(texts)))
    }),
  )
})

test('the tree keeps one peak for each bit of its size', () => {
  let tree = emptyTree
  for (let size = 1; size <= 300; size += 1) {
    tree = append(tree, leafHash(String(size)))
    expect(tree.size).toBe(size)
    expect(tree.peaks).toHaveLength(size.toString(2).replaceAll('0', '').length)
  }
})

/** RFC 9162, section 2.1.1, word for word: split at the largest power of two below the number of leaves. */
function byDefinition(texts: readonly Buffer[]): Buffer {
  const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
  if (texts.length === 0) return sha256()
  if (texts.length === 1) return sha256(Buffer.from([0]), texts[0]!)
  let split = 1
  while (split * 2 < texts.length) split *= 2
  return sha256(Buffer.from([1]), byDefinition(texts.slice(0, split)), byDefinition(texts.slice(split)))
}
