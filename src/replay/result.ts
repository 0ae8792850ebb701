import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { reachOf } from '../access/perform.ts'
import { setupFor, tickFor } from '../access/actor.ts'
import type { Report } from '../audit/verify.ts'
import type { CaseFile } from '../cases/store.ts'
import { bookkeeping, type Scene } from '../db/acting.ts'
import { type Day, england } from '../kernel/calendar.ts'
import { type PanelPaper, paperText } from '../meetings/panel-paper.ts'
import { sendBy } from '../protocol/asking.ts'
import type { Analysis } from '../statutory/analysis/form.ts'
import { categories } from '../statutory/codes/categories.ts'
import type { Source } from '../timeline/store.ts'
import { findingsOf } from '../timeline/findings.ts'
import { withSources } from '../timeline/timeline.ts'
import { modifiableCode } from './analysis-from.ts'
import type { Bundle } from './bundle.ts'

/** What a replay prints: everything read back from the store, nothing from the file but its own ids and words. */
export type Replayed = Readonly<Record<string, unknown>>

/** Two notices that the service took for the same child, by their ids in the file, with its reasons. */
export type SuggestedDuplicate = { readonly a: string; readonly b: string; readonly reasons: readonly string[] }

type Made = {
  readonly caseId: string
  readonly notifications: ReadonlyMap<string, { id: string; mergedInto: string | null }>
  readonly suggested: readonly SuggestedDuplicate[]
  readonly requests: ReadonlyMap<string, string>
}

export async function resultOf(
  app: App,
  manager: Person,
  bundle: Bundle,
  made: Made,
  audit: Report,
): Promise<Replayed> {
  const areas = await bookkeeping(app, reachOf(setupFor(null)), ({ tx }) =>
    tx
      .selectFrom('account')
      .innerJoin('area', 'area.id', 'account.area_id')
      .select(['account.email', 'area.name'])
      .execute(),
  )
  const areaOf = new Map(areas.map(({ email, name }) => [email, name]))
  const record = await bookkeeping(app, reachOf(manager), scene => readBack(scene, manager, bundle, made, areaOf))
  const messages = await bookkeeping(app, reachOf(tickFor(null)), ({ tx }) =>
    tx
      .selectFrom('outbox')
      .select(['made_on', 'to_name', 'to_role', 'kind'])
      .orderBy('made_at')
      .orderBy('id')
      .execute(),
  )
  return {
    ...record,
    messages: messages.map(message => ({
      on: text(message.made_on),
      to: `${message.to_role}: ${message.to_name}`,
      kind: message.kind,
    })),
    audit: { entries: audit.entries, verified: audit.ok },
  }
}

/** The area of whoever reads the mail at an address. */
type AreaOf = ReadonlyMap<string, string>

async function readBack(scene: Scene, manager: Person, bundle: Bundle, made: Made, areaOf: AreaOf): Promise<Replayed> {
  const { tx } = scene
  const area = manager.areaId
  const file = await tx
    .selectFrom('case_file')
    .selectAll()
    .where('area_id', '=', area)
    .where('id', '=', made.caseId)
    .executeTakeFirstOrThrow()
  const joined = await tx
    .selectFrom('notification')
    .select(['id', 'state', 'case_id'])
    .where('area_id', '=', area)
    .where('case_id', '=', file.id)
    .execute()
  const item = await tx
    .selectFrom('meeting_case')
    .innerJoin('meeting', 'meeting.id', 'meeting_case.meeting_id')
    .select(['on_day', 'papers_opened_on', 'quorate'])
    .where('meeting_case.area_id', '=', area)
    .where('case_id', '=', file.id)
    .where('outcome', '=', 'reviewed')
    .executeTakeFirst()
  const analysis = await tx
    .selectFrom('analysis')
    .selectAll()
    .where('area_id', '=', area)
    .where('case_id', '=', file.id)
    .where('state', '=', 'signed')
    .executeTakeFirst()
  const sealed = await tx
    .selectFrom('sealed_copy')
    .select('body')
    .where('area_id', '=', area)
    .where('case_id', '=', file.id)
    .executeTakeFirst()
  const deleted = await tx
    .selectFrom('panel_copy')
    .select(['account_id', 'deleted_on'])
    .where('area_id', '=', area)
    .where('case_id', '=', file.id)
    .where('deleted_on', 'is not', null)
    .orderBy('account_id')
    .execute()
  return {
    reference: file.reference,
    status: file.stage,
    notifications: bundle.notifications.map(({ id }) => {
      const notice = made.notifications.get(id)
      const row = joined.find(other => other.id === notice?.id)
      return { id, ...(row?.state === 'joined' && { mergedInto: row.case_id }) }
    }),
    suggestedDuplicates: made.suggested,
    requests: await requestsBack(scene, area, bundle, made, areaOf),
    timeline: await timelineBack(scene, file, bundle),
    pack: { text: sealed ? paperText(sealed.body as PanelPaper) : '' },
    panel: { date: text(item?.on_day), papersOpenedOn: text(item?.papers_opened_on), quorate: item?.quorate ?? null },
    formC: analysis ? formBack(analysis.answers as Analysis, bundle) : null,
    closedOn: text(file.closed_on),
    deletedAtClosure: deleted.map(copy => ({
      copyOf: 'panel papers',
      reader: copy.account_id,
      on: text(copy.deleted_on),
    })),
    notYetAvailable: ['national submission', 'later letters to the family'],
  }
}

async function requestsBack(
  scene: Scene,
  area: number,
  bundle: Bundle,
  made: Made,
  areaOf: AreaOf,
): Promise<unknown[]> {
  const { tx } = scene
  const requests = await tx
    .selectFrom('request')
    .selectAll()
    .where('area_id', '=', area)
    .where('case_id', '=', made.caseId)
    .execute()
  const steps = await tx
    .selectFrom('request_step')
    .selectAll()
    .where('area_id', '=', area)
    .where('case_id', '=', made.caseId)
    .orderBy('on_day')
    .orderBy('step')
    .execute()
  const escalated = await tx
    .selectFrom('outbox')
    .select(['request_id', 'to_role', 'to_email'])
    .where('area_id', '=', area)
    .where('case_id', '=', made.caseId)
    .where('kind', '=', 'escalation')
    .orderBy('to_role', 'desc')
    .execute()
  return bundle.agencies.flatMap(agency => {
    const row = requests.find(request => request.id === made.requests.get(agency.id))
    if (!row) return []
    const own = steps.filter(step => step.request_id === row.id && step.state === 'sent')
    const escalation = own.find(step => step.step === 'escalation')
    return [
      {
        agency: { id: agency.id, name: row.agency },
        sentOn: text(row.sent_on),
        sendBy: row.confirmed_known_on === null ? null : sendByText(row.confirmed_known_on),
        prompts: own
          .filter(step => step.step !== 'escalation')
          .map(step => ({ number: Number(step.step.at(-1)), on: text(step.on_day) })),
        escalation: escalation
          ? {
              on: text(escalation.on_day),
              to: escalated
                .filter(message => message.request_id === row.id)
                .map(message => ({ role: message.to_role, area: areaOf.get(message.to_email) ?? null })),
            }
          : null,
        returnedOn: text(row.returned_on),
        kind: row.return_kind ?? 'none',
      },
    ]
  })
}

async function timelineBack(scene: Scene, file: CaseFile, bundle: Bundle): Promise<unknown> {
  const events = await withSources(scene, file)
  const { conflicts, gaps, missed } = findingsOf(file, events, bundle.gapThresholdDays)
  return {
    events: events.map(event => ({
      date: event.on_date,
      time: event.time,
      precision: event.precision,
      category: event.category,
      text: event.wording,
      sources: event.sources.map(told),
    })),
    conflicts: conflicts.map(conflict => ({ ...conflict, sources: conflict.sources.map(told) })),
    gaps,
    missed: missed.map(one => ({ ...one, sources: one.sources.map(told) })),
  }
}

const told = ({ agency, date, time, precision, text: said }: Omit<Source, 'eventId' | 'returnEventId'>) => ({
  agency,
  date,
  time,
  precision,
  text: said,
})

/** Form C as it was signed, in the file's own words for what the form keeps as codes. */
function formBack(answers: Analysis, bundle: Bundle): unknown {
  const { panel } = bundle
  const signed = answers as unknown as Record<string, readonly Record<string, unknown>[] | undefined> & {
    cCategoryPrimary: string
    cModifiable: string
  }
  return {
    category: categories.find(option => option.code === signed.cCategoryPrimary)?.rank ?? null,
    categoryId: signed.cCategoryPrimary,
    factors: ['A', 'B', 'C', 'D'].flatMap(domain =>
      (signed[`cFactors${domain}`] ?? []).map(factor => {
        const told = panel.factors.find(other => other.domain === domain && other.detail === factor['detail'])
        return {
          domain,
          factor: told?.factor ?? factor['code'],
          detail: factor['detail'],
          level: Number(factor['level']),
          modifiable: told?.modifiable ?? factor['modifiable'] ?? null,
        }
      }),
    ),
    modifiable: modifiableCode(panel.modifiability) === signed.cModifiable ? panel.modifiability : signed.cModifiable,
    recommendations: (signed['cRecommendations'] ?? []).map(({ text: said, addressee, level }) => ({
      text: said,
      addressee,
      level,
    })),
  }
}

/** The Form C that opened with the papers of this item. */
export const analysisOf = (app: App, person: Person, itemId: string): Promise<string> =>
  bookkeeping(app, reachOf(person), async ({ tx }) => {
    const row = await tx
      .selectFrom('analysis')
      .select('id')
      .where('area_id', '=', person.areaId)
      .where('meeting_case_id', '=', itemId)
      .executeTakeFirstOrThrow()
    return row.id
  })

function sendByText(confirmedKnownOn: Day): string | null {
  const by = sendBy(confirmedKnownOn, england())
  return by.known ? by.on.toString() : null
}

const text = (on: Day | null | undefined): string | null => on?.toString() ?? null
