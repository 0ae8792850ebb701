import { cpus } from 'node:os'
import { knownFromCase } from '../src/anonymise/known-from-case.ts'
import { panelCopies } from '../src/anonymise/panel-copy.ts'
import { madeCase } from '../test/prove/anonymise-corpus.ts'
import { second } from '../test/prove/anonymise-pools.ts'
import { median, quantile } from './stand.ts'

/** A thousand words of one case made anonymous, on one core. */
const ROUNDS = 30
const GOAL = 50

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${ROUNDS} cases`)
const times: number[] = []
for (let n = 0; n < ROUNDS + 5; n += 1) {
  const { known, papers } = madeCase(n + 1, second, true)
  const text = thousandWords(papers.map(paper => paper.text).join('\n\n'))
  const facts = knownFromCase(known)
  const from = performance.now()
  panelCopies([text], facts)
  // The first ones warm the program up.
  if (n >= 5) times.push(performance.now() - from)
}
times.sort((a, b) => a - b)
console.log(
  `1,000 words of a case new to the program: median ${median(times).toFixed(1)} ms, 95 of 100 within ${quantile(times, 0.95).toFixed(1)} ms (goal ${GOAL} ms)`,
)

function thousandWords(text: string): string {
  const words = text.split(' ')
  while (words.length < 1000) words.push(...words)
  return words.slice(0, 1000).join(' ')
}
