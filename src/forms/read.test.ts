import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { anyAnswers, loosened } from '../../test/forms/any-answers.ts'
import { sample } from '../../test/forms/sample.ts'
import { day } from '../kernel/calendar.ts'
import type { Body } from './body.ts'
import { fieldsOf } from './condition.ts'
import { type Answers, coded, defineForm, derived, textarea, together } from './form.ts'
import { messagesOf, NOT_ASKED } from './messages.ts'
import { completeness, read, withSections } from './read.ts'
import { toBody } from './to-body.ts'

const today = day('2026-11-24')
const draft = (body: Body, more: object = {}) => read(sample, body, { today, complete: false, ...more })
const said = (reading: ReturnType<typeof draft>): readonly string[] =>
  reading.ok ? [] : reading.problems.map(one => one.message)

describe('one answer', () => {
  test.each<{ body: Body; says: string }>([
    { body: { name: 'x'.repeat(201) }, says: 'Name must be 200 characters or fewer; you have 201' },
    { body: { summary: 'x'.repeat(4213) }, says: 'Summary must be 40 characters or fewer; you have 4,213' },
    { body: { 'died-day': '31', 'died-month': '2', 'died-year': '2026' }, says: 'Date of death must be a real date' },
    {
      body: { 'died-day': '25', 'died-month': '11', 'died-year': '2026' },
      says: 'Date of death must be today or earlier',
    },
    {
      body: { 'died-day': '4', 'died-month': '', 'died-year': '' },
      says: 'Date of death must include a month and year',
    },
    {
      body: { 'died-day': '4', 'died-month': '2', 'died-year': '26' },
      says: 'Date of death must have a year of 4 numbers',
    },
    { body: { at: '25:00' }, says: 'Time of death must be a real time, like 14:05' },
    { body: { nhs: '999 000 0019' }, says: 'Check the NHS number: its last digit does not fit' },
    { body: { nhs: '999 000' }, says: 'NHS number must have 10 digits' },
    { body: { postcode: 'CB98' }, says: 'Postcode must be a full UK postcode, like AA3 1AB' },
    { body: { weeks: 'forty' }, says: 'Gestation at birth must be a whole number, like 12' },
    { body: { weeks: '46' }, says: 'Gestation at birth must be between 16 and 45' },
    { body: { noNhs: 'lost' }, says: 'Select why there is no NHS number from the answers given' },
    { body: { events: ['none', 'asthma'] }, says: 'Select “None of these”, or the answers that apply' },
    {
      body: { known: 'yes', 'known-detail': 'x'.repeat(31) },
      says: 'What you know must be 30 characters or fewer; you have 31',
    },
    {
      body: { temperature: '36,5' },
      says: 'Temperature must be a number like 12.5, with a point, not a comma, and at most 1 digit after it',
    },
    {
      body: { temperature: '36.55' },
      says: 'Temperature must be a number like 12.5, with a point, not a comma, and at most 1 digit after it',
    },
    { body: { temperature: '43.6' }, says: 'Temperature must be between 20 and 43.5' },
    {
      body: { temperature: '-30' },
      says: 'Temperature must be a number like 12.5, with a point, not a comma, and at most 1 digit after it',
    },
    { body: { bloodGas: '-40.25' }, says: 'Base excess must be between -40 and 40' },
    { body: { screened: 'yes', 'screened-detail': 'half' }, says: 'Minutes until it must be a whole number, like 12' },
    { body: { screened: 'yes', 'screened-detail': '1,000' }, says: 'Minutes until it must be between 0 and 999' },
    { body: { hospital: 'x'.repeat(61) }, says: 'Hospital or school must be 60 characters or fewer; you have 61' },
    { body: { earlier: 'x'.repeat(201) }, says: 'Earlier case must be 200 characters or fewer; you have 201' },
    { body: { firstEvent: 'asthma' }, says: 'Select the first event from the answers ticked before it' },
    {
      body: { events: 'drowning', firstEvent: 'asthma' },
      says: 'Select the first event from the answers ticked before it',
    },
    { body: { firstEvent: 'fire' }, says: 'Select the first event from the answers given' },
    {
      body: { events: 'drowning', 'stage.0.kind': 'asthma' },
      says: 'Stage 1: select the event from the answers ticked before it',
    },
    {
      body: { events: 'asthma', 'stage.0.next': 'drowning' },
      says: 'Stage 1: select what followed from the answers ticked before it',
    },
    { body: { 'alias.0.value': 'x'.repeat(201) }, says: 'Name 1: name must be 200 characters or fewer; you have 201' },
    { body: { 'person.0.born-month': '5' }, says: 'Person 1: date of birth must include a year' },
  ])('$says', ({ body, says }) => {
    expect(said(draft(body))).toEqual([says])
    expect(listed()).toContain(plain(says))
  })

  test.each<{ body: Body; is: Answers<typeof sample> }>([
    { body: { name: '  Robin\n  Testcase ' }, is: { name: 'Robin Testcase' } },
    { body: { summary: ' one\r\ntwo\u0000 ' }, is: { summary: 'one\ntwo' } },
    { body: { 'died-day': '4', 'died-month': 'Sept', 'died-year': '2026' }, is: { died: '2026-09-04' } },
    { body: { nhs: '999 000-0018' }, is: { nhs: '9990000018' } },
    { body: { postcode: ' cb982wr' }, is: { postcode: 'CB98 2WR' } },
    { body: { at: '2.05pm' }, is: { at: '14:05' } },
    { body: { known: 'not-known', 'known-detail': 'of no use' }, is: { known: { answer: 'not-known' } } },
    { body: { known: 'yes', 'known-detail': 'seen once' }, is: { known: { answer: 'yes', detail: 'seen once' } } },
    { body: { events: ['drowning', 'asthma', ''] }, is: { events: ['asthma', 'drowning'] } },
    { body: { 'person.0.born-year': '1990', 'person.0.born-month': 'may' }, is: { person: [{ born: '1990-05' }] } },
    { body: { temperature: '36.5' }, is: { temperature: 36.5 } },
    { body: { temperature: '37' }, is: { temperature: 37 } },
    { body: { bloodGas: '−12.25' }, is: { bloodGas: -12.25 } },
    { body: { screened: 'yes', 'screened-detail': '30' }, is: { screened: { answer: 'yes', detail: 30 } } },
    { body: { screened: 'yes', 'screened-detail': '0' }, is: { screened: { answer: 'yes', detail: 0 } } },
    { body: { screened: 'no', 'screened-detail': 'x' }, is: { screened: { answer: 'no' } } },
    { body: { cause: ' j459 ' }, is: { cause: 'J45.9' } },
    { body: { hospital: 'rj1 21' }, is: { hospital: 'RJ121' } },
    { body: { hospital: 'Sample  Hospital, north' }, is: { hospital: 'Sample Hospital, north' } },
    { body: { earlier: ' K7QF-2M ' }, is: { earlier: 'K7QF-2M' } },
    {
      body: { 'alias.0.value': 'Bob', 'alias.1.value': ' ', 'alias.4.value': 'Rob' },
      is: { alias: [{ value: 'Bob' }, { value: 'Rob' }] },
    },
    {
      body: { events: ['asthma', 'drowning'], firstEvent: 'drowning' },
      is: { events: ['asthma', 'drowning'], firstEvent: 'drowning' },
    },
    {
      body: { events: ['asthma', 'drowning'], 'stage.0.kind': 'asthma', 'stage.0.next': 'drowning' },
      is: { events: ['asthma', 'drowning'], stage: [{ kind: 'asthma', next: ['drowning'] }] },
    },
    { body: { name: '   ' }, is: {} },
  ])('$body is read as $is', ({ body, is }) => {
    expect(draft(body)).toEqual({ ok: true, answers: is })
  })

  test('the death is not before the birth', () => {
    const body = {
      'born-day': '4',
      'born-month': '3',
      'born-year': '2026',
      'died-day': '3',
      'died-month': '3',
      'died-year': '2026',
    }
    expect(said(draft(body))).toEqual(['Date of death must be the same as or after the date of birth'])
    expect(said(draft({ ...body, 'died-day': '4' }))).toEqual([])
  })

  test('a problem marks the box that is wrong', () => {
    const reading = draft({ 'died-day': '4', 'died-month': '', 'died-year': '2026' })
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ field: 'died', marks: ['died-month'] }])
  })
})

describe('what is missing', () => {
  test('is told in page order, and not in a draft', () => {
    const body: Body = { known: '', at: '99' }
    expect(said(read(sample, body, { today }))).toEqual([
      'Enter the name',
      'Enter the date of birth',
      'Enter the date of death',
      'Time of death must be a real time, like 14:05',
      'Enter the NHS number, or say why there is none',
      'Select whether the child was known to you',
      'Select which apply',
    ])
    expect(said(draft(body))).toEqual(['Time of death must be a real time, like 14:05'])
  })

  test('is nothing where another answer is enough', () => {
    const fields = (body: Body) => completeness(sample, good(draft(body))).map(gap => gap.field)
    expect(fields({})).toContain('nhs')
    expect(fields({ noNhs: 'later' })).not.toContain('nhs')
    expect(said(read(sample, { noNhs: 'later' }, { today }))).not.toContain(
      'Enter the NHS number, or say why there is none',
    )
  })

  test('is never what the service works out, nor a document', () => {
    const waited = completeness(sample, {}, { sections: ['record'] })
    expect(waited).toEqual([])
    expect(said(read(sample, {}, { today, sections: ['record'] }))).toEqual([])
  })

  test('is never worked out: neither where it is needed when shown, nor as a part of what was begun', () => {
    const form = defineForm({
      id: 'area',
      version: '1',
      title: 'Area',
      source: 'made up',
      sections: {
        area: {
          title: 'Area',
          fields: {
            area: together(
              'Area',
              { found: derived('Area found', 'the postcode', {}), other: coded('Another', ['local-authority'], {}) },
              {},
            ),
            panel: derived('Panel', 'the area', {
              required: 'when-shown',
              when: { field: 'area', op: 'answered' },
              whenText: 'there is one',
            }),
          },
        },
      },
    })
    const answers = { area: { other: 'Sample area' } }
    expect(read(form, { 'area-other': 'Sample area' }, { today })).toEqual({ ok: true, answers })
    expect(completeness(form, answers)).toEqual([])
    expect(read(form, { 'area-found': 'x' }, { today, complete: false })).toMatchObject({ ok: false })
  })

  test('“not known” is an answer', () => {
    expect(completeness(sample, { known: { answer: 'not-known' } }).map(gap => gap.field)).not.toContain('known')
  })

  test('nobody waits for what only a person can judge', () => {
    expect(completeness(sample, {}).map(gap => gap.field)).not.toContain('judged')
  })

  test('is told for each row, and for a part of what was begun', () => {
    const answers: Answers<typeof sample> = { person: [{ name: 'A', sameAddress: 'no' }], confirmed: { by: 'B' } }
    expect(
      completeness(sample, answers, { sections: ['review'] }).map(({ field, message }) => [field, message]),
    ).toEqual([
      ['known', 'Select whether the child was known to you'],
      ['events', 'Select which apply'],
      ['person.0.address', 'Person 1: enter the address'],
      ['person.0.responsible', 'Person 1: select whether they have parental responsibility'],
      ['confirmed-on', 'Enter the date'],
    ])
  })
})

describe('conditions', () => {
  test('a question that is not asked is left out', () => {
    expect(draft({ inquest: 'yes' })).toEqual({ ok: true, answers: {} })
    expect(draft({ inquest: 'yes' }, { known: { coronerReferred: 'yes' } })).toEqual({
      ok: true,
      answers: { inquest: 'yes' },
    })
    expect(draft({ nhs: '9990000018', noNhs: 'later' })).toEqual({ ok: true, answers: { nhs: '9990000018' } })
  })

  test('a row is judged by its own answers', () => {
    const body = {
      'person.0.sameAddress': 'yes',
      'person.0.address': '1 Sample Road',
      'person.1.sameAddress': 'no',
      'person.1.address': '2 Sample Road',
    }
    expect(draft(body)).toEqual({
      ok: true,
      answers: { person: [{ sameAddress: 'yes' }, { sameAddress: 'no', address: '2 Sample Road' }] },
    })
  })

  test('an age decides only where it is known', () => {
    const row = (born: string): Body => ({
      'died-day': '1',
      'died-month': '3',
      'died-year': '2026',
      'person.0.name': 'A',
      'person.0.responsible': 'yes',
      'person.0.born-year': born,
    })
    expect(good(draft(row('1990'))).person).toEqual([{ name: 'A', born: '1990', responsible: 'yes' }])
    expect(good(draft(row('2010'))).person).toEqual([{ name: 'A', born: '2010' }])
    expect(good(draft(row(''))).person).toEqual([{ name: 'A', responsible: 'yes' }])
  })
})

test('what was ticked on another page decides among what one may choose', () => {
  const options = { sections: ['record'] as const, known: { events: ['drowning'] } }
  expect(said(draft({ firstEvent: 'asthma' }, options))).toEqual([
    'Select the first event from the answers ticked before it',
  ])
  expect(draft({ firstEvent: 'drowning' }, options)).toEqual({ ok: true, answers: { firstEvent: 'drowning' } })
})

describe('rows', () => {
  test('blank rows fall away and the others keep their order', () => {
    expect(
      good(draft({ 'person.7.name': 'B', 'person.2.name': 'A', 'person.4.name': ' ', 'person.4.sameAddress': '' })),
    ).toEqual({
      person: [{ name: 'A' }, { name: 'B' }],
    })
  })

  test('there is a limit', () => {
    const body = Object.fromEntries([0, 1, 2, 3].map(n => [`person.${n}.name`, 'A']))
    expect(said(draft(body))).toEqual(['Add 3 or fewer under “People in the household”'])
  })
})

test('a name that the page does not have is refused', () => {
  for (const name of [
    'colour',
    'person.0.shoe',
    'person.x.name',
    'name-day',
    '__proto__',
    'person.01.name',
    'ageInDays',
    'papers',
  ])
    expect(said(draft(Object.fromEntries([[name, 'x']])))).toEqual([NOT_ASKED])
  expect(said(draft({ name: 'A', known: 'no' }, { sections: ['child'] }))).toEqual([NOT_ASKED])
})

test('what was typed comes back as it was', () => {
  const reading = draft({ name: ' A ', at: '99', events: ['x', 'y'] })
  expect(reading).toMatchObject({
    ok: false,
    answers: { name: 'A' },
    typed: { name: ' A ', at: '99', events: ['x', 'y'] },
  })
})

test('a section that was read again takes the place of what was saved', () => {
  const saved: Answers<typeof sample> = { name: 'A', at: '14:05', known: { answer: 'no' } }
  expect(withSections(sample, saved, ['child'], { name: 'B' })).toEqual({ name: 'B', known: { answer: 'no' } })
})

test('a form data object and a query are bodies too', () => {
  const data = new FormData()
  data.append('events', 'asthma')
  data.append('events', 'drowning')
  data.append('name', new Blob(['x']))
  expect(draft(data as never)).toEqual({ ok: true, answers: { events: ['asthma', 'drowning'] } })
  expect(draft(new URLSearchParams('name=A') as never)).toEqual({ ok: true, answers: { name: 'A' } })
})

test('a small form of one question is a form', () => {
  const reason = defineForm({
    id: 'reason',
    version: '1',
    title: 'Reason',
    source: 'made up',
    sections: { why: { title: 'Why', fields: { reason: textarea('Reason', {}) } } },
  })
  expect(read(reason, { reason: ' It was late. ' }, { today })).toEqual({
    ok: true,
    answers: { reason: 'It was late.' },
  })
  expect(read(reason, {}, { today })).toMatchObject({ ok: false, problems: [{ message: 'Enter the reason' }] })
})

test('what is written into a body is read out of it again', () => {
  const open = loosened(sample)
  fc.assert(
    fc.property(anyAnswers(open), answers => {
      expect(read(open, toBody(open, answers), { today, complete: false })).toEqual({ ok: true, answers })
    }),
  )
})

test('whatever is posted is answered, with sentences that the dictionary lists', () => {
  const sentences = listed()
  const names = Object.keys(toBody(sample, everything))
  const typed = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '7',
      '31',
      '2026',
      '2027',
      'yes',
      'no',
      'none',
      'asthma',
      '999 000 0019',
      'x'.repeat(4001),
    ),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names, 'unknown'), fc.oneof(typed, fc.array(typed))), body => {
      for (const complete of [true, false]) {
        const reading = read(sample, body, { today, complete })
        for (const message of reading.ok ? [] : reading.problems.map(one => one.message))
          expect(sentences).toContain(plain(message))
      }
    }),
  )
})

test('answers have the types of their questions', () => {
  expectTypeOf<Answers<typeof sample>['noNhs']>().toEqualTypeOf<'abroad' | 'later' | undefined>()
  expectTypeOf<Answers<typeof sample>['weeks']>().toEqualTypeOf<number | undefined>()
  expectTypeOf<NonNullable<Answers<typeof sample>['vaccinated']>>().toEqualTypeOf<
    'yes' | 'no' | 'not-known' | 'not-applicable'
  >()
  expectTypeOf<NonNullable<Answers<typeof sample>['known']>>().toEqualTypeOf<{
    readonly answer: 'yes' | 'no' | 'not-known'
    readonly detail?: string
  }>()
  expectTypeOf<NonNullable<Answers<typeof sample>['screened']>>().toEqualTypeOf<{
    readonly answer: 'yes' | 'no' | 'not-known'
    readonly detail?: number
  }>()
  expectTypeOf<Answers<typeof sample>['hospital']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<Answers<typeof sample>['earlier']>().toEqualTypeOf<string | undefined>()
  expectTypeOf<Answers<typeof sample>['ageInDays']>().toEqualTypeOf<undefined>()
  expectTypeOf<NonNullable<Answers<typeof sample>['alias']>[number]>().toEqualTypeOf<{ readonly value?: string }>()
  expectTypeOf<NonNullable<Answers<typeof sample>['person']>[number]['sameAddress']>().toEqualTypeOf<
    'yes' | 'no' | undefined
  >()
})

const good = (reading: ReturnType<typeof draft>): Answers<typeof sample> => {
  if (!reading.ok) throw new Error(said(reading).join('; '))
  return reading.answers
}

/** Every sentence that the dictionary lists for the form. */
const listed = () =>
  new Set(
    [
      NOT_ASKED,
      ...fieldsOf(sample).flatMap(([name, field]) => [
        ...messagesOf(name, field),
        ...('fields' in field ? Object.entries(field.fields).flatMap(([member, one]) => messagesOf(member, one)) : []),
      ]),
    ].map(plain),
  )

/** A sentence without its numbers and without the place of its row. */
const plain = (message: string): string => {
  const sentence = message.replace(/^(Person|Name|Stage) \d+: /, '')
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/you have (N|[\d,]+)$/, 'you have N')
}

const everything: Answers<typeof sample> = {
  name: 'A',
  born: '2020-01-01',
  died: '2021-01-01',
  at: '10:00',
  nhs: '9990000018',
  noNhs: 'later',
  postcode: 'M1 1AA',
  weeks: 40,
  summary: 'x',
  inquest: 'yes',
  known: { answer: 'yes', detail: 'x' },
  vaccinated: 'no',
  events: ['asthma'],
  judged: 'x',
  person: [{ name: 'A', born: '1990', sameAddress: 'no', address: 'x', responsible: 'yes' }],
  confirmed: { by: 'A', on: '2026-01-01' },
  collapsed: { on: '2020-12-31', at: '10:00' },
  temperature: 36.5,
  bloodGas: -4.25,
  screened: { answer: 'yes', detail: 30 },
  hospital: 'RJ121',
  cause: 'J45.9',
  earlier: 'K7QF-2M',
  alias: [{ value: 'A' }],
  firstEvent: 'asthma',
  stage: [{ kind: 'asthma', next: ['drowning'] }],
}
