import type { Child, FC } from 'hono/jsx'
import { type State, StateTag } from './state-tag.tsx'

export type IdentityBarProps = {
  /** The case's reference; for panel members its panel number. */
  readonly reference: string
  /** For the manager the name, or "Baby, not yet named". Members have none. */
  readonly name?: string | undefined
  /** "4 years 2 months"; for members the age band. */
  readonly age?: string | undefined
  readonly stage: State
  /** What each hold stops, what goes on, and who looks again when. */
  readonly holds?: readonly Child[] | undefined
  /** The next date, whose it is, and "why?". */
  readonly next?: Child
}

/** Which case this is. Stands before `main` on every page of a case, and stays where it is. */
export const IdentityBar: FC<IdentityBarProps> = ({ reference, name, age, stage, holds = [], next }) => (
  <section class="opencdr-identity" aria-label={`Case ${reference}`}>
    <p class="opencdr-identity__line">
      <strong class="opencdr-identity__reference">{reference}</strong>{' '}
      {(name || age) && <span>{[name, age].filter(Boolean).join(', ')}</span>} <StateTag state={stage} />
    </p>
    {holds.map(hold => (
      <p class="opencdr-identity__line">Hold: {hold}</p>
    ))}
    {next && <p class="opencdr-identity__line">Next date: {next}</p>}
  </section>
)
