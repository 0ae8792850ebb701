import type { Child, FC } from 'hono/jsx'
import { EarlierAnswers } from '../../form-versions/pages/earlier-answers.tsx'
import { count } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { CheckAnswers, type CodeNames } from '../../ui/check-answers.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import { dateOfEvent, isWhole } from '../events.ts'
import { notesOn } from '../notes.ts'
import type { ReturnPage } from '../return-pages.ts'
import { openQuestions, pageWith, type ReturnView, standingOf } from '../return-view.ts'
import { SavedMark } from './own-return.tsx'

type Shown = { readonly view: ReturnView; readonly names: CodeNames }
export type CheckProps = Shown & { readonly token: FormToken }

/** What will be sent and what still waits: sending cannot be undone. */
export const CheckReturnPage: FC<CheckProps> = ({ view, names, token }) => {
  const { own } = view
  const id = own.request.id
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
      <Gaps view={view} />
      <Notes view={view} />
      <Answered view={view} names={names} />
      <EarlierAnswers earlier={own.earlier} />
      <Untouched view={view} />
      <p class="govuk-body">
        <a class="govuk-link" href={urls.ownReturnPrint({ id })}>
          See it as one page to print
        </a>
      </p>
      {undated === 0 && (
        <Form action={urls.ownReturnReceipt({ id })} {...token}>
          <input type="hidden" name="version" value={String(own.version)} />
          <p class="govuk-body">After sending it cannot be changed, or seen here.</p>
          <Button text="Send the return" preventDoubleClick />
        </Form>
      )}
    </>
  )
}

/** The whole return on one page: what was written, and what was not. */
export const PrintReturnPage: FC<Shown> = ({ view, names }) => (
  <>
    <p class="govuk-body">
      The return of {view.own.request.agency} as it stands, for your own file. It has not been sent. Print it with your
      browser.
    </p>
    <Answered view={view} names={names} isPrinted />
    <EarlierAnswers earlier={view.own.earlier} />
  </>
)

/** What somebody waits for, and what belongs to the national minimum, apart from the rest. */
const Gaps: FC<{ view: ReturnView }> = ({ view }) => {
  const { neededNationally, needed, wishedNationally } = openQuestions(view)
  const isWhole = view.gaps.length === 0
  return (
    <>
      {isWhole && <p class="govuk-body">Everything that is needed has an answer.</p>}
      {!isWhole && (
        <>
          <h2 class="govuk-heading-m">{count(view.gaps.length, 'answer')} still needed</h2>
          <p class="govuk-body">You can send with gaps. “Not known” is an answer too.</p>
        </>
      )}
      <Links view={view} open={neededNationally} title="For the national database" />
      <Links view={view} open={needed} title="For this review" />
      <Links view={view} open={wishedNationally} title="For the national database, if you know it" />
    </>
  )
}

const Links: FC<{ view: ReturnView; open: readonly { field: string; label: string }[]; title: string }> = props => {
  const { view, open, title } = props
  return open.length === 0 ? (
    <></>
  ) : (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {open.map(({ field, label }) => (
          <li>
            <ToQuestion view={view} control={field}>
              {label}
            </ToQuestion>
          </li>
        ))}
      </ul>
    </>
  )
}

const ToQuestion: FC<{ view: ReturnView; control: string; children: Child }> = ({ view, control, children }) => {
  const page = pageWith(view, control)
  if (page === undefined) return <>{children}</>
  return (
    <a class="govuk-link" href={`${urls.ownReturnSection({ id: view.own.request.id, key: page.key })}#${control}`}>
      {children}
    </a>
  )
}

/** What does not seem to fit: a question back, never a reproach, and in nobody’s way. */
const Notes: FC<{ view: ReturnView }> = ({ view }) => {
  const notes = notesOn(view.own)
  return notes.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">Please look again</h2>
      <p class="govuk-body">
        Leave {notes.length === 1 ? 'it as it is if it is' : 'them as they are if they are'} right.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {notes.map(({ control, says }) => (
          <li>
            <ToQuestion view={view} control={control}>
              {says}
            </ToQuestion>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Page by page what was answered, and how much was left open. */
const Answered: FC<Shown & { isPrinted?: boolean }> = ({ view, names, isPrinted = false }) => (
  <>
    {view.pages
      .filter(page => standingOf(page, view).answered > 0 || (isPrinted && page.part !== 'aside'))
      .map(page => (
        <OnePage view={view} names={names} page={page} isPrinted={isPrinted} />
      ))}
  </>
)

const OnePage: FC<Shown & { page: ReturnPage; isPrinted: boolean }> = ({ view, names, page, isPrinted }) => {
  const { own, known } = view
  const change = isPrinted ? undefined : urls.ownReturnSection({ id: own.request.id, key: page.key })
  if (page.key === 'report') return <Narrative narrative={own.narrative} change={change} />
  if (page.key === 'events') return <Events view={view} change={change} />
  const { shown, answered } = standingOf(page, view)
  return (
    <>
      <CheckAnswers
        form={page.form}
        sections={[page.section]}
        answers={own.answers as never}
        known={known}
        names={names}
        onlyAnswered={!isPrinted}
        {...(change !== undefined && { changeUrl: () => change })}
      />
      {!isPrinted && page.part !== 'aside' && shown > answered && (
        <p class="govuk-body">
          <a class="govuk-link" href={change}>
            {count(shown - answered, 'other question')} left open
            <span class="govuk-visually-hidden">: {page.title}</span>
          </a>
        </p>
      )}
    </>
  )
}

/** Pages on which nothing was written. */
const Untouched: FC<{ view: ReturnView }> = ({ view }) => {
  const pages = view.pages.filter(page => page.part !== 'aside' && standingOf(page, view).answered === 0)
  return pages.length === 0 ? (
    <></>
  ) : (
    <>
      <h2 class="govuk-heading-m">Nothing written yet</h2>
      <ul class="govuk-list govuk-list--bullet">
        {pages.map(page => (
          <li>
            <a class="govuk-link" href={urls.ownReturnSection({ id: view.own.request.id, key: page.key })}>
              {page.title}
            </a>
            {page.names.length > 1 && `: ${count(standingOf(page, view).shown, 'question')} left open`}
          </li>
        ))}
      </ul>
    </>
  )
}

const Narrative: FC<{ narrative: string; change: string | undefined }> = ({ narrative, change }) => (
  <SummaryList
    card={{
      title: { text: 'Your report' },
      ...(change !== undefined && { actions: { items: [{ href: change, text: 'Change' }] } }),
    }}
    rows={[
      {
        key: { text: 'In your own words' },
        value: { children: <span class="opencdr-as-typed">{narrative || 'Not answered'}</span> },
      },
    ]}
  />
)

const Events: FC<{ view: ReturnView; change: string | undefined }> = ({ view, change }) => {
  const { events } = view.own
  return (
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
      {change !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={change}>
            Change the events
          </a>
        </p>
      )}
    </>
  )
}
