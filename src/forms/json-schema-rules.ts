import { type Known, shown, valuesIn } from './condition.ts'
import { type Answerable, decide, type Leaf } from './decide.ts'
import type { Condition, Field, Form, Group, Member } from './form.ts'
import { isAnswered } from './is-answered.ts'
import { has, hasNot, hasWith, type JsonSchema, written } from './json-schema-basic.ts'
import { askOf, testOf, valueTest } from './json-schema-tests.ts'
import { isAlwaysRequired } from './read-answer.ts'

/** What is forbidden or needed when something holds, for every question of a form. */
export function rulesOf(form: Form, complete: boolean, known: Known | undefined): readonly JsonSchema[] {
  const rules = waiting(askOf(form, known), leaf => testOf(form, known, leaf))
  const more: JsonSchema[] = []
  for (const section of Object.values(form.sections)) {
    for (const [name, field] of Object.entries(section.fields)) {
      if (!isAnswered(field)) continue
      const when: Condition = { all: [section.when, field.when].filter(one => one !== undefined) }
      rules.forbidUnless(form, when, name)
      if (complete && isNeeded(field)) rules.need(form, when, needed(name, field, known))
      if (field.kind === 'group') more.push(...rowRules(form, name, field, complete, known))
      else more.push(...amongRules(known, name, field))
    }
  }
  return [...rules.all(), ...more]
}

const isNeeded = (field: Field): boolean => isAlwaysRequired(field) || field.required === 'when-shown'

/** That a question is answered, or the other one that excuses it. */
function needed(name: string, { unless }: Field, known: Known | undefined): string | JsonSchema {
  if (unless === undefined) return name
  return known?.[unless] === undefined ? { anyOf: [has(name), has(unless)] } : true
}

/** Gathers rules so that one `if` stands for all questions that wait for the same. */
function waiting(ask: (leaf: Leaf) => Answerable, testFor: (leaf: Leaf) => JsonSchema) {
  const rules = new Map<string, Rule>()
  const at = (form: Form, condition: Condition): Rule | undefined => {
    const holds = written(decide(form, condition, false, ask), testFor)
    if (holds === false) return undefined
    const key = JSON.stringify(holds)
    const rule = rules.get(key) ?? { holds, forbidden: [], needed: [], others: [] }
    rules.set(key, rule)
    return rule
  }
  return {
    forbidUnless: (form: Form, condition: Condition, name: string): void =>
      void at(form, { not: condition })?.forbidden.push(name),
    need(form: Form, condition: Condition, what: string | JsonSchema): void {
      const rule = at(form, condition)
      if (typeof what === 'string') rule?.needed.push(what)
      else rule?.others.push(what)
    },
    all: (): readonly JsonSchema[] => [...rules.values()].map(ruleSchema),
  }
}

type Rule = {
  readonly holds: JsonSchema
  readonly forbidden: string[]
  readonly needed: string[]
  readonly others: JsonSchema[]
}

function ruleSchema({ holds, forbidden, needed: names, others }: Rule): JsonSchema {
  const then: JsonSchema = {
    ...(forbidden.length === 0 ? {} : { properties: Object.fromEntries(forbidden.map(name => [name, false])) }),
    ...(names.length === 0 ? {} : { required: names }),
    ...(others.length === 0 ? {} : { allOf: others }),
  }
  return holds === true ? then : { if: holds, then }
}

/**
 * What a group's rows may and must hold. Where a row's condition also names an answer outside it, there is one set of
 * rules for each outcome of that; where it names the row's place, one for each place.
 */
function rowRules(
  form: Form,
  name: string,
  group: Group,
  complete: boolean,
  known: Known | undefined,
): readonly JsonSchema[] {
  const row = group.row ?? name
  const members = Object.entries(group.fields).filter(([, member]) => isAnswered(member))
  const memberOf = (leaf: Leaf): string => (leaf.field.startsWith(`${row}.`) ? leaf.field.slice(row.length + 1) : '')
  const ask = askOf(form, known)

  const rulesAt = (place: number, outcomes: Outcomes): readonly JsonSchema[] => {
    const askRow = (leaf: Leaf): Answerable => {
      const derived = form.derived?.[leaf.field]
      if (derived && 'place' in derived) return derived.place === row && shown(leaf, () => place) === 'yes'
      const member = group.fields[memberOf(leaf)]
      if (member) return valueTest(member, leaf) === 'open' ? 'open' : 'answers'
      return outcomes.get(JSON.stringify(leaf)) ?? ask(leaf)
    }
    const rules = waiting(askRow, leaf =>
      hasWith(memberOf(leaf), valueTest(group.fields[memberOf(leaf)]!, leaf) as JsonSchema),
    )
    for (const [member, field] of members) {
      const when: Condition = field.when ?? { always: true }
      rules.forbidUnless(form, when, member)
      if (complete && isNeeded(field)) rules.need(form, when, member)
    }
    return rules.all()
  }

  const rules = eachOutcome(
    leavesOf(form, group).filter(leaf => !group.fields[memberOf(leaf)] && ask(leaf) === 'answers'),
    leaf => testOf(form, known, leaf),
    outcomes =>
      atPlaces(
        name,
        Array.from({ length: group.maxRows }, (_, i) => rulesAt(i + 1, outcomes)),
      ),
  )
  return [
    ...(rules === true ? [] : [rules]),
    ...members.flatMap(([member, field]) => amongRules(known, name, field, member)),
  ]
}

type Outcomes = ReadonlyMap<string, boolean>

/** One schema for each outcome of some tests. */
function eachOutcome(
  [next, ...others]: readonly Leaf[],
  testFor: (leaf: Leaf) => JsonSchema,
  make: (outcomes: Outcomes) => JsonSchema,
  outcomes: Outcomes = new Map(),
): JsonSchema {
  if (next === undefined) return make(outcomes)
  const given = (is: boolean): JsonSchema =>
    eachOutcome(others, testFor, make, new Map([...outcomes, [JSON.stringify(next), is]]))
  return { if: testFor(next), then: given(true), else: given(false) }
}

/** The rules of each row; those of the last place are those of all that no other place has its own for. */
function atPlaces(name: string, places: readonly (readonly JsonSchema[])[]): JsonSchema {
  const rest = places.at(-1) ?? []
  const isRest = (rules: readonly JsonSchema[]): boolean => JSON.stringify(rules) === JSON.stringify(rest)
  const first = places.slice(0, places.findLastIndex(rules => !isRest(rules)) + 1)
  if (first.length === 0 && rest.length === 0) return true
  return {
    properties: {
      [name]: {
        ...(first.length === 0 ? {} : { prefixItems: first.map(allOf => (allOf.length === 0 ? true : { allOf })) }),
        ...(rest.length === 0 ? {} : { items: { allOf: rest } }),
      },
    },
  }
}

/** What was chosen must have been ticked before, where a question says so. */
function amongRules(known: Known | undefined, name: string, field: Member, member?: string): readonly JsonSchema[] {
  if ((field.kind !== 'choice' && field.kind !== 'choices') || field.among === undefined) return []
  const among = field.among
  const ticked = valuesIn(known?.[among])
  return field.options.map(({ code }) => {
    const chosen = field.kind === 'choice' ? { const: code } : { contains: { const: code } }
    const holds = hasWith(name, member === undefined ? chosen : { contains: hasWith(member, chosen) })
    const was = hasWith(among, { contains: { const: code } })
    return { if: holds, then: ticked.includes(code) ? { anyOf: [was, hasNot(among)] } : was }
  })
}

/** Every test that the conditions of a group's members are made of, each once. */
function leavesOf(form: Form, group: Group): readonly Leaf[] {
  const found = new Map<string, Leaf>()
  const note = (leaf: Leaf): Answerable => {
    found.set(JSON.stringify(leaf), leaf)
    return 'open'
  }
  for (const member of Object.values(group.fields)) decide(form, member.when, false, note)
  return [...found.values()]
}
