import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../kernel/calendar.ts'
import { anyAnswers, loosened } from '../../test/forms/any-answers.ts'
import { toResponse } from './questionnaire-response.ts'
import { fromResponse } from './questionnaire-response-read.ts'
import { sample } from '../../test/forms/sample.ts'

const options = { today: day('2026-11-24'), complete: false }
const loose = loosened(sample)

test('any answers come back as they went', () => {
  fc.assert(
    fc.property(anyAnswers(loose), answers => {
      const sent: unknown = JSON.parse(JSON.stringify(toResponse(loose, answers)))
      expect(fromResponse(loose, sent, options)).toEqual({ ok: true, answers })
    }),
  )
})

const section = (key: string, ...item: object[]) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  item: [{ linkId: `section-${key}`, item }],
})
const AT = 'QuestionnaireResponse.item[0]'

test.each<[why: string, response: unknown, path: string, message: RegExp]>([
  ['nothing', null, 'QuestionnaireResponse', /is no QuestionnaireResponse/],
  ['another resource', { resourceType: 'Patient' }, 'QuestionnaireResponse', /is no/],
  [
    'another version',
    { ...section('child'), questionnaire: 'https://opencdr.example/fhir/Questionnaire/sample|2' },
    'QuestionnaireResponse.questionnaire',
    /another questionnaire/,
  ],
  ['a section that there is not', section('colours'), AT, /no item “section-colours”/],
  ['an item that there is not', section('child', { linkId: 'colour' }), `${AT}.item[0]`, /no item “colour” here/],
  ['an item of another section', section('child', { linkId: 'inquest' }), `${AT}.item[0]`, /no item “inquest” here/],
  [
    'an item twice',
    section('review', { linkId: 'confirmed', item: [] }, { linkId: 'confirmed', item: [] }),
    `${AT}.item[1]`,
    /twice/,
  ],
  [
    'two answers to a question that takes one',
    section('child', { linkId: 'name', answer: [{ valueString: 'A' }, { valueString: 'B' }] }),
    `${AT}.item[0].answer[1]`,
    /takes one answer/,
  ],
  [
    'another type',
    section('child', { linkId: 'born', answer: [{ valueString: '2020-01-01' }] }),
    `${AT}.item[0].answer[0]`,
    /takes a valueDate/,
  ],
  [
    'a code of another system',
    section('child', { linkId: 'noNhs', answer: [{ valueCoding: { system: 'x', code: 'abroad' } }] }),
    `${AT}.item[0].answer[0]`,
    /takes a valueCoding of/,
  ],
  [
    'a code that there is not',
    section('child', { linkId: 'noNhs', answer: [{ valueCoding: { code: 'lost' } }] }),
    `${AT}.item[0].answer[0]`,
    /one of the codes/,
  ],
  ['an answer to a group', section('review', { linkId: 'confirmed', answer: [] }), `${AT}.item[0].answer`, /no answer/],
  ['items that are no list', section('review', { linkId: 'confirmed', item: 'x' }), `${AT}.item[0].item`, /a list/],
  [
    'what is worked out',
    section('record', { linkId: 'ageInDays', answer: [{ valueString: '3' }] }),
    `${AT}.item[0].answer[0]`,
    /worked out/,
  ],
  [
    'a number out of its limits',
    section('child', { linkId: 'weeks', answer: [{ valueInteger: 99 }] }),
    `${AT}.item[0]`,
    /cannot have this answer/,
  ],
  [
    'a day to come',
    section('child', { linkId: 'born', answer: [{ valueDate: '2026-11-25' }] }),
    `${AT}.item[0]`,
    /today or earlier/,
  ],
  [
    'a hidden question of a row',
    section('review', {
      linkId: 'person',
      item: [
        { linkId: 'person.sameAddress', answer: [{ valueBoolean: true }] },
        { linkId: 'person.address', answer: [{ valueString: 'x' }] },
      ],
    }),
    `${AT}.item[0].item[1]`,
    /is not asked/,
  ],
])('%s is refused at its place', (_, response, path, message) => {
  const read = fromResponse(sample, response, options)
  expect(read.ok ? [] : read.problems.map(one => [one.path, one.message])).toEqual([
    [path, expect.stringMatching(message)],
  ])
})

test('every problem is told of at once', () => {
  const read = fromResponse(
    sample,
    section(
      'child',
      { linkId: 'colour' },
      { linkId: 'name', answer: [{ valueInteger: 1 }] },
      { linkId: 'weeks', answer: [{ valueInteger: 1 }] },
    ),
    options,
  )
  expect(read.ok ? 0 : read.problems.length).toBe(3)
})

test('spaces, seconds and the writing of codes are mended, and words that stand among the questions pass', () => {
  const response = {
    resourceType: 'QuestionnaireResponse',
    item: [
      {
        linkId: 'section-child',
        item: [
          { linkId: 'nhs-help', text: 'x' },
          { linkId: 'nhs', answer: [{ valueString: ' 999 000 0018 ' }] },
          { linkId: 'at', answer: [{ valueTime: '14:05:30' }] },
        ],
      },
      { linkId: 'section-record', item: [{ linkId: 'cause', answer: [{ valueString: 'j459' }] }] },
    ],
  }
  expect(fromResponse(sample, response, options)).toEqual({
    ok: true,
    answers: { nhs: '9990000018', at: '14:05', cause: 'J45.9' },
  })
})
