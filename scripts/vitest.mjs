// Runs vitest in a process of its own and counts what it did.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program in the checkout, or another folder, with its output shown. Gives its exit code; 1 when a signal ended it. */
export function run(program, args, env = {}, cwd = root) {
  return new Promise((ended, fault) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    child.on('error', fault)
    child.on('close', code => ended(code ?? 1))
  })
}

/** A development tool of ours, run by this very Node. `bin` is its file within node_modules. */
export const runTool = (bin, args, env) => run(process.execPath, [join(root, 'node_modules', bin), ...args], env)

/**
 * How many tests passed and how many did not, run by this very Node in this checkout, or another in another. A run that
 * ended badly with every test passed counts as one that did not.
 */
export async function runVitest(args, env, { node = process.execPath, checkout = root } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'opencdr-vitest-'))
  const file = join(folder, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const vitest = join(checkout, 'node_modules/vitest/vitest.mjs')
    const code = await run(node, [vitest, 'run', ...reporters, ...args], env, checkout)
    const { passed, failed } = counts(file)
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Nothing at all when vitest ended before it wrote its report. */
function counts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  } catch (error) {
    if (error.code === 'ENOENT') return { passed: 0, failed: 0 }
    throw error
  }
}
