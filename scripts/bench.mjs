// `npm run bench -- NAME [its options]`: one measurement of bench/, bundled like the program itself.
import { choose } from './choose.mjs'
import { readyToTest } from './ready.mjs'
import { root, run } from './vitest.mjs'

const chosen = choose(root, 'bench', /\.tsx?$/, 'npm run bench --')
if (chosen !== null) {
  await readyToTest()
  const { bundle } = await import('./bundle.mjs')
  await bundle(root, [chosen.file], 'dist/bench')
  process.exitCode = await run(process.execPath, [
    '--enable-source-maps',
    `dist/bench/${chosen.name}.js`,
    ...chosen.rest,
  ])
}
