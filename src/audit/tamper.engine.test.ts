import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Histories, openHistories } from '../../test/prove/history.ts'
import {
  diceOf,
  edit,
  type Grown,
  growHistory,
  leaveAlone,
  other,
  tamper,
  tamperings,
} from '../../test/prove/tamper.ts'
import { describe } from './describe.ts'

// Four of each kind; ten thousand of all kinds are in test/prove/tamper.test.ts.
const SEED = Math.floor(Math.random() * 2 ** 32)

let histories: Histories
let grown: Grown

beforeAll(async () => {
  histories = await openHistories()
  grown = await growHistory(histories)
})
afterAll(() => histories.close())

test.each(Object.keys(tamperings))('%s: it is reported', async name => {
  const dice = diceOf(SEED)
  for (let round = 0; round < 4; round += 1) {
    const { did, report } = await tamper(grown, name, dice)
    expect({ seed: SEED, did, ok: report.ok }).toEqual({ seed: SEED, did, ok: false })
    expect(describe(report)).toMatch(/\n\d+ findings?:\n- /)
  }
})

const changes = (table: 'audit' | 'tail' | 'audit_seal' | 'audit_tally', columns: object) =>
  Object.entries(columns).map(([column, value]) => ({ table, change: `${column} = ${value}` }))

test.each([
  ...changes('audit', { ...other.audit, ...other.place }),
  ...changes('audit', other.odd),
  ...changes('tail', other.audit),
  ...changes('tail', other.odd),
  ...changes('audit_seal', other.audit_seal),
  ...changes('audit_tally', other.audit_tally),
])('$table: $change is reported', async ({ table, change }) => {
  const report = await edit(grown, table, change)
  expect(report.ok).toBe(false)
  expect(report.found).toBeLessThan(7)
  expect(describe(report)).toMatch(/\n\d findings?:\n- /)
})

test('nothing is reported while nobody tampers, with any earlier checkpoint or none', async () => {
  for (const kept of [undefined, ...grown.checkpoints])
    expect(await leaveAlone(grown, kept)).toMatchObject({ ok: true, found: 0 })
})
