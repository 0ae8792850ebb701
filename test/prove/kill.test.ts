import { expect, test } from 'vitest'
import { survives } from '../kills.ts'

test(
  'twenty times SIGKILL at random in a loop of writes: all that was acknowledged is found again, nothing is half there',
  { timeout: 3_600_000 },
  async () => {
    const survived = await survives(20, Math.random, done => console.log(`${done} of 20`))
    console.log(
      `${survived.kills} kills, ${survived.acknowledged} acknowledged, ${survived.missing.length} missing, ${survived.half.length} by halves`,
    )
    expect(survived.missing).toEqual([])
    expect(survived.half).toEqual([])
  },
)
