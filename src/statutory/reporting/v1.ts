import {
  type Answers,
  choice,
  choices,
  date,
  defineForm,
  group,
  number,
  partialDate,
  text,
  textarea,
  time,
  together,
  yesNo,
  yesNoUnknown,
} from '../../forms/form.ts'
import { agencies } from '../codes/agencies.ts'
import { conclusions } from '../codes/conclusions.ts'
import { educationStatuses } from '../codes/education.ts'
import { events } from '../codes/events.ts'
import { modesOfDeath } from '../codes/modes-of-death.ts'
import { places } from '../codes/places.ts'
import { services } from '../codes/services.ts'
import { smoking } from '../codes/smoking.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** A nil return ends the form: nothing after the first section is asked then. */
const NOT_NIL = { not: { field: 'repNilReturn', op: 'in', values: ['yes'] } } as const

/** Form B, version 1: what an agency knows. `who` says which agencies are asked; see `sectionsFor`. */
export const reporting = defineForm({
  id: 'reporting',
  version: '1',
  title: 'Reporting form',
  known: ['ageYears', 'coronerReferred', 'resuscitationBy', 'involvedAgency.agencyType'],
  sections: {
    respondent: {
      title: 'About you and your agency',
      fields: {
        repAgencyType: choice('Kind of agency', agencies, { identifies: 'nobody', source: older }),
        repOrganisation: text('Name of your organisation', {
          noun: 'the name of your organisation',
          identifies: 'indirect',
          source: older,
          mapsTo: ['Organization'],
        }),
        repName: text('Your name', {
          noun: 'your name',
          identifies: 'direct',
          source: older,
          mapsTo: ['Practitioner'],
        }),
        repRole: text('Your job title', { noun: 'your job title', identifies: 'nobody', source: recalled }),
        repEmail: text('Your work email address', {
          noun: 'your work email address',
          format: 'email',
          identifies: 'direct',
          source: older,
        }),
        repDateCompleted: date('Date of these answers', { notAfter: 'today', identifies: 'nobody', source: recalled }),
        repNilReturn: yesNo('Is this a nil return?', {
          noun: 'whether this is a nil return',
          means:
            'Your agency searched its records and had no contact with the child or the family. Nothing else is then asked.',
          identifies: 'nobody',
          source: confirmed,
        }),
        repNilReason: choice(
          'Why is there nothing to tell?',
          [
            { code: 'never-known', label: 'The child and the family were never known to us' },
            { code: 'records-not-found', label: 'We found no records' },
            { code: 'no-contact-in-relevant-period', label: 'No contact in the time that matters' },
            { code: 'other', label: 'Another reason' },
          ],
          {
            noun: 'why there is nothing to tell',
            whenText: 'this is a nil return',
            required: 'when-shown',
            when: { field: 'repNilReturn', op: 'in', values: ['yes'] },
            identifies: 'nobody',
            source: proposed,
          },
        ),
      },
    },
    involvement: {
      title: 'Your involvement',
      when: NOT_NIL,
      fields: {
        repInvolvementSummary: textarea('Summary of your involvement', {
          hint: 'How your agency knew the child and the family, and what it did.',
          max: 20000,
          identifies: 'free-text',
          source: older,
        }),
        repChronology: group(
          'Key events',
          {
            date: partialDate('Date', {
              hint: 'The year alone, or month and year, is enough.',
              identifies: 'indirect',
              source: confirmed,
            }),
            time: time('Time', {
              hint: 'For example 14:05, if the time is known exactly.',
              required: 'optional',
              identifies: 'indirect',
              source: confirmed,
            }),
            event: textarea('What happened', { noun: 'what happened', identifies: 'free-text', source: confirmed }),
            source: text('Source', {
              hint: 'The record it comes from.',
              required: 'optional',
              identifies: 'free-text',
              source: confirmed,
            }),
          },
          {
            hint: 'Each contact or event that helps to understand the child’s life and death.',
            each: 'event',
            maxRows: 500,
            required: 'desired',
            identifies: 'free-text',
            source: confirmed,
          },
        ),
      },
    },
    circumstances: {
      title: 'How the child died',
      when: NOT_NIL,
      fields: {
        modeOfDeath: choice('How did the death come about?', modesOfDeath, {
          noun: 'how the death came about',
          who: ['HOS', 'AMB', 'GP', 'HOSP'],
          identifies: 'nobody',
          source: older,
        }),
        resuscitationAttempted: yesNoUnknown('Was resuscitation tried?', {
          noun: 'whether resuscitation was tried',
          who: ['HOS', 'AMB'],
          identifies: 'nobody',
          source: older,
        }),
        bPlaceOfDeathType: choice('Where did the child die?', places, {
          noun: 'where the child died',
          identifies: 'nobody',
          source: older,
        }),
        bPlaceOfEvent: choice('Where was the child when it began?', places, {
          noun: 'where the child was when it began',
          hint: 'At the onset of the illness, or at the event that led to the death.',
          identifies: 'nobody',
          source: older,
        }),
        eventNarrative: textarea('What led to the death?', {
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
      },
    },
    cause: {
      title: 'Cause of death and inquest',
      when: NOT_NIL,
      fields: {
        pmDone: yesNoUnknown('Was there a post-mortem examination?', {
          noun: 'whether there was a post-mortem examination',
          who: ['HOS', 'COR'],
          identifies: 'nobody',
          source: older,
        }),
        pmReportReceived: yesNoUnknown('Has the post-mortem report arrived at the office?', {
          noun: 'whether the post-mortem report has arrived at the office',
          whenText: 'there was a post-mortem examination',
          orNotApplicable: true,
          when: { field: 'pmDone', op: 'in', values: ['yes'] },
          who: ['CDOP'],
          identifies: 'nobody',
          source: confirmed,
        }),
        inquestHeld: choice(
          'Is there an inquest?',
          [
            { code: 'not-needed', label: 'No, none is needed' },
            { code: 'opened', label: 'It has been opened' },
            { code: 'concluded', label: 'It has concluded' },
            { code: 'pending', label: 'It is still to be opened' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'whether there is an inquest',
            when: { field: 'coronerReferred', op: 'in', values: ['yes'] },
            who: ['COR'],
            identifies: 'nobody',
            source: confirmed,
          },
        ),
        inquestDate: date('Date on which the inquest concluded', {
          noun: 'the date on which the inquest concluded',
          whenText: 'the inquest has concluded',
          notAfter: 'today',
          required: 'when-shown',
          when: { field: 'inquestHeld', op: 'in', values: ['concluded'] },
          who: ['COR'],
          identifies: 'indirect',
          source: proposed,
        }),
        inquestConclusion: choice('Conclusion of the inquest', conclusions, {
          whenText: 'the inquest has concluded',
          required: 'when-shown',
          when: { field: 'inquestHeld', op: 'in', values: ['concluded'] },
          who: ['COR'],
          identifies: 'indirect',
          source: recalled,
        }),
      },
    },
    birth: {
      title: 'Birth and pregnancy',
      when: NOT_NIL,
      fields: {
        bGestationWeeks: number('Gestation at birth', {
          hint: 'Completed weeks of the pregnancy.',
          max: 45,
          min: 16,
          unit: 'weeks',
          who: ['MID', 'NEO', 'HV', 'GP'],
          identifies: 'indirect',
          source: older,
          mapsTo: ['NHS DD GESTATION LENGTH (AT DELIVERY)'],
        }),
        bBirthweight: number('Birth weight', {
          max: 7000,
          min: 200,
          unit: 'grams',
          who: ['MID', 'NEO', 'HV', 'GP'],
          identifies: 'indirect',
          source: older,
          mapsTo: ['LOINC 8339-4'],
        }),
        motherSmokingPregnancy: choice('Did the mother smoke during the pregnancy?', smoking, {
          noun: 'whether the mother smoked during the pregnancy',
          when: { field: 'ageYears', op: 'lt', value: 5 },
          who: ['MID', 'HV', 'GP'],
          identifies: 'indirect',
          source: older,
          mapsTo: ['NHS DD SMOKING STATUS'],
        }),
      },
    },
    health: {
      title: 'Health and development',
      when: NOT_NIL,
      fields: {
        childImmunisationUpToDate: yesNoUnknown('Were the child’s immunisations up to date?', {
          noun: 'whether the immunisations were up to date',
          orNotApplicable: true,
          who: ['GP', 'HV', 'SN'],
          identifies: 'nobody',
          source: older,
          mapsTo: ['Immunization'],
        }),
        childKnownConditions: yesNoUnknown('Did the child have a known medical condition?', {
          noun: 'whether the child had a known medical condition',
          who: ['GP', 'HOS'],
          identifies: 'indirect',
          source: older,
        }),
        childDisability: yesNoUnknown('Did the child have a disability or impairment?', {
          noun: 'whether the child had a disability or impairment',
          who: ['GP', 'CSC', 'EDU'],
          identifies: 'indirect',
          source: older,
        }),
        childLearningDisabilityB: choice(
          'Learning disability',
          [
            { code: 'mild', label: 'Mild' },
            { code: 'moderate', label: 'Moderate' },
            { code: 'severe', label: 'Severe' },
            { code: 'profound', label: 'Profound' },
            { code: 'suspected', label: 'Suspected' },
            { code: 'none', label: 'None' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            when: { field: 'ageYears', op: 'ge', value: 4 },
            who: ['GP', 'CSC', 'EDU', 'CAM'],
            identifies: 'indirect',
            source: recalled,
            mapsTo: ['LeDeR'],
          },
        ),
        childAutismB: choice(
          'Autism',
          [
            { code: 'diagnosed', label: 'Diagnosed' },
            { code: 'on-pathway', label: 'Being assessed' },
            { code: 'suspected', label: 'Suspected' },
            { code: 'none', label: 'None' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            when: { field: 'ageYears', op: 'ge', value: 2 },
            who: ['GP', 'EDU', 'CAM'],
            identifies: 'indirect',
            source: recalled,
            mapsTo: ['LeDeR'],
          },
        ),
        childLifeLimiting: yesNoUnknown('Did the child have a life-limiting condition?', {
          noun: 'whether the child had a life-limiting condition',
          means: 'A condition with no reasonable hope of cure, from which a child is likely to die early.',
          who: ['HOS', 'GP', 'HOSP'],
          identifies: 'indirect',
          source: older,
        }),
        childMentalHealth: choice(
          'Mental health condition or concern',
          [
            { code: 'diagnosed', label: 'Diagnosed' },
            { code: 'suspected', label: 'Suspected' },
            { code: 'none', label: 'None' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            when: { field: 'ageYears', op: 'ge', value: 5 },
            who: ['CAM', 'GP', 'EDU'],
            identifies: 'indirect',
            source: older,
          },
        ),
        childSubstanceUse: yesNoUnknown('Did the child use alcohol, drugs or other substances?', {
          noun: 'whether the child used alcohol, drugs or other substances',
          when: { field: 'ageYears', op: 'ge', value: 10 },
          who: ['CAM', 'GP', 'CSC', 'EDU', 'POL'],
          identifies: 'indirect',
          source: older,
        }),
      },
    },
    education: {
      title: 'Education',
      when: NOT_NIL,
      fields: {
        eduStatus: choice('Where was the child in education?', educationStatuses, {
          noun: 'where the child was in education',
          when: { field: 'ageYears', op: 'ge', value: 2 },
          who: ['EDU'],
          identifies: 'indirect',
          source: recalled,
        }),
        eduSetting: text('Name of the school or setting', {
          noun: 'the name of the school or setting',
          hint: 'Or its number in the national register (URN).',
          when: { field: 'ageYears', op: 'ge', value: 2 },
          who: ['EDU'],
          identifies: 'indirect',
          source: older,
          mapsTo: ['GIAS URN'],
        }),
      },
    },
    socialCare: {
      title: 'Children’s social care',
      when: NOT_NIL,
      fields: {
        cscKnown: choice(
          'Was the child known to children’s social care?',
          [
            { code: 'never', label: 'Never' },
            { code: 'past', label: 'In the past' },
            { code: 'at-time-of-death', label: 'When the child died' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'whether the child was known to children’s social care',
            who: ['CSC'],
            identifies: 'indirect',
            source: recalled,
          },
        ),
      },
    },
    family: {
      title: 'Family and household',
      when: NOT_NIL,
      fields: {
        carer: group(
          'Parents and carers',
          {
            role: choice(
              'Role in the child’s life',
              [
                { code: 'mother', label: 'Mother' },
                { code: 'father', label: 'Father' },
                { code: 'step-parent', label: 'Step-parent' },
                { code: 'partner', label: 'Partner' },
                { code: 'grandparent', label: 'Grandparent' },
                { code: 'foster-carer', label: 'Foster carer' },
                { code: 'other', label: 'Other' },
              ],
              {
                noun: 'the role in the child’s life',
                who: ['HV', 'MID', 'GP', 'CSC'],
                identifies: 'indirect',
                source: recalled,
                mapsTo: ['RelatedPerson'],
              },
            ),
            smoker: choice('Does this person smoke?', smoking, {
              noun: 'whether this person smokes',
              who: ['HV', 'MID', 'GP'],
              identifies: 'indirect',
              source: older,
            }),
            alcohol: yesNoUnknown('Did alcohol cause problems for this person?', {
              noun: 'whether alcohol caused problems for this person',
              who: ['HV', 'GP', 'CSC', 'POL'],
              identifies: 'indirect',
              source: older,
            }),
            drugs: yesNoUnknown('Did drugs cause problems for this person?', {
              noun: 'whether drugs caused problems for this person',
              who: ['HV', 'GP', 'CSC', 'POL'],
              identifies: 'indirect',
              source: older,
            }),
            mentalHealth: yesNoUnknown('Does this person have a mental health condition?', {
              noun: 'whether this person has a mental health condition',
              detail: { label: 'Which condition', max: 500 },
              who: ['GP', 'HV', 'CSC'],
              identifies: 'indirect',
              source: older,
            }),
            livesWithChild: yesNoUnknown('Did this person live with the child?', {
              noun: 'whether this person lived with the child',
              who: ['HV', 'CSC'],
              identifies: 'indirect',
              source: recalled,
            }),
          },
          { each: 'parent or carer', maxRows: 20, required: 'desired', source: recalled },
        ),
        consanguinity: choice(
          'Are the parents related by blood?',
          [
            { code: 'not-related', label: 'Not related' },
            { code: 'first-cousins', label: 'First cousins' },
            { code: 'second-cousins', label: 'Second cousins' },
            { code: 'other', label: 'Related in another way' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'whether the parents are related by blood',
            who: ['MID', 'GP', 'HOS'],
            identifies: 'indirect',
            source: older,
          },
        ),
        householdSmoking: yesNoUnknown('Did anyone smoke in the home?', {
          noun: 'whether anyone smoked in the home',
          who: ['HV', 'GP'],
          identifies: 'nobody',
          source: older,
        }),
        householdSubstance: yesNoUnknown('Did anyone in the household use illegal drugs?', {
          noun: 'whether anyone in the household used illegal drugs',
          who: ['HV', 'CSC', 'POL'],
          identifies: 'indirect',
          source: older,
        }),
        householdDomesticAbuse: choice(
          'Was there domestic abuse in the household?',
          [
            { code: 'current', label: 'Yes, when the child died' },
            { code: 'past', label: 'Yes, in the past' },
            { code: 'no', label: 'No' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'whether there was domestic abuse in the household',
            who: ['POL', 'CSC', 'HV', 'GP'],
            identifies: 'indirect',
            source: older,
          },
        ),
        poverty: yesNoUnknown('Did the child live in poverty or deprivation?', {
          noun: 'whether the child lived in poverty or deprivation',
          who: ['HV', 'CSC', 'EDU', 'GP'],
          identifies: 'indirect',
          source: confirmed,
        }),
        barriersToServices: yesNoUnknown('Did the family meet barriers to services?', {
          noun: 'whether the family met barriers to services',
          hint: 'For example cost, language, travel or immigration status.',
          who: ['HV', 'MID', 'GP', 'CSC'],
          identifies: 'nobody',
          source: confirmed,
        }),
      },
    },
    services: {
      title: 'Services',
      when: NOT_NIL,
      fields: {
        services: group(
          'Services involved',
          {
            service: choice('Service', services, { identifies: 'indirect', source: recalled }),
            statusAtDeath: text('Involvement when the child died', {
              noun: 'the involvement when the child died',
              hint: 'For example open, waiting, discharged.',
              max: 100,
              required: 'optional',
              identifies: 'indirect',
              source: recalled,
            }),
            firstContact: partialDate('First contact', {
              required: 'optional',
              identifies: 'indirect',
              source: recalled,
            }),
            lastContact: partialDate('Last contact', {
              required: 'optional',
              identifies: 'indirect',
              source: recalled,
            }),
            missedAppointments: number('Missed appointments', {
              noun: 'the number of missed appointments',
              max: 999,
              min: 0,
              required: 'optional',
              identifies: 'indirect',
              source: recalled,
            }),
            lead: text('Lead professional', { required: 'optional', identifies: 'direct', source: recalled }),
            organisation: text('Organisation', { required: 'optional', identifies: 'indirect', source: recalled }),
          },
          { each: 'service', maxRows: 60, identifies: 'indirect', source: recalled },
        ),
        bereavementOffered: yesNo('Was bereavement support offered?', {
          noun: 'whether bereavement support was offered',
          identifies: 'nobody',
          source: confirmed,
        }),
      },
    },
    scene: {
      title: 'At the scene',
      when: NOT_NIL,
      fields: {
        polAttended: yesNoUnknown('Did the police attend the scene?', {
          noun: 'whether the police attended the scene',
          who: ['POL'],
          identifies: 'nobody',
          source: recalled,
        }),
        ambCrewFindings: textarea('What did the crew find?', {
          noun: 'what the crew found',
          when: {
            any: [
              { field: 'repAgencyType', op: 'in', values: ['ambulance'] },
              { field: 'resuscitationBy', op: 'in', values: ['ambulance'] },
              { field: 'involvedAgency.agencyType', op: 'in', values: ['ambulance'] },
            ],
          },
          who: ['AMB'],
          identifies: 'free-text',
          source: recalled,
        }),
      },
    },
    signing: {
      title: 'Confirm',
      when: NOT_NIL,
      fields: {
        repSignOff: together(
          'Confirmed by',
          { name: text('Name', {}), on: date('Date', { notAfter: 'today' }) },
          { noun: 'who confirms these answers', identifies: 'direct', source: proposed, mapsTo: ['Provenance'] },
        ),
      },
    },
  },
})

export type Report = Answers<typeof reporting>
