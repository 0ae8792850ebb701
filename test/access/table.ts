/**
 * Who may do what: role, act and relation, written by hand from the review's own rules (process.md 1.2 and 3), and not
 * from src/access/policy.ts, which it checks. Everything is of Northmarsh; "other" visitors belong to Eastholm.
 *
 * A cell is one letter:
 *   y  the door opens: the page, or the act (an answer about what was typed wrong shows it too)
 *   n  there is no such page: the answer to an id that never existed
 *   s  sign in first, or open the personal link again
 *   k  another refusal, the same for everybody
 * Columns, in groups: nobody; the manager, the designated doctor, the chair, the vice chair, each of the own area and
 * of another; a panel member, a lay member, an observer, each invited to the meeting in question, invited to another
 * meeting of the area only, and of another area; a respondent of this request, of another request about the same
 * child, and of another area.
 */
export const columns = [
  'nobody',
  'manager',
  'manager elsewhere',
  'doctor',
  'doctor elsewhere',
  'chair',
  'chair elsewhere',
  'vice chair',
  'vice chair elsewhere',
  'member invited',
  'member not invited',
  'member elsewhere',
  'lay member invited',
  'lay member not invited',
  'lay member elsewhere',
  'observer invited',
  'observer not invited',
  'observer elsewhere',
  'respondent',
  'respondent of another request',
  'respondent elsewhere',
] as const

export type Column = (typeof columns)[number]
export type Cell = 'y' | 'n' | 's' | 'k'

export type Row = {
  /** METHOD and pattern, as the router has it. */
  readonly route: string
  /** Of what: an entry of `subjects` (subjects.ts). */
  readonly of: string
  readonly cells: string
}

// nobody, manager, doctor, chair, vice chair, member, lay member, observer, respondent
const EVERYBODY = 'y yy yy yy yy yyy yyy yyy yyy'
const NEVER_WAS = 'k kk kk kk kk kkk kkk kkk kkk'
const NOT_EVEN_HERE = 's nn nn nn nn nnn nnn nnn nnn'

export const table: readonly Row[] = [
  // Signing in
  { route: 'GET /', of: 'nothing', cells: 's yy yy yy yy yyy yyy yyy sss' },
  { route: 'GET /sign-in', of: 'nothing', cells: EVERYBODY },
  { route: 'POST /sign-in', of: 'nothing', cells: EVERYBODY },
  { route: 'GET /set-password/:token', of: 'one-time link', cells: EVERYBODY },
  { route: 'POST /set-password/:token', of: 'one-time link', cells: EVERYBODY },
  { route: 'POST /names', of: 'nothing', cells: 's yy yy yy yy yyy yyy yyy sss' },
  { route: 'GET /kept/:id', of: 'what the manager typed', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /kept/:id', of: 'what a respondent typed', cells: 's nn nn nn nn nnn nnn nnn ynn' },

  // The public form
  { route: 'GET /notify', of: 'nothing', cells: EVERYBODY },
  { route: 'POST /notify', of: 'nothing', cells: EVERYBODY },
  { route: 'GET /notify/check', of: 'nothing', cells: EVERYBODY },
  { route: 'POST /notify/check', of: 'nothing', cells: EVERYBODY },
  { route: 'GET /notify/received', of: 'nothing', cells: EVERYBODY },
  { route: 'GET /notify/:section', of: 'section of the public form', cells: EVERYBODY },
  { route: 'POST /notify/:section', of: 'section of the public form', cells: EVERYBODY },

  // What the forms ask
  { route: 'GET /dictionary', of: 'nothing', cells: EVERYBODY },
  { route: 'GET /dictionary.md', of: 'nothing', cells: EVERYBODY },
  { route: 'GET /dictionary.csv', of: 'nothing', cells: EVERYBODY },
  { route: 'GET /dictionary/:form', of: 'statutory form', cells: EVERYBODY },
  { route: 'GET /dictionary/:form/dictionary.md', of: 'statutory form', cells: EVERYBODY },
  { route: 'GET /dictionary/:form/dictionary.csv', of: 'statutory form', cells: EVERYBODY },
  { route: 'GET /dictionary/:form/blank.pdf', of: 'statutory form', cells: EVERYBODY },

  // Notifications: the manager's
  { route: 'GET /notifications', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /notifications/new', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /notifications/new', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /notifications/:id', of: 'notification', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /notifications/:id/decision', of: 'notification', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /notifications/:id/joining', of: 'notification', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /notifications/:id/apart', of: 'notification', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /notifications/:id/death', of: 'notification', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /notifications/:id/death', of: 'notification', cells: 's yn nn nn nn nnn nnn nnn nnn' },

  // Finding: each finds in the own area
  { route: 'GET /finds', of: 'nothing', cells: 's yy yy yy yy nnn nnn nnn nnn' },
  { route: 'POST /finds', of: 'nothing', cells: 's yy yy yy yy nnn nnn nnn nnn' },

  // The case
  { route: 'GET /today', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases', of: 'nothing', cells: 's yy yy yy yy nnn nnn nnn nnn' },
  { route: 'GET /cases/:id', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/history', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'GET /dates/:subject/:kind', of: 'date that is owed', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/facts', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/facts', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/death', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/death', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/late-reason', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/late-reason', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/home-area', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/home-area', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/review-meeting', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/review-meeting', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/referral', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/referral', of: 'case', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/closure', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/closure', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/sealed-copy', of: 'case', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/sealed-copy', of: 'sealed case', cells: 's yn nn yn yn nnn nnn nnn nnn' },

  // Agencies
  { route: 'GET /cases/:id/agencies', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/requests', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/agencies/new', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/agencies/new', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/supplementary/new', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/supplementary/new', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  {
    route: 'GET /cases/:id/supplementary/:kind/left-out',
    of: 'form of the case',
    cells: 's yn nn nn nn nnn nnn nnn nnn',
  },
  {
    route: 'POST /cases/:id/supplementary/:kind/left-out',
    of: 'form of the case',
    cells: 's yn nn nn nn nnn nnn nnn nnn',
  },
  {
    route: 'POST /cases/:id/supplementary/:kind/restored',
    of: 'form that was decided',
    cells: 's yn nn nn nn nnn nnn nnn nnn',
  },
  { route: 'GET /requests/:id', of: 'request', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'GET /requests/:id', of: 'answered request', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'GET /requests/:id/contact', of: 'request', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /requests/:id/contact', of: 'request', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /requests/:id/send-back', of: 'answered request', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /requests/:id/send-back', of: 'answered request', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /requests/:id/write-off', of: 'request', cells: 's nn nn yn nn nnn nnn nnn nnn' },
  { route: 'POST /requests/:id/write-off', of: 'request', cells: 's nn nn yn nn nnn nnn nnn nnn' },
  { route: 'GET /requests/:id/on-behalf', of: 'request', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /requests/:id/on-behalf', of: 'request', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /requests/:id/release', of: 'report to release', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /requests/:id/release', of: 'report to release', cells: 's yn nn nn nn nnn nnn nnn nnn' },

  // A respondent's own request. Whoever holds the link opens it, signed in or not: that is what a link is.
  { route: 'GET /r/:token', of: 'personal link', cells: EVERYBODY },
  { route: 'GET /r/:token', of: 'link that never was', cells: NEVER_WAS },
  { route: 'POST /r/:token', of: 'personal link', cells: EVERYBODY },
  { route: 'POST /r/:token', of: 'link that never was', cells: NEVER_WAS },
  { route: 'POST /r/:token/new-link', of: 'link that never was', cells: EVERYBODY },
  { route: 'GET /requests/:id/return', of: 'request', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'GET /requests/:id/sections/:key', of: 'page of the return', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'POST /requests/:id/sections/:key', of: 'page of the return', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'GET /requests/:id/nil', of: 'request', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'POST /requests/:id/nil', of: 'request', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'GET /requests/:id/check', of: 'request', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'GET /requests/:id/print', of: 'request', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'GET /requests/:id/receipt', of: 'request', cells: 's nn nn nn nn nnn nnn nnn ynn' },
  { route: 'POST /requests/:id/receipt', of: 'request', cells: 's nn nn nn nn nnn nnn nnn ynn' },

  // Escalations: raised with the area in which the agency sits, and nothing of the child in them
  { route: 'GET /escalations', of: 'nothing', cells: 's nn yy yy yy nnn nnn nnn nnn' },
  { route: 'GET /escalations/:id', of: 'escalation', cells: 's nn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /escalations/:id', of: 'escalation', cells: 's nn yn yn yn nnn nnn nnn nnn' },

  // Messages
  // Versions of the forms, which belong to every area; and an area’s own words on them
  { route: 'GET /forms', of: 'nothing', cells: 's yy nn yy yy nnn nnn nnn nnn' },
  { route: 'GET /forms/versions/:id', of: 'form version', cells: 's yy nn yy yy nnn nnn nnn nnn' },
  { route: 'POST /forms/versions/:id/approval', of: 'form version', cells: 's yy nn yy yy nnn nnn nnn nnn' },
  { route: 'GET /forms/:form/words', of: 'one of the forms', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /forms/:form/words', of: 'one of the forms', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/forms', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/forms', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },

  { route: 'GET /outbox', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /outbox/:id', of: 'message', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /outbox/:id', of: 'message', cells: 's yn nn nn nn nnn nnn nnn nnn' },

  // The family
  { route: 'GET /cases/:id/family', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/family', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /letters/:id', of: 'drafted letter', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /letters/:id/release', of: 'drafted letter', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /letters/:id/release', of: 'drafted letter', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /letters/:id/withhold', of: 'drafted letter', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /letters/:id/withhold', of: 'drafted letter', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /letters/:id', of: 'released letter', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'GET /letters/:id', of: 'drafted letter', cells: NOT_EVEN_HERE },
  { route: 'GET /letter-template', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /letter-template', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },

  // Documents
  { route: 'GET /cases/:id/documents', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/documents', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /documents/:id', of: 'document', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'GET /documents/:id/release', of: 'document to release', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /documents/:id/release', of: 'document to release', cells: 's yn nn nn nn nnn nnn nnn nnn' },

  // The timeline
  { route: 'GET /cases/:id/timeline', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/timeline/finish', of: 'case', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /events/:id', of: 'event', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /events/:id', of: 'event', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /events/:id/join', of: 'event', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /events/:id/part', of: 'event', cells: 's yn nn nn nn nnn nnn nnn nnn' },

  // Meetings
  { route: 'GET /meetings', of: 'nothing', cells: 's yy yy yy yy nnn nnn nnn nnn' },
  { route: 'GET /meetings/new', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /meetings/new', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /meetings/:id', of: 'meeting', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /meetings/:id/members', of: 'meeting', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'POST /meetings/:id/cases', of: 'meeting', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /meetings/:id/attendance', of: 'meeting', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'GET /meetings/:id/room', of: 'meeting', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'GET /cases/:id/panel', of: 'case', cells: 's yn yn yn yn nnn nnn nnn nnn' },
  { route: 'POST /cases/:id/panel', of: 'case', cells: 's nn nn yn nn nnn nnn nnn nnn' },
  { route: 'GET /items/:id/preview', of: 'case on its meeting', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'POST /items/:id/preview', of: 'case on its meeting', cells: 's nn nn yn nn nnn nnn nnn nnn' },
  { route: 'POST /items/:id/papers', of: 'case on its meeting', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /items/:id/conflicts', of: 'case on its meeting', cells: 's nn nn yn nn nnn nnn nnn nnn' },
  { route: 'GET /items/:id/deferral', of: 'case on its meeting', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'POST /items/:id/deferral', of: 'case on its meeting', cells: 's nn nn yn yn nnn nnn nnn nnn' },

  // The panel's papers: each reader's own, of meetings to which that reader is invited
  { route: 'GET /papers', of: 'nothing', cells: 's nn yy yy yy yyy yyy yyy nnn' },
  { route: 'GET /papers/:id', of: 'own copy', cells: 's nn yn yn yn ynn ynn ynn nnn' },
  { route: 'GET /papers/:id', of: 'copy of another reader', cells: NOT_EVEN_HERE },
  { route: 'GET /papers/:id', of: 'copy of another meeting', cells: 's nn nn nn nn nyn nnn nnn nnn' },
  { route: 'GET /papers/:id/conflict', of: 'own copy', cells: 's nn yn yn yn ynn ynn ynn nnn' },
  { route: 'GET /papers/:id/conflict', of: 'copy of another reader', cells: NOT_EVEN_HERE },
  { route: 'POST /papers/:id/conflict', of: 'own copy', cells: 's nn yn yn yn ynn ynn ynn nnn' },
  { route: 'POST /papers/:id/conflict', of: 'copy of another reader', cells: NOT_EVEN_HERE },
  { route: 'POST /papers/:id/read', of: 'own copy', cells: 's nn yn yn yn ynn ynn ynn nnn' },
  { route: 'POST /papers/:id/read', of: 'copy of another reader', cells: NOT_EVEN_HERE },
  { route: 'GET /agreement', of: 'nothing', cells: 's yy yy yy yy yyy yyy yyy nnn' },
  { route: 'POST /agreement', of: 'nothing', cells: 's nn yy yy yy yyy yyy yyy nnn' },
  { route: 'GET /agreement/text', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /agreement/text', of: 'nothing', cells: 's yy nn nn nn nnn nnn nnn nnn' },
  { route: 'GET /analyses/:id', of: 'Form C', cells: 's yn yn yn yn ynn ynn ynn nnn' },
  { route: 'GET /analyses/:id', of: 'Form C of another meeting', cells: 's yn yn yn yn nyn nyn nyn nnn' },
  { route: 'GET /analyses/:id/sections/:key', of: 'section of Form C', cells: 's yn yn yn yn ynn ynn ynn nnn' },
  { route: 'POST /analyses/:id/sections/:key', of: 'section of Form C', cells: 's yn nn yn yn nnn nnn nnn nnn' },
  { route: 'POST /analyses/:id/sign-off', of: 'Form C', cells: 's nn nn yn nn nnn nnn nnn nnn' },

  // Acts that leave nothing behind to look at: the readers' copies go, then the sessions
  { route: 'POST /items/:id/withdrawal', of: 'case on its meeting', cells: 's yn nn nn nn nnn nnn nnn nnn' },
  { route: 'POST /sign-out', of: 'nothing', cells: 's ss ss ss ss sss sss sss sss' },
]

/** The cells of a row by column; what nobody filled in is undefined. */
export function cellsOf({ cells }: Row): ReadonlyMap<Column, Cell | undefined> {
  const letters = cells.replaceAll(' ', '')
  return new Map(columns.map((column, i) => [column, letters[i] as Cell | undefined]))
}
