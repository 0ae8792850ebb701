import { may } from '../access/policy.ts'
import { longDate } from '../kernel/text.ts'
import { InsetText } from '../ui/inset-text.tsx'
import { type ActForm, ActFormBody, readActForm, showActForm } from '../web/act-form.tsx'
import { problemItems } from '../ui/form-page.tsx'
import { versionIn } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { changeAgreement, readAgreement, signAgreement } from './agreement.ts'
import { agreementForm, signatureForm } from './forms.ts'

export const agreementRoutes: readonly Route[] = [
  get(urls.agreement, 'agreement-read', visit => showAgreement(visit)),
  post(urls.agreement, 'agreement-signed', postSignature),
  get(urls.agreementText, 'agreement-changed', visit => textPage(visit)),
  post(urls.agreementText, 'agreement-changed', postText),
]

async function showAgreement(
  visit: Visit,
  again: Pick<ActForm<typeof signatureForm>, 'filled' | 'problems'> | Record<never, never> = {},
): Promise<Response> {
  const outcome = await readAgreement(visit.app, person(visit))
  if (!outcome.ok) return notFound(visit)
  const { version, body, signed } = outcome.value
  const problems = 'problems' in again ? (again.problems ?? []) : []
  return show(
    visit,
    {
      title: signed ? 'Your agreement' : 'Sign the agreement',
      current: urls.agreement({}),
      problems: problemItems(problems),
    },
    <>
      {signed !== null && (
        <InsetText
          text={`You signed version ${version} on ${longDate(signed.on)}, as ${signed.name}. It is to be signed again by ${longDate(signed.renewBy)}.`}
        />
      )}
      {signed === null && may(visit.actor, 'agreement-signed') && (
        <p class="govuk-body">Until you have signed, no papers open.</p>
      )}
      <p class="govuk-body opencdr-as-typed">{body}</p>
      {signed === null && may(visit.actor, 'agreement-signed') && (
        <ActFormBody
          visit={visit}
          act={{
            form: signatureForm,
            action: urls.agreement({}),
            submit: 'Sign',
            hidden: { version: String(version) },
            filled: { answers: { name: person(visit).name } },
            ...again,
          }}
        />
      )}
    </>,
    problems.length > 0 ? 422 : 200,
  )
}

async function postSignature(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, signatureForm)
  if (!reading.ok) return showAgreement(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { name, organisation } = reading.answers
  const outcome = await signAgreement(
    visit.app,
    person(visit),
    { version: versionIn(visit.body), name: name ?? '', organisation: organisation ?? '' },
    visit.key,
  )
  if (outcome.ok) return goTo(visit, urls.papers({}))
  return refusedPage(
    visit,
    outcome.reason,
    outcome.reason === 'changed-meanwhile'
      ? 'The text of the agreement changed while you were reading. Read the new one, then sign it.'
      : undefined,
  )
}

async function textPage(
  visit: Visit,
  again: Pick<ActForm<typeof agreementForm>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const outcome = await readAgreement(visit.app, person(visit))
  if (!outcome.ok) return notFound(visit)
  const { version, body } = outcome.value
  return showActForm(
    visit,
    { title: 'The area’s agreement', current: urls.meetings({}), back: urls.meetings({}) },
    {
      form: agreementForm,
      action: urls.agreementText({}),
      submit: 'Save as a new version',
      version,
      filled: { answers: { body } },
      before: (
        <p class="govuk-body">
          Version {version}. A new version asks everybody to sign again before papers open to them.
        </p>
      ),
      ...again,
    },
  )
}

async function postText(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, agreementForm)
  if (!reading.ok) return textPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const outcome = await saveVersioned(visit, reading.answers, {
    form: agreementForm,
    save: version => changeAgreement(visit.app, person(visit), { body: reading.answers.body ?? '', version }),
    async newest() {
      const text = await readAgreement(visit.app, person(visit))
      return text.ok ? { saved: { answers: { body: text.value.body }, version: text.value.version } } : null
    },
    by: () => savedBy(visit, { act: 'agreement-changed' }),
  })
  if (outcome.ok) return goTo(visit, urls.agreementText({}))
  return outcome.reason === 'both'
    ? textPage(visit, { filled: { typed: outcome.typed } })
    : refusedPage(visit, outcome.reason)
}
