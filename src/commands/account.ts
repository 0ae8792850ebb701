import { type Role, roles } from '../access/roles.ts'
import { addAccount } from '../admin/add-account.ts'
import type { Given } from './given.ts'
import { setupFor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import { areaNamed } from '../directory/areas.ts'
import { urls } from '../web/urls.ts'
import { optional, required, withService } from './with-service.ts'
import { Wrong } from './wrong.ts'

/** `opencdr account add`: adds an account and prints the one-time link with which its owner chooses a password. */
export async function accountCommand(given: Given): Promise<number> {
  const { area, role, name, email } = required(given, ['area', 'role', 'name', 'email']) as Record<string, string>
  if (!isRole(role!)) throw new Wrong(`"${role}" is not a role. The roles are ${Object.keys(roles).join(', ')}.`)
  if (!/^\S+@\S+$/.test(email!)) throw new Wrong('--email must be an e-mail address.')
  return withService(given, async ({ app }) => {
    const areaId = await bookkeeping(app, reachOf(setupFor(null)), scene => areaNamed(scene, area!))
    if (areaId === null) throw new Wrong(`There is no area "${area}". Add it first with "npx opencdr area add".`)
    const seat = optional(given, 'seat')
    const outcome = await addAccount(app, {
      areaId,
      role,
      name: name!,
      email: email!,
      jobTitle: optional(given, 'job-title') ?? '',
      ...(seat !== undefined && { seat }),
    })
    if (!outcome.ok) {
      throw new Wrong(
        outcome.reason === 'email-taken'
          ? 'There is an account with this e-mail address already.'
          : `The area has no seat "${seat}".`,
      )
    }
    given.out(
      `The account was added. Its owner chooses a password here, once, within seven days:\n${app.settings.baseUrl}${urls.setPassword({ token: outcome.value.linkSecret })}\n`,
    )
    return 0
  })
}

const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
