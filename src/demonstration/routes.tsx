import { longDate } from '../kernel/text.ts'
import { field } from '../web/body.ts'
import { landing } from '../web/navigation.ts'
import { post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { refusedPage, show, type Visit } from '../web/visit.tsx'
import { calendarNow } from '../web/calendar-now.ts'
import { londonDay } from '../kernel/calendar.ts'
import { count } from '../kernel/text.ts'
import { moveCalendar } from './move-calendar.ts'

/** The movable calendar; there only in a demonstration. `tick` runs once for each day that passes. */
export const demonstrationRoutes = (tick: () => Promise<unknown>): readonly Route[] => [
  post(urls.demonstrationCalendar, 'calendar-moved', visit => postMove(visit, tick)),
]

async function postMove(visit: Visit, tick: () => Promise<unknown>): Promise<Response> {
  const to = field(visit.body, 'to') === 'next-due' ? 'next-due' : 'next-day'
  const outcome = await moveCalendar(visit.app, visit.actor, to, tick)
  if (!outcome.ok) return refusedPage(visit, outcome.reason)
  const today = londonDay(await calendarNow(visit.app))
  const { days, messages } = outcome.value
  return show(
    { ...visit, today },
    { title: 'The calendar moved on' },
    <>
      <p class="govuk-body-l">
        It is {longDate(today)}, {count(days, 'day')} later.
      </p>
      <p class="govuk-body">
        {messages === 0
          ? 'Nothing went out by itself on the way.'
          : `${count(messages, 'message')} went out by ${messages === 1 ? 'itself' : 'themselves'} on the way.`}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={visit.actor.kind === 'person' ? landing(visit.actor) : urls.home({})}>
          Go on
        </a>
      </p>
    </>,
  )
}
