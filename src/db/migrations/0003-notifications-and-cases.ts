import { allow, caseTable, forced, within } from './policy.ts'

export const notificationsAndCases = {
  name: '0003-notifications-and-cases',
  sql: `
create table case_file (
  id uuid primary key,
  area_id int not null references area,
  reference text not null unique,
  version int not null default 1,
  stage text not null check (stage in ('waiting', 'open', 'gathering', 'ready', 'scheduled', 'reviewed', 'closed')),
  opened_on date not null,
  family_name text not null,
  given_names text not null,
  names_folded text not null,
  aliases text[] not null default '{}',
  nhs_number text,
  sex text not null default 'not-known',
  born_on date,
  died_on date,
  died_at timestamptz,
  gestation_weeks int,
  address text not null default '',
  postcode text not null default '',
  place_of_death text not null default '',
  place_type text not null default 'not-known',
  area_of_death text not null default '',
  home_authority text not null default '',
  school text not null default '',
  expected text not null default 'not-known' check (expected in ('expected', 'unexpected', 'not-known')),
  suspicion text not null default 'not-known' check (suspicion in ('yes', 'no', 'not-known')),
  circumstances text not null default '',
  scope_because text not null default '',
  first_notified_at timestamptz not null,
  death_confirmed_on date,
  death_confirmed_because text not null default '',
  late_reason text,
  inbound boolean not null default false,
  home_area text not null default '',
  home_told_on date,
  home_told_how text not null default '',
  review_meeting_on date,
  review_meeting_none text,
  timeline_finished_on date,
  timeline_finished_by uuid,
  closed_on date,
  closed_by uuid
);
comment on column case_file.stage is 'projected from the dated rows by cases/reschedule.ts, never set by hand';
comment on column case_file.review_meeting_on is 'the child death review meeting (CDRM); review_meeting_none says why there is none';
create index case_file_area on case_file (area_id, opened_on desc, id);
create index case_file_stage on case_file (area_id, stage, opened_on desc, id desc);
create index case_file_reference on case_file (area_id, reference);
create index case_file_nhs on case_file (area_id, nhs_number) where nhs_number is not null;
create index case_file_names on case_file (area_id, names_folded text_pattern_ops);
create index case_file_born on case_file (area_id, born_on);
create index case_file_died on case_file (area_id, died_on);

create table notification (
  id uuid primary key,
  area_id int not null references area,
  receipt text not null unique,
  state text not null check (state in ('new', 'waiting', 'opened', 'joined', 'outside', 'passed-on')),
  source text not null check (source in ('form', 'telephone', 'letter', 'e-mail', 'other')),
  source_note text not null default '',
  entered_by uuid,
  received_at timestamptz not null,
  before_death boolean not null default false,
  inbound boolean not null default false,
  placed_because text not null default '',
  form_version text not null,
  answers jsonb not null,
  other jsonb not null default '{}',
  family_name text not null,
  given_names text not null,
  names_folded text not null,
  nhs_number text,
  born_on date,
  died_on date,
  died_at timestamptz,
  death_confirmed_on date,
  death_confirmed_because text not null default '',
  case_id uuid references case_file,
  decided_on date,
  decided_by uuid,
  decision_reason text not null default '',
  joined_aliases text[] not null default '{}',
  undo jsonb,
  version int not null default 1
);
comment on column notification.death_confirmed_on is 'for a notice sent before the death; the others need no confirming';
comment on column notification.joined_aliases is 'names of the case that only joined notices gave it';
comment on column notification.undo is 'what stood before the last decision, so that taking it back restores exactly that';
create index notification_area on notification (area_id, state, received_at desc, id);
create index notification_case on notification (area_id, case_id);
create index notification_nhs on notification (area_id, nhs_number) where nhs_number is not null;
create index notification_names on notification (area_id, names_folded text_pattern_ops);
create index notification_born on notification (area_id, born_on);
create index notification_died on notification (area_id, died_on);

-- A pair that a person has looked at and keeps apart, so that it is not asked again.
create table kept_apart (
  area_id int not null,
  notification_id uuid not null references notification,
  other_id uuid not null,
  reason text not null,
  decided_on date not null,
  decided_by uuid not null,
  primary key (notification_id, other_id)
);

-- Keyed hashes that let the linkage role say "also in another area", and nothing else.
create table match_key (
  area_id int not null,
  notification_id uuid not null references notification,
  key bytea not null,
  primary key (notification_id, key)
);
create index match_key_key on match_key (key);

-- The people whom the case knows: family and professionals, with where each was named.
create table case_person (
  id uuid primary key,
  area_id int not null,
  case_id uuid not null references case_file,
  notification_id uuid references notification,
  kind text not null check (kind in ('family', 'professional')),
  name text not null,
  relation text not null default '',
  born_on date,
  address text not null default '',
  parental_responsibility text not null default 'not-known',
  organisation text not null default '',
  agency_type text not null default '',
  email text not null default '',
  phone text not null default ''
);
create index case_person_case on case_person (area_id, case_id);

create table document (
  id uuid primary key,
  area_id int not null,
  case_id uuid not null references case_file,
  kind text not null,
  on_day date not null,
  source text not null,
  body text not null,
  released_on date,
  released_by uuid,
  entered_on date not null,
  entered_by uuid not null
);
create index document_case on document (area_id, case_id, on_day);

create table letter_template (
  area_id int not null references area,
  kind text not null,
  version int not null,
  body text not null,
  decided_on date not null,
  primary key (area_id, kind, version)
);

create table letter (
  id uuid primary key,
  area_id int not null,
  case_id uuid not null references case_file,
  kind text not null check (kind in ('first')),
  state text not null check (state in ('draft', 'released', 'withheld')),
  body text not null,
  template_version int not null,
  version int not null default 1,
  drafted_on date not null,
  decided_on date,
  decided_by uuid,
  withheld_reason text,
  unique (case_id, kind)
);

create table referral (
  id uuid primary key,
  area_id int not null,
  case_id uuid not null references case_file,
  made_to text not null,
  reason text not null,
  made_on date not null,
  made_by uuid not null
);
create index referral_case on referral (area_id, case_id);

-- What a notifier has typed so far, for an hour, in that browser only.
create table notify_draft (
  token_hash bytea primary key,
  answers jsonb not null,
  kept_until timestamptz not null
);

${caseTable('case_file')}
grant select (id, area_id, family_name, given_names, born_on, died_on, address, postcode, closed_on) on case_file to opencdr_respondent;
create policy respondent_read on case_file for select to opencdr_respondent
  using (id = nullif(current_setting('app.case', true), '')::uuid and ${within.home});

${caseTable('notification')}
${allow('public', 'notification', 'insert', within.anywhere)}
${caseTable('kept_apart', 'select, insert, delete')}
${forced('match_key')}
${allow('public', 'match_key', 'insert', within.anywhere)}
${allow('person', 'match_key', 'select, insert, update', within.areas)}
${allow('tick', 'match_key', 'select, update', within.areas)}
${allow('setup', 'match_key', 'insert', within.areas)}
${allow('linkage', 'match_key', 'select', within.anywhere)}
${caseTable('case_person', 'select, insert, update, delete')}
${caseTable('document')}
${forced('letter_template')}
${allow('person', 'letter_template', 'select, insert', within.home)}
${allow('tick', 'letter_template', 'select', within.areas)}
${allow('setup', 'letter_template', 'insert', within.areas)}
${caseTable('letter')}
${caseTable('referral')}
${forced('notify_draft')}
${allow('public', 'notify_draft', 'select, insert, update, delete', within.draft)}
${allow('tick', 'notify_draft', 'select (kept_until), delete', within.anywhere)}
`,
}
