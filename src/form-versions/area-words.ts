import type { Person } from '../access/actor.ts'
import type { App } from '../access/app.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal, Scene } from '../db/acting.ts'
import { json } from '../db/tables.ts'
import { choice, defineForm, type Field, type Form, text, textarea, yesNoUnknown } from '../forms/form.ts'
import { lowerFirst } from '../forms/messages.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { proposed } from '../statutory/sources.ts'
import { localPrefix, noOverlay, type Overlay, overlaid, overlayFaults } from './overlay.ts'
import { formInForce } from './store.ts'

export type AreaWords = { readonly form: Form; readonly overlay: Overlay; readonly version: number }

/** A form as the people of an area are shown it. Words for a question that this version does not ask rest. */
export async function inArea<F extends Form>(scene: Scene, form: F, areaId: number): Promise<F> {
  const { overlay } = await newestOverlay(scene, areaId, form.id)
  return overlaid(form, overlay)
}

/** Several forms as the people of an area are shown them, in one query. */
export async function allInArea(scene: Scene, forms: readonly Form[], areaId: number): Promise<readonly Form[]> {
  const rows = await scene.tx
    .selectFrom('form_overlay')
    .distinctOn('form_id')
    .select(['form_id', 'body'])
    .where('area_id', '=', areaId)
    .orderBy('form_id')
    .orderBy('version', 'desc')
    .execute()
  const overlays = new Map(rows.map(row => [row.form_id, row.body as Overlay]))
  return forms.map(form => {
    const overlay = overlays.get(form.id)
    return overlay === undefined ? form : overlaid(form, overlay)
  })
}

/** A form with what the area says beside it. */
export const readAreaWords = (app: App, manager: Person, formId: string): Promise<Outcome<AreaWords, CommonRefusal>> =>
  perform(app, manager, 'form-words-read', async scene => {
    if (!isForm(formId)) return refused('not-found')
    scene.about.detail = { form: formId }
    return done({
      form: await formInForce(scene, formId, scene.today),
      ...(await newestOverlay(scene, manager.areaId, formId)),
    })
  })

export type WordsChange =
  | { readonly question: string; readonly hint: string; readonly means: string }
  | { readonly contact: string }
  | { readonly ownQuestion: string; readonly kind: OwnKind }

/** Changes what the area says on a form. Earlier words stay in the table, for who wants to know what was shown when. */
export const changeAreaWords = (
  app: App,
  manager: Person,
  { formId, version, change }: { formId: string; version: number; change: WordsChange },
  key?: string,
): Promise<Outcome<{ version: number }, 'faulty' | 'changed-meanwhile' | CommonRefusal>> =>
  perform(
    app,
    manager,
    'form-words-changed',
    async scene => {
      if (!isForm(formId)) return refused('not-found')
      const form = await formInForce(scene, formId, scene.today)
      const newest = await newestOverlay(scene, manager.areaId, formId)
      if (newest.version !== version) return refused('changed-meanwhile')
      const overlay = changed(form, newest.overlay, change)
      const faults = overlayFaults(form, overlay)
      if (faults.length > 0) return refused('faulty', faults.join('\n'))
      scene.about.areaId = manager.areaId
      scene.about.detail = { form: formId, version: version + 1 }
      const { numInsertedOrUpdatedRows } = await scene.tx
        .insertInto('form_overlay')
        .values({
          area_id: manager.areaId,
          form_id: formId,
          version: version + 1,
          body: json(overlay),
          decided_on: scene.today,
          decided_by: manager.accountId,
        })
        .onConflict(conflict => conflict.doNothing())
        .executeTakeFirst()
      return numInsertedOrUpdatedRows === 1n ? done({ version: version + 1 }) : refused('changed-meanwhile')
    },
    { key },
  )

function changed(form: Form, overlay: Overlay, change: WordsChange): Overlay {
  if ('contact' in change) {
    const { contact: _, ...rest } = overlay
    return change.contact === '' ? rest : { ...rest, contact: change.contact }
  }
  if ('ownQuestion' in change) {
    const id = `${localPrefix(form)}Question${Object.keys(overlay.local).length + 1}`
    return { ...overlay, local: { ...overlay.local, [id]: ownQuestion(change.ownQuestion, change.kind) } }
  }
  const { [change.question]: _, ...others } = overlay.words
  const own = { ...(change.hint !== '' && { hint: change.hint }), ...(change.means !== '' && { means: change.means }) }
  return { ...overlay, words: Object.keys(own).length === 0 ? others : { ...others, [change.question]: own } }
}

export type OwnKind = 'text' | 'textarea' | 'yes-no-unknown'

function ownQuestion(label: string, kind: OwnKind): Field {
  const more = {
    noun: `the answer to “${lowerFirst(label)}”`,
    required: 'optional',
    identifies: kind === 'yes-no-unknown' ? 'nobody' : 'free-text',
    source: proposed,
  } as const
  if (kind === 'yes-no-unknown') return yesNoUnknown(label, more)
  return kind === 'text' ? text(label, more) : textarea(label, more)
}

async function newestOverlay(
  scene: Scene,
  areaId: number,
  formId: string,
): Promise<{ overlay: Overlay; version: number }> {
  const row = await scene.tx
    .selectFrom('form_overlay')
    .select(['version', 'body'])
    .where('area_id', '=', areaId)
    .where('form_id', '=', formId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { version: row.version, overlay: row.body as Overlay } : { version: 0, overlay: noOverlay }
}

const isForm = (id: string): boolean => statutoryForms.some(form => form.id === id)

const source = 'dictionary 10.5'

export const hintForm = (options: readonly { readonly code: string; readonly label: string }[]) =>
  defineForm({
    id: 'area-hint',
    version: '1',
    title: 'Words beside a question',
    source,
    sections: {
      hint: {
        title: 'Words beside a question',
        fields: {
          question: choice('Question', options, {}),
          hint: textarea('Hint', {
            hint: 'Shown under the question. Blank: the form’s own words stand.',
            max: 500,
            required: 'optional',
          }),
          means: textarea('What it means', {
            hint: 'Shown to those who open “What this means”.',
            max: 1000,
            required: 'optional',
          }),
        },
      },
    },
  })

export const contactForm = defineForm({
  id: 'area-contact',
  version: '1',
  title: 'Whom to turn to',
  source,
  sections: {
    contact: {
      title: 'Whom to turn to',
      fields: {
        contact: textarea('Whom to turn to with questions', {
          noun: 'whom to turn to',
          hint: 'Shown above the first questions of the form.',
          max: 500,
          required: 'optional',
        }),
      },
    },
  },
})

export const ownQuestionForm = defineForm({
  id: 'area-question',
  version: '1',
  title: 'A question of your own',
  source,
  sections: {
    question: {
      title: 'A question of your own',
      fields: {
        label: text('Question', { noun: 'the question', max: 200 }),
        kind: choice(
          'How is it answered?',
          [
            { code: 'yes-no-unknown', label: 'Yes, no or not known' },
            { code: 'text', label: 'In a few words' },
            { code: 'textarea', label: 'In several lines' },
          ],
          { noun: 'how it is answered' },
        ),
      },
    },
  },
})
