import { caseFrame } from '../cases/frame.tsx'
import type { Form as Declared } from '../forms/form.ts'
import type { Outcome } from '../kernel/outcome.ts'
import type { SupplementaryCode } from '../statutory/supplementary/opens.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, type Visit } from '../web/visit.tsx'
import { codes } from './asking.ts'
import { addSupplementary, leaveSupplementaryOut, restoreSupplementary } from './decide-supplementary.ts'
import { addSupplementaryForm, leaveOutForm } from './forms.ts'
import { openedBecause, titleOf } from './pages/supplementary.tsx'
import { type AgenciesView, readAgencies } from './read-agencies.ts'

/** What the manager decides about the supplementary forms of a case. */
export const supplementaryRoutes: readonly Route[] = [
  get(urls.newSupplementary, 'supplementary-added', visit => showNewSupplementary(visit)),
  post(urls.newSupplementary, 'supplementary-added', postNewSupplementary),
  get(urls.supplementaryLeaveOut, 'supplementary-left-out', visit => showLeaveOut(visit)),
  post(urls.supplementaryLeaveOut, 'supplementary-left-out', postLeaveOut),
  post(urls.supplementaryRestore, 'supplementary-restored', postRestore),
]

const NOT_DONE: Readonly<Record<string, string>> = {
  'there-already': 'The case has this form already.',
  'not-there': 'The case does not have this form, or nothing was decided about it.',
}

const after = async (visit: Visit, outcome: Outcome<unknown>): Promise<Response> =>
  outcome.ok
    ? goTo(visit, urls.agencies({ id: visit.params['id']! }))
    : refusedPage(visit, outcome.reason, NOT_DONE[outcome.reason])

type Filled<F extends Declared> = Pick<ActForm<F>, 'filled' | 'problems'>

/** The case with its agencies, for a form about one of its supplementary forms. */
async function agenciesOf(visit: Visit): Promise<AgenciesView | null> {
  const outcome = await readAgencies(visit.app, person(visit), visit.params['id']!)
  return outcome.ok ? outcome.value : null
}

/** Those that may be added: the case has them not, or not any more. */
const formsToAdd = ({ supplementary }: AgenciesView) =>
  codes
    .filter(code => !supplementary.some(row => row.code === code && row.isAsked))
    .map(code => ({ code, title: titleOf(code) }))

async function showNewSupplementary(visit: Visit, again: Filled<Declared> = {}): Promise<Response> {
  const view = await agenciesOf(visit)
  if (view === null) return notFound(visit)
  const id = view.file.id
  return showActForm(
    visit,
    { title: 'Add a form', ...caseFrame(visit, view.file, urls.agencies({ id })), back: urls.agencies({ id }) },
    {
      form: addSupplementaryForm(formsToAdd(view)) as Declared,
      action: urls.newSupplementary({ id }),
      submit: 'Add the form',
      before: (
        <p class="govuk-body">
          Agencies that have still to answer are asked its questions when they next open their link.
        </p>
      ),
      ...again,
    },
  )
}

async function postNewSupplementary(visit: Visit): Promise<Response> {
  const view = await agenciesOf(visit)
  if (view === null) return notFound(visit)
  const reading = readActForm(visit, addSupplementaryForm(formsToAdd(view)))
  if (!reading.ok) return showNewSupplementary(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const form = codeOf(reading.answers.form ?? '')
  if (form === null) return notFound(visit)
  const reason = reading.answers.reason ?? ''
  return after(
    visit,
    await addSupplementary(visit.app, person(visit), { caseId: view.file.id, form, reason }, visit.key),
  )
}

const codeOf = (kind: string): SupplementaryCode | null =>
  codes.find(code => code.toLowerCase() === kind.toLowerCase()) ?? null

async function showLeaveOut(visit: Visit, again: Filled<typeof leaveOutForm> = {}): Promise<Response> {
  const code = codeOf(visit.params['kind'] ?? '')
  const view = await agenciesOf(visit)
  if (view === null || code === null) return notFound(visit)
  if (!view.supplementary.some(row => row.code === code && row.isAsked))
    return refusedPage(visit, 'not-there', NOT_DONE['not-there'])
  const id = view.file.id
  return showActForm(
    visit,
    {
      title: 'Leave a form out',
      caption: titleOf(code),
      ...caseFrame(visit, view.file, urls.agencies({ id })),
      back: urls.agencies({ id }),
    },
    {
      form: leaveOutForm,
      action: urls.supplementaryLeaveOut({ id, kind: code.toLowerCase() }),
      submit: 'Leave it out',
      before: (
        <p class="govuk-body">
          {openedBecause(code)} Agencies are not asked its questions any more; what was answered already is kept.
        </p>
      ),
      ...again,
    },
  )
}

async function postLeaveOut(visit: Visit): Promise<Response> {
  const form = codeOf(visit.params['kind'] ?? '')
  if (form === null) return notFound(visit)
  const reading = readActForm(visit, leaveOutForm)
  if (!reading.ok) return showLeaveOut(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const caseId = visit.params['id']!
  const reason = reading.answers.reason ?? ''
  return after(visit, await leaveSupplementaryOut(visit.app, person(visit), { caseId, form, reason }, visit.key))
}

async function postRestore(visit: Visit): Promise<Response> {
  const form = codeOf(visit.params['kind'] ?? '')
  if (form === null) return notFound(visit)
  if (visit.restored) return goTo(visit, urls.agencies({ id: visit.params['id']! }))
  return after(
    visit,
    await restoreSupplementary(visit.app, person(visit), { caseId: visit.params['id']!, form }, visit.key),
  )
}
