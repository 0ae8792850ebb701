import type { Controls } from '../forms/body.ts'
import { type Known, valuesIn } from '../forms/condition.ts'
import type { AnyAnswers, Field, Option } from '../forms/form.ts'
import { isAnswered } from '../forms/is-answered.ts'
import type { Problem } from '../forms/read-answer.ts'
import type { LookedUp } from '../forms/look-up.ts'
import { type Register, registers } from '../forms/registers.ts'
import type { InputProps } from './input.tsx'

/** What the controls of a page stand on: what was typed, what is wrong with it, and what is known besides. */
export type PageState = {
  readonly typed: Controls
  readonly problems: readonly Problem[]
  readonly known: Known
  readonly valueOf: (id: string) => unknown
  /** The questions of this very page, whose answers may change while it is filled in. */
  readonly here: Readonly<Record<string, Field>>
  /** Shown once more with another row, or one less. */
  readonly isAgain?: boolean
  /** Within something that has a legend of its own: what is asked there is told in smaller type. */
  readonly isWithin?: 'row' | 'question'
  /** What can be looked up, and what somebody just did. */
  readonly lookUp: LookUp
}

/** The registers in which codes can be looked up here, and what was found last. */
export type LookUp = { readonly registers: readonly Register[]; readonly found?: LookedUp | undefined }

/** What every labelled box has. */
export const box = (name: string, field: Field, page: PageState): InputProps & { readonly value: string } => ({
  id: name,
  name,
  label: { text: labelOf(field), classes: `govuk-label--${size(page)}` },
  value: page.typed.one(name),
  ...around(name, field, page),
})

/** The legend of a question that has several controls. */
export const legend = (field: Field, page: PageState) => ({
  text: labelOf(field),
  classes: `govuk-fieldset__legend--${size(page)}`,
})

const size = ({ isWithin }: PageState): 's' | 'm' => (isWithin === undefined ? 'm' : 's')

/** The hint and the problem of a question. */
export const around = (name: string, field: Field, page: PageState) => {
  const problem = problemOf(name, page)
  const hint = hintOf(field)
  return {
    ...(hint !== '' && { hint: { text: hint } }),
    ...(problem && { errorMessage: { text: problem.message } }),
  }
}

export const problemOf = (name: string, { problems }: PageState): Problem | undefined =>
  problems.find(({ field }) => field === name)

/** The label with what one should know before answering: when it applies, and whether it may be left out. */
export function labelOf(field: Field): string {
  if (field.whenText !== undefined) return `${field.label} (if ${field.whenText})`
  if (!isAnswered(field) || field.kind === 'group') return field.label
  if (field.required === 'desired') return `${field.label} (if you know it)`
  return field.required === 'optional' ? `${field.label} (optional)` : field.label
}

function hintOf(field: Field): string {
  const own = field.hint === undefined ? [] : [field.hint]
  if (field.kind === 'coded') {
    const titles = field.registers.map(one => registers[one].title).join(' or ')
    return [...own, `Its code in the ${titles}. If you cannot find it, write its name.`].join(' ')
  }
  return field.kind === 'reference' ? [...own, `Say which one: ${field.to}.`].join(' ') : own.join(' ')
}

/**
 * The answers from which one may choose. Those that had to be ticked elsewhere are the ticked ones, once that is known;
 * where the ticks are on the same page and may still change, all. What was chosen already stays in sight.
 */
export function optionsOn(
  page: PageState,
  name: string,
  { options, among }: Extract<Field, { kind: 'choice' | 'choices' }>,
): readonly Option[] {
  if (among === undefined || among in page.here) return options
  const ticked = valuesIn(page.valueOf(among))
  if (ticked.length === 0) return options
  const chosen = page.typed.all(name)
  return options.filter(({ code }) => ticked.includes(code) || chosen.includes(code))
}

/** What the service worked out for a question, a part of one or one of a row; undefined where it cannot say yet. */
export function workedOn({ known, valueOf }: PageState, name: string): unknown {
  const [id = name, part] = name.split('-')
  if (part === undefined) return id.includes('.') ? known[id] : valueOf(id)
  const whole = known[id]
  return known[name] ?? (typeof whole === 'object' && whole !== null ? (whole as AnyAnswers)[part] : whole)
}

/** Questions with the heading above each: that of its run, where the question that carries it is not asked. */
export function withHeadings<F extends Field>(
  all: Readonly<Record<string, F>>,
  isShown: (name: string, field: F) => boolean = () => true,
): readonly { readonly name: string; readonly field: F; readonly heading?: string | undefined }[] {
  let heading: string | undefined
  return Object.entries(all).flatMap(([name, field]) => {
    heading = field.heading ?? heading
    if (!isShown(name, field)) return []
    const one = { name, field, heading }
    heading = undefined
    return [one]
  })
}
