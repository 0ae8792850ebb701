import type { App } from '../access/app.ts'
import { type Actor, setupFor, tickFor } from '../access/actor.ts'
import { perform, reachOf } from '../access/perform.ts'
import { bookkeeping, type CommonRefusal } from '../db/acting.ts'
import { type Day, daysBetween, dueDay } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'

/** As far as the demonstration goes in one move: a year is more than any clock here is long. */
const FARTHEST_DAYS = 366

/**
 * Moves the demonstration's calendar on, day by day through the tick, so that each step falls on its own day. Only
 * where there is a demonstration. Returns how many days.
 */
export async function moveCalendar(
  app: App,
  actor: Actor,
  to: 'next-day' | 'next-due',
  tick: () => Promise<unknown>,
): Promise<Outcome<{ days: number; messages: number }, CommonRefusal>> {
  const next = to === 'next-due' ? await nextDue(app) : null
  const asked = await perform(app, actor, 'calendar-moved', async scene => {
    if (!app.demonstration) return refused('not-found')
    const days = daysUntil(scene.today, next)
    scene.about.areaId = 'areaId' in actor ? actor.areaId : null
    scene.about.detail = { days }
    return done({ days })
  })
  if (!asked.ok) return asked
  const before = await messagesMade(app)
  for (let day = 0; day < asked.value.days; day += 1) {
    await bookkeeping(app, reachOf(setupFor(null)), async ({ tx }) => {
      await tx
        .updateTable('demonstration_calendar')
        .set(eb => ({ days_ahead: eb('days_ahead', '+', 1) }))
        .execute()
    })
    await tick()
  }
  return done({ ...asked.value, messages: (await messagesMade(app)) - before })
}

const messagesMade = (app: App): Promise<number> =>
  bookkeeping(app, reachOf(tickFor(null)), async ({ tx }) => {
    const row = await tx
      .selectFrom('outbox')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  })

/** The next day on which anything falls due, in any area of the demonstration. */
const nextDue = (app: App): Promise<Day | null> =>
  bookkeeping(app, reachOf(tickFor(null)), async ({ tx, now }) => {
    const row = await tx
      .selectFrom('due')
      .select('due_at')
      .where('due_at', '>', now)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst()
    return row?.due_at ? dueDay(row.due_at) : null
  })

function daysUntil(today: Day, next: Day | null): number {
  if (next === null) return 1
  return Math.min(Math.max(daysBetween(today, next), 1), FARTHEST_DAYS)
}
