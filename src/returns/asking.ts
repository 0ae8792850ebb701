import { fieldsOf, type Known, namedIn, valuesIn } from '../forms/condition.ts'
import type { Answer, AnyAnswers, Condition, Field, Form } from '../forms/form.ts'
import type { Row } from '../db/tables.ts'
import { audiences, type Respondent } from '../statutory/audience.ts'
import { sameAs, sameFacts } from '../statutory/same-facts.ts'
import { opened, openings, type SupplementaryCode } from '../statutory/supplementary/opens.ts'

/** What the agencies of one case are still asked, and from what that follows. */
export type Asking = {
  /** The supplementary forms that the case has. */
  readonly supplementary: readonly SupplementaryCode[]
  /** The kinds of agency that knew the child, as far as they answer: no nil return, not written off. */
  readonly involved: readonly Respondent[]
  /** Ids that a notification or a return answers; a member of a row as `carer.drugs`. */
  readonly answered: readonly string[]
  /** By id of the notification: what it says of the child, to be shown instead of asked. */
  readonly told: AnyAnswers
  /** By id: every code that anybody gave of what decides about other questions. */
  readonly known: Readonly<Record<string, readonly string[]>>
}

export type Decision = Pick<Row<'supplementary_decision'>, 'form' | 'decision'>

/** What it follows from. */
export type Said = {
  /** Each notification of the case, the one that opened it first. */
  readonly notifications: readonly Given[]
  /** Each return that stands; its form is Form B with the supplementary forms. */
  readonly returns: readonly Given[]
  readonly requests: readonly Pick<
    Row<'request'>,
    'agency_kind' | 'confirmed_known_on' | 'not_known_on' | 'return_kind' | 'written_off_on'
  >[]
  readonly decisions: readonly Decision[]
  /** Every version of Form B and of the supplementary forms that this case may be asked by. */
  readonly forms: readonly Form[]
}

/** Answers with the form, of the version that they were given on. */
export type Given = { readonly form: Form; readonly answers: AnyAnswers }

export const nothingSaid: Said = { notifications: [], returns: [], requests: [], decisions: [], forms: [] }

/** Works it out from everything that was said. */
export function askingFrom({ notifications, returns, requests, decisions, forms }: Said): Asking {
  const known = knownFrom({ notifications, returns, requests, forms })
  return {
    supplementary: formsOf(known, decisions),
    involved: unique(
      requests
        .filter(request => request.confirmed_known_on !== null && request.return_kind !== 'nil')
        .filter(request => request.written_off_on === null || request.return_kind !== null)
        .map(({ agency_kind }) => respondentOf(agency_kind)),
    ).sort(),
    answered: unique([...notifications, ...returns].flatMap(({ form, answers }) => answeredIn(form, answers))).sort(),
    told: toldBy(notifications),
    known,
  }
}

export const respondentOf = (kind: string): Respondent => (kind in audiences ? (kind as Respondent) : 'other')

/** What the answers open, with what the manager added, and without what the manager left out (dictionary 10.1). */
export function formsOf(known: Known, decisions: readonly Decision[]): readonly SupplementaryCode[] {
  const suggested = opened(known)
  const decided = new Map(decisions.map(({ form, decision }) => [form, decision]))
  return codes.filter(code =>
    decided.has(code) ? decided.get(code) === 'added' : suggested.some(other => other === code),
  )
}

export const codes = Object.keys(openings) as readonly SupplementaryCode[]

/** Ids that have an answer which says something: who does not know has not answered for the next one. */
export const answeredIn = (form: Form, answers: AnyAnswers): readonly string[] => idsIn(form, answers, isSaid)

/** Ids that have any answer, "not known" too. */
export const givenIn = (form: Form, answers: AnyAnswers): readonly string[] =>
  idsIn(form, answers, answer => answer !== undefined)

const idsIn = (form: Form, answers: AnyAnswers, counts: (answer: Answer | undefined) => boolean): readonly string[] =>
  fieldsOf(form).flatMap(([name, field]) => {
    const answer = answers[name]
    if (!counts(answer)) return []
    if (field.kind !== 'group') return [name]
    const rows = rowsOf(answer)
    const members = Object.keys(field.fields).filter(member => rows.some(row => counts(row[member])))
    return [name, ...members.map(member => `${field.row ?? name}.${member}`)]
  })

const isSaid = (answer: Answer | undefined): answer is Answer => valuesIn(answer).some(value => value !== 'not-known')

/** The values that decide about questions: what stands in a text is not told, only that something does. */
function knownFrom({
  notifications,
  returns,
  requests,
  forms,
}: Omit<Said, 'decisions'>): Record<string, readonly string[]> {
  const given = new Map<string, readonly string[]>()
  const add = (id: string, values: readonly string[]) => {
    if (values.length > 0) given.set(id, unique([...(given.get(id) ?? []), ...values]))
  }
  for (const { form, answers } of [...notifications, ...returns])
    for (const [name, field] of fieldsOf(form)) {
      if (field.kind !== 'group') add(name, coded(field, answers[name]))
      else
        for (const row of rowsOf(answers[name]))
          for (const [member, question] of Object.entries(field.fields))
            add(`${field.row ?? name}.${member}`, coded(question, row[member]))
    }
  add(
    'involvedAgency.agencyType',
    requests.filter(({ not_known_on }) => not_known_on === null).map(({ agency_kind }) => respondentOf(agency_kind)),
  )
  return Object.fromEntries(
    decidingIn(forms).flatMap(id => {
      const values = unique(sameAs(id).flatMap(one => given.get(one) ?? []))
      return values.length === 0 ? [] : [[id, values.sort()]]
    }),
  )
}

/** The codes of an answer; of one in words only that there is one. */
export function coded(field: Field, answer: Answer | undefined): readonly string[] {
  const main = mainPart(field, answer)
  const values = valuesIn(main.answer)
  return values.length > 0 && IN_WORDS.has(main.field.kind) ? ['answered'] : values
}

/** What counts of an answer: of parts given together the first, such as the weeks of weeks and days. */
export function mainPart(
  field: Field,
  answer: Answer | undefined,
): { readonly field: Field; readonly answer: Answer | undefined } {
  const [first] = field.kind === 'together' ? Object.entries(field.parts) : []
  return first === undefined
    ? { field, answer }
    : { field: first[1], answer: (answer as AnyAnswers | undefined)?.[first[0]] }
}

const IN_WORDS: ReadonlySet<string> = new Set(['text', 'textarea', 'coded', 'reference'])

const rowsOf = (answer: Answer | undefined): readonly AnyAnswers[] =>
  Array.isArray(answer) ? (answer as readonly AnyAnswers[]) : []

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)]

/** Every id that some condition of these forms or of what opens them names, and its other names. */
const decidingIn = (forms: readonly Form[]): readonly string[] =>
  unique(
    [
      ...Object.values(openings).flatMap(({ when }) => namedIn(when as Condition)),
      ...forms.flatMap(({ sections }) =>
        Object.values(sections).flatMap(({ when, fields }) => [
          ...namedIn(when),
          ...Object.values(fields).flatMap(field => [
            ...namedIn(field.when),
            ...(field.kind === 'group' ? Object.values(field.fields).flatMap(member => namedIn(member.when)) : []),
          ]),
        ]),
      ),
    ].flatMap(sameAs),
  )

/** What the notifications say that a question of Form B or of a supplementary form would ask again. */
const toldBy = (notifications: readonly Given[]): AnyAnswers => {
  const said = notifications.flatMap(({ form, answers }) =>
    fieldsOf(form).flatMap(([name, field]) => {
      const answer = answers[name]
      return !field.restricted && sameFacts.some(fact => fact.includes(name)) && isSaid(answer)
        ? [[name, answer] as const]
        : []
    }),
  )
  // Of two the first counts.
  return Object.fromEntries([...said].reverse())
}
