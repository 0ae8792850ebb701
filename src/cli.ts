import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { auditCommand } from './commands/audit.ts'
import { areaCommand } from './commands/area.ts'
import { accountCommand } from './commands/account.ts'
import { dueCommand } from './commands/due.ts'
import { replayCommand } from './commands/replay.ts'
import { Wrong } from './commands/wrong.ts'
import { StartRefused } from './service.ts'

/** The same program as commands. Results go to standard output, progress and mistakes to standard error. */
const commands: Readonly<Record<string, (given: Given) => Promise<number>>> = {
  replay: replayCommand,
  'audit verify': auditCommand,
  'audit checkpoint': auditCommand,
  'due verify': dueCommand,
  'area add': areaCommand,
  'account add': accountCommand,
}

export type Given = {
  readonly name: string
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  readonly env: NodeJS.ProcessEnv
  readFile(path: string): string
  out(text: string): void
  say(sentence: string): void
}

const options = {
  json: { type: 'boolean' },
  data: { type: 'string' },
  checkpoint: { type: 'string' },
  name: { type: 'string' },
  'local-authority': { type: 'string' },
  districts: { type: 'string' },
  'coroner-area': { type: 'string' },
  phone: { type: 'string' },
  email: { type: 'string' },
  area: { type: 'string' },
  role: { type: 'string' },
  seat: { type: 'string' },
  'job-title': { type: 'string' },
} as const

const HELP = `npx opencdr replay FILE [--json]         takes one case file through the whole review, in a fresh store
npx opencdr audit verify [--checkpoint FILE]  checks that history is whole and unchanged
npx opencdr audit checkpoint                  prints the newest sealed state, to be kept elsewhere
npx opencdr due verify                        works every due date out anew and compares
npx opencdr area add --name N --districts AB1,AB2 --local-authority L [--coroner-area C] [--phone P] [--email E]
npx opencdr account add --area N --role ROLE --name N --email E [--seat BODY] [--job-title T]
`

async function main(): Promise<number> {
  const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)
  try {
    const { values, positionals } = parse(process.argv.slice(2))
    if (positionals.length === 0 || positionals[0] === 'help') {
      process.stdout.write(HELP)
      return positionals.length === 0 ? 2 : 0
    }
    const name = Object.keys(commands).find(known => positionals.slice(0, known.split(' ').length).join(' ') === known)
    if (name === undefined)
      throw new Wrong(`There is no command "${positionals.slice(0, 2).join(' ')}". "npx opencdr help" lists them.`)
    return await commands[name]!({
      name,
      words: positionals.slice(name.split(' ').length),
      options: values,
      env: process.env,
      readFile: path => readFileSync(path, 'utf8'),
      out: text => void process.stdout.write(text),
      say,
    })
  } catch (error) {
    if (error instanceof Wrong) {
      say(error.message)
      return 2
    }
    if (error instanceof StartRefused) {
      say(error.message)
      return 1
    }
    throw error
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Wrong(`${(error as Error).message} "npx opencdr help" lists the commands and their options.`)
  }
}

process.exitCode = await main()
