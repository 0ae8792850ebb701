import { agencyKind } from '../../chronology/agencies.ts'
import { chronology } from '../../chronology/chronology.ts'
import type { Dated } from '../../chronology/merge.ts'
import { count, folded } from '../../kernel/text.ts'
import { misfits, type Shape } from '../../kernel/shape.ts'
import type { Check } from '../check.ts'

/** What the timeline needs of a case bundle. Whatever else is there is not looked at. */
type Input = {
  readonly gapThresholdDays: number
  readonly death: { readonly date: string }
  readonly agencies?:
    | readonly { readonly id: string; readonly type?: string | null; readonly name?: string | null }[]
    | null
  readonly agencyReturns: readonly { readonly agency: string; readonly events?: readonly InputEvent[] | null }[]
}
type InputEvent = {
  readonly date: string
  readonly time?: string | null
  readonly precision?: Dated['precision'] | null
  readonly category?: string | null
  readonly text: string
}

const shape: Shape = {
  gapThresholdDays: 'number',
  death: { date: 'day' },
  agencies: { maybe: { each: { id: 'text', type: 'text?', name: 'text?' } } },
  agencyReturns: {
    each: {
      agency: 'text',
      events: {
        maybe: {
          each: {
            date: 'partial',
            time: 'time?',
            precision: { maybe: 'precision' },
            category: 'text?',
            text: 'text',
          },
        },
      },
    },
  },
}

/** `check timeline`: one case bundle with `gapThresholdDays`; events, conflicts and gaps with their sources. */
export const timeline: Check = {
  problems(input) {
    const problems = misfits(input, shape, 'The bundle')
    return problems.length > 0 ? problems : timesWithoutDay(input as Input)
  },
  answer(input, say) {
    const bundle = input as Input
    const told = toldIn(bundle)
    say(
      `${count(told.length, 'event')} told by ${count(new Set(told.map(({ agency }) => agency)).size, 'agency', 'agencies')}`,
    )
    const { events, conflicts, gaps, missed } = chronology(told, { diedOn: bundle.death.date }, bundle.gapThresholdDays)
    say(
      `${count(events.length, 'event')} in order, ${count(conflicts.length, 'contradiction')}, ${count(gaps.length, 'gap')}`,
    )
    return {
      events: events.map(event => ({
        ...when(event),
        category: event.category,
        text: event.text,
        sources: event.sources.map(source),
      })),
      conflicts: conflicts.map(conflict => ({ ...conflict, sources: conflict.sources.map(source) })),
      gaps,
      missed: missed.map(one => ({ ...one, sources: one.sources.map(source) })),
    }
  },
}

function timesWithoutDay({ agencyReturns }: Input): string[] {
  return agencyReturns.flatMap(({ events }, i) =>
    (events ?? []).flatMap(({ date, time }, j) =>
      time != null && date.length < 10 ? [`agencyReturns[${i}].events[${j}].time: has no day that it belongs to.`] : [],
    ),
  )
}

/** The events of every return; the agencies in the order in which the case names them. */
function toldIn({ agencies, agencyReturns }: Input): Dated[] {
  const known = agencies ?? []
  const place = (agency: string): number => {
    const at = known.findIndex(({ id, name }) => id === agency || name === agency)
    return at < 0 ? known.length : at
  }
  return agencyReturns
    .map((one, i) => ({ ...one, i, place: place(one.agency) }))
    .sort((a, b) => a.place - b.place || a.i - b.i)
    .flatMap(({ agency, events, place: at }) => (events ?? []).map(event => ({ agency, event, about: known[at] })))
    .map(({ agency, event, about }, order) => ({
      id: String(order),
      agency,
      agencyKind: kindWords(about?.type, about?.name),
      date: event.date,
      time: event.time ?? null,
      precision: event.precision ?? precisionOf(event),
      category: event.category ?? '',
      text: event.text,
      order,
    }))
}

/** The words that tell what kind of agency it is: its type, else its name ("other" says nothing). */
const kindWords = (...words: readonly (string | null | undefined)[]): string | undefined =>
  words.find(said => said != null && agencyKind(folded(said)) !== null) ?? undefined

const precisionOf = ({ date, time }: InputEvent): Dated['precision'] =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : time == null ? 'day' : 'exact'

const when = ({ date, time, precision }: Pick<Dated, 'date' | 'time' | 'precision'>) => ({ date, time, precision })

const source = (telling: Dated) => ({ agency: telling.agency, ...when(telling), text: telling.text })
