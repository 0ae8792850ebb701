import type { FC } from 'hono/jsx'

export type SubNavigationItem = { readonly text: string; readonly href: string }

export type SubNavigationProps = {
  /** What the links are about, for those who go from landmark to landmark: "Case". */
  readonly label: string
  readonly items: readonly SubNavigationItem[]
  /** The address of the page that is shown. */
  readonly current: string
}

/** The pages of one case or meeting: links that wrap, never tabs. */
export const SubNavigation: FC<SubNavigationProps> = ({ label, items, current }) => (
  <nav class="opencdr-sub-navigation" aria-label={label}>
    <ul class="opencdr-sub-navigation__list">
      {items.map(({ text, href }) => (
        <li class="opencdr-sub-navigation__item">
          <a
            class="govuk-link govuk-link--no-visited-state opencdr-sub-navigation__link"
            href={href}
            aria-current={href === current ? 'page' : undefined}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
