import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import type { CaseFile } from '../cases/store.ts'
import { londonDay } from '../kernel/calendar.ts'
import { newId, newReference } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { namesFolded } from '../kernel/text.ts'
import { areaOfDeath } from './receive.ts'
import { scopeOf } from './scope.ts'
import { allOf, stated } from './stated.ts'
import { addPeople } from './people.ts'
import { changeNotification, decided, isBeforeDeath, isUndecided, type Notification, notificationFor } from './store.ts'
import { tellAreaOfDeath } from './tell-area-of-death.ts'

export type OpenCase = {
  readonly notificationId: string
  readonly expected: 'expected' | 'unexpected' | 'not-known'
  /** Why it is in scope, in the manager's words: needed where the facts do not decide it. */
  readonly scopeBecause?: string | undefined
  readonly reason: string
}

type Refusal = 'decided-already' | 'outside' | 'scope-undecided' | 'reason-missing' | 'changed-meanwhile'

/**
 * Opens a case from a notification (R-T1): its facts, the family and the professionals it names. A case opened while
 * the child is dying waits: no clock starts, and nothing leaves, until a person confirms the death.
 */
export const openCase = (
  app: App,
  manager: Person,
  { notificationId, expected, scopeBecause = '', reason }: OpenCase,
  key?: string,
): Promise<Outcome<{ caseId: string; reference: string }, Refusal | CommonRefusal>> =>
  perform(
    app,
    manager,
    'case-opened',
    async scene => {
      const notification = await notificationFor(scene, manager, notificationId)
      if (!notification) return refused('not-found')
      if (!isUndecided(notification)) return refused('decided-already')
      if (reason.trim() === '') return refused('reason-missing')
      const scope = scopeOf(notification, scene.today)
      if (scope.inScope === false) return refused('outside')
      if (scope.inScope === 'undecided' && scopeBecause.trim() === '') return refused('scope-undecided')

      const because = scopeBecause.trim() || scope.because
      const file = await insertCase(scene, notification, { expected, scopeBecause: because })
      const caseId = file.id
      const areaId = file.area_id
      const changed = await changeNotification(scene, notification, {
        state: 'opened',
        case_id: caseId,
        ...decided(scene, manager, reason.trim()),
      })
      if (!changed) return refused('changed-meanwhile')
      await addPeople(scene, { areaId, caseId }, notification)
      scene.about.caseId = caseId
      scene.about.detail = { expected, scope: String(scope.inScope), waits: file.death_confirmed_on === null }
      scene.afterwards(then => app.announce.caseOpened(app, then, { areaId, caseId, notificationId }))
      if (file.death_confirmed_on !== null) await tellAreaOfDeath(scene, file)
      return done({ caseId, reference: file.reference })
    },
    { key },
  )

async function insertCase(
  scene: Scene,
  notification: Notification,
  { expected, scopeBecause }: { expected: CaseFile['expected']; scopeBecause: string },
): Promise<CaseFile> {
  const facts = stated(allOf(notification))
  const waits = isBeforeDeath(notification)
  return scene.tx
    .insertInto('case_file')
    .values({
      id: newId(),
      area_id: notification.area_id,
      reference: newReference(),
      stage: waits ? 'waiting' : 'open',
      opened_on: scene.today,
      family_name: notification.family_name,
      given_names: notification.given_names,
      aliases: [...facts.aliases],
      names_folded: namesFolded(notification.family_name, notification.given_names, facts.aliases),
      nhs_number: notification.nhs_number,
      sex: facts.sex,
      born_on: notification.born_on,
      died_on: notification.died_on,
      died_at: notification.died_at,
      gestation_weeks: facts.gestationWeeks,
      address: facts.address,
      postcode: facts.postcode,
      place_of_death: facts.placeOfDeath,
      place_type: facts.placeType,
      area_of_death: facts.areaOfDeath || (await areaOfDeath(scene, notification)),
      home_authority: facts.homeAuthority,
      school: facts.school,
      expected,
      suspicion: facts.suspicion,
      circumstances: facts.circumstances,
      scope_because: scopeBecause,
      first_notified_at: notification.received_at,
      // Joining a notice that came before does not take the case to other forms.
      forms_on: londonDay(notification.received_at),
      death_confirmed_on: waits ? null : (notification.death_confirmed_on ?? scene.today),
      death_confirmed_because: notification.death_confirmed_because,
      inbound: notification.inbound,
      home_area: notification.inbound ? facts.homeAuthority : '',
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}
