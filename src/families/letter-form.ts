import { defineForm, textarea } from '../forms/form.ts'

/** The draft of a first letter, as a person writes on it. */
export const letterForm = defineForm({
  id: 'first-letter',
  version: '1',
  title: 'First letter',
  source: 'R-N3',
  sections: {
    letter: {
      title: 'First letter',
      fields: {
        body: textarea('Letter', { noun: 'the letter', max: 20_000, hint: 'Read every line as the family will.' }),
      },
    },
  },
})
