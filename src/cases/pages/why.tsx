import type { FC } from 'hono/jsx'
import type { Why } from '../../protocol/why.ts'
import { SummaryList } from '../../ui/summary-list.tsx'

/** A date, and how it was counted. */
export const WhyPage: FC<{ why: Why }> = ({ why }) => (
  <>
    <p class="govuk-body-l">{why.due}</p>
    <SummaryList
      rows={[
        { key: { text: 'What' }, value: { text: why.title } },
        { key: { text: 'Rule' }, value: { text: `${why.rule}.` } },
        { key: { text: 'The count' }, value: { text: why.count.join(' ') || 'It counts from no other date.' } },
        { key: { text: 'What stops or moves it' }, value: { text: why.stops } },
        { key: { text: 'If it is missed' }, value: { text: why.missed } },
        { key: { text: 'Source' }, value: { text: why.source } },
      ]}
    />
  </>
)
