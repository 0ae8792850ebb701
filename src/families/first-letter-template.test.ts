import { expect, test } from 'vitest'
import { fillLetter, firstLetterTemplate, NO_PHONE, stillBlank } from './first-letter-template.ts'

const facts = {
  date: '2 February 2026',
  child: 'Robin',
  manager: 'Morgan Manager',
  phone: '01632 960001',
  email: 'cdop@northmarsh.example',
  area: 'Northmarsh',
}

test('a letter whose facts are all known has nothing left to fill in', () => {
  expect(stillBlank(fillLetter(firstLetterTemplate, facts))).toEqual([])
})

test('what the area has not told, and what its own text names and nobody knows, is still blank', () => {
  const letter = fillLetter(`${firstLetterTemplate}\n{keyWorker} will ring you. {keyWorker} knows us.`, {
    ...facts,
    phone: NO_PHONE,
  })
  expect(stillBlank(letter)).toEqual([NO_PHONE, '{keyWorker}'])
})
