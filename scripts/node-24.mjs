// The Node that one deploys on: a clone of this checkout, installed, built and tested by a Node 24 from npm.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { files } from './rules.mjs'
import { root, run, runVitest } from './vitest.mjs'

/**
 * Runs these tests on Node 24 and the embedded engine, in a clone with packages of its own. How many passed and how
 * many did not; none of either, with a sentence, where npm has no Node 24 for this machine or cannot be reached.
 */
export async function runOnNode24(paths) {
  const folder = mkdtempSync(join(tmpdir(), 'opencdr-node-24-'))
  try {
    const node = await nodeFromNpm(folder)
    if (node === null) {
      console.log('npm gave no Node 24 for this machine: nothing was run on it.')
      return { passed: 0, failed: 0 }
    }
    const checkout = join(folder, 'clone')
    for (const path of files(root)) cpSync(join(root, path), join(checkout, path))
    const env = { PATH: [dirname(node), process.env['PATH']].join(delimiter), OPENCDR_ENGINE: 'embedded' }
    if ((await run(node, ['scripts/ready.mjs'], env, checkout)) !== 0) return { passed: 0, failed: 1 }
    return await runVitest(paths, env, { node, checkout })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The program of Node 24, or null. The package is the program itself: it has no script to run. */
async function nodeFromNpm(folder) {
  const name = `node-${process.platform}-${process.arch}`
  const args = ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit']
  const code = await run('npm', [...args, '--no-fund', '--force', '--loglevel=error', `${name}@24`], {}, folder)
  return code === 0 ? join(folder, 'node_modules', name, 'bin/node') : null
}
