import type { FC } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import { dueDay } from '../../kernel/calendar.ts'
import { showNhsNumber } from '../../kernel/nhs-number.ts'
import { longDate, moment, plainDate, shortDueDate } from '../../kernel/text.ts'
import { supplementaryForms } from '../../statutory/supplementary/forms.ts'
import { Button } from '../../ui/button.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import { duty, managersOwn, whoseTurn } from '../duties.ts'
import { childName } from '../frame.tsx'
import type { HistoryRow, Overview } from '../read-case.ts'
import type { CaseFile } from '../store.ts'
import { says, whoDid } from './history.tsx'

/** Where the case stands, and what holds it. */
export const OverviewPage: FC<{ overview: Overview; mayChange: boolean }> = ({ overview, mayChange }) => {
  const { file } = overview
  return (
    <>
      <Next overview={overview} mayChange={mayChange} />
      <Dates overview={overview} mayChange={mayChange} />
      <Facts file={file} supplementary={overview.supplementary} mayChange={mayChange} />
      <People overview={overview} />
      <Standing overview={overview} mayChange={mayChange} />
      <Recent rows={overview.recent} caseId={file.id} />
    </>
  )
}

const Next: FC<{ overview: Overview; mayChange: boolean }> = ({ overview: { file, due, now }, mayChange }) => {
  if (file.closed_on !== null)
    return <InsetText text={`This case was closed on ${longDate(file.closed_on)}. Its record and history stay.`} />
  if (file.death_confirmed_on === null) {
    return (
      <>
        <InsetText text="The death is not confirmed. No date runs and nothing is sent until a person confirms it." />
        {mayChange && <Button href={urls.caseDeath({ id: file.id })} text="Confirm the death" />}
      </>
    )
  }
  const first = due.find(row => row.whose !== 'system')
  const isLate = first !== undefined && first.due_at !== null && Temporal.Instant.compare(first.due_at, now) < 0
  const next = undated(file, due)
  if (mayChange && !isLate && next !== undefined) {
    return (
      <>
        <p class="govuk-body-l">Next: {next.what}</p>
        <Button href={next.href} text="Open" />
      </>
    )
  }
  if (first === undefined) {
    const step = due[0]
    return (
      <p class="govuk-body-l">
        {step?.due_at
          ? `It is the agencies’ turn. Next, ${lowered(duty({ ...step, caseId: file.id }).what)} goes by itself on ${longDate(dueDay(step.due_at))}.`
          : 'Nothing is due in this case.'}
      </p>
    )
  }
  const { what, href } = duty({ ...first, caseId: file.id })
  return (
    <>
      <p class="govuk-body-l">
        Next: {what}
        {first.due_at === null ? '' : `, ${isLate ? 'was due' : 'by'} ${longDate(dueDay(first.due_at))}`}
      </p>
      {(mayChange || !managersOwn.has(first.kind)) && <Button href={href} text="Open" />}
    </>
  )
}

/** What the manager does next and no clock asks for, by where the case stands. */
function undated({ id, stage }: CaseFile, due: Overview['due']): { what: string; href: string } | undefined {
  if (stage === 'open') return { what: 'Confirm which agencies knew the child', href: urls.agencies({ id }) }
  if (stage === 'gathering' && due.length === 0)
    return { what: 'Settle the timeline and finish it', href: urls.timeline({ id }) }
  if (stage === 'ready') return { what: 'Put the case on a panel meeting', href: urls.casePanel({ id }) }
  return stage === 'reviewed' ? { what: 'Close the case', href: urls.closure({ id }) } : undefined
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const Dates: FC<{ overview: Overview; mayChange: boolean }> = ({ overview: { file, due, now }, mayChange }) =>
  due.length === 0 ? (
    <></>
  ) : (
    <ResponsiveTable
      caption="Dates"
      columns={[{ head: 'What' }, { head: 'Whose' }, { head: 'Due' }, { head: 'State' }]}
      rows={due.map(row => ({
        cells: [
          mayChange || !managersOwn.has(row.kind) ? (
            <a class="govuk-link" href={duty({ ...row, caseId: file.id }).href}>
              {duty({ ...row, caseId: file.id }).what}
            </a>
          ) : (
            duty({ ...row, caseId: file.id }).what
          ),
          whoseTurn[row.whose] ?? row.whose,
          <>
            {row.due_at === null
              ? 'Not known: holidays are not published so far ahead'
              : shortDueDate(dueDay(row.due_at))}{' '}
            <a class="govuk-link" href={urls.why({ subject: row.subject, kind: row.kind })}>
              why<span class="govuk-visually-hidden"> this date, {duty({ ...row, caseId: file.id }).what}</span>?
            </a>
          </>,
          row.due_at !== null && row.whose !== 'system' && Temporal.Instant.compare(row.due_at, now) < 0 ? (
            <StateTag state="Overdue" />
          ) : (
            'To come'
          ),
        ],
      }))}
    />
  )

const Facts: FC<{ file: CaseFile; supplementary: readonly string[]; mayChange: boolean }> = ({
  file,
  supplementary,
  mayChange,
}) => (
  <>
    <h2 class="govuk-heading-m">Facts</h2>
    <SummaryList
      rows={[
        fact('Name', childName(file)),
        ...(file.aliases.length > 0 ? [fact('Also given as', file.aliases.join('; '))] : []),
        fact('NHS number', file.nhs_number === null ? 'Not known' : showNhsNumber(file.nhs_number)),
        fact('Date of birth', file.born_on === null ? 'Not known' : plainDate(file.born_on)),
        fact(
          'Date of death',
          file.died_on === null
            ? 'Not known'
            : plainDate(file.died_on) + (file.died_at === null ? '' : `, ${moment(file.died_at).split(', ')[1] ?? ''}`),
        ),
        fact('Home', [file.address, file.postcode].filter(Boolean).join(', ') || 'Not known'),
        fact('Place of death', file.place_of_death || 'Not known'),
        fact('Expected', { expected: 'Expected', unexpected: 'Unexpected', 'not-known': 'Not known' }[file.expected]),
        fact('Abuse or neglect suspected', { yes: 'Yes', no: 'No', 'not-known': 'Not known' }[file.suspicion]),
        fact('In scope', file.scope_because || 'Not recorded'),
        fact('First told of', moment(file.first_notified_at)),
        fact(
          'Supplementary forms',
          supplementaryForms
            .flatMap(({ code = '', title }) => (supplementary.includes(code) ? [title] : []))
            .join('; ') || 'None',
        ),
      ]}
    />
    {mayChange && file.closed_on === null && (
      <p class="govuk-body">
        <a class="govuk-link" href={urls.caseFacts({ id: file.id })}>
          Change facts
        </a>
      </p>
    )}
  </>
)

const fact = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })

const People: FC<{ overview: Overview }> = ({ overview: { people } }) =>
  people.length === 0 ? (
    <></>
  ) : (
    <ResponsiveTable
      caption="People"
      columns={[{ head: 'Name' }, { head: 'Relationship or role' }, { head: 'Organisation or address' }]}
      rows={people.map(person => ({ cells: [person.name, person.relation, person.organisation || person.address] }))}
    />
  )

/** Tracks as sentences: what has been done beside the main line, and what is not possible yet. */
const Standing: FC<{ overview: Overview; mayChange: boolean }> = ({ overview: { file, referrals }, mayChange }) => (
  <>
    <h2 class="govuk-heading-m">Beside the review</h2>
    <ul class="govuk-list govuk-list--bullet">
      {file.inbound && (
        <li>
          The child lived in another area{file.home_area === '' ? '' : `, ${file.home_area}`}.{' '}
          {file.home_told_on === null ? (
            <a class="govuk-link" href={urls.homeArea({ id: file.id })}>
              Record that its panel was told
            </a>
          ) : (
            `Its panel was told on ${plainDate(file.home_told_on)}.`
          )}
        </li>
      )}
      <li>
        {file.review_meeting_on !== null
          ? `The child death review meeting was on ${plainDate(file.review_meeting_on)}. `
          : file.review_meeting_none !== null
            ? `There is no child death review meeting: ${file.review_meeting_none}. `
            : 'The child death review meeting is not recorded. '}
        {mayChange && file.closed_on === null && (
          <a class="govuk-link" href={urls.reviewMeeting({ id: file.id })}>
            {file.review_meeting_on === null && file.review_meeting_none === null ? 'Record it' : 'Change'}
          </a>
        )}
      </li>
      {referrals.map(referral => (
        <li>
          Referred to {referral.made_to} on {plainDate(referral.made_on)}.
        </li>
      ))}
      {file.closed_on === null && (
        <li>
          <a class="govuk-link" href={urls.referral({ id: file.id })}>
            Refer for abuse or neglect
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={urls.caseForms({ id: file.id })}>
          Versions of the forms that this case uses
        </a>
      </li>
      <li>Sending to the national database is not possible in this version. It is recorded as not yet available.</li>
    </ul>
  </>
)

const Recent: FC<{ rows: readonly HistoryRow[]; caseId: string }> = ({ rows, caseId }) => (
  <>
    <h2 class="govuk-heading-m">Lately</h2>
    <ul class="govuk-list">
      {rows.map(row => (
        <li>
          {plainDate(row.calendar_day)}: {says(row)}. {whoDid(row)}
        </li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={urls.history({ id: caseId })}>
        Whole history
      </a>
    </p>
  </>
)
