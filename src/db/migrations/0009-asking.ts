import { allow, caseTable, within } from './policy.ts'

export const asking = {
  name: '0009-asking',
  sql: `
-- What the manager decided about a supplementary form that the answers open, or do not.
create table supplementary_decision (
  case_id uuid not null references case_file,
  area_id int not null,
  form text not null check (form ~ '^S[0-9]{1,2}$'),
  decision text not null check (decision in ('added', 'left-out')),
  reason text not null,
  decided_on date not null,
  decided_by uuid not null,
  primary key (case_id, form)
);

-- What the agencies of a case are still asked, and from what that follows. It stands beside the case because whoever
-- holds a personal link reads neither the notifications nor another agency's return.
create table asking (
  case_id uuid primary key references case_file,
  area_id int not null,
  supplementary text[] not null,
  involved text[] not null,
  answered text[] not null,
  told jsonb not null,
  known jsonb not null
);
comment on table asking is 'worked out by returns/follow-asking.ts in every act that changes what it rests on, never set by hand';
comment on column asking.told is 'what a notification says of the child and an agency is not asked again: shown to it';
comment on column asking.known is 'codes that decide which questions are asked, from whatever return: shown to nobody';

-- What a respondent typed when the session had ended is kept too: its author is an account, or the request whose
-- personal link somebody held.
alter table kept_post rename column account_id to author;

${caseTable('supplementary_decision', 'select, insert, delete')}
${caseTable('asking', 'select')}
${allow('respondent', 'asking', 'select', `case_id = nullif(current_setting('app.case', true), '')::uuid and ${within.home}`)}
`,
}
