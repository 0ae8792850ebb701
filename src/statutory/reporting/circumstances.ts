import { choice, choices, type Condition, date, textarea, time, together, yesNoUnknown } from '../../forms/form.ts'
import { events } from '../codes/events.ts'
import { modesOfDeath } from '../codes/modes-of-death.ts'
import { places } from '../codes/places.ts'
import { relationships } from '../codes/relationships.ts'
import { wards } from '../codes/wards.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

const RESUSCITATED = { field: 'resuscitationAttempted', op: 'in', values: ['yes'] } as const satisfies Condition
const NOT_PALLIATIVE = {
  not: { field: 'modeOfDeath', op: 'in', values: ['planned-palliative-care'] },
} as const satisfies Condition
const AMBULANCE = {
  any: [
    { field: 'repAgencyType', op: 'in', values: ['ambulance'] },
    { field: 'resuscitationBy', op: 'in', values: ['ambulance'] },
    { field: 'involvedAgency.agencyType', op: 'in', values: ['ambulance'] },
  ],
} as const satisfies Condition

// Where several answers may be given, "not known" stands alone.
const company = [
  ...relationships.filter(({ code }) => code !== 'not-known'),
  { code: 'not-known', label: 'Not known', alone: true },
  { code: 'alone', label: 'Nobody: the child was alone', alone: true },
] as const

/** B.1 of the dictionary: what happened, where, and who was there. */
export const circumstances = {
  title: 'How the child died',
  intro: 'So that the panel can follow what happened. What your agency did not see or record can stay “not known”.',
  fields: {
    modeOfDeath: choice('How did the death come about?', modesOfDeath, {
      heading: 'The death',
      noun: 'how the death came about',
      hint: 'The manner of it. The medical cause is asked later.',
      who: ['HOS', 'AMB', 'GP', 'HOSP'],
      identifies: 'nobody',
      source: older,
    }),
    resuscitationAttempted: yesNoUnknown('Was resuscitation tried?', {
      heading: 'Resuscitation',
      noun: 'whether resuscitation was tried',
      hint: 'By anybody, at the place where it happened or in hospital.',
      who: ['HOS', 'AMB'],
      identifies: 'nobody',
      source: older,
    }),
    resuscitationBy: choices(
      'Who tried to resuscitate the child?',
      [
        { code: 'family-or-public', label: 'Family or members of the public' },
        { code: 'ambulance', label: 'Ambulance crew' },
        { code: 'hospital-team', label: 'Hospital team' },
        { code: 'police-or-fire', label: 'Police or fire and rescue' },
        { code: 'school', label: 'School or nursery staff' },
        { code: 'other', label: 'Somebody else' },
      ],
      {
        noun: 'who tried to resuscitate the child',
        hint: 'Select all that apply.',
        whenText: 'resuscitation was tried',
        required: 'when-shown',
        when: RESUSCITATED,
        who: ['HOS', 'AMB'],
        identifies: 'nobody',
        source: proposed,
      },
    ),
    resuscitationBystanderCpr: yesNoUnknown('Did a bystander give CPR?', {
      noun: 'whether a bystander gave CPR',
      means:
        'Cardiopulmonary resuscitation (CPR): chest compressions, with or without rescue breaths. A bystander is anybody who was not sent to help: a relative, a passer-by, a teacher.',
      orNotApplicable: true,
      whenText: 'resuscitation was tried',
      required: 'when-shown',
      when: RESUSCITATED,
      who: ['AMB'],
      identifies: 'nobody',
      source: proposed,
    }),
    resuscitationAed: yesNoUnknown('Was a defibrillator used before the ambulance arrived?', {
      noun: 'whether a defibrillator was used before the ambulance arrived',
      means:
        'An automated external defibrillator (AED), as found in schools and public places. It counts if it was put on the child, even where it advised no shock.',
      orNotApplicable: true,
      whenText: 'resuscitation was tried',
      required: 'when-shown',
      when: RESUSCITATED,
      who: ['AMB'],
      identifies: 'nobody',
      source: proposed,
    }),
    returnOfCirculation: yesNoUnknown('Did the child’s circulation return?', {
      noun: 'whether the child’s circulation returned',
      means: 'The heart beat again by itself with a pulse that could be felt, even for a short time.',
      orNotApplicable: true,
      whenText: 'resuscitation was tried',
      required: 'when-shown',
      when: RESUSCITATED,
      who: ['AMB', 'HOS'],
      identifies: 'nobody',
      source: proposed,
    }),
    bPlaceOfDeathType: choice('Where did the child die?', places, {
      heading: 'Where it happened',
      noun: 'where the child died',
      identifies: 'nobody',
      source: older,
    }),
    bPlaceOfDeathWard: choice('Which part of the hospital?', wards, {
      noun: 'the part of the hospital',
      whenText: 'the child died in hospital',
      required: 'when-shown',
      when: { field: 'bPlaceOfDeathType', op: 'in', values: ['hospital'] },
      who: ['HOS'],
      identifies: 'nobody',
      source: older,
    }),
    bPlaceOfEvent: choice('Where was the child when it began?', places, {
      noun: 'where the child was when it began',
      hint: 'At the onset of the illness, or at the event that led to the death.',
      identifies: 'nobody',
      source: older,
    }),
    bEventAddress: textarea('Exactly where did it begin?', {
      noun: 'exactly where it began',
      hint: 'An address, or the place described so that it can be found.',
      max: 1000,
      whenText: 'it began neither at home nor in hospital',
      required: 'desired',
      when: {
        all: [
          { field: 'bPlaceOfEvent', op: 'answered' },
          { not: { field: 'bPlaceOfEvent', op: 'in', values: ['home-of-normal-residence', 'hospital'] } },
        ],
      },
      who: ['POL', 'AMB'],
      identifies: 'direct',
      source: recalled,
    }),
    timeFoundOrCollapsed: together(
      'When was the child found, or when did the child collapse?',
      {
        date: date('Date', { noun: 'the date on which the child was found or collapsed', notAfter: 'today' }),
        time: time('Time', {
          noun: 'the time at which the child was found or collapsed',
          hint: 'For example 14:05.',
          required: 'optional',
        }),
      },
      {
        heading: 'When it happened, and who was there',
        noun: 'when the child was found or collapsed',
        whenText: 'this was not planned palliative care',
        required: 'desired',
        when: NOT_PALLIATIVE,
        who: ['AMB', 'POL'],
        identifies: 'indirect',
        source: older,
      },
    ),
    timeLastSeenWell: together(
      'When was the child last seen well?',
      {
        date: date('Date', { noun: 'the date on which the child was last seen well', notAfter: 'today' }),
        time: time('Time', {
          noun: 'the time at which the child was last seen well',
          hint: 'For example 14:05.',
          required: 'optional',
        }),
      },
      {
        noun: 'when the child was last seen well',
        hint: 'Alive and as usual, by anybody.',
        whenText: 'this was not planned palliative care',
        required: 'desired',
        when: NOT_PALLIATIVE,
        who: ['AMB', 'POL', 'HOS'],
        identifies: 'indirect',
        source: older,
      },
    ),
    withChildAtTime: choices('Who was with the child?', company, {
      noun: 'who was with the child',
      hint: 'At the event that led to the death. Select all that apply.',
      required: 'desired',
      who: ['AMB', 'POL', 'HOS'],
      identifies: 'indirect',
      source: recalled,
    }),
    emergencyCallTime: together(
      'When was 999 or 111 called?',
      {
        date: date('Date', { noun: 'the date of the call', notAfter: 'today' }),
        time: time('Time', { noun: 'the time of the call', hint: 'For example 14:05.', required: 'optional' }),
      },
      {
        noun: 'when 999 or 111 was called',
        hint: 'The first call.',
        whenText: 'an ambulance service was involved',
        required: 'optional',
        when: AMBULANCE,
        who: ['AMB'],
        identifies: 'indirect',
        source: proposed,
      },
    ),
    ambulanceArrivalTime: together(
      'When did the ambulance reach the scene?',
      {
        date: date('Date', { noun: 'the date on which the ambulance reached the scene', notAfter: 'today' }),
        time: time('Time', {
          noun: 'the time at which the ambulance reached the scene',
          hint: 'For example 14:05.',
          required: 'optional',
        }),
      },
      {
        noun: 'when the ambulance reached the scene',
        hint: 'The first crew or responder.',
        whenText: 'an ambulance service was involved',
        required: 'optional',
        when: AMBULANCE,
        who: ['AMB'],
        identifies: 'nobody',
        source: proposed,
      },
    ),
    eventNarrative: textarea('What led to the death?', {
      heading: 'What happened',
      noun: 'what led to the death',
      hint: 'In your own words, in the order in which it happened.',
      max: 20000,
      identifies: 'free-text',
      source: older,
    }),
    eventsKnown: choices('Which of these apply?', events, {
      noun: 'which events and conditions apply',
      hint: 'Select all that apply. Each may open a few more questions.',
      identifies: 'indirect',
      source: older,
    }),
    deathDuringTravelOrHoliday: yesNoUnknown('Was the child away from the home area?', {
      heading: 'Other circumstances',
      noun: 'whether the child was away from the home area',
      hint: 'For example on a journey or on holiday, in this country or abroad.',
      required: 'optional',
      identifies: 'indirect',
      source: confirmed,
    }),
    custodyOrDetention: choice(
      'Was the child in custody or detained?',
      [
        { code: 'no', label: 'No' },
        { code: 'police-custody', label: 'Yes, in police custody' },
        {
          code: 'young-offender-institution-stc-or-secure-home',
          label: 'Yes, in a young offender institution, secure training centre or secure children’s home',
        },
        { code: 'mental-health-act', label: 'Yes, under the Mental Health Act' },
        { code: 'immigration', label: 'Yes, in immigration detention' },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        noun: 'whether the child was in custody or detained',
        hint: 'When the child died, or when the event began that led to the death.',
        required: 'when-shown',
        when: { field: 'ageYears', op: 'ge', value: 8 },
        who: ['POL', 'CAM', 'CSC'],
        identifies: 'indirect',
        source: confirmed,
      },
    ),
    covidStatus: choice(
      'Did the child have COVID-19 at the time of death?',
      [
        { code: 'confirmed', label: 'Yes, confirmed by a test' },
        { code: 'suspected', label: 'Suspected' },
        { code: 'no', label: 'No' },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        noun: 'whether the child had COVID-19',
        required: 'optional',
        who: ['HOS'],
        identifies: 'indirect',
        source: confirmed,
      },
    ),
  },
} as const
