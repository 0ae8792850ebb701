import type { Given } from './given.ts'
import { byLabel } from '../forms/condition-names.ts'
import { fieldsOf } from '../forms/condition.ts'
import { dictionaryCsv } from '../forms/dictionary-csv.ts'
import { dataDictionary } from '../forms/dictionary.ts'
import { dictionaryRows } from '../forms/dictionary-rows.ts'
import type { Form } from '../forms/form.ts'
import { answersSchema } from '../forms/json-schema.ts'
import { CANONICAL, DIALECT, type JsonSchema } from '../forms/json-schema-basic.ts'
import { declarationSchema } from '../forms/declaration-schema.ts'
import { questionnaire } from '../forms/questionnaire.ts'
import { count } from '../kernel/text.ts'
import { facts } from '../statutory/facts.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { roleName } from '../statutory/role-names.ts'
import { Wrong } from './wrong.ts'

/**
 * `opencdr forms list|dictionary|schema|questionnaire [FORM]`: prints what is made of the declarations, without a
 * database. A form is named by its id or by its code in the national set; all of them, when none is named.
 */
export const formsCommand = async (given: Given): Promise<number> => {
  const what = given.name.split(' ')[1] as keyof typeof printers
  const { options, print } = printers[what]
  const other = Object.entries(given.options).find(([name, value]) => value !== undefined && !options.includes(name))
  if (other !== undefined)
    throw new Wrong(
      `"npx opencdr forms ${what}" does not know --${other[0]}. It can be given ${options.map(name => `--${name}`).join(' or ')}.`,
    )
  const [name, ...more] = given.words
  if (more.length > 0) throw new Wrong(`Name one form at most: npx opencdr forms ${what} [FORM].`)
  print(given, name)
  return 0
}

type Printer = { readonly options: readonly string[]; print(given: Given, name: string | undefined): void }

const printers: Readonly<Record<'list' | 'dictionary' | 'schema' | 'questionnaire', Printer>> = {
  list: {
    options: ['json'],
    print(given, name) {
      const rows = named(name).map(form => ({
        id: form.id,
        code: form.code ?? '',
        version: form.version,
        title: form.title,
        sections: Object.keys(form.sections).length,
        questions: fieldsOf(form).length,
      }))
      if (given.options['json'] === true) return json(given, rows)
      given.out(
        rows
          .map(
            ({ code, id, version, title, questions, sections }) =>
              `${code.padEnd(4)}${id.padEnd(16)}${version.padEnd(8)}${title} (${count(questions, 'question')}, ${count(sections, 'section')})\n`,
          )
          .join(''),
      )
    },
  },
  dictionary: {
    options: ['json', 'csv'],
    print(given, name) {
      if (given.options['json'] === true && given.options['csv'] === true)
        throw new Wrong('Ask for --json or for --csv: the dictionary is printed as one of them.')
      const forms = named(name)
      if (given.options['json'] === true) return json(given, forms.flatMap(dictionaryRows))
      if (given.options['csv'] !== true) return given.out(dataDictionary(forms))
      const names = { conditions: byLabel(statutoryForms, facts), role: roleName }
      given.out([...dictionaryCsv(forms, names)].join(''))
    },
  },
  schema: {
    options: ['json', 'draft'],
    print(given, name) {
      if (name === DECLARATION) return json(given, declarationSchema)
      const complete = given.options['draft'] !== true
      const forms = named(name, `, or ${DECLARATION} for the shape of a form itself`)
      json(given, name === undefined ? allSchemas(forms, complete) : answersSchema(forms[0]!, { complete }))
    },
  },
  questionnaire: {
    options: ['json'],
    print(given, name) {
      const forms = named(name)
      json(given, name === undefined ? bundle(forms) : questionnaire(forms[0]!))
    },
  },
}

const DECLARATION = 'declaration'

function named(name: string | undefined, more = ''): readonly Form[] {
  if (name === undefined) return statutoryForms
  const wanted = name.toLowerCase()
  const found = statutoryForms.find(({ id, code }) => id === wanted || code?.toLowerCase() === wanted)
  if (found) return [found]
  const names = statutoryForms.map(({ id, code }) => (code === undefined ? id : `${id} (${code})`))
  throw new Wrong(`There is no form "${name}". The forms are ${names.join(', ')}${more}.`)
}

/** Programs get one line, people something to read. */
const json = ({ options, out }: Given, value: unknown): void =>
  out(`${options['json'] === true ? JSON.stringify(value) : JSON.stringify(value, null, 2)}\n`)

/** The schemas of all forms as one document, each under its form's id. */
const allSchemas = (forms: readonly Form[], complete: boolean): JsonSchema => ({
  $schema: DIALECT,
  $id: `${CANONICAL}/schemas/forms`,
  $defs: Object.fromEntries(forms.map(form => [form.id, answersSchema(form, { complete })])),
})

/** The questionnaires of all forms as one resource of FHIR. */
const bundle = (forms: readonly Form[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: forms.map(form => {
    const resource = questionnaire(form)
    return { fullUrl: resource.url, resource }
  }),
})
