import type { ActName } from '../kernel/acts.ts'
import type { Actor } from './actor.ts'
import type { Role } from './roles.ts'

/**
 * How somebody must stand to what is acted on. The act's own query checks it again by finding within this reach, and
 * row-level security a third time.
 * - `area`: a case or a list of the own area
 * - `invited`: a meeting that one is invited to
 * - `home`: something of one's own in the own area, no case
 * - `request`: the request whose personal link one holds
 * - `anyone`: no account needed
 * - `itself`: the service
 */
export type Relation = 'area' | 'invited' | 'home' | 'request' | 'anyone' | 'itself'

type Who = Role | 'respondent' | 'public' | 'signin' | 'tick' | 'setup'
type Rule = Partial<Record<Who, Relation>>

const manager: Rule = { cdop_manager: 'area' }
const chairs: Rule = { chair: 'area', vice_chair: 'area' }
const officers: Rule = { ...manager, ...chairs, designated_doctor: 'area' }
const managerAndChairs: Rule = { ...manager, ...chairs }
const panel: Rule = {
  cdop_manager: 'area',
  designated_doctor: 'invited',
  chair: 'invited',
  vice_chair: 'invited',
  panel_member: 'invited',
  lay_member: 'invited',
  observer: 'invited',
}
const readers: Rule = { ...panel }
delete readers.cdop_manager
const signers: Rule = {
  designated_doctor: 'home',
  chair: 'home',
  vice_chair: 'home',
  panel_member: 'home',
  lay_member: 'home',
  observer: 'home',
}
const everyone: Rule = { ...signers, cdop_manager: 'home' }
const respondent: Rule = { respondent: 'request' }
const service: Rule = { tick: 'itself' }
const setup: Rule = { setup: 'itself' }

/** Role x act x relation: the first wall. An act that is not listed for somebody is answered as if it did not exist. */
export const policy: Readonly<Record<ActName, Rule>> = {
  'sign-in-tried': { signin: 'anyone' },
  'signed-in': { signin: 'anyone' },
  'signed-out': { signin: 'anyone' },
  'password-set': { signin: 'anyone' },
  'request-opened': { signin: 'anyone' },

  'notification-sent': { public: 'anyone' },
  'notification-entered': manager,
  'notifications-listed': manager,
  'notification-read': manager,
  'case-opened': manager,
  'notification-screened-out': manager,
  'screening-undone': manager,
  'notification-passed-on': manager,
  'notification-waiting': manager,
  'death-confirmed': manager,
  'notification-joined': manager,
  'notification-parted': manager,
  'kept-apart': manager,

  searched: officers,

  'today-read': manager,
  'cases-listed': officers,
  'case-read': officers,
  'facts-changed': manager,
  'history-read': officers,
  'date-read': officers,
  'late-reason-given': manager,
  'home-area-told': manager,
  'review-meeting-recorded': manager,
  'documents-read': officers,
  'document-added': manager,
  'document-released': manager,
  'referral-made': managerAndChairs,
  'closure-read': officers,
  'case-closed': manager,
  'sealed-copy-opened': managerAndChairs,

  'agencies-read': officers,
  'agency-added': manager,
  'agencies-confirmed': manager,
  'agency-set-aside': manager,
  'supplementary-added': manager,
  'supplementary-left-out': manager,
  'supplementary-restored': manager,
  'requests-sent': manager,
  'request-read': officers,
  'contact-changed': manager,
  'return-entered': manager,
  'return-sent-back': manager,
  'return-released': manager,
  'request-written-off': { chair: 'area' },
  'return-read': respondent,
  'return-saved': respondent,
  'return-sent': respondent,
  'nil-return-sent': respondent,
  'link-renewed': { signin: 'anyone' },
  'prompt-sent': service,
  'escalation-raised': service,
  'escalations-read': { ...chairs, designated_doctor: 'area' },
  'escalation-settled': { ...chairs, designated_doctor: 'area' },

  'letter-read': officers,
  'letter-drafted': manager,
  'letter-saved': manager,
  'letter-released': manager,
  'letter-withheld': manager,
  'letter-template-read': manager,
  'letter-template-changed': manager,

  'timeline-read': officers,
  'timeline-event-changed': manager,
  'timeline-events-joined': manager,
  'timeline-event-parted': manager,
  'timeline-finished': manager,
  'timeline-reopened': manager,

  'meetings-listed': officers,
  'meeting-planned': manager,
  'meeting-read': officers,
  'room-shown': managerAndChairs,
  'member-invited': managerAndChairs,
  'member-withdrawn': managerAndChairs,
  'case-assigned': manager,
  'case-withdrawn': manager,
  'papers-previewed': managerAndChairs,
  'papers-opened': manager,
  'papers-opened-late': { chair: 'area' },
  'papers-listed': signers,
  'papers-read': readers,
  'papers-marked-read': readers,
  'conflict-asked': readers,
  'conflict-declared': readers,
  'conflict-decided': { chair: 'area' },
  'agreement-read': everyone,
  'agreement-signed': signers,
  'agreement-changed': manager,
  'attendance-recorded': managerAndChairs,
  'analysis-read': panel,
  'analysis-saved': managerAndChairs,
  'analysis-signed': { chair: 'area' },
  'case-deferred': chairs,
  'copies-deleted': service,

  'dictionary-read': { public: 'anyone' },
  'forms-read': managerAndChairs,
  'form-proposed': setup,
  'form-approved': managerAndChairs,
  'case-forms-read': officers,
  'form-upgraded': manager,
  'form-words-read': manager,
  'form-words-changed': manager,
  'register-imported': setup,

  'outbox-read': manager,
  'message-sent-again': manager,
  'message-address-changed': manager,
  'names-hidden': { signin: 'anyone' },
  'calendar-moved': { ...everyone, public: 'anyone' },

  'area-added': setup,
  'account-added': setup,
  'demonstration-loaded': setup,
}

/** How this actor stands to the act, or null when it is not theirs. */
export const relation = (actor: Actor, act: ActName): Relation | null => {
  const as = actor.kind === 'person' ? actor.role : actor.kind
  return as === 'linkage' || as === 'sealer' ? null : (policy[act][as] ?? null)
}

export const may = (actor: Actor, act: ActName): boolean => relation(actor, act) !== null
