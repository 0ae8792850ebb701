import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { runCommand } from './commands/run.ts'

/** The same program as commands. Results go to standard output, progress and mistakes to standard error. */
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  readFile: path => readFileSync(path, 'utf8'),
  readInput: () => text(process.stdin),
  out: more => void process.stdout.write(more),
  say: sentence => void process.stderr.write(`${sentence}\n`),
})
