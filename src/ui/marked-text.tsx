import type { FC } from 'hono/jsx'

/** A stretch of text; with `why`, one that is marked, and the reason. */
export type Stretch = { readonly text: string; readonly why?: string | undefined }

/** Text as it was typed, with stretches marked by a line beneath as well as by colour; each says why when pointed at. */
export const MarkedText: FC<{ readonly stretches: readonly Stretch[] }> = ({ stretches }) => (
  <p class="govuk-body opencdr-as-typed">
    {stretches.map(({ text, why }) =>
      why === undefined ? (
        text
      ) : (
        <mark class="opencdr-mark" title={why}>
          {text}
        </mark>
      ),
    )}
  </p>
)
