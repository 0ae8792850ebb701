// `npm test`: every check, one after the other, and their sum as the last line.
import { runOnNode24 } from './node-24.mjs'
import { findChromium, findOnPath, findPostgres } from './programs.mjs'
import { readyToTest } from './ready.mjs'
import { repositoryFaults } from './rules.mjs'
import { root, runTool, runVitest } from './vitest.mjs'

await readyToTest()

const total = { passed: 0, failed: 0 }
/** In continuous integration nothing may be left out. */
const strict = process.env['OPENCDR_CI'] === '1'

async function step(title, work) {
  console.log(`\n== ${title}`)
  const start = performance.now()
  const { passed, failed } = await work()
  total.passed += passed
  total.failed += failed
  console.log(
    `== ${title}: ${failed === 0 ? 'passed' : 'failed'} after ${((performance.now() - start) / 1000).toFixed(1)} s`,
  )
}

const check = (bin, args) => async () => outcome((await runTool(bin, args)) === 0)
const outcome = good => ({ passed: good ? 1 : 0, failed: good ? 0 : 1 })

function absent(sentence) {
  console.log(`\n${sentence}`)
  if (strict) total.failed += 1
}

await step('Format', check('@biomejs/biome/bin/biome', ['format', '--error-on-warnings']))
await step(
  'Lint',
  check('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives']),
)
await step('Types', check('typescript/bin/tsc', ['--noEmit']))
await step('Secrets and repository rules', async () => {
  const faults = repositoryFaults(root)
  for (const fault of faults) console.log(fault)
  return outcome(faults.length === 0)
})

if (findChromium() === null)
  absent('No Chromium on this machine: the browser journeys are left out. CHROMIUM=/path/to/chromium names one.')

for (const [program, what] of [
  ['qpdf', 'The syntax of the printable forms'],
  ['pdftotext', 'The reading order of the printable forms'],
])
  if (findOnPath(program) === null) absent(`No ${program} on this machine. ${what} is checked by our own tests alone.`)

if (findPostgres() === null) {
  absent('PostgreSQL’s programs are not on this machine: everything runs on the embedded engine alone.')
  await step('Tests on the embedded engine', () => runVitest([], { OPENCDR_ENGINE: 'embedded' }))
} else {
  await step('Tests on PostgreSQL', () => runVitest([], { OPENCDR_ENGINE: 'postgres' }))
  await step('What both engines answer alike, on the embedded engine', () =>
    runVitest([], { OPENCDR_ENGINE: 'embedded', OPENCDR_SUITE: 'contract' }),
  )
}

// The tests themselves run on the oldest Node that we promise; a deployment takes a newer one.
if (strict) await step('The start on Node 24', () => runOnNode24(['test/start.test.ts']))

console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
