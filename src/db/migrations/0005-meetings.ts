import { allow, caseTable, forced, within } from './policy.ts'

export const meetings = {
  name: '0005-meetings',
  sql: `
create table agreement (
  area_id int not null references area,
  version int not null,
  body text not null,
  decided_on date not null,
  primary key (area_id, version)
);

create table agreement_signature (
  id uuid primary key,
  account_id uuid not null references account,
  area_id int not null,
  version int not null,
  signed_on date not null,
  signed_name text not null,
  role text not null,
  organisation text not null
);
create index agreement_signature_account on agreement_signature (area_id, account_id, signed_on desc);

create table meeting (
  id uuid primary key,
  area_id int not null references area,
  on_day date not null,
  at_time text not null default '10:00',
  place text not null default '',
  state text not null check (state in ('planned', 'held', 'cancelled')),
  quorate boolean,
  quorum_because text not null default '',
  version int not null default 1
);
create index meeting_area on meeting (area_id, on_day desc);

create table meeting_member (
  meeting_id uuid not null references meeting,
  account_id uuid not null references account,
  area_id int not null,
  name text not null,
  role text not null,
  body text not null default '',
  body_kind text not null default 'other' check (body_kind in ('health', 'social-care', 'other')),
  invited_on date not null,
  withdrawn_on date,
  attended boolean,
  primary key (meeting_id, account_id)
);
create index meeting_member_account on meeting_member (account_id);

create table meeting_case (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  case_id uuid not null references case_file,
  area_id int not null,
  panel_number int not null,
  age_band text not null,
  assigned_on date not null,
  papers_opened_on date,
  override_by uuid,
  override_reason text,
  withdrawn_on date,
  outcome text check (outcome in ('reviewed', 'deferred')),
  outcome_reason text not null default '',
  unique (meeting_id, case_id)
);
create index meeting_case_case on meeting_case (area_id, case_id);
create unique index meeting_case_number on meeting_case (area_id, panel_number, meeting_id);

-- What one reader was given, with that reader's mark: a copy outside the record, gone when the case closes (R-C4).
create table panel_copy (
  id uuid primary key,
  meeting_case_id uuid not null references meeting_case,
  meeting_id uuid not null references meeting,
  account_id uuid not null references account,
  area_id int not null,
  case_id uuid not null,
  body jsonb,
  mark text not null,
  conflict text check (conflict in ('no', 'yes', 'not-sure')),
  conflict_note text not null default '',
  conflict_decision text check (conflict_decision in ('open', 'shut')),
  opened_first_on date,
  read_on date,
  deleted_on date,
  unique (meeting_case_id, account_id)
);
create index panel_copy_case on panel_copy (area_id, case_id);

create table sealed_copy (
  case_id uuid primary key references case_file,
  area_id int not null,
  meeting_id uuid not null,
  body jsonb not null,
  sha256 text not null,
  sealed_on date not null
);

-- Who opened the sealed copy, when, and why (R-C4).
create table sealed_copy_opening (
  id uuid primary key,
  case_id uuid not null references sealed_copy,
  area_id int not null,
  opened_by uuid not null,
  opened_on date not null,
  reason text not null
);

-- Form C, the analysis of one case at one meeting.
create table analysis (
  id uuid primary key,
  meeting_case_id uuid not null unique references meeting_case,
  meeting_id uuid not null references meeting,
  case_id uuid not null references case_file,
  area_id int not null,
  state text not null check (state in ('draft', 'signed')),
  form_version text not null,
  answers jsonb not null default '{}',
  version int not null default 1,
  saved_by uuid,
  saved_at timestamptz,
  signed_by uuid,
  signed_on date
);
create index analysis_case on analysis (area_id, case_id);

${forced('agreement')}
${allow('person', 'agreement', 'select, insert', within.home)}
${allow('setup', 'agreement', 'insert, select', within.areas)}
${forced('agreement_signature')}
${allow('person', 'agreement_signature', 'select, insert', `${within.home} and ${within.own}`)}
create policy area_reads on agreement_signature for select to opencdr_person using (${within.areas});
${allow('tick', 'agreement_signature', 'select', within.areas)}
${allow('setup', 'agreement_signature', 'select, insert', within.areas)}

${forced('meeting')}
${allow('person', 'meeting', 'select, insert, update', within.areas)}
create policy invited on meeting for select to opencdr_person
  using (id in (select unnest(nullif(current_setting('app.meetings', true), '')::uuid[])));
${allow('tick', 'meeting', 'select', within.areas)}
${allow('setup', 'meeting', 'select, insert', within.areas)}

${forced('meeting_member')}
${allow('signin', 'meeting_member', 'select', within.anywhere)}
${allow('person', 'meeting_member', 'select, insert, update', within.areas)}
create policy own_row on meeting_member for select to opencdr_person using (${within.own});
${allow('tick', 'meeting_member', 'select', within.areas)}
${allow('setup', 'meeting_member', 'select, insert', within.areas)}

${caseTable('meeting_case')}
create policy invited on meeting_case for select to opencdr_person using (${within.meetings});

${caseTable('panel_copy', 'select, insert, update')}
create policy own_copy on panel_copy for select to opencdr_person using (${within.meetings} and ${within.own});
create policy own_copy_marked on panel_copy for update to opencdr_person
  using (${within.meetings} and ${within.own}) with check (${within.meetings} and ${within.own});

${caseTable('sealed_copy', 'select, insert')}

${caseTable('sealed_copy_opening', 'select, insert')}

${caseTable('analysis')}
create policy invited on analysis for select to opencdr_person using (${within.meetings});
`,
}
