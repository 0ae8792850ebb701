import { defineForm, text } from '../forms/form.ts'
import { problemItems } from '../ui/form-page.tsx'
import { type ActForm, ActFormBody, readActForm } from '../web/act-form.tsx'
import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { textOf } from './deliver.ts'
import { listMessages, type Message, readMessage } from './list-messages.ts'
import { changeAddress, sendAgain } from './mend-message.ts'
import { MessagePage, MessagesPage } from './pages/messages.tsx'
import { messageKinds, messageState } from './words.ts'

export const outboxRoutes: readonly Route[] = [
  get(urls.outbox, 'outbox-read', showMessages),
  get(urls.message, 'outbox-read', visit => showMessage(visit)),
  post(urls.message, 'message-sent-again', postMessage),
]

const addressForm = defineForm({
  id: 'message-address',
  version: '1',
  title: 'Change the address',
  source: 'process.md 4',
  sections: {
    address: { title: 'Change the address', fields: { email: text('E-mail address', { format: 'email' }) } },
  },
})

async function showMessages(visit: Visit): Promise<Response> {
  const asked = visit.c.req.query('state') ?? ''
  const state = Object.hasOwn(messageState, asked) ? (asked as Message['state']) : null
  const outcome = await listMessages(visit.app, person(visit), {
    state: state ?? undefined,
    after: visit.c.req.query('after'),
  })
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Outbox', current: urls.outbox({}), wide: true },
    <MessagesPage {...outcome.value} state={state} />,
  )
}

type Again = Pick<ActForm<typeof addressForm>, 'filled' | 'problems'>

async function showMessage(visit: Visit, again: Again = {}): Promise<Response> {
  const outcome = await readMessage(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const message = outcome.value
  const problems = problemItems(again.problems ?? [])
  // The link opens what only the agency may open: outside a demonstration nobody here sees it.
  const shown = visit.app.demonstration ? message : { ...message, secret: null }
  return show(
    visit,
    {
      title: messageKinds[message.kind] ?? 'Message',
      ...(message.reference !== null && { context: `Case ${message.reference}` }),
      current: urls.outbox({}),
      back: urls.outbox({}),
      problems,
    },
    <MessagePage
      message={message}
      text={textOf(visit.app, shown)}
      token={formProps(visit)}
      address={
        <>
          <h2 class="govuk-heading-m">Change the address</h2>
          <ActFormBody
            visit={visit}
            act={{
              form: addressForm,
              action: urls.message({ id: message.id }),
              submit: 'Change the address and send',
              hidden: { do: 'address' },
              ...(message.to_email !== '' && { filled: { answers: { email: message.to_email } } }),
              ...again,
            }}
          />
        </>
      }
    />,
    problems.length === 0 ? 200 : 422,
  )
}

async function postMessage(visit: Visit): Promise<Response> {
  const messageId = visit.params['id']!
  if (field(visit.body, 'do') === 'again') {
    if (visit.restored) return showMessage(visit)
    return answer(visit, await sendAgain(visit.app, person(visit), { messageId }, visit.key))
  }
  const reading = readActForm(visit, addressForm, { carried: ['do'] })
  if (!reading.ok) return showMessage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const email = reading.answers.email ?? ''
  return answer(visit, await changeAddress(visit.app, person(visit), { messageId, email }, visit.key))
}

type Answered = Awaited<ReturnType<typeof sendAgain>>

async function answer(visit: Visit, outcome: Answered): Promise<Response> {
  if (outcome.ok) return goTo(visit, urls.message({ id: visit.params['id']! }))
  switch (outcome.reason) {
    case 'no-address':
      return refusedPage(visit, outcome.reason, 'No e-mail address is known.')
    case 'gone':
      return refusedPage(visit, outcome.reason, 'This message has left, or was withdrawn.')
    case 'not-found':
    case 'stale-form':
    case 'nothing-to-do':
      return refusedPage(visit, outcome.reason)
  }
}
