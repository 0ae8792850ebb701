import { type CaseKnown, knownFromCase } from '../../anonymise/known-from-case.ts'
import { panelCopies } from '../../anonymise/panel-copy.ts'
import { dayOrNull } from '../../kernel/calendar.ts'
import { misfits } from '../../kernel/shape.ts'
import type { Check } from '../check.ts'

/** `check anonymise`: texts and what their case knows; each text as the panel may read it, with what a person should look at. */
export const anonymise: Check = {
  problems(input) {
    const found = misfits(input, { each: { id: 'text', text: 'text' } }, 'The input')
    if (found.length > 0) return found
    return (input as readonly Given[])
      .flatMap((text, i) => [
        ...(text.caseId == null || typeof text.caseId === 'string' ? [] : [`[${i}].caseId: should be text or null.`]),
        ...misfits(text.caseKnown, { maybe: KNOWN }, `[${i}].caseKnown`).map(problem =>
          placed(problem, `[${i}].caseKnown`),
        ),
        ...(text.caseKnown == null ? [] : dates(text.caseKnown, `[${i}].caseKnown`)),
      ])
      .concat(twice(input as readonly Given[]))
  },
  answer(input, say) {
    const texts = input as readonly Given[]
    const answers: Record<string, unknown> = {}
    const cases = [...casesOf(texts)]
    cases.forEach(([, own], i) => {
      const copies = panelCopies(
        own.map(({ text }) => text),
        knownFromCase(own[0]!.caseKnown ?? {}),
      )
      own.forEach(({ id }, k) => {
        answers[id] = { text: copies[k]!.text, flags: copies[k]!.flags }
      })
      if (i % 50 === 49 || i === cases.length - 1) say(`${i + 1} of ${cases.length} cases.`)
    })
    return Object.fromEntries(texts.map(({ id }) => [id, answers[id]]))
  },
}

type Given = {
  readonly id: string
  readonly caseId?: string | null
  readonly caseKnown?: CaseKnown | null
  readonly text: string
}

const PERSON = { maybe: 'object' } as const
const KNOWN = {
  child: PERSON,
} as const

/** Texts of one case that know the same are read together, so that who is in one is called the same in all. */
function casesOf(texts: readonly Given[]): ReadonlyMap<string, readonly Given[]> {
  const cases = new Map<string, Given[]>()
  for (const text of texts) {
    const key = JSON.stringify([text.caseId ?? null, text.caseKnown ?? null, text.caseId == null ? text.id : ''])
    const there = cases.get(key)
    if (there === undefined) cases.set(key, [text])
    else there.push(text)
  }
  return cases
}

const placed = (problem: string, at: string): string => (problem.startsWith(at) ? problem : `${at}.${problem}`)

/** Days of birth and death, wherever a person has one; a time may follow. */
function dates(known: CaseKnown, at: string): string[] {
  return Object.entries(known).flatMap(([key, value]) => {
    const here = `${at}.${key}`
    if (Array.isArray(value)) {
      return value.flatMap((item, i) => {
        if (typeof item === 'object' && item !== null) return dates(item as CaseKnown, `${here}[${i}]`)
        return kindOf(item, `${here}[${i}]`)
      })
    }
    if (typeof value === 'object' && value !== null) return dates(value as CaseKnown, here)
    if (/^(?:dob|dod|dateOfBirth|dateOfDeath)$/.test(key) && value != null && value !== '') {
      const isDay =
        typeof value === 'string' && /^.{10}(?:$|[T ])/.test(value) && dayOrNull(value.slice(0, 10)) !== null
      return isDay ? [] : [`${here}: should be a date such as 2026-03-28, or null.`]
    }
    return kindOf(value, here)
  })
}

const kindOf = (value: unknown, at: string): string[] =>
  typeof value === 'boolean' ? [`${at}: should be text or null.`] : []

function twice(texts: readonly Given[]): string[] {
  const seen = new Map<string, number>()
  return texts.flatMap(({ id }, i) => {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, i)
    return first === undefined ? [] : [`[${i}].id: is the same as that of [${first}].`]
  })
}
