import { publicActor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import type { Instant } from '../kernel/calendar.ts'

/** What the review’s calendar says now, outside of an act. Only a demonstration has to ask the database. */
export const calendarNow = async (app: App): Promise<Instant> =>
  app.demonstration ? bookkeeping(app, reachOf(publicActor), ({ now }) => Promise.resolve(now)) : app.clock.calendar(0)
