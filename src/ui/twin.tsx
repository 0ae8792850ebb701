import type { Child, FC } from 'hono/jsx'

export type TwinProps = {
  /** What the picture shows; its table says the same. */
  readonly caption: string
  /** The drawing for a wide screen, and the one for a narrow screen: only one of them is ever shown. */
  readonly wide: Child
  readonly narrow: Child
  /** The timeline alone may be wider than the screen and scroll within its own frame. */
  readonly mayScroll?: boolean | undefined
  /** The table: same facts, same order. */
  readonly children: Child
}

/** A picture and its table. Whatever can be seen in one can be read in the other. */
export const Twin: FC<TwinProps> = ({ caption, wide, narrow, mayScroll, children }) => (
  <figure class="opencdr-twin">
    <figcaption class="govuk-heading-s">{caption}</figcaption>
    {mayScroll ? (
      <section class="opencdr-twin__frame" aria-label={caption} tabindex={0}>
        <Drawings wide={wide} narrow={narrow} />
      </section>
    ) : (
      <Drawings wide={wide} narrow={narrow} />
    )}
    {children}
  </figure>
)

const Drawings: FC<{ wide: Child; narrow: Child }> = ({ wide, narrow }) => (
  <>
    <div class="opencdr-twin__wide">{wide}</div>
    <div class="opencdr-twin__narrow">{narrow}</div>
  </>
)
