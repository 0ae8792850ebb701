import type { FC } from 'hono/jsx'
import { shortDueDate } from '../../kernel/text.ts'
import { papersBy } from '../../protocol/panel.ts'
import { Button } from '../../ui/button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { urls } from '../../web/urls.ts'
import type { Meeting } from '../store.ts'

export const MeetingsPage: FC<{ meetings: readonly Meeting[]; mayPlan: boolean }> = ({ meetings, mayPlan }) => (
  <>
    {meetings.length === 0 && <p class="govuk-body">No meeting is planned yet. The panel meets quarterly.</p>}
    {mayPlan && <Button href={urls.newMeeting({})} text="Plan a meeting" />}
    {meetings.length > 0 && (
      <ResponsiveTable
        caption="Meetings"
        captionIsHidden
        columns={[{ head: 'Date' }, { head: 'Place' }, { head: 'Papers open by' }, { head: 'State' }]}
        rows={meetings.map(meeting => ({
          cells: [
            <a class="govuk-link" href={urls.meeting({ id: meeting.id })}>
              {shortDueDate(meeting.on_day)}, {meeting.at_time}
            </a>,
            meeting.place,
            shortDueDate(papersBy(meeting.on_day)),
            stateWords(meeting),
          ],
        }))}
      />
    )}
    {mayPlan && (
      <p class="govuk-body">
        <a class="govuk-link" href={urls.agreementText({})}>
          The area’s confidentiality agreement
        </a>
      </p>
    )}
  </>
)

export const stateWords = (meeting: Meeting): string =>
  meeting.state === 'planned'
    ? 'Planned'
    : meeting.state === 'cancelled'
      ? 'Cancelled'
      : meeting.quorate
        ? 'Held, quorate'
        : 'Held, not quorate'
