import type { FC } from 'hono/jsx'
import { moment, shortDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { type State, StateTag } from '../../ui/state-tag.tsx'
import { urls } from '../../web/urls.ts'
import { type Listed, type ListFilter, listFilters } from '../list-notifications.ts'
import { isBeforeDeath, type Notification } from '../store.ts'

/** What came in: first what waits for a decision, the newest first. */
export const ListPage: FC<{
  rows: readonly Listed[]
  filter: ListFilter
  next: string | null
  hideNames: boolean
}> = ({ rows, filter, next, hideNames }) => (
  <>
    <Button
      href={urls.newNotification({})}
      text="Enter a notification on somebody’s behalf"
      classes="govuk-button--secondary"
    />
    <p class="govuk-body">
      {(Object.keys(listFilters) as ListFilter[]).map((name, i) => (
        <>
          {i > 0 && ' | '}
          <a class="govuk-link" href={listUrl(name, null)} aria-current={name === filter ? 'page' : undefined}>
            {listFilters[name].says}
          </a>
        </>
      ))}
    </p>
    {rows.length === 0 ? (
      <p class="govuk-body">{EMPTY[filter]}</p>
    ) : (
      <ResponsiveTable
        caption={listFilters[filter].says}
        columns={[
          { head: 'Number' },
          ...(hideNames ? [] : [{ head: 'Child' }]),
          { head: 'Received' },
          { head: 'How it came' },
          { head: 'State' },
        ]}
        rows={rows.map(row => ({
          cells: [
            <a class="govuk-link" href={urls.notification({ id: row.id })}>
              {row.receipt}
            </a>,
            ...(hideNames ? [] : [childOf(row)]),
            moment(row.received_at),
            sources[row.source],
            <>
              <StateTag state={stateTagOf(row)} />
              {row.case_id !== null && (
                <>
                  {' '}
                  <a class="govuk-link" href={urls.case({ id: row.case_id })}>
                    Case {row.reference}
                  </a>
                </>
              )}
            </>,
          ],
        }))}
      />
    )}
    {next !== null && <Pagination next={{ href: listUrl(filter, next) }} />}
  </>
)

export const sources: Readonly<Record<Notification['source'], string>> = {
  form: 'The public form',
  telephone: 'By telephone',
  letter: 'By letter',
  'e-mail': 'By e-mail',
  other: 'In another way',
}

export const stateTagOf = (of: Pick<Notification, 'state' | 'before_death' | 'death_confirmed_on'>): State => {
  if (of.state === 'opened') return 'Open'
  if (of.state === 'joined') return 'Joined'
  if (of.state === 'outside') return 'Outside the review'
  if (of.state === 'passed-on') return 'Transferred'
  return isBeforeDeath(of) ? 'Death not confirmed' : 'New'
}

const EMPTY: Readonly<Record<ListFilter, string>> = {
  undecided:
    'Nothing waits for a decision. What is sent by the public form comes here, and what is entered on somebody’s behalf.',
  opened: 'No case has been opened from a notification yet.',
  joined: 'No notification has been joined to a case yet.',
  outside: 'No death has been found to be outside the review.',
}

const childOf = (row: Listed): string =>
  [`${row.given_names} ${row.family_name}`.trim() || 'Name not given', row.born_on && `born ${shortDate(row.born_on)}`]
    .filter(Boolean)
    .join(', ')

const listUrl = (filter: ListFilter, after: string | null): string => {
  const query = new URLSearchParams({
    ...(filter !== 'undecided' && { show: filter }),
    ...(after !== null && { after }),
  }).toString()
  return query === '' ? urls.notifications({}) : `${urls.notifications({})}?${query}`
}
