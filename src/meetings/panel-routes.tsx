import { may } from '../access/policy.ts'
import { roles, type Role } from '../access/roles.ts'
import { caseFrame } from '../cases/frame.tsx'
import { readFile } from '../cases/read-case.ts'
import type { CaseFile } from '../cases/store.ts'
import { day } from '../kernel/calendar.ts'
import type { Outcome } from '../kernel/outcome.ts'
import { longDate, shortDueDate } from '../kernel/text.ts'
import { papersBy } from '../protocol/panel.ts'
import { Button } from '../ui/button.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { Form } from '../ui/form.tsx'
import type { Problem } from '../forms/read-answer.ts'
import { problemItems } from '../ui/form-page.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { ResponsiveTable } from '../ui/responsive-table.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { type ActForm, ActFormBody, readActForm, showActForm } from '../web/act-form.tsx'
import { field, values } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { assignCase, assignCaseLate, withdrawCase } from './assign-case.ts'
import { recordAttendance } from './attendance.ts'
import { deferCase } from './defer-case.ts'
import { deferForm, lateAssignmentForm, meetingForm, overrideForm, referralForm } from './forms.ts'
import { openPapers, openPapersLate, previewPapers } from './open-papers.ts'
import { PaperView } from './pages/paper-view.tsx'
import { inviteMembers, planMeeting, withdrawMember } from './plan-meeting.ts'
import { decideConflict } from './read-papers.ts'
import {
  type CasePanel,
  type ItemRow,
  listMeetings,
  type OpenMeeting,
  readCasePanel,
  readMeeting,
} from './read-meetings.ts'
import { referCase } from './refer-case.ts'
import type { Meeting } from './store.ts'

export const panelRoutes: readonly Route[] = [
  get(urls.meetings, 'meetings-listed', showMeetings),
  get(urls.newMeeting, 'meeting-planned', visit => planPage(visit)),
  post(urls.newMeeting, 'meeting-planned', postMeeting),
  get(urls.meeting, 'meeting-read', showMeeting),
  post(urls.meetingMembers, 'member-invited', postMembers),
  post(urls.meetingCases, 'case-assigned', postCase),
  post(urls.attendance, 'attendance-recorded', postAttendance),
  get(urls.casePanel, 'meeting-read', visit => showCasePanel(visit)),
  post(urls.casePanel, 'papers-opened-late', postLateAssignment),
  post(urls.itemWithdraw, 'case-withdrawn', postWithdrawal),
  get(urls.papersPreview, 'papers-previewed', visit => showPreview(visit)),
  post(urls.papersOpen, 'papers-opened', postOpen),
  post(urls.papersPreview, 'papers-opened-late', postOpenLate),
  post(urls.itemConflict, 'conflict-decided', postConflict),
  get(urls.itemDefer, 'meeting-read', visit => deferPage(visit)),
  post(urls.itemDefer, 'case-deferred', postDefer),
  get(urls.referral, 'case-read', visit => referralPage(visit)),
  post(urls.referral, 'referral-made', postReferral),
]

// --- Meetings ---

async function showMeetings(visit: Visit): Promise<Response> {
  const outcome = await listMeetings(visit.app, person(visit))
  if (!outcome.ok) return notFound(visit)
  const mayPlan = may(visit.actor, 'meeting-planned')
  return show(
    visit,
    { title: 'Meetings', current: urls.meetings({}) },
    <>
      {outcome.value.length === 0 && <p class="govuk-body">No meeting is planned yet. The panel meets quarterly.</p>}
      {mayPlan && <Button href={urls.newMeeting({})} text="Plan a meeting" />}
      {outcome.value.length > 0 && (
        <ResponsiveTable
          caption="Meetings"
          captionIsHidden
          columns={[{ head: 'Date' }, { head: 'Place' }, { head: 'Papers open by' }, { head: 'State' }]}
          rows={outcome.value.map(meeting => ({
            cells: [
              <a class="govuk-link" href={urls.meeting({ id: meeting.id })}>
                {shortDueDate(meeting.on_day)}, {meeting.at_time}
              </a>,
              meeting.place,
              shortDueDate(papersBy(meeting.on_day)),
              stateWords(meeting),
            ],
          }))}
        />
      )}
      {mayPlan && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.agreementText({})}>
            The area’s confidentiality agreement
          </a>
        </p>
      )}
    </>,
  )
}

const stateWords = (meeting: Meeting): string =>
  meeting.state === 'planned'
    ? 'Planned'
    : meeting.state === 'cancelled'
      ? 'Cancelled'
      : meeting.quorate
        ? 'Held, quorate'
        : 'Held, not quorate'

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

function MeetingPage({
  visit,
  open: { meeting, members, items, invitable, ready, conflicts },
}: {
  visit: Visit
  open: OpenMeeting
}) {
  const id = meeting.id
  const planned = meeting.state === 'planned'
  const isDue = meeting.on_day.toString() <= visit.today.toString()
  return (
    <>
      <p class="govuk-body-l">
        {stateWords(meeting)}. {meeting.at_time}
        {meeting.place === '' ? '' : `, ${meeting.place}`}. Papers open by {longDate(papersBy(meeting.on_day))}.
      </p>
      {meeting.state === 'held' && (
        <InsetText text={`${meeting.quorate ? 'Quorate' : 'Not quorate'}. ${meeting.quorum_because}.`} />
      )}
      <h2 class="govuk-heading-m">Cases</h2>
      {items.length === 0 ? (
        <p class="govuk-body">No case is on this meeting yet.</p>
      ) : (
        <Items items={items} visit={visit} meeting={meeting} />
      )}
      {planned && ready.length > 0 && may(visit.actor, 'case-assigned') && (
        <Form action={urls.meetingCases({ id })} {...formProps(visit)}>
          <Checkboxes
            idPrefix="case"
            name="case"
            fieldset={{ legend: { text: 'Ready for a panel', classes: 'govuk-fieldset__legend--s' } }}
            items={ready.map(file => ({ value: file.id, text: file.reference }))}
          />
          <Button text="Put on this meeting" preventDoubleClick />
        </Form>
      )}
      {conflicts.length > 0 && <Conflicts visit={visit} conflicts={conflicts} />}
      <h2 class="govuk-heading-m">People</h2>
      {members.length === 0 && <p class="govuk-body">Nobody is invited yet.</p>}
      {isDue && meeting.state !== 'cancelled' && members.length > 0 && may(visit.actor, 'attendance-recorded') ? (
        <Form action={urls.attendance({ id })} {...formProps(visit)}>
          <Checkboxes
            idPrefix="present"
            name="present"
            fieldset={{ legend: { text: 'Who attended?', classes: 'govuk-fieldset__legend--s' } }}
            items={members.map(member => ({
              value: member.account_id,
              text: `${member.name}, ${member.body || roles[member.role as Role]}`,
              checked: member.attended === true,
            }))}
          />
          <Button text="Record attendance" preventDoubleClick />
        </Form>
      ) : (
        members.length > 0 && (
          <ResponsiveTable
            caption="Invited"
            columns={[
              { head: 'Name' },
              { head: 'For' },
              ...(planned && may(visit.actor, 'member-withdrawn') ? [{ head: 'Invitation' }] : []),
            ]}
            rows={members.map(member => ({
              cells: [
                member.name,
                member.body || roles[member.role as Role],
                ...(planned && may(visit.actor, 'member-withdrawn')
                  ? [
                      <PostedButton
                        action={urls.meetingMembers({ id })}
                        fields={{ withdraw: member.account_id }}
                        {...formProps(visit)}
                      >
                        Take back<span class="govuk-visually-hidden"> the invitation of {member.name}</span>
                      </PostedButton>,
                    ]
                  : []),
              ],
            }))}
          />
        )
      )}
      {planned && invitable.length > 0 && may(visit.actor, 'member-invited') && (
        <Form action={urls.meetingMembers({ id })} {...formProps(visit)}>
          <Checkboxes
            idPrefix="invite"
            name="invite"
            fieldset={{ legend: { text: 'Invite', classes: 'govuk-fieldset__legend--s' } }}
            items={invitable.map(account => ({
              value: account.id,
              text: `${account.name}, ${account.body ?? roles[account.role]}`,
              checked: true,
            }))}
          />
          <Button text="Invite" preventDoubleClick />
        </Form>
      )}
    </>
  )
}

function Items({ items, visit, meeting }: { items: readonly ItemRow[]; visit: Visit; meeting: Meeting }) {
  return (
    <ResponsiveTable
      caption="Cases on this meeting"
      captionIsHidden
      columns={[{ head: 'Panel number' }, { head: 'Case' }, { head: 'Papers' }, { head: 'Form C' }]}
      rows={items.map(item => ({
        cells: [
          `No. ${item.panel_number}`,
          <a class="govuk-link" href={urls.casePanel({ id: item.case_id })}>
            {item.reference}
          </a>,
          <Papers item={item} meeting={meeting} visit={visit} />,
          item.analysis === null ? (
            'Opens with the papers'
          ) : (
            <a class="govuk-link" href={urls.analysis({ id: item.analysis.id })}>
              Form C of no. {item.panel_number}, {item.analysis.state === 'signed' ? 'signed' : 'draft'}
            </a>
          ),
        ],
      }))}
    />
  )
}

function Papers({ item, meeting, visit }: { item: ItemRow; meeting: Meeting; visit: Visit }) {
  if (item.outcome === 'deferred') return <StateTag state="Deferred" />
  if (item.papers_opened_on !== null) return <StateTag state="Papers open" />
  return (
    <>
      Not open, by {shortDueDate(papersBy(meeting.on_day))}
      {may(visit.actor, 'papers-previewed') && (
        <>
          <br />
          <a class="govuk-link" href={urls.papersPreview({ id: item.id })}>
            Look at them and open<span class="govuk-visually-hidden"> no. {item.panel_number}</span>
          </a>
        </>
      )}
    </>
  )
}

function Conflicts({ visit, conflicts }: { visit: Visit; conflicts: OpenMeeting['conflicts'] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Conflicts of interest</h2>
      {conflicts.map(conflict => (
        <section>
          <p class="govuk-body">
            {conflict.name} answered "{conflict.answer === 'yes' ? 'Yes' : 'Not sure'}"
            {conflict.note === '' ? '' : `: ${conflict.note}`}.{' '}
            {conflict.decision === null
              ? 'The papers are shut to this person until the chair decides.'
              : conflict.decision === 'open'
                ? 'The chair opened the papers.'
                : 'The chair keeps the papers shut.'}
          </p>
          {may(visit.actor, 'conflict-decided') &&
            (['open', 'shut'] as const).map(decision => (
              <PostedButton
                action={urls.itemConflict({ id: conflict.itemId })}
                fields={{ account: conflict.accountId, decision }}
                {...formProps(visit)}
              >
                {decision === 'open' ? 'Open the papers' : 'Keep them shut'}
                <span class="govuk-visually-hidden"> for {conflict.name}</span>
              </PostedButton>
            ))}
        </section>
      ))}
    </>
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

const assignSentences: Readonly<Record<string, string>> = {
  'too-late':
    'The meeting is less than seven days away, and the papers open no less than seven days before. Choose a later meeting, or ask the chair, who can allow it with a reason.',
  'timeline-not-finished': 'The timeline is not finished, so there is nothing for the panel to read yet.',
  'already-there': 'The case is on a meeting already.',
  'not-planned': 'This meeting has been held.',
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

// --- The panel side of a case ---

async function showCasePanel(visit: Visit, again: Again = {}): Promise<Response> {
  const outcome = await readCasePanel(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file } = outcome.value
  return show(
    visit,
    {
      title: 'Panel',
      ...caseFrame(visit, file, urls.casePanel({ id: file.id })),
      problems: problemItems(again.problems ?? []),
    },
    <CasePanelPage visit={visit} panel={outcome.value} again={again} />,
    again.problems === undefined ? 200 : 422,
  )
}

function CasePanelPage({
  visit,
  panel: { file, items, planned },
  again,
}: {
  visit: Visit
  panel: CasePanel
  again: Again
}) {
  const open = items.find(item => item.outcome === null)
  return (
    <>
      {items.map(item => (
        <section>
          <h2 class="govuk-heading-m">{longDate(item.meeting.on_day)}</h2>
          <p class="govuk-body">
            Panel number {item.panel_number}.{' '}
            {item.papers_opened_on === null
              ? `Papers open by ${longDate(papersBy(item.meeting.on_day))}.`
              : `Papers opened on ${longDate(item.papers_opened_on)}.`}
            {item.override_reason !== null && ` The chair allowed less than seven days: ${item.override_reason}`}
            {item.outcome === 'deferred' && ` Deferred: ${item.outcome_reason}`}
          </p>
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={urls.meeting({ id: item.meeting_id })}>
                The meeting
              </a>
            </li>
            {item.papers_opened_on === null && item.outcome === null && may(visit.actor, 'papers-previewed') && (
              <li>
                <a class="govuk-link" href={urls.papersPreview({ id: item.id })}>
                  Look at the papers and open them
                </a>
              </li>
            )}
            {item.analysis !== null && (
              <li>
                <a class="govuk-link" href={urls.analysis({ id: item.analysis.id })}>
                  Form C, {item.analysis.state === 'signed' ? 'signed' : 'draft'}
                </a>
              </li>
            )}
            {item.outcome === null && may(visit.actor, 'case-deferred') && (
              <li>
                <a class="govuk-link" href={urls.itemDefer({ id: item.id })}>
                  Defer the case
                </a>
              </li>
            )}
          </ul>
          {item.outcome === null && may(visit.actor, 'case-withdrawn') && file.closed_on === null && (
            <PostedButton action={urls.itemWithdraw({ id: item.id })} {...formProps(visit)}>
              Take off this meeting
            </PostedButton>
          )}
        </section>
      ))}
      {open === undefined && file.closed_on === null && (
        <p class="govuk-body">
          {file.timeline_finished_on === null
            ? 'The case goes to a panel when its timeline is finished.'
            : 'The case is ready for a panel. Put it on a meeting that is at least seven days away.'}
        </p>
      )}
      {open === undefined && file.timeline_finished_on !== null && file.closed_on === null && (
        <ul class="govuk-list">
          {planned.map(meeting => (
            <li>
              <a class="govuk-link" href={urls.meeting({ id: meeting.id })}>
                Meeting of {longDate(meeting.on_day)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {open === undefined &&
        file.timeline_finished_on !== null &&
        planned.length > 0 &&
        may(visit.actor, 'papers-opened-late') && (
          <>
            <h2 class="govuk-heading-m">Less than a week before</h2>
            <p class="govuk-body">
              As chair you can put the case on a meeting that is less than seven days away. The reason is kept.
            </p>
            <ActFormBody
              visit={visit}
              act={{ form: lateForm(planned), action: urls.casePanel({ id: file.id }), submit: 'Allow it', ...again }}
            />
          </>
        )}
    </>
  )
}

/** What a page shows again after a mistake. */
type Again = { readonly filled?: ActForm<typeof overrideForm>['filled']; readonly problems?: readonly Problem[] }

const lateForm = (meetings: readonly Meeting[]) =>
  lateAssignmentForm(meetings.map(meeting => ({ code: meeting.id, label: longDate(meeting.on_day) })))

async function postWithdrawal(visit: Visit): Promise<Response> {
  const outcome = await withdrawCase(visit.app, person(visit), { itemId: visit.params['id']! })
  return outcome.ok ? goTo(visit, urls.casePanel({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}

/** The chair puts a case on a meeting that is near. */
async function postLateAssignment(visit: Visit): Promise<Response> {
  const caseId = visit.params['id']!
  const panel = await readCasePanel(visit.app, person(visit), caseId)
  if (!panel.ok) return notFound(visit)
  const reading = readActForm(visit, lateForm(panel.value.planned))
  if (!reading.ok) return showCasePanel(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { meeting, reason } = reading.answers
  const outcome = await assignCaseLate(
    visit.app,
    person(visit),
    { meetingId: meeting ?? '', caseId, reason: reason ?? '' },
    visit.key,
  )
  return outcome.ok
    ? goTo(visit, urls.casePanel({ id: caseId }))
    : refusedPage(visit, outcome.reason, assignSentences[outcome.reason])
}

async function showPreview(visit: Visit, again: Again = {}): Promise<Response> {
  const outcome = await previewPapers(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, item, meeting, paper, found } = outcome.value
  const late = papersBy(meeting.on_day).toString() < visit.today.toString() && item.override_reason === null
  return show(
    visit,
    {
      title: 'The panel’s copy',
      ...caseFrame(visit, file, urls.casePanel({ id: file.id })),
      problems: problemItems(again.problems ?? []),
      back: urls.casePanel({ id: file.id }),
      wide: true,
    },
    <>
      {found.length > 0 && (
        <InsetText
          text={`A second reading still finds what could identify somebody: ${[...new Set(found)].join('; ')}. The papers cannot open until that text is changed or not released.`}
        />
      )}
      {late && (
        <InsetText
          text={`The papers had to open by ${longDate(papersBy(meeting.on_day))}. Only the chair can open them later, with a reason.`}
        />
      )}
      {!late && found.length === 0 && item.papers_opened_on === null && may(visit.actor, 'papers-opened') && (
        <PostedButton action={urls.papersOpen({ id: item.id })} primary {...formProps(visit)}>
          Open to everybody invited
        </PostedButton>
      )}
      {late && may(visit.actor, 'papers-opened-late') && (
        <ActFormBody
          visit={visit}
          act={{
            form: overrideForm,
            action: urls.papersPreview({ id: item.id }),
            submit: 'Open the papers now',
            ...again,
          }}
        />
      )}
      <PaperView paper={paper} />
    </>,
    again.problems === undefined ? 200 : 422,
  )
}

const openSentences: Readonly<Record<string, string>> = {
  'too-late': 'The papers open no less than seven days before the meeting. The chair can allow less, with a reason.',
  'names-found':
    'A second reading still finds what could identify somebody. Look at the panel’s copy, and change or leave out that text.',
  'nobody-invited': 'Nobody is invited to the meeting yet.',
  'already-open': 'The papers are open already.',
  'timeline-not-finished': 'The timeline is not finished.',
}

async function postOpen(visit: Visit): Promise<Response> {
  const itemId = visit.params['id']!
  const outcome = await openPapers(visit.app, person(visit), { itemId }, visit.key)
  return outcome.ok
    ? goTo(visit, urls.papersPreview({ id: itemId }))
    : refusedPage(visit, outcome.reason, openSentences[outcome.reason])
}

async function postOpenLate(visit: Visit): Promise<Response> {
  const itemId = visit.params['id']!
  const reading = readActForm(visit, overrideForm)
  if (!reading.ok) return showPreview(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const outcome = await openPapersLate(
    visit.app,
    person(visit),
    { itemId, reason: reading.answers.reason ?? '' },
    visit.key,
  )
  return outcome.ok
    ? goTo(visit, urls.papersPreview({ id: itemId }))
    : refusedPage(visit, outcome.reason, openSentences[outcome.reason])
}

// --- Deferral and referral ---

async function deferPage(visit: Visit, again: Partial<ActForm<typeof deferForm>> = {}): Promise<Response> {
  const outcome = await previewPapers(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, item } = outcome.value
  return showActForm(
    visit,
    {
      title: 'Defer the case',
      ...caseFrame(visit, file, urls.casePanel({ id: file.id })),
      back: urls.casePanel({ id: file.id }),
    },
    { form: deferForm, action: urls.itemDefer({ id: item.id }), submit: 'Defer', ...again },
  )
}

async function postDefer(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, deferForm)
  if (!reading.ok) return deferPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const outcome = await deferCase(visit.app, person(visit), {
    itemId: visit.params['id']!,
    reason: reading.answers.reason ?? '',
  })
  return outcome.ok ? goTo(visit, urls.casePanel({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}

async function referralPage(visit: Visit, again: Partial<ActForm<typeof referralForm>> = {}): Promise<Response> {
  const read = await readFile(visit.app, person(visit), 'case-read', visit.params['id']!)
  return read.ok ? showReferral(visit, read.value, again) : notFound(visit)
}

const showReferral = (visit: Visit, file: CaseFile, again: Partial<ActForm<typeof referralForm>>): Promise<Response> =>
  showActForm(
    visit,
    { title: 'Refer for abuse or neglect', ...caseFrame(visit, file, ''), back: urls.case({ id: file.id }) },
    {
      form: referralForm,
      action: urls.referral({ id: file.id }),
      submit: 'Record the referral',
      before: (
        <p class="govuk-body">
          Where abuse or neglect may have played a part, the case is referred. Sign-off and closing wait for it.
        </p>
      ),
      ...again,
    },
  )

async function postReferral(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, referralForm)
  if (!reading.ok) return referralPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const id = visit.params['id']!
  const outcome = await referCase(
    visit.app,
    person(visit),
    { caseId: id, to: reading.answers.to ?? '', reason: reading.answers.reason ?? '' },
    visit.key,
  )
  return outcome.ok ? goTo(visit, urls.case({ id })) : refusedPage(visit, outcome.reason)
}
