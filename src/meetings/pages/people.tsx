import type { FC } from 'hono/jsx'
import { may } from '../../access/policy.ts'
import { type Role, roles } from '../../access/roles.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Form } from '../../ui/form.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { urls } from '../../web/urls.ts'
import { formProps, type Visit } from '../../web/visit.tsx'
import type { OpenMeeting } from '../read-meetings.ts'

/** Who is invited, and from the day of the meeting who attended. */
export const People: FC<{ visit: Visit; open: OpenMeeting }> = ({ visit, open: { meeting, members, invitable } }) => {
  const id = meeting.id
  const planned = meeting.state === 'planned'
  const isDue = meeting.on_day.toString() <= visit.today.toString()
  return (
    <>
      <h2 class="govuk-heading-m">People</h2>
      {members.length === 0 && <p class="govuk-body">Nobody is invited yet.</p>}
      {isDue && meeting.state !== 'cancelled' && members.length > 0 && may(visit.actor, 'attendance-recorded') ? (
        <Form action={urls.attendance({ id })} {...formProps(visit)}>
          <Checkboxes
            idPrefix="present"
            name="present"
            fieldset={{ legend: { text: 'Who attended?', classes: 'govuk-fieldset__legend--s' } }}
            items={members.map(member => ({
              value: member.account_id,
              text: `${member.name}, ${member.body || roles[member.role as Role]}`,
              checked: member.attended === true,
            }))}
          />
          <Button text="Record attendance" preventDoubleClick />
        </Form>
      ) : (
        members.length > 0 && (
          <ResponsiveTable
            caption="Invited"
            columns={[
              { head: 'Name' },
              { head: 'For' },
              ...(planned && may(visit.actor, 'member-withdrawn') ? [{ head: 'Invitation' }] : []),
            ]}
            rows={members.map(member => ({
              cells: [
                member.name,
                member.body || roles[member.role as Role],
                ...(planned && may(visit.actor, 'member-withdrawn')
                  ? [
                      <PostedButton
                        action={urls.meetingMembers({ id })}
                        fields={{ withdraw: member.account_id }}
                        {...formProps(visit)}
                      >
                        Take back<span class="govuk-visually-hidden"> the invitation of {member.name}</span>
                      </PostedButton>,
                    ]
                  : []),
              ],
            }))}
          />
        )
      )}
      {planned && invitable.length > 0 && may(visit.actor, 'member-invited') && (
        <Form action={urls.meetingMembers({ id })} {...formProps(visit)}>
          <Checkboxes
            idPrefix="invite"
            name="invite"
            fieldset={{ legend: { text: 'Invite', classes: 'govuk-fieldset__legend--s' } }}
            items={invitable.map(account => ({
              value: account.id,
              text: `${account.name}, ${account.body ?? roles[account.role]}`,
              checked: true,
            }))}
          />
          <Button text="Invite" preventDoubleClick />
        </Form>
      )}
    </>
  )
}
