import type { Scene } from '../db/acting.ts'
import type { AnyAnswers, Form } from '../forms/form.ts'
import { allInArea } from '../form-versions/area-words.ts'
import { upgradedBetween } from '../form-versions/case-forms.ts'
import { earlierAnswers } from '../form-versions/earlier.ts'
import type { EarlierAnswer } from '../form-versions/pages/earlier-answers.tsx'
import { formsDay, formVersions } from '../form-versions/store.ts'
import { type Day, day } from '../kernel/calendar.ts'
import { reporting } from '../statutory/reporting/form.ts'
import { supplementaryForms } from '../statutory/supplementary/forms.ts'
import { inForce } from '../statutory/versions/in-force.ts'
import type { AgencyReturn, Request } from './store.ts'
import { type Whole, wholeOf } from './whole-form.ts'

/** Forms B and S1 to S19 as they are asked on a day, with what the area that asks says beside them. */
export async function wholeOn(scene: Scene, areaId: number, on: Day): Promise<Whole> {
  const versions = await formVersions(scene)
  const [first, ...others] = await allInArea(
    scene,
    IDS.flatMap(id => inForce(versions, id, on.toString()) ?? []),
    areaId,
  )
  return wholeOf(on.toString(), first!, others)
}

/** Whether a form, of whatever version, is a part of a return. */
export const isOfReturn = ({ id }: Form): boolean => IDS.includes(id)

const IDS: readonly string[] = [reporting, ...supplementaryForms].map(({ id }) => id)

/** The day whose forms a return is on: its own, once it has one, else that of its case. */
export const dayOfReturn = async (
  scene: Scene,
  request: Pick<Request, 'area_id' | 'case_id'>,
  answer: Pick<AgencyReturn, 'forms_on'> | null,
): Promise<Day> =>
  answer?.forms_on ??
  formsDay(
    await scene.tx
      .selectFrom('case_file')
      .select(['first_notified_at', 'forms_on'])
      .where('area_id', '=', request.area_id)
      .where('id', '=', request.case_id)
      .executeTakeFirstOrThrow(),
  )

/** What a new return of a case is on from now on, so that nothing but a person takes it elsewhere. */
export async function formsToBegin(
  scene: Scene,
  request: Pick<Request, 'area_id' | 'case_id'>,
): Promise<{ readonly form_version: string; readonly forms_on: Day }> {
  const on = await dayOfReturn(scene, request, null)
  const form = inForce(await formVersions(scene), reporting.id, on.toString())
  return { form_version: form?.version ?? reporting.version, forms_on: on }
}

/** What of a return was answered on an earlier version, and has no place in the one that it is on. */
export const earlierIn = async (scene: Scene, other: unknown): Promise<readonly EarlierAnswer[]> =>
  earlierAnswers(await formVersions(scene), IDS, other)

/** Answers that were typed on the forms of a day, as the forms of another take them, and what these have no place for. */
export const carriedOver = async (
  scene: Scene,
  answers: AnyAnswers,
  from: string,
  to: string,
): Promise<ReturnType<typeof upgradedBetween>> =>
  upgradedBetween(await formVersions(scene), day(from), day(to), answers)
