import type { App } from '../access/app.ts'
import type { Person } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import { roles, type Role } from '../access/roles.ts'
import { knownOf } from '../cases/case-known.ts'
import { caseFor } from '../cases/store.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import type { Analysis as Answers } from '../statutory/analysis/form.ts'
import { anyCopy } from './give-copies.ts'
import { formOfAnalysis } from './analysis.ts'
import { type RoomEvent, roomEvent, type RoomForm, roomForm } from './room-text.ts'
import { type Analysis, type Item, type Meeting, meetingFor, membersOf } from './store.ts'

/** What the room looks at: which case of the meeting, and which event of its timeline, each counted from 1. */
export type RoomPlace = { readonly item: number; readonly event: number }

export type Room = {
  readonly meeting: Meeting
  /** The bodies that are there, once attendance is recorded. */
  readonly present: readonly string[]
  readonly items: number
  /** The case that is shown; null when the meeting has none, or none is to be seen. */
  readonly shown: RoomItem | null
}

export type RoomItem = {
  readonly place: RoomPlace
  readonly panelNumber: number
  readonly ageBand: string
  readonly isDeferred: boolean
  /** Null while the papers are not open, and when the copies are gone. */
  readonly papers: { readonly events: number; readonly event: RoomEvent | null } | null
  readonly analysisId: string | null
  readonly form: RoomForm | null
}

/** One case of a meeting for the shared screen: from the readers' own copy and Form C as it is saved, never the record. */
export const readRoom = (
  app: App,
  person: Person,
  { meetingId, place }: { readonly meetingId: string; readonly place: RoomPlace | null },
): Promise<Outcome<Room, CommonRefusal>> =>
  perform(app, person, 'room-shown', async scene => {
    const meeting = await meetingFor(scene, person, meetingId)
    if (!meeting) return refused('not-found')
    const members = await membersOf(scene, meeting)
    const items = await scene.tx
      .selectFrom('meeting_case')
      .selectAll()
      .where('area_id', '=', meeting.area_id)
      .where('meeting_id', '=', meeting.id)
      .where('withdrawn_on', 'is', null)
      .orderBy('panel_number')
      .execute()
    const number = place === null ? 0 : Math.min(Math.max(place.item, 1), items.length)
    const item = items[number - 1]
    return done({
      meeting,
      present: members
        .filter(member => member.attended === true)
        .map(member => member.body || roles[member.role as Role]),
      items: items.length,
      shown: item && place ? await roomItem(scene, person, item, { ...place, item: number }) : null,
    })
  })

async function roomItem(scene: Scene, person: Person, item: Item, place: RoomPlace): Promise<RoomItem | null> {
  const file = await caseFor(scene, person, item.case_id)
  if (file === null) return null
  const paper = item.papers_opened_on === null ? null : await anyCopy(scene, item)
  const analysis = await analysisOf(scene, item)
  const events = paper?.timeline.length ?? 0
  const event = Math.min(Math.max(place.event, 1), Math.max(events, 1))
  return {
    place: { ...place, event },
    panelNumber: item.panel_number,
    ageBand: item.age_band,
    isDeferred: item.outcome === 'deferred',
    papers: paper && { events, event: roomEvent(paper, event - 1) },
    analysisId: analysis?.id ?? null,
    form: analysis
      ? roomForm(await formOfAnalysis(scene, analysis), analysis.answers as Answers, await knownOf(scene, file))
      : null,
  }
}

const analysisOf = (
  scene: Scene,
  item: Item,
): Promise<Pick<Analysis, 'id' | 'area_id' | 'form_version' | 'answers'> | undefined> =>
  scene.tx
    .selectFrom('analysis')
    .select(['id', 'area_id', 'form_version', 'answers'])
    .where('area_id', '=', item.area_id)
    .where('meeting_case_id', '=', item.id)
    .executeTakeFirst()
