import type { Child, FC } from 'hono/jsx'

/** What every form of ours carries; a page gets it from its visit. */
export type FormToken = {
  /** Shows that the post comes from a page we made. */
  readonly csrf: string
  /** One per form shown: the same form posted twice is one act (pages.md 6.4). */
  readonly formKey: string
}

export type FormProps = FormToken & {
  readonly action: string
  readonly id?: string | undefined
  readonly classes?: string | undefined
  readonly role?: 'search' | undefined
  readonly children?: Child
}

/** A posted form. Mistakes are answered by the page, in its own words, so the browser is asked not to check. */
export const Form: FC<FormProps> = ({ action, csrf, formKey, id, classes, role, children }) => (
  <form method="post" action={action} novalidate id={id} class={classes} role={role}>
    <input type="hidden" name="_csrf" value={csrf} />
    <input type="hidden" name="_key" value={formKey} />
    {children}
  </form>
)
