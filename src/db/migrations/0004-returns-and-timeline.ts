import { allow, caseTable, forced, within } from './policy.ts'

export const returnsAndTimeline = {
  name: '0004-returns-and-timeline',
  sql: `
create table organisation (
  id uuid primary key,
  area_id int not null references area,
  name text not null,
  kind text not null,
  sits_in int not null references area,
  contact_name text not null default '',
  contact_role text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  unique (area_id, name)
);
comment on column organisation.area_id is 'the area whose directory holds it';
comment on column organisation.sits_in is 'the area in which it sits: an escalation goes there (R-G4)';

-- One agency in one case: proposed, confirmed to have known the child, asked, chased, answered.
create table request (
  id uuid primary key,
  area_id int not null,
  case_id uuid not null references case_file,
  organisation_id uuid not null references organisation,
  agency text not null,
  agency_kind text not null,
  sits_in int not null,
  contact_name text not null default '',
  contact_role text not null default '',
  contact_email text not null default '',
  contact_phone text not null default '',
  proposed_because text not null default '',
  proposed_on date not null,
  confirmed_known_on date,
  not_known_on date,
  sent_on date,
  sent_at timestamptz,
  returned_on date,
  return_kind text check (return_kind in ('full', 'nil')),
  written_off_on date,
  written_off_by uuid,
  written_off_reason text,
  version int not null default 1,
  unique (case_id, organisation_id)
);
create index request_case on request (area_id, case_id);

-- The steps of a chase: each happens once.
create table request_step (
  request_id uuid not null references request,
  area_id int not null,
  case_id uuid not null,
  step text not null check (step in ('prompt-1', 'prompt-2', 'prompt-3', 'escalation')),
  on_day date not null,
  state text not null check (state in ('sent', 'missed')),
  primary key (request_id, step)
);
create index request_step_case on request_step (area_id, case_id);

create table request_link (
  token_hash bytea primary key,
  request_id uuid not null references request,
  case_id uuid not null,
  area_id int not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz
);
create index request_link_request on request_link (area_id, request_id);

-- What the area in which the agency sits is told: the agency and the dates, nothing of the child.
create table escalation (
  id uuid primary key,
  area_id int not null references area,
  request_id uuid not null references request,
  asking_area_id int not null,
  agency text not null,
  asked_on date not null,
  raised_on date not null,
  outcome text not null default '',
  settled_on date,
  unique (request_id)
);
create index escalation_area on escalation (area_id, settled_on, raised_on desc);

create table agency_return (
  id uuid primary key,
  request_id uuid not null references request,
  case_id uuid not null,
  area_id int not null,
  state text not null check (state in ('draft', 'sent', 'sent-back', 'superseded')),
  kind text check (kind in ('full', 'nil')),
  form_version text not null,
  answers jsonb not null default '{}',
  other jsonb not null default '{}',
  written_events jsonb not null default '[]',
  narrative text not null default '',
  version int not null default 1,
  saved_at timestamptz not null,
  received_at timestamptz,
  receipt text,
  entered_by uuid,
  sent_back_on date,
  sent_back_reason text,
  released_on date,
  released_by uuid
);
comment on column agency_return.written_events is 'dated events as they are being written, perhaps without a date yet; return_event has them once they are sent';
comment on column agency_return.other is 'answers that this version of the form does not know, exactly as received';
create unique index agency_return_open on agency_return (request_id) where state in ('draft', 'sent', 'sent-back');
create index agency_return_case on agency_return (area_id, case_id);

create table return_event (
  id uuid primary key,
  return_id uuid not null references agency_return,
  request_id uuid not null,
  case_id uuid not null,
  area_id int not null,
  position int not null,
  on_date text not null check (on_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  time text check (time ~ '^[0-9]{2}:[0-9]{2}$'),
  precision text not null check (precision in ('exact', 'day', 'month', 'year')),
  category text not null default '',
  text text not null
);
create index return_event_case on return_event (area_id, case_id);
create index return_event_return on return_event (area_id, return_id);

create table timeline_event (
  id uuid primary key,
  area_id int not null,
  case_id uuid not null references case_file,
  on_date text not null check (on_date ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  time text check (time ~ '^[0-9]{2}:[0-9]{2}$'),
  precision text not null check (precision in ('exact', 'day', 'month', 'year')),
  category text not null default '',
  lane text not null,
  wording text not null,
  original text not null,
  position int not null,
  left_out boolean not null default false,
  version int not null default 1
);
create index timeline_event_case on timeline_event (area_id, case_id, on_date, time, position);

create table timeline_source (
  return_event_id uuid primary key references return_event,
  event_id uuid not null references timeline_event,
  case_id uuid not null,
  area_id int not null
);
create index timeline_source_case on timeline_source (area_id, case_id);

${forced('organisation')}
${allow('person', 'organisation', 'select, insert, update', within.areas)}
${allow('tick', 'organisation', 'select, insert, update', within.areas)}
${allow('setup', 'organisation', 'select, insert', within.areas)}
${caseTable('request')}
-- A proposal goes with the notification that alone named it; what was sent is never deleted.
${allow('tick', 'request', 'delete', `sent_on is null and ${within.areas}`)}
${allow('respondent', 'request', 'select, update (returned_on, return_kind, version)', `id = nullif(current_setting('app.request', true), '')::uuid and ${within.home}`)}
${caseTable('request_step')}
${allow('respondent', 'request_step', 'select', `${within.request} and ${within.home}`)}
${forced('request_link')}
${allow('person', 'request_link', 'select, insert, update', within.areas)}
${allow('tick', 'request_link', 'select, insert, update', within.areas)}
${allow('setup', 'request_link', 'insert', within.areas)}
${allow('signin', 'request_link', 'select', within.anywhere)}
${forced('escalation')}
${allow('person', 'escalation', 'select, update', within.areas)}
create policy asking_area on escalation for select to opencdr_person
  using (asking_area_id in (select unnest(nullif(current_setting('app.areas', true), '')::int[])));
${allow('tick', 'escalation', 'select, insert, update', within.anywhere)}
${caseTable('agency_return')}
${allow('respondent', 'agency_return', 'select, insert, update', `${within.request} and ${within.home}`)}
${caseTable('return_event', 'select, insert, update, delete')}
${allow('respondent', 'return_event', 'select, insert, update, delete', `${within.request} and ${within.home}`)}
${caseTable('timeline_event', 'select, insert, update, delete')}
${caseTable('timeline_source', 'select, insert, update, delete')}
${allow('tick', 'timeline_event', 'delete', within.areas)}
${allow('tick', 'timeline_source', 'delete', within.areas)}
`,
}
