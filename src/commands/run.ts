import { parseArgs } from 'node:util'
import { StartRefused } from '../service.ts'
import { accountCommand } from './account.ts'
import { areaCommand } from './area.ts'
import { auditCommand } from './audit.ts'
import { checkCommand } from './check.ts'
import { dueCommand } from './due.ts'
import { formsCommand } from './forms.ts'
import { formsImportCommand } from './forms-import.ts'
import type { Given, Hands } from './given.ts'
import { registersImportCommand } from './registers.ts'
import { replayCommand } from './replay.ts'
import { Wrong } from './wrong.ts'

const commands: Readonly<Record<string, (given: Given) => Promise<number>>> = {
  replay: replayCommand,
  'audit verify': auditCommand,
  'audit checkpoint': auditCommand,
  'due verify': dueCommand,
  'area add': areaCommand,
  'account add': accountCommand,
  'check clocks': checkCommand,
  'check duplicates': checkCommand,
  'check anonymise': checkCommand,
  'check timeline': checkCommand,
  'check suppress': checkCommand,
  'forms list': formsCommand,
  'forms dictionary': formsCommand,
  'forms schema': formsCommand,
  'forms questionnaire': formsCommand,
  'forms import': formsImportCommand,
  'registers import': registersImportCommand,
}

const options = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  csv: { type: 'boolean' },
  draft: { type: 'boolean' },
  by: { type: 'string' },
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
npx opencdr check clocks|duplicates|anonymise|timeline|suppress  answers JSON from standard input with JSON
npx opencdr due verify                        works every due date out anew and compares
npx opencdr area add --name N --districts AB1,AB2 --local-authority L [--coroner-area C] [--phone P] [--email E]
npx opencdr account add --area N --role ROLE --name N --email E [--seat BODY] [--job-title T]
npx opencdr forms list [FORM] [--json]        names the statutory forms
npx opencdr forms dictionary [FORM] [--json | --csv]  prints the data dictionary, every question once
npx opencdr forms schema [FORM] [--draft] [--json]  prints the JSON Schema of a form's answers; "declaration": of a form
npx opencdr forms questionnaire [FORM] [--json]  prints the form as a FHIR R4 Questionnaire
npx opencdr forms import FILE [--dry-run] [--json] [--by EMAIL]  checks and proposes a version of a form
npx opencdr registers import REGISTER FILE.csv [--dry-run]  takes in a list of codes, such as ods

All but replay and check work on the database of DATABASE_URL or, without one, of the data folder (--data DIR, ./data unless
given), which no other program may be using. Exit code: 0 all is well, 1 not, 2 the command was not understood.
`

/** Runs one command line; gives its exit code: 0 all is well, 1 not, 2 when it was not understood. */
export async function runCommand(args: readonly string[], hands: Hands): Promise<number> {
  try {
    const { values, positionals } = parse(args)
    if (values.help === true || positionals[0] === 'help') {
      hands.out(HELP)
      return 0
    }
    if (positionals.length === 0) throw new Wrong(HELP.trimEnd())
    const name = Object.keys(commands).find(known => positionals.slice(0, known.split(' ').length).join(' ') === known)
    if (name === undefined)
      throw new Wrong(`There is no command "${positionals.slice(0, 2).join(' ')}". "npx opencdr help" lists them.`)
    return await commands[name]!({ ...hands, name, words: positionals.slice(name.split(' ').length), options: values })
  } catch (error) {
    if (!(error instanceof Wrong) && !(error instanceof StartRefused)) throw error
    hands.say(error.message)
    return error instanceof Wrong ? 2 : 1
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new Wrong(`${(error as Error).message} "npx opencdr help" lists the commands and their options.`)
  }
}
