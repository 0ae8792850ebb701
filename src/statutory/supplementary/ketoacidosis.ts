import { type Condition, choice, choices, defineForm, number, textarea, yesNoUnknown } from '../../forms/form.ts'
import { proposed, recalled } from '../sources.ts'

const SEEN = { field: 'dkSeenBefore', op: 'in', values: ['yes'] } as const satisfies Condition
const KNOWN = { field: 'dkNew', op: 'in', values: ['known-type-1', 'known-other'] } as const satisfies Condition
const HOSPITAL = {
  any: [
    { field: 'bPlaceOfDeathType', op: 'in', values: ['hospital'] },
    { field: 'repAgencyType', op: 'in', values: ['acute-hospital'] },
  ],
} as const satisfies Condition

/**
 * Supplementary form S6: a death from diabetic ketoacidosis, a crisis of diabetes in which the body lacks insulin. Asked
 * of the children’s diabetes team, the GP and the emergency department.
 */
export const ketoacidosis = defineForm({
  id: 'ketoacidosis',
  code: 'S6',
  version: '2022.1',
  title: 'Diabetic ketoacidosis',
  known: ['bPlaceOfDeathType', 'repAgencyType'],
  sections: {
    illness: {
      title: 'The last illness',
      intro: 'How the illness showed itself, and how soon it was recognised.',
      fields: {
        dkNew: choice(
          'Was the diabetes new or known before?',
          [
            { code: 'new-presentation', label: 'New: found in this illness', also: ['new presentation'] },
            { code: 'known-type-1', label: 'Known before: type 1', also: ['known type 1'] },
            { code: 'known-other', label: 'Known before: another type', also: ['known other'] },
          ],
          { noun: 'whether the diabetes was new or known before', identifies: 'indirect', source: recalled },
        ),
        dkSymptomsDuration: number('How long had the child had symptoms?', {
          noun: 'the time with symptoms',
          hint: 'In whole days, until treatment began or the child died; 0 for less than a day.',
          min: 0,
          max: 365,
          unit: 'days',
          required: 'desired',
          identifies: 'indirect',
          source: recalled,
        }),
        dkSymptoms: choices(
          'Which symptoms did the child have?',
          [
            { code: 'thirst', label: 'Great thirst' },
            { code: 'urine', label: 'Passing much urine, or wetting the bed again' },
            { code: 'weight-loss', label: 'Loss of weight', also: ['weight loss'] },
            { code: 'tired', label: 'Tiredness' },
            { code: 'vomiting', label: 'Vomiting' },
            { code: 'abdominal-pain', label: 'Pain in the tummy', also: ['abdominal pain'] },
            { code: 'breathing', label: 'Fast or deep breathing' },
            { code: 'drowsy', label: 'Drowsiness' },
          ],
          {
            noun: 'which symptoms the child had',
            hint: 'Select all that apply.',
            required: 'desired',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        dkSeenBefore: yesNoUnknown('Had a health professional seen the child with these symptoms?', {
          noun: 'whether a health professional had seen the child with these symptoms',
          hint: 'Before the ketoacidosis was recognised.',
          identifies: 'indirect',
          source: recalled,
        }),
        dkSameDayTest: yesNoUnknown('Was the blood glucose tested on the same day, by a finger prick?', {
          noun: 'whether the blood glucose was tested on the same day',
          orNotApplicable: true,
          whenText: 'a health professional had seen the child',
          required: 'when-shown',
          when: SEEN,
          identifies: 'nobody',
          source: recalled,
        }),
        dkSameDayReferral: yesNoUnknown('Was the child referred to hospital on the same day?', {
          noun: 'whether the child was referred to hospital on the same day',
          orNotApplicable: true,
          whenText: 'a health professional had seen the child',
          required: 'when-shown',
          when: SEEN,
          identifies: 'nobody',
          source: recalled,
        }),
      },
    },
    diabetes: {
      title: 'Care for the known diabetes',
      intro: 'How the diabetes was treated before the last illness, and what help the family had.',
      when: KNOWN,
      fields: {
        dkHba1c: number('Last HbA1c', {
          hint: 'In whole mmol/mol, for example 62.',
          means: 'A blood test that tells how high the glucose has been over the last two to three months.',
          min: 10,
          max: 250,
          unit: 'mmol/mol',
          required: 'desired',
          when: KNOWN,
          identifies: 'nobody',
          source: recalled,
        }),
        dkInsulinRegimen: choice(
          'How was insulin given?',
          [
            { code: 'pump', label: 'By a pump' },
            { code: 'mdi', label: 'By several injections a day', also: ['MDI'] },
            {
              code: 'closed-loop',
              label: 'By a closed loop',
              hint: 'A glucose sensor tells a pump how much to give.',
              also: ['closed loop'],
            },
            { code: 'other', label: 'In another way' },
          ],
          { noun: 'how insulin was given', required: 'optional', when: KNOWN, identifies: 'nobody', source: recalled },
        ),
        dkPumpFault: yesNoUnknown('Is a fault of the device suspected?', {
          noun: 'whether a fault of the device is suspected',
          orNotApplicable: true,
          whenText: 'insulin was given by a pump or a closed loop',
          required: 'optional',
          when: { field: 'dkInsulinRegimen', op: 'in', values: ['pump', 'closed-loop'] },
          identifies: 'nobody',
          source: proposed,
        }),
        dkSickDayRules: yesNoUnknown('Had the family been given sick-day rules?', {
          noun: 'whether the family had been given sick-day rules',
          means:
            'What to do when a child with diabetes is ill: how often to test glucose and ketones, how much insulin and drink to give, and when to call.',
          when: KNOWN,
          identifies: 'nobody',
          source: recalled,
        }),
        dkKetoneStrips: yesNoUnknown('Could the family test for ketones at home?', {
          noun: 'whether the family could test for ketones at home',
          required: 'desired',
          when: KNOWN,
          identifies: 'nobody',
          source: recalled,
        }),
        dkOmittedInsulin: yesNoUnknown('Had insulin been left out?', {
          noun: 'whether insulin had been left out',
          hint: 'On purpose or not.',
          required: 'desired',
          when: KNOWN,
          identifies: 'indirect',
          source: recalled,
        }),
        dkMissedAppts: number('How many clinic appointments were missed in the 12 months before the death?', {
          noun: 'the number of missed clinic appointments',
          hint: 'Enter 0 if there were none.',
          min: 0,
          max: 100,
          required: 'desired',
          when: KNOWN,
          identifies: 'nobody',
          source: recalled,
        }),
        dkPsychology: yesNoUnknown('Had a psychologist helped the child or the family?', {
          noun: 'whether a psychologist had helped the child or the family',
          hint: 'As part of the diabetes care.',
          orNotApplicable: true,
          required: 'optional',
          when: KNOWN,
          identifies: 'indirect',
          source: recalled,
        }),
        dkPriorDka: number('How often had the child had diabetic ketoacidosis before?', {
          noun: 'the number of earlier episodes of diabetic ketoacidosis',
          hint: 'Enter 0 if this was the first time.',
          min: 0,
          max: 100,
          required: 'desired',
          when: KNOWN,
          identifies: 'indirect',
          source: recalled,
        }),
      },
    },
    treatment: {
      title: 'Treatment of the ketoacidosis',
      intro: 'The state in which the child came to hospital, and the care there.',
      fields: {
        dkPhOnArrival: number('Blood pH on arrival', {
          hint: 'For example 6.95.',
          min: 6,
          max: 8,
          places: 3,
          required: 'desired',
          when: HOSPITAL,
          identifies: 'nobody',
          source: recalled,
        }),
        dkSeverity: choice(
          'How severe was the ketoacidosis on arrival?',
          [
            { code: 'mild', label: 'Mild' },
            { code: 'moderate', label: 'Moderate' },
            { code: 'severe', label: 'Severe' },
          ],
          {
            noun: 'how severe the ketoacidosis was on arrival',
            hint: 'As the national guideline grades it, by the pH and the bicarbonate.',
            required: 'desired',
            when: HOSPITAL,
            identifies: 'nobody',
            source: recalled,
          },
        ),
        dkGuideline: yesNoUnknown('Was the national guideline for ketoacidosis followed?', {
          noun: 'whether the national guideline for ketoacidosis was followed',
          hint: 'That of the British Society for Paediatric Endocrinology and Diabetes (BSPED).',
          when: HOSPITAL,
          identifies: 'nobody',
          source: recalled,
        }),
        dkCerebralOedema: yesNoUnknown('Did the brain swell (cerebral oedema)?', {
          noun: 'whether the brain swelled',
          when: HOSPITAL,
          identifies: 'indirect',
          source: recalled,
        }),
        dkIssues: textarea('What should the panel know about the child’s care?', {
          noun: 'what the panel should know about the child’s care',
          hint: 'What went well, and what could have been better.',
          max: 20000,
          required: 'desired',
          identifies: 'free-text',
          source: recalled,
        }),
      },
    },
  },
})
