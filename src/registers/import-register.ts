import { sql } from 'kysely'
import { setupFor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { Register } from '../forms/registers.ts'
import { dayOrNull } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { folded } from '../kernel/text.ts'
import { checkList, entriesOf, type Entry } from './entries.ts'

export type Imported = { readonly entries: number; readonly added: number; readonly ended: number }

/**
 * Takes a whole list in, or nothing of it. What it no longer names ends today and stays for the answers that have its
 * code. `pieces` gives the text anew each time; nothing but SQL is waited for while it is read.
 */
export const importRegister = (
  app: App,
  register: Register,
  pieces: () => Iterable<string>,
): Promise<Outcome<Imported, 'faulty' | CommonRefusal>> =>
  perform(app, setupFor(null), 'register-imported', async scene => {
    const { problems, entries } = checkList(register, pieces())
    if (problems.length > 0) return refused('faulty', problems.join('\n'))
    const before = await inUse(scene, register)
    await scene.tx
      .updateTable('register_entry')
      .set({ valid_to: scene.today })
      .where('register', '=', register)
      .where('valid_to', 'is', null)
      .execute()
    for (const batch of batches(entriesOf(register, pieces()), 1000)) await put(scene, register, batch)
    const there = await inUse(scene, register)
    const stayed = [...there.codes].filter(code => before.codes.has(code)).length
    scene.about.detail = { register, entries }
    return done({ entries, added: there.codes.size - stayed, ended: before.codes.size - stayed })
  })

async function put(scene: Scene, register: Register, batch: readonly Entry[]): Promise<void> {
  const excluded = (column: string) => sql.ref<never>(`excluded.${column}`)
  await scene.tx
    .insertInto('register_entry')
    .values(
      batch.map(entry => ({
        register,
        code: entry.code,
        name: entry.name,
        name_folded: folded(entry.name),
        valid_from: dayOrNull(entry.validFrom ?? ''),
        valid_to: dayOrNull(entry.validTo ?? ''),
        successor: entry.successor,
      })),
    )
    .onConflict(conflict =>
      conflict.columns(['register', 'code']).doUpdateSet({
        name: excluded('name'),
        name_folded: excluded('name_folded'),
        valid_from: excluded('valid_from'),
        valid_to: excluded('valid_to'),
        successor: excluded('successor'),
      }),
    )
    .execute()
}

async function inUse(scene: Scene, register: Register): Promise<{ readonly codes: ReadonlySet<string> }> {
  const rows = await scene.tx
    .selectFrom('register_entry')
    .select('code')
    .where('register', '=', register)
    .where(eb => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', scene.today)]))
    .execute()
  return { codes: new Set(rows.map(({ code }) => code)) }
}

function* batches<T>(all: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = []
  for (const one of all) {
    batch.push(one)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
