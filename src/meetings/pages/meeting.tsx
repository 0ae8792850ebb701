import type { FC } from 'hono/jsx'
import { may } from '../../access/policy.ts'
import { longDate, shortDueDate } from '../../kernel/text.ts'
import { papersBy } from '../../protocol/panel.ts'
import { Button } from '../../ui/button.tsx'
import { Checkboxes } from '../../ui/checkboxes.tsx'
import { Form } from '../../ui/form.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { urls } from '../../web/urls.ts'
import { formProps, type Visit } from '../../web/visit.tsx'
import type { ItemRow, OpenMeeting } from '../read-meetings.ts'
import type { Meeting } from '../store.ts'
import { stateWords } from './meetings.tsx'
import { People } from './people.tsx'

/** One meeting: its cases, its people, and what can be done on this day. */
export const MeetingPage: FC<{ visit: Visit; open: OpenMeeting }> = ({ visit, open }) => {
  const { meeting, items, ready, conflicts } = open
  const id = meeting.id
  const planned = meeting.state === 'planned'
  return (
    <>
      <p class="govuk-body-l">
        {stateWords(meeting)}. {meeting.at_time}
        {meeting.place === '' ? '' : `, ${meeting.place}`}. Papers open by {longDate(papersBy(meeting.on_day))}.
      </p>
      {meeting.state === 'held' && (
        <InsetText text={`${meeting.quorate ? 'Quorate' : 'Not quorate'}. ${meeting.quorum_because}.`} />
      )}
      {items.length > 0 && may(visit.actor, 'room-shown') && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.meetingRoom({ id })}>
            Show the meeting to the room
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">Cases</h2>
      {items.length === 0 ? (
        <p class="govuk-body">No case is on this meeting yet.</p>
      ) : (
        <Items items={items} visit={visit} meeting={meeting} />
      )}
      {planned && ready.length > 0 && may(visit.actor, 'case-assigned') && (
        <Form action={urls.meetingCases({ id })} {...formProps(visit)}>
          <Checkboxes
            idPrefix="case"
            name="case"
            fieldset={{ legend: { text: 'Ready for a panel', classes: 'govuk-fieldset__legend--s' } }}
            items={ready.map(file => ({ value: file.id, text: file.reference }))}
          />
          <Button text="Put on this meeting" preventDoubleClick />
        </Form>
      )}
      {conflicts.length > 0 && <Conflicts visit={visit} conflicts={conflicts} />}
      <People visit={visit} open={open} />
    </>
  )
}

const Items: FC<{ items: readonly ItemRow[]; visit: Visit; meeting: Meeting }> = ({ items, visit, meeting }) => (
  <ResponsiveTable
    caption="Cases on this meeting"
    captionIsHidden
    columns={[{ head: 'Panel number' }, { head: 'Case' }, { head: 'Papers' }, { head: 'Form C' }]}
    rows={items.map(item => ({
      cells: [
        `No. ${item.panel_number}`,
        <a class="govuk-link" href={urls.casePanel({ id: item.case_id })}>
          {item.reference}
        </a>,
        <Papers item={item} meeting={meeting} visit={visit} />,
        item.analysis === null ? (
          'Opens with the papers'
        ) : (
          <a class="govuk-link" href={urls.analysis({ id: item.analysis.id })}>
            Form C of no. {item.panel_number}, {item.analysis.state === 'signed' ? 'signed' : 'draft'}
          </a>
        ),
      ],
    }))}
  />
)

function Papers({ item, meeting, visit }: { item: ItemRow; meeting: Meeting; visit: Visit }) {
  if (item.outcome === 'deferred') return <StateTag state="Deferred" />
  if (item.papers_opened_on !== null) return <StateTag state="Papers open" />
  return (
    <>
      Not open, by {shortDueDate(papersBy(meeting.on_day))}
      {may(visit.actor, 'papers-previewed') && (
        <>
          <br />
          <a class="govuk-link" href={urls.papersPreview({ id: item.id })}>
            Look at them and open<span class="govuk-visually-hidden"> no. {item.panel_number}</span>
          </a>
        </>
      )}
    </>
  )
}

function Conflicts({ visit, conflicts }: { visit: Visit; conflicts: OpenMeeting['conflicts'] }) {
  return (
    <>
      <h2 class="govuk-heading-m">Conflicts of interest</h2>
      {conflicts.map(conflict => (
        <section>
          <p class="govuk-body">
            {conflict.name} answered "{conflict.answer === 'yes' ? 'Yes' : 'Not sure'}"
            {conflict.note === '' ? '' : `: ${conflict.note}`}.{' '}
            {conflict.decision === null
              ? 'The papers are shut to this person until the chair decides.'
              : conflict.decision === 'open'
                ? 'The chair opened the papers.'
                : 'The chair keeps the papers shut.'}
          </p>
          {may(visit.actor, 'conflict-decided') &&
            (['open', 'shut'] as const).map(decision => (
              <PostedButton
                action={urls.itemConflict({ id: conflict.itemId })}
                fields={{ account: conflict.accountId, decision }}
                {...formProps(visit)}
              >
                {decision === 'open' ? 'Open the papers' : 'Keep them shut'}
                <span class="govuk-visually-hidden"> for {conflict.name}</span>
              </PostedButton>
            ))}
        </section>
      ))}
    </>
  )
}
