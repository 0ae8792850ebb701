import { expect, test } from 'vitest'
import { runOnNode24 } from '../../scripts/node-24.mjs'

test('the start and the stories on Node 24, installed from nothing', { timeout: 3_600_000 }, async () => {
  const { passed, failed } = await runOnNode24(['test/start.test.ts', 'test/scenarios'])
  console.log(`On Node 24: ${passed} passed, ${failed} failed`)
  expect(failed).toBe(0)
  expect(passed).toBeGreaterThan(0)
})
