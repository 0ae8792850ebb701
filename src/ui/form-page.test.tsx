import * as fc from 'fast-check'
import { type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { anyAnswers, loosened } from '../../test/forms/any-answers.ts'
import { sample } from '../../test/forms/sample.ts'
import type { Body } from '../forms/body.ts'
import { type Answers, defineForm, type Form, text as textQuestion } from '../forms/form.ts'
import { read } from '../forms/read.ts'
import { pressed } from '../forms/rows.ts'
import { day } from '../kernel/calendar.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { notification } from '../statutory/notification/form.ts'
import { CheckAnswers, OtherAnswers } from './check-answers.tsx'
import { FormFields, problemItems } from './form-page.tsx'

const today = day('2026-11-24')

describe('what a page shows is what is read from it', () => {
  test.each([sample, ...statutoryForms].map(form => [form.title, loosened(form)] as const))('%s', (_, form) => {
    fc.assert(
      fc.property(anyAnswers(form), answers => {
        const reading = read(form, controlsOn(page(form, answers)), { today, complete: false })
        expect(reading).toEqual({ ok: true, answers })
      }),
      { numRuns: 15 },
    )
  })
})

test('what was typed comes back, each problem beside its field and linked from the summary', () => {
  const typed: Body = {
    name: '<Robin>',
    'died-day': '31',
    'died-month': 'feb',
    'died-year': '2026',
    nhs: '999 000 0019',
    known: 'yes',
    'known-detail': 'x'.repeat(31),
    'person.3.name': 'A',
    'person.3.born-day': '1',
  }
  const reading = read(sample, typed, { today, complete: false })
  const problems = reading.ok ? [] : reading.problems
  const html = (['child', 'review'] as const)
    .map(section => String(<FormFields form={sample} section={section} body={typed} problems={problems} />))
    .join('')
  expect(controlsOn(html)).toMatchObject(typed)
  expect(problems).toHaveLength(4)
  for (const { text, href } of problemItems(problems)) {
    expect(idsOf(html)).toContain(href?.slice(1))
    expect(html).toContain(text)
  }
})

test('every problem of an empty page can be reached from its summary', () => {
  for (const form of [sample, ...statutoryForms]) {
    const known = { coronerReferred: 'yes', ageYears: 4, inquestHeld: 'concluded', suspectedMaltreatment: 'yes' }
    const reading = read(form, {}, { today, known })
    const ids = idsOf(page(form, {}, known))
    for (const item of problemItems(reading.ok ? [] : reading.problems)) expect(ids).toContain(item.href?.slice(1))
  }
})

test('ids are used once, and each label and description names one', () => {
  for (const form of statutoryForms) {
    const html = page(form, {})
    const ids = idsOf(html)
    expect(new Set(ids).size).toBe(ids.length)
    for (const element of elements(parseFragment(html))) {
      const named = [attribute(element, 'for'), ...(attribute(element, 'aria-describedby')?.split(' ') ?? [])]
      for (const id of named) if (id !== undefined) expect(ids).toContain(id)
    }
  }
})

test('a question that another on the page decides is there with its condition in words', () => {
  const html = page(sample, { nhs: '9990000018' })
  expect(html).toContain('Why is there none? (if you cannot give it)')
  expect(html).toContain('Address (if it is another)')
})

test('a question that was decided elsewhere is there or not', () => {
  expect(page(sample, {})).not.toContain('Is there an inquest?')
  expect(page(sample, {}, { coronerReferred: 'yes' })).toContain('Is there an inquest?')
})

test('another row appears, blank, and a removed one is gone', () => {
  const more = pressed(sample, { 'person.0.name': 'A', _add: 'person' })!
  const html = String(<FormFields form={sample} section="review" body={more} />)
  expect(controlsOn(html)).toMatchObject({ 'person.0.name': 'A', 'person.1.name': '' })
  expect(html).toContain('value="person.1"')
  const less = pressed(sample, { ...more, _remove: 'person.0' })!
  expect(Object.keys(controlsOn(String(<FormFields form={sample} section="review" body={less} />)))).not.toContain(
    'person.0.name',
  )
})

test('who asks for another row goes on in it; a page that is only opened takes the focus nowhere', () => {
  const focused = (html: string) =>
    elements(parseFragment(html))
      .filter(element => attribute(element, 'autofocus') !== undefined)
      .map(element => element.tagName)
  const more = pressed(sample, { 'person.0.name': 'A', _add: 'person' })!
  expect(focused(String(<FormFields form={sample} section="review" body={more} />))).toEqual(['fieldset'])
  expect(focused(String(<FormFields form={sample} section="review" body={{}} />))).toEqual([])
  expect(focused(page(sample, { person: [{ name: 'A' }, {}] }))).toEqual([])
})

test('a browser is asked to fill in the reader’s own address, and nobody else’s', () => {
  const html = page(notification, {})
  const completed = elements(parseFragment(html)).filter(element => attribute(element, 'autocomplete') !== undefined)
  expect(completed.map(element => attribute(element, 'name'))).toEqual(['notifierEmail', 'notifierPhone'])
})

describe('the kinds that have a control of their own way', () => {
  const record = (props: object = {}): string => String(<FormFields form={sample} section="record" {...props} />)

  test('decimals have a point on the keys, a whole number has none, a sign needs all keys', () => {
    const html = record()
    expect(inputNamed(html, 'temperature')).toMatchObject({ inputmode: 'decimal' })
    expect(inputNamed(html, 'screened-detail')).toMatchObject({ inputmode: 'numeric' })
    expect(inputNamed(html, 'bloodGas')).toMatchObject({ inputmode: 'text' })
  })

  test('a code names its register, and words will do', () => {
    const text = wordsOn(record())
    expect(text).toContain(
      'Its code in the NHS organisation codes (ODS) or schools register (URN). If you cannot find it, write its name.',
    )
    expect(text).toContain('As registered. Its code in the ICD-10 classification.')
  })

  test('what is worked out has no control, and its value once that is known', () => {
    expect(Object.keys(controlsOn(record()))).not.toContain('ageInDays')
    expect(wordsOn(record())).toContain('Age in days Worked out by the service')
    const known = { born: '2026-02-27', died: '2026-03-01', ruleVersion: '2026-04-01' }
    expect(wordsOn(record({ known }))).toContain('Age in days 2')
    expect(wordsOn(record({ known }))).toContain('Rule in force 1 April 2026')
  })

  test('documents have a place, and no control', () => {
    expect(Object.keys(controlsOn(record()))).not.toContain('papers')
    expect(wordsOn(record())).toContain('Documents Letters and reports. Documents cannot be added on this page.')
  })

  test('a reference says to what', () => {
    expect(wordsOn(record())).toContain('Say which one: a case of the same family.')
  })

  test('one question that repeats has a place in its label, and buttons', () => {
    const html = record({ answers: { alias: [{ value: 'Bob' }, { value: 'Rob' }] } })
    expect(controlsOn(html)).toMatchObject({ 'alias.0.value': 'Bob', 'alias.1.value': 'Rob' })
    expect(wordsOn(html)).toMatch(/Name 1\s?.*Name 2.*Add another name/)
    expect(html).toContain('value="alias.1"')
    const more = pressed(sample, { 'alias.0.value': 'Bob', _add: 'alias' })!
    expect(controlsOn(record({ body: more }))).toMatchObject({ 'alias.0.value': 'Bob', 'alias.1.value': '' })
  })

  test('only what was ticked on another page may be chosen; what was chosen stays in sight', () => {
    const first = (props: object) => valuesOf(record(props), 'firstEvent')
    expect(first({})).toEqual(['asthma', 'drowning'])
    expect(first({ known: { events: ['drowning'] } })).toEqual(['drowning'])
    expect(first({ answers: { events: ['drowning'] } })).toEqual(['drowning'])
    expect(first({ known: { events: ['drowning'] }, body: { firstEvent: 'asthma' } })).toEqual(['asthma', 'drowning'])
    expect(valuesOf(record({ known: { events: ['drowning'] } }), 'stage.0.kind')).toEqual([])
  })

  test('a heading stands above its questions, also where the first of them is not asked', () => {
    const form = defineForm({
      id: 'headed',
      version: '1',
      title: 'Headed',
      source: 'made up',
      known: ['born'],
      sections: {
        all: {
          title: 'All',
          fields: {
            a: textQuestion('A', {}),
            b: textQuestion('B', { heading: 'The birth', when: { field: 'born', op: 'in', values: ['yes'] } }),
            c: textQuestion('C', {}),
            d: textQuestion('D', { heading: 'The death', when: { field: 'born', op: 'in', values: ['yes'] } }),
            e: textQuestion('E', { heading: 'The rest' }),
          },
        },
      },
    })
    const on = (born: string) => wordsOn(String(<FormFields form={form} section="all" known={{ born }} />))
    expect(on('no')).toBe('A The birth C The rest E')
    expect(on('yes')).toBe('A The birth B C The death D The rest E')
  })
})

test('the Enter key does not remove a row', () => {
  const html = String(<FormFields form={sample} section="review" answers={{ person: [{ name: 'A' }] }} />)
  const first = elements(parseFragment(html)).find(element => element.tagName === 'button')!
  expect(attribute(first, 'name')).toBeUndefined()
  expect(attribute(first, 'tabindex')).toBe('-1')
})

describe('check answers', () => {
  const answers: Answers<typeof sample> = {
    noNhs: 'later',
    summary: 'one\ntwo',
    person: [{ name: 'A', sameAddress: 'no' }],
  }
  const html = String(<CheckAnswers form={sample} answers={answers} changeUrl={section => `/sections/${section}`} />)

  test('has labels for codes, and says plainly what was not answered', () => {
    const text = wordsOn(html)
    expect(text).toContain('Why is there none? Not at hand')
    expect(text).toContain('Date of death Not answered')
    expect(text).toContain(
      'Person 1 Name: A Date of birth: Not answered Lived with the child? No Address: Not answered',
    )
    expect(html).toContain('one<br/>two')
  })

  test('has what was worked out, the place of documents, and a repeated answer in one', () => {
    const given: Answers<typeof sample> = {
      born: '2026-02-27',
      died: '2026-03-01',
      alias: [{ value: 'Bob' }, { value: 'Rob' }],
    }
    const text = wordsOn(String(<CheckAnswers form={sample} answers={given} known={{ ruleVersion: 'April 2022' }} />))
    expect(text).toContain('Age in days 2 Rule in force April 2022')
    expect(text).toContain('Documents Documents are sent to the panel’s office')
    expect(text).toContain('Other names Bob; Rob')
    expect(wordsOn(html)).toContain('Rule in force Worked out by the service')
  })

  test('leaves out what was not asked', () => {
    expect(wordsOn(html)).not.toContain('Is there an inquest?')
  })

  test('links each section to where it is changed', () => {
    expect(html).toContain('href="/sections/child"')
    expect(String(<CheckAnswers form={sample} answers={answers} />)).not.toContain('Change')
  })
})

test('answers that the form does not know are shown as they came', () => {
  const other = {
    polScene: 'Garden <gate>',
    resuscitationBy: ['school', 'ambulance'],
    'carer.0.age': 29,
    actions: [{ action: 'x', done: true }],
    repPhone: null,
  }
  expect(wordsOn(String(<OtherAnswers other={other} />))).toBe(
    'Other answers, as received Pol scene Garden <gate> Resuscitation by school; ambulance Carer 1: age 29 Actions Action: x, Done: true Rep phone Left blank',
  )
  expect(String(<OtherAnswers other={{}} />)).toBe('')
})

const page = <F extends Form>(form: F, answers: Answers<F>, known = {}): string =>
  Object.keys(form.sections)
    .map(section => String(<FormFields form={form} section={section} answers={answers} known={known} />))
    .join('')

/** What a browser would send from a page nobody touched. */
function controlsOn(html: string): Body {
  const sent = new Map<string, string[]>()
  for (const element of elements(parseFragment(html))) {
    const name = attribute(element, 'name')
    if (name === undefined || element.tagName === 'button') continue
    if (/^(radio|checkbox)$/.test(attribute(element, 'type') ?? '') && attribute(element, 'checked') === undefined)
      continue
    sent.set(name, [...(sent.get(name) ?? []), valueOf(element)])
  }
  return Object.fromEntries([...sent].map(([name, values]) => [name, values.length === 1 ? values[0]! : values]))
}

function valueOf(element: Tree.Element): string {
  if (element.tagName === 'textarea') return text(element)
  if (element.tagName !== 'select') return attribute(element, 'value') ?? ''
  const chosen = elements(element).find(one => attribute(one, 'selected') !== undefined)
  return chosen ? (attribute(chosen, 'value') ?? text(chosen)) : ''
}

const inputNamed = (html: string, name: string): Record<string, string> =>
  Object.fromEntries(
    elements(parseFragment(html))
      .filter(element => attribute(element, 'name') === name)
      .flatMap(element => element.attrs.map(one => [one.name, one.value])),
  )

/** The answers that a page offers for a question. */
const valuesOf = (html: string, name: string): readonly string[] =>
  elements(parseFragment(html)).flatMap(element =>
    element.tagName === 'input' && attribute(element, 'name') === name ? [attribute(element, 'value') ?? ''] : [],
  )

const elements = (node: Tree.Node): readonly Tree.Element[] =>
  'childNodes' in node ? node.childNodes.flatMap(child => ('tagName' in child ? [child, ...elements(child)] : [])) : []

const attribute = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find(one => one.name === name)?.value

const idsOf = (html: string): readonly string[] =>
  elements(parseFragment(html)).flatMap(element => attribute(element, 'id') ?? [])

const text = (node: Tree.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(text).join('') : ''

const wordsOn = (html: string): string =>
  text(parseFragment(html.replace(/<\/(dt|dd|p|h2|div|label)>/g, ' </$1>')))
    .replace(/\s+/g, ' ')
    .trim()
