import type { FC } from 'hono/jsx'
import { shortDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { urls } from '../../web/urls.ts'
import { childName, stageState } from '../frame.tsx'
import type { CaseList } from '../list-cases.ts'
import type { CaseFile } from '../store.ts'
import { stageNames } from '../work-filter.ts'

/** The area's cases, the newest first. */
export const CasesPage: FC<{ list: CaseList; stage: CaseFile['stage'] | null; hideNames: boolean }> = ({
  list,
  stage,
  hideNames,
}) => (
  <>
    <form method="get" action={urls.cases({})} class="opencdr-filters">
      <Select
        id="stage"
        name="stage"
        label={{ text: 'Stage' }}
        items={[
          { value: '', text: 'All' },
          ...Object.entries(stageNames).map(([value, text]) => ({ value, text, selected: value === stage })),
        ]}
      />
      <Button text="Apply" classes="govuk-button--secondary" />{' '}
      <a class="govuk-link" href={urls.cases({})}>
        Clear
      </a>
    </form>
    {list.rows.length === 0 ? (
      <p class="govuk-body">There is no case here yet. Cases are opened from notifications.</p>
    ) : (
      <ResponsiveTable
        caption="Cases"
        captionIsHidden
        columns={[{ head: 'Case' }, ...(hideNames ? [] : [{ head: 'Child' }]), { head: 'Opened' }, { head: 'Stage' }]}
        rows={list.rows.map(row => ({
          cells: [
            <a class="govuk-link" href={urls.case({ id: row.id })}>
              {row.reference}
            </a>,
            ...(hideNames ? [] : [childName(row)]),
            shortDate(row.opened_on),
            <StateTag state={stageState(row.stage)} />,
          ],
        }))}
      />
    )}
    {list.next !== null && (
      <Pagination
        next={{
          href: `${urls.cases({})}?${new URLSearchParams({ ...(stage !== null && { stage }), after: list.next }).toString()}`,
        }}
      />
    )}
  </>
)
