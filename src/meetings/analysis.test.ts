import { expect, test } from 'vitest'
import { aFormC } from '../../test/form-c.ts'
import { asked } from '../forms/asked.ts'
import { analysis } from '../statutory/analysis/form.ts'
import { gapsOf } from './analysis.ts'

const REASON = 'Enter why it is not the first that applies'
const CONCLUSION = 'Select the conclusion of the inquest'
const REFERRED = 'Select whether the case has been referred to the safeguarding partners'

test.each([
  ['a whole form', {}, {}, []],
  ['nothing of one question', { cCauseOfDeath: undefined }, {}, ['Enter the cause of death']],
  ['the first that fits', { cCategoryAll: ['acute', 'trauma'] }, {}, []],
  ['another than the first that fits', { cCategoryAll: ['trauma', 'suicide'] }, {}, [REASON]],
  ['with its reason', { cCategoryAll: ['suicide'], cCategoryOverrideReason: 'An accident, by the inquest' }, {}, []],
  ['an inquest that goes on', {}, { inquestHeld: ['opened', undefined] }, []],
  ['an inquest that has concluded', {}, { inquestHeld: ['not-known', 'concluded'] }, [CONCLUSION]],
  ['its conclusion', { cCoronerConclusion: 'narrative' }, { inquestHeld: ['concluded'] }, []],
  ['nobody who suspects', {}, { suspectedMaltreatment: ['no', 'not-known'] }, []],
  ['somebody who suspects', {}, { suspectedMaltreatment: ['no', 'yes'] }, [REFERRED]],
  ['the panel itself', { cCategoryAll: ['deliberateHarm'], cCategoryPrimary: 'deliberateHarm' }, {}, [REFERRED]],
] as const)('what Form C lacks, %s', (_, change, known, expected) => {
  expect(gapsOf(asked(analysis), aFormC(change), known)).toEqual(expected)
})
