import { misfits, type Shape } from '../kernel/shape.ts'

/** A case as a file: what happened, told by its own dates. Only what the replay acts on; other keys may be there. */
export type Bundle = {
  readonly reference: string
  readonly areaOfResidence: { readonly cdop: string; readonly localAuthority: string }
  readonly placeOfDeathArea: { readonly cdop: string; readonly coronerArea: string }
  readonly child: {
    readonly givenNames: string
    readonly familyName: string
    readonly aliases: readonly string[]
    readonly nhsNumber: string | null
    readonly dateOfBirth: string
    readonly sex: string
    readonly ethnicCategory: string | null
    readonly address: string
    readonly postcode: string
    readonly hospitalNumber: string | null
    readonly gestationWeeks: number | null
    readonly schoolOrSetting: string | null
  }
  readonly household: readonly {
    readonly name: string
    readonly relationship: string
    readonly dateOfBirth: string | null
    readonly sameAddressAsChild: boolean | null
    readonly address: string | null
    readonly parentalResponsibility: string | null
  }[]
  readonly circumstances: string
  readonly death: {
    readonly date: string
    readonly time: string | null
    readonly place: string
    readonly placeType: string
    readonly expectedness: string
  }
  readonly notifications: readonly BundleNotification[]
  readonly agencies: readonly BundleAgency[]
  readonly agencyReturns: readonly BundleReturn[]
  readonly documents: readonly {
    readonly id: string
    readonly kind: string
    readonly date: string
    readonly text: string
  }[]
  readonly panel: BundlePanel
  /** From how many days a silence counts as a gap; files for checking have it. */
  readonly gapThresholdDays?: number | null
}

export type BundleNotification = {
  readonly id: string
  readonly receivedAt: string
  readonly beforeDeath: boolean
  readonly notifier: {
    readonly name: string
    readonly role: string
    readonly organisation: string
    readonly agencyType: string
    readonly email: string | null
    readonly phone: string | null
  }
  readonly child: {
    readonly givenNames: string
    readonly familyName: string
    readonly nhsNumber: string | null
    readonly dateOfBirth: string
    readonly address: string
    readonly postcode: string
  }
  readonly dateOfDeath: string | null
  readonly timeOfDeath: string | null
  readonly circumstances: string
}

export type BundleAgency = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly sitsInArea: string
  readonly contact: {
    readonly name: string
    readonly role: string
    readonly email: string | null
    readonly phone: string | null
  }
  readonly confirmedKnownAt: string
  readonly requestSentAt: string
}

export type BundleReturn = {
  readonly id: string
  readonly agency: string
  readonly respondent: { readonly name: string; readonly role: string }
  readonly receivedAt: string
  readonly nil: boolean
  readonly answers: Readonly<Record<string, unknown>>
  readonly events: readonly {
    readonly date: string
    readonly time?: string | null
    readonly precision: 'exact' | 'day' | 'month' | 'year'
    readonly category: string
    readonly text: string
  }[]
  readonly narrative: string | null
}

export type BundlePanel = {
  readonly expectedCategory: number
  readonly expectedCategoryId?: string
  readonly subcategory?: string | null
  readonly officialConclusion?: string | null
  readonly modifiability: string
  readonly factors: readonly {
    readonly domain: string
    readonly factor: string
    readonly detail: string
    readonly level: number
    readonly modifiable: string
  }[]
  readonly learningPoints: readonly string[]
  readonly recommendations: readonly { readonly text: string; readonly addressee: string; readonly level: string }[]
}

export type BundleResult =
  | { readonly ok: true; readonly bundle: Bundle }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads a case file; every problem at once, each with the place where it is and what belongs there. */
export function readBundle(text: string): BundleResult {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { ok: false, problems: [`The file is not JSON: ${(error as Error).message}.`] }
  }
  const problems = misfits(json, bundleShape)
  if (problems.length === 0) checkLinks(json as Bundle, problems)
  return problems.length === 0 ? { ok: true, bundle: json as Bundle } : { ok: false, problems }
}

/** What a case file holds, key by key. */
const bundleShape: Shape = {
  reference: 'text',
  areaOfResidence: { cdop: 'text', localAuthority: 'text' },
  placeOfDeathArea: { cdop: 'text', coronerArea: 'text' },
  child: {
    givenNames: 'text',
    familyName: 'text',
    aliases: 'list of text',
    nhsNumber: 'text?',
    dateOfBirth: 'day',
    sex: 'text',
    ethnicCategory: 'text?',
    address: 'text',
    postcode: 'text',
    hospitalNumber: 'text?',
    gestationWeeks: 'number?',
    schoolOrSetting: 'text?',
  },
  household: {
    each: {
      name: 'text',
      relationship: 'text',
      dateOfBirth: 'day?',
      sameAddressAsChild: 'yes-no?',
      address: 'text?',
      parentalResponsibility: 'text?',
    },
  },
  circumstances: 'text',
  death: { date: 'day', time: 'time?', place: 'text', placeType: 'text', expectedness: 'text' },
  notifications: {
    each: {
      id: 'text',
      receivedAt: 'moment',
      beforeDeath: 'yes-no',
      notifier: {
        name: 'text',
        role: 'text',
        organisation: 'text',
        agencyType: 'text',
        email: 'text?',
        phone: 'text?',
      },
      child: {
        givenNames: 'text',
        familyName: 'text',
        nhsNumber: 'text?',
        dateOfBirth: 'day',
        address: 'text',
        postcode: 'text',
      },
      dateOfDeath: 'day?',
      timeOfDeath: 'time?',
      circumstances: 'text',
    },
  },
  agencies: {
    each: {
      id: 'text',
      name: 'text',
      type: 'text',
      sitsInArea: 'text',
      contact: { name: 'text', role: 'text', email: 'text?', phone: 'text?' },
      confirmedKnownAt: 'day',
      requestSentAt: 'day',
    },
  },
  agencyReturns: {
    each: {
      id: 'text',
      agency: 'text',
      respondent: { name: 'text', role: 'text' },
      receivedAt: 'moment',
      nil: 'yes-no',
      answers: 'object',
      events: { each: { date: 'partial', time: 'time?', precision: 'precision', category: 'text', text: 'text' } },
      narrative: 'text?',
    },
  },
  documents: { each: { id: 'text', kind: 'text', date: 'day', text: 'text' } },
  panel: {
    expectedCategory: 'number',
    modifiability: 'text',
    factors: { each: { domain: 'text', factor: 'text', detail: 'text', level: 'number', modifiable: 'text' } },
    learningPoints: 'list of text',
    recommendations: { each: { text: 'text', addressee: 'text', level: 'text' } },
  },
  gapThresholdDays: 'number?',
}

/** What no single place shows: names that lead nowhere, ids twice, and dates that cannot follow each other. */
function checkLinks(bundle: Bundle, problems: string[]): void {
  const agencies = new Set(bundle.agencies.map(agency => agency.id))
  if (bundle.notifications.length === 0) problems.push('notifications: a case needs at least one.')
  for (const [name, list] of Object.entries({
    notifications: bundle.notifications,
    agencies: bundle.agencies,
    agencyReturns: bundle.agencyReturns,
  })) {
    list.forEach(({ id }, i) => {
      if (list.findIndex(other => other.id === id) !== i) problems.push(`${name}[${i}].id: "${id}" is there twice.`)
    })
  }
  bundle.agencies.forEach((agency, i) => {
    if (agency.requestSentAt < agency.confirmedKnownAt)
      problems.push(`agencies[${i}].requestSentAt: is before confirmedKnownAt.`)
  })
  bundle.agencyReturns.forEach((answer, i) => {
    if (!agencies.has(answer.agency))
      problems.push(`agencyReturns[${i}].agency: there is no agency "${answer.agency}".`)
    const agency = bundle.agencies.find(({ id }) => id === answer.agency)
    if (agency && answer.receivedAt.slice(0, 10) < agency.requestSentAt)
      problems.push(`agencyReturns[${i}].receivedAt: is before the agency was asked.`)
    if (bundle.agencyReturns.findIndex(other => other.agency === answer.agency) !== i)
      problems.push(`agencyReturns[${i}].agency: "${answer.agency}" has answered before.`)
  })
  if (bundle.death.date < bundle.child.dateOfBirth) problems.push('death.date: is before child.dateOfBirth.')
}
