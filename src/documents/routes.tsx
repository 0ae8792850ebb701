import { may } from '../access/policy.ts'
import { caseFrame } from '../cases/frame.tsx'
import { ReleasePage } from '../cases/pages/release.tsx'
import type { CaseFile } from '../cases/store.ts'
import { choice, date, defineForm, text, textarea } from '../forms/form.ts'
import { day } from '../kernel/calendar.ts'
import { plainDate, shortDate } from '../kernel/text.ts'
import { Button } from '../ui/button.tsx'
import { problemItems } from '../ui/form-page.tsx'
import { ResponsiveTable } from '../ui/responsive-table.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { type ActForm, ActFormBody, readActForm } from '../web/act-form.tsx'
import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import {
  addDocument,
  type Document,
  documentKinds,
  type DocumentKind,
  readDocument,
  readDocuments,
} from './documents.ts'
import { readDocumentToRelease, releaseDocument } from './release-document.ts'

export const documentRoutes: readonly Route[] = [
  get(urls.documents, 'documents-read', visit => showDocuments(visit)),
  post(urls.documents, 'document-added', postDocument),
  get(urls.document, 'documents-read', showDocument),
  get(urls.documentRelease, 'document-released', visit => showRelease(visit)),
  post(urls.documentRelease, 'document-released', postRelease),
]

const kinds = Object.entries(documentKinds).map(([code, label]) => ({ code: code as DocumentKind, label }))

const documentForm = defineForm({
  id: 'document',
  version: '1',
  title: 'Add a document',
  source: 'R-G5',
  sections: {
    document: {
      title: 'Add a document',
      fields: {
        kind: choice('What is it?', kinds, { noun: 'what it is' }),
        on: date('Date of the document', { noun: 'the date of the document', notAfter: 'today' }),
        source: text('Who wrote it?', { noun: 'who wrote it', hint: 'A person’s role and organisation.' }),
        body: textarea('Text', {
          noun: 'the text',
          max: 100_000,
          hint: 'Type or paste the text. Files come in a later version.',
        }),
      },
    },
  },
})

async function showDocuments(visit: Visit, again: Partial<ActForm<typeof documentForm>> = {}): Promise<Response> {
  const outcome = await readDocuments(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, documents } = outcome.value
  const problems = problemItems(again.problems ?? [])
  return show(
    visit,
    { title: 'Documents', ...caseFrame(visit, file, urls.documents({ id: file.id })), problems },
    <DocumentsPage visit={visit} file={file} documents={documents} again={again} />,
    problems.length > 0 ? 422 : 200,
  )
}

function DocumentsPage({
  visit,
  file,
  documents,
  again,
}: {
  visit: Visit
  file: CaseFile
  documents: readonly Document[]
  again: Partial<ActForm<typeof documentForm>>
}) {
  return (
    <>
      {documents.length === 0 ? (
        <p class="govuk-body">
          There is no document yet. Post-mortem and inquest papers, minutes and reports are added here as they come.
        </p>
      ) : (
        <ResponsiveTable
          caption="Documents, by date"
          columns={[{ head: 'Document' }, { head: 'Date' }, { head: 'From' }, { head: 'Panel' }]}
          rows={documents.map(document => ({
            cells: [
              <a class="govuk-link" href={urls.document({ id: document.id })}>
                {kindName(document)}
              </a>,
              shortDate(document.on_day),
              document.source,
              document.released_on === null ? <StateTag state="To check" /> : <StateTag state="Released" />,
            ],
          }))}
        />
      )}
      {may(visit.actor, 'document-added') && file.closed_on === null && (
        <>
          <h2 class="govuk-heading-m">Add a document</h2>
          <ActFormBody
            visit={visit}
            act={{ form: documentForm, action: urls.documents({ id: file.id }), submit: 'Add the document', ...again }}
          />
        </>
      )}
    </>
  )
}

const kindName = (document: Document): string => documentKinds[document.kind as DocumentKind] ?? document.kind

async function postDocument(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, documentForm)
  if (!reading.ok) return showDocuments(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { kind, on, source, body } = reading.answers
  const caseId = visit.params['id']!
  const outcome = await addDocument(
    visit.app,
    person(visit),
    { caseId, kind: kind ?? 'other', on: day(on ?? visit.today.toString()), source: source ?? '', body: body ?? '' },
    visit.key,
  )
  return outcome.ok ? goTo(visit, urls.documents({ id: caseId })) : refusedPage(visit, outcome.reason)
}

async function showDocument(visit: Visit): Promise<Response> {
  const outcome = await readDocument(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, document } = outcome.value
  const mayRelease = may(visit.actor, 'document-released') && document.released_on === null && file.closed_on === null
  return show(
    visit,
    {
      title: kindName(document),
      ...caseFrame(visit, file, urls.documents({ id: file.id })),
      back: urls.documents({ id: file.id }),
    },
    <>
      <p class="govuk-body">
        {plainDate(document.on_day)}, from {document.source}. Added on {plainDate(document.entered_on)}.
      </p>
      <p class="govuk-body opencdr-as-typed">{document.body}</p>
      <h2 class="govuk-heading-m">For the panel</h2>
      {document.released_on !== null ? (
        <p class="govuk-body">
          Released to the panel’s copy on {plainDate(document.released_on)}, with names and dates replaced by labels.
        </p>
      ) : (
        <p class="govuk-body">
          The panel does not see this text until a person releases it. In its copy, names and dates are replaced by
          labels; the papers can be looked at before they open.
        </p>
      )}
      {mayRelease && (
        <Button href={urls.documentRelease({ id: document.id })} text="Look at the panel’s copy and release" />
      )}
    </>,
  )
}

async function showRelease(visit: Visit, meanwhile = false): Promise<Response> {
  const id = visit.params['id']!
  const outcome = await readDocumentToRelease(visit.app, person(visit), id)
  if (!outcome.ok)
    return outcome.reason === 'released' ? goTo(visit, urls.document({ id })) : refusedPage(visit, outcome.reason)
  const { file, document, ...text } = outcome.value
  if (file.closed_on !== null) return refusedPage(visit, 'closed')
  return show(
    visit,
    {
      title: 'Release the document to the panel',
      ...caseFrame(visit, file, urls.documents({ id: file.id })),
      caption: `${kindName(document)}, ${plainDate(document.on_day)}`,
      back: urls.document({ id }),
      wide: true,
    },
    <ReleasePage
      text={text}
      action={urls.documentRelease({ id })}
      submit="Release the document"
      token={formProps(visit)}
      meanwhile={meanwhile}
    />,
    meanwhile ? 409 : 200,
  )
}

async function postRelease(visit: Visit): Promise<Response> {
  if (visit.restored) return showRelease(visit)
  const documentId = visit.params['id']!
  const outcome = await releaseDocument(visit.app, person(visit), { documentId, shown: field(visit.body, 'shown') })
  if (outcome.ok) return goTo(visit, urls.documents({ id: outcome.value.caseId }))
  switch (outcome.reason) {
    case 'changed-meanwhile':
    case 'names-found':
      return showRelease(visit, true)
    case 'closed':
    case 'not-found':
    case 'stale-form':
    case 'nothing-to-do':
      return refusedPage(visit, outcome.reason)
  }
}
