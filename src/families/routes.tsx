import { may } from '../access/policy.ts'
import { caseFrame } from '../cases/frame.tsx'
import type { CaseFile } from '../cases/store.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { decideRoutes } from './decide-routes.tsx'
import { draftFirstLetter, saveFirstLetter } from './first-letter.ts'
import { letterForm } from './letter-form.ts'
import { FamilyPage } from './pages/family.tsx'
import { readFamily, readLetter } from './read-letter.ts'
import type { Letter } from './store.ts'
import { templateRoutes } from './template-routes.tsx'

export const familyRoutes: readonly Route[] = [
  get(urls.family, 'letter-read', showFamily),
  post(urls.family, 'letter-drafted', postDraft),
  post(urls.letter, 'letter-saved', postLetter),
  ...decideRoutes,
  ...templateRoutes,
]

async function showFamily(visit: Visit): Promise<Response> {
  const outcome = await readFamily(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, letter } = outcome.value
  const mayWrite = may(visit.actor, 'letter-saved') && file.closed_on === null
  return show(
    visit,
    { title: 'Family', ...caseFrame(visit, file, urls.family({ id: file.id })) },
    <FamilyPage visit={visit} file={file} letter={letter} mayWrite={mayWrite} />,
  )
}

async function postDraft(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const outcome = await draftFirstLetter(visit.app, person(visit), { caseId: id }, visit.key)
  return outcome.ok ? goTo(visit, urls.family({ id })) : refusedPage(visit, outcome.reason)
}

async function postLetter(visit: Visit): Promise<Response> {
  const letterId = visit.params['id']!
  const reading = readActForm(visit, letterForm)
  if (!reading.ok) {
    const read = await readLetter(visit.app, person(visit), letterId)
    return read.ok
      ? letterPage(visit, read.value, { filled: { typed: reading.typed }, problems: reading.problems })
      : notFound(visit)
  }
  const body = reading.answers.body ?? ''
  const outcome = await saveVersioned(visit, reading.answers, {
    form: letterForm,
    save: version => saveFirstLetter(visit.app, person(visit), { letterId, body, version }),
    async newest() {
      const read = await readLetter(visit.app, person(visit), letterId)
      if (!read.ok) return null
      const { letter } = read.value
      return { ...read.value, saved: { answers: { body: letter.body }, version: letter.version } }
    },
    by: () => savedBy(visit, { act: 'letter-saved', subject: letterId }),
  })
  if (outcome.ok) return goTo(visit, urls.family({ id: outcome.value.caseId }))
  return outcome.reason === 'both'
    ? letterPage(visit, outcome.newest, { filled: { typed: outcome.typed } })
    : refusedPage(visit, outcome.reason)
}

/** The draft alone, shown again: with what is wrong, or with what somebody else saved meanwhile. */
const letterPage = (
  visit: Visit,
  { file, letter }: { file: CaseFile; letter: Letter },
  again: Pick<ActForm<typeof letterForm>, 'filled' | 'problems'>,
): Promise<Response> =>
  showActForm(
    visit,
    { title: 'First letter', ...caseFrame(visit, file, urls.family({ id: file.id })) },
    {
      form: letterForm,
      action: urls.letter({ id: letter.id }),
      submit: 'Save the draft',
      version: letter.version,
      ...again,
    },
  )
