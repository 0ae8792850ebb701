import { createHash } from 'node:crypto'
import type { App } from '../access/app.ts'
import { type PanelCopy, panelCopies } from '../anonymise/panel-copy.ts'
import { scan } from '../anonymise/scan.ts'
import type { Scene } from '../db/acting.ts'
import { knownOf } from './case-known.ts'
import type { CaseFile } from './store.ts'

/** A report or document as it was written, and as the panel will read it once it is released. */
export type CopyToRelease = {
  readonly original: string
  readonly copy: PanelCopy
  /** What the second reader still finds in the copy, by kind, never by word: such a text is not released. */
  readonly found: readonly string[]
  /** Tells this very pair from every other: what is released is what the page showed. */
  readonly mark: string
}

/**
 * The panel's copy of one text before a person releases it (R-V3), made together with every other text of the papers,
 * so that it reads here as it will read there.
 */
export async function copyToRelease(app: App, scene: Scene, file: CaseFile, id: string): Promise<CopyToRelease> {
  const known = await knownOf(scene, file)
  const texts = (await app.panelTexts(scene, { areaId: file.area_id, caseId: file.id })).filter(
    text => text.released || text.id === id,
  )
  const at = texts.findIndex(text => text.id === id && text.part === 'body')
  const copies = panelCopies(
    texts.map(({ text }) => text),
    known,
  )
  const original = texts[at]?.text ?? ''
  const copy = copies[at] ?? { text: '', replaced: [], flags: [] }
  return {
    original,
    copy,
    found: [...new Set(scan(copy.text, known).map(({ why }) => why))],
    mark: createHash('sha256')
      .update(JSON.stringify([original, copy.text]))
      .digest('base64url'),
  }
}

/**
 * What stands against releasing what a person looked at: it reads otherwise by now, or the second reader still finds
 * somebody in it. Without `shown` nobody looked, as when a file is replayed, and nothing stands against it here: the
 * papers are read a second time before they open.
 */
export async function hindersRelease(
  app: App,
  scene: Scene,
  file: CaseFile,
  { id, shown }: { readonly id: string; readonly shown: string | undefined },
): Promise<'changed-meanwhile' | 'names-found' | null> {
  if (shown === undefined) return null
  const { mark, found } = await copyToRelease(app, scene, file, id)
  if (mark !== shown) return 'changed-meanwhile'
  return found.length > 0 ? 'names-found' : null
}
