import type { Logger } from 'pino'
import type { Ground, Scene } from '../db/acting.ts'
import type { Keys } from '../kernel/keys.ts'
import type { AreaRules } from '../protocol/area-rules.ts'
import type { AreaFacts, CaseFacts } from '../protocol/obligations.ts'

/** What every feature is handed: the ground to act on, the keys, and what other features do at its events. */
export type App = Ground & {
  readonly keys: Keys
  readonly settings: Settings
  readonly announce: Events
  readonly owedBeforeClosing: readonly OwedReader[]
  /** What the rules ask of one case, or of an area: read through every feature's own reader. */
  readonly facts: {
    ofCase(scene: Scene, caseId: string): Promise<CaseFacts | null>
    ofArea(scene: Scene, areaId: number): Promise<AreaFacts>
  }
  readonly panelTexts: PanelTextReader
  readonly log: Logger
}

export type Settings = {
  /** Where links in messages lead: `https://cdr.example.org`. */
  readonly baseUrl: string
  readonly secureCookies: boolean
  /** How many proxies of our own stand in front: so many entries of `x-forwarded-for` can be believed. */
  readonly proxies: number
  /** An SMTP server, or null: messages then wait in the Outbox. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
}

/** What must flow back to earlier or later features, in the same transaction, in the service's role (scene.afterwards). */
export type Events = {
  readonly caseOpened: Handler<{ areaId: number; caseId: string; notificationId: string }>
  readonly notificationJoined: Handler<{ areaId: number; caseId: string; notificationId: string }>
  readonly notificationParted: Handler<{ areaId: number; caseId: string; notificationId: string }>
  readonly returnReceived: Handler<{ areaId: number; caseId: string; requestId: string; returnId: string }>
  readonly returnTakenBack: Handler<{ areaId: number; caseId: string; requestId: string; returnId: string }>
  readonly formsUpgraded: Handler<{ areaId: number; caseId: string }>
}

export type Handler<E> = (app: App, scene: Scene, event: E) => Promise<void>

/** Something that must be done, and by whom, before a case can close; `href` leads to where. */
export type Owed = { readonly what: string; readonly whose: string; readonly href: string }
export type OwedReader = (scene: Scene, of: { areaId: number; caseId: string }) => Promise<readonly Owed[]>

/**
 * A text that the panel reads once it is released: of a report or a document, by that one's id, with the name that
 * stands above it; of the timeline, without an id, for it is released as a whole when it is finished.
 */
export type PanelText = {
  readonly id: string | null
  readonly part: 'heading' | 'body'
  readonly text: string
  readonly released: boolean
}
/** Every such text of a case, in the order of the panel's papers: read through every feature's own reader. */
export type PanelTextReader = (scene: Scene, of: { areaId: number; caseId: string }) => Promise<readonly PanelText[]>

export type AreaSettings = {
  readonly areaId: number
  readonly name: string
  readonly rules: AreaRules
  readonly rulesVersion: number
}
