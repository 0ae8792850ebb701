import { type Day, day, type Due, type WorkingCalendar } from '../kernel/calendar.ts'
import type { Shape } from '../kernel/shape.ts'

/** The fields of a question; their shape is checked before it is answered. */
export type Given = Readonly<Record<string, unknown>>

/** A kind of question: its fields, the answers by name, and for whoever asks the reason of each in words. */
export type Question = {
  readonly shape: Shape
  /** What the shape cannot say, each with its place within the question. */
  odd?(given: Given): readonly string[]
  /** Whether bank holidays decide the answer. */
  countsWorkingDays(given: Given): boolean
  answer(given: Given, calendar: WorkingCalendar): Readonly<Record<string, unknown>>
  why(given: Given, calendar: WorkingCalendar): Readonly<Record<string, string>>
}

export const dayIn = (value: unknown): Day => day(value as string)
export const maybeDayIn = (value: unknown): Day | null => (value == null ? null : dayIn(value))

/** `2026-12-28`, or null where the calendar does not reach. */
export const dateOf = (due: Due): string | null => (due.known ? due.on.toString() : null)
