import { kindFaults, repeated } from './check-kind.ts'
import { type Derived, fieldsOf, namedIn } from './condition.ts'
import type { Condition, Field, Form, Group } from './form.ts'
import { optionsOf } from './options.ts'

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
    ...derivedFaults(form).map(fault => `${name}, ${fault}`),
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
    ...kindFaults(id, field),
    ...otherFaults(form, field, isAnswered),
    ...(field.kind === 'together'
      ? Object.entries(field.parts).flatMap(([key, part]) =>
          otherFaults(form, part, isAnswered).map(fault => `${key}: ${fault}`),
        )
      : []),
  ]
}

/** The faults of what a question says about another: an earlier date, the answers among which one may choose. */
function otherFaults(form: Form, field: Field, isAnswered: ReadonlyMap<string, Field>): readonly string[] {
  const faults: string[] = []
  const earlier = 'notBefore' in field ? field.notBefore?.field : undefined
  if (earlier !== undefined && !isAnswered.has(earlier) && !isFact(form, earlier))
    faults.push(`not before “${earlier}”: there is no such question before it`)
  const among = 'among' in field ? field.among : undefined
  if (among === undefined) return faults
  const other = isAnswered.get(among)
  if (other?.kind !== 'choices')
    return [...faults, `among “${among}”: there is no such question with several answers before it`]
  const codes = other.options.map(({ code }) => code)
  const absent = optionsOf(field)?.filter(({ code }) => !codes.includes(code)) ?? []
  return [...faults, ...absent.map(({ code }) => `among “${among}”: that has no answer “${code}”`)]
}

/** Facts are worked out from questions, from what is known, and from facts before them, so never in a circle. */
const derivedFaults = (form: Form): readonly string[] =>
  Object.entries(form.derived ?? {}).flatMap(([id, derived], index, all) => {
    if ('place' in derived)
      return groupsNamed(form, derived.place).length > 0
        ? []
        : [`${id}: is the place in “${derived.place}”, which has no rows`]
    const before = all.slice(0, index).map(([name]) => name)
    return sourcesOf(derived)
      .filter(source => ![...allIds(form), ...(form.known ?? []), ...before].includes(source))
      .map(source => `${id}: is worked out from “${source}”, which there is not`)
  })

function sourcesOf(derived: Exclude<Derived, { place: string }>): readonly string[] {
  if ('firstOf' in derived) return derived.firstOf
  const { from, to } = 'years' in derived ? derived.years : derived.days
  return [from, to]
}

const groupsNamed = (form: Form, row: string): readonly Group[] =>
  fieldsOf(form).flatMap(([name, field]) => (field.kind === 'group' && (field.row ?? name) === row ? [field] : []))

const isFact = (form: Form, id: string): boolean => Boolean(form.known?.includes(id)) || id in (form.derived ?? {})

function conditionFaults(
  form: Form,
  condition: Condition | undefined,
  isAnswered: ReadonlyMap<string, Field>,
): readonly string[] {
  return namedIn(condition)
    .filter(id => !isAnswered.has(id) && !isFact(form, id))
    .map(id =>
      allIds(form).includes(id) ? `depends on “${id}”, which is asked later` : `depends on “${id}”, which there is not`,
    )
    .concat(
      leaves(condition).flatMap(leaf => {
        const field = isAnswered.get(leaf.field)
        // What is worked out may be any word; the service says which.
        if (!field || field.kind === 'derived' || !('values' in leaf)) return []
        const codes = optionsOf(field)?.map(({ code }) => code)
        if (!codes) return [`asks which answer “${leaf.field}” has, and that has no list of answers`]
        return leaf.values.filter(code => !codes.includes(code)).map(code => `“${leaf.field}” has no answer “${code}”`)
      }),
    )
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

/** Paths of what could not be written as JSON. */
function notPlain(value: unknown, path = ''): readonly string[] {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return []
  if (typeof value !== 'object' || value === undefined) return [path]
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  return isPlain
    ? Object.entries(value).flatMap(([key, inner]) => notPlain(inner, path === '' ? key : `${path}.${key}`))
    : [path]
}
