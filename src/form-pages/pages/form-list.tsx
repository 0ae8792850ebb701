import type { FC } from 'hono/jsx'
import { fieldsOf } from '../../forms/condition.ts'
import type { Form } from '../../forms/form.ts'
import { day } from '../../kernel/calendar.ts'
import { shortDate } from '../../kernel/text.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { urls } from '../../web/urls.ts'

/** `Form B: Reporting form` */
export const formName = ({ code, title }: Form): string => (code === undefined ? title : `Form ${code}: ${title}`)

/** Every form with what it asks, and the files to take away. */
export const FormListPage: FC<{ forms: readonly Form[] }> = ({ forms }) => (
  <>
    <p class="govuk-body">
      These are the forms of a child death review as this service asks them. A form’s page says for each question what
      may be answered, when it is asked and of whom, whom the answer could identify, and every message that may appear.
      The blank forms are for those who have to write by hand.
    </p>
    <p class="govuk-body">
      All forms in one file:{' '}
      <a class="govuk-link" href={urls.dictionaryMarkdown({})} download>
        Markdown
      </a>
      ,{' '}
      <a class="govuk-link" href={urls.dictionaryCsv({})} download>
        CSV
      </a>
    </p>
    <ResponsiveTable
      caption="Forms in force"
      columns={[
        { head: 'Form' },
        { head: 'Questions', format: 'numeric' },
        { head: 'Version' },
        { head: 'To take away' },
      ]}
      rows={forms.map(form => ({
        cells: [
          <a class="govuk-link" href={urls.formDictionary({ form: form.id })}>
            {formName(form)}
          </a>,
          fieldsOf(form).length,
          form.effectiveFrom === undefined
            ? form.version
            : `${form.version}, from ${shortDate(day(form.effectiveFrom))}`,
          <FileLinks form={form} />,
        ],
      }))}
    />
  </>
)

/** The files of one form. Heard alone, each link says of which form it is. */
export const FileLinks: FC<{ form: Form }> = ({ form }) => {
  const of = <span class="govuk-visually-hidden"> of {formName(form)}</span>
  const params = { form: form.id }
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={urls.formBlank(params)} download>
          Blank form{of} (PDF)
        </a>
      </li>
      <li>
        <a class="govuk-link" href={urls.formMarkdown(params)} download>
          Dictionary{of} (Markdown)
        </a>
      </li>
      <li>
        <a class="govuk-link" href={urls.formCsv(params)} download>
          Dictionary{of} (CSV)
        </a>
      </li>
    </ul>
  )
}
