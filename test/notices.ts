import type { Notification as Answers } from '../src/statutory/notification/form.ts'

/** A whole notification of an invented child who lived in Northmarsh; a test changes what it is about, or leaves out. */
export const aNotice = (change: Readonly<Record<string, unknown>> = {}): Answers =>
  Object.fromEntries(Object.entries({ ...whole, ...change }).filter(([, answer]) => answer !== undefined)) as Answers

const whole: Answers = {
  notifierName: 'Pat Notifier',
  notifierRole: 'Consultant',
  notifierAgency: { type: 'acute-hospital', name: 'Sample Hospital' },
  notifierEmail: 'pat@sample-hospital.example',
  notifierPhone: '01632 960010',
  childGivenNames: 'Robin Alex',
  childFamilyName: 'Testcase',
  childNhsNumber: '9990000018',
  childDateOfBirth: '2021-09-12',
  childSex: '1',
  childEthnicity: 'A',
  childAddressLine: '4 Sample Road, Anytown',
  childPostcode: 'ZN1 1AA',
  childNonResident: 'no',
  dateOfDeath: '2026-01-17',
  timeOfDeath: '19:44',
  deathExpectedness: 'unexpected',
  placeOfDeathType: 'hospital',
  placeOfDeathWard: 'paediatric-ward',
  placeOfDeathName: { name: 'Sample Hospital' },
  placeOfEventSame: 'yes',
  circumstancesSummary: 'Robin was found unwell at home by a parent.',
  suspectedMaltreatment: 'no',
  jarTriggered: 'yes',
  jarCriteria: ['sudden'],
  jarLeadHealth: 'Dr Sample Lead',
  jarLeadPolice: 'Sergeant Sample',
  coronerReferred: 'yes',
  coronerArea: 'Anytown',
  ncmdAlert: 'no',
  involvedAgency: [
    {
      agencyType: 'police',
      organisation: { name: 'Anytown Police' },
      personName: 'Sergeant Sample',
      role: 'Investigator',
      email: 'sergeant@anytown-police.example',
    },
  ],
  gpPracticeCode: 'Sample Surgery, Anytown',
  householdMember: [{ name: 'Mo Testcase', relationship: 'mother', parentalResponsibility: 'yes', sameAddress: 'yes' }],
  siblingsAtRiskConcern: 'no',
}
