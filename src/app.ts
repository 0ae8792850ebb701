import type { Transporter } from 'nodemailer'
import type { Logger } from 'pino'
import type { App, Handler, Settings } from './access/app.ts'
import { caseRoutes } from './cases/routes.tsx'
import { areaFacts, caseFacts, type FactReaders, makeReschedule } from './cases/reschedule.ts'
import { closureRoutes } from './closing/routes.tsx'
import type { Ledger } from './db/acting.ts'
import type { Opened } from './db/open.ts'
import { demonstrationRoutes } from './demonstration/routes.tsx'
import { documentRoutes } from './documents/routes.tsx'
import { familyRoutes } from './families/routes.tsx'
import { firstLetterState, owedLetter } from './families/store.ts'
import { findRoutes } from './finding/routes.tsx'
import { formPageRoutes } from './form-pages/routes.tsx'
import { formVersionRoutes } from './form-versions/routes.tsx'
import { checkForms } from './forms/check.ts'
import type { Clock } from './kernel/clock.ts'
import type { Keys } from './kernel/keys.ts'
import { deleteCopiesStep } from './meetings/delete-copies.ts'
import { panelTexts } from './meetings/panel-source.ts'
import { panelRoutes } from './meetings/routes.tsx'
import {
  agreementFacts,
  analysisSigned,
  copiesLeft,
  meetingFacts,
  owedAnalysis,
  owedReferral,
  panelFacts,
} from './meetings/store.ts'
import { forgetOldDrafts } from './notifications/drafts.ts'
import { notificationRoutes } from './notifications/routes.tsx'
import { deliver } from './outbox/deliver.ts'
import { outboxRoutes } from './outbox/routes.tsx'
import { followAsking } from './returns/follow-asking.ts'
import { proposeAgencies } from './returns/propose-agencies.ts'
import { returnRoutes } from './returns/routes.tsx'
import { involvementFacts, owedRequests } from './returns/store.ts'
import { takeChaseStep } from './returns/take-chase-step.ts'
import { takeProposalsBack } from './returns/take-proposals-back.ts'
import { statutoryForms } from './statutory/forms.ts'
import { type Step, tick } from './tick.ts'
import { timelineRoutes } from './timeline/routes.tsx'
import { owedTimeline } from './timeline/store.ts'
import { takeUpReturn } from './timeline/take-up-return.ts'
import { assets } from './ui/assets.ts'
import type { Route } from './web/routes.ts'
import { serve } from './web/serve.tsx'
import { signInRoutes } from './web/sign-in-pages.tsx'

export type Parts = {
  readonly opened: Opened
  readonly clock: Clock
  readonly keys: Keys
  readonly ledger: Ledger
  readonly settings: Settings
  readonly demonstration: boolean
  readonly log: Logger
}

export type Assembled = {
  readonly app: App
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>
  /** Takes every step that is due, then hands over what waits in the outbox. */
  tickAll(transport: Transporter | null): Promise<void>
}

/** What each feature knows of a case or an area, for the due rows. */
export const factReaders: FactReaders = {
  involvements: involvementFacts,
  firstLetter: firstLetterState,
  meetings: meetingFacts,
  copiesLeft,
  analysisSigned,
  panels: panelFacts,
  agreements: agreementFacts,
}

/** What the service does by itself when a due row comes. */
export const steps: Readonly<Record<string, Step>> = {
  'prompt-1': takeChaseStep,
  'prompt-2': takeChaseStep,
  'prompt-3': takeChaseStep,
  escalation: takeChaseStep,
  'delete-copies': deleteCopiesStep,
}

export const allRoutes: readonly Route[] = [
  ...signInRoutes,
  ...notificationRoutes,
  ...findRoutes,
  ...caseRoutes,
  ...returnRoutes,
  ...outboxRoutes,
  ...formVersionRoutes,
  ...formPageRoutes,
  ...familyRoutes,
  ...documentRoutes,
  ...timelineRoutes,
  ...panelRoutes,
  ...closureRoutes,
]

/** Puts every feature together: the only file that knows them all. */
export function assemble({ opened, clock, keys, ledger, settings, demonstration, log }: Parts): Assembled {
  checkForms(statutoryForms)
  const app: App = {
    db: opened.db,
    clock,
    ledger,
    demonstration,
    reschedule: makeReschedule(factReaders),
    keys,
    settings,
    announce: {
      caseOpened: inTurn(proposeAgencies, followAsking),
      notificationJoined: inTurn(proposeAgencies, followAsking),
      notificationParted: inTurn(takeProposalsBack, followAsking),
      returnReceived: inTurn(takeUpReturn, followAsking),
      returnTakenBack: inTurn(takeUpReturn, followAsking),
      formsUpgraded: followAsking,
    },
    owedBeforeClosing: [owedRequests, owedLetter, owedTimeline, owedAnalysis, owedReferral],
    facts: {
      ofCase: (scene, caseId) => caseFacts(factReaders, scene, caseId),
      ofArea: (scene, areaId) => areaFacts(factReaders, scene, areaId),
    },
    panelTexts,
    log,
  }
  const routes = demonstration ? [...allRoutes, ...demonstrationRoutes(moveOn(app))] : allRoutes
  return {
    app,
    fetch: serve(app, routes, assets()).fetch,
    async tickAll(transport) {
      await tick(app, steps)
      await forgetOldDrafts(app)
      await deliver(app, transport)
    },
  }
}

const inTurn =
  <E>(...handlers: readonly Handler<E>[]): Handler<E> =>
  async (app, scene, event) => {
    for (const handler of handlers) await handler(app, scene, event)
  }

/** The demonstration's calendar goes on by running the tick for each day between. */
const moveOn = (app: App) => () => tick(app, steps)
