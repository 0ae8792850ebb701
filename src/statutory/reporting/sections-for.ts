import type { Field, Form, Member, Section } from '../../forms/form.ts'
import { askersOf } from '../ask-once.ts'
import { audiences, isAskedFor, type Respondent, respondents } from '../audience.ts'
import { supplementaryForms } from '../supplementary/forms.ts'
import type { SupplementaryCode } from '../supplementary/opens.ts'
import { NOT_NIL, reporting } from './form.ts'

export type Opened = readonly SupplementaryCode[]

/** Form B and the supplementary forms, of whatever version. */
export type FormsOfReturn = {
  readonly reporting: Form
  readonly supplementary: ReadonlyMap<SupplementaryCode, Form>
}

/** The key of the section that holds what this agency is not asked of another section. */
export const OTHERS = '-others'

/** Whether a question is put to the agency, given those who could answer it, the best first; the rest can be reached. */
export type IsWanted = (id: string, askers: readonly Respondent[]) => boolean

/**
 * What an agency answers: Form B with its own questions, then the supplementary forms that this death opens and that
 * it is asked for. The rest of Form B and of the opened forms follows as sections that can be reached and are not
 * pushed (dictionary 10.1 and 10.2). Where `isWanted` is given, it decides instead of the matrix which questions are
 * pushed; where `forms` are, they are asked in place of the program's own.
 */
export function reportingFor(
  respondent: Respondent,
  opened: Opened = [],
  isWanted?: IsWanted,
  forms: FormsOfReturn = ownForms,
): typeof reporting {
  const audience = audiences[respondent]
  // A form that there was not yet opens nothing.
  const further = opened.flatMap(code => {
    const form = forms.supplementary.get(code)
    return form === undefined ? [] : [{ code, form }]
  })
  const core: Parts = Object.entries<Section>(forms.reporting.sections).map(([key, section]) => ({
    key,
    section,
    isAsked: (id, field) =>
      isWanted === undefined
        ? field.who === undefined || field.who.some(role => audience.roles.includes(role))
        : isWanted(id, askersOf(field)),
  }))
  const death: Parts = further.flatMap(({ code, form }) =>
    Object.entries(form.sections).map(([key, section]) => {
      const askers = respondents.filter(other => isAskedFor(audiences[other], code, key))
      return {
        key: `${code}-${key}`,
        section: notOfNil(section),
        isAsked: id => (isWanted === undefined ? askers.includes(respondent) : isWanted(id, askers)),
      }
    }),
  )
  return {
    ...forms.reporting,
    known: [forms.reporting, ...further.map(({ form }) => form)].flatMap(({ known = [] }) => known),
    derived: Object.assign({}, ...further.map(({ form }) => form.derived)) as NonNullable<Form['derived']>,
    sections: Object.fromEntries([
      ...[...core, ...death].flatMap(({ key, section, isAsked }) =>
        left(key, section, (id, field) => asked(id, field, isAsked)),
      ),
      ...[...core, ...death].flatMap(({ key, section, isAsked }) =>
        left(`${key}${OTHERS}`, aside(section), (id, field) => (asked(id, field, isAsked) === null ? field : null)),
      ),
    ]),
    // The same questions or fewer, and those of forms beside it: every answer to Form B is an answer to it.
  } as unknown as typeof reporting
}

/** The sections that this kind of agency is asked, in order: keys and titles of its task list. */
export const sectionsFor = (
  respondent: Respondent,
  opened: Opened = [],
): readonly (readonly [key: string, section: Section])[] =>
  Object.entries<Section>(reportingFor(respondent, opened).sections).filter(([, section]) => !section.aside)

/** A nil return ends the supplementary forms as it ends Form B. */
export const notOfNil = (section: Section): Section => ({
  ...section,
  when: section.when === undefined ? NOT_NIL : { all: [NOT_NIL, section.when] },
})

type IsAsked = (id: string, field: Field) => boolean
type Parts = readonly { readonly key: string; readonly section: Section; readonly isAsked: IsAsked }[]

/** A section with what is left of its fields; nothing when that is none. */
function left(
  key: string,
  section: Section,
  keep: (id: string, field: Field) => Field | null,
): readonly (readonly [key: string, section: Section])[] {
  let heading: string | undefined
  const fields = Object.entries(section.fields).flatMap(([name, field]) => {
    const one = keep(name, field)
    heading = field.heading ?? heading
    if (one === null) return []
    // A heading stands above the first question of its cluster that is left.
    const shown = heading === undefined ? one : { ...one, heading }
    heading = undefined
    return [[name, shown] as const]
  })
  return fields.length === 0 ? [] : [[key, { ...section, fields: Object.fromEntries(fields) }]]
}

/** The question as this agency is asked it: of rows only its own members, and what says whose row it is. */
function asked(id: string, field: Field, isAsked: IsAsked): Field | null {
  if (field.kind !== 'group' || Object.values(field.fields).every(({ who }) => who === undefined))
    return isAsked(id, field) ? field : null
  const members = Object.entries<Member>(field.fields)
  const own = members.filter(([member, question]) => isAsked(`${field.row ?? id}.${member}`, question))
  if (own.length === 0) return null
  const [first] = members
  return { ...field, fields: Object.fromEntries(first && !own.includes(first) ? [first, ...own] : own) }
}

const aside = (section: Section): Section => ({
  ...section,
  title: `${section.title}: what others are asked`,
  aside: true,
})

const ownForms: FormsOfReturn = {
  reporting,
  supplementary: new Map(supplementaryForms.map(form => [form.code as SupplementaryCode, form])),
}
