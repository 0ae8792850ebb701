import type { Route } from '../web/routes.ts'
import { escalationRoutes } from './escalation-routes.tsx'
import { agencyRoutes } from './manager-routes.tsx'
import { releaseRoutes } from './release-routes.tsx'
import { respondentRoutes } from './respondent-routes.tsx'
import { supplementaryRoutes } from './supplementary-routes.tsx'

export const returnRoutes: readonly Route[] = [
  ...agencyRoutes,
  ...releaseRoutes,
  ...supplementaryRoutes,
  ...respondentRoutes,
  ...escalationRoutes,
]
