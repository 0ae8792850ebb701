import type { Child } from 'hono/jsx'

/**
 * What a component shows. `text` is plain text. `html` and `children` are nodes: JSX, never markup in a string, for a
 * string is escaped wherever it stands. The design system's macros call the option `html`; so do the published examples.
 */
export type Content = {
  readonly text?: string | number | undefined
  readonly html?: Child
  readonly children?: Child
}

/** The nodes of a `Content`: children before html before text, as the macros choose. */
export const shown = ({ text, html, children }: Content): Child => children ?? (html || text)

/** Whether there is anything to show. */
export const hasContent = (content: Content | null | undefined): content is Content =>
  Boolean(content && (content.children || content.html || content.text))
