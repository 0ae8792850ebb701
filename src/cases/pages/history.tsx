import type { FC } from 'hono/jsx'
import { acts } from '../../kernel/acts.ts'
import { moment, plainDate } from '../../kernel/text.ts'
import { Pagination } from '../../ui/pagination.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { urls } from '../../web/urls.ts'
import type { HistoryRow } from '../read-case.ts'
import type { History, HistoryKind } from '../read-history.ts'

/** Who saw and did what, newest first. Reads of one person in a day stand in one line. Nothing here names the family. */
export const HistoryPage: FC<{ history: History; kind: HistoryKind | null }> = ({ history, kind }) => {
  const id = history.file.id
  return (
    <>
      <p class="govuk-body">{sealedSentence(history)}</p>
      <p class="govuk-body">
        {(['all', 'changes', 'reads', 'refused'] as const).map((name, i) => (
          <>
            {i > 0 && ' | '}
            <a
              class="govuk-link"
              href={name === 'all' ? urls.history({ id }) : `${urls.history({ id })}?kind=${name}`}
              aria-current={(kind ?? 'all') === name ? 'page' : undefined}
            >
              {{ all: 'All', changes: 'Changes', reads: 'Reads', refused: 'Refused' }[name]}
            </a>
          </>
        ))}
      </p>
      {history.rows.length === 0 ? (
        <p class="govuk-body">Nothing of this kind has happened in this case.</p>
      ) : (
        <ResponsiveTable
          caption="History"
          captionIsHidden
          columns={[{ head: 'When' }, { head: 'Calendar day' }, { head: 'Who' }, { head: 'What' }]}
          rows={folded(history.rows).map(({ row, times }) => ({
            cells: [
              moment(row.at),
              plainDate(row.calendar_day),
              whoDid(row),
              says(row) + (times > 1 ? `, ${times} times that day` : ''),
            ],
          }))}
        />
      )}
      {history.next !== null && (
        <Pagination
          next={{
            href: `${urls.history({ id })}?${new URLSearchParams({ ...(kind !== null && { kind }), before: String(history.next) }).toString()}`,
          }}
        />
      )}
    </>
  )
}

/** What was done, and about which agency, unless it did it itself. */
export const says = (row: HistoryRow): string => {
  const said = row.act in acts ? acts[row.act as keyof typeof acts].says : 'An attempt was refused'
  return row.agency === null || isAgency(row) ? said : `${said}: ${row.agency}`
}

const isAgency = ({ actor }: Pick<HistoryRow, 'actor'>): boolean => actor.startsWith('respondent')

/** Names of the area's own people; others by what they are. */
export function whoDid(row: HistoryRow): string {
  if (row.name !== null) return row.name
  if (isAgency(row)) return `${row.agency ?? 'An agency'}, by its personal link`
  const kind = row.actor.split(':')[0] ?? ''
  return (
    {
      tick: 'The service, by itself',
      signin: 'Somebody signing in',
      public: 'Somebody without an account',
      setup: 'Whoever set the area up',
      person: 'Somebody of another area',
    }[kind] ?? 'The service'
  )
}

/** Neighbouring reads of one kind by one person on one day become one line. */
function folded(rows: readonly HistoryRow[]): { row: HistoryRow; times: number }[] {
  const lines: { row: HistoryRow; times: number }[] = []
  for (const row of rows) {
    const last = lines.at(-1)
    const same =
      last !== undefined &&
      last.row.act === row.act &&
      last.row.actor === row.actor &&
      last.row.agency === row.agency &&
      last.row.calendar_day.equals(row.calendar_day)
    if (same && row.act in acts && acts[row.act as keyof typeof acts].kind === 'read') last.times += 1
    else lines.push({ row, times: 1 })
  }
  return lines
}

const sealedSentence = ({ sealedTo, unsealed }: History): string =>
  sealedTo === null
    ? 'No entry has been sealed yet.'
    : `Sealed up to ${moment(sealedTo)}${unsealed === 0 ? '; every entry shown is sealed.' : `; ${unsealed} of the entries shown are not sealed yet.`}`
