// `npm run prove -- NAME`: one large proof at its full size. `npm test` draws a small share of each.
import { choose } from './choose.mjs'
import { readyToTest } from './ready.mjs'
import { root, runTool } from './vitest.mjs'

const chosen = choose(root, 'test/prove', /\.test\.tsx?$/, 'npm run prove --')
if (chosen !== null) {
  await readyToTest()
  const args = ['run', '--testTimeout=0', '--hookTimeout=0', ...chosen.rest, chosen.file]
  process.exitCode = await runTool('vitest/vitest.mjs', args, { PROVE: '1' })
}
