import type { FC } from 'hono/jsx'
import { EarlierAnswers } from '../../form-versions/pages/earlier-answers.tsx'
import { isBefore, londonTime } from '../../kernel/calendar.ts'
import { count, longDate, moment, plainDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TaskList } from '../../ui/task-list.tsx'
import { urls } from '../../web/urls.ts'
import type { OwnReturn } from '../read-own-return.ts'
import type { ReturnPage } from '../return-pages.ts'
import { type ReturnView, standingOf } from '../return-view.ts'

/** The task list of a return: nil or full, what is left, ready to send. */
export const OwnReturnPage: FC<{ view: ReturnView }> = ({ view }) => {
  const { own } = view
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
  return (
    <>
      <SavedMark own={own} />
      {own.state === 'sent-back' && <InsetText text={`More is needed: ${own.sentBackReason ?? ''}`} />}
      <Upgraded own={own} />
      <ReplyBy own={own} />
      <ChildFacts own={own} />
      {own.state !== 'sent-back' && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.ownReturnNil({ id })}>
            We had no contact with this child
          </a>
        </p>
      )}
      <Left view={view} />
      <Tasks view={view} part="you" title="About you" />
      <Tasks view={view} part="agency" title="Your agency’s questions" />
      <Tasks view={view} part="death" title="Because of how the child died" />
      <Aside view={view} />
      <p class="govuk-body">
        You can stop at any time; what you saved is kept. Open the same link to go on, on another machine too. A
        colleague who answers with you can use it as well.
      </p>
      <Button text="Check and send" href={urls.ownReturnCheck({ id })} />
    </>
  )
}

/** The questions are others than when it was begun: what became of the answers. */
const Upgraded: FC<{ own: OwnReturn }> = ({ own: { upgradedOn, earlier } }) =>
  upgradedOn === null ? (
    <></>
  ) : (
    <>
      <InsetText
        text={`On ${longDate(upgradedOn)} this review went on to a later version of the forms. Every answer that you had given is kept, at its question wherever that stands now${earlier.length === 0 ? '.' : '. Those that no question takes any more stand here, and go with your return.'}`}
      />
      <EarlierAnswers earlier={earlier} />
    </>
  )

/** How much is left, whoever waits for it. */
const Left: FC<{ view: ReturnView }> = ({ view }) => {
  const all = view.pages.filter(page => page.part !== 'aside').map(page => standingOf(page, view))
  const open = all.reduce((sum, { shown, answered }) => sum + shown - answered, 0)
  const needed = all.reduce((sum, one) => sum + one.needed, 0)
  return (
    <p class="govuk-body">
      {open === 0 && needed === 0 ? (
        'Every question has an answer.'
      ) : (
        <>
          {open === 0
            ? `Every question has an answer, but ${count(needed, 'part of one is', 'parts of them are')} still needed.`
            : `${count(open, 'question has', 'questions have')} no answer yet. ${neededOf(open, needed)}`}{' '}
          You can send with gaps: write what your records say, and leave the rest.
        </>
      )}
    </p>
  )
}

/** Of rows a part may be needed, so that it can be more than the questions without an answer. */
const neededOf = (open: number, needed: number): string =>
  needed === 0
    ? 'None of them is needed.'
    : needed > open
      ? `${count(needed, 'answer')} or parts of one are needed.`
      : `${needed === open ? 'All' : needed} of them ${needed === 1 ? 'is' : 'are'} needed.`

const Tasks: FC<{ view: ReturnView; part: ReturnPage['part']; title: string }> = ({ view, part, title }) => {
  const pages = view.pages.filter(page => page.part === part)
  return pages.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <TaskList idPrefix={`task-${part}`} items={pages.map(page => task(page, view))} />
    </>
  )
}

function task(page: ReturnPage, view: ReturnView) {
  const standing = standingOf(page, view)
  const needed = standing.needed > 0 && `${standing.needed} needed`
  return {
    title: { text: page.title },
    href: urls.ownReturnSection({ id: view.own.request.id, key: page.key }),
    ...(page.hint !== undefined && { hint: { text: page.hint } }),
    status: { text: [statusOf(page, view), needed].filter(Boolean).join(', ') },
  }
}

/** Not started, so many of so many, or done: nothing is called done that has a question without an answer. */
function statusOf(page: ReturnPage, view: ReturnView): string {
  const { shown, answered, needed } = standingOf(page, view)
  if (page.key === 'events' && answered > 0) return count(view.own.events.length, 'event')
  if (answered === 0) return page.part === 'aside' ? '' : 'Not started'
  return answered === shown && needed === 0 ? 'Done' : `${answered} of ${shown} answered`
}

/** What others are asked, or have answered: nobody waits for it here. */
const Aside: FC<{ view: ReturnView }> = ({ view }) => {
  const pages = view.pages.filter(page => page.part === 'aside')
  if (pages.length === 0) return <></>
  return (
    <Details summaryText="Other questions you may answer">
      <p class="govuk-body">
        Others are asked these, or have answered them. Where your records say something about them, you may say it too.
      </p>
      <TaskList idPrefix="task-aside" items={pages.map(page => task(page, view))} />
    </Details>
  )
}

/** What was kept last, and when. The script says here what it saves by itself; a screen reader says it too. */
export const SavedMark: FC<{ own: OwnReturn }> = ({ own: { savedAt, state } }) => (
  <p class="govuk-body-s opencdr-saved" role="status" aria-live="polite">
    {savedAt !== null && state !== 'sent' && `Saved ${londonTime(savedAt)}`}
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
