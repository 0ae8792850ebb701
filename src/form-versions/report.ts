import { type Proposed, proposalFaults } from '../statutory/versions/check.ts'
import { type Difference, differences } from '../statutory/versions/differences.ts'
import { inForce, type Version } from '../statutory/versions/in-force.ts'
import { type UpgradeMap, upgradeMap } from '../statutory/versions/upgrade.ts'

/** What a proposed version is and does, before anybody decides about it. */
export type Report = {
  readonly form: string
  readonly version: string
  readonly effectiveFrom: string | null
  readonly problems: readonly string[]
  /** The version in force today, with which it is compared; null where there is no such form. */
  readonly comparedWith: string | null
  readonly differences: readonly Difference[]
  readonly map: UpgradeMap | null
}

export function reportOn({ form, moved }: Proposed, versions: readonly Version[], today: string): Report {
  const before = inForce(versions, form.id, today)
  return {
    form: form.id,
    version: form.version,
    effectiveFrom: form.effectiveFrom ?? null,
    problems: proposalFaults({ form, moved }, versions),
    comparedWith: before?.version ?? null,
    differences: before === null ? [] : differences(before, form, moved),
    map: before === null ? null : upgradeMap(before, form, moved),
  }
}

/** The same for a person to read, line by line. */
export function reportText(report: Report): string {
  const { form, version, effectiveFrom, problems, comparedWith, map } = report
  const lines = [
    `${form}, version ${version}, to be used from ${effectiveFrom ?? 'no day that it names'}`,
    '',
    ...(problems.length === 0
      ? ['Check: nothing stands against it.']
      : [
          `Check: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
          ...problems.map(one => `- ${one}`),
        ]),
    ...(comparedWith === null ? [] : ['', `Compared with version ${comparedWith}, in force today:`]),
    ...(comparedWith !== null && report.differences.length === 0 ? ['- no question differs'] : []),
    ...report.differences.flatMap(differenceLines),
    ...(map === null ? [] : ['', 'Where answers go:', ...mapLines(map)]),
  ]
  return `${lines.join('\n')}\n`
}

const differenceLines = (one: Difference): readonly string[] =>
  'aspects' in one
    ? [
        `- changed: ${one.id} (${one.label})`,
        ...one.aspects.map(({ aspect, before, now }) => `    ${aspect}: ${before || 'none'} -> ${now || 'none'}`),
      ]
    : [`- ${one.kind}: ${one.id} (${one.label}), in ${one.section}`]

const mapLines = ({ kept, moved, added, retired, otherwise }: UpgradeMap): readonly string[] => [
  `- kept: ${kept.length}`,
  `- moved: ${listed(Object.entries(moved).map(([old, to]) => `${old} to ${to}`))}`,
  `- added: ${listed(added)}`,
  `- retired, kept beside the form: ${listed(retired)}`,
  `- kept where they fit: ${listed(Object.keys(otherwise))}`,
]

const listed = (items: readonly string[]): string => (items.length === 0 ? 'none' : items.join(', '))
