import { expect, test } from 'vitest'
import { compare, earliest } from './order.ts'

test.each([
  { date: '2024', time: null, at: '2024-01-01T00:00' },
  { date: '2024-04', time: null, at: '2024-04-01T00:00' },
  { date: '2024-04-07', time: null, at: '2024-04-07T00:00' },
  { date: '2024-04-07', time: '04:03', at: '2024-04-07T04:03' },
])('$date $time means $at at the earliest', ({ date, time, at }) => {
  expect(earliest({ date, time })).toBe(at)
})

test('a year stands before its months, a month before its days, a day before its hours', () => {
  const dates = [
    { date: '2024', time: null, order: 3 },
    { date: '2024-01-01', time: '00:01', order: 2 },
    { date: '2024-02', time: null, order: 1 },
    { date: '2024-02-01', time: '09:00', order: 0 },
  ]
  expect([...dates].reverse().sort(compare)).toEqual(dates)
})

test('events of one instant keep their turn', () => {
  const [first, second] = [
    { date: '2024-05', time: null, order: 1 },
    { date: '2024-05-01', time: null, order: 2 },
  ]
  expect([second!, first!].sort(compare)).toEqual([first, second])
})
