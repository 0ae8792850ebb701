import type { FC } from 'hono/jsx'
import { count } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { urls } from '../../web/urls.ts'
import { requestMessage } from '../messages.ts'
import type { AgenciesView, AgencyRow } from '../read-agencies.ts'

/** What leaves, to whom, before it leaves: sending cannot be undone. */
export const CheckAskingPage: FC<{ view: AgenciesView; chosen: readonly AgencyRow[]; token: FormToken }> = ({
  view,
  chosen,
  token,
}) => {
  const { file } = view
  const [first] = chosen
  const message =
    first &&
    requestMessage({
      area: view.asker,
      reference: file.reference,
      agency: first.request.agency,
      contactName: first.request.contact_name,
      replyBy: view.replyBy,
    })
  return (
    <>
      <ResponsiveTable
        caption={`To ${count(chosen.length, 'agency', 'agencies')}`}
        columns={[{ head: 'Agency' }, { head: 'Contact' }, { head: 'E-mail' }]}
        rows={chosen.map(({ request }) => ({
          cells: [
            request.agency,
            [request.contact_name, request.contact_role].filter(Boolean).join(', ') || 'Not known',
            request.contact_email || (
              <>
                Not known: the message waits in the Outbox.{' '}
                <a class="govuk-link" href={urls.requestContact({ id: request.id })}>
                  Add the contact<span class="govuk-visually-hidden"> of {request.agency}</span>
                </a>
              </>
            ),
          ],
        }))}
      />
      <p class="govuk-body">
        Sending records that {chosen.length === 1 ? 'it' : 'each'} knew the child, and starts the dates of its prompts
        today.
      </p>
      {message && (
        <section aria-label="The message as it will leave">
          <h2 class="govuk-heading-m">The message as it will leave</h2>
          <p class="govuk-body">
            <strong>{message.subject}</strong>
          </p>
          <p class="govuk-body opencdr-as-typed">{message.body.replaceAll('{link}', '(the personal link)')}</p>
        </section>
      )}
      <Form action={urls.askAgencies({ id: file.id })} {...token}>
        {chosen.map(({ request }) => (
          <input type="hidden" name="request" value={request.id} />
        ))}
        <input type="hidden" name="do" value="send" />
        <Button text={`Send ${count(chosen.length, 'request')}`} preventDoubleClick />
      </Form>
    </>
  )
}
