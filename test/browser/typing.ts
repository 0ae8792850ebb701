import type { Page } from 'playwright-core'
import { byKind, type Field, type FieldReader, type Form } from '../../src/forms/form.ts'
import type { Detail } from '../../src/forms/limits.ts'

/** What stands in the controls of a page, by their names. */
export type Typing = Readonly<Record<string, string | readonly string[]>>
type Fields = Readonly<Record<string, Field>>

/** Something that each of these questions takes. */
export const taken = (fields: Fields): Typing => typing(right, fields)

/** The same where everything else is answered too: of what had to be ticked elsewhere the first was. */
export const takenTogether = (fields: Fields): Typing => ({
  ...taken(fields),
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.kind !== 'group'
        ? []
        : Object.entries(field.fields).flatMap(([member, one]) =>
            one.kind === 'choice' && one.among !== undefined ? [[`${name}.0.${member}`, one.options[0]!.code]] : [],
          ),
    ),
  ),
})

/**
 * Something that each of these questions refuses, where anything can be given that it would. One that stands beside the
 * answer that decides about it is not read as long as that answer is not given.
 */
export const refused = (fields: Fields): Typing => typing(wrong, fields)

const typing = (reader: FieldReader<Typing>, fields: Fields, prefix = ''): Typing =>
  Object.assign(
    {},
    ...Object.entries(fields)
      .filter(([, { whenText }]) => reader === right || whenText === undefined)
      .map(([name, field]) => byKind(reader, prefix + name, field)),
  ) as Typing

const DAY = { day: '3', month: '11', year: '2025' }
const boxes = (name: string, parts: Readonly<Record<string, string>>): Typing =>
  Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${name}-${part}`, value]))

const right: FieldReader<Typing> = {
  text: (name, { format }) => ({
    [name]: format === undefined ? 'Sample words' : format === 'email' ? 'pat@sample.example' : '01632 960010',
  }),
  textarea: name => ({ [name]: 'Sample words.' }),
  number: (name, { min, max }) => ({ [name]: String(Math.min(Math.max(1, min), max)) }),
  date: name => boxes(name, DAY),
  'partial-date': name => boxes(name, { year: DAY.year }),
  time: name => ({ [name]: '14:05' }),
  // Of those that had to be chosen elsewhere nobody knows here which they are.
  choice: (name, { options, among }): Typing => (among === undefined ? { [name]: options[0]!.code } : {}),
  choices: (name, { options, among }): Typing =>
    among === undefined ? { [name]: [options.find(({ alone }) => !alone)!.code] } : {},
  'yes-no': yes,
  'yes-no-unknown': yes,
  'nhs-number': name => ({ [name]: '999 000 0018' }),
  postcode: name => ({ [name]: 'ZN1 1AA' }),
  coded: name => ({ [name]: 'Sample words' }),
  derived: nothing,
  attachment: nothing,
  reference: name => ({ [name]: 'Sample words' }),
  together: (name, { parts }) => typing(right, parts, `${name}-`),
  group: (name, { fields }) => typing(right, fields, `${name}.0.`),
}

function yes(name: string, field: { readonly detail?: Detail }): Typing {
  const { detail } = field
  if (detail === undefined) return { [name]: 'yes' }
  return { [name]: 'yes', [`${name}-detail`]: 'number' in detail ? String(detail.number.min) : 'Sample words' }
}

const tooLong = (name: string, { max }: { readonly max: number }): Typing => ({ [name]: 'x'.repeat(max + 1) })

const wrong: FieldReader<Typing> = {
  text: (name, field) => (field.format === undefined ? tooLong(name, field) : { [name]: 'nobody' }),
  textarea: tooLong,
  number: name => ({ [name]: 'many' }),
  date: name => boxes(name, { day: '31', month: '2', year: '2025' }),
  'partial-date': name => boxes(name, { year: '20' }),
  time: name => ({ [name]: '25:61' }),
  // A list offers nothing that it would refuse.
  choice: nothing,
  choices: (name, { options }): Typing => {
    const alone = options.find(option => option.alone)
    const other = options.find(option => !option.alone)
    return alone && other ? { [name]: [other.code, alone.code] } : {}
  },
  'yes-no': yesAndWrong,
  'yes-no-unknown': yesAndWrong,
  'nhs-number': name => ({ [name]: '999 000 0019' }),
  postcode: name => ({ [name]: 'Anytown' }),
  coded: tooLong,
  derived: nothing,
  attachment: nothing,
  reference: tooLong,
  together: (name, { parts }) => typing(wrong, parts, `${name}-`),
  group: (name, { fields }) => typing(wrong, fields, `${name}.0.`),
}

function yesAndWrong(name: string, { detail }: { readonly detail?: Detail }): Typing {
  if (detail === undefined) return {}
  return { [name]: 'yes', [`${name}-detail`]: 'number' in detail ? 'many' : 'x'.repeat(detail.max + 1) }
}

function nothing(): Typing {
  return {}
}

/** Every kind of question that there is. */
export const kinds = Object.keys(right) as readonly Field['kind'][]

/** The kinds of these questions, of their parts and of their rows. */
export const kindsIn = (fields: Fields): ReadonlySet<Field['kind']> =>
  new Set(
    Object.values(fields).flatMap(field => [
      field.kind,
      ...(field.kind === 'group' ? kindsIn(field.fields) : field.kind === 'together' ? kindsIn(field.parts) : []),
    ]),
  )

export const kindsOf = (form: Form): ReadonlySet<Field['kind']> =>
  new Set(Object.values(form.sections).flatMap(({ fields }) => [...kindsIn(fields)]))

/** Puts it into the controls that the page has, as one would by hand, but all at once. Gives the names that it found. */
export const put = (page: Page, typed: Typing): Promise<readonly string[]> =>
  page.evaluate(all => {
    const found: string[] = []
    for (const [name, value] of Object.entries(all)) {
      const controls = [...document.getElementsByName(name)] as HTMLInputElement[]
      if (controls.length > 0) found.push(name)
      for (const control of controls)
        if (control.type === 'radio' || control.type === 'checkbox') {
          control.checked = [value].flat().includes(control.value)
        } else control.value = String(value)
    }
    return found
  }, typed)

/** Presses the button of the page’s form, and comes to the page behind it. */
export async function press(page: Page, name: string): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  await loaded
}
