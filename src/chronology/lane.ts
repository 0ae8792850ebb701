/** The rows of the timeline's picture, from top to bottom (pages.md 3.7). */
export const lanes = [
  'Health',
  'Family and home',
  'Education',
  'Social care',
  'Police and emergency',
  'Death and after',
] as const

export type Lane = (typeof lanes)[number]

/** The lane of an event: by its category, else by the kind of agency that tells it. */
export const lane = (category: string, agencyKind: string): Lane =>
  match(BY_CATEGORY, category) ?? match(BY_KIND, agencyKind) ?? 'Health'

const match = (table: readonly (readonly [RegExp, Lane])[], text: string): Lane | undefined =>
  table.find(([pattern]) => pattern.test(text.trim()))?.[1]

// The first that fits counts. "event" and "communication" say nothing of the lane: there the agency does.
const BY_CATEGORY: readonly (readonly [RegExp, Lane])[] = [
  [/^(?:death|process|postvention|bereavement|inquest|coroner|post-mortem|review)/i, 'Death and after'],
  [/^(?:police|emergency|rescue|crime|custody|fire)/i, 'Police and emergency'],
  [/^(?:social care|safeguarding|early help|care order)/i, 'Social care'],
  [/^(?:education|school|nursery|college|attendance|exclusion)/i, 'Education'],
  [/^(?:family|circumstances|environment|housing|home|household)/i, 'Family and home'],
  [
    /^(?:health|mental|maternal|antenatal|labour|birth|neonatal|clinical|medication|treatment|investigation|hospital|transfer|resuscitation|admission|surgery|immunisation|appointment|diagnosis)/i,
    'Health',
  ],
]

const BY_KIND: readonly (readonly [RegExp, Lane])[] = [
  [/police|ambulance|fire|youth justice|probation|coastguard/i, 'Police and emergency'],
  [/social care|children's services|early help|foster/i, 'Social care'],
  [/school nursing|health visiting/i, 'Health'],
  [/education|school|college|nursery/i, 'Education'],
  [/coroner|medical examiner|registrar of deaths/i, 'Death and after'],
  [/housing|highways|council|charity|voluntary/i, 'Family and home'],
]
