import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { notFound, person, show, type Visit } from '../web/visit.tsx'
import { find } from './find.ts'
import { FoundPage } from './pages/found.tsx'

export const findRoutes: readonly Route[] = [
  get(urls.finds, 'searched', visit => findPage(visit)),
  post(urls.finds, 'searched', postFind),
]

/** Answered where it is posted: nothing typed reaches an address or a log (pages.md 6.10). */
async function postFind(visit: Visit): Promise<Response> {
  const typed = field(visit.body, 'find').slice(0, TYPED_MAX)
  if (typed === '') return findPage(visit)
  const outcome = await find(visit.app, person(visit), typed)
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Find', wide: true },
    <FoundPage {...outcome.value} hideNames={person(visit).hideNames} />,
  )
}

const TYPED_MAX = 200

const findPage = (visit: Visit): Promise<Response> =>
  show(
    visit,
    { title: 'Find' },
    <p class="govuk-body">Type a reference, a name or an NHS number into the box at the top of the page.</p>,
  )
