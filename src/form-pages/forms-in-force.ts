import { publicActor } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import { formVersions } from '../form-versions/store.ts'
import type { Form } from '../forms/form.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { inForce } from '../statutory/versions/in-force.ts'

/** The statutory forms as they are asked today. They are no secret: anybody may read them, and no line tells who did. */
export const formsInForce = (app: App): Promise<readonly Form[]> =>
  bookkeeping(app, reachOf(publicActor), async scene => {
    const versions = await formVersions(scene)
    return statutoryForms.flatMap(({ id }) => inForce(versions, id, scene.today.toString()) ?? [])
  })
