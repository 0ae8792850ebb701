import type { Child, FC } from 'hono/jsx'
import { classes } from './attributes.ts'

export type Column = {
  readonly head: string
  readonly format?: 'numeric' | undefined
  /** Makes the head a link that sorts by this column. */
  readonly sort?: { readonly href: string; readonly order: 'ascending' | 'descending' | 'none' } | undefined
}

export type ResponsiveRow = {
  /** One for each column. The first names the row. */
  readonly cells: readonly Child[]
  /** So that a page can lead back to the row that was edited. */
  readonly id?: string | undefined
}

export type ResponsiveTableProps = {
  readonly caption: string
  /** Where a heading just above says the same. */
  readonly captionIsHidden?: boolean | undefined
  readonly columns: readonly Column[]
  readonly rows: readonly ResponsiveRow[]
}

/**
 * A table whose rows become labelled blocks on a narrow screen. What is no longer drawn as a table is no longer one to
 * some browsers, so each part says its role itself (pages.md 6.9).
 */
export const ResponsiveTable: FC<ResponsiveTableProps> = ({ caption, captionIsHidden, columns, rows }) => (
  <table class="govuk-table opencdr-table" role="table">
    <caption class={captionIsHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--s'}>
      {caption}
    </caption>
    <thead class="govuk-table__head" role="rowgroup">
      <tr class="govuk-table__row" role="row">
        {columns.map(column => (
          <Head {...column} />
        ))}
      </tr>
    </thead>
    <tbody class="govuk-table__body" role="rowgroup">
      {rows.map(row => (
        <tr class="govuk-table__row" role="row" id={row.id} tabindex={row.id ? -1 : undefined}>
          {columns.map((column, index) => (
            <Cell column={column} isFirst={index === 0}>
              {row.cells[index]}
            </Cell>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Head: FC<Column> = ({ head, format, sort }) => (
  <th
    scope="col"
    role="columnheader"
    class={classes('govuk-table__header', format && `govuk-table__header--${format}`)}
    aria-sort={sort?.order}
  >
    {sort ? (
      <a class="govuk-link govuk-link--no-visited-state opencdr-table__sort" href={sort.href}>
        {head}
      </a>
    ) : (
      head
    )}
  </th>
)

const Cell: FC<{ column: Column; isFirst: boolean; children?: Child }> = ({ column, isFirst, children }) => {
  // Drawn as a block, a cell has its label beside it: its content must then be one thing.
  const content = <div>{children}</div>
  if (isFirst) {
    return (
      <th scope="row" role="rowheader" class="govuk-table__header" data-label={column.head}>
        {content}
      </th>
    )
  }
  return (
    <td
      role="cell"
      class={classes('govuk-table__cell', column.format && `govuk-table__cell--${column.format}`)}
      data-label={column.head}
    >
      {content}
    </td>
  )
}
