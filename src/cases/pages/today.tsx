import type { FC } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import { dueDay, type Instant } from '../../kernel/calendar.ts'
import { count, longDate, shortDate, shortDueDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Pagination } from '../../ui/pagination.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { Select } from '../../ui/select.tsx'
import { urls } from '../../web/urls.ts'
import { duty, whoseTurn } from '../duties.ts'
import type { WorkFilter, WorkList, WorkRow } from '../work-list.ts'
import { kinds, stageNames } from '../work-filter.ts'

export type TodayProps = {
  readonly list: WorkList
  readonly filter: WorkFilter
  readonly hideNames: boolean
  readonly token: { readonly csrf: string; readonly formKey: string }
}

/** The manager's one work list, by next statutory date. "Overdue" holds only what is ours to do. */
export const Today: FC<TodayProps> = ({ list, filter, hideNames, token }) => {
  const ours = list.rows.filter(row => row.whose !== 'system')
  const overdue = ours.filter(row => isAt(row, '<', list.now))
  const thisWeek = ours.filter(row => !isAt(row, '<', list.now) && isAt(row, '<=', list.endOfWeek))
  const later = ours.filter(row => isAt(row, '>', list.endOfWeek))
  const waiting = list.rows.filter(row => row.whose === 'system')
  const first = overdue[0] ?? thisWeek[0] ?? later[0]
  return (
    <>
      <NextThing list={list} first={first} isLate={first !== undefined && overdue.includes(first)} />
      <p class="govuk-body">
        {list.undecided > 0 && (
          <>
            <a class="govuk-link" href={urls.notifications({})}>
              {count(list.undecided, 'new notification')}
            </a>{' '}
            |{' '}
          </>
        )}
        Overdue {overdue.length} | Due this week {thisWeek.length} | Later {later.length} | Waiting on others{' '}
        {waiting.length}
      </p>
      <Filters filter={filter} />
      <PostedButton action={urls.hideNames({})} fields={{ hide: hideNames ? 'no' : 'yes' }} {...token}>
        {hideNames ? 'Show names' : 'Hide names'}
      </PostedButton>
      <Owed caption="Overdue" rows={overdue} hideNames={hideNames} />
      <Owed caption="Due this week" rows={thisWeek} hideNames={hideNames} />
      <Owed caption="Later" rows={later} hideNames={hideNames} />
      {waiting.length > 0 && (
        <ResponsiveTable
          caption="Waiting on others"
          columns={[{ head: 'Case' }, { head: 'Who' }, { head: 'Asked' }, { head: 'Next step, by itself' }]}
          rows={waiting.map(row => ({
            cells: [
              <CaseName row={row} hideNames={hideNames} />,
              row.agency ?? '',
              row.askedOn === null ? '' : shortDate(row.askedOn),
              <>
                <a class="govuk-link" href={duty(row).href}>
                  {duty(row).what}
                </a>
                <br />
                <DueDate row={row} />
              </>,
            ],
          }))}
        />
      )}
      {list.next !== null && <Pagination next={{ href: nextPage(filter, list.next) }} />}
    </>
  )
}

/** One next thing: a green button, or a sentence saying when the next date is. */
const NextThing: FC<{ list: WorkList; first: WorkRow | undefined; isLate: boolean }> = ({ list, first, isLate }) => {
  if (list.undecided > 0 && !isLate) {
    return (
      <>
        <p class="govuk-body-l">Next: Decide about {count(list.undecided, 'new notification')}</p>
        <Button href={urls.notifications({})} text="Open" />
      </>
    )
  }
  if (first === undefined) {
    const next = list.rows[0]?.dueAt
    return (
      <p class="govuk-body-l">
        Nothing is due from you.
        {next
          ? ` The next date is ${longDate(dueDay(next))}, and goes by itself.`
          : ' New work arrives with the next notification.'}
      </p>
    )
  }
  const { what, href } = duty(first)
  return (
    <>
      <p class="govuk-body-l">
        Next: {what}
        {first.reference === null ? '' : `, ${first.reference}`}, {isLate ? 'was due' : 'due'}{' '}
        {longDate(dueDay(first.dueAt!))}
      </p>
      <Button href={href} text="Open" />
    </>
  )
}

const Owed: FC<{ caption: string; rows: readonly WorkRow[]; hideNames: boolean }> = ({ caption, rows, hideNames }) =>
  rows.length === 0 ? (
    <></>
  ) : (
    <ResponsiveTable
      caption={`${caption}: ${count(rows.length, 'thing')}`}
      columns={[{ head: 'Case' }, { head: 'What is owed' }, { head: 'Due' }, { head: 'Whose' }]}
      rows={rows.map(row => ({
        cells: [
          <CaseName row={row} hideNames={hideNames} />,
          <a class="govuk-link" href={duty(row).href}>
            {duty(row).what}
          </a>,
          <DueDate row={row} />,
          whoseTurn[row.whose] ?? row.whose,
        ],
      }))}
    />
  )

/** The reference, and the name as a second line unless names are hidden. */
const CaseName: FC<{ row: WorkRow; hideNames: boolean }> = ({ row, hideNames }) =>
  row.caseId === null ? (
    <>The area</>
  ) : (
    <>
      <a class="govuk-link" href={urls.case({ id: row.caseId })}>
        {row.reference}
      </a>
      {!hideNames && row.name !== null && (
        <>
          <br />
          {row.name}
        </>
      )}
    </>
  )

const DueDate: FC<{ row: WorkRow }> = ({ row }) =>
  row.dueAt === null ? (
    <>Not known yet</>
  ) : (
    <>
      {shortDueDate(dueDay(row.dueAt))}{' '}
      <a class="govuk-link" href={urls.why({ subject: row.subject, kind: row.kind })}>
        why<span class="govuk-visually-hidden"> this date, {duty(row).what}</span>?
      </a>
    </>
  )

const Filters: FC<{ filter: WorkFilter }> = ({ filter }) => (
  <form method="get" action={urls.today({})} class="opencdr-filters">
    <Select id="kind" name="kind" label={{ text: 'What' }} items={options(kinds, filter.kind)} />
    <Select id="stage" name="stage" label={{ text: 'Stage' }} items={options(stageNames, filter.stage)} />
    <Select
      id="whose"
      name="whose"
      label={{ text: 'Whose' }}
      items={options({ ours: 'Ours to do', others: 'Waiting on others' }, filter.whose)}
    />
    <Button text="Apply" classes="govuk-button--secondary" />{' '}
    <a class="govuk-link" href={urls.today({})}>
      Clear
    </a>
  </form>
)

const options = (names: Readonly<Record<string, string>>, chosen: string | undefined) => [
  { value: '', text: 'All' },
  ...Object.entries(names).map(([value, text]) => ({ value, text, selected: value === chosen })),
]

function nextPage(filter: WorkFilter, after: string): string {
  const query = new URLSearchParams({ ...filter, after } as Record<string, string>)
  return `${urls.today({})}?${query.toString()}`
}

function isAt(row: WorkRow, how: '<' | '<=' | '>', at: Instant): boolean {
  if (row.dueAt === null) return false
  const order = Temporal.Instant.compare(row.dueAt, at)
  return how === '<' ? order < 0 : how === '<=' ? order <= 0 : order > 0
}
