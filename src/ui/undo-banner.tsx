import type { Child, FC } from 'hono/jsx'
import type { FormToken } from './form.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { PostedButton } from './posted-button.tsx'

export type UndoBannerProps = FormToken & {
  /** Where undoing is posted; without it the banner only says what was done. */
  readonly action?: string | undefined
  readonly fields?: Readonly<Record<string, string>> | undefined
  /** What was done, as a sentence: "Case K7QF-2M and this notification are one child's." */
  readonly children: Child
}

/** After an act that can be undone (pages.md 6.2): no question before, a button after. */
export const UndoBanner: FC<UndoBannerProps> = ({ action, children, ...post }) => (
  <NotificationBanner type="success" titleText="Done">
    <p class="govuk-notification-banner__heading">{children}</p>
    {action && (
      <PostedButton action={action} {...post}>
        Undo
      </PostedButton>
    )}
  </NotificationBanner>
)
