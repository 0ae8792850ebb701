import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'
import { Heading } from './heading.tsx'

export type SummaryAction = Content & {
  readonly href: string
  /** What the link is about, for those who hear it alone: "Change" and then "date of birth". */
  readonly visuallyHiddenText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

type Actions = { readonly items?: readonly SummaryAction[] | undefined; readonly classes?: string | undefined }
type Cell = Content & { readonly classes?: string | undefined }

export type SummaryRow = {
  readonly key: Cell
  readonly value: Cell
  readonly actions?: Actions | undefined
  readonly classes?: string | undefined
}

export type SummaryCard = {
  readonly title?: (Cell & { readonly headingLevel?: number | undefined }) | undefined
  readonly actions?: Actions | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type SummaryListProps = {
  readonly rows: readonly (SummaryRow | false | '' | null | undefined)[]
  readonly card?: SummaryCard | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const SummaryList: FC<SummaryListProps> = props => {
  const someHaveActions = props.rows.some(row => row && row.actions?.items?.length)
  const list = (
    <dl class={classes('govuk-summary-list', props.classes)} {...attributes(props.attributes)}>
      {props.rows.map(
        row => row && <Row row={row} cardTitle={props.card?.title} leavesRoom={Boolean(someHaveActions)} />,
      )}
    </dl>
  )
  return props.card ? <Card card={props.card}>{list}</Card> : list
}

const Row: FC<{ row: SummaryRow; cardTitle: Content | undefined; leavesRoom: boolean }> = props => {
  const { row, cardTitle, leavesRoom } = props
  const actions = row.actions?.items ?? []
  return (
    <div
      class={classes(
        'govuk-summary-list__row',
        leavesRoom && !row.actions?.items && 'govuk-summary-list__row--no-actions',
        row.classes,
      )}
    >
      <dt class={classes('govuk-summary-list__key', row.key.classes)}>{shown(row.key)}</dt>
      <dd class={classes('govuk-summary-list__value', row.value.classes)}>{shown(row.value)}</dd>
      {actions.length > 0 && (
        <dd class={classes('govuk-summary-list__actions', row.actions?.classes)}>
          {actions.length === 1 ? (
            <ActionLink {...actions[0]!} cardTitle={cardTitle} />
          ) : (
            <ul class="govuk-summary-list__actions-list">
              {actions.map(action => (
                <li class="govuk-summary-list__actions-list-item">
                  <ActionLink {...action} cardTitle={cardTitle} />
                </li>
              ))}
            </ul>
          )}
        </dd>
      )}
    </div>
  )
}

const Card: FC<{ card: SummaryCard; children: Child }> = ({ card, children }) => {
  const actions = card.actions?.items ?? []
  const actionClasses = classes('govuk-summary-card__actions', card.actions?.classes)
  return (
    <div class={classes('govuk-summary-card', card.classes)} {...attributes(card.attributes)}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && (
          <Heading
            level={card.title.headingLevel || 2}
            class={classes('govuk-summary-card__title', card.title.classes)}
          >
            {shown(card.title)}
          </Heading>
        )}
        {actions.length === 1 && (
          <div class={actionClasses}>
            <ActionLink {...actions[0]!} cardTitle={card.title} />
          </div>
        )}
        {actions.length > 1 && (
          <ul class={actionClasses}>
            {actions.map(action => (
              <li class="govuk-summary-card__action">
                <ActionLink {...action} cardTitle={card.title} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  )
}

const ActionLink: FC<SummaryAction & { cardTitle: Content | undefined }> = ({ cardTitle, ...action }) => (
  <a class={classes('govuk-link', action.classes)} href={action.href} {...attributes(action.attributes)}>
    {shown(action)}
    {(action.visuallyHiddenText || cardTitle) && (
      <span class="govuk-visually-hidden">
        {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
        {cardTitle && <> ({shown(cardTitle)})</>}
      </span>
    )}
  </a>
)
