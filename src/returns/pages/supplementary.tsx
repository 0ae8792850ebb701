import type { FC } from 'hono/jsx'
import { plainDate } from '../../kernel/text.ts'
import { upperFirst } from '../../forms/messages.ts'
import { supplementaryForms } from '../../statutory/supplementary/forms.ts'
import { type Opening, openings, type SupplementaryCode } from '../../statutory/supplementary/opens.ts'
import type { FormToken } from '../../ui/form.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { SummaryList, type SummaryRow } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import type { AgenciesView, SupplementaryRow } from '../read-agencies.ts'

type Props = { readonly view: AgenciesView; readonly open: boolean; readonly token: FormToken }

/** The forms that come on top because of how the child died: what suggests each, and what the manager decides. */
export const Supplementary: FC<Props> = ({ view: { file, supplementary }, open, token }) => (
  <>
    <h2 class="govuk-heading-m">Questions because of how the child died</h2>
    {supplementary.length === 0 ? (
      <p class="govuk-body">
        No answer so far suggests a supplementary form. Notifications and returns that come in may.
      </p>
    ) : (
      <>
        <p class="govuk-body">
          Each agency is asked those parts that are its own to answer. One that has answered already is asked again only
          when its return is sent back.
        </p>
        <SummaryList rows={supplementary.map(row => rowOf(row, file.id, open, token))} />
      </>
    )}
    {open && (
      <p class="govuk-body">
        <a class="govuk-link" href={urls.newSupplementary({ id: file.id })}>
          Add a form
        </a>
      </p>
    )}
  </>
)

export const titleOf = (code: SupplementaryCode): string =>
  supplementaryForms.find(form => form.code === code)?.title ?? code

function rowOf(row: SupplementaryRow, caseId: string, open: boolean, token: FormToken): SummaryRow {
  const { code, isSuggested, isAsked, decision } = row
  const { because, judgement }: Opening = openings[code]
  const kind = code.toLowerCase()
  return {
    key: { text: titleOf(code) },
    value: {
      children: (
        <>
          {isSuggested && <p class="govuk-body">{`${isAsked ? 'Asked' : 'Suggested'}: ${because}.`}</p>}
          {isSuggested && isAsked && judgement !== undefined && <p class="govuk-body">{judgement}</p>}
          {decision !== null && (
            <p class="govuk-body opencdr-as-typed">
              {`${decision.decision === 'added' ? 'Added' : 'Left out'} on ${plainDate(decision.decided_on)}: ${decision.reason}`}
            </p>
          )}
          {open && decision !== null && (
            <PostedButton action={urls.supplementaryRestore({ id: caseId, kind })} {...token}>
              {decision.decision === 'added' ? 'Undo: do not ask it' : 'Undo: ask it again'}
              <span class="govuk-visually-hidden">: {titleOf(code)}</span>
            </PostedButton>
          )}
        </>
      ),
    },
    ...(open &&
      isAsked &&
      decision === null && {
        actions: {
          items: [
            {
              href: urls.supplementaryLeaveOut({ id: caseId, kind }),
              text: 'Leave out',
              visuallyHiddenText: titleOf(code),
            },
          ],
        },
      }),
  }
}

/** What a person is told before leaving a form out. */
export const openedBecause = (code: SupplementaryCode): string => upperFirst(`${openings[code].because}.`)
