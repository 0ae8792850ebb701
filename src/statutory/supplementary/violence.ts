import { choice, choices, defineForm, group, number, text, textarea, yesNoUnknown } from '../../forms/form.ts'
import { relationships } from '../codes/relationships.ts'
import { sex } from '../codes/sex.ts'
import { youthJusticeStatuses } from '../codes/youth-justice.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/**
 * Supplementary form S19: a death in which violence, abuse or neglect is known or suspected. Asked of the police,
 * children’s social care, the hospital and the youth justice service.
 */
export const violence = defineForm({
  id: 'violence',
  code: 'S19',
  version: '2022.1',
  title: 'Violence, abuse or neglect',
  known: ['ageYears'],
  sections: {
    violence: {
      title: 'Violence, abuse or neglect',
      intro:
        'For a death in which violence, abuse or neglect is known or suspected. The answers help to protect other children; they do not decide anybody’s guilt.',
      fields: {
        viType: choice(
          'What kind of violence, abuse or neglect was it?',
          [
            { code: 'physical-assault', label: 'Physical assault' },
            {
              code: 'abusive-head-trauma',
              label: 'Abusive head trauma',
              hint: 'An injury to the head of a baby or small child, such as by shaking.',
            },
            { code: 'stabbing', label: 'Stabbing' },
            { code: 'shooting', label: 'Shooting' },
            { code: 'suffocation-or-strangulation', label: 'Suffocation or strangulation' },
            { code: 'poisoning', label: 'Poisoning' },
            { code: 'neglect-or-starvation', label: 'Neglect or starvation' },
            { code: 'fire', label: 'Fire' },
            { code: 'sexual', label: 'Sexual violence' },
            {
              code: 'infanticide-or-concealment',
              label: 'Infanticide, or a birth that was concealed',
              also: ['infanticide or concealment'],
            },
            { code: 'filicide-suicide', label: 'Death by a parent who then died by suicide' },
            { code: 'other', label: 'Another kind' },
          ],
          {
            heading: 'What happened',
            noun: 'what kind of violence, abuse or neglect it was',
            means:
              'In law, infanticide is the death of a baby under one year by the act of a mother whose mind was disturbed after the birth.',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        viContext: choice(
          'In which context did it happen?',
          [
            { code: 'family', label: 'In the family' },
            { code: 'peer-or-gang', label: 'Among young people or in a gang', also: ['peer or gang'] },
            { code: 'stranger', label: 'By a stranger' },
            { code: 'partner', label: 'By the child’s partner' },
            { code: 'exploitation', label: 'In exploitation' },
            { code: 'honour-based', label: 'In so-called honour-based abuse' },
            { code: 'terror', label: 'In terrorism' },
            { code: 'other', label: 'In another context' },
          ],
          { noun: 'in which context it happened', identifies: 'indirect', source: recalled },
        ),
        viSuspect: group(
          'People suspected of causing the death',
          {
            relation: choice('Relationship to the child', relationships, {
              source: recalled,
              identifies: 'indirect',
            }),
            age: number('Age', {
              hint: 'An estimate is enough.',
              min: 0,
              max: 120,
              unit: 'years',
              source: recalled,
              identifies: 'indirect',
              required: 'optional',
            }),
            sex: choice('Sex', sex, { source: recalled, identifies: 'indirect', required: 'optional' }),
          },
          {
            hint: 'Without names. If nobody is suspected yet, add one person and select “Not known”. Only those who need this answer can see it.',
            identifies: 'indirect',
            restricted: true,
            source: recalled,
            each: 'person',
            maxRows: 20,
          },
        ),
        viWeapon: choice(
          'Which weapon was used?',
          [
            { code: 'knife', label: 'A knife' },
            { code: 'gun', label: 'A gun' },
            { code: 'blunt', label: 'A blunt object' },
            { code: 'hands', label: 'Hands' },
            { code: 'none', label: 'None' },
            { code: 'other', label: 'Another weapon' },
          ],
          {
            noun: 'which weapon was used',
            whenText: 'it was an assault or other violence',
            when: {
              field: 'viType',
              op: 'in',
              values: [
                'physical-assault',
                'abusive-head-trauma',
                'stabbing',
                'shooting',
                'suffocation-or-strangulation',
                'sexual',
                'filicide-suicide',
                'other',
              ],
            },
            identifies: 'indirect',
            source: recalled,
          },
        ),
        viPlace: choice(
          'Where did it happen?',
          [
            { code: 'home', label: 'In the child’s home' },
            { code: 'street', label: 'In the street' },
            { code: 'school', label: 'At school' },
            { code: 'other-home', label: 'In another home', also: ['other home'] },
            { code: 'other', label: 'Somewhere else' },
          ],
          { noun: 'where it happened', identifies: 'nobody', source: recalled },
        ),
        viPriorInjuries: yesNoUnknown('Had the child been injured before?', {
          heading: 'Earlier injuries and concerns',
          noun: 'whether the child had been injured before',
          identifies: 'indirect',
          source: recalled,
          detail: { label: 'Which injuries, and when', max: 200 },
        }),
        viPriorConcerns: yesNoUnknown('Did any agency have concerns before?', {
          noun: 'whether any agency had concerns before',
          identifies: 'free-text',
          source: recalled,
          detail: { label: 'Which concerns, and what was done', max: 4000 },
        }),
        viCpPlan: choice(
          'Did the child have a child protection plan?',
          [
            { code: 'current', label: 'Yes, at the time of death' },
            { code: 'past', label: 'Yes, in the past' },
            { code: 'never', label: 'Never' },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'whether the child had a child protection plan',
            means:
              'Children’s social care makes it with other agencies for a child who is likely to suffer significant harm.',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        viSiblingConcern: yesNoUnknown('Were there concerns about brothers or sisters?', {
          noun: 'whether there were concerns about brothers or sisters',
          identifies: 'indirect',
          source: recalled,
        }),
        viDomesticAbuse: yesNoUnknown('Was there domestic abuse?', {
          noun: 'whether there was domestic abuse',
          hint: 'In the household, or in a relationship of the child.',
          identifies: 'indirect',
          source: recalled,
        }),
        viMarac: choices(
          'Which meetings about risk had looked at the family?',
          [
            { code: 'marac', label: 'Multi-agency risk assessment conference (MARAC)', also: ['MARAC'] },
            { code: 'mappa', label: 'Multi-agency public protection arrangements (MAPPA)', also: ['MAPPA'] },
            { code: 'none', label: 'Neither', alone: true },
          ],
          {
            noun: 'which meetings about risk had looked at the family',
            hint: 'Select all that apply.',
            means:
              'In a MARAC, agencies plan for people at the highest risk from domestic abuse. Through MAPPA, they manage people who have committed violent or sexual offences.',
            whenText: 'there was domestic abuse',
            required: 'when-shown',
            when: { field: 'viDomesticAbuse', op: 'in', values: ['yes'] },
            identifies: 'indirect',
            source: recalled,
          },
        ),
        viParentMh: yesNoUnknown('Did a parent have a mental illness?', {
          heading: 'The family',
          noun: 'whether a parent had a mental illness',
          whenText: 'it happened in the family',
          when: { field: 'viContext', op: 'in', values: ['family'] },
          identifies: 'indirect',
          source: recalled,
        }),
        viParentSubstance: yesNoUnknown('Did a parent misuse alcohol or drugs?', {
          noun: 'whether a parent misused alcohol or drugs',
          whenText: 'it happened in the family',
          when: { field: 'viContext', op: 'in', values: ['family'] },
          identifies: 'indirect',
          source: recalled,
        }),
        viSeparation: yesNoUnknown('Were the parents separating, or in dispute over contact?', {
          noun: 'whether the parents were separating or in dispute over contact',
          hint: 'Contact is the time that each parent may spend with the child.',
          whenText: 'it happened in the family',
          required: 'desired',
          when: { field: 'viContext', op: 'in', values: ['family'] },
          identifies: 'indirect',
          source: recalled,
        }),
        viNeglectType: choices(
          'What did the child lack?',
          [
            { code: 'medical', label: 'Medical care' },
            { code: 'nutritional', label: 'Food' },
            { code: 'supervisory', label: 'Supervision' },
            { code: 'physical', label: 'Physical care, such as clothes, warmth and hygiene' },
            { code: 'emotional', label: 'Emotional care' },
          ],
          {
            noun: 'what the child lacked',
            hint: 'Select all that apply.',
            whenText: 'it was neglect or starvation',
            required: 'when-shown',
            when: { field: 'viType', op: 'in', values: ['neglect-or-starvation'] },
            identifies: 'indirect',
            source: recalled,
          },
        ),
        viGang: yesNoUnknown('Was there a link to a gang or to county lines?', {
          heading: 'Weapons, school and youth justice',
          noun: 'whether there was a link to a gang or to county lines',
          means: 'County lines: gangs sell drugs in other areas and make children carry, keep or sell them.',
          when: { field: 'ageYears', op: 'ge', value: 10 },
          identifies: 'indirect',
          source: older,
        }),
        viKnifeCarrying: yesNoUnknown('Was the child known to carry a weapon?', {
          noun: 'whether the child was known to carry a weapon',
          required: 'desired',
          when: { field: 'ageYears', op: 'ge', value: 10 },
          identifies: 'indirect',
          source: older,
        }),
        viSchoolExclusion: yesNoUnknown('Had the child been excluded from school?', {
          noun: 'whether the child had been excluded from school',
          required: 'desired',
          when: { field: 'ageYears', op: 'ge', value: 10 },
          identifies: 'indirect',
          source: recalled,
        }),
        viYouthJustice: choice('Youth justice status', youthJusticeStatuses, {
          hint: 'Where the child stood with the police, the courts and the youth justice service.',
          required: 'desired',
          when: { field: 'ageYears', op: 'ge', value: 10 },
          identifies: 'indirect',
          source: recalled,
        }),
        viTrigger: text('What seems to have set it off?', {
          heading: 'What led to it, and what followed',
          noun: 'what seems to have set it off',
          hint: 'Such as an argument, crying, or a separation. Without names.',
          required: 'optional',
          identifies: 'free-text',
          source: recalled,
        }),
        viForensicPm: yesNoUnknown('Was there a forensic post-mortem examination?', {
          noun: 'whether there was a forensic post-mortem examination',
          means: 'One by a forensic pathologist, because somebody may have caused the death by a crime.',
          identifies: 'nobody',
          source: recalled,
        }),
        viCharges: choice(
          'Which charge was brought, or what was the outcome?',
          [
            { code: 'none', label: 'None' },
            { code: 'manslaughter', label: 'Manslaughter' },
            { code: 'murder', label: 'Murder' },
            { code: 'infanticide', label: 'Infanticide' },
            {
              code: 'causing-or-allowing',
              label: 'Causing or allowing the death of a child',
              also: ['causing or allowing'],
            },
            { code: 'other', label: 'Another charge' },
            { code: 'pending', label: 'Not decided yet' },
          ],
          {
            noun: 'the charge or the outcome',
            hint: 'If there is more than one, the most serious.',
            identifies: 'indirect',
            source: recalled,
          },
        ),
        viCspr: choice(
          'Where does a child safeguarding practice review stand?',
          [
            { code: 'notified', label: 'The incident has been notified' },
            { code: 'rapid-review', label: 'Rapid review' },
            { code: 'lcspr', label: 'Local child safeguarding practice review', also: ['LCSPR'] },
            { code: 'national', label: 'National review' },
            { code: 'not-met', label: 'None: the criteria were not met', also: ['not met'] },
            { code: 'not-known', label: 'Not known' },
          ],
          {
            noun: 'where a child safeguarding practice review stands',
            means:
              'Safeguarding partners look into a serious case of abuse or neglect, to learn from it. A rapid review comes first and decides whether a full review follows.',
            identifies: 'nobody',
            source: confirmed,
          },
        ),
        viDhr: yesNoUnknown('Is there a domestic homicide review?', {
          noun: 'whether there is a domestic homicide review',
          means:
            'A review of the death of a person aged 16 or over through violence, abuse or neglect by a relative, a partner or a member of the household.',
          orNotApplicable: true,
          required: 'desired',
          when: { field: 'ageYears', op: 'ge', value: 16 },
          identifies: 'nobody',
          source: recalled,
        }),
        viOwhr: yesNoUnknown('Is there an offensive weapons homicide review?', {
          noun: 'whether there is an offensive weapons homicide review',
          means: 'A review, held in some areas only, of a death in which an offensive weapon was used.',
          orNotApplicable: true,
          whenText: 'the death was in an area where these reviews are held',
          required: 'optional',
          when: { judgement: 'the death happened in an area where these reviews are held' },
          identifies: 'nobody',
          source: proposed,
        }),
        viServiceIssues: textarea('What should the panel know about the services?', {
          noun: 'what the panel should know about the services',
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
