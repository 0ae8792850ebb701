import { formFaults } from '../../forms/check.ts'
import { byKind, type Field, type FieldReader, type Form, type Option } from '../../forms/form.ts'
import { dayOrNull } from '../../kernel/calendar.ts'
import { audiences } from '../audience.ts'
import { coreOf } from '../core.ts'
import { roleNames } from '../role-names.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'
import { compareVersions, inForce, inOrder, type Version } from './in-force.ts'
import { type Asked, questionsById, questionsOf } from './questions.ts'

/** A version that somebody proposes: the declaration, and which of its ids are new names for old ones. */
export type Proposed = { readonly form: Form; readonly moved: Readonly<Record<string, string>> }

/**
 * Everything that stands against a proposed version, all at once: it is well declared; it is newer than what there is;
 * the rules still find what they read; and no id, kind or code is used again with another meaning. None is the only good
 * answer. `versions` holds every version that there is or was.
 */
export function proposalFaults({ form, moved }: Proposed, versions: readonly Version[]): readonly string[] {
  const own = inOrder(versions.filter(one => one.form.id === form.id))
  const last = own.at(-1)
  if (!last) {
    const ids = [...new Set(versions.map(one => one.form.id))].join(', ')
    return [`There is no form “${form.id}”: rules say when each form is asked. The forms are ${ids}.`]
  }
  const everAsked = versions.map(one => ({ form: one.form, questions: questionsById(one.form) }))
  const others = [...new Set(versions.map(one => one.form.id))].flatMap(id => {
    const now = id === form.id ? null : inForce(versions, id, form.effectiveFrom ?? '')
    return everAsked.filter(one => one.form === now)
  })
  return [
    ...formFaults([form]),
    ...versionFaults(form, own),
    ...movedFaults(form, moved, last.form, own),
    ...lostCore(form, last.form),
    ...lostSections(form),
    ...questionsOf(form).flatMap(asked => [
      ...wordFaults(asked),
      ...others.flatMap(one => (one.questions.has(asked.id) ? [`${asked.id}: the form “${one.form.id}” asks it`] : [])),
      ...(Object.values(moved).includes(asked.id) ? [] : meaningFaults(asked, everAsked)),
    ]),
    ...unknownFacts(form, others, last),
  ]
}

type EverAsked = { readonly form: Form; readonly questions: ReadonlyMap<string, Asked> }

function versionFaults(form: Form, own: readonly Version[]): readonly string[] {
  const last = own.at(-1)!
  const newest = own
    .map(one => one.form.version)
    .sort(compareVersions)
    .at(-1)!
  const from = dayOrNull(form.effectiveFrom ?? '')
  return [
    ...(/^20\d{2}\.[1-9]\d{0,2}$/.test(form.version) && compareVersions(form.version, newest) > 0
      ? []
      : [`version: it must be a year and a number later than ${newest}, such as ${nextVersion(newest)}`]),
    ...(from !== null && from.toString() > last.from
      ? []
      : [`effectiveFrom: it must be a day after ${last.from}, from which version ${last.form.version} is used`]),
    ...(form.code === last.form.code ? [] : [`code: it must stay ${last.form.code ?? 'without one'}`]),
  ]
}

const nextVersion = (version: string): string => {
  const [year, number] = version.split('.')
  return `${year}.${Number(number) + 1}`
}

function movedFaults(
  form: Form,
  moved: Readonly<Record<string, string>>,
  before: Form,
  own: readonly Version[],
): readonly string[] {
  const [was, now] = [questionsById(before), questionsById(form)]
  return Object.entries(moved).flatMap(([old, to]) => {
    const from = was.get(old)
    const target = now.get(to)
    return [
      ...(from ? [] : [`moved, ${old}: version ${before.version} does not ask it`]),
      ...(from?.group === undefined && target?.group === undefined
        ? []
        : [`moved, ${old}: only a whole question can have another id, not one of a group’s rows`]),
      ...(now.has(old) ? [`moved, ${old}: it is still asked`] : []),
      ...(target ? [] : [`moved, ${old}: there is no new question “${to}”`]),
      ...own.flatMap(one =>
        questionsById(one.form).has(to)
          ? [`moved, ${old}: “${to}” was a question of its own in ${one.form.version}`]
          : [],
      ),
      ...(from && target ? kindFaults(`moved, ${old}`, target.field, from.field, before.version) : []),
    ]
  })
}

/** A core question is there, of its kind, with its answers and its parts. */
function lostCore(form: Form, before: Form): readonly string[] {
  const [was, now] = [questionsById(before), questionsById(form)]
  return coreOf(form.id).flatMap(id => {
    const [old, is] = [was.get(id)?.field, now.get(id)?.field]
    if (!old) return []
    if (!is) return [`${id}: rules of the review read it, so it must stay`]
    return lostIn(id, old, is).map(fault => `${fault}: rules of the review read it, so it must stay`)
  })
}

function lostIn(id: string, old: Field, is: Field): readonly string[] {
  if (old.kind !== is.kind) return [`${id} was ${old.kind} and is ${is.kind}`]
  if ('options' in old && 'options' in is) {
    const codes = is.options.map(({ code }) => code)
    return old.options.filter(({ code }) => !codes.includes(code)).map(({ code }) => `${id} has no answer “${code}”`)
  }
  if (old.kind === 'together' && is.kind === 'together')
    return Object.entries(old.parts).flatMap(([key, part]) =>
      is.parts[key] ? lostIn(`${id}, ${key}`, part, is.parts[key]) : [`${id} has no part “${key}”`],
    )
  return []
}

/** Sections that rules name: those between which the public form steps, and those of which an agency is asked. */
function lostSections(form: Form): readonly string[] {
  const named =
    form.id === 'notification'
      ? ['you', 'death', 'more', 'record']
      : Object.values(audiences).flatMap(({ supplementary }) =>
          supplementary.flatMap(part => {
            const [code, section] = part.split('.')
            return code === form.code && section !== undefined ? [section] : []
          }),
        )
  return [...new Set(named)]
    .filter(key => !(key in form.sections))
    .map(key => `section ${key}: rules of the review name it, so it must stay`)
}

/** Sources and audiences are codes too: of another word nobody knows what it means. */
function wordFaults({ id, field, group }: Asked): readonly string[] {
  const source = field.source ?? ''
  return [
    ...(/^local[A-Z]/.test(id) ? [`${id}: ids that begin with “local” belong to the areas`] : []),
    ...(SOURCES.has(source) || (group !== undefined && source === '')
      ? []
      : [`${id}: its source must be one of ${[...SOURCES].map(one => `“${one}”`).join(', ')}`]),
    ...(field.who ?? [])
      .filter(who => !Object.hasOwn(roleNames, who))
      .map(who => `${id}: nobody knows who “${who}” is`),
  ]
}

const SOURCES: ReadonlySet<string> = new Set([confirmed, older, recalled, proposed])

const meaningFaults = ({ id, field }: Asked, everAsked: readonly EverAsked[]): readonly string[] => [
  ...new Set(
    everAsked.flatMap(one => {
      const was = one.questions.get(id)
      return was ? kindFaults(id, field, was.field, `${one.form.id} ${one.form.version}`) : []
    }),
  ),
]

/** A question that was asked before keeps its meaning: its kind, or one that takes the same answers; and its codes. */
function kindFaults(id: string, is: Field, was: Field, version: string): readonly string[] {
  if (is.kind !== was.kind && !(MAY_BECOME[was.kind] ?? []).includes(is.kind))
    return [
      `${id}: it was ${was.kind} in ${version} and is ${is.kind}; another kind of question needs an id of its own`,
    ]
  if (is.kind === 'together' && was.kind === 'together')
    return Object.entries(is.parts).flatMap(([key, part]) =>
      was.parts[key] ? kindFaults(`${id}, ${key}`, part, was.parts[key], version) : [],
    )
  const [now, before] = [byKind(codes, id, is), byKind(codes, id, was)]
  return now.flatMap(option => {
    const old = before.find(({ code }) => code === option.code)
    return old ? codeFaults(id, option, old, version) : []
  })
}

/** Answers of the one are answers of the other, but for those that do not fit it. */
const MAY_BECOME: Readonly<Partial<Record<Field['kind'], readonly Field['kind'][]>>> = {
  text: ['textarea', 'nhs-number', 'postcode', 'coded', 'reference'],
  textarea: ['text'],
  'nhs-number': ['text'],
  postcode: ['text'],
  coded: ['text'],
  reference: ['text'],
  date: ['partial-date'],
  'partial-date': ['date'],
  'yes-no': ['yes-no-unknown'],
  'yes-no-unknown': ['yes-no'],
}

function codeFaults(id: string, is: Option, was: Option, version: string): readonly string[] {
  const words = [is.label, ...(is.also ?? [])].map(folded)
  return [
    ...(words.includes(folded(was.label))
      ? []
      : [
          `${id}: the answer “${is.code}” was “${was.label}” in ${version} and is “${is.label}”; if it means the same, name the old words under “also”, else give the new answer a code of its own`,
        ]),
    ...(was.national !== undefined && is.national !== undefined && was.national !== is.national
      ? [`${id}: the answer “${is.code}” had the national code ${was.national} in ${version} and has ${is.national}`]
      : []),
  ]
}

const folded = (label: string): string => label.toLowerCase().replace(/\s+/g, ' ').trim()

const none = (): readonly Option[] => []

const codes: FieldReader<readonly Option[]> = {
  text: none,
  textarea: none,
  number: none,
  date: none,
  'partial-date': none,
  time: none,
  choice: (_, { options }) => options,
  choices: (_, { options }) => options,
  'yes-no': none,
  'yes-no-unknown': none,
  'nhs-number': none,
  postcode: none,
  coded: none,
  derived: none,
  attachment: none,
  reference: none,
  together: none,
  group: none,
}

/** Facts that conditions may name are answered by another form, or were known before. */
function unknownFacts(form: Form, others: readonly EverAsked[], last: Version): readonly string[] {
  const known = new Set([
    ...(last.form.known ?? []),
    ...others.flatMap(one => [...rowIds(one.form), ...Object.keys(one.form.derived ?? {})]),
  ])
  return (form.known ?? []).filter(id => !known.has(id)).map(id => `known, ${id}: nothing answers it`)
}

/** Ids as conditions name them: of a row behind the group’s own name for its rows. */
const rowIds = (form: Form): readonly string[] =>
  questionsOf(form).map(({ id, group, sectionOf }) => {
    const field = group === undefined ? undefined : sectionOf.fields[group]
    return field?.kind === 'group' && field.row !== undefined ? `${field.row}${id.slice(id.indexOf('.'))}` : id
  })
