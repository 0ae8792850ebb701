import { allow, forced, within } from './policy.ts'

export const audit = {
  name: '0002-audit',
  sql: `
-- One row for each act, written in the act's own transaction; no key to another table, so that it locks nothing shared.
create table audit (
  id bigint generated always as identity primary key,
  era text not null,
  txid xid8 not null default pg_current_xact_id(),
  process uuid not null,
  entry uuid not null,
  area_id int,
  actor text not null,
  act text not null,
  case_id uuid,
  subject uuid,
  calendar_day date not null,
  at timestamptz not null,
  detail jsonb not null,
  mac bytea not null
);
comment on column audit.era is 'the server whose transaction numbers these are; a dump restored elsewhere begins a new era';
comment on column audit.process is 'which run of the program wrote it: audit_tally counts by it';
create index audit_order on audit (era, txid, id);
create index audit_case on audit (area_id, case_id, id desc);
create index audit_area on audit (area_id, id desc);

-- The Merkle tree's heads: which transactions were sealed, how many entries so far, and the signed root. The sealer
-- numbers them itself, under its lock, so that here, unlike in audit, a hole in the numbers means something.
create table audit_seal (
  id int primary key,
  era text not null,
  from_txid xid8 not null,
  to_txid xid8 not null,
  size bigint not null,
  peaks bytea not null,
  root bytea not null,
  tally_id int not null,
  tally_hash bytea not null,
  at timestamptz not null,
  sig bytea not null
);
comment on column audit_seal.tally_hash is 'the hash of all tallies up to tally_id, so that none can be taken away later';

-- What each process says it committed since its last tally, up to a transaction: count, and the sum of the MACs
-- modulo 2^256. Written in the transaction of the seal that covers it.
create table audit_tally (
  id int primary key,
  process uuid not null,
  number int not null,
  era text not null,
  to_txid xid8 not null,
  rows int not null,
  mac_sum bytea not null,
  at timestamptz not null,
  mac bytea not null,
  unique (process, number)
);

${forced('audit')}
${(['signin', 'public', 'person', 'respondent', 'tick', 'linkage', 'setup'] as const).map(role => allow(role, 'audit', 'insert', within.anywhere)).join('\n')}
${allow('person', 'audit', 'select', within.areas)}
${allow('sealer', 'audit', 'select', within.anywhere)}

${forced('audit_seal')}
${allow('sealer', 'audit_seal', 'select, insert', within.anywhere)}
${allow('person', 'audit_seal', 'select (id, size, at, to_txid, era)', within.anywhere)}

${forced('audit_tally')}
${allow('sealer', 'audit_tally', 'select, insert', within.anywhere)}
`,
}
