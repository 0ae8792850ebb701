import { expect, test } from 'vitest'
import { agree } from './clocks.ts'

const HISTORIES = Number(process.env['HISTORIES'] ?? 10_000)
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32))

test(`${HISTORIES} random histories: the clocks and a second oracle say the same; seed ${SEED}`, () => {
  const { compared, differences } = agree(HISTORIES, SEED, sentence => console.info(sentence))
  for (const [what, times] of Object.entries(compared)) console.info(`${what}: ${times} compared`)
  console.info(`${differences.length} differences in ${HISTORIES} histories; seed ${SEED}.`)
  expect(differences.slice(0, 5)).toEqual([])
})
