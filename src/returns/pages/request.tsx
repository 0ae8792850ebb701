import type { FC } from 'hono/jsx'
import { may } from '../../access/policy.ts'
import type { Person } from '../../access/actor.ts'
import type { AnyAnswers } from '../../forms/form.ts'
import type { Gap } from '../../forms/read.ts'
import { count, longDate, moment, plainDate, shortDate, shortDueDate } from '../../kernel/text.ts'
import { messageKinds, messageState } from '../../outbox/words.ts'
import { EarlierAnswers } from '../../form-versions/pages/earlier-answers.tsx'
import { LEGACY } from '../../statutory/versions/upgrade.ts'
import { CheckAnswers, type CodeNames, OtherAnswers } from '../../ui/check-answers.tsx'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import { dateOfEvent } from '../events.ts'
import type { Report } from '../own-form.ts'
import { gapsOf } from '../quality.ts'
import { ofReturn } from '../read-agencies.ts'
import type { RequestView } from '../read-request.ts'
import { isForFew, isRestrictedId, restrictedIn, seesRestricted } from '../restricted.ts'
import type { AgencyReturn, ReturnEvent } from '../store.ts'
import { contactOf, DueText } from './agencies.tsx'
import { requestState } from './states.ts'

type Shown = { readonly view: RequestView; readonly reader: Person; readonly names: CodeNames }

/** One agency: what went out, what came back, and what can be done now. */
export const RequestPage: FC<Shown> = ({ view, reader, names }) => (
  <>
    <p class="govuk-body">
      <StateTag state={requestState(view)} />
    </p>
    <Standing view={view} />
    <Actions view={view} reader={reader} />
    <Answer view={view} reader={reader} names={names} />
    <SentBack returns={view.sentBack} />
    <Chased view={view} />
    <Messages view={view} mayOpen={may(reader, 'outbox-read')} />
  </>
)

const Standing: FC<{ view: RequestView }> = ({ view: { request, chase, escalation } }) => {
  const next = chase?.next
  return (
    <SummaryList
      rows={[
        row('Contact', contactOf(request)),
        request.contact_phone !== '' && row('Telephone', request.contact_phone),
        row('Proposed', `${request.proposed_because}, ${plainDate(request.proposed_on)}`),
        request.confirmed_known_on !== null && row('Knew the child, confirmed', plainDate(request.confirmed_known_on)),
        request.not_known_on !== null && row('Did not know the child, recorded', plainDate(request.not_known_on)),
        request.sent_on !== null && row('Asked', longDate(request.sent_on)),
        next && {
          key: { text: next.step === 'escalation' ? 'Escalation' : `Prompt ${next.step.at(-1)}` },
          value: {
            children: (
              <>
                Goes by itself{' '}
                <DueText
                  due={next.due}
                  word="on"
                  why={{ subject: request.id, kind: next.step }}
                  what="of the next step"
                />
              </>
            ),
          },
        },
        chase !== null &&
          next !== null && {
            key: { text: 'Reply by' },
            value: { children: chase.replyBy.known ? longDate(chase.replyBy.on) : 'Not known' },
          },
        request.returned_on !== null && row('Returned', longDate(request.returned_on)),
        request.written_off_on !== null &&
          row('Written off', `${longDate(request.written_off_on)}: ${request.written_off_reason ?? ''}`),
        escalation !== null &&
          row(
            'Escalated',
            `${longDate(escalation.raisedOn)}, to the designated doctor and the chair of ${escalation.area}. ${
              escalation.settledOn === null
                ? 'Nothing recorded yet.'
                : `${plainDate(escalation.settledOn)}: ${escalation.outcome}`
            }`,
          ),
      ]}
    />
  )
}

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })

const Actions: FC<{ view: RequestView; reader: Person }> = ({ view: { request, file, chase, answer }, reader }) => {
  if (file.closed_on !== null) return <InsetText text="This case is closed: nothing here changes any more." />
  const id = request.id
  const isOpen = request.sent_on !== null && request.returned_on === null
  const links = [
    may(reader, 'contact-changed') && { text: 'New contact', href: urls.requestContact({ id }) },
    may(reader, 'return-entered') &&
      isOpen && { text: 'Enter the return on the agency’s behalf', href: urls.requestOnBehalf({ id }) },
    may(reader, 'return-sent-back') &&
      answer?.state === 'sent' && { text: 'Send the return back', href: urls.requestSendBack({ id }) },
    may(reader, 'return-released') &&
      answer?.state === 'sent' &&
      answer.kind === 'full' &&
      answer.released_on === null && { text: 'Release the report to the panel', href: urls.requestRelease({ id }) },
    may(reader, 'request-written-off') &&
      isOpen &&
      chase?.mayWriteOff === true &&
      request.written_off_on === null && { text: 'Write the request off', href: urls.requestWriteOff({ id }) },
  ].filter(link => link !== false)
  return links.length === 0 ? (
    <></>
  ) : (
    <ul class="govuk-list">
      {links.map(link => (
        <li>
          <a class="govuk-link" href={link.href}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Answer: FC<Shown> = ({ view, reader, names }) => {
  const { request, answer } = view
  if (request.sent_on === null) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">The return</h2>
      {answer === null ? (
        <p class="govuk-body">Nothing has come yet.</p>
      ) : answer.state === 'sent' ? (
        <Sent answer={answer} view={view} reader={reader} names={names} />
      ) : (
        <p class="govuk-body">
          {answer.state === 'sent-back' &&
            `Sent back on ${plainDate(answer.sent_back_on!)}: ${answer.sent_back_reason ?? ''} `}
          The agency is writing; last saved {moment(answer.saved_at)}. What it writes is its own until it sends it.
        </p>
      )}
    </>
  )
}

const Sent: FC<Shown & { answer: AgencyReturn }> = ({ answer, view, reader, names }) => {
  const answers = answer.answers as Report
  const by = [answers.repName, answers.repRole].filter(Boolean).join(', ')
  const other = answer.other as Readonly<Record<string, unknown>>
  return (
    <>
      <p class="govuk-body">
        {answer.kind === 'nil' ? 'A nil return' : 'A report'}
        {by === '' ? '' : ` by ${by}`}, received {moment(answer.received_at!)}, number {answer.receipt}
        {answer.entered_by !== null && ', entered on the agency’s behalf'}.
      </p>
      {answer.kind === 'nil' ? (
        typeof other['searched'] === 'string' && <SummaryList rows={[row('What was searched', other['searched'])]} />
      ) : (
        <>
          <p class="govuk-body">
            {answer.released_on === null
              ? 'The panel does not see the free text: no person has released it yet.'
              : `Released to the panel’s copy on ${plainDate(answer.released_on)}.`}
          </p>
          {answer.narrative !== '' && (
            <>
              <h3 class="govuk-heading-s">In its own words</h3>
              <p class="govuk-body opencdr-as-typed">{answer.narrative}</p>
            </>
          )}
          <Events events={view.events} />
          <Answers answer={answer} view={view} reader={reader} names={names} />
          <Gaps gaps={gapsOf(ofReturn(view.request, view.asking, view.whole, answer), view.file)} />
        </>
      )}
    </>
  )
}

/** Everything that was answered, whoever was meant to be asked it; some of it for fewer readers. */
const Answers: FC<Shown & { answer: AgencyReturn }> = ({ answer, view, reader, names }) => {
  const { whole } = view
  const seesAll = seesRestricted(reader)
  const other = Object.entries(answer.other as Readonly<Record<string, unknown>>).filter(
    ([id]) => !id.startsWith(LEGACY),
  )
  const seen = seesAll ? other : other.filter(([id]) => !isRestrictedId(whole, id))
  const earlier = seesAll ? view.earlier : view.earlier.filter(({ field }) => !isForFew(field))
  const hidden =
    (seesAll ? 0 : restrictedIn(whole, answer.answers as AnyAnswers)) +
    (other.length - seen.length) +
    (view.earlier.length - earlier.length)
  return (
    <>
      <CheckAnswers
        form={whole.form}
        answers={answer.answers as Report}
        onlyAnswered
        names={names}
        hides={field => !seesAll && field.restricted === true}
      />
      <EarlierAnswers earlier={earlier} />
      <OtherAnswers other={Object.fromEntries(seen)} />
      {hidden > 0 && (
        <p class="govuk-body">
          {count(hidden, 'answer is', 'answers are')} for the CDOP manager and the designated doctor only.
        </p>
      )}
    </>
  )
}

const Gaps: FC<{ gaps: readonly Gap[] }> = ({ gaps }) =>
  gaps.length === 0 ? (
    <p class="govuk-body">Everything that was needed of this agency has an answer.</p>
  ) : (
    <Details summaryText={`${count(gaps.length, 'needed answer')} not given`}>
      <ul class="govuk-list govuk-list--bullet">
        {gaps.map(({ label }) => (
          <li>{label}</li>
        ))}
      </ul>
    </Details>
  )

const Events: FC<{ events: readonly ReturnEvent[] }> = ({ events }) =>
  events.length === 0 ? (
    <></>
  ) : (
    <ResponsiveTable
      caption="Dated events"
      columns={[{ head: 'When' }, { head: 'What happened' }]}
      rows={events.map(event => ({ cells: [dateOfEvent(event.on_date, event.time), event.text] }))}
    />
  )

const SentBack: FC<{ returns: readonly AgencyReturn[] }> = ({ returns }) =>
  returns.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">Sent back before</h2>
      <ul class="govuk-list govuk-list--bullet">
        {returns.map(one => (
          <li>
            Number {one.receipt}, received {moment(one.received_at!)}, sent back on {plainDate(one.sent_back_on!)}:{' '}
            {one.sent_back_reason}
          </li>
        ))}
      </ul>
    </>
  )

const Chased: FC<{ view: RequestView }> = ({ view: { chase } }) =>
  chase === null || chase.steps.length === 0 ? (
    <></>
  ) : (
    <ResponsiveTable
      caption="The chase"
      columns={[{ head: 'Step' }, { head: 'Day' }, { head: 'State' }]}
      rows={chase.steps.map(step => ({
        cells: [
          step.step === 'escalation' ? 'Escalation' : `Prompt ${step.step.at(-1)}`,
          step.state === 'planned' ? (step.due.known ? shortDueDate(step.due.on) : 'Not known') : shortDate(step.on),
          { sent: 'Gone', missed: 'Missed', planned: 'Planned' }[step.state],
        ],
      }))}
    />
  )

const Messages: FC<{ view: RequestView; mayOpen: boolean }> = ({ view: { messages }, mayOpen }) =>
  messages.length === 0 ? (
    <></>
  ) : (
    <ResponsiveTable
      caption="Messages"
      columns={[{ head: 'Message' }, { head: 'To' }, { head: 'Made' }, { head: 'State' }]}
      rows={messages.map(message => {
        const kind = messageKinds[message.kind] ?? message.kind
        return {
          cells: [
            mayOpen ? (
              <a class="govuk-link" href={urls.message({ id: message.id })}>
                {kind}
              </a>
            ) : (
              kind
            ),
            message.to_name,
            shortDate(message.made_on),
            <StateTag state={messageState[message.state]} />,
          ],
        }
      })}
    />
  )
