import type { ColumnType, Generated, Selectable, Transaction } from 'kysely'
import type { Day, Instant } from '../kernel/calendar.ts'

/** The shape of each row; a test compares it with the migrated database. */

// Read as a value, written as JSON text: `json(value)`.
type Json = ColumnType<unknown, string, string>
type JsonWithDefault = ColumnType<unknown, string | undefined, string>

export type Tables = {
  area: AreaTable
  seat: SeatTable
  account: AccountTable
  sign_in_link: SignInLinkTable
  session: SessionTable
  kept_post: KeptPostTable
  attempt: AttemptTable
  form_key: FormKeyTable
  demonstration_calendar: DemonstrationCalendarTable
  audit: AuditTable
  audit_seal: AuditSealTable
  audit_tally: AuditTallyTable
  case_file: CaseFileTable
  notification: NotificationTable
  kept_apart: KeptApartTable
  match_key: MatchKeyTable
  case_person: CasePersonTable
  document: DocumentTable
  letter_template: LetterTemplateTable
  letter: LetterTable
  referral: ReferralTable
  notify_draft: NotifyDraftTable
  organisation: OrganisationTable
  request: RequestTable
  request_step: RequestStepTable
  request_link: RequestLinkTable
  escalation: EscalationTable
  agency_return: AgencyReturnTable
  return_event: ReturnEventTable
  supplementary_decision: SupplementaryDecisionTable
  asking: AskingTable
  timeline_event: TimelineEventTable
  timeline_source: TimelineSourceTable
  agreement: AgreementTable
  agreement_signature: AgreementSignatureTable
  meeting: MeetingTable
  meeting_member: MeetingMemberTable
  meeting_case: MeetingCaseTable
  panel_copy: PanelCopyTable
  sealed_copy: SealedCopyTable
  sealed_copy_opening: SealedCopyOpeningTable
  analysis: AnalysisTable
  outbox: OutboxTable
  due: DueTable
  form_version: FormVersionTable
  form_overlay: FormOverlayTable
  register_entry: RegisterEntryTable
}

/** A transaction, with a role and a reach: the only way to the data. */
export type Tx = Transaction<Tables>
export type Row<T extends keyof Tables> = Selectable<Tables[T]>

/** A value for a jsonb column. */
export const json = (value: unknown): string => JSON.stringify(value)

export type AreaTable = {
  id: Generated<number>
  name: string
  local_authorities: Generated<string[]>
  districts: Generated<string[]>
  coroner_areas: Generated<string[]>
  receives_unplaced: Generated<boolean>
  phone: Generated<string>
  email: Generated<string>
  rules: JsonWithDefault
  rules_version: Generated<number>
  demonstration: Generated<boolean>
}

export type SeatTable = {
  id: string
  area_id: number
  body: string
  kind: 'health' | 'social-care' | 'other'
}

export type AccountTable = {
  id: string
  area_id: number
  role: 'cdop_manager' | 'designated_doctor' | 'chair' | 'vice_chair' | 'panel_member' | 'lay_member' | 'observer'
  name: string
  job_title: Generated<string>
  email: string
  seat_id: string | null
  password_hash: string | null
  demonstration: Generated<boolean>
  created_at: Instant
}

export type SignInLinkTable = {
  token_hash: Buffer
  account_id: string
  area_id: number
  expires_at: Instant
}

export type SessionTable = {
  token_hash: Buffer
  account_id: string | null
  request_id: string | null
  area_id: number
  opened_by: Buffer
  csrf: string
  hide_names: Generated<boolean>
  created_at: Instant
  seen_at: Instant
}

export type KeptPostTable = {
  id: string
  author: string
  area_id: number
  path: string
  sealed: Buffer
  kept_at: Instant
}

export type AttemptTable = {
  key: Buffer
  window_start: Instant
  count: number
}

export type FormKeyTable = {
  key: string
  act: string
  actor: string
  answer: JsonWithDefault
  at: Instant
}

export type DemonstrationCalendarTable = {
  one: Generated<boolean>
  days_ahead: Generated<number>
}

export type AuditTable = {
  id: Generated<number>
  era: string
  txid: Generated<string>
  process: string
  entry: string
  area_id: number | null
  actor: string
  act: string
  case_id: string | null
  subject: string | null
  calendar_day: Day
  at: Instant
  detail: Json
  mac: Buffer
}

export type AuditSealTable = {
  id: number
  era: string
  from_txid: string
  to_txid: string
  size: number
  peaks: Buffer
  root: Buffer
  tally_id: number
  tally_hash: Buffer
  at: Instant
  sig: Buffer
}

export type AuditTallyTable = {
  id: number
  process: string
  number: number
  era: string
  to_txid: string
  rows: number
  mac_sum: Buffer
  at: Instant
  mac: Buffer
}

export type CaseFileTable = {
  id: string
  area_id: number
  reference: string
  version: Generated<number>
  stage: 'waiting' | 'open' | 'gathering' | 'ready' | 'scheduled' | 'reviewed' | 'closed'
  opened_on: Day
  family_name: string
  given_names: string
  names_folded: string
  aliases: Generated<string[]>
  nhs_number: string | null
  sex: Generated<string>
  born_on: Day | null
  died_on: Day | null
  died_at: Instant | null
  gestation_weeks: number | null
  address: Generated<string>
  postcode: Generated<string>
  place_of_death: Generated<string>
  place_type: Generated<string>
  area_of_death: Generated<string>
  home_authority: Generated<string>
  school: Generated<string>
  expected: Generated<'expected' | 'unexpected' | 'not-known'>
  suspicion: Generated<'yes' | 'no' | 'not-known'>
  circumstances: Generated<string>
  scope_because: Generated<string>
  first_notified_at: Instant
  death_confirmed_on: Day | null
  death_confirmed_because: Generated<string>
  late_reason: string | null
  inbound: Generated<boolean>
  home_area: Generated<string>
  home_told_on: Day | null
  home_told_how: Generated<string>
  review_meeting_on: Day | null
  review_meeting_none: string | null
  timeline_finished_on: Day | null
  timeline_finished_by: string | null
  closed_on: Day | null
  closed_by: string | null
  forms_on: Day | null
}

export type NotificationTable = {
  id: string
  area_id: number
  receipt: string
  state: 'new' | 'waiting' | 'opened' | 'joined' | 'outside' | 'passed-on'
  source: 'form' | 'telephone' | 'letter' | 'e-mail' | 'other'
  source_note: Generated<string>
  entered_by: string | null
  received_at: Instant
  before_death: Generated<boolean>
  inbound: Generated<boolean>
  placed_because: Generated<string>
  form_version: string
  answers: Json
  other: JsonWithDefault
  family_name: string
  given_names: string
  names_folded: string
  nhs_number: string | null
  born_on: Day | null
  died_on: Day | null
  died_at: Instant | null
  death_confirmed_on: Day | null
  death_confirmed_because: Generated<string>
  case_id: string | null
  decided_on: Day | null
  decided_by: string | null
  decision_reason: Generated<string>
  joined_aliases: Generated<string[]>
  undo: Json | null
  version: Generated<number>
}

export type KeptApartTable = {
  area_id: number
  notification_id: string
  other_id: string
  reason: string
  decided_on: Day
  decided_by: string
}

export type MatchKeyTable = {
  area_id: number
  notification_id: string
  key: Buffer
}

export type CasePersonTable = {
  id: string
  area_id: number
  case_id: string
  notification_id: string | null
  kind: 'family' | 'professional'
  name: string
  relation: Generated<string>
  born_on: Day | null
  address: Generated<string>
  parental_responsibility: Generated<string>
  organisation: Generated<string>
  agency_type: Generated<string>
  email: Generated<string>
  phone: Generated<string>
}

export type DocumentTable = {
  id: string
  area_id: number
  case_id: string
  kind: string
  on_day: Day
  source: string
  body: string
  released_on: Day | null
  released_by: string | null
  entered_on: Day
  entered_by: string
}

export type LetterTemplateTable = {
  area_id: number
  kind: string
  version: number
  body: string
  decided_on: Day
}

export type LetterTable = {
  id: string
  area_id: number
  case_id: string
  kind: 'first'
  state: 'draft' | 'released' | 'withheld'
  body: string
  template_version: number
  version: Generated<number>
  drafted_on: Day
  decided_on: Day | null
  decided_by: string | null
  withheld_reason: string | null
}

export type ReferralTable = {
  id: string
  area_id: number
  case_id: string
  made_to: string
  reason: string
  made_on: Day
  made_by: string
}

export type NotifyDraftTable = {
  token_hash: Buffer
  answers: Json
  kept_until: Instant
}

export type OrganisationTable = {
  id: string
  area_id: number
  name: string
  kind: string
  sits_in: number
  contact_name: Generated<string>
  contact_role: Generated<string>
  contact_email: Generated<string>
  contact_phone: Generated<string>
}

export type RequestTable = {
  id: string
  area_id: number
  case_id: string
  organisation_id: string
  agency: string
  agency_kind: string
  sits_in: number
  contact_name: Generated<string>
  contact_role: Generated<string>
  contact_email: Generated<string>
  contact_phone: Generated<string>
  proposed_because: Generated<string>
  proposed_on: Day
  confirmed_known_on: Day | null
  not_known_on: Day | null
  sent_on: Day | null
  sent_at: Instant | null
  returned_on: Day | null
  return_kind: 'full' | 'nil' | null
  written_off_on: Day | null
  written_off_by: string | null
  written_off_reason: string | null
  version: Generated<number>
}

export type RequestStepTable = {
  request_id: string
  area_id: number
  case_id: string
  step: 'prompt-1' | 'prompt-2' | 'prompt-3' | 'escalation'
  on_day: Day
  state: 'sent' | 'missed'
}

export type RequestLinkTable = {
  token_hash: Buffer
  request_id: string
  case_id: string
  area_id: number
  made_at: Instant
  withdrawn_at: Instant | null
}

export type EscalationTable = {
  id: string
  area_id: number
  request_id: string
  asking_area_id: number
  agency: string
  asked_on: Day
  raised_on: Day
  outcome: Generated<string>
  settled_on: Day | null
}

export type AgencyReturnTable = {
  id: string
  request_id: string
  case_id: string
  area_id: number
  state: 'draft' | 'sent' | 'sent-back' | 'superseded'
  kind: 'full' | 'nil' | null
  form_version: string
  answers: JsonWithDefault
  other: JsonWithDefault
  written_events: JsonWithDefault
  narrative: Generated<string>
  version: Generated<number>
  saved_at: Instant
  received_at: Instant | null
  receipt: string | null
  entered_by: string | null
  sent_back_on: Day | null
  sent_back_reason: string | null
  released_on: Day | null
  released_by: string | null
  forms_on: Day | null
}

export type ReturnEventTable = {
  id: string
  return_id: string
  request_id: string
  case_id: string
  area_id: number
  position: number
  on_date: string
  time: string | null
  precision: 'exact' | 'day' | 'month' | 'year'
  category: Generated<string>
  text: string
}

export type SupplementaryDecisionTable = {
  case_id: string
  area_id: number
  form: string
  decision: 'added' | 'left-out'
  reason: string
  decided_on: Day
  decided_by: string
}

export type AskingTable = {
  case_id: string
  area_id: number
  supplementary: string[]
  involved: string[]
  answered: string[]
  told: Json
  known: Json
}

export type TimelineEventTable = {
  id: string
  area_id: number
  case_id: string
  on_date: string
  time: string | null
  precision: 'exact' | 'day' | 'month' | 'year'
  category: Generated<string>
  lane: string
  wording: string
  original: string
  position: number
  left_out: Generated<boolean>
  version: Generated<number>
}

export type TimelineSourceTable = {
  return_event_id: string
  event_id: string
  case_id: string
  area_id: number
}

export type AgreementTable = {
  area_id: number
  version: number
  body: string
  decided_on: Day
}

export type AgreementSignatureTable = {
  id: string
  account_id: string
  area_id: number
  version: number
  signed_on: Day
  signed_name: string
  role: string
  organisation: string
}

export type MeetingTable = {
  id: string
  area_id: number
  on_day: Day
  at_time: Generated<string>
  place: Generated<string>
  state: 'planned' | 'held' | 'cancelled'
  quorate: boolean | null
  quorum_because: Generated<string>
  version: Generated<number>
}

export type MeetingMemberTable = {
  meeting_id: string
  account_id: string
  area_id: number
  name: string
  role: string
  body: Generated<string>
  body_kind: Generated<'health' | 'social-care' | 'other'>
  invited_on: Day
  withdrawn_on: Day | null
  attended: boolean | null
}

export type MeetingCaseTable = {
  id: string
  meeting_id: string
  case_id: string
  area_id: number
  panel_number: number
  age_band: string
  assigned_on: Day
  papers_opened_on: Day | null
  override_by: string | null
  override_reason: string | null
  withdrawn_on: Day | null
  outcome: 'reviewed' | 'deferred' | null
  outcome_reason: Generated<string>
}

export type PanelCopyTable = {
  id: string
  meeting_case_id: string
  meeting_id: string
  account_id: string
  area_id: number
  case_id: string
  body: Json | null
  mark: string
  conflict: 'no' | 'yes' | 'not-sure' | null
  conflict_note: Generated<string>
  conflict_decision: 'open' | 'shut' | null
  opened_first_on: Day | null
  read_on: Day | null
  deleted_on: Day | null
}

export type SealedCopyTable = {
  case_id: string
  area_id: number
  meeting_id: string
  body: Json
  sha256: string
  sealed_on: Day
}

export type SealedCopyOpeningTable = {
  id: string
  case_id: string
  area_id: number
  opened_by: string
  opened_on: Day
  reason: string
}

export type AnalysisTable = {
  id: string
  meeting_case_id: string
  meeting_id: string
  case_id: string
  area_id: number
  state: 'draft' | 'signed'
  form_version: string
  answers: JsonWithDefault
  version: Generated<number>
  saved_by: string | null
  saved_at: Instant | null
  signed_by: string | null
  signed_on: Day | null
  other: JsonWithDefault
}

export type OutboxTable = {
  id: string
  area_id: number
  case_id: string | null
  request_id: string | null
  kind: string
  once: string
  to_name: string
  to_role: string
  to_email: string
  subject: string
  body: string
  secret: string | null
  state: 'waiting' | 'sent' | 'not-delivered' | 'withdrawn'
  made_on: Day
  made_at: Instant
  attempts: Generated<number>
  next_attempt_at: Instant
  sent_at: Instant | null
  trouble: string | null
}

export type DueTable = {
  area_id: number
  case_id: string | null
  subject: string
  kind: string
  clock: string
  whose: 'manager' | 'chair' | 'doctor' | 'member' | 'system' | 'agency'
  due_at: Instant | null
  calendar_version: string
  rules_version: number
}

export type FormVersionTable = {
  id: string
  form_id: string
  version: string
  declaration: Json
  map: Json
  effective_from: Day
  proposed_on: Day
  proposed_by: string
  proposer: string
  approved_on: Day | null
  approved_by: string | null
  approver: string | null
}

export type FormOverlayTable = {
  area_id: number
  form_id: string
  version: number
  body: Json
  decided_on: Day
  decided_by: string
}

export type RegisterEntryTable = {
  register: string
  code: string
  name: string
  name_folded: string
  valid_from: Day | null
  valid_to: Day | null
  successor: string | null
}
