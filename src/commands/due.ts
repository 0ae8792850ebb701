import type { Given } from './given.ts'
import { verifyDue } from '../cases/verify-due.ts'
import { withService } from './with-service.ts'

/** `opencdr due verify`: works every due date out anew from the facts. Exit 0 when none differs. */
export const dueCommand = (given: Given): Promise<number> =>
  withService(given, async ({ app }) => {
    const { cases, differences } = await verifyDue(app, checked => given.say(`${checked} cases checked`))
    given.out(
      `${cases} cases checked, ${differences.length} differences.\n${differences.map(line => `- ${line}\n`).join('')}`,
    )
    return differences.length === 0 ? 0 : 1
  })
