import { expect, test } from 'vitest'
import { aFormC } from '../../test/form-c.ts'
import type { Known } from '../anonymise/known.ts'
import type { Form } from '../forms/form.ts'
import { analysis } from '../statutory/analysis/form.ts'
import { roomForm } from './room-text.ts'

const nobody: Known = {
  child: {
    givenNames: 'Robin',
    familyName: 'Testcase',
    aliases: [],
    nhsNumbers: [],
    hospitalNumber: null,
    bornOn: null,
    diedOn: null,
    sex: '',
  },
  people: [],
  professionals: [],
  addresses: [],
  postcodes: [],
  phones: [],
  emails: [],
  organisations: [],
  schools: [],
  places: [],
  references: [],
}

test('the room reads Form C in the words of the version that it is on, wherever that asks', () => {
  const { outcome, ...sections } = analysis.sections
  const { cConsensus } = outcome.fields
  const options = cConsensus.options.map(option => ({ ...option, label: `${option.label}, all of us` }))
  const other: Form = {
    ...analysis,
    sections: { ...sections, end: { ...outcome, fields: { cConsensus: { ...cConsensus, options } } } },
  }
  expect(roomForm(analysis, aFormC({ cConsensus: 'yes' }), nobody).agreed).toBe('Yes')
  expect(roomForm(other, aFormC({ cConsensus: 'yes' }), nobody).agreed).toBe('Yes, all of us')
})
