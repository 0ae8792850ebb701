import type { Handler } from '../access/app.ts'
import { holdCase } from '../cases/reschedule.ts'
import type { Scene } from '../db/acting.ts'
import { json, type Row } from '../db/tables.ts'
import type { AnyAnswers } from '../forms/form.ts'
import { formOf, formVersions } from '../form-versions/store.ts'
import { type Asking, askingFrom, type Given, nothingSaid, type Said } from './asking.ts'
import { dayOfReturn, isOfReturn, wholeOn } from './forms-of-return.ts'
import { requestsOf, returnsOf } from './store.ts'
import type { Whole } from './whole-form.ts'

type Of = { readonly areaId: number; readonly caseId: string }

/**
 * Brings what the agencies are asked up to what was said: after every act that changes a notification of the case, a
 * return that stands, who knew the child, or what the manager decided about supplementary forms.
 */
export const followAsking: Handler<Of> = async (_app, scene, of) => {
  await holdCase(scene, of.caseId)
  const asking = askingFrom(await saidOf(scene, of))
  const columns = {
    supplementary: [...asking.supplementary],
    involved: [...asking.involved],
    answered: [...asking.answered],
    told: json(asking.told),
    known: json(asking.known),
  }
  await scene.tx
    .insertInto('asking')
    .values({ case_id: of.caseId, area_id: of.areaId, ...columns })
    .onConflict(conflict => conflict.column('case_id').doUpdateSet(columns))
    .execute()
}

/** As it was worked out last. */
export async function askingOf(scene: Scene, { areaId, caseId }: Of): Promise<Asking> {
  const row = await scene.tx
    .selectFrom('asking')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return row === undefined ? askingFrom(nothingSaid) : (row as Row<'asking'> & Asking)
}

export const decisionsOf = (scene: Scene, { areaId, caseId }: Of): Promise<Row<'supplementary_decision'>[]> =>
  scene.tx
    .selectFrom('supplementary_decision')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('case_id', '=', caseId)
    .orderBy('form')
    .execute()

/** Everything from which it is worked out. */
export async function saidOf(scene: Scene, of: Of): Promise<Said> {
  const notifications = await scene.tx
    .selectFrom('notification')
    .select(['answers', 'form_version'])
    .where('area_id', '=', of.areaId)
    .where('case_id', '=', of.caseId)
    .where('state', 'in', ['opened', 'joined'])
    .orderBy('state', 'desc')
    .orderBy('received_at')
    .orderBy('id')
    .execute()
  const request = { area_id: of.areaId, case_id: of.caseId }
  const wholes = new Map<string, Whole>()
  const returns: Given[] = []
  for (const answer of (await returnsOf(scene, of)).filter(({ state }) => state === 'sent')) {
    const on = await dayOfReturn(scene, request, answer)
    const whole = wholes.get(on.toString()) ?? (await wholeOn(scene, of.areaId, on))
    wholes.set(whole.on, whole)
    returns.push({ form: whole.form, answers: answer.answers as AnyAnswers })
  }
  const given: Given[] = []
  for (const { answers, form_version } of notifications)
    given.push({ form: await formOf(scene, 'notification', form_version), answers: answers as AnyAnswers })
  return {
    notifications: given,
    returns,
    forms: (await formVersions(scene)).flatMap(({ form }) => (isOfReturn(form) ? [form] : [])),
    requests: await requestsOf(scene, of),
    decisions: await decisionsOf(scene, of),
  }
}
