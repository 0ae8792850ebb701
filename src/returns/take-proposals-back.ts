import { sql } from 'kysely'
import type { Handler } from '../access/app.ts'
import { NAMED_IN_A_NOTIFICATION } from './propose-agencies.ts'

type Of = { readonly areaId: number; readonly caseId: string }

/**
 * A notification was parted from its case: the agencies that only it named go, confirmed or not, for it may have been
 * another child that they knew. What another notification still names stays, what a person added, and whom was asked.
 */
export const takeProposalsBack: Handler<Of> = async (_app, scene, { areaId, caseId }) => {
  await scene.tx
    .deleteFrom('request')
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .where('proposed_because', '=', NAMED_IN_A_NOTIFICATION)
    .where('sent_on', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_person')
            .select('case_person.id')
            .where('case_person.area_id', '=', areaId)
            .where('case_person.case_id', '=', caseId)
            .where('case_person.kind', '=', 'professional')
            .where(sql<boolean>`lower(trim(case_person.organisation)) = lower(request.agency)`),
        ),
      ),
    )
    .execute()
}
