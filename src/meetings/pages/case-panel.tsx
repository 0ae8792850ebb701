import type { FC } from 'hono/jsx'
import { may } from '../../access/policy.ts'
import { longDate } from '../../kernel/text.ts'
import { papersBy } from '../../protocol/panel.ts'
import { PostedButton } from '../../ui/posted-button.tsx'
import { type ActForm, ActFormBody } from '../../web/act-form.tsx'
import { urls } from '../../web/urls.ts'
import { formProps, type Visit } from '../../web/visit.tsx'
import type { lateAssignmentForm } from '../forms.ts'
import type { CasePanel } from '../read-meetings.ts'

export type LateForm = ReturnType<typeof lateAssignmentForm>

/** Where a case stands with its panels, and what can be done about it. */
export const CasePanelPage: FC<{ visit: Visit; panel: CasePanel; late: ActForm<LateForm> }> = ({
  visit,
  panel: { file, items, planned },
  late,
}) => {
  const open = items.find(item => item.outcome === null)
  return (
    <>
      {items.map(item => (
        <OneMeeting visit={visit} item={item} isClosed={file.closed_on !== null} />
      ))}
      {open === undefined && file.closed_on === null && (
        <p class="govuk-body">
          {file.timeline_finished_on === null
            ? 'The case goes to a panel when its timeline is finished.'
            : 'The case is ready for a panel. Put it on a meeting that is at least seven days away.'}
        </p>
      )}
      {open === undefined && planned.length === 0 && may(visit.actor, 'meeting-planned') && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.newMeeting({})}>
            Plan a meeting
          </a>
        </p>
      )}
      {open === undefined && file.timeline_finished_on !== null && file.closed_on === null && (
        <ul class="govuk-list">
          {planned.map(meeting => (
            <li>
              <a class="govuk-link" href={urls.meeting({ id: meeting.id })}>
                Meeting of {longDate(meeting.on_day)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {open === undefined &&
        file.timeline_finished_on !== null &&
        planned.length > 0 &&
        may(visit.actor, 'papers-opened-late') && (
          <>
            <h2 class="govuk-heading-m">Less than a week before</h2>
            <p class="govuk-body">
              As chair you can put the case on a meeting that is less than seven days away. The reason is kept.
            </p>
            <ActFormBody visit={visit} act={late} />
          </>
        )}
    </>
  )
}

const OneMeeting: FC<{ visit: Visit; item: CasePanel['items'][number]; isClosed: boolean }> = ({
  visit,
  item,
  isClosed,
}) => (
  <section>
    <h2 class="govuk-heading-m">{longDate(item.meeting.on_day)}</h2>
    <p class="govuk-body">
      Panel number {item.panel_number}.{' '}
      {item.papers_opened_on === null
        ? `Papers open by ${longDate(papersBy(item.meeting.on_day))}.`
        : `Papers opened on ${longDate(item.papers_opened_on)}.`}
      {item.override_reason !== null && ` The chair allowed less than seven days: ${item.override_reason}`}
      {item.outcome === 'deferred' && ` Deferred: ${item.outcome_reason}`}
    </p>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={urls.meeting({ id: item.meeting_id })}>
          The meeting
        </a>
      </li>
      {item.papers_opened_on === null && item.outcome === null && may(visit.actor, 'papers-previewed') && (
        <li>
          <a class="govuk-link" href={urls.papersPreview({ id: item.id })}>
            Look at the papers and open them
          </a>
        </li>
      )}
      {item.analysis !== null && (
        <li>
          <a class="govuk-link" href={urls.analysis({ id: item.analysis.id })}>
            Form C, {item.analysis.state === 'signed' ? 'signed' : 'draft'}
          </a>
        </li>
      )}
      {item.outcome === null && may(visit.actor, 'case-deferred') && (
        <li>
          <a class="govuk-link" href={urls.itemDefer({ id: item.id })}>
            Defer the case
          </a>
        </li>
      )}
    </ul>
    {item.outcome === null && may(visit.actor, 'case-withdrawn') && !isClosed && (
      <PostedButton action={urls.itemWithdraw({ id: item.id })} {...formProps(visit)}>
        Take off this meeting
      </PostedButton>
    )}
  </section>
)
