import type { PanelText } from '../access/app.ts'
import type { Scene } from '../db/acting.ts'
import { type DocumentKind, documentKinds, documentsOf } from '../documents/documents.ts'
import { withSources } from '../timeline/timeline.ts'
import { type PaperSource, textsOf } from './panel-paper.ts'

/** Gathers what a case has for its panel, from the timeline, the returns and the documents. */
export async function panelSource(
  scene: Scene,
  file: { readonly id: string; readonly area_id: number; readonly died_on: PaperSource['diedOn'] },
): Promise<PaperSource> {
  const events = await withSources(scene, file)
  const reports = await scene.tx
    .selectFrom('agency_return')
    .innerJoin('request', 'request.id', 'agency_return.request_id')
    .select(['agency_return.id', 'agency', 'narrative', 'released_on'])
    .where('agency_return.area_id', '=', file.area_id)
    .where('agency_return.case_id', '=', file.id)
    .where('agency_return.state', '=', 'sent')
    .orderBy('agency')
    .orderBy('agency_return.id')
    .execute()
  const documents = await documentsOf(scene, { areaId: file.area_id, caseId: file.id })
  return {
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
    reports: reports.map(({ id, agency, narrative, released_on }) => ({
      id,
      agency,
      narrative,
      released: released_on !== null,
    })),
    documents: documents.map(({ id, kind, on_day, body, released_on }) => ({
      id,
      kind: documentKinds[kind as DocumentKind] ?? kind,
      on: on_day,
      body,
      released: released_on !== null,
    })),
  }
}

/** The texts alone, for whoever shows one of them as the panel would read it among all of them. */
export const panelTexts = async (
  scene: Scene,
  { areaId, caseId }: { areaId: number; caseId: string },
): Promise<readonly PanelText[]> => textsOf(await panelSource(scene, { id: caseId, area_id: areaId, died_on: null }))
