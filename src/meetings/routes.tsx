import type { Route } from '../web/routes.ts'
import { agreementRoutes } from './agreement-routes.tsx'
import { analysisRoutes } from './analysis-routes.tsx'
import { casePanelRoutes } from './case-panel-routes.tsx'
import { meetingRoutes } from './meeting-routes.tsx'
import { paperRoutes } from './paper-routes.tsx'
import { previewRoutes } from './preview-routes.tsx'
import { referralRoutes } from './referral-routes.tsx'
import { roomRoutes } from './room-routes.tsx'

export const panelRoutes: readonly Route[] = [
  ...meetingRoutes,
  ...roomRoutes,
  ...casePanelRoutes,
  ...previewRoutes,
  ...paperRoutes,
  ...agreementRoutes,
  ...analysisRoutes,
  ...referralRoutes,
]
