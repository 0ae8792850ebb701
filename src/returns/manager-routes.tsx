import { may } from '../access/policy.ts'
import { caseFrame } from '../cases/frame.tsx'
import type { CaseFile } from '../cases/store.ts'
import type { AnyAnswers, Form as Declared } from '../forms/form.ts'
import { pressed } from '../forms/rows.ts'
import type { Outcome } from '../kernel/outcome.ts'
import { codeNamesOn } from '../registers/code-names.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { field, values } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { addAgency } from './add-agency.ts'
import { changeContact } from './change-contact.ts'
import { confirmAgencies, setAgencyAside } from './confirm-agencies.ts'
import { enterReturn } from './enter-return.ts'
import { agencyForm, contactForm, onBehalfForm, sendBackForm, writeOffForm } from './forms.ts'
import { AgenciesPage } from './pages/agencies.tsx'
import { CheckAskingPage } from './pages/check-asking.tsx'
import { RequestPage } from './pages/request.tsx'
import { readAgencies, readAreas } from './read-agencies.ts'
import { readRequest, type RequestView } from './read-request.ts'
import { sendRequests } from './send-requests.ts'
import { sendReturnBack } from './send-return-back.ts'
import { writeOffRequest } from './write-off-request.ts'
import { eventsFrom } from './event-rows.ts'

/** What the manager, the doctor and the chair see and do about agencies. */
export const agencyRoutes: readonly Route[] = [
  get(urls.agencies, 'agencies-read', visit => showAgencies(visit)),
  post(urls.askAgencies, 'requests-sent', postAsk),
  get(urls.newAgency, 'agency-added', visit => showNewAgency(visit)),
  post(urls.newAgency, 'agency-added', postNewAgency),
  get(urls.request, 'request-read', showRequest),
  get(urls.requestContact, 'contact-changed', visit => requestForm(visit, contact)),
  post(urls.requestContact, 'contact-changed', postContact),
  get(urls.requestSendBack, 'return-sent-back', visit => requestForm(visit, sendBack)),
  post(urls.requestSendBack, 'return-sent-back', postSendBack),
  get(urls.requestWriteOff, 'request-written-off', visit => requestForm(visit, writeOff)),
  post(urls.requestWriteOff, 'request-written-off', postWriteOff),
  get(urls.requestOnBehalf, 'return-entered', visit => requestForm(visit, onBehalf)),
  post(urls.requestOnBehalf, 'return-entered', postOnBehalf),
]

type Again = { readonly ticked?: readonly string[]; readonly problem?: string }

async function showAgencies(visit: Visit, again: Again = {}): Promise<Response> {
  const outcome = await readAgencies(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file } = outcome.value
  return show(
    visit,
    {
      title: 'Agencies',
      ...caseFrame(visit, file, urls.agencies({ id: file.id })),
      wide: true,
      ...(again.problem !== undefined && { problems: [{ text: again.problem, href: '#request' }] }),
    },
    <AgenciesPage
      view={outcome.value}
      mayChange={may(visit.actor, 'requests-sent')}
      token={formProps(visit)}
      {...again}
    />,
    again.problem === undefined ? 200 : 422,
  )
}

/** Propose, confirm and ask in one go: what was ticked is checked once more as it will leave, then sent. */
async function postAsk(visit: Visit): Promise<Response> {
  const manager = person(visit)
  const caseId = visit.params['id']!
  const requestIds = values(visit.body, 'request')
  if (visit.restored) return showAgencies(visit, { ticked: requestIds })
  if (requestIds.length === 0) return showAgencies(visit, { ticked: [], problem: 'Select at least one agency' })
  const of = { caseId, requestIds }
  switch (field(visit.body, 'do')) {
    case 'confirm':
      return after(visit, await confirmAgencies(visit.app, manager, of, visit.key))
    case 'aside':
      return after(visit, await setAgencyAside(visit.app, manager, of, visit.key))
    case 'send': {
      // Confirming twice changes nothing; the form's key belongs to what leaves.
      const confirmed = await confirmAgencies(visit.app, manager, of)
      return after(visit, confirmed.ok ? await sendRequests(visit.app, manager, of, visit.key) : confirmed)
    }
    default:
      return checkAsking(visit, requestIds)
  }
}

const NOT_DONE: Readonly<Record<string, string>> = {
  'death-not-confirmed': 'The death is not confirmed, so no message leaves.',
  'not-confirmed': 'One of these agencies is not confirmed to have known the child.',
  'already-sent': 'One of these agencies has been asked already.',
  'already-returned': 'This agency has answered meanwhile.',
  'already-written-off': 'This request was written off before.',
  'not-returned': 'There is no return that stands.',
  'not-escalated': 'A request can be written off only after it was escalated.',
  'not-sent': 'This agency has not been asked yet.',
}

const refusedFor = (visit: Visit, reason: string): Promise<Response> => refusedPage(visit, reason, NOT_DONE[reason])

const after = async (visit: Visit, outcome: Outcome<unknown>): Promise<Response> =>
  outcome.ok ? goTo(visit, urls.agencies({ id: visit.params['id']! })) : refusedFor(visit, outcome.reason)

async function checkAsking(visit: Visit, requestIds: readonly string[]): Promise<Response> {
  const outcome = await readAgencies(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, rows } = outcome.value
  if (file.death_confirmed_on === null) return refusedFor(visit, 'death-not-confirmed')
  const chosen = rows.filter(({ request }) => requestIds.includes(request.id) && request.sent_on === null)
  if (chosen.length === 0) return refusedFor(visit, 'already-sent')
  return show(
    visit,
    {
      title: 'Check what leaves',
      ...caseFrame(visit, file, urls.agencies({ id: file.id })),
      back: urls.agencies({ id: file.id }),
    },
    <CheckAskingPage view={outcome.value} chosen={chosen} token={formProps(visit)} />,
  )
}

async function showNewAgency(
  visit: Visit,
  again: Pick<ActForm<Declared>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const outcome = await readAreas(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, areas } = outcome.value
  return showActForm(
    visit,
    {
      title: 'Add an agency',
      ...caseFrame(visit, file, urls.agencies({ id: file.id })),
      back: urls.agencies({ id: file.id }),
    },
    {
      form: agencyForm(areas),
      action: urls.newAgency({ id: file.id }),
      submit: 'Add the agency',
      filled: { answers: { sitsIn: String(file.area_id) } },
      ...again,
    },
  )
}

async function postNewAgency(visit: Visit): Promise<Response> {
  const caseId = visit.params['id']!
  const areas = await readAreas(visit.app, person(visit), caseId)
  if (!areas.ok) return notFound(visit)
  const reading = readActForm(visit, agencyForm(areas.value.areas))
  if (!reading.ok) return showNewAgency(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { name, kind, sitsIn, contactName, contactRole, contactEmail, contactPhone } = reading.answers
  const outcome = await addAgency(
    visit.app,
    person(visit),
    {
      caseId,
      organisation: {
        name: name ?? '',
        kind: kind ?? 'other',
        sitsIn: Number(sitsIn),
        contactName: contactName ?? '',
        contactRole: contactRole ?? '',
        contactEmail: contactEmail ?? '',
        contactPhone: contactPhone ?? '',
      },
    },
    visit.key,
  )
  return after(visit, outcome)
}

async function showRequest(visit: Visit): Promise<Response> {
  const outcome = await readRequest(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { whole, answer } = outcome.value
  const names = await codeNamesOn(visit, whole.form, (answer?.answers ?? {}) as AnyAnswers)
  return show(
    visit,
    { ...frameOf(visit, outcome.value), title: 'Request and return', wide: true },
    <RequestPage view={outcome.value} reader={person(visit)} names={names} />,
  )
}

const frameOf = (visit: Visit, { file, request }: { file: CaseFile; request: RequestView['request'] }) => ({
  ...caseFrame(visit, file, urls.agencies({ id: file.id })),
  caption: request.agency,
  back: urls.agencies({ id: file.id }),
})

/** A small form about one request. */
type About<F extends Declared> = {
  readonly form: F
  readonly submit: string | ((view: RequestView) => string)
  readonly url: (params: { readonly id: string }) => string
  readonly answers?: (view: RequestView) => Readonly<Record<string, string>>
  readonly before?: (view: RequestView) => string
}

const contact: About<typeof contactForm> = {
  form: contactForm,
  submit: ({ request }) => (request.sent_on === null ? 'Save the contact' : 'Send to the new contact'),
  url: urls.requestContact,
  answers: ({ request }) => ({
    ...(request.contact_name !== '' && { name: request.contact_name }),
    ...(request.contact_role !== '' && { role: request.contact_role }),
    ...(request.contact_email !== '' && { email: request.contact_email }),
    ...(request.contact_phone !== '' && { phone: request.contact_phone }),
  }),
  before: ({ request }) =>
    request.sent_on === null
      ? 'Nothing has been sent yet. The request will go to this contact.'
      : 'A new personal link goes to this contact, and the old one’s links stop working. The dates stay as they are.',
}

const sendBack: About<typeof sendBackForm> = {
  form: sendBackForm,
  submit: 'Send the return back',
  url: urls.requestSendBack,
  before: () =>
    'The agency is told by a message, and prompts go on where their dates are, as if nothing had come. What it sent is kept. This cannot be undone.',
}

const writeOff: About<typeof writeOffForm> = {
  form: writeOffForm,
  submit: 'Write the request off',
  url: urls.requestWriteOff,
  before: () =>
    'The review then goes on without this agency’s return, and your reason stays in the record. If the agency answers after all, its return is still taken in.',
}

const onBehalf: About<typeof onBehalfForm> = {
  form: onBehalfForm,
  submit: 'Save the return',
  url: urls.requestOnBehalf,
  before: () => 'For what came by letter or telephone. It ends the prompts, as if the agency had sent it itself.',
}

async function requestForm<F extends Declared>(
  visit: Visit,
  about: About<F>,
  again: Pick<ActForm<F>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const outcome = await readRequest(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const view = outcome.value
  return showActForm(
    visit,
    { ...frameOf(visit, view), title: about.form.title, back: urls.request({ id: view.request.id }) },
    {
      form: about.form,
      action: about.url({ id: view.request.id }),
      submit: typeof about.submit === 'string' ? about.submit : about.submit(view),
      ...(about.answers && { filled: { answers: about.answers(view) } }),
      ...(about.before && { before: <p class="govuk-body">{about.before(view)}</p> }),
      ...again,
    },
  )
}

const toRequest = async (visit: Visit, outcome: Outcome<unknown>): Promise<Response> =>
  outcome.ok ? goTo(visit, urls.request({ id: visit.params['id']! })) : refusedFor(visit, outcome.reason)

async function postContact(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, contactForm)
  if (!reading.ok) return requestForm(visit, contact, { filled: { typed: reading.typed }, problems: reading.problems })
  const { name = '', role = '', email = '', phone = '' } = reading.answers
  const requestId = visit.params['id']!
  const contactNow = { name, role, email, phone }
  const outcome = await changeContact(visit.app, person(visit), { requestId, contact: contactNow }, visit.key)
  // Whoever has not been asked yet is asked from the page of all agencies.
  return outcome.ok && !outcome.value.wasAsked
    ? goTo(visit, urls.agencies({ id: outcome.value.caseId }))
    : toRequest(visit, outcome)
}

async function postSendBack(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, sendBackForm)
  if (!reading.ok) return requestForm(visit, sendBack, { filled: { typed: reading.typed }, problems: reading.problems })
  const requestId = visit.params['id']!
  const reason = reading.answers.reason ?? ''
  return toRequest(visit, await sendReturnBack(visit.app, person(visit), { requestId, reason }, visit.key))
}

async function postWriteOff(visit: Visit): Promise<Response> {
  const reading = readActForm(visit, writeOffForm)
  if (!reading.ok) return requestForm(visit, writeOff, { filled: { typed: reading.typed }, problems: reading.problems })
  const requestId = visit.params['id']!
  const reason = reading.answers.reason ?? ''
  return toRequest(visit, await writeOffRequest(visit.app, person(visit), { requestId, reason }, visit.key))
}

async function postOnBehalf(visit: Visit): Promise<Response> {
  const again = pressed(onBehalfForm, visit.body)
  if (again !== null) return requestForm(visit, onBehalf, { filled: { typed: again } })
  const reading = readActForm(visit, onBehalfForm)
  if (!reading.ok) return requestForm(visit, onBehalf, { filled: { typed: reading.typed }, problems: reading.problems })
  const { kind = 'full', name = '', role = '', searched, narrative, events } = reading.answers
  const outcome = await enterReturn(
    visit.app,
    person(visit),
    {
      requestId: visit.params['id']!,
      kind,
      answers: {},
      ...(kind === 'nil' && searched !== undefined && { other: { searched } }),
      events: kind === 'nil' ? [] : eventsFrom(events),
      narrative: kind === 'nil' ? '' : (narrative ?? ''),
      respondent: { name, role },
    },
    visit.key,
  )
  return toRequest(visit, outcome)
}
