/** The kinds of agency as a report writes of them, so that "told by the school" and "the school's own report" meet. */
const NAMED: readonly (readonly [string, RegExp])[] = [
  ['ambulance', /\b(?:ambulances?|paramedics?|crews?|hems|air ambulance|first responders?|rrv|las|emas|swast)\b/],
  ['police', /\b(?:police|officers?|constabulary|pc|dc|ds|di|detectives?|constable|mash)\b/],
  ['fire', /\b(?:fire (?:crews?|service|brigade|fighters?|and rescue)|firefighters?)\b/],
  ['gp', /\b(?:gp|gps|surgery|practice|family doctor|general practitioner|practice nurse|health centre)\b/],
  [
    'social care',
    /\b(?:social (?:care|workers?|services)|csc|children s services|edt|local authority|emergency duty team|family support|early help|mash|front door)\b/,
  ],
  [
    'mental health',
    /\b(?:camhs|cypmhs|mental health|psychiatr\w*|psycholog\w*|care coordinator|crisis team|adolescent unit|therapist|cmht|unit|eating disorders?)\b/,
  ],
  ['school nursing', /\b(?:school nurs\w+|school health)\b/],
  [
    'education',
    /\b(?:schools?|colleges?|nursery|pre school|preschool|childminder|academy|teachers?|tutors?|head ?teacher|dsl|sixth form|pupils?|class|staff)\b/,
  ],
  ['health visiting', /\b(?:health visit\w+|hv|hvs|community nursery nurse)\b/],
  ['maternity', /\b(?:midwi\w+|maternity|antenatal|obstetric\w*|labour ward|delivery suite|birth centre)\b/],
  ['neonatal', /\b(?:neonat\w+|nicu|nnu|scbu|special care baby unit|transport team|resuscitaire)\b/],
  [
    'hospital',
    /\b(?:hospitals?|wards?|emergency department|ed|a e|casualty|picu|itu|icu|intensive care|paediatric\w*|consultant|clinics?|resus|theatre|tertiary|oncolog\w*|cardiolog\w*|neurolog\w*)\b/,
  ],
  ['tertiary', /\b(?:picu|nicu|intensive care|tertiary|specialist centre|retrieval team)\b/],
  ['youth justice', /\b(?:youth (?:justice|offending)|yot|yjs|probation)\b/],
  ['substance misuse', /\b(?:drugs? (?:service|workers?|team)|substance misuse|alcohol service)\b/],
  ['housing', /\b(?:housing|landlord|tenancy|council|highways)\b/],
  ['coroner', /\b(?:coroners?|pathologist|mortuary|medical examiner)\b/],
  ['hospice', /\b(?:hospice|palliative|community (?:children s )?nurs\w+|ccn)\b/],
  ['111', /\b(?:111|out of hours|ooh)\b/],
]

// What the field "type" of an agency says, and what its name says where there is no type.
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['school nursing', /school nurs/],
  ['health visiting', /health visit/],
  ['ambulance', /ambulance/],
  ['police', /police|constabulary/],
  ['fire', /fire/],
  ['social care', /social care|social work|children s services|early help|foster/],
  ['mental health', /camhs|mental|psych/],
  ['maternity', /matern|midwi/],
  ['neonatal', /neonat|nicu/],
  ['gp', /\bgp\b|surgery|general practice|medical (?:centre|practice)|health centre/],
  ['education', /educat|school|college|nursery|early years|academy/],
  ['youth justice', /youth (?:justice|offend)|probation/],
  ['substance misuse', /substance|drug/],
  ['hospice', /hospice|palliative/],
  ['111', /\b111\b|out of hours/],
  ['housing', /housing|highways|council/],
  ['coroner', /coroner|medical examiner/],
  ['tertiary', /tertiary|picu|paediatric intensive/],
  ['hospital', /hospital|acute|picu|paediatr|emergency department|infirmary/],
]

/** The kind of an agency, from how the case calls it; null where it says nothing. */
export const agencyKind = (words: string): string | null =>
  KINDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null

/** The kinds of agency that a folded text speaks of. */
export const agenciesNamed = (text: string): string[] =>
  NAMED.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind)
