import { scan } from '../anonymise/scan.ts'
import type { CaseFile } from '../cases/store.ts'
import type { Scene } from '../db/acting.ts'
import { documentKinds, documentsOf } from '../documents/documents.ts'
import { withSources } from '../timeline/timeline.ts'
import { knownOf } from './case-known.ts'
import { type PanelPaper, panelPaper, paperText } from './panel-paper.ts'
import type { Item } from './store.ts'

export type MadePaper = {
  readonly paper: PanelPaper /** What the second reader still finds, by kind, never by word. */
  readonly found: readonly string[]
}

/** The panel's copy of a case as it stands, read a second time by another way before anybody may open it (R-V3). */
export async function makePaper(
  scene: Scene,
  file: CaseFile,
  item: Pick<Item, 'panel_number' | 'age_band'>,
): Promise<MadePaper> {
  const known = await knownOf(scene, file)
  const events = await withSources(scene, file)
  const reports = await scene.tx
    .selectFrom('agency_return')
    .innerJoin('request', 'request.id', 'agency_return.request_id')
    .select(['agency', 'narrative', 'released_on'])
    .where('agency_return.area_id', '=', file.area_id)
    .where('agency_return.case_id', '=', file.id)
    .where('agency_return.state', '=', 'sent')
    .orderBy('agency')
    .execute()
  const documents = await documentsOf(scene, { areaId: file.area_id, caseId: file.id })
  const paper = panelPaper({
    panelNumber: item.panel_number,
    ageBand: item.age_band,
    known,
    diedOn: file.died_on,
    events: events
      .filter(event => !event.left_out)
      .map(event => ({
        date: event.on_date,
        time: event.time,
        lane: event.lane,
        wording: event.wording,
        agencies: [...new Set(event.sources.map(source => source.agency))],
      })),
    reports: reports.map(row => ({ agency: row.agency, narrative: row.narrative, released: row.released_on !== null })),
    documents: documents.map(row => ({
      kind: documentKinds[row.kind as keyof typeof documentKinds] ?? row.kind,
      on: row.on_day,
      body: row.body,
      released: row.released_on !== null,
    })),
  })
  return { paper, found: scan(paperText(paper), known).map(({ why }) => why) }
}
