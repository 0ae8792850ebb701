/** Every address of the service, made and matched in one place. Addresses are nouns with random ids, nothing else. */
export const urls = {
  home: at('/'),
  signIn: at('/sign-in'),
  signOut: at('/sign-out'),
  setPassword: at('/set-password/:token'),
  personalLink: at('/r/:token'),
  newLink: at('/r/:token/new-link'),
  keptPost: at('/kept/:id'),
  hideNames: at('/names'),
  demonstrationCalendar: at('/calendar'),
  assets: at('/assets/:file'),
  healthy: at('/healthy'),

  notify: at('/notify'),
  notifySection: at('/notify/:section'),
  notifyCheck: at('/notify/check'),
  notifyReceipt: at('/notify/received'),
  notifications: at('/notifications'),
  newNotification: at('/notifications/new'),
  notification: at('/notifications/:id'),
  notificationDecision: at('/notifications/:id/decision'),
  notificationJoining: at('/notifications/:id/joining'),
  notificationApart: at('/notifications/:id/apart'),
  notificationDeath: at('/notifications/:id/death'),

  today: at('/today'),
  finds: at('/finds'),
  cases: at('/cases'),
  case: at('/cases/:id'),
  caseFacts: at('/cases/:id/facts'),
  caseDeath: at('/cases/:id/death'),
  lateReason: at('/cases/:id/late-reason'),
  homeArea: at('/cases/:id/home-area'),
  reviewMeeting: at('/cases/:id/review-meeting'),
  referral: at('/cases/:id/referral'),
  history: at('/cases/:id/history'),
  closure: at('/cases/:id/closure'),
  sealedCopy: at('/cases/:id/sealed-copy'),
  why: at('/dates/:subject/:kind'),

  agencies: at('/cases/:id/agencies'),
  newAgency: at('/cases/:id/agencies/new'),
  askAgencies: at('/cases/:id/requests'),
  newSupplementary: at('/cases/:id/supplementary/new'),
  supplementaryLeaveOut: at('/cases/:id/supplementary/:kind/left-out'),
  supplementaryRestore: at('/cases/:id/supplementary/:kind/restored'),
  request: at('/requests/:id'),
  requestContact: at('/requests/:id/contact'),
  requestWriteOff: at('/requests/:id/write-off'),
  requestSendBack: at('/requests/:id/send-back'),
  requestRelease: at('/requests/:id/release'),
  requestOnBehalf: at('/requests/:id/on-behalf'),
  ownReturn: at('/requests/:id/return'),
  ownReturnSection: at('/requests/:id/sections/:key'),
  ownReturnNil: at('/requests/:id/nil'),
  ownReturnCheck: at('/requests/:id/check'),
  ownReturnPrint: at('/requests/:id/print'),
  ownReturnReceipt: at('/requests/:id/receipt'),
  escalations: at('/escalations'),
  escalation: at('/escalations/:id'),

  family: at('/cases/:id/family'),
  letter: at('/letters/:id'),
  letterRelease: at('/letters/:id/release'),
  letterWithhold: at('/letters/:id/withhold'),
  letterTemplate: at('/letter-template'),

  documents: at('/cases/:id/documents'),
  document: at('/documents/:id'),
  documentRelease: at('/documents/:id/release'),

  timeline: at('/cases/:id/timeline'),
  timelineFinish: at('/cases/:id/timeline/finish'),
  timelineEvent: at('/events/:id'),
  timelineEventJoin: at('/events/:id/join'),
  timelineEventPart: at('/events/:id/part'),

  meetings: at('/meetings'),
  newMeeting: at('/meetings/new'),
  meeting: at('/meetings/:id'),
  meetingMembers: at('/meetings/:id/members'),
  meetingCases: at('/meetings/:id/cases'),
  attendance: at('/meetings/:id/attendance'),
  meetingRoom: at('/meetings/:id/room'),
  casePanel: at('/cases/:id/panel'),
  papersPreview: at('/items/:id/preview'),
  papersOpen: at('/items/:id/papers'),
  itemConflict: at('/items/:id/conflicts'),
  itemWithdraw: at('/items/:id/withdrawal'),
  itemDefer: at('/items/:id/deferral'),
  papers: at('/papers'),
  paper: at('/papers/:id'),
  paperConflict: at('/papers/:id/conflict'),
  paperRead: at('/papers/:id/read'),
  agreement: at('/agreement'),
  agreementText: at('/agreement/text'),
  analysis: at('/analyses/:id'),
  analysisSection: at('/analyses/:id/sections/:key'),
  analysisSignOff: at('/analyses/:id/sign-off'),

  forms: at('/forms'),
  formVersion: at('/forms/versions/:id'),
  formApproval: at('/forms/versions/:id/approval'),
  formWords: at('/forms/:form/words'),
  caseForms: at('/cases/:id/forms'),

  dictionary: at('/dictionary'),
  dictionaryMarkdown: at('/dictionary.md'),
  dictionaryCsv: at('/dictionary.csv'),
  formDictionary: at('/dictionary/:form'),
  formMarkdown: at('/dictionary/:form/dictionary.md'),
  formCsv: at('/dictionary/:form/dictionary.csv'),
  formBlank: at('/dictionary/:form/blank.pdf'),

  outbox: at('/outbox'),
  message: at('/outbox/:id'),
} as const

export type Url<P extends string = string> = { (params: Params<P>): string; readonly pattern: P }

type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & Params<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : Readonly<Record<never, string>>

function at<const P extends string>(pattern: P): Url<P> {
  const to = (params: Params<P>): string =>
    pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent((params as Record<string, string>)[name] ?? ''))
  return Object.assign(to, { pattern })
}
