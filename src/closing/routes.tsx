import { may } from '../access/policy.ts'
import { caseFrame } from '../cases/frame.tsx'
import { defineForm, textarea } from '../forms/form.ts'
import { count, plainDate } from '../kernel/text.ts'
import { PaperView } from '../meetings/pages/paper-view.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { ResponsiveTable } from '../ui/responsive-table.tsx'
import { readFile } from '../cases/read-case.ts'
import { readActForm, showActForm } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { closeCase } from './close-case.ts'
import { openSealedCopy } from './open-sealed-copy.ts'
import { type Closure, readClosure } from './read-closure.ts'

export const closureRoutes: readonly Route[] = [
  get(urls.closure, 'closure-read', showClosure),
  post(urls.closure, 'case-closed', postClosure),
  get(urls.sealedCopy, 'sealed-copy-opened', showReason),
  post(urls.sealedCopy, 'sealed-copy-opened', postReason),
]

async function showClosure(visit: Visit): Promise<Response> {
  const outcome = await readClosure(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file } = outcome.value
  return show(
    visit,
    { title: 'Closure', ...caseFrame(visit, file, urls.closure({ id: file.id })) },
    <ClosurePage visit={visit} closure={outcome.value} />,
  )
}

function ClosurePage({ visit, closure: { file, owed, copies, sealed } }: { visit: Visit; closure: Closure }) {
  const id = file.id
  return (
    <>
      <p class="govuk-body-l">
        {file.closed_on !== null
          ? `Closed on ${plainDate(file.closed_on)}.`
          : owed.length === 0
            ? 'This case can be closed.'
            : `${count(owed.length, 'thing is', 'things are')} owed before this case can close.`}
      </p>
      {owed.length > 0 && (
        <ResponsiveTable
          caption="Owed"
          columns={[{ head: 'What' }, { head: 'Whose' }]}
          rows={owed.map(({ what, whose, href }) => ({
            cells: [
              <a class="govuk-link" href={href}>
                {what}
              </a>,
              whose,
            ],
          }))}
        />
      )}
      <h2 class="govuk-heading-m">{file.closed_on === null ? 'What goes' : 'What went'}</h2>
      <p class="govuk-body">
        {file.closed_on === null
          ? `Every copy outside the record: ${count(copies, 'reader’s copy', 'readers’ copies')} of the panel’s papers, and the readers’ access to them.`
          : copies === 0
            ? 'Every reader’s copy of the panel’s papers was deleted.'
            : `${count(copies, 'copy has', 'copies have')} not been deleted yet; the service does so by itself.`}
      </p>
      <h2 class="govuk-heading-m">What stays</h2>
      <p class="govuk-body">
        The record, its whole history, and one sealed copy of exactly what the panel saw, which only the manager or the
        chair can open, with a reason.
      </p>
      {sealed !== null && (
        <>
          <p class="govuk-body">
            Sealed on {plainDate(sealed.on)}. Its fingerprint:{' '}
            <code class="opencdr-code">{sealed.sha256.slice(0, 16)}</code>
          </p>
          {may(visit.actor, 'sealed-copy-opened') && (
            <p class="govuk-body">
              <a class="govuk-link" href={urls.sealedCopy({ id })}>
                Open the sealed copy
              </a>
            </p>
          )}
        </>
      )}
      <h2 class="govuk-heading-m">Not possible in this version yet</h2>
      <p class="govuk-body">
        Sending to the national database, and the later letters to the family. Closing records that they were not
        available.
      </p>
      {file.closed_on === null && owed.length === 0 && may(visit.actor, 'case-closed') && (
        <PostedButton action={urls.closure({ id })} primary {...formProps(visit)}>
          Close case
        </PostedButton>
      )}
    </>
  )
}

async function postClosure(visit: Visit): Promise<Response> {
  const caseId = visit.params['id']!
  const outcome = await closeCase(visit.app, person(visit), { caseId }, visit.key)
  // Owed things are listed on the page itself.
  return outcome.ok || outcome.reason === 'owed'
    ? goTo(visit, urls.closure({ id: caseId }))
    : refusedPage(visit, outcome.reason)
}

const reasonForm = defineForm({
  id: 'sealed-copy',
  version: '1',
  title: 'Open the sealed copy',
  source: 'R-C4',
  sections: {
    reason: {
      title: 'Open the sealed copy',
      fields: {
        reason: textarea('Why do you open it?', {
          noun: 'why you open it',
          max: 1000,
          hint: 'The reason is kept with the record.',
        }),
      },
    },
  },
})

async function showReason(visit: Visit): Promise<Response> {
  const read = await readFile(visit.app, person(visit), 'case-read', visit.params['id']!)
  if (!read.ok) return notFound(visit)
  const id = read.value.id
  return showActForm(
    visit,
    {
      title: 'Open the sealed copy',
      ...caseFrame(visit, read.value, urls.closure({ id })),
      back: urls.closure({ id }),
    },
    { form: reasonForm, action: urls.sealedCopy({ id }), submit: 'Open it' },
  )
}

async function postReason(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, reasonForm)
  const id = visit.params['id']!
  if (!reading.ok) {
    const read = await readFile(visit.app, person(visit), 'case-read', id)
    if (!read.ok) return notFound(visit)
    return showActForm(
      visit,
      {
        title: 'Open the sealed copy',
        ...caseFrame(visit, read.value, urls.closure({ id })),
        back: urls.closure({ id }),
      },
      {
        form: reasonForm,
        action: urls.sealedCopy({ id }),
        submit: 'Open it',
        filled: { typed: reading.typed },
        problems: reading.problems,
      },
    )
  }
  const outcome = await openSealedCopy(visit.app, person(visit), { caseId: id, reason: reading.answers.reason ?? '' })
  if (!outcome.ok) return notFound(visit)
  const { file, paper, sealedOn } = outcome.value
  return show(
    visit,
    { title: 'Sealed copy', ...caseFrame(visit, file, urls.closure({ id })), back: urls.closure({ id }) },
    <>
      <p class="govuk-body">Exactly what the panel saw, sealed on {plainDate(sealedOn)}.</p>
      <PaperView paper={paper} />
    </>,
  )
}
