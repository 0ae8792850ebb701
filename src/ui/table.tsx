import type { FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type TableCell = Content & {
  readonly format?: 'numeric' | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type TableProps = {
  readonly rows: readonly (readonly TableCell[] | false | '' | null | undefined)[]
  readonly head?: readonly TableCell[] | undefined
  readonly caption?: string | undefined
  readonly captionClasses?: string | undefined
  readonly firstCellIsHeader?: boolean | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The design system's table, for a few narrow columns. Wider ones are a `ResponsiveTable`. */
export const Table: FC<TableProps> = props => (
  <table class={classes('govuk-table', props.classes)} {...attributes(props.attributes)}>
    {props.caption && <caption class={classes('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>}
    {props.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.head.map(cell => (
            <HeaderCell cell={cell} scope="col" />
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {props.rows.map(
        row =>
          row && (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader ? (
                  <HeaderCell cell={cell} scope="row" />
                ) : (
                  <td
                    class={classes(
                      'govuk-table__cell',
                      cell.format && `govuk-table__cell--${cell.format}`,
                      cell.classes,
                    )}
                    {...spans(cell)}
                  >
                    {shown(cell)}
                  </td>
                ),
              )}
            </tr>
          ),
      )}
    </tbody>
  </table>
)

const HeaderCell: FC<{ cell: TableCell; scope: 'col' | 'row' }> = ({ cell, scope }) => (
  <th
    scope={scope}
    class={classes(
      'govuk-table__header',
      scope === 'col' && cell.format && `govuk-table__header--${cell.format}`,
      cell.classes,
    )}
    {...spans(cell)}
  >
    {shown(cell)}
  </th>
)

const spans = (cell: TableCell) => ({
  colspan: cell.colspan || undefined,
  rowspan: cell.rowspan || undefined,
  ...attributes(cell.attributes),
})
