import { may } from '../access/policy.ts'
import { caseFrame } from '../cases/frame.tsx'
import { longDate } from '../kernel/text.ts'
import { papersBy } from '../protocol/panel.ts'
import { problemItems } from '../ui/form-page.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { type ActForm, ActFormBody, readActForm, statusOf } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { overrideForm } from './forms.ts'
import { openPapers, openPapersLate, previewPapers } from './open-papers.ts'
import { PaperView } from './pages/paper-view.tsx'

/** The panel's copy before it opens, and its opening. */
export const previewRoutes: readonly Route[] = [
  get(urls.papersPreview, 'papers-previewed', visit => showPreview(visit)),
  post(urls.papersOpen, 'papers-opened', postOpen),
  post(urls.papersPreview, 'papers-opened-late', postOpenLate),
]

async function showPreview(
  visit: Visit,
  again: Pick<ActForm<typeof overrideForm>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const outcome = await previewPapers(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, item, meeting, paper, found } = outcome.value
  const isOpen = item.papers_opened_on !== null
  const late = !isOpen && papersBy(meeting.on_day).toString() < visit.today.toString() && item.override_reason === null
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
      {isOpen && <InsetText text={`Open to everybody invited since ${longDate(item.papers_opened_on!)}.`} />}
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
      {!late && found.length === 0 && !isOpen && may(visit.actor, 'papers-opened') && (
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
    statusOf(again),
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
