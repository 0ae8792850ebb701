import { moment } from '../kernel/text.ts'
import { ageInWords } from '../protocol/age.ts'
import { IdentityBar } from '../ui/identity-bar.tsx'
import type { State } from '../ui/state-tag.tsx'
import { SubNavigation } from '../ui/sub-navigation.tsx'
import { urls } from '../web/urls.ts'
import { type Frame, person, type Visit } from '../web/visit.tsx'
import type { CaseFile } from './store.ts'

const stages: Readonly<Record<CaseFile['stage'], State>> = {
  waiting: 'Death not confirmed',
  open: 'Open',
  gathering: 'Gathering',
  ready: 'Ready for panel',
  scheduled: 'Scheduled',
  reviewed: 'Reviewed',
  closed: 'Closed',
}

export const stageState = (stage: CaseFile['stage']): State => stages[stage]

/** What every page of a case has around it: the title's second part, who this is, and the case's other pages. */
export function caseFrame(
  visit: Visit,
  file: CaseFile,
  current: string,
): Pick<Frame, 'context' | 'identity' | 'printFoot' | 'current'> {
  const reader = person(visit)
  const id = file.id
  return {
    context: `Case ${file.reference}`,
    current: urls.cases({}),
    printFoot: `${file.reference}, printed by ${reader.name}, ${moment(visit.app.clock.wall())}`,
    identity: (
      <>
        <IdentityBar
          reference={file.reference}
          {...(!reader.hideNames && { name: childName(file) })}
          {...(file.born_on !== null && file.died_on !== null && { age: ageInWords(file.born_on, file.died_on) })}
          stage={stageState(file.stage)}
          holds={file.stage === 'waiting' ? ['nothing is sent until a person confirms the death'] : []}
        />
        <SubNavigation
          label="Case"
          current={current}
          items={[
            { text: 'Overview', href: urls.case({ id }) },
            { text: 'Agencies', href: urls.agencies({ id }) },
            { text: 'Timeline', href: urls.timeline({ id }) },
            { text: 'Documents', href: urls.documents({ id }) },
            { text: 'Family', href: urls.family({ id }) },
            { text: 'Panel', href: urls.casePanel({ id }) },
            { text: 'Closure', href: urls.closure({ id }) },
            { text: 'History', href: urls.history({ id }) },
          ]}
        />
      </>
    ),
  }
}

/** As the record has it; a baby may not have been named. */
export const childName = (file: Pick<CaseFile, 'given_names' | 'family_name'>): string =>
  file.given_names.trim() === ''
    ? `Baby ${file.family_name}, not yet named`.replace('  ', ' ')
    : `${file.given_names} ${file.family_name}`
