export const formKeys = {
  name: '0008-form-keys',
  sql: `
-- One page may hold two acts, such as confirming agencies and then asking them: each is done once.
alter table form_key add column act text not null default '';
alter table form_key alter column act drop default;
alter table form_key drop constraint form_key_pkey;
alter table form_key add primary key (key, act);
`,
}
