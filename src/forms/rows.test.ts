import { expect, test } from 'vitest'
import { sample } from '../../test/forms/sample.ts'
import { controls } from './body.ts'
import { pressed, rowsShown } from './rows.ts'

test('neither button: the post is to be read', () => {
  expect(pressed(sample, { name: 'A', 'person.0.name': 'B' })).toBeNull()
})

test('one row more, and everything as typed', () => {
  const body = pressed(sample, { name: ' A ', 'person.3.name': 'B', _add: 'person' })!
  expect(body).toEqual({ name: ' A ', 'person.3.name': 'B', 'person.4.name': '' })
  expect(rowsShown(controls(body), 'person')).toEqual([3, 4])
})

test('the first press shows a second row beside the blank one', () => {
  const body = pressed(sample, { _add: 'person' })!
  expect(rowsShown(controls(body), 'person')).toEqual([0, 1])
})

test('one row less', () => {
  const body = pressed(sample, {
    'person.1.name': 'A',
    'person.1.born-year': '1990',
    'person.10.name': 'B',
    _remove: 'person.1',
  })!
  expect(body).toEqual({ 'person.10.name': 'B' })
})

test('a button of another page does nothing', () => {
  expect(pressed(sample, { name: 'A', _add: 'shoes' })).toEqual({ name: 'A' })
})
