import {
  choice,
  coded,
  date,
  partialDate,
  text,
  textarea,
  time,
  together,
  yesNo,
  yesNoUnknown,
} from '../../forms/form.ts'
import { places } from '../codes/places.ts'
import { wards } from '../codes/wards.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** When and where (dictionary A.2). */
export const death = {
  title: 'The death',
  fields: {
    dateOfDeath: date('Date of death', {
      notAfter: 'today',
      notBefore: { field: 'childDateOfBirth', noun: 'the date of birth' },
      identifies: 'direct',
      mapsTo: ['Patient.deceasedDateTime'],
      source: older,
    }),
    timeOfDeath: time('Time of death', {
      hint: 'For example 14:05.',
      required: 'desired',
      identifies: 'indirect',
      mapsTo: ['Patient.deceasedDateTime'],
      source: older,
    }),
    timeOfDeathEstimated: yesNo('Is that time an estimate?', {
      noun: 'whether that time is an estimate',
      whenText: 'you gave a time',
      required: 'optional',
      when: { field: 'timeOfDeath', op: 'answered' },
      identifies: 'nobody',
      source: proposed,
    }),
    deathExpectedness: choice(
      'Was the death expected?',
      [
        { code: 'expected', label: 'Expected' },
        { code: 'unexpected', label: 'Unexpected' },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        noun: 'whether the death was expected',
        means:
          'It was unexpected when, 24 hours before the death or before the events that led to it, nobody thought the death a significant possibility.',
        identifies: 'nobody',
        source: older,
      },
    ),
    placeOfDeathType: choice('Where did the child die?', places, {
      noun: 'where the child died',
      identifies: 'nobody',
      mapsTo: ['NHS DD DEATH LOCATION TYPE CODE', 'Location.type'],
      source: older,
    }),
    placeOfDeathWard: choice('Where in the hospital?', wards, {
      noun: 'where in the hospital',
      whenText: 'the child died in a hospital',
      required: 'when-shown',
      when: { field: 'placeOfDeathType', op: 'in', values: ['hospital'] },
      identifies: 'nobody',
      source: older,
    }),
    placeOfDeathName: together(
      'Name of the hospital or place',
      { name: text('Name', {}), code: coded('Code', ['ods'], { required: 'optional' }) },
      {
        noun: 'the name of the hospital or place',
        identifies: 'indirect',
        mapsTo: ['Location.identifier (ODS site)'],
        source: older,
      },
    ),
    placeOfDeathAddress: textarea('Address of the place of death', {
      hint: 'With the postcode, if you know it.',
      whenText: 'it was neither a hospital nor the child’s home',
      required: 'desired',
      when: {
        all: [
          { field: 'placeOfDeathType', op: 'answered' },
          { not: { field: 'placeOfDeathType', op: 'in', values: ['hospital', 'home-of-normal-residence'] } },
        ],
      },
      identifies: 'direct',
      mapsTo: ['Location.address'],
      source: recalled,
    }),
    placeOfEventSame: yesNoUnknown('Did what led to the death happen in the same place?', {
      noun: 'whether what led to the death happened in the same place',
      identifies: 'nobody',
      source: older,
    }),
    placeOfEventType: choice('Where did it happen?', places, {
      noun: 'where it happened',
      whenText: 'it happened in another place',
      required: 'when-shown',
      when: { field: 'placeOfEventSame', op: 'in', values: ['no'] },
      identifies: 'nobody',
      source: older,
    }),
    placeOfEventDetail: textarea('The place where it happened', {
      hint: 'Address or description.',
      noun: 'the place where it happened',
      whenText: 'it happened in another place',
      required: 'when-shown',
      when: { field: 'placeOfEventSame', op: 'in', values: ['no'] },
      identifies: 'direct',
      mapsTo: ['Location.address'],
      source: older,
    }),
    placeOfEventAbroadCountry: coded('Which country?', ['country'], {
      noun: 'the country',
      whenText: 'it was abroad',
      required: 'when-shown',
      when: {
        any: [
          { field: 'placeOfDeathType', op: 'in', values: ['abroad'] },
          { field: 'placeOfEventType', op: 'in', values: ['abroad'] },
        ],
      },
      identifies: 'indirect',
      source: confirmed,
    }),
    dateOfEvent: partialDate('Date on which it began', {
      hint: 'If the illness or event began on another day than the death. The month or year alone is enough.',
      noun: 'the date on which it began',
      notAfter: 'today',
      required: 'optional',
      when: { judgement: 'the event or onset was on another day than the death' },
      identifies: 'indirect',
      source: proposed,
    }),
  },
} as const
