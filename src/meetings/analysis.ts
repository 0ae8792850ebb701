import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { worksWithCases } from '../access/roles.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { asked } from '../forms/asked.ts'
import { fieldsOf, type Known } from '../forms/condition.ts'
import { completeness } from '../forms/read.ts'
import { lacking } from '../forms/read-answer.ts'
import type { Day } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { inArea } from '../form-versions/area-words.ts'
import { earlierAnswers } from '../form-versions/earlier.ts'
import type { EarlierAnswer } from '../form-versions/pages/earlier-answers.tsx'
import { formOf, formVersions } from '../form-versions/store.ts'
import { firstThatFits } from '../protocol/category.ts'
import type { analysis as formC, Analysis as AnalysisAnswers } from '../statutory/analysis/form.ts'
import { categories } from '../statutory/codes/categories.ts'
import type { Report } from '../statutory/reporting/form.ts'
import { hasSigned } from './agreement.ts'
import { referralFacts } from './referral-facts.ts'
import { type Analysis, owedReferral } from './store.ts'

/** Form C of whatever version: every one has the core questions. */
export type AnalysisForm = typeof formC

export type OpenAnalysis = {
  readonly analysis: Analysis
  /** Form C of the version that it is on, as those see it who fill it in. */
  readonly form: AnalysisForm
  readonly answers: AnalysisAnswers
  /** What the form's conditions name and the form does not ask. */
  readonly known: Known
  /** What was answered on an earlier version and has no place in this one. */
  readonly earlier: readonly EarlierAnswer[]
  readonly panelNumber: number
  readonly ageBand: string
  readonly meetingOn: Day
  readonly quorate: boolean | null
  readonly quorumBecause: string
  /** What sign-off still waits for, in words; empty when the chair can sign. */
  readonly owed: readonly string[]
}

/** Form C of one case at one meeting, for everybody invited who has opened the papers, and for the area's officers. */
export const readAnalysis = (
  app: App,
  person: Person,
  analysisId: string,
): Promise<Outcome<OpenAnalysis, CommonRefusal>> =>
  perform(app, person, 'analysis-read', async scene => {
    const analysis = await analysisFor(scene, person, analysisId)
    if (!analysis) return refused('not-found')
    const item = await scene.tx
      .selectFrom('meeting_case')
      .select(['panel_number', 'age_band'])
      .where('id', '=', analysis.meeting_case_id)
      .executeTakeFirstOrThrow()
    const meeting = await scene.tx
      .selectFrom('meeting')
      .select(['on_day', 'quorate', 'quorum_because'])
      .where('id', '=', analysis.meeting_id)
      .executeTakeFirstOrThrow()
    const answers = analysis.answers as AnalysisAnswers
    const known = worksWithCases(person.role) ? await knownOf(scene, analysis) : asAnswered(answers)
    return done({
      analysis,
      form: await formOfAnalysis(scene, analysis),
      answers,
      earlier: earlierAnswers(await formVersions(scene), ['analysis'], analysis.other),
      known,
      panelNumber: item.panel_number,
      ageBand: item.age_band,
      meetingOn: meeting.on_day,
      quorate: meeting.quorate,
      quorumBecause: meeting.quorum_because,
      owed: worksWithCases(person.role) ? await owedBeforeSigning(scene, analysis) : [],
    })
  })

/** Saves Form C as it stands after one section was answered, unless somebody else saved meanwhile. */
export const saveAnalysis = (
  app: App,
  person: Person,
  {
    analysisId,
    version,
    answers,
    aside = {},
  }: {
    analysisId: string
    version: number
    answers: AnalysisAnswers
    /** What was typed on an earlier version of the form and has no place in this one: kept beside the rest. */
    aside?: Readonly<Record<string, unknown>>
  },
): Promise<Outcome<{ analysisId: string }, 'signed' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(app, person, 'analysis-saved', async scene => {
    const analysis = await analysisFor(scene, person, analysisId)
    if (!analysis) return refused('not-found')
    if (analysis.state === 'signed') return refused('signed')
    const { numUpdatedRows } = await scene.tx
      .updateTable('analysis')
      .set({
        answers: json(answers),
        other: json({ ...(analysis.other as object), ...aside }),
        version: version + 1,
        saved_by: person.accountId,
        saved_at: scene.wall,
      })
      .where('id', '=', analysisId)
      .where('area_id', '=', person.areaId)
      .where('version', '=', version)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? done({ analysisId }) : refused('changed-meanwhile')
  })

/** The chair signs Form C off (R-D7): after a quorate meeting, by consensus, complete, and referred where it must be. */
export const signAnalysis = (
  app: App,
  chair: Person,
  { analysisId, version }: { analysisId: string; version: number },
  key?: string,
): Promise<Outcome<{ caseId: string }, 'signed' | 'owed' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    chair,
    'analysis-signed',
    async scene => {
      const analysis = await analysisFor(scene, chair, analysisId)
      if (!analysis) return refused('not-found')
      if (analysis.state === 'signed') return refused('signed')
      const owed = await owedBeforeSigning(scene, analysis)
      if (owed.length > 0) return refused('owed', owed.join('; '))
      const { numUpdatedRows } = await scene.tx
        .updateTable('analysis')
        .set({ state: 'signed', signed_by: chair.accountId, signed_on: scene.today, version: version + 1 })
        .where('id', '=', analysisId)
        .where('area_id', '=', chair.areaId)
        .where('version', '=', version)
        .executeTakeFirst()
      if (numUpdatedRows !== 1n) return refused('changed-meanwhile')
      await scene.tx
        .updateTable('meeting_case')
        .set({ outcome: 'reviewed' })
        .where('id', '=', analysis.meeting_case_id)
        .where('area_id', '=', chair.areaId)
        .execute()
      return done({ caseId: analysis.case_id })
    },
    { key },
  )

/** What Form C lacks before it can be signed, in words: questions without an answer, in the order of the form. */
export function gapsOf(form: AnalysisForm, answers: AnalysisAnswers, known: Known): readonly string[] {
  const { cCategoryAll, cCategoryPrimary, cCategoryOverrideReason } = answers
  const first = firstThatFits(cCategoryAll ?? [], categories)
  // The form leaves it to the service to judge when the reason is asked (process.md 5.2).
  const owesReason =
    first !== null &&
    cCategoryPrimary !== undefined &&
    cCategoryPrimary !== first.code &&
    cCategoryOverrideReason === undefined
  // Every version asks it, in whichever section.
  const [, reason] = fieldsOf(form).find(([name]) => name === 'cCategoryOverrideReason')!
  return [
    ...(owesReason ? [lacking('cCategoryOverrideReason', reason)] : []),
    ...completeness(form, answers, { known }),
  ].map(({ message }) => message)
}

/** Facts that other forms answered: whether an inquest has concluded, and every suspicion of abuse or neglect. */
async function knownOf(scene: Scene, { area_id, case_id }: Analysis): Promise<Known> {
  const returns = await scene.tx
    .selectFrom('agency_return')
    .select('answers')
    .where('area_id', '=', area_id)
    .where('case_id', '=', case_id)
    .where('state', '=', 'sent')
    .execute()
  const { suspicions } = await referralFacts(scene, { areaId: area_id, caseId: case_id })
  return {
    inquestHeld: returns.map(({ answers }) => (answers as Report).inquestHeld),
    suspectedMaltreatment: suspicions,
  }
}

/** A member of the panel reaches no other form: what was answered here was asked. */
const asAnswered = ({ cCoronerConclusion, cSafeguardingReferral }: AnalysisAnswers): Known => ({
  ...(cCoronerConclusion !== undefined && { inquestHeld: 'concluded' }),
  ...(cSafeguardingReferral !== undefined && { suspectedMaltreatment: 'yes' }),
})

/** Form C of the version that an analysis is on, with what its area says beside it. */
export const formOfAnalysis = async (
  scene: Scene,
  analysis: Pick<Analysis, 'form_version' | 'area_id'>,
): Promise<AnalysisForm> =>
  asked(await inArea(scene, await formOf(scene, 'analysis', analysis.form_version), analysis.area_id)) as AnalysisForm

async function owedBeforeSigning(scene: Scene, analysis: Analysis): Promise<string[]> {
  const answers = analysis.answers as AnalysisAnswers
  const of = { areaId: analysis.area_id, caseId: analysis.case_id }
  const meeting = await scene.tx
    .selectFrom('meeting')
    .select(['state', 'quorate', 'quorum_because'])
    .where('id', '=', analysis.meeting_id)
    .executeTakeFirstOrThrow()
  const owed: string[] = []
  if (meeting.state !== 'held') owed.push('The meeting has not been held, or its attendance is not recorded')
  else if (meeting.quorate !== true) owed.push(`The meeting was not quorate: ${meeting.quorum_because}`)
  // What is not answered yet is among the gaps.
  if (answers.cConsensus !== undefined && answers.cConsensus !== 'yes') owed.push('The panel has not agreed')
  owed.push(...gapsOf(await formOfAnalysis(scene, analysis), answers, await knownOf(scene, analysis)))
  for (const referral of await owedReferral(scene, of)) owed.push(referral.what)
  return owed
}

/** Within the own area for its officers; within the meetings that one is invited to for a member with open papers. */
async function analysisFor(scene: Scene, person: Person, analysisId: string): Promise<Analysis | null> {
  const analysis = await scene.tx
    .selectFrom('analysis')
    .selectAll()
    .where('id', '=', analysisId)
    .where('area_id', '=', person.areaId)
    .executeTakeFirst()
  if (!analysis) return null
  if (!worksWithCases(person.role) && !(await hasOpenPapers(scene, person, analysis))) return null
  scene.about.areaId = analysis.area_id
  scene.about.caseId = analysis.case_id
  scene.about.subject = analysis.id
  return analysis
}

/** As it is for the papers themselves: invited, signed, opened, and free of a conflict or let in by the chair. */
async function hasOpenPapers(scene: Scene, person: Person, analysis: Analysis): Promise<boolean> {
  if (!person.meetings.includes(analysis.meeting_id) || !(await hasSigned(scene, person))) return false
  const copy = await scene.tx
    .selectFrom('panel_copy')
    .select(['conflict', 'conflict_decision'])
    .where('meeting_case_id', '=', analysis.meeting_case_id)
    .where('account_id', '=', person.accountId)
    .where('deleted_on', 'is', null)
    .where('opened_first_on', 'is not', null)
    .executeTakeFirst()
  return copy !== undefined && (copy.conflict === 'no' || copy.conflict_decision === 'open')
}
