import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import * as fc from 'fast-check'
import { raw } from 'hono/html'
import { jsx } from 'hono/jsx'
import nunjucks from 'nunjucks'
import { afterAll, describe, expect, test } from 'vitest'
import { BackLink } from '../../src/ui/back-link.tsx'
import { Button } from '../../src/ui/button.tsx'
import { CharacterCount } from '../../src/ui/character-count.tsx'
import { Checkboxes } from '../../src/ui/checkboxes.tsx'
import { DateInput } from '../../src/ui/date-input.tsx'
import { Details } from '../../src/ui/details.tsx'
import { ErrorMessage } from '../../src/ui/error-message.tsx'
import { ErrorSummary } from '../../src/ui/error-summary.tsx'
import { Fieldset } from '../../src/ui/fieldset.tsx'
import { Hint } from '../../src/ui/hint.tsx'
import { Input } from '../../src/ui/input.tsx'
import { InsetText } from '../../src/ui/inset-text.tsx'
import { Label } from '../../src/ui/label.tsx'
import { NotificationBanner } from '../../src/ui/notification-banner.tsx'
import { Pagination } from '../../src/ui/pagination.tsx'
import { PasswordInput } from '../../src/ui/password-input.tsx'
import { Radios } from '../../src/ui/radios.tsx'
import { Select } from '../../src/ui/select.tsx'
import { ServiceNavigation } from '../../src/ui/service-navigation.tsx'
import { SkipLink } from '../../src/ui/skip-link.tsx'
import { SummaryList } from '../../src/ui/summary-list.tsx'
import { Table } from '../../src/ui/table.tsx'
import { Tag } from '../../src/ui/tag.tsx'
import { TaskList } from '../../src/ui/task-list.tsx'
import { Textarea } from '../../src/ui/textarea.tsx'
import { WarningText } from '../../src/ui/warning-text.tsx'
import { tree } from './html-tree.ts'
import { markup } from './markup.ts'

// Every published example of every component of ours, and how many there are in the release we hold ourselves to.
// A new release that adds or drops an example changes the count: look at it, then write the new one down.
const COMPONENTS: Readonly<Record<string, readonly [component: Component, examples: number]>> = {
  'back-link': [BackLink, 7],
  button: [Button, 38],
  'character-count': [CharacterCount, 34],
  checkboxes: [Checkboxes, 42],
  'date-input': [DateInput, 50],
  details: [Details, 10],
  'error-message': [ErrorMessage, 9],
  'error-summary': [ErrorSummary, 19],
  fieldset: [Fieldset, 18],
  hint: [Hint, 6],
  input: [Input, 45],
  'inset-text': [InsetText, 6],
  label: [Label, 17],
  'notification-banner': [NotificationBanner, 21],
  pagination: [Pagination, 15],
  'password-input': [PasswordInput, 12],
  radios: [Radios, 43],
  select: [Select, 19],
  'service-navigation': [ServiceNavigation, 33],
  'skip-link': [SkipLink, 9],
  'summary-list': [SummaryList, 30],
  table: [Table, 21],
  tag: [Tag, 12],
  'task-list': [TaskList, 11],
  textarea: [Textarea, 18],
  'warning-text': [WarningText, 8],
}

type Component = (props: never) => unknown
type Options = Readonly<Record<string, unknown>>
type Fixture = { readonly name: string; readonly options: Options; readonly html: string }

const published = `${dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))}/dist`
const fixtures = (name: string): readonly Fixture[] =>
  JSON.parse(readFileSync(`${published}/govuk/components/${name}/fixtures.json`, 'utf8')).fixtures

const compared = new Map<string, number>()

describe.each(Object.entries(COMPONENTS))('%s is as published', (name, [component, examples]) => {
  const all = fixtures(name)

  test.each(all)('$name', ({ options, html }) => {
    expect(tree(render(component, options))).toEqual(tree(html))
    compared.set(name, (compared.get(name) ?? 0) + 1)
  })

  test('every example was compared', () => {
    expect({ published: all.length, compared: compared.get(name) }).toEqual({ published: examples, compared: examples })
  })
})

afterAll(() => {
  const total = [...compared.values()].reduce((sum, n) => sum + n, 0)
  console.log(`Design system: ${total} published examples of ${compared.size} components compared as trees.`)
})

describe('random options give what the macro gives', () => {
  const macros = nunjucks.configure(published, { autoescape: true, trimBlocks: true, lstripBlocks: true })
  const macro = (name: string, options: Options): string =>
    macros.renderString(
      `{% from "govuk/components/${name}/macro.njk" import ${macroName(name)} %}{{ ${macroName(name)}(options) }}`,
      { options },
    )

  test.each(Object.entries(randomOptions()))('%s', (name, options) => {
    const [component] = COMPONENTS[name]!
    fc.assert(
      fc.property(options, given => {
        expect(tree(render(component, given))).toEqual(tree(macro(name, given)))
      }),
      { numRuns: 300 },
    )
  })
})

test('an option of another name does not compile', () => {
  // @ts-expect-error: `hnt` is not an option
  const misspelt = <Input name="a" label={{ text: 'A' }} hnt={{ text: 'B' }} />
  // @ts-expect-error: nor is `txt` within one
  const within = <Radios name="a" items={[{ value: 'b', txt: 'B' }]} />
  // @ts-expect-error: and a field has a name
  const nameless = <Input label={{ text: 'A' }} />
  expect([misspelt, within, nameless]).toHaveLength(3)
})

test('a string is escaped wherever it stands, and JSX is not', () => {
  const said = '<script>alert(1)</script>'
  const html = [
    <Button html={said} />,
    <Hint>{said}</Hint>,
    <Radios name="a" items={[{ value: 'b', html: said, conditional: { html: said } }]} />,
    <ServiceNavigation slots={{ start: said }} />,
  ]
    .map(markup)
    .join('')
  expect(html).not.toContain('<script')
  expect(
    markup(
      <Hint>
        Not <em>now</em>
      </Hint>,
    ),
  ).toContain('Not <em>now</em>')
})

test('a text area keeps a line break that comes first', () => {
  expect(markup(<Textarea name="a" label={{ text: 'A' }} value={'\nB'} />)).toContain('>\n\nB</textarea>')
})

const render = (component: Component, options: Options): string =>
  markup(jsx(component, { ...(trusting(options) as Options) }))

/** The published examples hold markup in strings, where ours take nodes: these strings, and no others, are trusted. */
function trusting(options: unknown, isMarkup = false): unknown {
  if (typeof options === 'string') return isMarkup && options !== '' ? raw(options) : options
  if (Array.isArray(options)) return options.map(item => trusting(item))
  if (typeof options !== 'object' || options === null) return options
  const entries = Object.entries(options).map(([key, value]): [string, unknown] => {
    if (key === 'slots') return [key, Object.fromEntries(Object.entries(value as Options).map(slot))]
    return [key, trusting(value, /html$/i.test(key))]
  })
  return Object.fromEntries(entries)
}

const slot = ([key, value]: [string, unknown]): [string, unknown] => [key, trusting(value, true)]

const macroName = (name: string): string =>
  `govuk${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`

function randomOptions(): Readonly<Record<string, fc.Arbitrary<Options>>> {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter(said => said.trim() === said),
    fc.constantFrom('Date of birth', "O'Neil & <Sons>", '"quoted"', 'a\nb'),
  )
  const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta-1')
  const markup = fc.constantFrom('<b>Bold</b>', 'Plain', 'An <a href="#x">anchor</a> within', '<p>Paragraph</p>')
  const line = text.filter(said => !said.includes('\n'))
  const attributes = fc.dictionary(fc.constantFrom('data-a', 'data-b', 'lang', 'aria-label'), line)
  const maybe = <T extends Record<string, fc.Arbitrary<unknown>>>(model: T) => fc.record(model, { requiredKeys: [] })
  const content = fc.oneof(fc.record({ text }), fc.record({ html: markup }), fc.record({ text, html: markup }))
  const withClasses = fc
    .tuple(content, maybe({ classes: word, attributes }))
    .map(([shown, more]): Options => ({ ...shown, ...more }))
  const heading = fc
    .tuple(withClasses, maybe({ isPageHeading: fc.boolean() }))
    .map(([shown, more]): Options => ({ ...shown, ...more }))
  const legend = fc.tuple(content, maybe({ classes: word, isPageHeading: fc.boolean() })).map(joined)
  const fieldset = fc.oneof(maybe({ legend, classes: word, attributes, describedBy: word }))
  const formGroup = maybe({ classes: word, attributes })
  const question = { hint: withClasses, errorMessage: withClasses, formGroup, classes: word, attributes }
  const besides = { beforeInputs: content, afterInputs: content }
  const nothing = fc.constantFrom(null, false, '')

  const input = fc
    .tuple(
      fc.record({ name: word, label: heading }),
      maybe({
        ...question,
        id: word,
        value: fc.oneof(line, fc.integer(), fc.constant('')),
        type: fc.constantFrom('text', 'email', 'tel'),
        inputmode: fc.constantFrom('numeric', 'email'),
        autocomplete: word,
        autocapitalize: fc.constantFrom('none', 'words'),
        pattern: line,
        spellcheck: fc.boolean(),
        disabled: fc.boolean(),
        describedBy: word,
        prefix: withClasses,
        suffix: withClasses,
        inputWrapper: formGroup,
        formGroup: maybe({ classes: word, attributes, beforeInput: content, afterInput: content }),
      }),
    )
    .map(joined)

  const choice = fc
    .tuple(
      content,
      maybe({
        value: fc.oneof(word, fc.integer({ min: 0, max: 3 })),
        id: word,
        hint: withClasses,
        checked: fc.boolean(),
        disabled: fc.boolean(),
        label: formGroup,
        conditional: fc.oneof(fc.record({ html: markup }), fc.constant({ html: false })),
        attributes,
      }),
    )
    .map(joined)
  const among = (one: fc.Arbitrary<Options>) =>
    fc
      .tuple(one, fc.array(fc.oneof({ weight: 5, arbitrary: one }, fc.record({ divider: text }), nothing)))
      .map(([first, others]) => [first, ...others])
  const radios = fc
    .tuple(
      fc.record({ name: word, items: among(choice) }),
      maybe({
        ...question,
        idPrefix: word,
        fieldset,
        value: word,
        formGroup: maybe({ classes: word, attributes, ...besides }),
      }),
    )
    .map(joined)
  const checkboxes = fc
    .tuple(
      fc.record({
        name: word,
        items: among(fc.tuple(choice, maybe({ name: word, behaviour: fc.constant('exclusive') })).map(joined)),
      }),
      maybe({
        ...question,
        idPrefix: word,
        fieldset,
        describedBy: word,
        values: fc.array(word),
        formGroup: maybe({ classes: word, attributes, ...besides }),
      }),
    )
    .map(joined)

  const partName = fc.constantFrom('day', 'month', 'year', 'when', 'DAY')
  const part = maybe({
    name: partName,
    id: word,
    label: text,
    value: fc.oneof(fc.integer({ min: 0, max: 2030 }), line),
    error: fc.boolean(),
    inputmode: fc.constantFrom('text', 'numeric'),
    autocomplete: word,
    pattern: line,
    classes: fc.constantFrom('alpha', 'govuk-input--error', 'govuk-input--width-3', 'govuk-input--width-4 beta'),
    attributes,
  })
  const namedPart = fc.tuple(part, fc.record({ name: partName })).map(joined)
  const partOrNot = fc.oneof({ weight: 4, arbitrary: part }, fc.constant(false))
  const dateInput = fc
    .tuple(
      fc.record({ id: word }),
      maybe({
        ...question,
        namePrefix: word,
        fieldset,
        day: partOrNot,
        month: partOrNot,
        year: partOrNot,
        items: fc.array(fc.oneof({ weight: 4, arbitrary: namedPart }, nothing)),
        values: fc.dictionary(
          fc.constantFrom('day', 'month', 'year', 'alpha-day', 'beta-year', 'when'),
          fc.integer({ min: 0, max: 2030 }),
        ),
        formGroup: maybe({ classes: word, attributes, ...besides }),
      }),
    )
    .map(joined)

  const action = fc
    .tuple(
      content,
      fc.record({ href: word }),
      maybe({ visuallyHiddenText: fc.oneof(text, fc.constant('')), classes: word, attributes }),
    )
    .map(([shown, href, more]) => ({ ...shown, ...href, ...more }))
  const actions = maybe({ items: fc.array(action, { maxLength: 3 }), classes: word })
  const cell = fc.tuple(content, maybe({ classes: word })).map(joined)
  const row = fc.tuple(fc.record({ key: cell, value: cell }), maybe({ actions, classes: word })).map(joined)
  const title = fc.tuple(cell, maybe({ headingLevel: fc.integer({ min: 1, max: 6 }) })).map(joined)
  const summaryList = fc
    .tuple(
      fc.record({ rows: fc.array(fc.oneof({ weight: 5, arbitrary: row }, nothing), { maxLength: 5 }) }),
      maybe({ classes: word, attributes, card: maybe({ title, actions, classes: word, attributes }) }),
    )
    .map(joined)

  const tableCell = fc
    .tuple(
      fc.oneof(content, fc.record({ text: fc.integer() })),
      maybe({
        format: fc.constant('numeric'),
        classes: word,
        colspan: fc.integer({ min: 1, max: 3 }),
        rowspan: fc.integer({ min: 1, max: 3 }),
        attributes,
      }),
    )
    .map(joined)
  const tableRow = fc.array(tableCell, { minLength: 1, maxLength: 4 })
  const table = fc
    .tuple(
      fc.record({ rows: fc.array(fc.oneof({ weight: 5, arbitrary: tableRow }, nothing), { maxLength: 4 }) }),
      maybe({
        head: tableRow,
        caption: text,
        captionClasses: word,
        firstCellIsHeader: fc.boolean(),
        classes: word,
        attributes,
      }),
    )
    .map(joined)

  return { input, radios, checkboxes, 'date-input': dateInput, 'summary-list': summaryList, table }
}

const joined = ([first, second]: readonly [object, object]): Options => ({ ...first, ...second })
