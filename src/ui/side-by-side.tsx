import type { Child, FC } from 'hono/jsx'

type Side = { readonly heading: string; readonly children: Child }

/** Two texts to be compared: beside each other on a wide screen, the left one first on a narrow one. */
export const SideBySide: FC<{ readonly id: string; readonly left: Side; readonly right: Side }> = ({
  id,
  left,
  right,
}) => (
  <div class="opencdr-sides">
    {[left, right].map(({ heading, children }, i) => (
      <section class="opencdr-sides__side" aria-labelledby={`${id}-${i + 1}`}>
        <h2 class="govuk-heading-s" id={`${id}-${i + 1}`}>
          {heading}
        </h2>
        {children}
      </section>
    ))}
  </div>
)
