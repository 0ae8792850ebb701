import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { roles } from '../access/roles.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { areaSettings } from '../directory/areas.ts'
import type { Day } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { agreementHolds, agreementRenewBy } from '../protocol/panel.ts'

export type Agreement = {
  readonly version: number
  readonly body: string
  /** This person's newest signature of the newest text. */
  readonly signed: { readonly on: Day; readonly name: string; readonly renewBy: Day } | null
}

/** The area's text as it stands, and whether this person's signature of it holds today. */
export const readAgreement = (app: App, person: Person): Promise<Outcome<Agreement, CommonRefusal>> =>
  perform(app, person, 'agreement-read', async scene => done(await agreementOf(scene, person)))

/** Signs the newest text (R-M4). The version comes with the form: a text that changed meanwhile is not signed unread. */
export const signAgreement = (
  app: App,
  person: Person,
  { version, name, organisation }: { version: number; name: string; organisation: string },
  key?: string,
): Promise<Outcome<null, 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    person,
    'agreement-signed',
    async scene => {
      const newest = await newestText(scene, person.areaId)
      if (newest.version !== version) return refused('changed-meanwhile')
      scene.about.areaId = person.areaId
      scene.about.subject = person.accountId
      scene.about.detail = { version }
      await scene.tx
        .insertInto('agreement_signature')
        .values({
          id: newId(),
          account_id: person.accountId,
          area_id: person.areaId,
          version,
          signed_on: scene.today,
          signed_name: name,
          role: roles[person.role],
          organisation,
        })
        .execute()
      return done(null)
    },
    { key },
  )

/** The area changes its text: everybody signs anew. */
export const changeAgreement = (
  app: App,
  manager: Person,
  { body, version }: { body: string; version: number },
): Promise<Outcome<null, 'changed-meanwhile' | CommonRefusal>> =>
  perform(app, manager, 'agreement-changed', async scene => {
    const newest = await newestText(scene, manager.areaId)
    if (newest.version !== version) return refused('changed-meanwhile')
    scene.about.areaId = manager.areaId
    scene.about.detail = { version: version + 1 }
    await scene.tx
      .insertInto('agreement')
      .values({ area_id: manager.areaId, version: version + 1, body, decided_on: scene.today })
      .execute()
    return done(null)
  })

/** Whether nothing stands between this person and the papers: the newest text, signed within the year (clock C32). */
export const hasSigned = async (scene: Scene, person: Person): Promise<boolean> =>
  (await agreementOf(scene, person)).signed !== null

export async function agreementOf(scene: Scene, person: Person): Promise<Agreement> {
  const newest = await newestText(scene, person.areaId)
  const { rules } = await areaSettings(scene, person.areaId)
  const signature = await scene.tx
    .selectFrom('agreement_signature')
    .select(['signed_on', 'signed_name'])
    .where('area_id', '=', person.areaId)
    .where('account_id', '=', person.accountId)
    .where('version', '=', newest.version)
    .orderBy('signed_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  const holds = signature !== undefined && agreementHolds(signature.signed_on, scene.today, rules)
  return {
    ...newest,
    signed: holds
      ? { on: signature.signed_on, name: signature.signed_name, renewBy: agreementRenewBy(signature.signed_on, rules) }
      : null,
  }
}

const newestText = (scene: Scene, areaId: number): Promise<{ version: number; body: string }> =>
  scene.tx
    .selectFrom('agreement')
    .select(['version', 'body'])
    .where('area_id', '=', areaId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
