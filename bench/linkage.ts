import { compareTwo } from '../src/linkage/compare-two.ts'
import { duplicates, newcomer } from '../src/linkage/duplicates.ts'
import type { LinkRecord } from '../src/linkage/notification.ts'
import { growWorld } from '../test/prove/duplicates-children.ts'
import { diceOf } from '../test/prove/duplicates-dice.ts'
import { noticesOf } from '../test/prove/duplicates-notices.ts'
import { quantile } from './stand.ts'

/** A new notification against 50,000, and a list of 50,000 as a whole; invented children. */
const RECORDS = Number(process.argv[2] ?? 50_000)
const NEW = 300

const dice = diceOf(1)
const all = growWorld(dice, Math.ceil(RECORDS / 2)).children.flatMap(child =>
  noticesOf(child, dice),
) as unknown as LinkRecord[]
const known = all.slice(0, RECORDS)
const fresh = Array.from({ length: NEW }, () => known[dice.below(known.length)]!).map((of, i) => ({
  ...of,
  id: `new-${i}`,
}))

const begun = performance.now()
const find = newcomer(known)
console.log(`${known.length} notifications read and filed once: ${((performance.now() - begun) / 1_000).toFixed(1)} s`)

const times = fresh.map(one => {
  const start = performance.now()
  find(one)
  return performance.now() - start
})
times.sort((a, b) => a - b)
console.log(
  `a new notification against them: p50 ${quantile(times, 0.5).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)} ms, most ${times.at(-1)!.toFixed(2)} ms (goal 200 ms), ${NEW} tried`,
)

const pairStart = performance.now()
for (const one of fresh) compareTwo(one, known[0]!)
console.log(`two notifications held against each other: ${((performance.now() - pairStart) / NEW).toFixed(3)} ms`)

const listStart = performance.now()
const found = duplicates(known)
console.log(
  `the whole list: ${((performance.now() - listStart) / 1_000).toFixed(1)} s, ${found.length} pairs to be shown`,
)
