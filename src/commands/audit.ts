import { checkpoint, readCheckpoint } from '../audit/checkpoint.ts'
import { describe } from '../audit/describe.ts'
import { inShortTurns } from '../audit/lines.ts'
import { verify } from '../audit/verify.ts'
import type { Given } from './given.ts'
import { textOf } from './text-of.ts'
import { optional, withService } from './with-service.ts'
import { Wrong } from './wrong.ts'

/** `opencdr audit verify` and `audit checkpoint`: exit 0 when history is whole, 1 when something was found. */
export const auditCommand = (given: Given): Promise<number> =>
  withService(given, async ({ app, keys }) => {
    const read = inShortTurns(app)
    if (given.name === 'audit checkpoint') {
      const text = await checkpoint(read)
      given.out(text === null ? 'Nothing has been sealed yet.\n' : `${text}\n`)
      return 0
    }
    const path = optional(given, 'checkpoint')
    const kept = path === undefined ? undefined : readCheckpoint(textOf(given, path), keys.sealPublic)
    if (kept === null) throw new Wrong('The checkpoint is not one that this service signed.')
    const report = await verify(read, keys, kept === undefined ? {} : { checkpoint: kept })
    given.out(given.options['json'] === true ? `${JSON.stringify(report)}\n` : describe(report))
    return report.ok ? 0 : 1
  })
