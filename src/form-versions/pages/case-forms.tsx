import type { FC } from 'hono/jsx'
import { count, longDate } from '../../kernel/text.ts'
import type { FormToken } from '../../ui/form.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { urls } from '../../web/urls.ts'
import { type BeingWritten, type CaseForm, type CaseForms, isNewer } from '../case-forms.ts'

/** Which versions of the forms a case uses, and what going on to the newest would do. */
export const CaseFormsPage: FC<FormToken & { read: CaseForms; mayUpgrade: boolean }> = ({
  read: { file, on, forms, written },
  mayUpgrade,
  ...token
}) => {
  const newer = forms.filter(isNewer)
  return (
    <>
      <p class="govuk-body">
        This case uses the forms of {longDate(on)}. What was answered on them stays on them, whatever comes later.
      </p>
      {newer.length === 0 ? (
        <InsetText text="There is no later version of any form." />
      ) : (
        <>
          <ResponsiveTable
            caption={`${count(newer.length, 'form has', 'forms have')} a later version`}
            columns={[{ head: 'Form' }, { head: 'This case' }, { head: 'In use now' }, { head: 'What changes' }]}
            rows={newer.map(form => ({
              cells: [
                `${form.newest.code ?? ''} ${form.newest.title}`.trim(),
                form.now?.version ?? 'Not asked',
                form.newest.version,
                effectOf(form),
              ],
            }))}
          />
          <Effects written={written} />
          {mayUpgrade && file.closed_on === null && (
            <PostedButton
              action={urls.caseForms({ id: file.id })}
              fields={{ version: String(file.version) }}
              primary
              {...token}
            >
              Take this case on to the later versions
            </PostedButton>
          )}
        </>
      )}
    </>
  )
}

function effectOf({ now, maps }: CaseForm): string {
  if (now === null) return 'The form is new'
  const of = (ids: readonly string[], one: string, many: string) =>
    ids.length === 0 ? [] : [count(ids.length, one, many)]
  const parts = [
    ...of(
      maps.flatMap(map => map.added),
      'new question',
      'new questions',
    ),
    ...of(
      maps.flatMap(map => map.retired),
      'question is no longer asked',
      'questions are no longer asked',
    ),
    ...of(
      maps.flatMap(map => Object.keys(map.moved)),
      'question moves',
      'questions move',
    ),
    ...of(
      maps.flatMap(map => Object.keys(map.otherwise)),
      'question takes other answers',
      'questions take other answers',
    ),
  ]
  return parts.length === 0 ? 'Words only' : parts.join('; ')
}

const Effects: FC<{ written: readonly BeingWritten[] }> = ({ written }) => (
  <>
    <h2 class="govuk-heading-m">What is being written now</h2>
    {written.length === 0 ? (
      <p class="govuk-body">Nothing: no draft has to go on to the later versions.</p>
    ) : (
      <ResponsiveTable
        caption="Drafts that go with it"
        captionIsHidden
        columns={[{ head: 'Draft' }, { head: 'Answers' }, { head: 'Kept beside the questions' }]}
        rows={written.map(({ what, answers, aside }) => ({
          cells: [
            what,
            String(answers),
            aside.length === 0 ? 'None' : aside.map(({ field }) => field.label).join('; '),
          ],
        }))}
      />
    )}
  </>
)
