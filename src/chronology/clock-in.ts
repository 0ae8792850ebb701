const CLOCK =
  /\b([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d)(?: ?(am|pm))?\b|\b(1[0-2]|[1-9]) ?(am|pm)\b|\b(noon|midday|midnight)\b/gi

/** The time of day that a text names, as HH:MM; null where it names none or more than one. */
export function clockIn(text: string): string | null {
  const found = [...text.matchAll(CLOCK)]
  if (found.length !== 1) return null
  const [, hour, minute, half, bareHour, bareHalf, word] = found[0]!
  if (word !== undefined) return word.toLowerCase() === 'midnight' ? '00:00' : '12:00'
  const hours = Number(hour ?? bareHour)
  const part = (half ?? bareHalf)?.toLowerCase()
  const of24 = part === 'pm' && hours < 12 ? hours + 12 : part === 'am' && hours === 12 ? 0 : hours
  return `${String(of24).padStart(2, '0')}:${minute ?? '00'}`
}
