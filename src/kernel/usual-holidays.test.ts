import { expect, test } from 'vitest'
import { addDays, addWorkingDays, day, england, isBefore, isWorkingDay } from './calendar.ts'
import { easterSunday, englandInAnyYear, usualHolidays } from './usual-holidays.ts'

test('by rule every published year comes out, but for the days that were moved or added', () => {
  const published = england().holidays
  for (let year = 2019; year <= 2028; year += 1) {
    const listed = [...published].filter(([on]) => on.startsWith(String(year)) && !otherwise.listed.includes(on))
    const byRule = [...usualHolidays(year)].filter(([on]) => !otherwise.usual.includes(on))
    expect(byRule).toEqual(listed)
  }
})
const otherwise = {
  listed: ['2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'],
  usual: ['2020-05-04', '2022-05-30'],
}

test.each([
  [2011, '2011-01-03 2011-04-22 2011-04-25 2011-05-02 2011-05-30 2011-08-29 2011-12-26 2011-12-27 2011-04-29'],
  [2012, '2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-08-27 2012-12-25 2012-12-26 2012-06-05'],
  [2029, '2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27 2029-12-25 2029-12-26'],
  [2033, '2033-01-03 2033-04-15 2033-04-18 2033-05-02 2033-05-30 2033-08-29 2033-12-26 2033-12-27'],
])('%i: %s', (year, expected) => {
  expect([...usualHolidays(year).keys()].join(' ')).toBe(expected)
})

test.each<[number, string, string?]>([
  [1818, '1818-03-22', 'the earliest'],
  [1943, '1943-04-25', 'the latest'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2038, '2038-04-25'],
  [2100, '2100-03-28'],
])('Easter of %i: %s', (year, expected) => {
  expect(easterSunday(year).toString()).toBe(expected)
})

test('in any year: the published days where there are any, an area’s own, and the rule elsewhere', () => {
  const calendar = englandInAnyYear(['2029-02-05', '2022-05-30'])
  const works = (on: string): boolean => isWorkingDay(day(on), calendar)
  expect(['2020-05-04', '2022-06-02', '2023-05-09'].map(works)).toEqual([true, false, true])
  expect(['2018-12-25', '2018-12-31', '2028-12-29'].map(works)).toEqual([false, true, true])
  expect(['2029-01-01', '2029-01-02', '2029-02-05', '2029-02-06'].map(works)).toEqual([false, true, false, true])
  expect(works('2022-05-30')).toBe(false)
  expect(calendar.holidays.get('2029-02-05')).toBe('a one-off holiday')
  expect(addWorkingDays(day('2028-12-28'), 2, calendar)).toEqual({ known: true, on: day('2029-01-02') })
  expect(addWorkingDays(day('9999-12-31'), 1, calendar)).toEqual({ known: true, on: day('+010000-01-04') })
})

test('where the list says anything, both calendars say the same', () => {
  const [listed, any] = [england(), englandInAnyYear()]
  for (let on = day('2019-01-01'); isBefore(on, day('2029-01-01')); on = addDays(on, 1))
    expect(`${on.toString()} ${isWorkingDay(on, any)}`).toBe(`${on.toString()} ${isWorkingDay(on, listed)}`)
})
