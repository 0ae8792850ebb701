import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyAnswers, loosened } from '../../test/forms/any-answers.ts'
import { sample } from '../../test/forms/sample.ts'
import type { Body } from '../forms/body.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { AnyAnswers, Form } from '../forms/form.ts'
import { read } from '../forms/read.ts'
import { toBody } from '../forms/to-body.ts'
import { day } from '../kernel/calendar.ts'
import { answeredTwice, bothAnswers, CHOICE, settled, shownWith, twoAnswers } from './two-answers.ts'

const form: Form = loosened(sample)
const names = fieldsOf(form).map(([name]) => name)
const today = day('2026-11-24')
const inControls = (answers: AnyAnswers): Body => toBody(form, answers as never)
const only = (answers: AnyAnswers, wanted: readonly string[]): AnyAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => wanted.includes(name)))

test('a question is asked where somebody else changed its answer, and not to what is typed here', () => {
  const shown = { name: 'Robin', summary: 'Well' }
  const page = shownWith(form, { answers: shown, version: 3 })
  const twice = (yours: AnyAnswers, saved: AnyAnswers) => answeredTwice(form, page, yours, saved)
  expect(twice({ ...shown, name: 'Kim' }, shown)).toEqual([])
  expect(twice(shown, { ...shown, name: 'Kim' })).toEqual(['name'])
  expect(twice({ ...shown, name: 'Kim' }, { ...shown, name: 'Kim' })).toEqual([])
  expect(twice({ ...shown, name: 'Kim' }, { ...shown, summary: 'Ill' })).toEqual(['summary'])
  expect(twice({ summary: 'Well' }, { ...shown, name: 'Kim' })).toEqual(['name'])
  // A page that says nothing of what it was shown with is asked about everything that differs.
  expect(answeredTwice(form, {}, { name: 'Kim' }, shown)).toEqual(['name', 'summary'])
})

test('whatever two people answered: what is chosen of each is what is saved, and nothing else changes', () => {
  const answers = anyAnswers(form) as fc.Arbitrary<AnyAnswers>
  fc.assert(
    fc.property(answers, answers, answers, fc.infiniteStream(fc.boolean()), (shown, saved, yours, coins) => {
      const page = shownWith(form, { answers: shown, version: 1 })
      const twice = answeredTwice(form, page, yours, saved)
      if (twice.length === 0) return
      const body = bothAnswers(form, { yours, saved: { answers: saved, version: 2 }, twice, by: 'M. Sample, 14:31' })
      expect(twoAnswers(body)).toMatchObject({ asked: twice, by: 'M. Sample, 14:31' })
      expect(settled(body).undecided).toEqual(twice)

      const theirs = twice.filter(() => coins.next().value)
      const choice = Object.fromEntries(
        twice.map(name => [`${CHOICE}${name}`, theirs.includes(name) ? 'saved' : 'yours']),
      )
      const { controls, undecided } = settled({ ...body, ...choice })
      expect(undecided).toEqual([])
      const reading = read(form, controls, { today, complete: false })
      expect(reading.ok).toBe(true)
      const chosen = {
        ...only(
          yours,
          names.filter(name => !theirs.includes(name)),
        ),
        ...only(saved, theirs),
      }
      expect(inControls(reading.answers as AnyAnswers)).toEqual(inControls(chosen))
    }),
    { numRuns: 200 },
  )
})
