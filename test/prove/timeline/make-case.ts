import type { Family, Happening, Role } from './kinds.ts'

/** One telling as it stands in a return, with what the generator knows of it. */
export type Planted = {
  readonly agency: Role
  readonly date: string
  readonly time: string | null
  readonly precision: 'exact' | 'day' | 'month' | 'year'
  readonly category: string
  readonly text: string
  readonly key: string
}

/** How two tellings of one happening were made to differ. */
export type Class =
  | 'minutes (1 to 9)'
  | 'minutes (10 to 30)'
  | 'one day'
  | 'several days'
  | 'day and month exchanged'
  | 'wrong year'
  | 'wrong month'

export type MadeCase = {
  readonly bundle: {
    readonly gapThresholdDays: number
    readonly death: { readonly date: string; readonly time: string }
    readonly child: { readonly dateOfBirth: string }
    readonly agencies: readonly { readonly id: Role; readonly name: string; readonly type: string }[]
    readonly agencyReturns: readonly {
      readonly agency: Role
      readonly nil: boolean
      readonly events: readonly Planted[]
    }[]
  }
  readonly conflicts: readonly {
    readonly key: string
    readonly how: Class
    readonly agencies: readonly Role[]
    readonly values: readonly string[]
  }[]
  readonly gaps: readonly string[]
  /** Happenings told by more than one agency. */
  readonly joins: readonly string[]
}

const DAY = 86_400_000
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10)
const clock = (at: number): string => new Date(at).toISOString().slice(11, 16)

type Dice = ReturnType<typeof diceOf>

/** Repeatable chance. */
export function diceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    chance: (p: number): boolean => next() < p,
    below,
    between: (a: number, b: number): number => a + below(b - a + 1),
    one: <T>(items: readonly T[]): T => items[below(items.length)]!,
    some: <T>(items: readonly T[], n: number): T[] => {
      const left = [...items]
      return Array.from({ length: Math.min(n, left.length) }, () => left.splice(below(left.length), 1)[0]!)
    },
  }
}

/** A whole case: a life, its last day, who tells what of it, and what was made not to fit. */
export function makeCase(family: Family, seed: number): MadeCase {
  const dice = diceOf(seed)
  const name = dice.one(family.names)
  const roles = pickRoles(dice)
  const died = Date.UTC(
    dice.between(2022, 2026),
    dice.below(12),
    dice.between(1, 28),
    dice.between(6, 16),
    dice.below(60),
  )
  const born = died - dice.between(300, 5600) * DAY
  const tellings: Planted[] = []
  const conflicts: MadeCase['conflicts'][number][] = []
  const joins: string[] = []
  let serial = 0
  const word = (text: string): string => text.replace('%N', name).replace('%', dice.one(family.details))

  const tell = (happening: Happening, at: number, timed: boolean): void => {
    const able = roles.filter(role => happening.voices[role] !== undefined)
    if (able.length === 0) return
    const wanted = dice.chance(0.25) ? 1 : dice.chance(0.2) ? 3 : 2
    const tellers = dice.some(able, wanted)
    const key = `${happening.name}-${(serial += 1)}`
    const times = tellers.map(() => at)
    const how = tellers.length > 1 && dice.chance(0.45) ? plant(dice, times, timed) : null
    const made = tellers.map((agency, i): Planted => {
      const date = iso(times[i]!)
      const time = timed ? clock(times[i]!) : null
      // Told less exactly, and not against it.
      const loose = how === null && i > 0 && !timed && dice.chance(0.15)
      return {
        agency,
        date: loose ? date.slice(0, 7) : date,
        time,
        precision: loose ? 'month' : time === null ? 'day' : 'exact',
        category: categoryOf(happening.when, agency, dice),
        text: word(dice.one(happening.voices[agency]!)),
        key,
      }
    })
    tellings.push(...made)
    if (tellers.length > 1) joins.push(key)
    if (how === null) return
    const values = how.startsWith('minutes') ? made.map(({ time }) => time!) : made.map(({ date }) => date)
    conflicts.push({ key, how, agencies: tellers, values: [...new Set(values)] })
  }
  const alone = (agency: Role, text: string, at: number): void => {
    const key = `own-${(serial += 1)}`
    tellings.push({
      agency,
      date: iso(at),
      time: null,
      precision: 'day',
      category: categoryOf('life', agency, dice),
      text: word(text),
      key,
    })
  }

  // The life: what one agency does on its own days, what several tell, and what only reads alike.
  const lifeDay = (): number => born + dice.between(20, Math.floor((died - born) / DAY) - 12) * DAY
  for (const role of roles)
    for (let i = dice.between(1, 5); i > 0; i -= 1) alone(role, dice.one(family.own[role]), lifeDay())
  const life = family.happenings.filter(({ when, name: kind }) => when === 'life' && kind !== 'birth')
  for (const happening of dice.some(life, dice.between(3, 7))) tell(happening, lifeDay(), false)
  if (dice.chance(0.5)) tell(family.happenings.find(({ name: kind }) => kind === 'birth')!, born, false)
  for (const { a, b, days } of dice.some(family.lookalikes, dice.between(1, 4))) {
    if (!roles.includes(a[0]) || !roles.includes(b[0])) continue
    const first = lifeDay()
    alone(a[0], a[1], first)
    alone(b[0], b[1], Math.min(first + dice.between(days[0], days[1]) * DAY, died - 3 * DAY))
  }
  // One kind of thing that was twice: one agency knows of the one time, another of the other.
  for (const { voices } of dice.some(life, dice.between(0, 2))) {
    const able = dice.some(
      roles.filter(role => voices[role] !== undefined),
      2,
    )
    if (able.length < 2) continue
    const first = lifeDay()
    alone(able[0]!, dice.one(voices[able[0]!]!), first)
    alone(able[1]!, dice.one(voices[able[1]!]!), Math.min(first + dice.between(18, 300) * DAY, died - 3 * DAY))
  }
  // The last day, step by step up to the death.
  const acute = family.happenings.filter(({ when }) => when === 'acute')
  const steps = acute.filter((_, i) => i === acute.length - 1 || dice.chance(0.75))
  let at = died
  const placed = steps.toReversed().map((step, i) => {
    if (i > 0) at -= dice.between(3, 25) * 60_000
    return [step, at] as const
  })
  for (const [step, moment] of placed.toReversed()) tell(step, moment, true)
  for (const step of family.happenings.filter(({ when }) => when === 'after'))
    if (dice.chance(0.7)) tell(step, died + dice.between(1, 9) * DAY, false)

  const gapThresholdDays = dice.one([90, 120, 180, 365])
  return {
    bundle: {
      gapThresholdDays,
      death: { date: iso(died), time: clock(died) },
      child: { dateOfBirth: iso(born) },
      agencies: roles.map(id => ({ id, name: `Sample ${id}`, type: family.types[id] })),
      agencyReturns: roles.map(agency => {
        const events = tellings.filter(telling => telling.agency === agency)
        return { agency, nil: events.length === 0, events: dice.some(events, events.length) }
      }),
    },
    conflicts,
    gaps: silences(tellings, roles, iso(died), gapThresholdDays),
    joins,
  }
}

function pickRoles(dice: Dice): Role[] {
  const rest: readonly Role[] = [
    'amb',
    'picu',
    'hv',
    'school',
    'csc',
    'camhs',
    'midwife',
    'nurse',
    'housing',
    'hospice',
    'clinic',
  ]
  return dice.some<Role>(['police', 'gp', 'ed', ...dice.some(rest, dice.between(2, 9))], 12)
}

/** Moves one or two of the tellings; the first keeps the day that is right. */
function plant(dice: Dice, times: number[], timed: boolean): Class | null {
  const i = dice.between(0, times.length - 1)
  if (timed) {
    const small = dice.chance(0.7)
    const minutes = small ? dice.between(1, 9) : dice.between(10, 30)
    const moved = times[i]! + (dice.chance(0.5) ? -1 : 1) * minutes * 60_000
    if (iso(moved) !== iso(times[i]!)) return null
    times[i] = moved
    return small ? 'minutes (1 to 9)' : 'minutes (10 to 30)'
  }
  const right = new Date(times[i]!)
  const [year, month, day] = [right.getUTCFullYear(), right.getUTCMonth(), right.getUTCDate()]
  const how = dice.one<Class>([
    'one day',
    'one day',
    'several days',
    'day and month exchanged',
    'wrong year',
    'wrong month',
  ])
  if (how === 'one day') times[i] = times[i]! + (dice.chance(0.5) ? DAY : -DAY)
  else if (how === 'several days') times[i] = times[i]! + (dice.chance(0.5) ? 1 : -1) * dice.between(2, 9) * DAY
  else if (how === 'day and month exchanged') {
    if (day > 12 || day === month + 1) return null
    times[i] = Date.UTC(year, day - 1, month + 1)
  } else if (how === 'wrong year') times[i] = Date.UTC(year + (dice.chance(0.5) ? 1 : -1), month, Math.min(day, 28))
  else times[i] = Date.UTC(year, month + (dice.chance(0.5) ? 1 : -1), Math.min(day, 28))
  return how
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  amb: ['emergency', 'emergency call', 'hospital'],
  police: ['police', 'event', 'circumstances'],
  ed: ['hospital', 'health', 'emergency'],
  picu: ['hospital', 'treatment'],
  gp: ['health', 'communication'],
  hv: ['health', 'family'],
  school: ['education', 'event'],
  csc: ['social care', 'communication'],
  camhs: ['mental health'],
  midwife: ['birth', 'antenatal'],
  nurse: ['health', 'education'],
  housing: ['environment'],
  hospice: ['health'],
  clinic: ['health', 'investigation'],
}
const categoryOf = (when: Happening['when'], role: Role, dice: Dice): string =>
  when === 'after' ? 'process' : dice.one(WORDS[role]!)

/** Each happening stands on its most exact day, of the agency named first; then what lies between, up to the death. */
function silences(tellings: readonly Planted[], roles: readonly Role[], died: string, threshold: number): string[] {
  const byKey = group(tellings)
  const days = new Set([died])
  for (const own of byKey.values()) {
    const length = Math.max(...own.map(({ date }) => date.length))
    const exact = own
      .filter(({ date }) => date.length === length)
      .sort((a, b) => roles.indexOf(a.agency) - roles.indexOf(b.agency))
    const date = exact[0]!.date
    if (length > 4) days.add(length === 7 ? `${date}-01` : date)
  }
  const sorted = [...days].filter(date => date <= died).sort()
  return sorted.slice(1).flatMap((to, i) => {
    const silent = Math.round((Date.parse(to) - Date.parse(sorted[i]!)) / DAY)
    return silent > threshold ? [`${sorted[i]!} to ${to}, ${silent}`] : []
  })
}

function group(tellings: readonly Planted[]): Map<string, Planted[]> {
  const found = new Map<string, Planted[]>()
  for (const telling of tellings) found.set(telling.key, [...(found.get(telling.key) ?? []), telling])
  return found
}
