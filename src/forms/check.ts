import { fieldsOf, namedIn } from './condition.ts'
import { byKind, type Condition, type Field, type FieldReader, type Form, type Option, yesNoOptionsOf } from './form.ts'

/**
 * Every fault of every declaration, each with its path, such as `notification 1, child, childSex: …`. None is the only
 * good answer: a service with a faulty form does not start.
 */
export const formFaults = (forms: readonly Form[]): readonly string[] => [
  ...repeated(forms.map(({ id, version }) => `${id} ${version}`)).map(form => `${form}: declared twice`),
  ...forms.flatMap(faultsOf),
]

/** Throws one error that lists all faults; does nothing when there are none. */
export function checkForms(forms: readonly Form[]): void {
  const faults = formFaults(forms)
  if (faults.length > 0) throw new Error(`The forms are not well declared:\n${faults.join('\n')}`)
}

function faultsOf(form: Form): readonly string[] {
  const name = `${form.id} ${form.version}`
  const sections = Object.entries(form.sections)
  const names = fieldsOf(form).map(([field]) => field)
  const isAnswered = new Map<string, Field>()
  const faults: string[] = [
    ...repeated(names).map(field => `${name}, ${field}: the name is used twice`),
    ...notPlain(form).map(path => `${name}, ${path}: a form is plain data, and this is not`),
    ...Object.keys(form.notAsked ?? {})
      .filter(id => allIds(form).includes(id))
      .map(id => `${name}, ${id}: is asked and listed as not asked`),
    ...Object.entries(form.derived ?? {}).flatMap(([id, { years }]) =>
      [years.from, years.to]
        .filter(end => !allIds(form).includes(end) && !form.known?.includes(end))
        .map(end => `${name}, ${id}: is worked out from “${end}”, which there is not`),
    ),
    ...(sections.length === 0 ? [`${name}: has no section`] : []),
  ]
  for (const [key, section] of sections) {
    const path = `${name}, ${key}`
    if (section.title.trim() === '') faults.push(`${path}: has no title`)
    if (Object.keys(section.fields).length === 0) faults.push(`${path}: has no question`)
    faults.push(...conditionFaults(form, section.when, isAnswered).map(fault => `${path}: ${fault}`))
    for (const [id, field] of Object.entries(section.fields)) {
      faults.push(...fieldFaults(form, id, field, isAnswered).map(fault => `${path}, ${id}: ${fault}`))
      const here = Object.keys(section.fields)
      if (namedIn(field.when).some(other => here.includes(other)) && field.whenText === undefined)
        faults.push(`${path}, ${id}: stands beside what decides it and has no words for when it is asked`)
      isAnswered.set(id, field)
      if (field.kind !== 'group') continue
      const row = field.row ?? id
      for (const [member, question] of Object.entries(field.fields)) {
        const at = `${path}, ${row}.${member}`
        faults.push(...fieldFaults(form, member, question, isAnswered).map(fault => `${at}: ${fault}`))
        if (namedIn(question.when).length > 0 && question.whenText === undefined)
          faults.push(`${at}: stands beside what decides it and has no words for when it is asked`)
        isAnswered.set(`${row}.${member}`, question)
      }
    }
  }
  return faults
}

function fieldFaults(form: Form, id: string, field: Field, isAnswered: ReadonlyMap<string, Field>): readonly string[] {
  const ids = allIds(form)
  return [
    // Controls add `-day` or `.0.` to a name; one that held such a sign itself could be taken for another.
    ...(/^[a-z][A-Za-z0-9]*$/.test(id) ? [] : ['the name is not one word in camelCase']),
    ...(field.label.trim() === '' ? ['has no label'] : []),
    ...(field.label.includes('?') && field.noun === undefined
      ? ['its label is a question, and sentences have no noun to name it by']
      : []),
    ...((field.source ?? form.source) === undefined ? ['has no source'] : []),
    ...(field.required === 'when-shown' && field.when === undefined ? ['is needed when shown, and always shown'] : []),
    ...(field.unless === undefined || ids.includes(field.unless)
      ? []
      : [`unless “${field.unless}”: there is no such question`]),
    ...conditionFaults(form, field.when, isAnswered),
    ...byKind(ofKind, id, field),
    ...('notBefore' in field &&
    field.notBefore &&
    !isAnswered.has(field.notBefore.field) &&
    !form.known?.includes(field.notBefore.field)
      ? [`not before “${field.notBefore.field}”: there is no such question before it`]
      : []),
  ]
}

function conditionFaults(
  form: Form,
  condition: Condition | undefined,
  isAnswered: ReadonlyMap<string, Field>,
): readonly string[] {
  return namedIn(condition)
    .filter(id => !isAnswered.has(id) && !form.known?.includes(id) && !(id in (form.derived ?? {})))
    .map(id =>
      allIds(form).includes(id) ? `depends on “${id}”, which is asked later` : `depends on “${id}”, which there is not`,
    )
    .concat(
      leaves(condition).flatMap(leaf => {
        const field = isAnswered.get(leaf.field)
        if (!field || !('values' in leaf)) return []
        const codes = optionsOf(field)?.map(({ code }) => code)
        if (!codes) return [`asks which answer “${leaf.field}” has, and that has no list of answers`]
        return leaf.values.filter(code => !codes.includes(code)).map(code => `“${leaf.field}” has no answer “${code}”`)
      }),
    )
}

const ofKind: FieldReader<readonly string[]> = {
  text: (_, { max }) => (max > 0 ? [] : ['has no length']),
  textarea: (_, { max }) => (max > 0 ? [] : ['has no length']),
  number: (_, { min, max }) => (min <= max ? [] : [`no number is between ${min} and ${max}`]),
  date: () => [],
  'partial-date': () => [],
  time: () => [],
  choice: (_, { options }) => optionFaults(options),
  choices: (_, { options }) => optionFaults(options),
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => [],
  postcode: () => [],
  together: (_, { parts }) => [
    ...(Object.keys(parts).length === 0 ? ['has no parts'] : []),
    ...Object.entries(parts).flatMap(([key, part]) => byKind(ofKind, key, part).map(fault => `${key}: ${fault}`)),
  ],
  group: (_, { fields, maxRows, each }) => [
    ...(Object.keys(fields).length === 0 ? ['has no questions in its rows'] : []),
    ...(maxRows > 0 ? [] : ['has room for no row']),
    ...(each.trim() === '' ? ['does not say what one row is'] : []),
  ],
}

function yesNo(_: string, field: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): readonly string[] {
  return [
    ...(field.noun === undefined ? ['has no noun, such as “whether …”, to name it by'] : []),
    ...(field.detail === undefined || field.detail.max > 0 ? [] : ['its detail has no length']),
  ]
}

const optionFaults = (options: readonly Option[]): readonly string[] => [
  ...(options.length === 0 ? ['has no answers to choose from'] : []),
  ...options.flatMap(({ code, label }) => [
    ...(code.trim() === '' ? [`the answer “${label}” has no code`] : []),
    ...(label.trim() === '' ? [`the answer with code “${code}” has no label`] : []),
  ]),
  ...repeated(options.map(({ code }) => code)).map(code => `the code “${code}” is used twice`),
  ...repeated(options.map(({ label }) => label)).map(label => `the answer “${label}” stands there twice`),
]

/** The answers to choose from, for the kinds that have a list. */
export function optionsOf(field: Field): readonly Option[] | undefined {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options
  return field.kind === 'yes-no' || field.kind === 'yes-no-unknown' ? yesNoOptionsOf(field) : undefined
}

type Leaf = Extract<Condition, { field: string }>

function leaves(condition: Condition | undefined): readonly Leaf[] {
  if (condition === undefined) return []
  if ('field' in condition) return [condition]
  if ('all' in condition) return condition.all.flatMap(leaves)
  if ('any' in condition) return condition.any.flatMap(leaves)
  return 'not' in condition ? leaves(condition.not) : []
}

/** Every id of a form: its fields, and the members of its groups by their dotted ids. */
const allIds = (form: Form): readonly string[] =>
  fieldsOf(form).flatMap(([name, field]) =>
    field.kind === 'group'
      ? [name, ...Object.keys(field.fields).map(member => `${field.row ?? name}.${member}`)]
      : [name],
  )

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) !== i)),
]

/** Paths of what could not be written as JSON. */
function notPlain(value: unknown, path = ''): readonly string[] {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return []
  if (typeof value !== 'object' || value === undefined) return [path]
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return isPlain
    ? Object.entries(value).flatMap(([key, inner]) => notPlain(inner, path === '' ? key : `${path}.${key}`))
    : [path]
}
