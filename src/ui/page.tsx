import { raw } from 'hono/html'
import type { Child, FC } from 'hono/jsx'
import type { Day } from '../kernel/calendar.ts'
import { newId } from '../kernel/ids.ts'
import { classes } from './attributes.ts'
import { BackLink } from './back-link.tsx'
import { ClockBar } from './clock-bar.tsx'
import { ErrorSummary, type ErrorSummaryItem } from './error-summary.tsx'
import { FindBox } from './find-box.tsx'
import { PostedButton } from './posted-button.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'

/** Staff and respondents read a plain page; the public and families no more than they need, and families the calmest. */
export type Audience = 'staff' | 'public' | 'family'

export type PageProps = {
  /** The h1, and the title's first part. Never a name, for a title is kept and read aloud. */
  readonly title: string
  /** The title's second part for staff: "Case K7QF-2M". */
  readonly context?: string | undefined
  readonly audience?: Audience | undefined
  /** Empty before anybody has signed in. */
  readonly areaName: string
  readonly navigation: readonly { readonly text: string; readonly href: string }[]
  /** The `href` of the navigation's link under which this page stands. */
  readonly current?: string | undefined
  readonly csrf: string
  /** Null in production. */
  readonly demonstration: { readonly today: Day; readonly moveUrl: string } | null
  readonly signOutUrl: string | null
  readonly findUrl?: string | null | undefined
  /** At the foot of every page but a family’s. */
  readonly footLinks?: readonly { readonly text: string; readonly href: string }[] | undefined
  /** The identity bar and the sub-navigation of a case. */
  readonly identity?: Child
  readonly back?: string | undefined
  readonly problems?: readonly ErrorSummaryItem[] | undefined
  /** What was just done, with its undo: an `UndoBanner`. */
  readonly banner?: Child
  /** A line above the heading. */
  readonly caption?: string | undefined
  /** True where a label or legend in `children` is the h1. */
  readonly questionIsHeading?: boolean | undefined
  /** Full width, for tables, timeline and room; forms and reading are two thirds. */
  readonly wide?: boolean | undefined
  /** A screen for a whole room: as wide as it is, in large type, without what belongs to the person who shows it. */
  readonly room?: boolean | undefined
  /** Printed at the foot of every sheet: reference, reader, time. Never a name of a child. */
  readonly printFoot?: string | undefined
  readonly children?: Child
}

/** A whole page. Every script and style of it is a file of our own: there is none within the page. */
export const Page: FC<PageProps> = props => (
  <>
    {raw('<!DOCTYPE html>')}
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <title>{documentTitle(props)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="color-scheme" content="light" />
        <link rel="icon" href="/assets/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/opencdr.css" />
        <script type="module" src="/assets/opencdr.js"></script>
      </head>
      <body
        class={classes(
          'govuk-template__body',
          props.audience === 'family' && 'opencdr-family',
          props.room && 'opencdr-room',
        )}
      >
        <SkipLink href="#main-content" text="Skip to main content" />
        {props.demonstration && <ClockBar {...props.demonstration} csrf={props.csrf} formKey={newId()} />}
        {!props.room && <Header {...props} />}
        <div class="govuk-width-container">
          {props.identity}
          {props.back && (
            <nav aria-label="Back">
              <BackLink href={props.back} />
            </nav>
          )}
          <main class="govuk-main-wrapper" id="main-content">
            <Main {...props} />
          </main>
        </div>
        <footer class="govuk-template__footer opencdr-footer">
          <div class="govuk-width-container">
            <p class="opencdr-footer__line">
              {props.audience === 'family'
                ? props.areaName
                : 'OpenCDR is free and open-source software for child death overview panels in England.'}
              {props.audience !== 'family' &&
                props.footLinks?.map(({ text, href }) => (
                  <>
                    {' '}
                    <a class="govuk-link" href={href}>
                      {text}
                    </a>
                  </>
                ))}
            </p>
          </div>
        </footer>
        {props.printFoot && <p class="opencdr-print-foot">{props.printFoot}</p>}
      </body>
    </html>
  </>
)

/** `Error: Agencies - Case K7QF-2M - OpenCDR`; a family's tab names its area instead of the software. */
export const documentTitle = (props: Pick<PageProps, 'title' | 'context' | 'audience' | 'areaName' | 'problems'>) => {
  const service = props.audience === 'family' && props.areaName ? props.areaName : 'OpenCDR'
  const parts = [props.title, props.context, service].filter(Boolean).join(' - ')
  return props.problems?.length ? `Error: ${parts}` : parts
}

const Header: FC<PageProps> = ({ areaName, navigation, current, csrf, signOutUrl, findUrl }) => (
  <header class="govuk-template__header opencdr-header">
    <div class="govuk-width-container opencdr-header__bar">
      <p class="opencdr-header__name">
        <a class="opencdr-header__link" href="/">
          OpenCDR
        </a>{' '}
        {areaName && <span class="opencdr-header__area">{areaName}</span>}
      </p>
      {findUrl && <FindBox action={findUrl} csrf={csrf} formKey={newId()} />}
      {signOutUrl && (
        <PostedButton action={signOutUrl} csrf={csrf} formKey={newId()} classes="opencdr-header__sign-out">
          Sign out
        </PostedButton>
      )}
    </div>
    {navigation.length > 0 && (
      <ServiceNavigation navigation={navigation.map(item => ({ ...item, active: item.href === current }))} />
    )}
  </header>
)

const Main: FC<PageProps> = ({ title, problems = [], banner, caption, questionIsHeading, wide, children }) => {
  const content = (
    <>
      {problems.length > 0 && <ErrorSummary titleText="There is a problem" errorList={problems} />}
      {banner}
      {caption && <span class="govuk-caption-l">{caption}</span>}
      {!questionIsHeading && <h1 class="govuk-heading-l">{title}</h1>}
      {children}
    </>
  )
  if (wide) return content
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">{content}</div>
    </div>
  )
}
