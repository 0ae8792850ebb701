import { expect, test } from 'vitest'
import { timeline } from '../../src/commands/checks/timeline.ts'
import { fifth } from './timeline/fifth-family.ts'
import { last } from './timeline/last-family.ts'
import { measure, report } from './timeline/measure.ts'
import { plain } from './timeline/plain-family.ts'
import { telling } from './timeline/telling-family.ts'
import { unseen } from './timeline/unseen-family.ts'

const CASES = process.env['PROVE'] === '1' ? 100 : 10
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))

for (const family of [plain, telling, unseen, last]) {
  test(
    `${CASES} cases in ${family.name}: contradictions, gaps and order`,
    () => {
      const figures = measure(timeline, family, CASES, SEED)
      console.info(`${family.name}, seed ${SEED}, ${CASES} cases\n${report(figures)}`)
      if (process.env['MISSES'] === '1') console.info(figures.misses.join('\n'))
      expect(figures.disordered).toBe(0)
      // The goals hold at full size; a small share swings about them.
      const slack = CASES < 100 ? 0.12 : 0.03
      expect(figures.recall.hit / figures.recall.of).toBeGreaterThan(0.9 - slack)
      expect(figures.precision.hit / figures.precision.of).toBeGreaterThan(0.9 - slack)
      expect(figures.gapRecall.hit / figures.gapRecall.of).toBeGreaterThan(0.95 - slack)
      expect(figures.gapPrecision.hit / figures.gapPrecision.of).toBeGreaterThan(0.95 - slack)
    },
    60_000 + CASES * 1000,
  )
}

// Its words were never added to those the engine knows, so this is how it fares with words that nobody has read. The
// floor is far below the goal: it only tells of a step back.
test(
  `${CASES} cases in ${fifth.name}, whose words the engine was not taught`,
  () => {
    const figures = measure(timeline, fifth, CASES, SEED)
    console.info(`${fifth.name}, seed ${SEED}, ${CASES} cases\n${report(figures)}`)
    if (process.env['MISSES'] === '1') console.info(figures.misses.join('\n'))
    expect(figures.disordered).toBe(0)
    const slack = CASES < 100 ? 0.2 : 0.05
    expect(figures.recall.hit / figures.recall.of).toBeGreaterThan(0.55 - slack)
    expect(figures.precision.hit / figures.precision.of).toBeGreaterThan(0.68 - slack)
  },
  60_000 + CASES * 1000,
)
