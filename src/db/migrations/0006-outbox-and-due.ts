import { allow, caseTable, forced, within } from './policy.ts'

export const outboxAndDue = {
  name: '0006-outbox-and-due',
  sql: `
-- A message is a row written in the act's own transaction, and delivered later. It holds no identifying detail.
create table outbox (
  id uuid primary key,
  area_id int not null references area,
  case_id uuid,
  request_id uuid,
  kind text not null,
  once text not null unique,
  to_name text not null,
  to_role text not null,
  to_email text not null,
  subject text not null,
  body text not null,
  secret text,
  state text not null check (state in ('waiting', 'sent', 'not-delivered', 'withdrawn')),
  made_on date not null,
  made_at timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  sent_at timestamptz,
  trouble text
);
comment on column outbox.once is 'what this message is, so that it is made once: request:…:prompt-1';
comment on column outbox.secret is 'the link''s secret, put into the text as it leaves and wiped on delivery';
create index outbox_area on outbox (area_id, made_at desc, id);
create index outbox_waiting on outbox (next_attempt_at) where state = 'waiting';
create index outbox_case on outbox (area_id, case_id);

-- Open obligations, written by one function only: cases/reschedule.ts. Overdue is never stored.
create table due (
  area_id int not null references area,
  case_id uuid,
  subject uuid not null,
  kind text not null,
  clock text not null,
  whose text not null check (whose in ('manager', 'chair', 'doctor', 'member', 'system', 'agency')),
  due_at timestamptz,
  calendar_version text not null,
  rules_version int not null,
  primary key (subject, kind)
);
comment on column due.due_at is 'the instant at which it becomes late, or a step is taken; null beyond the published bank holidays';
create index due_work on due (area_id, due_at, subject, kind);
create index due_steps on due (due_at) where whose = 'system';
create index due_case on due (area_id, case_id);

${caseTable('outbox')}
${allow('tick', 'outbox', 'select, update', within.anywhere)}
${allow('public', 'outbox', 'insert', within.anywhere)}
${allow('respondent', 'outbox', 'insert', within.home)}
${forced('due')}
${allow('person', 'due', 'select, insert, update, delete', within.areas)}
${allow('tick', 'due', 'select, insert, update, delete', within.anywhere)}
${allow('setup', 'due', 'select, insert, update, delete', within.areas)}
`,
}
