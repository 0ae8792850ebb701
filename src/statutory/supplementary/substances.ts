import { choice, defineForm, group, number, textarea, yesNoUnknown } from '../../forms/form.ts'
import { older, proposed, recalled } from '../sources.ts'

/**
 * Supplementary form S15: the child’s use of alcohol, drugs or other substances, and its part in the death. Asked of
 * mental health services, the police, the drug and alcohol service and children’s social care.
 */
export const substances = defineForm({
  id: 'substances',
  code: 'S15',
  version: '2022.1',
  title: 'Use of alcohol, drugs or other substances',
  known: ['ageYears'],
  sections: {
    substances: {
      title: 'Use of alcohol, drugs or other substances',
      intro:
        'For a death in which substances that the child used may have had a part. The answers show what help there was, and what could protect other children.',
      fields: {
        suSubstances: group(
          'Substances that the child used',
          {
            substance: choice(
              'Substance',
              [
                { code: 'alcohol', label: 'Alcohol' },
                { code: 'cannabis', label: 'Cannabis' },
                {
                  code: 'synthetic-cannabinoid',
                  label: 'Synthetic cannabinoid, such as spice',
                  also: ['synthetic cannabinoid'],
                },
                { code: 'cocaine', label: 'Cocaine' },
                { code: 'mdma', label: 'MDMA (ecstasy)', also: ['MDMA'] },
                { code: 'ketamine', label: 'Ketamine' },
                { code: 'opioid', label: 'Opioid, such as heroin or morphine' },
                { code: 'benzodiazepine', label: 'Benzodiazepine, such as diazepam' },
                {
                  code: 'solvent-or-nitrous',
                  label: 'Solvent or nitrous oxide',
                  also: ['solvent or nitrous', 'nitrous oxide'],
                },
                { code: 'nps', label: 'New psychoactive substance', also: ['NPS'] },
                { code: 'vape', label: 'Vape' },
                { code: 'other', label: 'Another substance' },
              ],
              { source: recalled, identifies: 'indirect' },
            ),
          },
          {
            heading: 'The substances',
            hint: 'Each substance that may matter for the death.',
            identifies: 'indirect',
            source: recalled,
            each: 'substance',
            maxRows: 20,
          },
        ),
        suRoleInDeath: choice(
          'What part did substances have in the death?',
          [
            { code: 'direct-toxicity', label: 'They caused the death directly', also: ['direct toxicity', 'direct'] },
            { code: 'contributed', label: 'They contributed to the death' },
            { code: 'present', label: 'They were present, with no known part in the death' },
            { code: 'not-known', label: 'Not known' },
          ],
          { noun: 'what part substances had in the death', identifies: 'indirect', source: recalled },
        ),
        suPattern: choice(
          'How often did the child use substances?',
          [
            { code: 'first-use', label: 'It was the first time', also: ['first use'] },
            { code: 'occasional', label: 'Occasionally' },
            { code: 'regular', label: 'Regularly' },
            { code: 'dependent', label: 'The child was dependent' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            heading: 'How they were used',
            noun: 'how often the child used substances',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        suAgeFirst: number('How old was the child when they first used substances?', {
          noun: 'the age at which the child first used substances',
          min: 0,
          max: 17,
          unit: 'years',
          required: 'optional',
          identifies: 'indirect',
          source: recalled,
        }),
        suWith: choice(
          'Who was with the child?',
          [
            { code: 'alone', label: 'Nobody' },
            { code: 'friends', label: 'Friends' },
            { code: 'family', label: 'Family' },
            { code: 'adult', label: 'Another adult' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'who was with the child',
            hint: 'At the last use before the death.',
            required: 'desired',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        suSupply: choice(
          'Where did the child get the substances?',
          [
            { code: 'friend', label: 'From a friend' },
            { code: 'family', label: 'From the family' },
            { code: 'dealer', label: 'From a dealer' },
            { code: 'online', label: 'Online' },
            { code: 'shop', label: 'In a shop' },
            { code: 'county-lines', label: 'Through county lines', also: ['county lines'] },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'where the child got the substances',
            means: 'County lines: gangs sell drugs in other areas and make children carry, keep or sell them.',
            required: 'desired',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        suSetting: choice(
          'Where were the substances used?',
          [
            { code: 'home', label: 'At home' },
            { code: 'party', label: 'At a party' },
            { code: 'festival', label: 'At a festival' },
            { code: 'street', label: 'In the street' },
            { code: 'care-placement', label: 'Where the child lived in care', also: ['care placement'] },
            { code: 'other', label: 'Somewhere else' },
          ],
          {
            noun: 'where the substances were used',
            hint: 'At the last use before the death.',
            required: 'desired',
            identifies: 'nobody',
            source: recalled,
          },
        ),
        suServiceContact: choice(
          'Was the child in contact with a drug and alcohol service?',
          [
            { code: 'current', label: 'Yes, at the time' },
            { code: 'past', label: 'Yes, in the past' },
            { code: 'referred', label: 'Referred, and not seen yet' },
            { code: 'none', label: 'No' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            heading: 'Services and concerns',
            noun: 'whether the child was in contact with a drug and alcohol service',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        suParentalUse: yesNoUnknown('Did a parent or carer misuse alcohol or drugs?', {
          noun: 'whether a parent or carer misused alcohol or drugs',
          identifies: 'indirect',
          source: older,
        }),
        suSchoolAction: yesNoUnknown('Did the school know of the substance use and act on it?', {
          noun: 'whether the school knew of the substance use and acted on it',
          orNotApplicable: true,
          required: 'desired',
          when: { field: 'ageYears', op: 'ge', value: 4 },
          identifies: 'indirect',
          source: recalled,
        }),
        suExploitation: yesNoUnknown('Was there concern that somebody was exploiting the child?', {
          noun: 'whether there was concern that somebody was exploiting the child',
          means:
            'Somebody uses power over a child for their own gain, for example to carry drugs, to commit crime or for sex.',
          identifies: 'indirect',
          source: recalled,
        }),
        suMhLink: yesNoUnknown('Was there concern about the child’s mental health?', {
          noun: 'whether there was concern about the child’s mental health',
          identifies: 'indirect',
          source: recalled,
        }),
        suIntent: choice(
          'Why did the child take the substance?',
          [
            { code: 'recreational', label: 'For its effect (recreational)' },
            { code: 'self-harm', label: 'Self-harm' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            heading: 'The last use',
            noun: 'why the child took the substance',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        suHelpCalled: yesNoUnknown('Was help called promptly?', {
          noun: 'whether help was called promptly',
          required: 'desired',
          identifies: 'free-text',
          source: recalled,
          detail: { label: 'Who called for help, and when', max: 4000 },
        }),
        suEvents: yesNoUnknown('Did the police give out a warning about this batch?', {
          noun: 'whether the police gave out a warning about this batch',
          hint: 'For example after other people had become ill from the same supply.',
          required: 'optional',
          identifies: 'nobody',
          source: proposed,
        }),
        suIssues: textarea('What should the panel know about the help that the child had?', {
          noun: 'what the panel should know about the help that the child had',
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
