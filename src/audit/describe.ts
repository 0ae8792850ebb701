import { Temporal } from 'temporal-polyfill'
import { count, moment } from '../kernel/text.ts'
import type { Finding, Report } from './verify.ts'

/** The report of a check, for a person: what was looked at, what was found, what to do. */
export function describe(report: Report): string {
  const lines = [looked(report), ...notYet(report), ...unchecked(report)]
  if (report.ok) lines.push('Nothing was altered, added or taken away.', ...againstCheckpoint(report))
  else {
    lines.push('', `${count(report.found, 'finding')}:`, ...report.findings.map(finding => `- ${sentence(finding)}`))
    if (report.found > report.findings.length) lines.push(`- and ${report.found - report.findings.length} more`)
    lines.push('', ...advice(report))
  }
  return `${lines.join('\n')}\n`
}

function looked({ entries, sealed, seals, newest }: Report): string {
  const all = `History has ${count(entries, 'entry', 'entries')}`
  return newest === null
    ? `${all}, none of them sealed.`
    : `${all}, ${sealed} of them sealed by ${count(seals, 'seal')}; the newest seal is from ${time(newest.at)}.`
}

function notYet({ unsealed, uncounted }: Report): string[] {
  const lines: string[] = []
  if (unsealed > 0)
    lines.push(
      `${count(unsealed, 'entry is', 'entries are')} not sealed yet. While the service runs this takes a second.`,
    )
  if (uncounted > 0)
    lines.push(
      `${count(uncounted, 'entry has', 'entries have')} not been counted by the process that wrote ${uncounted === 1 ? 'it' : 'them'}. If that process still runs, it does so within a second. If it was cut off, its last entries stay uncounted: one taken away before it was sealed would not be missed.`,
    )
  return lines
}

const unchecked = ({ codes }: Report): string[] =>
  codes ? [] : ['The entries’ own codes were not checked: that takes the service’s secret.']

const againstCheckpoint = ({ checkpoint }: Report): string[] =>
  checkpoint === null
    ? [
        'No earlier checkpoint was given. Only one kept elsewhere shows that the newest entries and their seals are all there.',
      ]
    : [`It goes on from the checkpoint of seal ${checkpoint.seal} with ${count(checkpoint.size, 'entry', 'entries')}.`]

function sentence(finding: Finding): string {
  switch (finding.kind) {
    case 'altered':
      return `Entry ${finding.id} (${time(finding.at)}) does not carry this service’s code: it was altered, or something else wrote it.`
    case 'copied':
      return `Entry ${finding.entry} stands there ${finding.count} times.`
    case 'missing':
      return `${count(finding.count, 'entry is', 'entries are')} missing of those sealed by seal ${finding.seal} (${time(finding.at)}).`
    case 'added':
      return `${count(finding.count, 'entry', 'entries')} more than were sealed by seal ${finding.seal} (${time(finding.at)}).`
    case 'exchanged':
      return `The entries of seal ${finding.seal} (${time(finding.at)}) are as many as were sealed, but not the same ones in the same order.`
    case 'seal altered':
      return `Seal ${finding.seal} is not as it was signed.`
    case 'seal missing':
      return `Seal ${finding.seal} is missing.`
    case 'tally altered':
      return `Tally ${finding.tally} is not as it was written.`
    case 'tallies changed':
      return `The tallies before seal ${finding.seal} are not the ones that were there when it was signed.`
    case 'tally missing':
      return `Tally ${finding.number} of process ${finding.process} is missing.`
    case 'not as counted':
      return finding.counted === finding.there
        ? `Process ${finding.process} committed other entries than the ${finding.there} that are there.`
        : `Process ${finding.process} committed ${count(finding.counted, 'entry', 'entries')}; ${count(finding.there, 'is', 'are')} there.`
    case 'shorter than checkpoint':
      return finding.count === 0
        ? 'The newest seals are missing: the checkpoint was taken of a later one.'
        : `Sealed history is shorter than the checkpoint: ${count(finding.count, 'entry is', 'entries are')} missing.`
    case 'other than checkpoint':
      return 'History is not the one that the checkpoint was taken of.'
  }
}

function advice({ entries, findings, found }: Report): string[] {
  const nothingMatches = findings.every(({ kind }) => kind.endsWith('altered')) && found >= entries
  return nothingMatches
    ? ['No entry and no seal matches this secret. Was the check run with the secret of this service?']
    : [
        'Keep the database as it is, and compare it with a backup made before the time named. Each finding is about the',
        'record of what was done, not about the cases themselves.',
      ]
}

const time = (at: string | null): string => (at === null ? 'no time' : moment(Temporal.Instant.from(at)))
