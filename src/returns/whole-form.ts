import type { Field, Form } from '../forms/form.ts'
import { reporting } from '../statutory/reporting/form.ts'
import { type FormsOfReturn, notOfNil } from '../statutory/reporting/sections-for.ts'
import { supplementaryForms } from '../statutory/supplementary/forms.ts'
import type { SupplementaryCode } from '../statutory/supplementary/opens.ts'

/**
 * Form B with every supplementary form, of the versions in force on one day: whatever any agency may be asked. What an
 * agency answers is read, kept and shown by it, whoever else was meant to be asked.
 */
export type Whole = FormsOfReturn & {
  /** The day whose forms they are: `2026-11-24`. */
  readonly on: string
  /** All of it as one form, under the keys that `reportingFor` gives to sections. */
  readonly form: typeof reporting
  /** Where each question of it stands. */
  readonly sectionOf: ReadonlyMap<string, string>
  /** A question as it is declared, with all the members of its rows. */
  readonly declared: (name: string) => Field | undefined
}

/** Put together from the forms of a day; of those that there were not yet nothing is there. */
export function wholeOf(on: string, ofDay: Form, supplementary: readonly Form[]): Whole {
  const form: Form = {
    ...ofDay,
    known: [...new Set([ofDay, ...supplementary].flatMap(({ known = [] }) => known))],
    derived: Object.assign({}, ...supplementary.map(({ derived }) => derived)) as NonNullable<Form['derived']>,
    sections: {
      ...ofDay.sections,
      ...Object.fromEntries(
        supplementary.flatMap(({ code, sections }) =>
          Object.entries(sections).map(([key, section]) => [`${code}-${key}`, notOfNil(section)]),
        ),
      ),
    },
  }
  const sectionOf = new Map(
    Object.entries(form.sections).flatMap(([key, { fields }]) => Object.keys(fields).map(name => [name, key] as const)),
  )
  return {
    on,
    reporting: ofDay,
    supplementary: new Map(supplementary.map(one => [one.code as SupplementaryCode, one])),
    // The same questions and more, of forms beside it: every answer to Form B is an answer to it.
    form: form as unknown as typeof reporting,
    sectionOf,
    declared: name => {
      const section = sectionOf.get(name)
      return section === undefined ? undefined : form.sections[section]?.fields[name]
    },
  }
}

/** As the program itself declares it. */
export const builtIn = wholeOf('', reporting, supplementaryForms)
export const { form: wholeReporting, declared } = builtIn
