import { longDate, shortDate } from '../kernel/text.ts'
import { papersBy, papersFor } from '../protocol/panel.ts'
import { Button } from '../ui/button.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { ResponsiveTable } from '../ui/responsive-table.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { readActForm, showActForm, type ActForm } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { conflictForm } from './forms.ts'
import { PaperView } from './pages/paper-view.tsx'
import { askConflict, declareConflict, listPapers, markRead, type PaperRow, readPaper } from './read-papers.ts'

export const paperRoutes: readonly Route[] = [
  get(urls.papers, 'papers-listed', showPapers),
  get(urls.paper, 'papers-read', showPaper),
  get(urls.paperConflict, 'conflict-asked', visit => conflictPage(visit)),
  post(urls.paperConflict, 'conflict-declared', postConflict),
  post(urls.paperRead, 'papers-marked-read', postRead),
]

async function showPapers(visit: Visit): Promise<Response> {
  const outcome = await listPapers(visit.app, person(visit))
  if (!outcome.ok) return notFound(visit)
  const { signed, rows } = outcome.value
  return show(
    visit,
    { title: 'Your papers', current: urls.papers({}) },
    signed ? <PapersPage rows={rows} /> : <Unsigned />,
  )
}

const Unsigned = () => (
  <>
    <p class="govuk-body-l">Sign the agreement first. Nothing else opens before.</p>
    <Button href={urls.agreement({})} text="Read and sign the agreement" />
  </>
)

function PapersPage({ rows }: { rows: readonly PaperRow[] }) {
  if (rows.length === 0)
    return (
      <p class="govuk-body">
        You are not invited to a meeting with papers yet. They open at least seven days before a meeting.
      </p>
    )
  return (
    <>
      <p class="govuk-body-l">
        Next meeting: {longDate((rows.find(row => row.readOn === null) ?? rows[0]!).meetingOn)}
      </p>
      <ResponsiveTable
        caption="Papers"
        captionIsHidden
        columns={[{ head: 'Panel number' }, { head: 'Meeting' }, { head: 'Age' }, { head: 'Papers' }]}
        rows={rows.map(row => ({
          cells: [<Name row={row} />, shortDate(row.meetingOn), row.ageBand, <State row={row} />],
        }))}
      />
    </>
  )
}

const Name = ({ row }: { row: PaperRow }) =>
  row.copyId === null || row.openedOn === null ? (
    <>No. {row.panelNumber}</>
  ) : (
    <a
      class="govuk-link"
      href={row.conflict === null ? urls.paperConflict({ id: row.copyId }) : urls.paper({ id: row.copyId })}
    >
      No. {row.panelNumber}
    </a>
  )

function State({ row }: { row: PaperRow }) {
  if (row.openedOn === null) return <>Open by {longDate(papersBy(row.meetingOn))}</>
  if (row.copyId === null) return <StateTag state="Withdrawn" />
  const papers = papersFor(row.conflict, row.decision)
  if (papers === 'with-the-chair' || papers === 'shut') return <StateTag state="Conflict" />
  return <StateTag state={row.readOn === null ? 'To read' : 'Read'} />
}

async function showPaper(visit: Visit): Promise<Response> {
  const copyId = visit.params['id']!
  const outcome = await readPaper(visit.app, person(visit), copyId)
  if (!outcome.ok) {
    if (outcome.reason === 'not-signed') return goTo(visit, urls.agreement({}))
    if (outcome.reason === 'conflict-first') return goTo(visit, urls.paperConflict({ id: copyId }))
    if (outcome.reason === 'conflict-open') {
      return show(
        visit,
        { title: 'These papers are shut to you', current: urls.papers({}), back: urls.papers({}) },
        <p class="govuk-body">
          You said that you may know this child or family. The chair decides whether you read these papers.
        </p>,
      )
    }
    return notFound(visit)
  }
  const { copy, paper, meetingOn, analysisId, hasBeenRead } = outcome.value
  return show(
    visit,
    {
      title: `Papers of panel number ${paper.panelNumber}`,
      context: longDate(meetingOn),
      current: urls.papers({}),
      back: urls.papers({}),
      wide: true,
      printFoot: `Confidential. Reader’s mark ${copy.mark}`,
    },
    <>
      <PaperView paper={paper} />
      {hasBeenRead ? (
        <InsetText text="You have confirmed that you read these papers." />
      ) : (
        <PostedButton action={urls.paperRead({ id: copyId })} primary {...formProps(visit)}>
          I have read these papers
        </PostedButton>
      )}
      {analysisId !== null && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.analysis({ id: analysisId })}>
            Form C so far
          </a>
        </p>
      )}
      <p class="govuk-body-s">Reader’s mark: {copy.mark}. Each reader’s copy has its own.</p>
    </>,
  )
}

async function conflictPage(
  visit: Visit,
  again: Pick<ActForm<typeof conflictForm>, 'filled' | 'problems'> | Record<never, never> = {},
): Promise<Response> {
  const copyId = visit.params['id']!
  const asked = await askConflict(visit.app, person(visit), copyId)
  if (!asked.ok) return notFound(visit)
  return showActForm(
    visit,
    { title: 'Before you read', current: urls.papers({}), back: urls.papers({}) },
    { form: conflictForm, action: urls.paperConflict({ id: copyId }), submit: 'Continue', ...again },
  )
}

async function postConflict(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, conflictForm)
  if (!reading.ok) return conflictPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const copyId = visit.params['id']!
  const outcome = await declareConflict(visit.app, person(visit), {
    copyId,
    answer: reading.answers.answer ?? 'not-sure',
    note: reading.answers.note ?? '',
  })
  return outcome.ok || outcome.reason === 'shut'
    ? goTo(visit, urls.paper({ id: copyId }))
    : refusedPage(visit, outcome.reason)
}

async function postRead(visit: Visit): Promise<Response> {
  const outcome = await markRead(visit.app, person(visit), { copyId: visit.params['id']! })
  return outcome.ok ? goTo(visit, urls.papers({})) : refusedPage(visit, outcome.reason)
}
