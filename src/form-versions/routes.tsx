import { may } from '../access/policy.ts'
import { caseFrame } from '../cases/frame.tsx'
import type { Problem } from '../forms/read-answer.ts'
import { questionsOf } from '../statutory/versions/questions.ts'
import { problemItems } from '../ui/form-page.tsx'
import { ActFormBody, readActForm } from '../web/act-form.tsx'
import { type Body, field, versionIn } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import {
  type AreaWords,
  changeAreaWords,
  contactForm,
  hintForm,
  type OwnKind,
  ownQuestionForm,
  readAreaWords,
  type WordsChange,
} from './area-words.ts'
import { approveForm } from './approve-form.ts'
import { readCaseForms, upgradeCaseForms } from './case-forms.ts'
import { listForms, readVersion } from './list-forms.ts'
import { AreaWordsPage } from './pages/area-words.tsx'
import { CaseFormsPage } from './pages/case-forms.tsx'
import { FormsPage } from './pages/forms.tsx'
import { VersionPage } from './pages/version.tsx'

export const formVersionRoutes: readonly Route[] = [
  get(urls.forms, 'forms-read', showForms),
  get(urls.formVersion, 'forms-read', showVersion),
  post(urls.formApproval, 'form-approved', postApproval),
  get(urls.caseForms, 'case-forms-read', showCaseForms),
  post(urls.caseForms, 'form-upgraded', postUpgrade),
  get(urls.formWords, 'form-words-read', visit => showWords(visit)),
  post(urls.formWords, 'form-words-changed', postWords),
]

async function showForms(visit: Visit): Promise<Response> {
  const outcome = await listForms(visit.app, person(visit))
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Forms', current: urls.forms({}), wide: true },
    <FormsPage forms={outcome.value.forms} mayChangeWords={may(visit.actor, 'form-words-changed')} />,
  )
}

async function showVersion(visit: Visit): Promise<Response> {
  const outcome = await readVersion(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { form } = outcome.value.stored
  return show(
    visit,
    { title: `${form.title}, version ${form.version}`, current: urls.forms({}), back: urls.forms({}), wide: true },
    <VersionPage read={outcome.value} {...formProps(visit)} />,
  )
}

async function postApproval(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const outcome = await approveForm(visit.app, person(visit), id, visit.key)
  if (outcome.ok) return goTo(visit, urls.formVersion({ id }))
  switch (outcome.reason) {
    case 'own-proposal':
      return refusedPage(visit, outcome.reason, 'You proposed this version, so somebody else must approve it.')
    case 'faulty':
      return refusedPage(
        visit,
        outcome.reason,
        'The check finds something against this version now. Its page says what.',
      )
    case 'already-approved':
    case 'changed-meanwhile':
      return goTo(visit, urls.formVersion({ id }))
    case 'not-found':
    case 'stale-form':
    case 'nothing-to-do':
      return refusedPage(visit, outcome.reason)
  }
}

async function showCaseForms(visit: Visit): Promise<Response> {
  const outcome = await readCaseForms(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file } = outcome.value
  return show(
    visit,
    { title: 'Forms', ...caseFrame(visit, file, urls.case({ id: file.id })), wide: true },
    <CaseFormsPage read={outcome.value} mayUpgrade={may(visit.actor, 'form-upgraded')} {...formProps(visit)} />,
  )
}

async function postUpgrade(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const outcome = await upgradeCaseForms(
    visit.app,
    person(visit),
    { caseId: id, version: versionIn(visit.body) },
    visit.key,
  )
  if (outcome.ok || outcome.reason === 'nothing-newer') return goTo(visit, urls.caseForms({ id }))
  return refusedPage(visit, outcome.reason)
}

/** One of the small forms of the page, with what was typed into it. */
type Again = {
  readonly do: string
  readonly body: Body
  readonly problems: readonly Problem[]
  readonly status: 200 | 409 | 422
}

async function showWords(visit: Visit, again?: Again): Promise<Response> {
  const outcome = await readAreaWords(visit.app, person(visit), visit.params['form']!)
  if (!outcome.ok) return notFound(visit)
  const words = outcome.value
  return show(
    visit,
    {
      title: `Your area’s words: ${words.form.title}`,
      current: urls.forms({}),
      back: urls.forms({}),
      problems: problemItems(again?.problems ?? []),
    },
    <AreaWordsPage
      words={words}
      meanwhile={again?.status === 409}
      forms={<WordsForms visit={visit} words={words} again={again} />}
    />,
    again?.status ?? 200,
  )
}

const CARRIED = ['do', 'version']

function WordsForms({ visit, words, again }: { visit: Visit; words: AreaWords; again: Again | undefined }) {
  const of = (name: string) => {
    const { do: _do, version: _version, ...typed } = again?.body ?? {}
    return {
      action: urls.formWords({ form: words.form.id }),
      hidden: { do: name, version: String(words.version) },
      ...(again?.do === name && { filled: { typed }, problems: again.problems }),
    }
  }
  const { contact } = words.overlay
  return (
    <>
      <h2 class="govuk-heading-m">Change the words beside a question</h2>
      <ActFormBody
        visit={visit}
        act={{ form: hintForm(optionsOf(words)), submit: 'Save these words', ...of('hint') }}
      />
      <h2 class="govuk-heading-m">Change whom to turn to</h2>
      <ActFormBody
        visit={visit}
        act={{
          form: contactForm,
          submit: 'Save whom to turn to',
          ...(contact !== undefined && { filled: { answers: { contact } } }),
          ...of('contact'),
        }}
      />
      <h2 class="govuk-heading-m">Add a question of your own</h2>
      <p class="govuk-body">It cannot be taken away again, for somebody may have answered it.</p>
      <ActFormBody visit={visit} act={{ form: ownQuestionForm, submit: 'Add this question', ...of('question') }} />
    </>
  )
}

const optionsOf = ({ form }: AreaWords) =>
  questionsOf(form)
    .filter(({ sectionOf }) => sectionOf.by === undefined)
    .map(({ id, field: asked }) => ({ code: id, label: `${asked.label} (${id})` }))

async function postWords(visit: Visit): Promise<Response> {
  const formId = visit.params['form']!
  const found = await readAreaWords(visit.app, person(visit), formId)
  if (!found.ok) return notFound(visit)
  const name = field(visit.body, 'do')
  const read = readWords(visit, name, found.value)
  if ('problems' in read)
    return showWords(visit, {
      do: name,
      body: visit.body,
      problems: read.problems,
      status: read.problems.length > 0 ? 422 : 200,
    })
  const outcome = await changeAreaWords(
    visit.app,
    person(visit),
    { formId, version: versionIn(visit.body), change: read },
    visit.key,
  )
  if (outcome.ok) return goTo(visit, urls.formWords({ form: formId }))
  if (outcome.reason === 'changed-meanwhile')
    return showWords(visit, { do: name, body: visit.body, problems: [], status: 409 })
  return refusedPage(visit, outcome.reason, outcome.detail)
}

function readWords(
  visit: Visit,
  name: string,
  words: AreaWords,
): WordsChange | { readonly problems: readonly Problem[] } {
  if (name === 'contact') {
    const reading = readActForm(visit, contactForm, { carried: CARRIED })
    return reading.ok ? { contact: reading.answers.contact ?? '' } : reading
  }
  if (name === 'question') {
    const reading = readActForm(visit, ownQuestionForm, { carried: CARRIED })
    const { label = '', kind = 'text' } = reading.answers
    return reading.ok ? { ownQuestion: label, kind: kind satisfies OwnKind } : reading
  }
  const reading = readActForm(visit, hintForm(optionsOf(words)), { carried: CARRIED })
  const { question = '', hint = '', means = '' } = reading.answers
  return reading.ok ? { question, hint, means } : reading
}
