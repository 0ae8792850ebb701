import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Histories, openHistories } from '../../test/prove/history.ts'
import { diceOf, type Grown, growHistory, leaveAlone, tamper, tamperings } from '../../test/prove/tamper.ts'
import { describe } from './describe.ts'

// Four of each kind; ten thousand of all kinds are in test/prove/tamper.test.ts.
const SEED = Math.floor(Math.random() * 2 ** 32)

let histories: Histories
let grown: Grown

beforeAll(async () => {
  histories = await openHistories()
  grown = await growHistory(histories)
}, 240_000)
afterAll(() => histories.close())

test.each(Object.keys(tamperings))('%s: it is reported', async name => {
  const dice = diceOf(SEED)
  for (let round = 0; round < 4; round += 1) {
    const { did, report } = await tamper(grown, name, dice)
    expect({ seed: SEED, did, ok: report.ok }).toEqual({ seed: SEED, did, ok: false })
    expect(describe(report)).toMatch(/\n\d+ findings?:\n- /)
  }
})

test('nothing is reported while nobody tampers, with any earlier checkpoint or none', async () => {
  for (const kept of [undefined, ...grown.checkpoints])
    expect(await leaveAlone(grown, kept)).toMatchObject({ ok: true, found: 0 })
})
