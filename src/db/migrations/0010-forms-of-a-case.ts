export const formsOfACase = {
  name: '0010-forms-of-a-case',
  sql: `
-- Who answers for an agency is asked by the forms that the case uses: the day by which they are chosen.
grant select (first_notified_at, forms_on) on case_file to opencdr_respondent;
comment on column agency_return.forms_on is 'the day whose forms it is on; null: those that the case uses';
`,
}
