import type { Child, FC } from 'hono/jsx'
import { lanes as allLanes } from '../../chronology/lane.ts'
import { type Day, day, daysBetween } from '../../kernel/calendar.ts'
import { Twin } from '../../ui/twin.tsx'
import { whenText } from '../when.ts'

type Mark = {
  readonly id: string
  readonly on_date: string
  readonly time: string | null
  readonly precision: string
  readonly lane: string
  readonly wording: string
}

const ROW = 36

/**
 * The life as lanes by time: a diamond for an exact time, a circle for a day, a bar for a month or a year. Each mark
 * leads to its row of the table, which says the same.
 */
export const TimelineFigure: FC<{ events: readonly Mark[]; diedOn: Day | null; children: Child }> = ({
  events,
  diedOn,
  children,
}) => (
  <Twin
    caption="The timeline as a picture; the table below says the same"
    mayScroll
    wide={<Drawing events={events} diedOn={diedOn} width={720} names="beside" />}
    narrow={<Drawing events={events} diedOn={diedOn} width={288} names="above" />}
  >
    {children}
  </Twin>
)

const Drawing: FC<{ events: readonly Mark[]; diedOn: Day | null; width: number; names: 'beside' | 'above' }> = ({
  events,
  diedOn,
  width,
  names,
}) => {
  const lanes = allLanes.filter(lane => events.some(event => event.lane === lane))
  const left = names === 'beside' ? 170 : 8
  const days = events.map(event => firstDay(event.on_date))
  const from = earliest(days)
  const to = diedOn !== null && daysBetween(latestOf(days), diedOn) > 0 ? diedOn : latestOf(days)
  const span = Math.max(daysBetween(from, to), 1)
  const x = (on: Day): number => Math.round(left + (daysBetween(from, on) / span) * (width - left - 16))
  const height = lanes.length * ROW + 28
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={`Timeline of ${events.length} events`}
      class="opencdr-figure"
    >
      {lanes.map((lane, row) => (
        <g>
          <text
            x={names === 'beside' ? 0 : left}
            y={row * ROW + (names === 'beside' ? 22 : 12)}
            class="opencdr-figure__text"
          >
            {lane}
          </text>
          <line x1={left} x2={width - 8} y1={row * ROW + 24} y2={row * ROW + 24} class="opencdr-figure__axis" />
          {events
            .filter(event => event.lane === lane)
            .map(event => (
              <a href={`#event-${event.id}`} aria-label={`${whenText(event)}: ${event.wording}`}>
                <Shape
                  event={event}
                  x={x(firstDay(event.on_date))}
                  end={x(lastDay(event.on_date))}
                  y={row * ROW + 24}
                />
              </a>
            ))}
        </g>
      ))}
      <text x={left} y={height - 4} class="opencdr-figure__text">
        {from.year}
      </text>
      <text x={width - 8} y={height - 4} text-anchor="end" class="opencdr-figure__text">
        {to.year}
      </text>
    </svg>
  )
}

const Shape: FC<{ event: Mark; x: number; end: number; y: number }> = ({ event, x, end, y }) => {
  if (event.precision === 'exact') return <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} class="opencdr-figure__mark" />
  if (event.precision === 'day') return <circle cx={x} cy={y} r="6" class="opencdr-figure__mark" />
  return <rect x={x} y={y - 4} width={Math.max(end - x, 8)} height="8" class="opencdr-figure__bar" />
}

const firstDay = (date: string): Day =>
  day(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date)
const lastDay = (date: string): Day =>
  date.length === 4
    ? day(`${date}-12-31`)
    : date.length === 7
      ? day(`${date}-01`).add({ months: 1 }).subtract({ days: 1 })
      : day(date)
const earliest = (days: readonly Day[]): Day => days.reduce((a, b) => (daysBetween(a, b) < 0 ? b : a))
const latestOf = (days: readonly Day[]): Day => days.reduce((a, b) => (daysBetween(a, b) > 0 ? b : a))
