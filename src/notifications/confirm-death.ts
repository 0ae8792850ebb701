import type { Temporal } from 'temporal-polyfill'
import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { changeCase, openCaseFor } from '../cases/store.ts'
import { type Day, isBefore } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { changeNotification, isBeforeDeath, isUndecided, notificationFor } from './store.ts'
import { diedAt } from './stated.ts'
import { tellAreaOfDeath } from './tell-area-of-death.ts'

export type ConfirmDeath = ({ readonly notificationId: string } | { readonly caseId: string }) & {
  readonly diedOn: Day
  /** HH:MM in London, where it is known. */
  readonly diedAtTime?: string | undefined
  readonly reason: string
}

type Refusal = 'confirmed-already' | 'case-closed' | 'date-does-not-fit' | 'reason-missing' | 'changed-meanwhile'

/**
 * A person confirms a death that was told of while the child was dying: from this day clocks run, and what was held
 * back may leave.
 */
export const confirmDeath = (
  app: App,
  manager: Person,
  input: ConfirmDeath,
  key?: string,
): Promise<Outcome<null, Refusal | CommonRefusal>> =>
  perform(
    app,
    manager,
    'death-confirmed',
    scene => ('caseId' in input ? ofCase(scene, manager, input) : ofNotification(scene, manager, input)),
    { key },
  )

type Death = ConfirmDeath

async function ofCase(scene: Scene, manager: Person, input: Death & { caseId: string }): Result {
  const file = await openCaseFor(scene, manager, input.caseId)
  if (!file) return refused('not-found')
  if (file === 'closed') return refused('case-closed')
  if (file.death_confirmed_on !== null) return refused('confirmed-already')
  const trouble = troubleWith(scene, input, file.born_on)
  if (trouble !== null) return refused(trouble)
  if (!(await changeCase(scene, file, confirmed(scene, input)))) return refused('changed-meanwhile')
  await tellAreaOfDeath(scene, file)
  return done(null)
}

async function ofNotification(scene: Scene, manager: Person, input: Death & { notificationId: string }): Result {
  const notification = await notificationFor(scene, manager, input.notificationId)
  if (!notification) return refused('not-found')
  if (!isUndecided(notification) || !isBeforeDeath(notification)) return refused('confirmed-already')
  const trouble = troubleWith(scene, input, notification.born_on)
  if (trouble !== null) return refused(trouble)
  const changed = await changeNotification(scene, notification, { state: 'new', ...confirmed(scene, input) })
  return changed ? done(null) : refused('changed-meanwhile')
}

type Result = Promise<Outcome<null, Refusal | CommonRefusal>>

function troubleWith(scene: Scene, { diedOn, reason }: Death, bornOn: Day | null): Refusal | null {
  if (reason.trim() === '') return 'reason-missing'
  return isBefore(scene.today, diedOn) || (bornOn !== null && isBefore(diedOn, bornOn)) ? 'date-does-not-fit' : null
}

const confirmed = (
  scene: Scene,
  { diedOn, diedAtTime = '', reason }: Death,
): { died_on: Day; died_at: Temporal.Instant | null; death_confirmed_on: Day; death_confirmed_because: string } => ({
  died_on: diedOn,
  died_at: diedAt(diedOn, diedAtTime),
  death_confirmed_on: scene.today,
  death_confirmed_because: reason.trim(),
})
