import { caseFrame } from '../cases/frame.tsx'
import { ReleasePage } from '../cases/pages/release.tsx'
import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { readReportToRelease, releaseReturn } from './release-return.ts'

export const releaseRoutes: readonly Route[] = [
  get(urls.requestRelease, 'return-released', visit => showRelease(visit)),
  post(urls.requestRelease, 'return-released', postRelease),
]

const NO_RETURN = 'There is no report that stands.'

async function showRelease(visit: Visit, meanwhile = false): Promise<Response> {
  const id = visit.params['id']!
  const outcome = await readReportToRelease(visit.app, person(visit), id)
  if (!outcome.ok) {
    if (outcome.reason === 'released') return goTo(visit, urls.request({ id }))
    return refusedPage(visit, outcome.reason, outcome.reason === 'not-returned' ? NO_RETURN : undefined)
  }
  const { file, request, ...text } = outcome.value
  if (file.closed_on !== null) return refusedPage(visit, 'closed')
  return show(
    visit,
    {
      title: 'Release the report to the panel',
      ...caseFrame(visit, file, urls.agencies({ id: file.id })),
      caption: request.agency,
      back: urls.request({ id }),
      wide: true,
    },
    <ReleasePage
      text={text}
      action={urls.requestRelease({ id })}
      submit="Release the report"
      token={formProps(visit)}
      meanwhile={meanwhile}
    />,
    meanwhile ? 409 : 200,
  )
}

async function postRelease(visit: Visit): Promise<Response> {
  if (visit.restored) return showRelease(visit)
  const requestId = visit.params['id']!
  const shown = field(visit.body, 'shown')
  const outcome = await releaseReturn(visit.app, person(visit), { requestId, shown }, visit.key)
  if (outcome.ok) return goTo(visit, urls.request({ id: requestId }))
  switch (outcome.reason) {
    case 'changed-meanwhile':
    case 'names-found':
      return showRelease(visit, true)
    case 'not-returned':
      return refusedPage(visit, outcome.reason, NO_RETURN)
    case 'closed':
    case 'not-found':
    case 'stale-form':
    case 'nothing-to-do':
      return refusedPage(visit, outcome.reason)
  }
}
