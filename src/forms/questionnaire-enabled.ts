import { shown } from './condition.ts'
import { type Answerable, type Decided, decide, type Leaf, measureOf } from './decide.ts'
import type { Condition, Field, Form, Group } from './form.ts'
import { isAnswered } from './is-answered.ts'
import { optionsOf } from './options.ts'
import { memberLinkId, partLinkId, sectionLinkId, systemOf, YES_NO_SYSTEM } from './questionnaire-ids.ts'
import type { EnableWhen, Extension } from './questionnaire-types.ts'

export type Enabled = {
  readonly enableWhen?: readonly EnableWhen[]
  readonly enableBehavior?: 'all' | 'any'
  readonly extension?: readonly Extension[]
}

/** The group whose row decides, by its name on the form. */
type Row = { readonly name: string; readonly group: Group }

/**
 * When a question is enabled. What a person judges, and what no answer of this form tells, never hides it. Plain tests
 * under one "all" or "any" are `enableWhen`, everything else an expression of FHIRPath.
 */
export function enabled(form: Form, condition: Condition | undefined, row?: Row): Enabled {
  const decided = decide(form, condition, true, askOf(form, row))
  if (typeof decided === 'boolean') return decided ? {} : expressed('false')
  const behaviour = 'any' in decided ? 'any' : 'all'
  const parts = 'all' in decided ? decided.all : 'any' in decided ? decided.any : [decided]
  const plain = parts.map(part => plainly(form, part, row))
  const [only] = plain
  if (plain.length === 1 && only)
    return { enableWhen: only.tests, ...(only.tests.length > 1 && { enableBehavior: only.behaviour }) }
  if (plain.every(one => one !== null && (one.tests.length === 1 || one.behaviour === behaviour)))
    return { enableWhen: plain.flatMap(one => one?.tests ?? []), enableBehavior: behaviour }
  // Within a row an expression has no way to name the row: what it cannot say hides nothing.
  return row ? {} : expressed(expression(form, decided))
}

/** Whether a questionnaire knows for certain whether a question is asked, so that it may require an answer. */
export function isCertain(form: Form, condition: Condition | undefined, row?: Row): boolean {
  const [surely, perhaps] = [false, true].map(open => JSON.stringify(decide(form, condition, open, askOf(form, row))))
  return surely === perhaps
}

const expressed = (expression: string): Enabled => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
      valueExpression: { language: 'text/fhirpath', expression },
    },
  ],
})

const askOf =
  (form: Form, row: Row | undefined) =>
  (leaf: Leaf): Answerable => {
    const found = form.derived?.[leaf.field] ? [] : find(form, leaf.field, row)
    return found.length > 0 && found.every(({ field }) => isTold(field, leaf)) ? 'answers' : 'open'
  }

type Found = { readonly linkId: string; readonly field: Field; readonly inRow: boolean; readonly path: string }

/** The items that an id names, and where they are in a response. */
function find(form: Form, id: string, row: Row | undefined): readonly Found[] {
  return Object.entries(form.sections).flatMap(([key, section]) =>
    Object.entries(section.fields).flatMap(([name, field]): readonly Found[] => {
      const at = `%resource.item.where(linkId = '${sectionLinkId(key)}').item.where(linkId = '${name}')`
      if (name === id) return [measured(name, field, at, false)]
      if (field.kind !== 'group' || (row && row.name !== name && row.group.row === field.row && field.row)) return []
      const member = id.startsWith(`${field.row ?? name}.`) ? id.slice(`${field.row ?? name}.`.length) : ''
      const question = field.fields[member]
      if (!question) return []
      const linkId = memberLinkId(form, name, field, member)
      return [measured(linkId, question, `${at}.item.where(linkId = '${linkId}')`, row?.name === name)]
    }),
  )
}

function measured(linkId: string, field: Field, path: string, inRow: boolean): Found {
  const measure = measureOf(field)
  if (measure === undefined || field.kind !== 'together') return { linkId, field, path, inRow }
  const part = partLinkId(linkId, measure)
  return { linkId: part, field: field.parts[measure]!, path: `${path}.item.where(linkId = '${part}')`, inRow }
}

function isTold(field: Field, leaf: Leaf): boolean {
  if (!isAnswered(field)) return false
  if (leaf.op === 'answered' || optionsOf(field)) return true
  return field.kind === 'number' && !('values' in leaf) && typeof leaf.value === 'number'
}

type Plain = { readonly tests: readonly EnableWhen[]; readonly behaviour: 'all' | 'any' }

/** One test as `enableWhen`; null where that has no way to say it. Rows elsewhere are many, and it would ask one. */
function plainly(form: Form, part: Decided, row: Row | undefined): Plain | null {
  if (typeof part === 'boolean' || !('test' in part)) return null
  const { test, is } = part
  const [found, ...more] = find(form, test.field, row)
  if (!found || more.length > 0 || (test.field.includes('.') && !found.inRow)) return null
  const { linkId: question, field } = found
  if (field.kind === 'group' || field.kind === 'together') return null
  if (test.op === 'answered') return { tests: [{ question, operator: 'exists', answerBoolean: is }], behaviour: 'all' }
  const options = optionsOf(field)
  if (!options) return is && 'value' in test ? { tests: [compared(question, field, test)], behaviour: 'all' } : null
  const codes = options.map(({ code }) => code)
  // A blank makes "is not one of" false, which "not equal" is not.
  const wanted = codes.filter(code => shown(test, () => code) === 'yes')
  if (is && (field.kind !== 'choices' || test.op === 'in'))
    return {
      tests: wanted.map(code => ({ question, operator: '=', ...answerTo(field, question, code) })),
      behaviour: 'any',
    }
  return is
    ? null
    : {
        tests: wanted.map(code => ({ question, operator: '!=', ...answerTo(field, question, code) })),
        behaviour: 'all',
      }
}

const OPERATORS = { lt: '<', le: '<=', gt: '>', ge: '>=' } as const

const compared = (question: string, field: Field, { op, value }: Extract<Leaf, { value: unknown }>): EnableWhen => ({
  question,
  operator: OPERATORS[op],
  ...('places' in field && field.places !== undefined
    ? { answerDecimal: Number(value) }
    : { answerInteger: Number(value) }),
})

function answerTo(field: Field, linkId: string, code: string): Pick<EnableWhen, 'answerBoolean' | 'answerCoding'> {
  if (field.kind === 'yes-no') return { answerBoolean: code === 'yes' }
  return { answerCoding: { system: field.kind === 'yes-no-unknown' ? YES_NO_SYSTEM : systemOf(linkId), code } }
}

function expression(form: Form, decided: Decided): string {
  if (typeof decided === 'boolean') return String(decided)
  if ('all' in decided) return decided.all.map(part => `(${expression(form, part)})`).join(' and ')
  if ('any' in decided) return decided.any.map(part => `(${expression(form, part)})`).join(' or ')
  const { test, is } = decided
  const holds = find(form, test.field, undefined)
    .map(({ field, path }) => tested(field, path, test))
    .join(' or ')
  return is ? holds : `(${holds}).not()`
}

function tested(field: Field, path: string, test: Leaf): string {
  if (test.op === 'answered')
    return field.kind === 'group' || field.kind === 'together' ? `${path}.exists()` : `${path}.answer.exists()`
  const options = optionsOf(field)
  if (!options)
    return `${path}.answer.value.where($this ${'value' in test ? `${OPERATORS[test.op]} ${test.value}` : ''}).exists()`
  const codes = options.map(({ code }) => code)
  const among = (some: readonly string[]): string =>
    field.kind === 'yes-no'
      ? `${path}.answer.value.where(${some.map(code => `$this = ${code === 'yes'}`).join(' or ') || 'false'}).exists()`
      : `${path}.answer.value.where(${some.map(code => `code = '${code}'`).join(' or ') || 'false'}).exists()`
  if (test.op === 'notIn' && field.kind === 'choices') return `${path}.answer.exists() and ${among(test.values)}.not()`
  return among(codes.filter(code => shown(test, () => code) === 'yes'))
}
