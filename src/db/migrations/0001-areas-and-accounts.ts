import { allow, forced, within } from './policy.ts'

export const areasAndAccounts = {
  name: '0001-areas-and-accounts',
  sql: `
create table area (
  id int generated always as identity primary key,
  name text not null unique,
  local_authorities text[] not null default '{}',
  districts text[] not null default '{}',
  coroner_areas text[] not null default '{}',
  receives_unplaced boolean not null default false,
  phone text not null default '',
  email text not null default '',
  rules jsonb not null default '{}',
  rules_version int not null default 1,
  demonstration boolean not null default false
);
comment on column area.districts is 'postcode districts of the homes this area reviews, such as CB98';
comment on column area.rules is 'what the area decided otherwise than the protocol: protocol/area-rules.ts';

create table seat (
  id uuid primary key,
  area_id int not null references area,
  body text not null,
  kind text not null check (kind in ('health', 'social-care', 'other'))
);

create table account (
  id uuid primary key,
  area_id int not null references area,
  role text not null check (role in ('cdop_manager', 'designated_doctor', 'chair', 'vice_chair', 'panel_member', 'lay_member', 'observer')),
  name text not null,
  job_title text not null default '',
  email text not null,
  seat_id uuid references seat,
  password_hash text,
  demonstration boolean not null default false,
  created_at timestamptz not null
);
create unique index account_email on account (lower(email));
create index account_area on account (area_id, role);

create table sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  area_id int not null,
  expires_at timestamptz not null
);

create table session (
  token_hash bytea primary key,
  account_id uuid references account on delete cascade,
  request_id uuid,
  area_id int not null,
  opened_by bytea not null,
  csrf text not null,
  hide_names boolean not null default false,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  check ((account_id is null) <> (request_id is null))
);
comment on column session.opened_by is 'keyed hash of the password or the personal link that opened it: the session ends with either';

-- What was typed when a session had ended: sealed with a key that only that person's next sign-in reaches.
create table kept_post (
  id uuid primary key,
  account_id uuid not null,
  area_id int not null,
  path text not null,
  sealed bytea not null,
  kept_at timestamptz not null
);

-- Counts of attempts by keyed hash of what is limited: an address, an e-mail, a link.
create table attempt (
  key bytea not null,
  window_start timestamptz not null,
  count int not null,
  primary key (key, window_start)
);

-- One row for each form that was answered: the second post of the same form shows the first one's result.
create table form_key (
  key uuid primary key,
  actor text not null,
  answer jsonb not null default 'null',
  at timestamptz not null
);

create table demonstration_calendar (
  one boolean primary key default true check (one),
  days_ahead int not null default 0 check (days_ahead >= 0)
);
insert into demonstration_calendar default values;

${forced('area')}
${allow('public', 'area', 'select', within.anywhere)}
${allow('signin', 'area', 'select', within.anywhere)}
${allow('person', 'area', 'select', within.anywhere)}
${allow('respondent', 'area', 'select', within.anywhere)}
${allow('tick', 'area', 'select', within.anywhere)}
${allow('setup', 'area', 'select, insert, update', within.anywhere)}

${forced('seat')}
${allow('person', 'seat', 'select', within.home)}
${allow('setup', 'seat', 'select, insert', within.areas)}
${allow('tick', 'seat', 'select', within.areas)}

${forced('account')}
${allow('signin', 'account', 'select, update (password_hash)', within.anywhere)}
${allow('person', 'account', 'select (id, area_id, role, name, job_title, email, seat_id)', within.home)}
${allow('tick', 'account', 'select (id, area_id, role, name, email)', within.areas)}
${allow('respondent', 'account', 'select (id, area_id, role, name)', within.home)}
${allow('setup', 'account', 'select, insert, update', within.anywhere)}

${forced('sign_in_link')}
${allow('signin', 'sign_in_link', 'select, delete', within.anywhere)}
${allow('setup', 'sign_in_link', 'insert', within.anywhere)}

${forced('session')}
${allow('signin', 'session', 'select, insert, update, delete', within.anywhere)}

${forced('kept_post')}
${allow('signin', 'kept_post', 'select, insert, delete', within.anywhere)}

${forced('attempt')}
${allow('signin', 'attempt', 'select, insert, update, delete', within.anywhere)}
${allow('public', 'attempt', 'select, insert, update', within.anywhere)}

${forced('form_key')}
${(['public', 'person', 'respondent', 'signin', 'setup'] as const)
  .map(role => allow(role, 'form_key', 'select, insert, update', `actor = current_setting('app.who', true)`))
  .join('\n')}

${forced('demonstration_calendar')}
${(['public', 'person', 'respondent', 'signin', 'tick', 'linkage', 'sealer'] as const)
  .map(role => allow(role, 'demonstration_calendar', 'select', within.anywhere))
  .join('\n')}
${allow('setup', 'demonstration_calendar', 'select, update', within.anywhere)}
`,
}
