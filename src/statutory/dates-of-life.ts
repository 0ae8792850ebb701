/**
 * What is odd about dates of a return: a person is asked to look again, and leaves it where it is right. Every date is
 * expected within the child's life but for these.
 */
export const mayBeAfterDeath: ReadonlySet<string> = new Set([
  'repDateCompleted',
  'repPeriodFrom',
  'repPeriodTo',
  'repSignOff',
  'repActionsTaken.due',
  'services.firstContact',
  'services.lastContact',
  'cppEnd',
  'pmDate',
  'inquestDate',
  'timeFoundOrCollapsed',
  'emergencyCallTime',
  'ambulanceArrivalTime',
  'cpStage.end',
  'cpStage.transferArrived',
])

/** What can begin for a child who is not born yet. */
export const mayBeBeforeBirth: ReadonlySet<string> = new Set([
  'repPeriodFrom',
  'services.firstContact',
  'cppStart',
  'childConditionList.diagnosedDate',
  'caSurgeries.date',
  'liAcpDate',
  'liReferralDate',
  'cpStage.start',
])

/** What comes only after the death. */
export const afterDeath: ReadonlySet<string> = new Set(['pmDate', 'inquestDate'])

/** What comes first, and what comes then; within a row where both are of one. */
export const inOrder: readonly (readonly [first: string, then: string])[] = [
  ['repPeriodFrom', 'repPeriodTo'],
  ['repPeriodFrom', 'repLastContactDate'],
  ['timeLastSeenWell', 'timeFoundOrCollapsed'],
  ['timeFoundOrCollapsed', 'emergencyCallTime'],
  ['emergencyCallTime', 'ambulanceArrivalTime'],
  ['cppStart', 'cppEnd'],
  ['services.firstContact', 'services.lastContact'],
  ['cpStage.start', 'cpStage.end'],
  ['cpStage.transferRequested', 'cpStage.transferArrived'],
  ['pmDate', 'inquestDate'],
  ['inOnset', 'inFirstContact'],
]
