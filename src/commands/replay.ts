import type { Given } from '../cli.ts'
import { readBundle } from '../replay/bundle.ts'
import { ReplayRefused, replay } from '../replay/run.ts'
import { Wrong } from './wrong.ts'

/** `opencdr replay FILE [--json]`: a file that is not as it should be is told about whole, and nothing is stored. */
export async function replayCommand({ words, options, readFile, out, say }: Given): Promise<number> {
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new Wrong('Name one case file: npx opencdr replay FILE [--json].')
  const read = readBundle(textOf(file, readFile))
  if (!read.ok)
    throw new Wrong(`This file cannot be replayed:\n${read.problems.map(problem => `- ${problem}`).join('\n')}`)
  try {
    const result = await replay(read.bundle, say)
    out(options['json'] === true ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ReplayRefused)) throw error
    say(error.message)
    return 1
  }
}

function textOf(file: string, readFile: Given['readFile']): string {
  try {
    return readFile(file)
  } catch (error) {
    throw new Wrong(`The file cannot be read (${(error as { code?: string }).code ?? 'unknown'}).`)
  }
}
