import type { FC } from 'hono/jsx'
import { count } from '../../kernel/text.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import type { OwnReturn } from '../read-own-return.ts'
import type { ReturnPage } from '../return-pages.ts'
import { SavedMark } from './own-return.tsx'

/** What stands above the questions of one page of a return. */
export const BeforeSection: FC<{ own: OwnReturn; page: ReturnPage }> = ({ own, page }) => (
  <>
    <SavedMark own={own} />
    {page.intro && <p class="govuk-body">{page.intro}</p>}
    {page.key === 'events' && <AfterDeath own={own} />}
  </>
)

/** A gentle check: an event after the death may be right. */
const AfterDeath: FC<{ own: OwnReturn }> = ({ own: { events, child } }) => {
  const diedOn = child.diedOn?.toString()
  const late = diedOn === undefined ? [] : events.filter(({ date }) => date.length === 10 && date > diedOn)
  return late.length === 0 ? (
    <></>
  ) : (
    <InsetText
      text={`${late.length === 1 ? 'One event is' : `${count(late.length, 'event')} are`} after the date of death. Leave ${late.length === 1 ? 'it if it is' : 'them if they are'} right.`}
    />
  )
}
