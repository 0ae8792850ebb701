import {
  type Condition,
  choice,
  choices,
  coded,
  defineForm,
  group,
  partialDate,
  text,
  textarea,
  together,
  yesNo,
  yesNoUnknown,
} from '../../forms/form.ts'
import { proposed, recalled } from '../sources.ts'

const CONGENITAL = { field: 'caType', op: 'in', values: ['congenital-structural'] } as const satisfies Condition
const PROCEDURE = { field: 'caSurgeries', op: 'answered' } as const satisfies Condition

/**
 * Supplementary form S2: a death from a heart condition, there from birth or come later. Asked of the heart centre, the
 * hospital and the GP.
 */
export const cardiac = defineForm({
  id: 'cardiac',
  code: 'S2',
  version: '2022.1',
  title: 'Heart condition',
  sections: {
    cardiac: {
      title: 'Heart condition',
      intro:
        'For those who treated the child’s heart. The answers show how soon the condition was found and how it was treated, and whether relatives should be examined too.',
      fields: {
        caType: choice(
          'Which kind of heart condition was it?',
          [
            {
              code: 'congenital-structural',
              label: 'The heart was formed differently from birth (congenital)',
              also: ['congenital structural'],
            },
            { code: 'cardiomyopathy', label: 'Disease of the heart muscle (cardiomyopathy)' },
            {
              code: 'arrhythmia-or-channelopathy',
              label: 'Disturbance of the heart rhythm (arrhythmia or channelopathy)',
              also: ['arrhythmia or channelopathy'],
            },
            { code: 'myocarditis', label: 'Inflammation of the heart muscle (myocarditis)' },
            { code: 'rheumatic', label: 'Rheumatic heart disease' },
            { code: 'kawasaki', label: 'Kawasaki disease' },
            { code: 'pulmonary-hypertension', label: 'Pulmonary hypertension' },
            { code: 'transplant', label: 'Heart transplant' },
            { code: 'other', label: 'Another kind' },
          ],
          {
            heading: 'The condition',
            noun: 'which kind of heart condition it was',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        caDiagnosis: together(
          'Main diagnosis',
          {
            name: text('Name of the diagnosis', {}),
            code: coded('Code of the diagnosis', ['snomed'], { required: 'optional' }),
          },
          { identifies: 'indirect', mapsTo: ['Condition'], source: recalled },
        ),
        caDiagnosedWhen: choice(
          'When was it diagnosed?',
          [
            { code: 'antenatal', label: 'Before birth' },
            {
              code: 'before-birth-discharge',
              label: 'After birth, before the baby first went home',
              also: ['before birth discharge'],
            },
            { code: 'infancy', label: 'Later in the first year' },
            { code: 'later', label: 'After the first birthday' },
            { code: 'at-pm', label: 'At the post-mortem examination', also: ['at PM'] },
            { code: 'not-known', label: 'Not known' },
          ],
          { noun: 'when it was diagnosed', identifies: 'indirect', source: recalled },
        ),
        caAntenatalMissed: yesNoUnknown('Could it have been seen before birth?', {
          noun: 'whether it could have been seen before birth',
          hint: 'On the scans that were done, or that should have been offered.',
          orNotApplicable: true,
          whenText: 'it was congenital and not diagnosed before birth',
          required: 'desired',
          when: {
            all: [CONGENITAL, { field: 'caDiagnosedWhen', op: 'notIn', values: ['antenatal'] }],
          },
          identifies: 'nobody',
          source: recalled,
        }),
        caOximetry: choice(
          'What did pulse oximetry screening after birth show?',
          [
            { code: 'normal', label: 'It was normal' },
            { code: 'abnormal', label: 'It was abnormal' },
            { code: 'not-done', label: 'It was not done', also: ['not done'] },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'what pulse oximetry screening after birth showed',
            means:
              'A sensor on the skin measures the oxygen in a newborn baby’s blood. Too little can be a sign of a heart condition.',
            whenText: 'it was congenital',
            required: 'desired',
            when: CONGENITAL,
            identifies: 'nobody',
            source: proposed,
          },
        ),
        caDuctDependent: yesNoUnknown('Did the circulation depend on an open duct?', {
          noun: 'whether the circulation depended on an open duct',
          means:
            'Enough blood reached the lungs or the body only while the arterial duct, a vessel that closes after birth, stayed open.',
          whenText: 'it was congenital',
          required: 'desired',
          when: CONGENITAL,
          identifies: 'nobody',
          source: recalled,
        }),
        caCentre: coded('Specialist heart centre', ['ods'], {
          heading: 'Operations and other treatment',
          required: 'desired',
          identifies: 'indirect',
          source: recalled,
        }),
        caSurgeries: group(
          'Operations and catheter procedures',
          {
            date: partialDate('Date', {
              noun: 'the date of the procedure',
              hint: 'Month and year are enough.',
              notAfter: 'today',
              source: recalled,
              identifies: 'indirect',
              required: 'optional',
            }),
            procedure: text('Operation or procedure', { source: recalled, identifies: 'indirect' }),
            centre: text('Hospital where it was done', { source: recalled, identifies: 'indirect' }),
            outcome: textarea('What came of it', {
              noun: 'what came of it',
              source: recalled,
              identifies: 'indirect',
              required: 'optional',
              max: 500,
            }),
          },
          {
            required: 'desired',
            hint: 'All operations on the heart and procedures through a catheter, in the order of their dates.',
            identifies: 'indirect',
            mapsTo: ['Procedure'],
            source: recalled,
            each: 'procedure',
            maxRows: 30,
          },
        ),
        caWithin30Days: yesNo('Did the child die within 30 days of a procedure?', {
          noun: 'whether the child died within 30 days of a procedure',
          whenText: 'there was a procedure',
          required: 'when-shown',
          when: PROCEDURE,
          identifies: 'nobody',
          source: recalled,
        }),
        caNcardReported: yesNoUnknown('Was it reported to the national congenital heart disease audit?', {
          noun: 'whether it was reported to the national congenital heart disease audit',
          orNotApplicable: true,
          whenText: 'there was a procedure',
          required: 'optional',
          when: PROCEDURE,
          identifies: 'nobody',
          source: proposed,
        }),
        caWaitingList: yesNoUnknown('Was the child on a waiting list for a procedure?', {
          noun: 'whether the child was on a waiting list for a procedure',
          required: 'desired',
          identifies: 'nobody',
          source: recalled,
        }),
        caDelay: yesNoUnknown('Was a procedure delayed?', {
          noun: 'whether a procedure was delayed',
          required: 'desired',
          identifies: 'free-text',
          source: recalled,
          detail: { label: 'What was delayed, for how long, and why', max: 4000 },
        }),
        caTransplantList: yesNoUnknown('Was the child on the list for a transplant?', {
          noun: 'whether the child was on the list for a transplant',
          orNotApplicable: true,
          required: 'optional',
          identifies: 'indirect',
          source: recalled,
        }),
        caMechSupport: choices(
          'Which machines supported the heart?',
          [
            { code: 'ecmo', label: 'Extracorporeal membrane oxygenation (ECMO)', also: ['ECMO'] },
            { code: 'vad', label: 'Ventricular assist device (VAD)', also: ['VAD'] },
            { code: 'none', label: 'None', alone: true },
          ],
          {
            noun: 'which machines supported the heart',
            hint: 'Select all that apply.',
            required: 'optional',
            identifies: 'nobody',
            source: recalled,
          },
        ),
        caSyndrome: yesNoUnknown('Was the heart condition part of a syndrome?', {
          heading: 'Family, symptoms and tests',
          noun: 'whether the heart condition was part of a syndrome',
          required: 'desired',
          identifies: 'indirect',
          source: recalled,
          detail: { label: 'Which syndrome', max: 200 },
        }),
        caFamilyHistory: yesNoUnknown('Has a relative had a heart condition or died suddenly?', {
          noun: 'whether a relative has had a heart condition or died suddenly',
          identifies: 'indirect',
          mapsTo: ['FamilyMemberHistory'],
          source: recalled,
          detail: { label: 'Which relative, and what happened', max: 200 },
        }),
        caSymptoms: choices(
          'Which symptoms had the child had before?',
          [
            { code: 'syncope', label: 'Fainting (syncope)' },
            { code: 'palpitations', label: 'Palpitations' },
            { code: 'chest-pain', label: 'Chest pain' },
            { code: 'seizure', label: 'Seizure' },
            { code: 'breathlessness', label: 'Breathlessness' },
            { code: 'poor-feeding', label: 'Poor feeding' },
            { code: 'none', label: 'None', alone: true },
            { code: 'not-known', label: 'Not known', alone: true },
          ],
          {
            noun: 'which symptoms the child had had before',
            hint: 'Select all that apply.',
            required: 'desired',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        caEcg: choice(
          'What did an electrocardiogram before the death show?',
          [
            { code: 'normal', label: 'It was normal' },
            { code: 'abnormal', label: 'It was abnormal' },
            { code: 'not-done', label: 'It was not done', also: ['not done'] },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'what an electrocardiogram before the death showed',
            hint: 'An electrocardiogram (ECG) that was done to find or to follow a heart condition.',
            required: 'desired',
            identifies: 'nobody',
            source: proposed,
          },
        ),
        caExertion: yesNoUnknown('Did the collapse come with exertion?', {
          noun: 'whether the collapse came with exertion',
          hint: 'During sport, swimming or other effort, or soon after it.',
          whenText: 'it was a condition of the heart rhythm or the heart muscle',
          required: 'desired',
          when: { field: 'caType', op: 'in', values: ['arrhythmia-or-channelopathy', 'cardiomyopathy'] },
          identifies: 'nobody',
          source: proposed,
        }),
        caFamilyScreening: yesNoUnknown('Have relatives been referred to have their hearts examined?', {
          noun: 'whether relatives have been referred to have their hearts examined',
          orNotApplicable: true,
          whenText: 'the condition may run in the family',
          when: {
            any: [
              { field: 'caType', op: 'in', values: ['arrhythmia-or-channelopathy', 'cardiomyopathy'] },
              { field: 'caSyndrome', op: 'in', values: ['yes'] },
              { field: 'caFamilyHistory', op: 'in', values: ['yes'] },
            ],
          },
          identifies: 'indirect',
          source: recalled,
        }),
        caGeneticTest: choice(
          'What did a genetic test show?',
          [
            { code: 'positive', label: 'A genetic cause (positive)' },
            { code: 'negative', label: 'No genetic cause (negative)' },
            { code: 'pending', label: 'The result is awaited' },
            { code: 'not-done', label: 'It was not done', also: ['not done'] },
          ],
          { noun: 'what a genetic test showed', required: 'desired', identifies: 'indirect', source: recalled },
        ),
        caHomeMonitoring: yesNoUnknown('Was the child in a home monitoring programme?', {
          heading: 'Care at home and at the end of life',
          noun: 'whether the child was in a home monitoring programme',
          means:
            'Between operations the family measures the baby’s weight and oxygen at home and reports them to the heart centre.',
          orNotApplicable: true,
          whenText: 'the heart had one working ventricle',
          required: 'optional',
          when: { judgement: 'the heart has one working ventricle' },
          identifies: 'nobody',
          source: proposed,
        }),
        caPalliative: yesNoUnknown('Was a palliative care team involved?', {
          noun: 'whether a palliative care team was involved',
          required: 'desired',
          identifies: 'nobody',
          source: recalled,
        }),
        caIssues: textarea('What should the panel know about the care for the heart?', {
          noun: 'what the panel should know about the care for the heart',
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
