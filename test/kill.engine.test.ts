import { expect, test } from 'vitest'
import { survives } from './kills.ts'

// `npm run prove -- kill` does it twenty times on each engine.
test(
  'a process stopped with SIGKILL in the middle of its writing loses nothing it had acknowledged',
  { timeout: 180_000 },
  async () => {
    const survived = await survives(2, Math.random)
    expect(survived.acknowledged).toBeGreaterThan(0)
    expect(survived.missing).toEqual([])
    expect(survived.half).toEqual([])
  },
)
