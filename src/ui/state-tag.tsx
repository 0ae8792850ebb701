import type { FC } from 'hono/jsx'
import { Tag } from './tag.tsx'

/**
 * The whole vocabulary of states. The word says the state; the colour says whose turn it is. A new tag is a change
 * here, and red is our own date that has passed: for staff only.
 */
export const states = {
  // Ours to do.
  New: 'blue',
  Open: 'blue',
  'To send': 'blue',
  'To read': 'blue',
  'To sign': 'blue',
  'To check': 'blue',
  // With someone else.
  Gathering: 'yellow',
  Sent: 'yellow',
  Prompted: 'yellow',
  'Sent back': 'yellow',
  'Awaiting CDRM': 'yellow',
  'Waiting to go': 'yellow',
  'Actions open': 'yellow',
  // Begun.
  'In progress': 'teal',
  Draft: 'teal',
  // With the panel.
  'Ready for panel': 'purple',
  Scheduled: 'purple',
  'Papers open': 'purple',
  // Stopped or raised.
  Hold: 'orange',
  Deferred: 'orange',
  Escalated: 'orange',
  Conflict: 'orange',
  'Not delivered': 'orange',
  'Death not confirmed': 'orange',
  Reopened: 'orange',
  // Our date has passed.
  Overdue: 'red',
  // Done and filed.
  Returned: 'green',
  'Nil return': 'green',
  Released: 'green',
  Read: 'green',
  Signed: 'green',
  Reviewed: 'green',
  // Over, or not yet possible.
  'Not asked': 'grey',
  'Cannot start yet': 'grey',
  Locked: 'grey',
  Closed: 'grey',
  Joined: 'grey',
  'Outside the review': 'grey',
  Transferred: 'grey',
  Withdrawn: 'grey',
  'Written off': 'grey',
  Missed: 'grey',
} as const satisfies Readonly<Record<string, Colour>>

export type State = keyof typeof states

type Colour = 'blue' | 'yellow' | 'teal' | 'purple' | 'orange' | 'red' | 'green' | 'grey'

/** A state as a tag. */
export const StateTag: FC<{ state: State }> = ({ state }) => <Tag {...stateTag(state)} />

/** The same as options, where a component takes a tag's: a task list's status. */
export const stateTag = (state: State): { readonly text: State; readonly classes?: string } => {
  const colour: Colour = states[state]
  // Blue is how the design system draws a tag of no colour.
  return colour === 'blue' ? { text: state } : { text: state, classes: `govuk-tag--${colour}` }
}
