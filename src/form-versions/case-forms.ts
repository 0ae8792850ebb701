import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import { type CaseFile, caseFor, changeCase, openCaseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { json, type Row } from '../db/tables.ts'
import type { AnyAnswers, Form } from '../forms/form.ts'
import type { Day } from '../kernel/calendar.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { inForce, type Version, versionOf } from '../statutory/versions/in-force.ts'
import { LEGACY, mapsBetween, type UpgradeMap, upgradeTogether } from '../statutory/versions/upgrade.ts'
import { earlierAnswers } from './earlier.ts'
import type { EarlierAnswer } from './pages/earlier-answers.tsx'
import { formsDay, formVersions } from './store.ts'

/** A form of a case, with the version it uses and the way to the one that is in force today. */
export type CaseForm = {
  readonly id: string
  /** Null for a form that there was not yet. */
  readonly now: Form | null
  readonly newest: Form
  readonly maps: readonly UpgradeMap[]
}

/** Something that is being written: what of it the newer version would keep beside its questions. */
export type BeingWritten = {
  readonly what: string
  readonly answers: number
  readonly aside: readonly EarlierAnswer[]
}

export type CaseForms = {
  readonly file: CaseFile
  readonly on: Day
  readonly today: Day
  readonly forms: readonly CaseForm[]
  readonly written: readonly BeingWritten[]
}

/** Which versions a case uses, and what going on to the newest would do: nothing is changed. */
export const readCaseForms = (app: App, reader: Person, caseId: string): Promise<Outcome<CaseForms, CommonRefusal>> =>
  perform(app, reader, 'case-forms-read', async scene => {
    const file = await caseFor(scene, reader, caseId)
    if (file === null) return refused('not-found')
    const versions = await formVersions(scene)
    const forms = formsBetween(versions, formsDay(file), scene.today)
    const rows = await writtenIn(scene, file)
    return done({
      file,
      on: formsDay(file),
      today: scene.today,
      forms,
      written: rows.map(row => {
        const then = upgradedRow(formsOfRow(versions, forms, row, scene.today), row)
        const had = Object.keys(row.answers as AnyAnswers).length
        return { what: row.what, answers: had, aside: earlierAnswers(versions, formIds, then.aside) }
      }),
    })
  })

/**
 * A person takes an open case on to the versions in force today. What is being written goes with it, and keeps every
 * answer; what was given stays on the version it was given on.
 */
export const upgradeCaseForms = (
  app: App,
  manager: Person,
  { caseId, version }: { caseId: string; version: number },
  key?: string,
): Promise<Outcome<{ caseId: string }, 'closed' | 'nothing-newer' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'form-upgraded',
    async scene => {
      const file = await openCaseFor(scene, manager, caseId)
      if (file === null) return refused('not-found')
      if (file === 'closed') return refused('closed')
      if (file.version !== version) return refused('changed-meanwhile')
      const versions = await formVersions(scene)
      const forms = formsBetween(versions, formsDay(file), scene.today)
      const newer = forms.filter(isNewer)
      if (newer.length === 0) return refused('nothing-newer')
      await keepGiven(scene, file)
      const rows = await writtenIn(scene, file)
      for (const row of rows) await writeUpgraded(scene, row, formsOfRow(versions, forms, row, scene.today))
      if (!(await changeCase(scene, file, { forms_on: scene.today }))) return refused('changed-meanwhile')
      scene.about.detail = {
        forms: newer.map(form => `${form.id} ${form.now?.version ?? 'none'} to ${form.newest.version}`),
        written: rows.length,
      }
      scene.afterwards(then => app.announce.formsUpgraded(app, then, { areaId: file.area_id, caseId }))
      return done({ caseId })
    },
    { key },
  )

const formIds = statutoryForms.map(({ id }) => id)

export const isNewer = ({ now, newest }: CaseForm): boolean => now?.version !== newest.version

/** Every form, as it was on a day and as it is today. */
export function formsBetween(versions: readonly Version[], on: Day, today: Day): readonly CaseForm[] {
  return statutoryForms.flatMap(({ id }) => {
    const now = inForce(versions, id, on.toString())
    const newest = inForce(versions, id, today.toString())
    if (newest === null) return []
    return [{ id, now, newest, maps: now === null ? [] : mapsBetween(versions, id, now.version, newest.version) }]
  })
}

type Written = { readonly what: string; readonly answers: unknown; readonly other: unknown } & (
  | { readonly table: 'agency_return'; readonly row: Row<'agency_return'> }
  | { readonly table: 'analysis'; readonly row: Row<'analysis'> }
)

/** Returns and analyses that somebody can still change. */
async function writtenIn(scene: Scene, file: CaseFile): Promise<readonly Written[]> {
  const returns = await scene.tx
    .selectFrom('agency_return')
    .innerJoin('request', 'request.id', 'agency_return.request_id')
    .selectAll('agency_return')
    .select('request.agency')
    .where('agency_return.area_id', '=', file.area_id)
    .where('agency_return.case_id', '=', file.id)
    .where('agency_return.state', 'in', ['draft', 'sent-back'])
    .orderBy('agency_return.id')
    .execute()
  const analyses = await scene.tx
    .selectFrom('analysis')
    .selectAll()
    .where('area_id', '=', file.area_id)
    .where('case_id', '=', file.id)
    .where('state', '=', 'draft')
    .orderBy('id')
    .execute()
  return [
    ...returns.map(({ agency, ...row }) => ({
      table: 'agency_return' as const,
      what: `Draft of ${agency}`,
      answers: row.answers,
      other: row.other,
      row,
    })),
    ...analyses.map(row => ({
      table: 'analysis' as const,
      what: 'Form C',
      answers: row.answers,
      other: row.other,
      row,
    })),
  ]
}

/** A return that was sent back stands on the versions it was sent on, whatever the case went on to since. */
const formsOfRow = (
  versions: readonly Version[],
  ofCase: readonly CaseForm[],
  written: Written,
  today: Day,
): readonly CaseForm[] =>
  written.table === 'agency_return' && written.row.forms_on !== null
    ? formsBetween(versions, written.row.forms_on, today)
    : ofCase

const upgradedRow = (forms: readonly CaseForm[], { table, answers }: Written): Upgraded =>
  upgraded(
    forms.filter(({ id }) => (table === 'analysis') === (id === 'analysis') && id !== 'notification'),
    answers as AnyAnswers,
  )

/** Answers to a return on the forms of one day, as the forms of a later day take them. */
export const upgradedBetween = (versions: readonly Version[], from: Day, to: Day, answers: AnyAnswers): Upgraded =>
  upgraded(
    formsBetween(versions, from, to).filter(({ id }) => id !== 'analysis' && id !== 'notification'),
    answers,
  )

export type Upgraded = {
  readonly answers: AnyAnswers
  /** What the later versions have no place for, each under `legacy.`. */
  readonly aside: Readonly<Record<string, unknown>>
}

/** Answers to one version of a form, as a later version takes them. */
export function upgradedForm(
  versions: readonly Version[],
  { id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
  answers: AnyAnswers,
): Upgraded {
  const now = versionOf(versions, id, from)
  return upgraded(now === null ? [] : [{ now, maps: mapsBetween(versions, id, from, to) }], answers)
}

function upgraded(forms: readonly Pick<CaseForm, 'now' | 'maps'>[], answers: AnyAnswers): Upgraded {
  const own = forms.flatMap(({ now, maps }) => (now === null ? [] : [{ form: now, maps }]))
  const all = Object.entries(upgradeTogether(own, answers))
  return {
    answers: Object.fromEntries(all.filter(([id]) => !id.startsWith(LEGACY))),
    aside: Object.fromEntries(all.filter(([id]) => id.startsWith(LEGACY))),
  }
}

async function writeUpgraded(scene: Scene, written: Written, forms: readonly CaseForm[]): Promise<void> {
  const { answers, aside } = upgradedRow(forms, written)
  const versionOf = (id: string) => forms.find(form => form.id === id)!.newest.version
  const content = {
    answers: json(answers),
    other: json({ ...(written.other as Readonly<Record<string, unknown>>), ...aside }),
    version: written.row.version + 1,
  }
  const { table, row } = written
  if (table === 'analysis')
    await scene.tx
      .updateTable('analysis')
      .set({ ...content, form_version: versionOf('analysis') })
      .where('id', '=', row.id)
      .where('area_id', '=', row.area_id)
      .execute()
  else
    await scene.tx
      .updateTable('agency_return')
      .set({ ...content, form_version: versionOf('reporting'), forms_on: null })
      .where('id', '=', row.id)
      .where('area_id', '=', row.area_id)
      .execute()
}

/** Returns that were sent keep the day whose forms they were given on. */
const keepGiven = async (scene: Scene, file: CaseFile): Promise<void> => {
  await scene.tx
    .updateTable('agency_return')
    .set({ forms_on: formsDay(file) })
    .where('area_id', '=', file.area_id)
    .where('case_id', '=', file.id)
    .where('state', 'in', ['sent', 'superseded'])
    .where('forms_on', 'is', null)
    .execute()
}
