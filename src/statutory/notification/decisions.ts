import { choice, choices, coded, date, text, textarea, time, together, yesNoUnknown } from '../../forms/form.ts'
import { jarCriteria } from '../codes/jar-criteria.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** Joint agency response and coroner (dictionary A.3). */
export const decisions = {
  title: 'First decisions',
  fields: {
    jarTriggered: yesNoUnknown('Has a joint agency response been started?', {
      noun: 'whether a joint agency response has been started',
      means:
        'The coordinated response of health, police and social care in the first hours and days after certain deaths, such as one that was sudden, may not be natural, or happened in custody.',
      identifies: 'nobody',
      mapsTo: ['Task'],
      source: confirmed,
    }),
    jarCriteria: choices('Why was it started?', jarCriteria, {
      noun: 'why it was started',
      whenText: 'a joint agency response has been started',
      required: 'when-shown',
      when: { field: 'jarTriggered', op: 'in', values: ['yes'] },
      identifies: 'nobody',
      source: confirmed,
    }),
    jarNotStartedReason: textarea('Why was it not started?', {
      noun: 'why it was not started',
      whenText: 'the circumstances call for one and none has been started',
      required: 'when-shown',
      when: {
        all: [
          {
            any: [
              {
                field: 'likelyCategory',
                op: 'in',
                values: [
                  'sudden-unexpected-no-cause-apparent',
                  'suspected-suicide',
                  'suspected-homicide-or-maltreatment',
                  'vehicle',
                  'drowning',
                  'other-injury',
                ],
              },
              { field: 'suspectedStillbirthAtHome', op: 'in', values: ['yes'] },
            ],
          },
          { field: 'jarTriggered', op: 'in', values: ['no'] },
        ],
      },
      identifies: 'free-text',
      source: proposed,
    }),
    jarLeadHealth: text('Lead health professional', {
      hint: 'Write “not known” if you do not know.',
      whenText: 'a joint agency response has been started',
      required: 'when-shown',
      when: { field: 'jarTriggered', op: 'in', values: ['yes'] },
      identifies: 'direct',
      professional: true,
      mapsTo: ['CareTeam'],
      source: confirmed,
    }),
    jarLeadPolice: text('Lead police investigator', {
      hint: 'Write “not known” if you do not know.',
      whenText: 'a joint agency response has been started',
      required: 'when-shown',
      when: { field: 'jarTriggered', op: 'in', values: ['yes'] },
      identifies: 'direct',
      professional: true,
      source: confirmed,
    }),
    jarLeadSocialCare: text('Social worker on duty', {
      whenText: 'a joint agency response has been started',
      required: 'optional',
      when: { field: 'jarTriggered', op: 'in', values: ['yes'] },
      identifies: 'direct',
      professional: true,
      source: confirmed,
    }),
    jarInitialMeetingAt: together(
      'First meeting to share information',
      { date: date('Date', {}), time: time('Time', { required: 'optional' }) },
      {
        noun: 'the first meeting',
        whenText: 'a joint agency response has been started',
        required: 'optional',
        when: { field: 'jarTriggered', op: 'in', values: ['yes'] },
        identifies: 'nobody',
        source: recalled,
      },
    ),
    jarHomeVisitDone: yesNoUnknown('Has the home or the scene been visited together?', {
      noun: 'whether the home or the scene has been visited together',
      orNotApplicable: true,
      whenText: 'a joint agency response has been started',
      required: 'optional',
      when: { field: 'jarTriggered', op: 'in', values: ['yes'] },
      identifies: 'nobody',
      source: confirmed,
    }),
    coronerReferred: yesNoUnknown('Has the death been referred to the coroner?', {
      noun: 'whether the death has been referred to the coroner',
      identifies: 'nobody',
      source: recalled,
    }),
    coronerArea: coded('Coroner area', ['coroner-area'], {
      hint: 'The name of the coroner’s area, or “not known”.',
      whenText: 'the death has been referred to the coroner',
      required: 'when-shown',
      when: { field: 'coronerReferred', op: 'in', values: ['yes'] },
      identifies: 'indirect',
      source: confirmed,
    }),
    coronerReference: text('The coroner’s reference', {
      whenText: 'the death has been referred to the coroner',
      required: 'optional',
      when: { field: 'coronerReferred', op: 'in', values: ['yes'] },
      identifies: 'direct',
      source: proposed,
    }),
    coronerOutcomeInitial: choice(
      'What has the coroner decided so far?',
      [
        { code: 'not-accepted', label: 'Not taken on', also: ['Not accepted'] },
        { code: 'mccd-agreed', label: 'A medical certificate was agreed', also: ['MCCD agreed'] },
        { code: 'pm-ordered', label: 'A post-mortem examination was ordered', also: ['PM ordered'] },
        { code: 'investigation-opened', label: 'An investigation was opened', also: ['Investigation opened'] },
        { code: 'inquest-opened', label: 'An inquest was opened', also: ['Inquest opened'] },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        noun: 'what the coroner has decided so far',
        whenText: 'the death has been referred to the coroner',
        required: 'optional',
        when: { field: 'coronerReferred', op: 'in', values: ['yes'] },
        identifies: 'nobody',
        source: recalled,
      },
    ),
    postMortemPlanned: choice(
      'Is a post-mortem examination planned?',
      [
        { code: 'coronial', label: 'Yes, ordered by the coroner', also: ['Coronial'] },
        { code: 'forensic', label: 'Yes, forensic', also: ['Forensic'] },
        { code: 'hospital-consented', label: 'Yes, by the hospital, with consent', also: ['Hospital (consented)'] },
        { code: 'none', label: 'No', also: ['None'] },
        { code: 'not-known', label: 'Not known' },
      ],
      {
        noun: 'whether a post-mortem examination is planned',
        required: 'desired',
        identifies: 'nobody',
        mapsTo: ['Procedure'],
        source: older,
      },
    ),
    mccdIssued: yesNoUnknown('Has a medical certificate of cause of death been issued?', {
      noun: 'whether a medical certificate has been issued',
      required: 'desired',
      identifies: 'nobody',
      source: older,
    }),
    policeInvestigation: yesNoUnknown('Is there a criminal investigation?', {
      noun: 'whether there is a criminal investigation',
      required: 'desired',
      identifies: 'nobody',
      source: confirmed,
    }),
    rapidReviewNotified: yesNoUnknown('Has a serious incident been notified to the national panel?', {
      means:
        'A local authority tells the national Child Safeguarding Practice Review Panel where abuse or neglect is known or suspected.',
      noun: 'whether a serious incident has been notified',
      orNotApplicable: true,
      required: 'when-shown',
      when: { field: 'suspectedMaltreatment', op: 'in', values: ['yes'] },
      identifies: 'nobody',
      source: confirmed,
    }),
  },
} as const
