/** What places an event: its date as exactly as it is known, its time where there is one, and its turn. */
export type Placed = {
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly date: string
  /** HH:MM */
  readonly time: string | null
  /** Decides between events of one instant. */
  readonly order: number
}

/** The earliest instant that a date can mean: no day is the first, no time is 00:00. */
export const earliest = ({ date, time }: Pick<Placed, 'date' | 'time'>): string =>
  `${firstDay(date)}T${time ?? '00:00'}`

/** `2024` -> `2024-01-01`, `2024-04` -> `2024-04-01` */
export const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4)

/** Earliest first; events of one instant keep their turn. */
export function compare(a: Placed, b: Placed): number {
  const [first, second] = [earliest(a), earliest(b)]
  if (first !== second) return first < second ? -1 : 1
  return a.order - b.order
}
