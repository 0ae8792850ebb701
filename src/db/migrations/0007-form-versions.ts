import { allow, forced, within } from './policy.ts'

const everybody = ['public', 'person', 'respondent', 'tick', 'setup'] as const
const actor = within.actor

export const formVersions = {
  name: '0007-form-versions',
  sql: `
-- Versions of the statutory forms that came after the program. An approved one never changes. Kept as json and not as
-- jsonb, which would put the questions in another order.
create table form_version (
  id uuid primary key,
  form_id text not null,
  version text not null,
  declaration json not null,
  map json not null,
  effective_from date not null,
  proposed_on date not null,
  proposed_by uuid not null references account,
  proposer text not null,
  approved_on date,
  approved_by uuid references account,
  approver text,
  unique (form_id, version),
  check ((approved_on is null) = (approved_by is null)),
  check (approved_by <> proposed_by)
);
comment on column form_version.map is 'how answers go there from the version before: statutory/versions/upgrade.ts';
comment on column form_version.effective_from is 'the first day on which it is used, and never before the day after it was approved';

-- What an area adds to a form: hints, help, and questions of its own.
create table form_overlay (
  area_id int not null references area,
  form_id text not null,
  version int not null,
  body json not null,
  decided_on date not null,
  decided_by uuid not null references account,
  primary key (area_id, form_id, version)
);

-- Lists from outside, by code: the same for every area.
create table register_entry (
  register text not null,
  code text not null,
  name text not null,
  name_folded text not null,
  valid_from date,
  valid_to date,
  successor text,
  primary key (register, code)
);
create index register_entry_name on register_entry (register, name_folded text_pattern_ops);
comment on column register_entry.successor is 'the code that took its place';

alter table case_file add column forms_on date;
comment on column case_file.forms_on is 'the day whose forms the case uses; that of the first notification, until a person upgrades it';
alter table agency_return add column forms_on date;
comment on column agency_return.forms_on is 'the day whose forms it was given on, where the case went on to later ones';
alter table analysis add column other jsonb not null default '{}';
comment on column analysis.other is 'answers that the version has no place for, by their ids of before';

${forced('form_version')}
${everybody.map(role => allow(role, 'form_version', 'select', within.anywhere)).join('\n')}
${allow('setup', 'form_version', 'insert', 'approved_on is null')}
${allow('setup', 'form_version', 'delete', 'approved_on is null')}
grant update (approved_on, approved_by, approver) on form_version to opencdr_person;
create policy update_person_once on form_version for update to opencdr_person
  using (approved_on is null) with check (approved_by = ${actor} and proposed_by <> ${actor});

${forced('form_overlay')}
${allow('public', 'form_overlay', 'select', within.anywhere)}
${allow('respondent', 'form_overlay', 'select', within.home)}
${allow('person', 'form_overlay', 'select', within.home)}
${allow('person', 'form_overlay', 'insert', within.areas)}
${allow('tick', 'form_overlay', 'select', within.areas)}
${allow('setup', 'form_overlay', 'select', within.areas)}

${forced('register_entry')}
${everybody.map(role => allow(role, 'register_entry', 'select', within.anywhere)).join('\n')}
${allow('setup', 'register_entry', 'insert, update', within.anywhere)}
`,
}
