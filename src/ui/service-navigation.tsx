import type { Child, FC } from 'hono/jsx'
import { type Attributes, attributes, classes } from './attributes.ts'
import { type Content, hasContent, shown } from './content.ts'

export type ServiceNavigationItem = Content & {
  readonly href?: string | undefined
  /** This very page. */
  readonly current?: boolean | undefined
  /** The part of the service this page belongs to. */
  readonly active?: boolean | undefined
  readonly attributes?: Attributes | undefined
}

type EndSlot = { readonly html: Child; readonly align?: 'inline' | undefined }

export type ServiceNavigationProps = {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly (ServiceNavigationItem | false | '' | null | undefined)[] | undefined
  readonly navigationId?: string | undefined
  readonly navigationLabel?: string | undefined
  readonly navigationClasses?: string | undefined
  readonly menuButtonText?: string | undefined
  readonly menuButtonLabel?: string | undefined
  readonly collapseNavigationOnMobile?: boolean | undefined
  readonly ariaLabel?: string | undefined
  readonly slots?:
    | {
        readonly start?: Child
        readonly end?: Child | EndSlot
        readonly navigationStart?: Child
        readonly navigationEnd?: Child
      }
    | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export const ServiceNavigation: FC<ServiceNavigationProps> = props => {
  const { start, navigationStart, navigationEnd } = props.slots ?? {}
  const end = endSlot(props.slots?.end)
  const items = (props.navigation ?? []).filter(item => Boolean(item)) as ServiceNavigationItem[]
  const common = {
    class: classes('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...attributes(props.attributes),
  }
  const inner = (
    <div
      class={classes('govuk-width-container', end.align === 'inline' && 'govuk-service-navigation__inlining-container')}
    >
      {start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
        {(items.length > 0 || navigationStart || navigationEnd) && (
          <Navigation options={props} items={items}>
            {navigationStart}
            {items.map(item => (
              <Item {...item} />
            ))}
            {navigationEnd}
          </Navigation>
        )}
      </div>
      {end.html}
    </div>
  )
  // With a name or other content it is a landmark of its own; with links alone, the nav within is enough.
  if (!props.serviceName && !start && !end.html) return <div {...common}>{inner}</div>
  return (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...common}>
      {inner}
    </section>
  )
}

const endSlot = (end: Child | EndSlot): EndSlot =>
  typeof end === 'object' && end !== null && 'html' in end ? end : { html: end }

const ServiceName: FC<{ name: string; url: string | undefined }> = ({ name, url }) => (
  <span class="govuk-service-navigation__service-name">
    {url ? (
      <a href={url} class="govuk-service-navigation__link">
        {name}
      </a>
    ) : (
      <span class="govuk-service-navigation__text">{name}</span>
    )}
  </span>
)

const Navigation: FC<{
  options: ServiceNavigationProps
  items: readonly ServiceNavigationItem[]
  children: Child
}> = ({ options, items, children }) => {
  const menu = options.menuButtonText || 'Menu'
  const id = options.navigationId || 'navigation'
  return (
    <nav
      aria-label={options.navigationLabel || menu}
      class={classes('govuk-service-navigation__wrapper', options.navigationClasses)}
    >
      {(options.collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={options.menuButtonLabel !== menu ? options.menuButtonLabel : undefined}
          hidden
          aria-hidden="true"
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {children}
      </ul>
    </nav>
  )
}

const Item: FC<ServiceNavigationItem> = item => {
  const isActive = item.active || item.current
  const current = isActive ? (item.current ? 'page' : 'true') : undefined
  // The strong is what is left of "you are here" when someone overrides the colours.
  const face = isActive ? <strong class="govuk-service-navigation__active-fallback">{shown(item)}</strong> : shown(item)
  return (
    <li class={classes('govuk-service-navigation__item', isActive && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={current}
          {...attributes(item.attributes)}
        >
          {face}
        </a>
      ) : (
        hasContent(item) && (
          <span class="govuk-service-navigation__text" aria-current={current}>
            {face}
          </span>
        )
      )}
    </li>
  )
}
