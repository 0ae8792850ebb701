import type { Child, FC } from 'hono/jsx'
import type { Field } from '../../forms/form.ts'
import { questionsById } from '../../statutory/versions/questions.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import type { AreaWords } from '../area-words.ts'

/** What the area says beside a form, and the three things it can change: a hint, whom to turn to, a question of its own. */
export const AreaWordsPage: FC<{ words: AreaWords; meanwhile: boolean; forms: Child }> = props => {
  const { words, meanwhile, forms } = props
  const { form, overlay } = words
  const asked = questionsById(form)
  return (
    <>
      {meanwhile && (
        <InsetText text="Somebody else changed these words meanwhile. What is saved now stands here; what you typed is below, not saved yet." />
      )}
      <p class="govuk-body">
        Your area can say more beside the questions of this form, and add questions of its own. What the form itself
        asks, its answers and when it asks stay as they are. Your own questions never go to the national database.
      </p>
      <SummaryList
        rows={[{ key: { text: 'Whom to turn to' }, value: { text: overlay.contact ?? 'Nothing is said' } }]}
      />
      {Object.keys(overlay.words).length > 0 && (
        <ResponsiveTable
          caption="Your words"
          columns={[{ head: 'Question' }, { head: 'Hint' }, { head: 'What it means' }]}
          rows={Object.entries(overlay.words).map(([id, { hint, means }]) => ({
            cells: [asked.get(id)?.field.label ?? `${id}, not asked any more`, hint ?? '', means ?? ''],
          }))}
        />
      )}
      {Object.keys(overlay.local).length > 0 && (
        <ResponsiveTable
          caption="Your own questions"
          columns={[{ head: 'Question' }, { head: 'Answered' }]}
          rows={Object.values(overlay.local).map(({ label, kind }) => ({ cells: [label, KINDS[kind] ?? kind] }))}
        />
      )}
      {forms}
    </>
  )
}

const KINDS: Readonly<Partial<Record<Field['kind'], string>>> = {
  'yes-no-unknown': 'Yes, no or not known',
  text: 'In a few words',
  textarea: 'In several lines',
}
