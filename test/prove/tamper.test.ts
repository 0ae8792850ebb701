import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Histories, openHistories } from './history.ts'
import { diceOf, type Grown, growHistory, leaveAlone, tamper, tamperings } from './tamper.ts'

const ROUNDS = process.env['PROVE'] === '1' ? 10_000 : 60
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32))

let histories: Histories
let grown: Grown

beforeAll(async () => {
  histories = await openHistories()
  grown = await growHistory(histories)
})
afterAll(() => histories.close())

test(
  `${ROUNDS} random tamperings are all reported, and nothing is while nobody tampers`,
  async () => {
    const dice = diceOf(SEED)
    const names = Object.keys(tamperings)
    const missed: string[] = []
    const seen = new Map<string, number>()
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = round < names.length ? names[round]! : dice.one(names)
      const { did, report } = await tamper(grown, name, dice)
      if (report.ok) missed.push(`${name}: ${did}`)
      for (const kind of new Set(report.findings.map(finding => finding.kind)))
        seen.set(kind, (seen.get(kind) ?? 0) + 1)
      if (round % 50 === 0) {
        const kept = dice.below(3) === 0 ? undefined : dice.one(grown.checkpoints)
        expect(await leaveAlone(grown, kept)).toMatchObject({ ok: true, found: 0 })
      }
    }
    console.info(
      `${histories.opened.engine}, seed ${SEED}: ${ROUNDS - missed.length} of ${ROUNDS} reported. Told as: ${[...seen].map(([kind, times]) => `${kind} ${times}`).join(', ')}.`,
    )
    expect(missed).toEqual([])
  },
  ROUNDS * 600 + 60_000,
)
