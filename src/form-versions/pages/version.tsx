import type { FC } from 'hono/jsx'
import { count, longDate } from '../../kernel/text.ts'
import type { Changed, Difference } from '../../statutory/versions/differences.ts'
import type { FormToken } from '../../ui/form.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import type { VersionRead } from '../list-forms.ts'

/** A version that was brought in: its check, what differs, where answers go, and from when it is used. */
export const VersionPage: FC<FormToken & { read: VersionRead }> = ({ read, ...token }) => {
  const { stored, before, faults, differences, usedFrom, mayApprove } = read
  return (
    <>
      <Standing read={read} />
      {mayApprove && faults.length === 0 && (
        <PostedButton action={urls.formApproval({ id: stored.id })} primary {...token}>
          Approve this version
        </PostedButton>
      )}
      <SummaryList
        rows={[
          { key: { text: 'Follows' }, value: { text: `Version ${before.version}` } },
          { key: { text: 'Proposed' }, value: { text: `${longDate(stored.proposed_on)}, by ${stored.proposer}` } },
          {
            key: { text: stored.approved_on === null ? 'Would be used from' : 'Used from' },
            value: { text: longDate(usedFrom) },
          },
        ]}
      />
      <Differences differences={differences} />
      <Map read={read} />
    </>
  )
}

const Standing: FC<{ read: VersionRead }> = ({ read: { stored, faults, mayApprove } }) => {
  if (stored.approved_on !== null)
    return <InsetText text={`Approved on ${longDate(stored.approved_on)} by ${stored.approver ?? 'somebody'}.`} />
  if (faults.length > 0)
    return (
      <>
        <InsetText text="This version cannot be approved as it stands. Have it proposed again when it is put right." />
        <ul class="govuk-list govuk-list--bullet">
          {faults.map(fault => (
            <li>{fault}</li>
          ))}
        </ul>
      </>
    )
  return (
    <InsetText
      text={
        mayApprove
          ? 'The check found nothing against it. Read below what it changes before you approve it: approving cannot be undone.'
          : 'You proposed this version. Somebody else must approve it.'
      }
    />
  )
}

const Differences: FC<{ differences: readonly Difference[] }> = ({ differences }) => {
  if (differences.length === 0) return <p class="govuk-body">No question differs from the version before.</p>
  return (
    <ResponsiveTable
      caption={`What changes: ${count(differences.length, 'question')}`}
      columns={[{ head: 'Question' }, { head: 'Id' }, { head: 'Change' }]}
      rows={differences.map(one => ({
        cells: [
          one.label,
          one.id,
          'aspects' in one ? <Aspects aspects={one.aspects} /> : `${WORDS[one.kind]}, in “${one.section}”`,
        ],
      }))}
    />
  )
}

const WORDS = { added: 'New', retired: 'No longer asked' } as const

const Aspects: FC<{ aspects: readonly Changed[] }> = ({ aspects }) => (
  <>
    {aspects.map(({ aspect, before, now }) => (
      <p class="govuk-body">
        <strong>{ASPECTS[aspect]}</strong>: {before || 'none'} → {now || 'none'}
      </p>
    ))}
  </>
)

const ASPECTS: Readonly<Record<Changed['aspect'], string>> = {
  label: 'Question',
  help: 'Help',
  kind: 'Kind',
  answers: 'Answers',
  limits: 'Limits',
  condition: 'Asked',
  requirement: 'Needed',
  audience: 'Asked of',
  identifies: 'Identifies',
  mapping: 'Maps to',
  source: 'Source',
  section: 'Section',
}

const Map: FC<{ read: VersionRead }> = ({ read: { stored } }) => {
  const { kept, moved, retired, otherwise } = stored.map
  return (
    <>
      <h2 class="govuk-heading-m">Where answers go</h2>
      <p class="govuk-body">
        A case that is open stays on its version until its manager takes it on. No answer is lost then: one that has no
        place in this version is kept and shown beside it.
      </p>
      <SummaryList
        rows={[
          { key: { text: 'Stay where they are' }, value: { text: count(kept.length, 'question') } },
          {
            key: { text: 'Get another id' },
            value: { text: listed(Object.entries(moved).map(([old, to]) => `${old} becomes ${to}`)) },
          },
          { key: { text: 'Are kept beside it' }, value: { text: listed(retired) } },
          { key: { text: 'Stay if they fit' }, value: { text: listed(Object.keys(otherwise)) } },
        ]}
      />
    </>
  )
}

const listed = (items: readonly string[]): string => (items.length === 0 ? 'None' : items.join(', '))
