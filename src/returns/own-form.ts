import { type Known, namedIn } from '../forms/condition.ts'
import type { Answers, AnyAnswers, Form, Section } from '../forms/form.ts'
import { type Day, daysBetween } from '../kernel/calendar.ts'
import { yearsBetween } from '../protocol/age.ts'
import { isBestAsked } from '../statutory/ask-once.ts'
import type { Respondent } from '../statutory/audience.ts'
import type { reporting } from '../statutory/reporting/form.ts'
import { type IsWanted, reportingFor } from '../statutory/reporting/sections-for.ts'
import { sameAs, sameFacts } from '../statutory/same-facts.ts'
import { type Asking, givenIn, mainPart, respondentOf } from './asking.ts'
import type { Request } from './store.ts'
import type { Whole } from './whole-form.ts'

export type Report = Answers<typeof reporting>

/** Who answers, in what case, on which forms, and what it has answered so far. */
export type Of = {
  readonly kind: string
  readonly asking: Asking
  readonly whole: Whole
  readonly answers: Report
}

/** What is known already is shown and not asked; events have a page of their own; who sends it also signs it. */
export const NOT_ASKED: ReadonlySet<string> = new Set([
  'repAgencyType',
  'repOrganisation',
  'repDateCompleted',
  'repNilReturn',
  'repNilReason',
  'repChronology',
  'repSignOff',
])

/**
 * The form as one agency answers it: of Form B and of the supplementary forms of this death the questions that it is
 * best asked and nobody has answered, and whatever it has answered itself. The rest can be reached and is not pushed.
 */
export function ownForm(of: Of): typeof reporting {
  const respondent = respondentOf(of.kind)
  const wanted = wantedOf(of, respondent)
  const form: Form = reportingFor(respondent, of.asking.supplementary, id => wanted.has(id), of.whole)
  const sections = Object.entries(form.sections).flatMap(([key, section]) => {
    const fields = Object.entries(section.fields).filter(([name]) => !NOT_ASKED.has(name))
    return fields.length === 0 ? [] : [[key, { ...section, fields: Object.fromEntries(fields) }] as const]
  })
  return { ...form, sections: Object.fromEntries(sections) } as unknown as typeof reporting
}

/** What it is put of everything that a kind of agency could be asked. */
function wantedOf({ asking, whole, answers }: Of, respondent: Respondent): ReadonlySet<string> {
  // What it has written stays where it was, rows with all their members, whoever else is asked it now.
  const own = new Set(givenIn(whole.form, answers as AnyAnswers))
  const answered = new Set(asking.answered)
  const involved = [...new Set([...asking.involved, respondent])]
  const wanted = new Set<string>()
  const could = new Set<string>()
  const isWanted: IsWanted = (id, askers) => {
    could.add(id)
    if (own.has(id) || isBestAsked(id, askers, { respondent, involved, answered })) wanted.add(id)
    return true
  }
  const all = reportingFor(respondent, asking.supplementary, isWanted, whole)
  // What decides whether one of them is asked must be asked with it, as long as nobody has answered that.
  const deciding = decidingIn(all)
  for (let grows = true; grows; ) {
    const more = [...wanted]
      .flatMap(id => deciding.get(id) ?? [])
      .filter(id => could.has(id) && !wanted.has(id) && !sameAs(id).some(one => answered.has(one)))
    for (const id of more) wanted.add(id)
    grows = more.length > 0
  }
  // Of questions about one fact the fullest is put, unless another has its answer already.
  for (const fact of sameFacts) {
    const put = fact.filter(id => wanted.has(id))
    const kept = put.some(id => own.has(id)) ? put.filter(id => own.has(id)) : put.slice(0, 1)
    for (const id of put) if (!kept.includes(id)) wanted.delete(id)
  }
  return wanted
}

/** By question: those that its condition names. */
function decidingIn(form: Form): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>()
  for (const { when, fields } of Object.values<Section>(form.sections))
    for (const [name, field] of Object.entries(fields)) {
      const of = [...namedIn(when), ...namedIn(field.when)]
      named.set(name, of)
      if (field.kind === 'group')
        for (const [member, question] of Object.entries(field.fields))
          named.set(`${field.row ?? name}.${member}`, [...of, ...namedIn(question.when)])
    }
  return named
}

/** What conditions of the form may name beside its own answers. */
export function knownFor(
  { kind, asking, whole, answers }: Of,
  child: { readonly born_on: Day | null; readonly died_on: Day | null },
): Known {
  const respondent = respondentOf(kind)
  const { born_on: bornOn, died_on: diedOn } = child
  const given = answers as AnyAnswers
  // What it says itself of a fact counts before what others said, whichever of the questions about it was answered.
  const ownFacts = sameFacts.flatMap(fact => {
    const id = fact.find(one => given[one] !== undefined)
    const field = id === undefined ? undefined : whole.declared(id)
    if (id === undefined || field === undefined) return []
    const said = mainPart(field, given[id]).answer
    return fact.map(one => [one, said] as const)
  })
  const known: Record<string, unknown> = { ...asking.known, ...Object.fromEntries(ownFacts) }
  return {
    ...known,
    repAgencyType: respondent,
    repNilReturn: 'no',
    'involvedAgency.agencyType': [...new Set([respondent, ...(asking.known['involvedAgency.agencyType'] ?? [])])],
    ...(known['childGestationAtBirthWeeks'] !== undefined && { gestationWeeks: known['childGestationAtBirthWeeks'] }),
    ...(diedOn !== null && { dateOfDeath: diedOn.toString() }),
    ...(bornOn !== null &&
      diedOn !== null && { ageYears: yearsBetween(bornOn, diedOn), ageDays: daysBetween(bornOn, diedOn) }),
  }
}

/** The answers as they are sent: with what was known, by whom, and when. */
export const sentAnswers = (
  request: Pick<Request, 'agency' | 'agency_kind'>,
  answers: Report,
  kind: 'full' | 'nil',
  today: Day,
): Report => ({
  ...answers,
  repAgencyType: respondentOf(request.agency_kind) as NonNullable<Report['repAgencyType']>,
  repOrganisation: request.agency,
  repDateCompleted: today.toString(),
  repNilReturn: kind === 'nil' ? 'yes' : 'no',
  ...(answers.repName !== undefined && { repSignOff: { name: answers.repName, on: today.toString() } }),
})
