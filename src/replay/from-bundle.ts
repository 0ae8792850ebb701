import type { DocumentKind } from '../documents/documents.ts'
import { folded } from '../kernel/text.ts'
import { agencies } from '../statutory/codes/agencies.ts'
import type { Bundle, BundleNotification } from './bundle.ts'

/**
 * One notice as Form A has it, under the form's own ids: the identity as that person gave it. What the file knows of the
 * child and the household beside the notices comes with the first of them, as an office would write it down.
 */
export function noticeAnswers(bundle: Bundle, notice: BundleNotification): Record<string, unknown> {
  const isFirst = bundle.notifications.every(other => other.receivedAt >= notice.receivedAt)
  return present({
    notifierName: notice.notifier.name,
    notifierRole: notice.notifier.role,
    notifierAgency: { type: agencyCode(notice.notifier.agencyType), name: notice.notifier.organisation },
    notifierEmail: notice.notifier.email,
    notifierPhone: notice.notifier.phone,
    childGivenNames: notice.child.givenNames,
    childFamilyName: notice.child.familyName,
    childNhsNumber: notice.child.nhsNumber,
    childDateOfBirth: notice.child.dateOfBirth,
    childAddressLine: notice.child.address,
    childPostcode: notice.child.postcode,
    dateOfDeath: notice.dateOfDeath,
    timeOfDeath: notice.timeOfDeath,
    circumstancesSummary: notice.circumstances,
    ...(isFirst && whatTheFileKnows(bundle)),
  })
}

const whatTheFileKnows = (bundle: Bundle): Record<string, unknown> => ({
  childAliases: bundle.child.aliases.map(value => ({ value })),
  childSex: bundle.child.sex,
  childEthnicity: bundle.child.ethnicCategory,
  childGestationAtBirthWeeks: bundle.child.gestationWeeks,
  childHospitalNumber: bundle.child.hospitalNumber,
  childLocalAuthority: bundle.areaOfResidence.localAuthority,
  childSchoolName: bundle.child.schoolOrSetting === null ? null : { name: bundle.child.schoolOrSetting },
  deathExpectedness: bundle.death.expectedness,
  placeOfDeathType: bundle.death.placeType,
  placeOfDeathName: { name: bundle.death.place },
  coronerArea: bundle.placeOfDeathArea.coronerArea,
  householdMember: bundle.household.map(person =>
    present({
      name: person.name,
      relationship: person.relationship,
      dateOfBirth: person.dateOfBirth,
      sameAddress: person.sameAddressAsChild === null ? null : person.sameAddressAsChild ? 'yes' : 'no',
      address: person.address,
      parentalResponsibility: person.parentalResponsibility,
    }),
  ),
})

/** The code of a kind of agency from its label; what is not on the list is "other". */
export const agencyCode = (label: string): string =>
  agencies.find(option => folded(option.label) === folded(label) || option.code === folded(label).replaceAll(' ', '-'))
    ?.code ??
  BY_OTHER_WORDS[folded(label)] ??
  'other'

const BY_OTHER_WORDS: Readonly<Record<string, string>> = {
  'children s social care': 'childrens-social-care',
  'coroner s office': 'coroners-office',
  camhs: 'camhs-or-mental-health',
}

export const expectedOf = (text: string): 'expected' | 'unexpected' | 'not-known' =>
  text === 'expected' || text === 'unexpected' ? text : 'not-known'

export function documentKind(text: string): DocumentKind {
  const kind = folded(text)
  if (kind.includes('jar') || kind.includes('joint agency')) return 'jar-minutes'
  if (kind.includes('post mortem')) return 'post-mortem'
  if (kind.includes('inquest') || kind.includes('coroner')) return 'inquest'
  if (kind.includes('pmrt') || kind.includes('perinatal')) return 'pmrt'
  if (kind.includes('cspr') || kind.includes('practice review')) return 'cspr'
  if (kind.includes('imr') || kind.includes('management report')) return 'imr'
  return kind.includes('review meeting') ? 'review-meeting' : 'other'
}

const present = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )
