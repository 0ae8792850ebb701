/** The program's roles. None owns anything, none bypasses a policy; the program's login may become each, and is none by itself. */
export const roleNames = ['signin', 'public', 'person', 'respondent', 'tick', 'linkage', 'sealer', 'setup'] as const

export const roles = {
  name: '0000-roles',
  sql: `
revoke all on schema public from public;
${roleNames.map(role => `grant usage on schema public to opencdr_${role};`).join('\n')}
grant select on schema_migration to opencdr_setup;
`,
}
