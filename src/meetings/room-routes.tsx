import { longDate } from '../kernel/text.ts'
import { get, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { notFound, person, show, type Visit } from '../web/visit.tsx'
import { isRoomView, RoomPage, type RoomView } from './pages/room.tsx'
import { readRoom } from './read-room.ts'

export const roomRoutes: readonly Route[] = [get(urls.meetingRoom, 'room-shown', showRoom)]

/** The shared screen. What it shows is in its address by number alone, so that it goes on and back like any page. */
async function showRoom(visit: Visit): Promise<Response> {
  const view = viewIn(visit)
  const place = { item: numberIn(visit, 'item'), event: numberIn(visit, 'event') }
  const outcome = await readRoom(visit.app, person(visit), {
    meetingId: visit.params['id']!,
    // During a break nothing is read that would not be shown.
    place: view === 'break' ? null : place,
  })
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    {
      title: 'Meeting room',
      context: longDate(outcome.value.meeting.on_day),
      room: true,
      wide: true,
      questionIsHeading: true,
    },
    <RoomPage room={outcome.value} view={view} place={place} />,
  )
}

function viewIn(visit: Visit): RoomView {
  const asked = visit.c.req.query('view')
  return isRoomView(asked) ? asked : 'story'
}

const numberIn = (visit: Visit, name: 'item' | 'event'): number => {
  const asked = visit.c.req.query(name) ?? ''
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1
}
