import { scan } from '../anonymise/scan.ts'
import { knownOf } from '../cases/case-known.ts'
import type { CaseFile } from '../cases/store.ts'
import type { Scene } from '../db/acting.ts'
import { type PanelPaper, panelPaper, paperText } from './panel-paper.ts'
import { panelSource } from './panel-source.ts'
import type { Item } from './store.ts'

export type MadePaper = {
  readonly paper: PanelPaper
  /** What the second reader still finds, by kind, never by word. */
  readonly found: readonly string[]
}

/** The panel's copy of a case as it stands, read a second time by another way before anybody may open it (R-V3). */
export async function makePaper(
  scene: Scene,
  file: CaseFile,
  { panel_number, age_band }: Pick<Item, 'panel_number' | 'age_band'>,
): Promise<MadePaper> {
  const known = await knownOf(scene, file)
  const source = await panelSource(scene, file)
  const paper = panelPaper(source, known, { panelNumber: panel_number, ageBand: age_band })
  return { paper, found: scan(paperText(paper), known).map(({ why }) => why) }
}
