import { readFileSync } from 'node:fs'
import { runCommand } from './commands/run.ts'

/** The same program as commands. Results go to standard output, progress and mistakes to standard error. */
process.exitCode = await runCommand(process.argv.slice(2), {
  env: process.env,
  readFile: path => readFileSync(path, 'utf8'),
  out: text => void process.stdout.write(text),
  say: sentence => void process.stderr.write(`${sentence}\n`),
})
