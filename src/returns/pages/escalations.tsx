import type { FC } from 'hono/jsx'
import { plainDate, shortDate } from '../../kernel/text.ts'
import { Pagination } from '../../ui/pagination.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import type { Raised } from '../escalations.ts'

/** Agencies of this area that have not answered a review, here or elsewhere (R-G4). Nothing of any child. */
export const EscalationsPage: FC<{ rows: readonly Raised[]; next: string | null }> = ({ rows, next }) =>
  rows.length === 0 ? (
    <p class="govuk-body">
      Nothing is escalated. An agency that sits in your area comes here ten working days after its third prompt.
    </p>
  ) : (
    <>
      <ResponsiveTable
        caption="Escalations"
        captionIsHidden
        columns={[
          { head: 'Agency' },
          { head: 'Asked by' },
          { head: 'Asked' },
          { head: 'Escalated' },
          { head: 'What came of it' },
        ]}
        rows={rows.map(row => ({
          cells: [
            <a class="govuk-link" href={urls.escalation({ id: row.id })}>
              {row.agency}
            </a>,
            row.askedBy,
            shortDate(row.asked_on),
            shortDate(row.raised_on),
            row.settled_on === null ? <StateTag state="Open" /> : `${shortDate(row.settled_on)}: ${row.outcome}`,
          ],
        }))}
      />
      {next !== null && (
        <Pagination next={{ href: `${urls.escalations({})}?${new URLSearchParams({ after: next }).toString()}` }} />
      )}
    </>
  )

export const EscalationFacts: FC<{ raised: Raised }> = ({ raised }) => (
  <SummaryList
    rows={[
      { key: { text: 'Agency' }, value: { text: raised.agency } },
      { key: { text: 'Asked by' }, value: { text: raised.askedBy } },
      { key: { text: 'Asked' }, value: { text: plainDate(raised.asked_on) } },
      { key: { text: 'Escalated' }, value: { text: plainDate(raised.raised_on) } },
      raised.settled_on !== null && { key: { text: 'Settled' }, value: { text: plainDate(raised.settled_on) } },
    ]}
  />
)
