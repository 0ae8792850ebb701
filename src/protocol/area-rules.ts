import { firstLetter, homeArea, notifying } from './notification.ts'
import { agreement } from './panel.ts'

/** What an area may decide otherwise than the protocol, as data; who decided and when is kept with it. */
export type AreaRules = {
  /** The London hour at which the service takes its steps. */
  readonly stepHour: number
  readonly notifyWithinHours: number
  readonly firstLetterWorkingDays: number
  readonly homeAreaWorkingDays: number
  readonly agreementMonths: number
  /** Whether a prompt that falls on a day off goes on the next working day. The protocol counts calendar days. */
  readonly rollToWorkingDay: boolean
  /** One-off days off that the published list does not know yet, YYYY-MM-DD. */
  readonly extraHolidays: readonly string[]
  readonly quorum: QuorumRules
}

/** Which bodies must be represented for a meeting to be quorate (R-M3). */
export type QuorumRules = {
  readonly chairOrVice: boolean
  readonly eachOfKinds: readonly ('health' | 'social-care' | 'other')[]
  /** How many must be there in all, observers aside; 0 where the area sets no number. */
  readonly atLeast: number
}

export const defaultRules: AreaRules = {
  stepHour: 10,
  notifyWithinHours: notifying.withinHours,
  firstLetterWorkingDays: firstLetter.workingDays,
  homeAreaWorkingDays: homeArea.workingDays,
  agreementMonths: agreement.months,
  rollToWorkingDay: false,
  extraHolidays: [],
  quorum: { chairOrVice: true, eachOfKinds: ['health', 'social-care'], atLeast: 0 },
}
