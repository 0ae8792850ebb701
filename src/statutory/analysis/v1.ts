import {
  type Answers,
  choice,
  choices,
  date,
  defineForm,
  group,
  type Option,
  text,
  textarea,
  yesNo,
} from '../../forms/form.ts'
import { actionLevels } from '../codes/action-levels.ts'
import { categories } from '../codes/categories.ts'
import { conclusions } from '../codes/conclusions.ts'
import { childFactors, familyFactors, placeFactors, serviceFactors } from '../codes/factors.ts'
import { influenceLevels } from '../codes/influence.ts'
import { modifiability } from '../codes/modifiability.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** A row for each factor: the same questions in every domain, with the domain's own list. */
const factorRow = <const Factors extends readonly Option[]>(factors: Factors) => ({
  code: choice('Factor', factors, { identifies: 'nobody', source: older }),
  otherText: text('What is the factor?', {
    noun: 'what the factor is',
    whenText: 'it is another factor',
    required: 'when-shown',
    when: { field: 'cFactor.code', op: 'in', values: ['other'] },
    identifies: 'free-text',
    source: recalled,
  }),
  detail: textarea('Evidence', {
    noun: 'the evidence',
    hint: 'What is known, and from whom.',
    identifies: 'free-text',
    source: older,
  }),
  level: choice('Influence', influenceLevels, {
    noun: 'how far it influenced the death',
    identifies: 'nobody',
    source: older,
  }),
  modifiable: choice(
    'Could it be changed?',
    [
      { code: 'yes', label: 'Yes' },
      { code: 'no', label: 'No' },
      { code: 'not-sure', label: 'Not sure' },
    ],
    {
      noun: 'whether it could be changed',
      means: 'Something that people could do, here or nationally, to make later deaths less likely.',
      whenText: 'its influence is 2 or 3',
      required: 'when-shown',
      when: { field: 'cFactor.level', op: 'ge', value: 2 },
      identifies: 'nobody',
      source: recalled,
    },
  ),
})

/**
 * Form C, version 1: what the panel makes of a death. What the meeting knows by itself is not asked again. A domain in
 * which nothing was found has no rows; its level says so.
 */
export const analysis = defineForm({
  id: 'analysis',
  version: '1',
  title: 'Analysis form',
  known: ['inquestHeld', 'suspectedMaltreatment'],
  notAsked: {
    cFormStage: 'Draft, signed off or taken up again: the acts on the form say it.',
    cPanelDates: 'The meetings at which the case was an item have their dates.',
    cPanelChair: 'Recorded with the attendance of the meeting.',
    cPanelAgencies: 'Worked out from the attendance of the meeting.',
    cPanelMembers: 'Recorded as the attendance of the meeting.',
    cConfidentialityAck: 'Each member signs the agreement in person, and the day is kept.',
    cSignedOffBy: 'Signing off is an act of the chair; who and when are kept with it.',
  },
  sections: {
    category: {
      title: 'Category of death',
      fields: {
        cCategoryAll: choices('Which categories apply?', categories, {
          noun: 'which categories apply',
          hint: 'Select all that apply. The first of them in this order is the primary category, unless the panel says why it is another.',
          identifies: 'nobody',
          source: older,
        }),
        cCategoryPrimary: choice('Primary category', categories, { identifies: 'nobody', source: older }),
        cCategoryOverrideReason: textarea('Why is it not the first that applies?', {
          noun: 'why it is not the first that applies',
          whenText: 'the primary category is not the first that applies',
          required: 'when-shown',
          when: { judgement: 'the system finds that cCategoryPrimary is not the uppermost of cCategoryAll' },
          identifies: 'free-text',
          source: proposed,
        }),
        cSudi: yesNo('Was it a sudden unexpected death in infancy or childhood?', {
          noun: 'whether it was a sudden unexpected death in infancy or childhood',
          identifies: 'nobody',
          source: recalled,
        }),
      },
    },
    factorsA: {
      title: 'Domain A: the child',
      intro: 'The child’s own health, development and characteristics.',
      fields: {
        cFactorsA: group('Factors', factorRow(childFactors), {
          noun: 'the factors',
          each: 'factor',
          row: 'cFactor',
          maxRows: 40,
          required: 'optional',
          identifies: 'indirect',
          source: older,
        }),
        cDomainALevel: choice('Influence of this domain as a whole', influenceLevels, {
          noun: 'the influence of domain A as a whole',
          identifies: 'nobody',
          source: older,
        }),
      },
    },
    factorsB: {
      title: 'Domain B: family and social environment',
      intro: 'The family and the people around the child, parenting among it.',
      fields: {
        cFactorsB: group('Factors', factorRow(familyFactors), {
          noun: 'the factors',
          each: 'factor',
          row: 'cFactor',
          maxRows: 40,
          required: 'optional',
          identifies: 'indirect',
          source: older,
        }),
        cDomainBLevel: choice('Influence of this domain as a whole', influenceLevels, {
          noun: 'the influence of domain B as a whole',
          identifies: 'nobody',
          source: older,
        }),
      },
    },
    factorsC: {
      title: 'Domain C: physical environment',
      intro: 'The home, the road, the place where it happened.',
      fields: {
        cFactorsC: group('Factors', factorRow(placeFactors), {
          noun: 'the factors',
          each: 'factor',
          row: 'cFactor',
          maxRows: 40,
          required: 'optional',
          identifies: 'indirect',
          source: older,
        }),
        cDomainCLevel: choice('Influence of this domain as a whole', influenceLevels, {
          noun: 'the influence of domain C as a whole',
          identifies: 'nobody',
          source: older,
        }),
      },
    },
    factorsD: {
      title: 'Domain D: services',
      intro: 'What services did or did not do.',
      fields: {
        cFactorsD: group('Factors', factorRow(serviceFactors), {
          noun: 'the factors',
          each: 'factor',
          row: 'cFactor',
          maxRows: 40,
          required: 'optional',
          identifies: 'indirect',
          source: older,
        }),
        cDomainDLevel: choice('Influence of this domain as a whole', influenceLevels, {
          noun: 'the influence of domain D as a whole',
          identifies: 'nobody',
          source: older,
        }),
      },
    },
    modifiability: {
      title: 'Modifiable factors',
      fields: {
        cModifiable: choice('Were there modifiable factors?', modifiability, {
          noun: 'whether there were modifiable factors',
          means:
            'A factor that may have contributed to the death, and that something achievable here or nationally could change, so that later deaths become less likely.',
          identifies: 'nobody',
          source: recalled,
        }),
      },
    },
    cause: {
      title: 'Cause of death and inquest',
      fields: {
        cCauseOfDeath: text('Cause of death as the panel understands it', {
          noun: 'the cause of death',
          hint: 'As on the certificate: 1a, 1b, 1c, 1d and 2, or a to e for a baby.',
          max: 1000,
          identifies: 'indirect',
          source: older,
        }),
        cCauseSource: choice(
          'Where does the cause come from?',
          [
            { code: 'mccd', label: 'Medical certificate of cause of death' },
            { code: 'pm', label: 'Post-mortem examination' },
            { code: 'inquest', label: 'Inquest' },
            { code: 'clinical', label: 'The clinicians' },
            { code: 'other', label: 'Other' },
          ],
          { noun: 'where the cause comes from', identifies: 'nobody', source: recalled },
        ),
        cCoronerConclusion: choice('Conclusion of the inquest', conclusions, {
          required: 'when-shown',
          when: { field: 'inquestHeld', op: 'in', values: ['concluded'] },
          identifies: 'indirect',
          source: recalled,
        }),
      },
    },
    papers: {
      title: 'The review so far',
      fields: {
        cReviewRoute: choices(
          'How was the death first reviewed?',
          [
            { code: 'cdrm', label: 'Child death review meeting' },
            { code: 'pmrt-meeting', label: 'Perinatal mortality review (PMRT) meeting' },
            { code: 'hospital-mortality-meeting', label: 'Hospital mortality meeting' },
            { code: 'jar-final-case-discussion', label: 'Final case discussion of the joint agency response' },
            { code: 'themed-cdop', label: 'Themed panel' },
            { code: 'none', label: 'Not yet', alone: true },
          ],
          { noun: 'how the death was first reviewed', identifies: 'nobody', source: confirmed },
        ),
        cDocuments: choices(
          'Which documents were there?',
          [
            { code: 'notification', label: 'Notification' },
            { code: 'form-bs', label: 'Reports of agencies (Form B)' },
            { code: 'supplementary', label: 'Supplementary forms' },
            { code: 'chronology', label: 'Timeline' },
            { code: 'pm', label: 'Post-mortem report' },
            { code: 'coroner-report', label: 'Report of the coroner' },
            { code: 'inquest', label: 'Record of the inquest' },
            { code: 'pmrt', label: 'Perinatal mortality review (PMRT)' },
            { code: 'si-psii-or-mnsi-report', label: 'Safety investigation (SI, PSII or MNSI)' },
            { code: 'cspr', label: 'Child safeguarding practice review' },
            { code: 'leder', label: 'LeDeR review' },
            { code: 'police', label: 'Report of the police' },
            { code: 'school', label: 'Report of the school' },
            { code: 'family-views', label: 'The family’s views' },
            { code: 'other', label: 'Other' },
          ],
          { noun: 'which documents were there', identifies: 'nobody', source: older },
        ),
        cFamilyViewsConsidered: yesNo('Were the family’s views considered?', {
          noun: 'whether the family’s views were considered',
          identifies: 'nobody',
          source: recalled,
        }),
        cCaseSummary: textarea('Short summary without names', {
          noun: 'the short summary',
          hint: 'Nobody should be able to tell who the child was.',
          identifies: 'free-text',
          source: older,
        }),
      },
    },
    learning: {
      title: 'Learning',
      fields: {
        cLearning: group(
          'Learning points',
          { text: textarea('What was learned', { noun: 'what was learned', identifies: 'free-text', source: older }) },
          { each: 'learning point', row: 'cLearning', required: 'desired', identifies: 'free-text', source: older },
        ),
        cNationalIssue: yesNo('Is there something for national bodies?', {
          noun: 'whether there is something for national bodies',
          detail: { label: 'What it is', max: 4000 },
          identifies: 'free-text',
          source: recalled,
        }),
      },
    },
    recommendations: {
      title: 'Recommendations',
      fields: {
        cRecommendations: group(
          'Recommendations',
          {
            text: textarea('What should be done', {
              noun: 'what should be done',
              identifies: 'free-text',
              source: confirmed,
            }),
            level: choice('Where it is to be done', actionLevels, {
              noun: 'where it is to be done',
              identifies: 'nobody',
              source: recalled,
            }),
            addressee: text('To whom', { noun: 'to whom it is made', identifies: 'indirect', source: confirmed }),
            dueDate: date('By when', {
              noun: 'the date by which it should be done',
              required: 'desired',
              identifies: 'nobody',
              source: proposed,
            }),
            status: choice(
              'Status',
              [
                { code: 'open', label: 'Open' },
                { code: 'accepted', label: 'Accepted' },
                { code: 'rejected', label: 'Rejected' },
                { code: 'done', label: 'Done' },
                { code: 'overdue', label: 'Overdue' },
              ],
              { identifies: 'nobody', source: proposed },
            ),
          },
          { each: 'recommendation', row: 'cRec', required: 'desired', identifies: 'free-text', source: confirmed },
        ),
      },
    },
    safeguarding: {
      title: 'Safeguarding',
      fields: {
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
          source: confirmed,
        }),
      },
    },
    outcome: {
      title: 'Outcome',
      fields: {
        cConsensus: choice(
          'Did the panel agree?',
          [
            { code: 'yes', label: 'Yes, by consensus' },
            { code: 'more-information-needed', label: 'More information is needed' },
            { code: 'advice-from-another-cdop', label: 'Another panel will be asked for advice' },
          ],
          { noun: 'whether the panel agreed', identifies: 'nobody', source: confirmed },
        ),
        cFamilyFeedbackPlan: textarea('How will the family hear what was learned?', {
          noun: 'how the family will hear what was learned',
          identifies: 'free-text',
          source: confirmed,
        }),
        cCaseOutcome: choice(
          'Outcome of the review',
          [
            { code: 'completed', label: 'Completed' },
            { code: 'deferred-more-information', label: 'Put off: more information is needed' },
            { code: 'deferred-criminal', label: 'Put off: criminal proceedings' },
            { code: 'deferred-inquest', label: 'Put off: inquest' },
          ],
          { identifies: 'nobody', source: confirmed },
        ),
      },
    },
  },
})

export type Analysis = Answers<typeof analysis>
