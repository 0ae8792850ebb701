import type { FC } from 'hono/jsx'
import type { Gap } from '../../forms/read.ts'
import { isBefore, londonTime } from '../../kernel/calendar.ts'
import { count, longDate, moment, plainDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { CheckAnswers } from '../../ui/form-page.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { stateTag } from '../../ui/state-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TaskList } from '../../ui/task-list.tsx'
import { urls } from '../../web/urls.ts'
import { dateOfEvent, isWhole } from '../events.ts'
import { ownForm } from '../own-form.ts'
import type { OwnReturn } from '../read-own-return.ts'
import { ownGaps, ownKnown, pagesFor, type ReturnPage } from '../return-pages.ts'

/** The task list of a return: nil or full, what is left, ready to send. */
export const OwnReturnPage: FC<{ own: OwnReturn }> = ({ own }) => {
  if (own.state === 'sent') return <Locked own={own} />
  if (own.caseIsClosed) {
    return (
      <p class="govuk-body">
        The review has ended, so nothing more can be sent here. If you hold something that it should know, please get in
        touch{own.asker.phone === '' ? '' : `: telephone ${own.asker.phone}`}.
      </p>
    )
  }
  const id = own.request.id
  const left = ownGaps(own)
  return (
    <>
      <SavedMark own={own} />
      {own.state === 'sent-back' && <InsetText text={`More is needed: ${own.sentBackReason ?? ''}`} />}
      <ReplyBy own={own} />
      <ChildFacts own={own} />
      {own.state !== 'sent-back' && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.ownReturnNil({ id })}>
            We had no contact with this child
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Your return</h2>
      <TaskList
        items={pagesFor(own.request.agency_kind).map(page => ({
          title: { text: page.title },
          href: urls.ownReturnSection({ id, key: page.key }),
          status: statusOf(page, own, left),
        }))}
      />
      <p class="govuk-body">
        {left.length === 0 ? 'Every question has an answer.' : `About ${count(left.length, 'question')} left.`} You can
        stop at any time; what you saved is kept. A colleague who answers with you can use the same link.
      </p>
      <Button text="Check and send" href={urls.ownReturnCheck({ id })} />
    </>
  )
}

function statusOf(page: ReturnPage, own: OwnReturn, left: readonly Gap[]) {
  const begun = Object.keys(page.answersIn(own)).length > 0
  if (page.key === 'events' && !own.events.every(isWhole)) return { tag: stateTag('In progress') }
  const open = left.some(gap => gap.section === page.key)
  if (begun && !open) return { text: 'Completed' }
  return { tag: stateTag(begun ? 'In progress' : 'Open') }
}

/** What was kept last, and when: text that a screen reader says too. */
export const SavedMark: FC<{ own: OwnReturn }> = ({ own: { savedAt, state } }) =>
  savedAt === null || state === 'sent' ? (
    <></>
  ) : (
    <p class="govuk-body-s" role="status">
      Saved {londonTime(savedAt)}
    </p>
  )

const ReplyBy: FC<{ own: OwnReturn }> = ({ own: { replyBy, today } }) => {
  if (!replyBy.known) return <></>
  return isBefore(replyBy.on, today) ? (
    <p class="govuk-body">The answer was due by {longDate(replyBy.on)}. You can still answer.</p>
  ) : (
    <p class="govuk-body">Please answer by {longDate(replyBy.on)}.</p>
  )
}

const ChildFacts: FC<{ own: OwnReturn }> = ({ own: { child } }) => (
  <SummaryList
    card={{ title: { text: 'The child' } }}
    rows={[
      row('Name', `${child.givenNames} ${child.familyName}`.trim() || 'Not known'),
      row('Date of birth', child.bornOn === null ? 'Not known' : plainDate(child.bornOn)),
      row('Died on', child.diedOn === null ? 'Not known' : plainDate(child.diedOn)),
      row('Home', [child.address, child.postcode].filter(Boolean).join(', ') || 'Not known'),
    ]}
  />
)

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })

const Locked: FC<{ own: OwnReturn }> = ({ own }) => (
  <>
    <p class="govuk-body-l">
      Your {own.kind === 'nil' ? 'nil return' : 'return'} was received on {moment(own.receivedAt!)}.
    </p>
    <p class="govuk-body">
      Its number is <strong>{own.receipt}</strong>. No more prompts will come.
    </p>
    <p class="govuk-body">
      It cannot be changed any more. If something is missing or wrong, please get in touch with the panel of{' '}
      {own.asker.name}
      {own.asker.phone === '' ? '' : `, telephone ${own.asker.phone}`}: it can send the return back to you.
    </p>
  </>
)

export const ReceiptPage: FC<{ own: OwnReturn }> = ({ own }) => (
  <>
    <p class="govuk-body-l">
      Number <strong>{own.receipt}</strong>
    </p>
    <p class="govuk-body">
      {own.asker.name} has your {own.kind === 'nil' ? 'nil return' : 'return'}, received {moment(own.receivedAt!)}. No
      more prompts will come. You may print this page; you can close it now.
    </p>
  </>
)

export type CheckProps = { readonly own: OwnReturn; readonly token: FormToken }

/** Everything as it will be sent, gaps first: sending cannot be undone. */
export const CheckReturnPage: FC<CheckProps> = ({ own, token }) => {
  const id = own.request.id
  const left = ownGaps(own)
  const undated = own.events.filter(event => !isWhole(event)).length
  return (
    <>
      <SavedMark own={own} />
      {undated > 0 && (
        <InsetText>
          {undated === 1 ? 'One event has' : `${undated} events have`} no date or no text.{' '}
          <a class="govuk-link" href={urls.ownReturnSection({ id, key: 'events' })}>
            Give at least the year and what happened, or remove {undated === 1 ? 'it' : 'them'}
          </a>
          , then send.
        </InsetText>
      )}
      {left.length > 0 && <Gaps id={id} gaps={left} />}
      <Narrative own={own} />
      <Events own={own} />
      <CheckAnswers
        form={ownForm(own.request.agency_kind)}
        answers={own.answers}
        known={ownKnown(own)}
        changeUrl={key => urls.ownReturnSection({ id, key })}
      />
      {undated === 0 && (
        <Form action={urls.ownReturnReceipt({ id })} {...token}>
          <input type="hidden" name="version" value={String(own.version)} />
          <p class="govuk-body">After sending it cannot be changed.</p>
          <Button text="Send the return" preventDoubleClick />
        </Form>
      )}
    </>
  )
}

const Gaps: FC<{ id: string; gaps: readonly Gap[] }> = ({ id, gaps: left }) => (
  <>
    <h2 class="govuk-heading-m">{count(left.length, 'question')} without an answer</h2>
    <p class="govuk-body">You can send with gaps.</p>
    <ul class="govuk-list govuk-list--bullet">
      {left.map(gap => (
        <li>
          <a class="govuk-link" href={`${urls.ownReturnSection({ id, key: gap.section })}#${gap.field}`}>
            {gap.label}
          </a>
        </li>
      ))}
    </ul>
  </>
)

const Narrative: FC<{ own: OwnReturn }> = ({ own }) => (
  <SummaryList
    card={{
      title: { text: 'Your report' },
      actions: { items: [{ href: urls.ownReturnSection({ id: own.request.id, key: 'report' }), text: 'Change' }] },
    }}
    rows={[
      {
        key: { text: 'In your own words' },
        value: { children: <span class="opencdr-as-typed">{own.narrative || 'Not answered'}</span> },
      },
    ]}
  />
)

const Events: FC<{ own: OwnReturn }> = ({ own: { events, request } }) => (
  <>
    <h2 class="govuk-heading-m">Dated events</h2>
    {events.length === 0 ? (
      <p class="govuk-body">None yet.</p>
    ) : (
      <ResponsiveTable
        caption="Dated events"
        captionIsHidden
        columns={[{ head: 'When' }, { head: 'What happened' }]}
        rows={events.map(event => ({ cells: [dateOfEvent(event.date, event.time), event.text || 'No text yet'] }))}
      />
    )}
    <p class="govuk-body">
      <a class="govuk-link" href={urls.ownReturnSection({ id: request.id, key: 'events' })}>
        Change the events
      </a>
    </p>
  </>
)
