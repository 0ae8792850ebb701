import { choice, coded, date, derived, reference } from '../../forms/form.ts'
import { caseStatuses } from '../codes/case-status.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** What the service knows by itself, from the notification as it came and from the acts on it (dictionary A.0 to A.2, A.8). */
export const record = {
  title: 'The record',
  by: 'office',
  fields: {
    cdopCaseId: derived('Case number', 'given when the case is opened; never made from a name or a date', {
      identifies: 'direct',
      mapsTo: ['Identifier (local)'],
      source: older,
    }),
    notificationFormVersion: derived('Version of the form', 'the version in force on the day of the notification', {
      identifies: 'nobody',
      mapsTo: ['Questionnaire.version'],
      source: proposed,
    }),
    notificationReceivedAt: derived('Received', 'the moment at which the notification arrived', {
      identifies: 'nobody',
      mapsTo: ['QuestionnaireResponse.authored'],
      source: recalled,
    }),
    notificationDate: date('Date of the notification', {
      notAfter: 'today',
      identifies: 'nobody',
      source: older,
    }),
    notificationSource: choice(
      'How it arrived',
      [
        { code: 'public-web-form', label: 'The public form', also: ['Public web form'] },
        { code: 'email', label: 'E-mail', also: ['Email'] },
        { code: 'phone', label: 'Telephone', also: ['Phone'] },
        { code: 'coroner', label: 'From a coroner', also: ['Coroner'] },
        { code: 'registrar', label: 'From a registrar', also: ['Registrar'] },
        { code: 'pmrt-or-mbrrace', label: 'From a perinatal review or MBRRACE-UK', also: ['PMRT or MBRRACE'] },
        { code: 'other-cdop', label: 'From another panel', also: ['Other CDOP'] },
      ],
      { noun: 'how it arrived', required: 'desired', identifies: 'nobody', source: recalled },
    ),
    childLocalAuthority: coded('Local authority of the child’s home', ['local-authority'], {
      noun: 'the local authority of the child’s home',
      identifies: 'indirect',
      source: recalled,
      hint: 'From the postcode; put it right where it is wrong.',
    }),
    childIcb: coded('Integrated care board of the child’s home', ['icb'], {
      noun: 'the integrated care board of the child’s home',
      required: 'desired',
      identifies: 'indirect',
      source: recalled,
      hint: 'From the postcode; put it right where it is wrong.',
    }),
    childLsoa: derived('Small area and its deprivation decile', 'the postcode', {
      required: 'desired',
      identifies: 'indirect',
      mapsTo: ['ONSPD'],
      source: proposed,
    }),
    ageAtDeath: derived('Age at death', 'the dates and times of birth and death', {
      identifies: 'indirect',
      source: older,
    }),
    ageGroup: derived('Age group', 'the dates of birth and death', { identifies: 'nobody', source: recalled }),
    cdopArea: coded('Panel responsible', ['cdop'], {
      identifies: 'nobody',
      mapsTo: ['Organization'],
      source: recalled,
    }),
    cdopOutOfAreaTransfer: choice(
      'Passed between panels',
      [
        { code: 'no', label: 'No' },
        { code: 'sent', label: 'Passed to another panel', also: ['Sent'] },
        { code: 'received', label: 'Taken over from another panel', also: ['Received'] },
        { code: 'shared-review', label: 'Reviewed together', also: ['Shared review'] },
      ],
      { identifies: 'nobody', source: confirmed },
    ),
    cdopDuplicateOf: reference('Same child as', 'the case of the same child', {
      noun: 'the case of the same child',
      required: 'optional',
      when: { judgement: 'the duplicate search of the system finds a likely match' },
      identifies: 'direct',
      source: confirmed,
    }),
    cdopInScope: choice(
      'Is the death reviewed?',
      [
        { code: 'yes', label: 'Yes' },
        { code: 'no-stillbirth', label: 'No, a stillbirth', also: ['No, stillbirth'] },
        { code: 'no-lawful-termination', label: 'No, a lawful termination', also: ['No, lawful termination'] },
        { code: 'no-18-or-over', label: 'No, aged 18 or over', also: ['No, 18 or over'] },
        {
          code: 'no-non-resident-handled-elsewhere',
          label: 'No, another country or panel reviews it',
          also: ['No, non-resident handled elsewhere'],
        },
      ],
      { noun: 'whether the death is reviewed', identifies: 'nobody', source: confirmed },
    ),
    cdopSentToNcmdAt: derived('Notification sent to the national database', 'the day on which it was sent', {
      identifies: 'nobody',
      source: confirmed,
    }),
    cdopCaseStatus: choice('Case status', caseStatuses, { identifies: 'nobody', source: proposed }),
    cdopAgencyRequestsSentAt: derived('Agencies asked', 'the day on which the first requests went out', {
      identifies: 'nobody',
      source: confirmed,
    }),
    cdopThemedPanel: choice(
      'Themed panel',
      [
        { code: 'none', label: 'None' },
        { code: 'neonatal', label: 'Newborn babies', also: ['Neonatal'] },
        { code: 'cardiac', label: 'The heart', also: ['Cardiac'] },
        { code: 'sudi', label: 'Sudden unexpected deaths', also: ['SUDI'] },
        { code: 'suicide', label: 'Suicide' },
        { code: 'trauma', label: 'Injury', also: ['Trauma'] },
        { code: 'other', label: 'Other' },
      ],
      { required: 'optional', identifies: 'nobody', source: confirmed },
    ),
  },
} as const
