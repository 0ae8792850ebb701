import type { Given } from './given.ts'
import { readBundle } from '../replay/bundle.ts'
import { ReplayRefused, replay } from '../replay/run.ts'
import { textOf } from './text-of.ts'
import { Wrong } from './wrong.ts'

/** `opencdr replay FILE [--json]`: a file that is not as it should be is told about whole, and nothing is stored. */
export async function replayCommand(given: Given): Promise<number> {
  const { words, options, out, say } = given
  const [file, ...more] = words
  if (file === undefined || more.length > 0) throw new Wrong('Name one case file: npx opencdr replay FILE [--json].')
  const read = readBundle(textOf(given, file))
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
