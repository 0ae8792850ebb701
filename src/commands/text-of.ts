import type { Given } from './given.ts'
import { Wrong } from './wrong.ts'

/** The text of a file that was named. */
export function textOf({ readFile }: Given, path: string): string {
  try {
    return readFile(path)
  } catch (error) {
    throw new Wrong(`The file ${path} cannot be read (${(error as { code?: string }).code ?? 'no reason given'}).`)
  }
}
