import type { FC } from 'hono/jsx'
import { count } from '../../kernel/text.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import type { PanelPaper } from '../panel-paper.ts'

/** The panel's copy of one case, as a member reads it: timeline first, then reports and documents, then what is hidden. */
export const PaperView: FC<{ paper: PanelPaper }> = ({ paper }) => (
  <>
    <p class="govuk-body">
      Panel number {paper.panelNumber}. {paper.ageBand}.
    </p>
    <InsetText text="These papers describe the illness or injury and the death of a child. Take a break when you need one." />
    <h2 class="govuk-heading-m">Timeline</h2>
    {paper.timeline.length === 0 ? (
      <p class="govuk-body">No agency reported an event.</p>
    ) : (
      <ResponsiveTable
        caption="Timeline"
        captionIsHidden
        columns={[{ head: 'When' }, { head: 'What happened' }, { head: 'Lane' }, { head: 'Sources' }]}
        rows={paper.timeline.map(event => ({ cells: [event.when, event.text, event.lane, event.sources] }))}
      />
    )}
    {paper.reports.length > 0 && <h2 class="govuk-heading-m">Reports</h2>}
    {paper.reports.map(report => (
      <section>
        <h3 class="govuk-heading-s">{report.from}</h3>
        <p class="govuk-body opencdr-as-typed">{report.text}</p>
      </section>
    ))}
    {paper.documents.length > 0 && <h2 class="govuk-heading-m">Documents</h2>}
    {paper.documents.map(document => (
      <section>
        <h3 class="govuk-heading-s">
          {document.kind}, {document.when}
        </h3>
        <p class="govuk-body opencdr-as-typed">{document.text}</p>
      </section>
    ))}
    <h2 class="govuk-heading-m">What is hidden and why</h2>
    <p class="govuk-body">
      Names, addresses and numbers are replaced by labels in square brackets. Dates are told as days before the death.
      {paper.leftOut > 0 && ` ${count(paper.leftOut, 'text is', 'texts are')} left out: not yet checked by a person.`}
    </p>
  </>
)
