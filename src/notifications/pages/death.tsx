import type { FC } from 'hono/jsx'
import type { Body } from '../../forms/body.ts'
import type { Problem } from '../../forms/read-answer.ts'
import { moment, shortDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { FormFields } from '../../ui/form-page.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { deathForm } from '../decision-forms.ts'
import { isBeforeDeath, type Notification } from '../store.ts'
import { allOf, stated } from '../stated.ts'

export type DeathPageProps = FormToken & {
  readonly action: string
  /** What each notification says of the death: a ground, never the decision. */
  readonly sources: readonly Notification[]
  readonly body?: Body | undefined
  readonly problems?: readonly Problem[] | undefined
}

export const DeathPage: FC<DeathPageProps> = ({ action, sources, body, problems, ...token }) => (
  <>
    <p class="govuk-body">
      From this day dates run, and what was held back is sent. Confirm it when a professional has confirmed the death to
      you.
    </p>
    <ResponsiveTable
      caption="What the notifications say"
      columns={[{ head: 'Notification' }, { head: 'Received' }, { head: 'From' }, { head: 'Death' }]}
      rows={sources.map(source => ({
        cells: [source.receipt, moment(source.received_at), stated(allOf(source)).notifier.role, deathOf(source)],
      }))}
    />
    <Form action={action} {...token}>
      <FormFields form={deathForm} section="death" body={body} problems={problems} />
      <Button text="Confirm the death" preventDoubleClick />
    </Form>
  </>
)

function deathOf(source: Notification): string {
  if (source.before_death && isBeforeDeath(source)) return 'Sent while the child was dying'
  const { timeOfDeath } = stated(allOf(source))
  if (source.died_on === null) return 'Date not given'
  return timeOfDeath === '' ? shortDate(source.died_on) : `${shortDate(source.died_on)}, ${timeOfDeath}`
}
