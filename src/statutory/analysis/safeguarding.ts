import { choice, date, yesNo, yesNoUnknown } from '../../forms/form.ts'
import { confirmed, proposed, recalled } from '../sources.ts'

/** Quality of care, and to whom the panel tells (dictionary C.10). */
export const safeguarding = {
  title: 'Care and safeguarding',
  fields: {
    cCareGrade: choice(
      'How was the care overall?',
      [
        { code: 'good', label: 'Good' },
        { code: 'room-for-improvement', label: 'It could have been better', also: ['Room for improvement'] },
        { code: 'less-than-satisfactory', label: 'It was not satisfactory', also: ['Less than satisfactory'] },
        { code: 'not-assessed', label: 'Not assessed' },
      ],
      { noun: 'how the care was overall', required: 'optional', identifies: 'nobody', part: 'both', source: proposed },
    ),
    cSafeguardingReferral: yesNo('Has the case been referred to the safeguarding partners?', {
      noun: 'whether the case has been referred to the safeguarding partners',
      means:
        'A suspicion of abuse or neglect goes to the safeguarding partnership, which considers a child safeguarding practice review.',
      required: 'when-shown',
      when: {
        any: [
          { field: 'suspectedMaltreatment', op: 'in', values: ['yes'] },
          { field: 'cCategoryAll', op: 'in', values: ['deliberateHarm'] },
        ],
      },
      identifies: 'nobody',
      part: 'panel',
      source: confirmed,
    }),
    cSafeguardingReferralDate: date('Date of the referral', {
      notAfter: 'today',
      whenText: 'it was referred',
      required: 'when-shown',
      when: { field: 'cSafeguardingReferral', op: 'in', values: ['yes'] },
      identifies: 'nobody',
      part: 'panel',
      source: confirmed,
    }),
    cCsprOutcome: choice(
      'What came of it?',
      [
        { code: 'pending', label: 'Not decided yet', also: ['Pending'] },
        { code: 'rapid-review', label: 'A rapid review', also: ['Rapid review'] },
        { code: 'lcspr', label: 'A local child safeguarding practice review', also: ['LCSPR'] },
        { code: 'not-met', label: 'The criteria were not met', also: ['Not met'] },
      ],
      {
        noun: 'what came of the referral',
        whenText: 'it was referred',
        required: 'optional',
        when: { field: 'cSafeguardingReferral', op: 'in', values: ['yes'] },
        identifies: 'nobody',
        part: 'panel',
        source: confirmed,
      },
    ),
    cCoronerInformed: yesNoUnknown('Has the coroner been told what is new?', {
      noun: 'whether the coroner has been told what is new',
      orNotApplicable: true,
      required: 'desired',
      when: { judgement: 'the panel holds information that the coroner has not seen' },
      identifies: 'nobody',
      part: 'panel',
      source: confirmed,
    }),
    cLederShared: yesNoUnknown(
      'Has it been shared with the programme for people with a learning disability and autistic people?',
      {
        means:
          'LeDeR reviews the deaths of autistic people and people with a learning disability, from the age of four.',
        noun: 'whether it has been shared with the learning disability programme',
        orNotApplicable: true,
        required: 'desired',
        when: {
          all: [
            { field: 'ageYears', op: 'ge', value: 4 },
            {
              any: [
                {
                  field: 'childLearningDisabilityB',
                  op: 'in',
                  values: ['mild', 'moderate', 'severe', 'profound', 'suspected'],
                },
                { field: 'childAutismB', op: 'in', values: ['diagnosed', 'on-pathway', 'suspected'] },
              ],
            },
          ],
        },
        identifies: 'nobody',
        part: 'panel',
        source: recalled,
      },
    ),
  },
} as const
