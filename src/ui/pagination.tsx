import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, shown } from './content.ts'

export type PaginationLink = Content & {
  readonly href: string
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export type PaginationItem =
  | {
      readonly number: string | number
      readonly href: string
      readonly current?: boolean | undefined
      readonly visuallyHiddenText?: string | undefined
      readonly ellipsis?: false | undefined
      readonly attributes?: Attributes | undefined
    }
  | { readonly ellipsis: true }

export type PaginationProps = {
  readonly previous?: PaginationLink | undefined
  readonly next?: PaginationLink | undefined
  readonly items?: readonly (PaginationItem | null | undefined)[] | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const Pagination: FC<PaginationProps> = ({ previous, next, items, ...props }) => {
  const isBlock = !items && Boolean(next || previous)
  return (
    <nav
      class={classes('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...attributes(props.attributes)}
    >
      {previous?.href && (
        <ArrowLink link={previous} rel="prev" isBlock={isBlock}>
          {shown(previous) || (
            <>
              Previous<span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </ArrowLink>
      )}
      {items && <ul class="govuk-pagination__list">{items.map(item => isShown(item) && <PageItem item={item} />)}</ul>}
      {next?.href && (
        <ArrowLink link={next} rel="next" isBlock={isBlock}>
          {shown(next) || (
            <>
              Next<span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </ArrowLink>
      )}
    </nav>
  )
}

/** A list may be written with empty entries, which are passed over. */
const isShown = (item: PaginationItem | null | undefined): item is PaginationItem =>
  Boolean(item && Object.keys(item).length)

const ArrowLink: FC<{ link: PaginationLink; rel: 'prev' | 'next'; isBlock: boolean; children: Child }> = props => {
  const { link, rel, isBlock } = props
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={rel} {...attributes(link.attributes)}>
        {(isBlock || rel === 'prev') && <Arrow rel={rel} />}
        <span
          class={classes(
            'govuk-pagination__link-title',
            isBlock && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {props.children}{' '}
        </span>
        {link.labelText && isBlock && (
          <>
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!isBlock && rel === 'next' && <Arrow rel={rel} />}
      </a>
    </div>
  )
}

const PageItem: FC<{ item: PaginationItem }> = ({ item }) => {
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...attributes(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  )
}

const ARROWS = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
} as const

const Arrow: FC<{ rel: 'prev' | 'next' }> = ({ rel }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={ARROWS[rel]}></path>
  </svg>
)
