import type { Given } from './given.ts'
import { registers } from '../forms/registers.ts'
import { piecesOf } from '../registers/csv.ts'
import { checkList, isRegister } from '../registers/entries.ts'
import { importRegister } from '../registers/import-register.ts'
import { withService } from './with-service.ts'
import { Wrong } from './wrong.ts'

/**
 * `opencdr registers import REGISTER FILE.csv [--dry-run]`: takes in a whole list of codes, or nothing of it. Exit 2 with
 * every line that cannot be taken.
 */
export async function registersImportCommand(given: Given): Promise<number> {
  const [register, file, ...more] = given.words
  if (register === undefined || file === undefined || more.length > 0)
    throw new Wrong('Name a register and a file: npx opencdr registers import REGISTER FILE.csv [--dry-run].')
  if (!isRegister(register))
    throw new Wrong(`"${register}" is not a register. The registers are ${Object.keys(registers).join(', ')}.`)
  const pieces = () => readable(file)
  const { problems, entries } = checkList(register, pieces())
  if (problems.length > 0)
    throw new Wrong(`Nothing was taken in:\n${problems.map(problem => `- ${problem}`).join('\n')}`)
  if (given.options['dry-run'] === true) {
    given.out(`${entries} entries can be taken in. Nothing was stored.\n`)
    return 0
  }
  return withService(given, async ({ app }) => {
    const outcome = await importRegister(app, register, pieces)
    if (!outcome.ok) throw new Wrong(`Nothing was taken in:\n${outcome.detail ?? outcome.reason}`)
    const { added, ended } = outcome.value
    given.out(
      `${entries} entries were taken in: ${added} new, and ${ended} that the list no longer names have ended.\n`,
    )
    return 0
  })
}

function* readable(file: string): Generator<string> {
  try {
    yield* piecesOf(file)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === undefined) throw error
    throw new Wrong(`The file cannot be read (${code}).`)
  }
}
