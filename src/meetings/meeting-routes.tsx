import { may } from '../access/policy.ts'
import { day } from '../kernel/calendar.ts'
import type { Outcome } from '../kernel/outcome.ts'
import { longDate } from '../kernel/text.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { field, values } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { assignCase } from './assign-case.ts'
import { recordAttendance } from './attendance.ts'
import { meetingForm } from './forms.ts'
import { MeetingPage } from './pages/meeting.tsx'
import { MeetingsPage } from './pages/meetings.tsx'
import { inviteMembers, planMeeting, withdrawMember } from './plan-meeting.ts'
import { listMeetings, readMeeting } from './read-meetings.ts'
import { decideConflict } from './read-papers.ts'
import { assignSentences } from './refusals.ts'

/** The area's meetings: planned, peopled, given their cases, held. */
export const meetingRoutes: readonly Route[] = [
  get(urls.meetings, 'meetings-listed', showMeetings),
  get(urls.newMeeting, 'meeting-planned', visit => planPage(visit)),
  post(urls.newMeeting, 'meeting-planned', postMeeting),
  get(urls.meeting, 'meeting-read', showMeeting),
  post(urls.meetingMembers, 'member-invited', postMembers),
  post(urls.meetingCases, 'case-assigned', postCase),
  post(urls.attendance, 'attendance-recorded', postAttendance),
  post(urls.itemConflict, 'conflict-decided', postConflict),
]

async function showMeetings(visit: Visit): Promise<Response> {
  const outcome = await listMeetings(visit.app, person(visit))
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Meetings', current: urls.meetings({}) },
    <MeetingsPage meetings={outcome.value} mayPlan={may(visit.actor, 'meeting-planned')} />,
  )
}

const planPage = (visit: Visit, again: Partial<ActForm<typeof meetingForm>> = {}): Promise<Response> =>
  showActForm(
    visit,
    { title: 'Plan a meeting', current: urls.meetings({}), back: urls.meetings({}) },
    { form: meetingForm, action: urls.newMeeting({}), submit: 'Plan the meeting', ...again },
  )

async function postMeeting(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, meetingForm)
  if (!reading.ok) return planPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { on, time, place } = reading.answers
  const outcome = await planMeeting(
    visit.app,
    person(visit),
    { on: day(on!), time: time!, place: place ?? '' },
    visit.key,
  )
  return outcome.ok ? goTo(visit, urls.meeting({ id: outcome.value.meetingId })) : refusedPage(visit, outcome.reason)
}

async function showMeeting(visit: Visit): Promise<Response> {
  const outcome = await readMeeting(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { meeting } = outcome.value
  return show(
    visit,
    {
      title: `Panel meeting, ${longDate(meeting.on_day)}`,
      current: urls.meetings({}),
      back: urls.meetings({}),
      wide: true,
    },
    <MeetingPage visit={visit} open={outcome.value} />,
  )
}

async function postMembers(visit: Visit): Promise<Response> {
  const meetingId = visit.params['id']!
  const withdraw = field(visit.body, 'withdraw')
  const outcome: Outcome<unknown, string> =
    withdraw === ''
      ? await inviteMembers(
          visit.app,
          person(visit),
          { meetingId, accountIds: values(visit.body, 'invite') },
          visit.key,
        )
      : await withdrawMember(visit.app, person(visit), { meetingId, accountId: withdraw })
  return outcome.ok ? goTo(visit, urls.meeting({ id: meetingId })) : refusedPage(visit, outcome.reason)
}

async function postCase(visit: Visit): Promise<Response> {
  const meetingId = visit.params['id']!
  for (const caseId of values(visit.body, 'case')) {
    const outcome = await assignCase(visit.app, person(visit), { meetingId, caseId })
    if (!outcome.ok) return refusedPage(visit, outcome.reason, assignSentences[outcome.reason])
  }
  return goTo(visit, urls.meeting({ id: meetingId }))
}

async function postAttendance(visit: Visit): Promise<Response> {
  const meetingId = visit.params['id']!
  const outcome = await recordAttendance(visit.app, person(visit), {
    meetingId,
    present: values(visit.body, 'present'),
  })
  return outcome.ok
    ? goTo(visit, urls.meeting({ id: meetingId }))
    : refusedPage(
        visit,
        outcome.reason,
        outcome.reason === 'signed'
          ? 'A Form C of this meeting is signed, so its attendance stays as it is.'
          : outcome.reason === 'too-early'
            ? 'Attendance is recorded on the day of the meeting, or after.'
            : undefined,
      )
}

async function postConflict(visit: Visit): Promise<Response> {
  const decision = field(visit.body, 'decision') === 'open' ? 'open' : 'shut'
  const outcome = await decideConflict(visit.app, person(visit), {
    itemId: visit.params['id']!,
    accountId: field(visit.body, 'account'),
    decision,
  })
  return outcome.ok ? goTo(visit, urls.meeting({ id: outcome.value.meetingId })) : refusedPage(visit, outcome.reason)
}
