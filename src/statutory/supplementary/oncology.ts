import {
  choice,
  choices,
  coded,
  defineForm,
  number,
  partialDate,
  text,
  textarea,
  together,
  yesNoUnknown,
} from '../../forms/form.ts'
import { recalled } from '../sources.ts'

/**
 * Supplementary form S12: a child’s cancer, its diagnosis and its treatment. Asked of the principal treatment centre, of
 * the hospitals that shared the care, and of the palliative care team.
 */
export const oncology = defineForm({
  id: 'oncology',
  code: 'S12',
  version: '2022.1',
  title: 'Cancer',
  sections: {
    oncology: {
      title: 'Cancer',
      intro:
        'For those who treated the child’s cancer. The answers show how soon it was found and how it was treated, and what can be learnt for other children.',
      fields: {
        onDiagnosis: together(
          'Diagnosis',
          {
            name: text('Name of the diagnosis', {}),
            code: coded('Code of the diagnosis', ['icd-o'], {
              hint: 'From ICD-O, the classification of tumours, if you have it at hand. For example 9823/3.',
              required: 'optional',
            }),
          },
          { heading: 'Diagnosis', identifies: 'indirect', mapsTo: ['Condition'], source: recalled },
        ),
        onGroup: choice(
          'Which kind of cancer was it?',
          [
            { code: 'leukaemia', label: 'Leukaemia' },
            { code: 'lymphoma', label: 'Lymphoma' },
            { code: 'cns', label: 'Brain or spinal cord (central nervous system)', also: ['CNS'] },
            { code: 'neuroblastoma', label: 'Neuroblastoma' },
            { code: 'renal', label: 'Kidney' },
            { code: 'bone', label: 'Bone' },
            { code: 'soft-tissue', label: 'Soft tissue' },
            { code: 'liver', label: 'Liver' },
            { code: 'germ-cell', label: 'Germ cell' },
            { code: 'histiocytosis', label: 'Histiocytosis' },
            { code: 'other', label: 'Another kind' },
          ],
          { noun: 'which kind of cancer it was', identifies: 'indirect', source: recalled },
        ),
        onDiagnosisDate: partialDate('Date of diagnosis', {
          hint: 'Month and year are enough.',
          notAfter: 'today',
          identifies: 'indirect',
          source: recalled,
        }),
        onSymptomInterval: number('How long was it from the first symptom to the diagnosis?', {
          noun: 'the time from the first symptom to the diagnosis',
          hint: 'In whole weeks; 0 for less than a week.',
          min: 0,
          max: 900,
          unit: 'weeks',
          required: 'desired',
          identifies: 'nobody',
          source: recalled,
        }),
        onDelay: yesNoUnknown('Was there a delay in reaching the diagnosis?', {
          noun: 'whether there was a delay in reaching the diagnosis',
          identifies: 'free-text',
          source: recalled,
          detail: { label: 'What the delay was, and how it came about', max: 4000 },
        }),
        onPtc: coded('Principal treatment centre', ['ods'], {
          heading: 'Treatment',
          hint: 'Its organisation code, or its name if you do not have the code.',
          means: 'The specialist hospital that was in charge of the child’s cancer treatment.',
          required: 'desired',
          identifies: 'indirect',
          source: recalled,
        }),
        onTreatments: choices(
          'Which treatments did the child have?',
          [
            { code: 'chemo', label: 'Chemotherapy' },
            { code: 'surgery', label: 'Surgery' },
            { code: 'radiotherapy', label: 'Radiotherapy' },
            { code: 'proton', label: 'Proton beam therapy' },
            { code: 'stem-cell-transplant', label: 'Stem cell transplant' },
            { code: 'car-t', label: 'CAR T-cell therapy', also: ['CAR-T'] },
            { code: 'immunotherapy', label: 'Immunotherapy' },
            { code: 'other', label: 'Another treatment' },
          ],
          {
            noun: 'which treatments the child had',
            hint: 'Select all that apply, at any time of the illness.',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        onTrial: yesNoUnknown('Was the child taking part in a clinical trial?', {
          noun: 'whether the child was taking part in a clinical trial',
          required: 'optional',
          identifies: 'indirect',
          source: recalled,
        }),
        onStatus: choice(
          'How was the disease when the child died?',
          [
            { code: 'new', label: 'Newly diagnosed' },
            { code: 'in-remission', label: 'In remission' },
            { code: 'relapse', label: 'It had come back (relapse)' },
            { code: 'progressive', label: 'It was growing worse (progressive)' },
            { code: 'second-cancer', label: 'There was a second cancer', also: ['second cancer'] },
          ],
          {
            heading: 'The end of life',
            noun: 'how the disease was when the child died',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        onIntent: choice(
          'What was the aim of the treatment?',
          [
            { code: 'curative', label: 'To cure' },
            { code: 'palliative', label: 'To ease symptoms or give more time (palliative)' },
            { code: 'changed', label: 'It changed during the illness' },
            { code: 'not-known', label: 'Not known' },
          ],
          { noun: 'the aim of the treatment', identifies: 'indirect', source: recalled },
        ),
        onTreatmentRelated: yesNoUnknown('Was the death related to the treatment?', {
          noun: 'whether the death was related to the treatment',
          identifies: 'indirect',
          source: recalled,
        }),
        onToxicity: choices(
          'Which effects of the treatment led to the death?',
          [
            {
              code: 'neutropenic-sepsis',
              label: 'Infection with too few white blood cells (neutropenic sepsis)',
              also: ['neutropenic sepsis'],
            },
            { code: 'bleeding', label: 'Bleeding' },
            { code: 'organ-failure', label: 'Organ failure' },
            { code: 'gvhd', label: 'Graft-versus-host disease', also: ['GvHD'] },
            { code: 'veno-occlusive', label: 'Veno-occlusive disease of the liver' },
            { code: 'tumour-lysis', label: 'Tumour lysis syndrome', also: ['tumour lysis'] },
            { code: 'other', label: 'Another effect' },
          ],
          {
            noun: 'which effects of the treatment led to the death',
            hint: 'Select all that apply.',
            whenText: 'the death was related to the treatment',
            required: 'when-shown',
            when: { field: 'onTreatmentRelated', op: 'in', values: ['yes'] },
            identifies: 'indirect',
            source: recalled,
          },
        ),
        onSepsisPathway: yesNoUnknown('Were antibiotics given within 60 minutes of arrival at the hospital?', {
          noun: 'whether antibiotics were given within 60 minutes of arrival',
          orNotApplicable: true,
          whenText: 'there was neutropenic sepsis',
          required: 'when-shown',
          when: { field: 'onToxicity', op: 'in', values: ['neutropenic-sepsis'] },
          identifies: 'nobody',
          source: recalled,
        }),
        onPalliative: yesNoUnknown('Was the child referred for palliative care?', {
          noun: 'whether the child was referred for palliative care',
          identifies: 'nobody',
          source: recalled,
        }),
        onPredisposition: yesNoUnknown('Did the child have a condition that makes cancer more likely?', {
          noun: 'whether the child had a condition that makes cancer more likely',
          means: 'A cancer predisposition syndrome: a genetic condition such as Li-Fraumeni syndrome or Down syndrome.',
          required: 'desired',
          identifies: 'indirect',
          source: recalled,
          detail: { label: 'Which condition', max: 200 },
        }),
        onLast30Days: yesNoUnknown('Did the child have chemotherapy in the 30 days before the death?', {
          noun: 'whether the child had chemotherapy in the 30 days before the death',
          required: 'desired',
          identifies: 'nobody',
          source: recalled,
        }),
        onAcp: yesNoUnknown('Was there an advance care plan?', {
          noun: 'whether there was an advance care plan',
          means:
            'A written plan, made with the child and the family, of the care that they want as the illness goes on and at the end of life.',
          whenText: 'the child was referred for palliative care',
          when: { field: 'onPalliative', op: 'in', values: ['yes'] },
          identifies: 'nobody',
          source: recalled,
        }),
        onIssues: textarea('What should the panel know about the child’s care?', {
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
