import type { FC } from 'hono/jsx'
import type { Chronology } from '../../chronology/chronology.ts'
import { day } from '../../kernel/calendar.ts'
import { count, list, shortDate } from '../../kernel/text.ts'
import { Details } from '../../ui/details.tsx'
import { whenText } from '../when.ts'

type Event = { readonly id: string; readonly sources: readonly { readonly returnEventId: string }[] }

/** What does not fit and where nothing is told (R-D2), for the manager to look at. Nothing is changed by it. */
export const ToSettle: FC<{ found: Chronology; events: readonly Event[] }> = ({ found, events }) => {
  const { conflicts, gaps, missed } = found
  const parts = [
    ...(conflicts.length > 0 ? [count(conflicts.length, 'contradiction')] : []),
    ...(gaps.length > 0 ? [count(gaps.length, 'gap')] : []),
    ...(missed.length > 0 ? [`${count(missed.length, 'contact')} that did not take place`] : []),
  ]
  if (parts.length === 0) return null
  const idOf = (returnEventId: string): string | undefined =>
    events.find(({ sources }) => sources.some(source => source.returnEventId === returnEventId))?.id
  return (
    <Details summaryText={`To look at: ${list(parts)}`}>
      <ul class="govuk-list govuk-list--bullet">
        {conflicts.map(({ what, sources, why }) => (
          <li>
            <a class="govuk-link" href={`#event-${idOf(sources[0]!.id)}`}>
              {what}
            </a>
            . {sentence(why)}
            <ul class="govuk-list">
              {sources.map(source => (
                <li>
                  {source.agency}, {whenText({ ...source, on_date: source.date })}: {source.text}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {gaps.map(({ from, to, why }) => (
          <li>
            Gap from {shortDate(day(from))} to {shortDate(day(to))}: {why}.
          </li>
        ))}
        {missed.map(({ text, sources, why }) => (
          <li>
            <a class="govuk-link" href={`#event-${idOf(sources[0]!.id)}`}>
              {text}
            </a>
            : {why}.
          </li>
        ))}
      </ul>
    </Details>
  )
}

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
