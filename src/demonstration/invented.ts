import type { SeatBody } from '../protocol/panel.ts'
import { addDays, type Day } from '../kernel/calendar.ts'

export type DemonstrationArea = {
  readonly name: string
  readonly host: string
  readonly localAuthorities: readonly string[]
  readonly districts: readonly string[]
  readonly coronerAreas: readonly string[]
  readonly receivesUnplaced: boolean
  readonly phone: string
  readonly email: string
  readonly seats: readonly SeatBody[]
}

const seats: readonly SeatBody[] = [
  { body: 'Sample Hospital Trust', kind: 'health' },
  { body: 'Sample Integrated Care Board', kind: 'health' },
  { body: 'Sample Children’s Social Care', kind: 'social-care' },
  { body: 'Anytown Police', kind: 'other' },
  { body: 'Sample Education Service', kind: 'other' },
]

/** Two neighbours that do not exist: postcode areas that are used nowhere, telephone numbers kept for drama. */
export const areas: readonly [DemonstrationArea, DemonstrationArea] = [
  {
    name: 'Northmarsh',
    host: 'northmarsh',
    localAuthorities: ['North Sampleshire'],
    districts: ['ZN1', 'ZN2'],
    coronerAreas: ['North Sampleshire'],
    receivesUnplaced: true,
    phone: '01632 960001',
    email: 'cdop@northmarsh.example',
    seats,
  },
  {
    name: 'Eastholm',
    host: 'eastholm',
    localAuthorities: ['East Sampleshire'],
    districts: ['ZE1', 'ZE2'],
    coronerAreas: ['East Sampleshire'],
    receivesUnplaced: false,
    phone: '01632 960002',
    email: 'cdop@eastholm.example',
    seats,
  },
]

type Agency = {
  readonly organisation: {
    readonly name: string
    readonly kind: string
    readonly contactName: string
    readonly contactRole: string
    readonly contactEmail: string
    readonly contactPhone: string
  }
  readonly sitsIn: string
  readonly returned?: (today: Day) => Returned
}

type Returned = {
  readonly kind: 'full' | 'nil'
  readonly events: readonly {
    readonly date: string
    readonly time: string | null
    readonly precision: 'exact' | 'day' | 'month' | 'year'
    readonly category: string
    readonly text: string
  }[]
  readonly narrative: string
}

export type DemonstrationChild = {
  readonly area: string
  /** How far the case has come: a notice to look at, a case whose agencies are to be asked, or one being answered. */
  readonly stage: 'new' | 'opened' | 'asked'
  readonly expected: 'expected' | 'unexpected' | 'not-known'
  readonly answers: (today: Day) => Readonly<Record<string, unknown>>
  readonly agencies: readonly Agency[]
}

const agency = (name: string, kind: string, host: string, sitsIn: string, returned?: Agency['returned']): Agency => ({
  organisation: {
    name,
    kind,
    contactName: 'Pat Sample',
    contactRole: 'Safeguarding lead',
    contactEmail: `safeguarding@${host}.example`,
    contactPhone: '01632 960010',
  },
  sitsIn,
  ...(returned !== undefined && { returned }),
})

const nil = (): Returned => ({ kind: 'nil', events: [], narrative: '' })

const notifier = {
  notifierName: 'Pat Sample',
  notifierRole: 'Consultant paediatrician',
  notifierAgency: { type: 'acute-hospital', name: 'Sample Hospital Trust' },
  notifierEmail: 'pat.sample@sample-hospital.example',
}

const before = (today: Day, days: number): string => addDays(today, -days).toString()

/** Children who never lived. Their names say so, and their NHS numbers are from the range kept for tests. */
export const children: readonly DemonstrationChild[] = [
  {
    area: 'Northmarsh',
    stage: 'asked',
    expected: 'unexpected',
    answers: today => ({
      ...notifier,
      childGivenNames: 'Robin',
      childFamilyName: 'Testcase',
      childNhsNumber: '9990000018',
      childDateOfBirth: before(today, 1520),
      childSex: '1',
      childAddressLine: '4 Sample Road, Anytown',
      childPostcode: 'ZN1 1AA',
      dateOfDeath: before(today, 1),
      timeOfDeath: '09:40',
      deathExpectedness: 'unexpected',
      placeOfDeathType: 'hospital',
      placeOfDeathName: { name: 'Sample Hospital' },
      circumstancesSummary:
        'Came in by ambulance after a fit at home. Resuscitation was stopped in the emergency department.',
      householdMember: [
        { name: 'Jo Testcase', relationship: 'mother', parentalResponsibility: 'yes', sameAddress: 'yes' },
      ],
    }),
    agencies: [
      agency('Sample Hospital Trust', 'acute-hospital', 'sample-hospital', 'Northmarsh', today => ({
        kind: 'full',
        events: [
          {
            date: before(today, 400),
            time: null,
            precision: 'day',
            category: 'health',
            text: 'First fit, seen in the emergency department',
          },
          {
            date: before(today, 1),
            time: '08:52',
            precision: 'exact',
            category: 'emergency',
            text: 'Arrived by ambulance, no pulse',
          },
          {
            date: before(today, 1),
            time: '09:40',
            precision: 'exact',
            category: 'death',
            text: 'Resuscitation stopped, death confirmed',
          },
        ],
        narrative:
          'Robin was known to the epilepsy clinic and was seen twice a year. The last letter to the GP asked for a review of the medicine within a month.',
      })),
      agency('Sample Surgery', 'gp', 'sample-surgery', 'Northmarsh'),
      agency('Anytown Police', 'police', 'anytown-police', 'Northmarsh', nil),
      agency('Eastholm Community Health', 'health-visiting', 'eastholm-health', 'Eastholm'),
    ],
  },
  {
    area: 'Northmarsh',
    stage: 'opened',
    expected: 'expected',
    answers: today => ({
      ...notifier,
      childGivenNames: 'Ash',
      childFamilyName: 'Placeholder',
      childNhsNumber: '9990000026',
      childDateOfBirth: before(today, 3900),
      childSex: '2',
      childAddressLine: '6 Mock Lane, Anytown',
      childPostcode: 'ZN2 2BB',
      dateOfDeath: before(today, 2),
      deathExpectedness: 'expected',
      placeOfDeathType: 'hospice',
      placeOfDeathName: { name: 'Sample Hospice' },
      circumstancesSummary: 'Died at the hospice after a long illness, with the family there.',
    }),
    agencies: [
      agency('Sample Hospice', 'hospice-or-palliative', 'sample-hospice', 'Northmarsh'),
      agency('Sample Surgery', 'gp', 'sample-surgery', 'Northmarsh'),
    ],
  },
  {
    area: 'Northmarsh',
    stage: 'new',
    expected: 'not-known',
    answers: today => ({
      ...notifier,
      notifierRole: 'Head teacher',
      notifierAgency: { type: 'education-setting', name: 'Anytown School' },
      notifierEmail: 'head@anytown-school.example',
      childGivenNames: 'Robyn',
      childFamilyName: 'Testcase',
      childDateOfBirth: before(today, 1520),
      childAddressLine: '4 Sample Road, Anytown',
      childPostcode: 'ZN1 1AA',
      dateOfDeath: before(today, 1),
      circumstancesSummary: 'The family told the nursery this morning.',
    }),
    agencies: [],
  },
  {
    area: 'Eastholm',
    stage: 'asked',
    expected: 'unexpected',
    answers: today => ({
      ...notifier,
      childGivenNames: 'Sam',
      childFamilyName: 'Madeup',
      childNhsNumber: '9990000034',
      childDateOfBirth: before(today, 150),
      childSex: '1',
      childAddressLine: '1 Pretend Close, Otherham',
      childPostcode: 'ZE1 3CC',
      dateOfDeath: before(today, 3),
      timeOfDeath: '06:15',
      deathExpectedness: 'unexpected',
      placeOfDeathType: 'home-of-normal-residence',
      placeOfDeathName: { name: 'At home' },
      circumstancesSummary: 'Found not breathing in the morning.',
    }),
    agencies: [
      agency('Otherham Surgery', 'gp', 'otherham-surgery', 'Eastholm'),
      agency('Eastholm Community Health', 'health-visiting', 'eastholm-health', 'Eastholm', nil),
    ],
  },
]
