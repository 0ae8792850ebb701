import { caseFrame } from '../cases/frame.tsx'
import { readFile } from '../cases/read-case.ts'
import type { CaseFile } from '../cases/store.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, type Visit } from '../web/visit.tsx'
import { referralForm } from './forms.ts'
import { referCase } from './refer-case.ts'

export const referralRoutes: readonly Route[] = [
  get(urls.referral, 'case-read', visit => referralPage(visit)),
  post(urls.referral, 'referral-made', postReferral),
]

async function referralPage(visit: Visit, again: Partial<ActForm<typeof referralForm>> = {}): Promise<Response> {
  const read = await readFile(visit.app, person(visit), 'case-read', visit.params['id']!)
  return read.ok ? showReferral(visit, read.value, again) : notFound(visit)
}

const showReferral = (visit: Visit, file: CaseFile, again: Partial<ActForm<typeof referralForm>>): Promise<Response> =>
  showActForm(
    visit,
    { title: 'Refer for abuse or neglect', ...caseFrame(visit, file, ''), back: urls.case({ id: file.id }) },
    {
      form: referralForm,
      action: urls.referral({ id: file.id }),
      submit: 'Record the referral',
      before: (
        <p class="govuk-body">
          Where abuse or neglect may have played a part, the case is referred. Sign-off and closing wait for it.
        </p>
      ),
      ...again,
    },
  )

async function postReferral(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, referralForm)
  if (!reading.ok) return referralPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const id = visit.params['id']!
  const outcome = await referCase(
    visit.app,
    person(visit),
    { caseId: id, to: reading.answers.to ?? '', reason: reading.answers.reason ?? '' },
    visit.key,
  )
  return outcome.ok ? goTo(visit, urls.case({ id })) : refusedPage(visit, outcome.reason)
}
