import { sql } from 'kysely'
import type { Actor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping, type Scene } from '../db/acting.ts'
import type { LookedUp, Sought } from '../forms/look-up.ts'
import { codeIn, hasCodes, type Register } from '../forms/registers.ts'
import { folded } from '../kernel/text.ts'

/** How many of them a page offers; more words find fewer. */
const SHOWN = 15

/**
 * What the registers have under some words, or under a code: those in use first, and those whose name begins so. Nobody
 * and nothing of a case is named by it, so it leaves no line of history.
 */
export const lookUp = (app: App, actor: Actor, { name, registers, typed }: Sought): Promise<LookedUp> =>
  bookkeeping(app, reachOf(actor), async scene => ({ name, typed, matches: await matchesOf(scene, registers, typed) }))

/** The registers that hold something: where nothing was imported, nobody is offered to look anything up. */
export const filledRegisters = (app: App, actor: Actor): Promise<readonly Register[]> =>
  bookkeeping(app, reachOf(actor), async scene => {
    const { rows } = await sql<{ register: Register }>`
      with recursive filled as (
        (select register from register_entry order by register limit 1)
        union all
        select (select register from register_entry where register > filled.register order by register limit 1)
        from filled where filled.register is not null
      ) select register from filled where register is not null`.execute(scene.tx)
    return rows.map(({ register }) => register)
  })

/** The name of what was answered, where it is a code that a register knows; the answer itself where it is not. */
export async function nameIn(scene: Scene, registers: readonly Register[], answer: string): Promise<string> {
  if (answer === '' || !registers.some(register => codeIn(register, answer) === answer)) return answer
  const row = await scene.tx
    .selectFrom('register_entry')
    .select('name')
    .where('register', 'in', [...registers])
    .where('code', '=', answer)
    .executeTakeFirst()
  return row?.name ?? answer
}

async function matchesOf(scene: Scene, registers: readonly Register[], typed: string): Promise<LookedUp['matches']> {
  const words = folded(typed).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const codes = registers.flatMap(register => codeIn(register, typed) ?? [])
  const begins = `${words[0]!}%`
  const rows = await scene.tx
    .selectFrom('register_entry')
    .select(['register', 'code', 'name', 'valid_to'])
    .where('register', 'in', [...registers])
    .where(eb =>
      eb.or([
        ...(codes.length > 0 ? [eb('code', 'in', codes)] : []),
        eb.and(words.map(word => eb('name_folded', 'like', `%${word}%`))),
      ]),
    )
    .orderBy(sql`valid_to is not null and valid_to <= ${scene.today}`)
    .orderBy(sql`name_folded not like ${begins}`)
    .orderBy('name_folded')
    .orderBy('code')
    .limit(SHOWN)
    .execute()
  return rows.map(({ register, code, name, valid_to: to }) => ({
    answer: hasCodes(register as Register) ? code : name,
    name,
    until: to?.toString() ?? null,
  }))
}
