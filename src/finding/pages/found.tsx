import type { FC } from 'hono/jsx'
import { shortDate } from '../../kernel/text.ts'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { type State, StateTag } from '../../ui/state-tag.tsx'
import { urls } from '../../web/urls.ts'
import { stageState } from '../../cases/frame.tsx'
import type { FindResult } from '../find.ts'
import { FIND_LIMIT, type Found } from '../store.ts'

/** What a search found. What was typed stands in no address and in no title. */
export const FoundPage: FC<FindResult & { hideNames: boolean }> = ({ found, more, hideNames }) => {
  if (found.length === 0)
    return (
      <>
        <p class="govuk-body">Nothing found that you may see.</p>
        <p class="govuk-body">
          Find looks for a case’s reference, a notification’s number, an NHS number, or the beginnings of names.
        </p>
      </>
    )
  return (
    <>
      {more && <p class="govuk-body">These are the first {FIND_LIMIT}. Type more of the name to see fewer.</p>}
      <ResponsiveTable
        caption="Found"
        captionIsHidden
        columns={[{ head: 'What' }, ...(hideNames ? [] : [{ head: 'Child' }, { head: 'Born' }]), { head: 'State' }]}
        rows={found.map(one => ({
          cells: [
            <a
              class="govuk-link"
              href={one.kind === 'case' ? urls.case({ id: one.id }) : urls.notification({ id: one.id })}
            >
              {one.kind === 'case' ? 'Case' : 'Notification'} {one.reference}
            </a>,
            ...(hideNames
              ? []
              : [
                  `${one.givenNames} ${one.familyName}`.trim() || 'Name not given',
                  one.bornOn === null ? 'Not known' : shortDate(one.bornOn),
                ]),
            <StateTag state={stateOf(one)} />,
          ],
        }))}
      />
    </>
  )
}

function stateOf(one: Found): State {
  if (one.kind === 'case') return stageState(one.state)
  if (one.state === 'outside') return 'Outside the review'
  return one.state === 'waiting' ? 'Death not confirmed' : 'New'
}
