import { type DoneBy, lastDone } from '../audit/last-done.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import type { AnyAnswers, Form, SectionKey } from '../forms/form.ts'
import type { ActName } from '../kernel/acts.ts'
import { londonDay, londonTime } from '../kernel/calendar.ts'
import { type Outcome, refused } from '../kernel/outcome.ts'
import { moment } from '../kernel/text.ts'
import { type Body, versionIn } from './body.ts'
import { answeredTwice, bothAnswers, type Saved } from './two-answers.ts'
import { person, type Visit } from './visit.tsx'

export type Versioned<F extends Form, S, T, R extends string> = {
  readonly form: F
  /** The sections that were on the page; all unless given. */
  readonly sections?: readonly SectionKey<F>[]
  readonly save: (version: number) => Promise<Outcome<T, R | 'changed-meanwhile'>>
  /** What is saved now; null when it is gone. */
  readonly newest: () => Promise<(S & { readonly saved: Saved }) | null>
  /** Whose it is, in words that follow "Saved by". */
  readonly by: (newest: S) => string | Promise<string>
}

/** Two people answered the same questions: a body for the page's form to show as a choice. */
export type Both<S> = { readonly ok: false; readonly reason: 'both'; readonly typed: Body; readonly newest: S }

// Each time somebody else was faster, and not at these questions.
const TRIES = 5

/**
 * Saves answers over the version on which they were typed. Where something else was saved meanwhile, over that; where
 * these same questions were answered otherwise meanwhile, nothing is saved, and both answers come back (pages.md 6.3).
 */
export async function saveVersioned<F extends Form, S, T, R extends string>(
  visit: Visit,
  answers: AnyAnswers,
  { form, sections, save, newest, by }: Versioned<F, S, T, R>,
): Promise<Outcome<T, Exclude<R, 'changed-meanwhile'> | 'not-found'> | Both<S>> {
  const names = (sections ?? Object.keys(form.sections)).flatMap(key => Object.keys(form.sections[key]?.fields ?? {}))
  let version = versionIn(visit.body)
  for (let left = TRIES; ; left -= 1) {
    const outcome = await save(version)
    if (outcome.ok) return outcome
    if (outcome.reason !== 'changed-meanwhile') return outcome as Outcome<T, Exclude<R, 'changed-meanwhile'>>
    const found = await newest()
    if (found === null) return refused('not-found')
    const { saved } = found
    const twice = answeredTwice(form, visit.body, answers, saved.answers).filter(name => names.includes(name))
    if (twice.length > 0 || left === 0) {
      const asked = twice.length > 0 ? twice : names
      const typed = bothAnswers(form, { yours: answers, saved, twice: asked, by: await by(found) })
      return { ok: false, reason: 'both', typed, newest: found }
    }
    version = saved.version
  }
}

/** `M. Sample, 14:31`: who last did this act, as the area's history has it. */
export async function savedBy(
  visit: Visit,
  of: { readonly act: ActName; readonly caseId?: string; readonly subject?: string },
): Promise<string> {
  const { areaId, accountId } = person(visit)
  const last = await bookkeeping(visit.app, reachOf(visit.actor), scene => lastDone(scene, { areaId, ...of }))
  return last === null ? 'somebody else' : `${last.accountId === accountId ? 'you' : last.name}, ${timeOf(visit, last)}`
}

const timeOf = ({ app }: Visit, { at }: DoneBy): string =>
  londonDay(at).equals(londonDay(app.clock.wall())) ? londonTime(at) : moment(at)
