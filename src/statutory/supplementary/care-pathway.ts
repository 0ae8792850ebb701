import {
  type Condition,
  choice,
  choices,
  coded,
  date,
  defineForm,
  group,
  number,
  type Option,
  reference,
  textarea,
  time,
  together,
  yesNoUnknown,
} from '../../forms/form.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

const TRANSPORT = { field: 'cpStage.name', op: 'in', values: ['transport-team'] } as const satisfies Condition

const stages = [
  { code: 'community-or-primary-care', label: 'Community or primary care' },
  { code: '111-999', label: 'A call to 111 or 999', also: ['111-999'] },
  { code: 'ambulance', label: 'Ambulance' },
  { code: 'ed', label: 'Emergency department', also: ['ED'] },
  { code: 'ward', label: 'Hospital ward' },
  { code: 'theatre', label: 'Operating theatre' },
  {
    code: 'transport-team',
    label: 'Transport team',
    hint: 'A team that brings ill children from one hospital to another.',
  },
  { code: 'hdu-or-picu', label: 'High dependency or children’s intensive care', also: ['HDU or PICU'] },
  { code: 'nicu', label: 'Intensive care for newborn babies', also: ['NICU'] },
  { code: 'tertiary-specialist', label: 'Specialist centre', also: ['tertiary specialist'] },
  { code: 'end-of-life', label: 'Care at the end of life', also: ['end of life'] },
] as const satisfies readonly Option[]

/**
 * Supplementary form S3: the way through the services in the last illness, stage by stage. Asked of the hospital, the
 * ambulance service, the transport team, intensive care and surgery; each stage may be answered by another person.
 */
export const carePathway = defineForm({
  id: 'care-pathway',
  code: 'S3',
  version: '2022.1',
  title: 'Care in the last illness, stage by stage',
  known: ['eventsKnown', 'infectionSuspected'],
  derived: { 'cpStage.index': { place: 'cpStage' } },
  sections: {
    carePathway: {
      title: 'Care in the last illness, stage by stage',
      intro:
        'A child often passes through many hands. Each team answers for its own stage, so that the panel can follow the whole way.',
      fields: {
        cpStages: choices('Which stages did the care have?', stages, {
          noun: 'which stages the care had',
          hint: 'Select all that apply, from the first signs of the last illness on.',
          identifies: 'nobody',
          source: confirmed,
        }),
        cpStage: group(
          'The stages, one by one',
          {
            name: choice('Stage', stages, {
              heading: 'The stage',
              identifies: 'nobody',
              source: confirmed,
              among: 'cpStages',
            }),
            assignee: reference('Who answers for this stage?', 'the professional who is asked about this stage', {
              noun: 'who answers for this stage',
              identifies: 'direct',
              professional: true,
              mapsTo: ['Task.owner'],
              source: confirmed,
            }),
            organisation: coded('Organisation', ['ods'], { identifies: 'indirect', source: recalled }),
            start: together(
              'When did the stage begin?',
              {
                date: date('Date', { noun: 'the date on which the stage began', notAfter: 'today' }),
                time: time('Time', {
                  noun: 'the time at which the stage began',
                  hint: 'For example 14:05.',
                  required: 'optional',
                }),
              },
              {
                noun: 'when the stage began',
                required: 'desired',
                identifies: 'indirect',
                mapsTo: ['Encounter.period'],
                source: recalled,
              },
            ),
            end: together(
              'When did the stage end?',
              {
                date: date('Date', { noun: 'the date on which the stage ended', notAfter: 'today' }),
                time: time('Time', {
                  noun: 'the time at which the stage ended',
                  hint: 'For example 14:05.',
                  required: 'optional',
                }),
              },
              { noun: 'when the stage ended', required: 'desired', identifies: 'indirect', source: recalled },
            ),
            seniority: choice(
              'Who was the most senior clinician?',
              [
                { code: 'consultant', label: 'Consultant' },
                { code: 'registrar', label: 'Registrar' },
                { code: 'gp', label: 'GP' },
                { code: 'nurse', label: 'Nurse' },
                { code: 'paramedic', label: 'Paramedic' },
                { code: 'other', label: 'Somebody else' },
              ],
              {
                heading: 'Assessment',
                noun: 'who was the most senior clinician',
                hint: 'Who saw the child in this stage.',
                required: 'desired',
                identifies: 'nobody',
                source: recalled,
              },
            ),
            timeToSenior: number('How long was it until a senior clinician saw the child?', {
              noun: 'the time until a senior clinician saw the child',
              hint: 'In minutes, from the beginning of the stage.',
              min: 0,
              max: 10080,
              unit: 'minutes',
              required: 'optional',
              identifies: 'nobody',
              source: proposed,
            }),
            presenting: textarea('What brought the child to the service?', {
              noun: 'what brought the child to the service',
              whenText: 'this is the first stage',
              required: 'desired',
              when: { field: 'cpStage.index', op: 'in', values: ['1'] },
              identifies: 'free-text',
              source: recalled,
            }),
            earlyWarning: yesNoUnknown('Was an early warning score used?', {
              noun: 'whether an early warning score was used',
              means:
                'Breathing, pulse and other signs are added up to a score that rises when a patient grows worse. It is called PEWS for children and NEWTT for newborn babies.',
              orNotApplicable: true,
              whenText: 'the stage is a ward or an emergency department',
              required: 'desired',
              when: { field: 'cpStage.name', op: 'in', values: ['ward', 'ed'] },
              identifies: 'nobody',
              source: recalled,
            }),
            scoreHighest: number('What was the highest score?', {
              noun: 'the highest score',
              min: 0,
              max: 100,
              whenText: 'an early warning score was used',
              required: 'optional',
              when: { field: 'cpStage.earlyWarning', op: 'in', values: ['yes'] },
              identifies: 'nobody',
              source: proposed,
            }),
            escalation: yesNoUnknown('Was concern passed on as it should have been?', {
              noun: 'whether concern was passed on as it should have been',
              hint: 'To a senior or more specialised colleague (escalation).',
              orNotApplicable: true,
              required: 'desired',
              identifies: 'nobody',
              source: recalled,
            }),
            sepsisScreen: yesNoUnknown('Was the child screened for sepsis?', {
              noun: 'whether the child was screened for sepsis',
              orNotApplicable: true,
              whenText: 'an infection is known or suspected',
              required: 'desired',
              when: {
                any: [
                  { field: 'infectionSuspected', op: 'in', values: ['yes'] },
                  { field: 'eventsKnown', op: 'in', values: ['infection'] },
                ],
              },
              identifies: 'nobody',
              source: recalled,
              detail: {
                label: 'Time to the first antibiotic',
                noun: 'the time to the first antibiotic',
                number: { min: 0, max: 10080, unit: 'minutes' },
              },
            }),
            deteriorationSeen: yesNoUnknown('Was it noticed when the child grew worse?', {
              noun: 'whether it was noticed when the child grew worse',
              orNotApplicable: true,
              required: 'desired',
              identifies: 'nobody',
              source: recalled,
            }),
            transferRequested: together(
              'When was the transfer asked for?',
              {
                date: date('Date', { noun: 'the date on which the transfer was asked for', notAfter: 'today' }),
                time: time('Time', {
                  noun: 'the time at which the transfer was asked for',
                  hint: 'For example 14:05.',
                  required: 'optional',
                }),
              },
              {
                heading: 'Transfer',
                noun: 'when the transfer was asked for',
                whenText: 'the stage is a transport team',
                required: 'desired',
                when: TRANSPORT,
                identifies: 'nobody',
                source: recalled,
              },
            ),
            transferArrived: together(
              'When did the transport team arrive?',
              {
                date: date('Date', { noun: 'the date on which the transport team arrived', notAfter: 'today' }),
                time: time('Time', {
                  noun: 'the time at which the transport team arrived',
                  hint: 'For example 14:05.',
                  required: 'optional',
                }),
              },
              {
                noun: 'when the transport team arrived',
                whenText: 'the stage is a transport team',
                required: 'desired',
                when: TRANSPORT,
                identifies: 'nobody',
                source: recalled,
              },
            ),
            refusedBed: yesNoUnknown('Was a bed refused elsewhere?', {
              noun: 'whether a bed was refused elsewhere',
              orNotApplicable: true,
              whenText: 'the stage is a transport team',
              required: 'desired',
              when: TRANSPORT,
              identifies: 'nobody',
              source: recalled,
            }),
            careQuality: choice(
              'How good was the care in this stage?',
              [
                { code: 'good', label: 'Good' },
                {
                  code: 'room-for-improvement-clinical',
                  label: 'Clinical care could have been better',
                  also: ['room for improvement: clinical'],
                },
                {
                  code: 'room-for-improvement-organisational',
                  label: 'Organisation could have been better',
                  also: ['room for improvement: organisational'],
                },
                {
                  code: 'room-for-improvement-both',
                  label: 'Both could have been better',
                  also: ['room for improvement: both'],
                },
                { code: 'less-than-satisfactory', label: 'Less than satisfactory' },
                { code: 'not-assessed', label: 'Not assessed' },
              ],
              {
                heading: 'Quality and learning',
                noun: 'how good the care in this stage was',
                required: 'desired',
                identifies: 'nobody',
                source: proposed,
              },
            ),
            goodPractice: textarea('What went well?', {
              noun: 'what went well',
              required: 'optional',
              identifies: 'free-text',
              source: recalled,
            }),
            problems: textarea('What could have been better?', {
              noun: 'what could have been better',
              required: 'desired',
              identifies: 'free-text',
              source: recalled,
            }),
            familyExperience: textarea('What was this stage like for the family?', {
              noun: 'what this stage was like for the family',
              hint: 'In their own words, where you have them.',
              required: 'optional',
              identifies: 'free-text',
              source: recalled,
            }),
          },
          {
            hint: 'One for each stage that you ticked, in the order of time. Add only those for which you can answer.',
            each: 'stage',
            maxRows: 20,
            required: 'optional',
            identifies: 'direct',
            source: older,
          },
        ),
      },
    },
  },
})
