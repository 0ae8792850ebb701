import { createHash } from 'node:crypto'

/**
 * An append-only Merkle tree (RFC 9162, section 2.1) of which only the peaks are kept: the roots of the full subtrees
 * that its leaves make, largest first. That is all that appending and the root need, 23 hashes for five million leaves.
 */
export type Tree = { readonly size: number; readonly peaks: readonly Buffer[] }

export const emptyTree: Tree = { size: 0, peaks: [] }

/** The tree with one more leaf, given as its hash. */
export function append(tree: Tree, leaf: Buffer): Tree {
  const peaks = [...tree.peaks]
  let peak = leaf
  // Two subtrees of one size make one of the next, as a carry does in a sum.
  for (let rest = tree.size; rest % 2 === 1; rest = (rest - 1) / 2) peak = nodeHash(peaks.pop()!, peak)
  return { size: tree.size + 1, peaks: [...peaks, peak] }
}

/** The Merkle tree hash of all leaves. */
export const rootOf = ({ peaks }: Tree): Buffer =>
  peaks.length === 0 ? sha256() : peaks.reduceRight((right, left) => nodeHash(left, right))

export const leafHash = (text: string | Buffer): Buffer =>
  sha256(LEAF, typeof text === 'string' ? Buffer.from(text) : text)

const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right)

// The two prefixes keep a leaf from being passed off as a node.
const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

function sha256(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
