import type { Route } from '../web/routes.ts'
import { agreementRoutes } from './agreement-routes.tsx'
import { analysisRoutes } from './analysis-routes.tsx'
import { panelRoutes } from './panel-routes.tsx'
import { paperRoutes } from './paper-routes.tsx'

export const meetingRoutes: readonly Route[] = [...panelRoutes, ...paperRoutes, ...agreementRoutes, ...analysisRoutes]
