import type { AreaRules } from './area-rules.ts'
import { type Clock, type ClockId, clocks, type LengthSetting } from './clocks.ts'
import { type ClockKey, clockKeys, clockOf, type Length, lengths, type Part } from './lengths.ts'
import { type WatchedId, watchedClocks } from './watched-clocks.ts'

export type EveryClock = Clock & {
  readonly id: ClockId | WatchedId
  readonly parts: readonly (Part & { readonly key: ClockKey })[]
  /** Whether the service keeps due rows of it and acts; of the others the record only answers when they run out. */
  readonly acts: boolean
}

const words: Readonly<Record<ClockId | WatchedId, Clock>> = { ...clocks, ...watchedClocks }

/** All 33 clocks in the order of process.md, section 3: what each is for, how long it runs, what a breach does. */
export const allClocks: readonly EveryClock[] = [...new Set(clockKeys.map(clockOf))].map(name => {
  const id = name as ClockId | WatchedId
  return {
    id,
    ...words[id],
    parts: clockKeys.filter(key => clockOf(key) === id).map(key => ({ key, ...lengths[key] })),
    acts: id in clocks,
  }
})

/** The clock of a key, with the part that the key means. */
export function clockFor(key: ClockKey): EveryClock & { readonly part: Part } {
  const clock = allClocks.find(({ id }) => id === clockOf(key))!
  return { ...clock, part: clock.parts.find(part => part.key === key)! }
}

/** How long it runs in an area, which may have decided otherwise. */
export function lengthIn(key: ClockKey, rules: AreaRules): Length {
  const { setting, part } = clockFor(key)
  return setting === null ? part.length : lengthSet(setting, rules)
}

export const lengthSet = (setting: LengthSetting, rules: AreaRules): Length =>
  ({
    notifyWithinHours: { hours: rules.notifyWithinHours },
    firstLetterWorkingDays: { workingDays: rules.firstLetterWorkingDays },
    homeAreaWorkingDays: { workingDays: rules.homeAreaWorkingDays },
    agreementMonths: { months: rules.agreementMonths },
  })[setting]
