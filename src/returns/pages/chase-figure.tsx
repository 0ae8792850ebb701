import type { FC } from 'hono/jsx'
import { addDays, type Day, daysBetween, isBefore } from '../../kernel/calendar.ts'
import { count, shortDate } from '../../kernel/text.ts'
import type { AgencyRow } from '../read-agencies.ts'

/** What one row of the picture shows; the table below says the same in words. */
export type Track = {
  readonly agency: string
  readonly from: Day
  /** The line is drawn to here; dashed beyond today. */
  readonly to: Day
  readonly marks: readonly Mark[]
}
export type Mark = {
  readonly on: Day
  readonly is:
    | 'asked'
    | 'prompt-sent'
    | 'prompt-planned'
    | 'missed'
    | 'reply-by'
    | 'escalated'
    | 'escalation-planned'
    | 'full'
    | 'nil'
}
export type Figure = { readonly tracks: readonly Track[]; readonly from: Day; readonly until: Day; readonly today: Day }

/** Null while nobody has been asked. One axis: from the first request to seven days past the last step. */
export function figureOf(rows: readonly AgencyRow[], today: Day): Figure | null {
  const tracks = rows.flatMap(row => trackOf(row) ?? [])
  const [first] = tracks
  if (first === undefined) return null
  const from = tracks.reduce((day, track) => earlier(day, track.from), first.from)
  const last = tracks.reduce((day, track) => later(day, track.to), today)
  return { tracks, from, until: addDays(last, 7), today }
}

function trackOf({ request, chase }: AgencyRow): Track | null {
  if (chase === null) return null
  const ended = request.returned_on ?? request.written_off_on
  const marks: Mark[] = [{ on: chase.sentOn, is: 'asked' }]
  for (const step of chase.steps) {
    const isEscalation = step.step === 'escalation'
    if (step.state === 'missed') marks.push({ on: step.on, is: 'missed' })
    else if (step.state === 'sent') marks.push({ on: step.on, is: isEscalation ? 'escalated' : 'prompt-sent' })
    else if (step.state === 'planned' && step.due.known)
      marks.push({ on: step.due.on, is: isEscalation ? 'escalation-planned' : 'prompt-planned' })
  }
  if (ended === null && chase.replyBy.known) marks.push({ on: chase.replyBy.on, is: 'reply-by' })
  if (request.returned_on !== null)
    marks.push({ on: request.returned_on, is: request.return_kind === 'nil' ? 'nil' : 'full' })
  const to = marks.reduce((day, mark) => later(day, mark.on), ended ?? chase.sentOn)
  return { agency: request.agency, from: chase.sentOn, to, marks }
}

const earlier = (a: Day, b: Day): Day => (isBefore(b, a) ? b : a)
const later = (a: Day, b: Day): Day => (isBefore(a, b) ? b : a)

type Size = { readonly width: number; readonly row: number; readonly left: number; readonly names: 'beside' | 'above' }
const wide: Size = { width: 720, row: 28, left: 190, names: 'beside' }
const narrow: Size = { width: 288, row: 46, left: 12, names: 'above' }
const TOP = 26
const BESIDE = 24
const ABOVE = 34

export const WideChase: FC<{ figure: Figure }> = ({ figure }) => <Drawing figure={figure} size={wide} />
export const NarrowChase: FC<{ figure: Figure }> = ({ figure }) => <Drawing figure={figure} size={narrow} />

const Drawing: FC<{ figure: Figure; size: Size }> = ({ figure, size }) => {
  const { tracks, from, until, today } = figure
  const days = Math.max(1, daysBetween(from, until))
  const x = (on: Day): number => size.left + Math.round(((size.width - size.left - 12) * daysBetween(from, on)) / days)
  const height = TOP + tracks.length * size.row + 24
  return (
    <svg
      viewBox={`0 0 ${size.width} ${height}`}
      width={size.width}
      height={height}
      role="img"
      aria-label={`Chase of ${count(tracks.length, 'agency', 'agencies')}; the table below says the same`}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      font-size="14"
      font-family="Helvetica Neue, Arial, sans-serif"
    >
      <line x1={x(today)} y1={TOP - 6} x2={x(today)} y2={height - 20} stroke-width="1" />
      <Words x={clamp(x(today), 24, size.width - 24)} y={14} text="Today" anchor="middle" />
      {tracks.map((track, index) => {
        const y = TOP + index * size.row + (size.names === 'above' ? 32 : 14)
        return (
          <>
            <Words
              x={0}
              y={size.names === 'above' ? y - 14 : y + 5}
              text={cut(track.agency, size.names === 'above' ? ABOVE : BESIDE)}
              anchor="start"
            />
            <Line track={track} x={x} y={y} today={today} />
            {track.marks.map(mark => (
              <Shape is={mark.is} x={x(mark.on)} y={y} />
            ))}
          </>
        )
      })}
      <Words x={size.left} y={height - 4} text={shortDate(from)} anchor="start" />
      <Words x={size.width} y={height - 4} text={shortDate(until)} anchor="end" />
    </svg>
  )
}

const Words: FC<{ x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end' }> = ({
  x,
  y,
  text,
  anchor,
}) => (
  <text x={x} y={y} text-anchor={anchor} fill="currentColor" stroke="none">
    {text}
  </text>
)

/** Solid as far as today, dashed ahead of it. */
const Line: FC<{ track: Track; x: (on: Day) => number; y: number; today: Day }> = ({ track, x, y, today }) => {
  const turn = earlier(later(track.from, today), track.to)
  return (
    <>
      <line x1={x(track.from)} y1={y} x2={x(turn)} y2={y} />
      {isBefore(turn, track.to) && <line x1={x(turn)} y1={y} x2={x(track.to)} y2={y} stroke-dasharray="3 4" />}
    </>
  )
}

const Shape: FC<{ is: Mark['is']; x: number; y: number }> = ({ is, x, y }) => {
  switch (is) {
    case 'asked':
      return <rect x={x - 5} y={y - 5} width="10" height="10" fill="currentColor" />
    case 'prompt-sent':
      return <circle cx={x} cy={y} r="5" fill="currentColor" />
    case 'prompt-planned':
      return <circle cx={x} cy={y} r="5" fill="Canvas" />
    case 'missed':
      return <path d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
    case 'reply-by':
      return <line x1={x} y1={y - 11} x2={x} y2={y + 11} stroke-width="3" />
    case 'escalated':
      return <path d={`M${x} ${y - 7}l7 12h-14z`} fill="currentColor" />
    case 'escalation-planned':
      return <path d={`M${x} ${y - 7}l7 12h-14z`} fill="Canvas" />
    case 'full':
      return <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} fill="currentColor" />
    case 'nil':
      return <path d={`M${x} ${y - 7}l7 7l-7 7l-7 -7z`} fill="Canvas" />
  }
}

export const ChaseKey: FC = () => (
  <p class="govuk-body-s">
    Square: asked. Filled circle: prompt sent; ring: prompt planned; cross: missed. Tall tick: reply by. Triangle:
    escalated; outlined: planned. Diamond: full return; outlined: nil return.
  </p>
)

const cut = (text: string, max: number): string => (text.length > max ? `${text.slice(0, max - 1)}…` : text)
const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)
