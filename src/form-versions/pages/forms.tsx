import type { FC } from 'hono/jsx'
import { day } from '../../kernel/calendar.ts'
import { count, plainDate } from '../../kernel/text.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { urls } from '../../web/urls.ts'
import type { ListedForm, ListedVersion } from '../list-forms.ts'

/** The statutory forms, each with the version in use and those before and after it. */
export const FormsPage: FC<{ forms: readonly ListedForm[]; mayChangeWords: boolean }> = ({ forms, mayChangeWords }) => {
  const waiting = forms.flatMap(({ form, others }) =>
    others.filter(({ state }) => state === 'proposed').map(version => ({ form, version })),
  )
  return (
    <>
      <p class="govuk-body">
        A new version of a form comes as a file, from whoever looks after this service. A second person approves it
        here. It is used from its day on; whatever was answered before stays on the version it was answered on.
      </p>
      {waiting.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{count(waiting.length, 'version waits', 'versions wait')} for approval</h2>
          <ul class="govuk-list govuk-list--bullet">
            {waiting.map(({ form, version }) => (
              <li>
                <a class="govuk-link" href={urls.formVersion({ id: version.id! })}>
                  {form.title}, version {version.version}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ResponsiveTable
        caption="Forms"
        columns={[
          { head: 'Form' },
          { head: 'Version in use' },
          { head: 'Other versions' },
          ...(mayChangeWords ? [{ head: 'Your area’s words' }] : []),
        ]}
        rows={forms.map(({ form, from, others }) => ({
          cells: [
            `${form.code ?? ''} ${form.title}`.trim(),
            `${form.version}, since ${plainDate(day(from))}`,
            others.length === 0 ? 'None' : <Others others={others} />,
            ...(mayChangeWords
              ? [
                  <a class="govuk-link" href={urls.formWords({ form: form.id })}>
                    Hints<span class="govuk-visually-hidden"> of {form.title}</span>
                  </a>,
                ]
              : []),
          ],
        }))}
      />
    </>
  )
}

const Others: FC<{ others: readonly ListedVersion[] }> = ({ others }) => (
  <ul class="govuk-list govuk-!-margin-bottom-0">
    {others.map(({ version, from, state, id }) => (
      <li>
        {id === null ? (
          version
        ) : (
          <a class="govuk-link" href={urls.formVersion({ id })}>
            {version}
          </a>
        )}
        , {STATES[state]} {plainDate(day(from))}
      </li>
    ))}
  </ul>
)

const STATES: Readonly<Record<ListedVersion['state'], string>> = {
  earlier: 'used from',
  coming: 'to be used from',
  proposed: 'proposed for',
}
