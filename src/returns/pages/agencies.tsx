import type { Child, FC } from 'hono/jsx'
import { type Due, isBefore } from '../../kernel/calendar.ts'
import { count, longDate, plainDate, shortDate, shortDueDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { Twin } from '../../ui/twin.tsx'
import { urls } from '../../web/urls.ts'
import type { AgenciesView, AgencyRow, EscalationView } from '../read-agencies.ts'
import { ChaseKey, figureOf, NarrowChase, WideChase } from './chase-figure.tsx'
import { requestState } from './states.ts'
import { Supplementary } from './supplementary.tsx'

export type AgenciesProps = {
  readonly view: AgenciesView
  readonly mayChange: boolean
  readonly token: FormToken
  /** What was ticked, where the page comes again. */
  readonly ticked?: readonly string[] | undefined
  readonly problem?: string | undefined
}

/** Whom to ask, whom to ring, what to send back. */
export const AgenciesPage: FC<AgenciesProps> = ({ view, mayChange, token, ticked, problem }) => {
  const { file, rows, today, escalations } = view
  const open = mayChange && file.closed_on === null
  const waiting = rows.filter(({ request }) => request.sent_on === null && request.not_known_on === null)
  const asked = rows.filter(({ request }) => request.sent_on !== null)
  const aside = rows.filter(({ request }) => request.not_known_on !== null)
  const answered = asked.filter(({ request }) => request.returned_on !== null).length
  return (
    <>
      <p class="govuk-body-l">
        {asked.length > 0
          ? `${answered} of ${count(asked.length, 'agency', 'agencies')} ${answered === 1 || asked.length === 1 ? 'has' : 'have'} answered.`
          : rows.length > 0
            ? 'No agency has been asked. Start from those whose professionals were notified.'
            : 'No agency has been named yet. Agencies come from the professionals whom a notification names, or are added here.'}
      </p>
      {file.death_confirmed_on === null && (
        <InsetText text="The death is not confirmed. No message leaves until a person confirms it." />
      )}
      {waiting.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Not asked</h2>
          {open ? (
            <Ask view={view} waiting={waiting} token={token} ticked={ticked} problem={problem} />
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {waiting.map(({ request }) => (
                <li>{request.agency}</li>
              ))}
            </ul>
          )}
        </>
      )}
      {open && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.newAgency({ id: file.id })}>
            Add an agency
          </a>
        </p>
      )}
      {asked.length > 0 && <Chased rows={asked} today={today} />}
      {escalations.length > 0 && <Escalated escalations={escalations} />}
      <Supplementary view={view} open={open} token={token} />
      {aside.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Did not know the child</h2>
          <ul class="govuk-list govuk-list--bullet">
            {aside.map(({ request }) => (
              <li>
                {request.agency}, recorded on {plainDate(request.not_known_on!)}
                {open && (
                  <>
                    {'. '}
                    <a class="govuk-link" href={urls.request({ id: request.id })}>
                      Look at it again<span class="govuk-visually-hidden">: {request.agency}</span>
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const Ask: FC<{
  view: AgenciesView
  waiting: readonly AgencyRow[]
  token: FormToken
  ticked: readonly string[] | undefined
  problem: string | undefined
}> = ({ view: { file }, waiting, token, ticked, problem }) => (
  <Form action={urls.askAgencies({ id: file.id })} {...token}>
    <Checkboxes
      name="request"
      fieldset={{ legend: { text: 'Which of these knew the child or the family?' } }}
      {...(problem !== undefined && { errorMessage: { text: problem } })}
      values={ticked ?? waiting.flatMap(({ request }) => (request.confirmed_known_on === null ? [] : [request.id]))}
      items={waiting.map(row => ({
        value: row.request.id,
        text: row.request.agency,
        hint: { children: <Waiting row={row} /> },
      }))}
    />
    {file.death_confirmed_on !== null && (
      <Button text="Ask these agencies" name="do" value="check" preventDoubleClick />
    )}{' '}
    <Button
      text="Only confirm that they knew the child"
      name="do"
      value="confirm"
      classes={file.death_confirmed_on === null ? '' : 'govuk-button--secondary'}
      preventDoubleClick
    />{' '}
    <Button
      text="They did not know the child"
      name="do"
      value="aside"
      classes="govuk-button--secondary"
      preventDoubleClick
    />
  </Form>
)

const Waiting: FC<{ row: AgencyRow }> = ({ row: { request, sendBy } }) => (
  <>
    {request.proposed_because}, {plainDate(request.proposed_on)}. {contactOf(request)}
    {request.confirmed_known_on !== null && ` Confirmed on ${plainDate(request.confirmed_known_on)}.`}
    {sendBy !== null && (
      <>
        {' '}
        Ask{' '}
        <DueText due={sendBy} why={{ subject: request.id, kind: 'send-request' }} what={`to ask ${request.agency}`} />.
      </>
    )}
  </>
)

export const contactOf = (request: AgencyRow['request']): string => {
  const who = [request.contact_name, request.contact_role].filter(Boolean).join(', ')
  if (request.contact_email === '') return who === '' ? 'No contact is known.' : `${who}; no e-mail address is known.`
  return `${who === '' ? '' : `${who}, `}${request.contact_email}.`
}

/** `by Monday 30 November 2026 (why?)`; `on` for what the service does by itself. */
export const DueText: FC<{
  due: Due
  word?: 'by' | 'on'
  why?: { subject: string; kind: string }
  what: string
}> = ({ due, word = 'by', why, what }) => (
  <>
    {due.known
      ? `${word} ${longDate(due.on)}`
      : `${word} a day that is not known: holidays are published to ${longDate(due.beyond)}`}
    {why && (
      <>
        {' '}
        (
        <a class="govuk-link" href={urls.why(why)}>
          why<span class="govuk-visually-hidden"> this date, {what}</span>?
        </a>
        )
      </>
    )}
  </>
)

const Chased: FC<{ rows: readonly AgencyRow[]; today: AgenciesView['today'] }> = ({ rows, today }) => {
  const figure = figureOf(rows, today)
  const table = (
    <ResponsiveTable
      caption="Agencies asked"
      captionIsHidden
      columns={[
        { head: 'Agency' },
        { head: 'Asked' },
        { head: 'Prompts' },
        { head: 'Reply by' },
        { head: 'Returned' },
        { head: 'Quality' },
        { head: 'State' },
      ]}
      rows={rows.map(row => ({ id: `row-${row.request.id}`, cells: cellsOf(row, today) }))}
    />
  )
  if (figure === null) return table
  return (
    <Twin caption="The chase" wide={<WideChase figure={figure} />} narrow={<NarrowChase figure={figure} />}>
      <ChaseKey />
      {table}
    </Twin>
  )
}

function cellsOf(row: AgencyRow, today: AgenciesView['today']): readonly Child[] {
  const { request, chase, answer, gaps } = row
  const open = request.returned_on === null && request.written_off_on === null
  return [
    <a class="govuk-link" href={urls.request({ id: request.id })}>
      {request.agency}
    </a>,
    shortDate(request.sent_on!),
    promptsText(row),
    open && chase?.replyBy.known ? (
      <>
        {shortDueDate(chase.replyBy.on)}
        {isBefore(chase.replyBy.on, today) && ', past'}
      </>
    ) : open ? (
      'Not known'
    ) : (
      '-'
    ),
    request.returned_on === null
      ? answer?.state === 'sent-back'
        ? 'sent back'
        : 'not yet'
      : `${shortDate(request.returned_on)}, ${request.return_kind === 'nil' ? 'nil' : 'full'}`,
    request.return_kind === 'full' ? (gaps === 0 ? 'No gaps' : count(gaps, 'gap')) : '',
    <StateTag state={requestState(row)} />,
  ]
}

/** `1: 16 Nov 2026; 2: planned Mon 30 Nov 2026`; only what has gone once the chase has ended. */
export function promptsText({ chase }: Pick<AgencyRow, 'chase'>): string {
  const steps = (chase?.steps ?? []).filter(({ step }) => step !== 'escalation')
  const texts = steps.flatMap(step => {
    const number = step.step.at(-1)
    if (step.state === 'planned') return []
    return [step.state === 'sent' ? `${number}: ${shortDate(step.on)}` : `${number}: missed`]
  })
  const next = chase?.next
  if (next && next.step !== 'escalation' && next.due.known)
    texts.push(`${next.step.at(-1)}: planned ${shortDueDate(next.due.on)}`)
  return texts.length === 0 ? 'none' : texts.join('; ')
}

const Escalated: FC<{ escalations: readonly EscalationView[] }> = ({ escalations }) => (
  <>
    <h2 class="govuk-heading-m">Escalated</h2>
    <ResponsiveTable
      caption="Escalated requests"
      captionIsHidden
      columns={[{ head: 'Agency' }, { head: 'Escalated' }, { head: 'To' }, { head: 'What came of it' }]}
      rows={escalations.map(one => ({
        cells: [
          <a class="govuk-link" href={urls.request({ id: one.requestId })}>
            {one.agency}
          </a>,
          shortDate(one.raisedOn),
          `Designated doctor and chair of ${one.area}`,
          one.settledOn === null ? 'Nothing recorded yet' : `${shortDate(one.settledOn)}: ${one.outcome}`,
        ],
      }))}
    />
  </>
)
