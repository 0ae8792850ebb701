import type { Child, FC } from 'hono/jsx'
import { roles } from '../../access/roles.ts'
import { moment } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { type FormToken } from '../../ui/form.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import type { Message } from '../list-messages.ts'
import { messageKinds, messageState } from '../words.ts'

export type MessagesProps = {
  readonly rows: readonly Message[]
  readonly next: string | null
  readonly state: Message['state'] | null
}

/** What has gone, what waits, and what did not arrive. */
export const MessagesPage: FC<MessagesProps> = ({ rows, next, state }) => (
  <>
    <form method="get" action={urls.outbox({})} class="opencdr-filters">
      <Select
        id="state"
        name="state"
        label={{ text: 'State' }}
        items={[
          { value: '', text: 'All' },
          ...Object.entries(messageState).map(([value, text]) => ({ value, text, selected: value === state })),
        ]}
      />
      <Button text="Apply" classes="govuk-button--secondary" />{' '}
      <a class="govuk-link" href={urls.outbox({})}>
        Clear
      </a>
    </form>
    {rows.length === 0 ? (
      <p class="govuk-body">There is no message here. Requests, prompts and invitations are listed as they are made.</p>
    ) : (
      <ResponsiveTable
        caption="Messages"
        captionIsHidden
        columns={[{ head: 'Message' }, { head: 'To' }, { head: 'Case' }, { head: 'Made' }, { head: 'State' }]}
        rows={rows.map(message => ({
          cells: [
            <a class="govuk-link" href={urls.message({ id: message.id })}>
              {messageKinds[message.kind] ?? message.kind}
            </a>,
            recipient(message),
            message.reference ?? '',
            moment(message.made_at),
            <StateTag state={messageState[message.state]} />,
          ],
        }))}
      />
    )}
    {next !== null && (
      <Pagination
        next={{
          href: `${urls.outbox({})}?${new URLSearchParams({ ...(state !== null && { state }), after: next }).toString()}`,
        }}
      />
    )}
  </>
)

/** The organisation and the role; where there is neither, the name. */
export const recipient = ({ agency, to_name, to_role, kind }: Message): string =>
  [kind === 'escalation' ? null : agency, roleName(to_role)].filter(Boolean).join(', ') || to_name || 'Not known'

const roleName = (role: string): string => (Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : role)

export type MessageProps = {
  readonly message: Message
  /** The text as it leaves; with its link only in a demonstration. */
  readonly text: string
  readonly token: FormToken
  /** The form for another address. */
  readonly address: Child
}

export const MessagePage: FC<MessageProps> = ({ message, text, token, address }) => {
  const isHere = message.state === 'waiting' || message.state === 'not-delivered'
  return (
    <>
      <SummaryList
        rows={[
          row('To', [message.to_name, recipient(message)].filter(Boolean).join('; ')),
          row('E-mail', message.to_email || 'Not known'),
          row('Made', moment(message.made_at)),
          { key: { text: 'State' }, value: { children: <StateTag state={messageState[message.state]} /> } },
          message.state === 'sent' &&
            message.sent_at !== null &&
            row('Handed to the mail server', moment(message.sent_at)),
          message.trouble !== null && row('Why', message.trouble),
          message.state === 'waiting' &&
            message.attempts > 0 &&
            row('Next try', `${moment(message.next_attempt_at)}, after ${message.attempts} of 6`),
          message.request_id !== null && {
            key: { text: 'Request' },
            value: {
              children: (
                <a class="govuk-link" href={urls.request({ id: message.request_id })}>
                  Open the request
                </a>
              ),
            },
          },
        ]}
      />
      <h2 class="govuk-heading-m">{message.subject}</h2>
      <p class="govuk-body opencdr-as-typed">{text}</p>
      {isHere && (
        <>
          {message.to_email.includes('@') && (
            <PostedButton action={urls.message({ id: message.id })} fields={{ do: 'again' }} {...token}>
              Send again
            </PostedButton>
          )}
          {address}
        </>
      )}
    </>
  )
}

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
