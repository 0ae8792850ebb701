import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Condition, Field, Form, Member } from '../forms/form.ts'
import { fromReceived } from '../forms/received.ts'
import { statutoryForms } from './forms.ts'
import { confirmed, older, proposed, recalled } from './sources.ts'

const shared = process.env['OPENCDR_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const dictionaryFile = join(shared, 'forms/dictionary.json')
const casesFolder = join(shared, 'cases')
const isThere = existsSync(dictionaryFile)
const without = (what: string): string =>
  `skipped, for ${what} is not beside the checkout (OPENCDR_SHARED names its folder)`

// Each place where a declaration departs on purpose from the dictionary: `id, aspect` and the reason.
const DELIBERATE: Readonly<Record<string, string>> = {
  'notifierAgency, type': 'the kind of organisation takes the list, the name and the code stand beside it',
  'motherSmokingPregnancy, condition': 'its remark: collected up to the fifth birthday',
  'householdMember.parentalResponsibility, condition':
    'asked also of a person whose age nobody gave, who is most often a parent',
  'suspectedStillbirthAtHome, condition': 'its judgement as people say it: no form asks the place of birth',
  'pmrtCompleted, condition': 'its judgement as people say it: no form asks whether the baby ever left hospital',
  'caHomeMonitoring, condition': 'its judgement as people say it: no form asks how many ventricles work',
  'cgFolicAcid, condition': 'its judgement as people say it, without the id of a nearby question',
  'neAntibioticsLabour, condition': 'its judgement as a clause',
  'inTimeToAntibiotic, condition': 'its judgement as people say it, without the id of a nearby question',
  'inAppropriateAntibiotic, condition': 'its judgement as people say it, without the id of a nearby question',
  'inNotified, condition': 'its judgement as people say it, without the id of a nearby question',
  'injBatteryIngestion, condition': 'its judgement as people say it, without the id of a nearby question',
  'cCategoryOverrideReason, condition': 'its judgement as people say it, without the ids of the two questions',
  'caSurgeries, requirement': 'a child who had no operation has no row; nobody could answer',
  'epAsm, requirement': 'a child who had no medicine has no row; nobody could answer',
  'cFactorsA, requirement': 'a domain in which nothing was found has no factor; its level says so',
  'cFactorsB, requirement': 'a domain in which nothing was found has no factor; its level says so',
  'cFactorsC, requirement': 'a domain in which nothing was found has no factor; its level says so',
  'cFactorsD, requirement': 'a domain in which nothing was found has no factor; its level says so',
}

const declared = statutoryForms.flatMap(form => declaredIn(form).map(one => ({ ...one, form: form.code })))

const dictionary: Dictionary = isThere
  ? (JSON.parse(readFileSync(dictionaryFile, 'utf8')) as Dictionary)
  : { forms: [], lists: {} }

describe.skipIf(!isThere)(`against the dictionary${isThere ? '' : `: ${without('it')}`}`, () => {
  const rows = new Map(
    dictionary.forms.flatMap(form =>
      form.sections.flatMap(section => section.fields.map(row => [row.id, { ...row, form: form.id }] as const)),
    ),
  )
  test('every row is declared once, on its own form', () => {
    expect(rows.size).toBe(1048)
    const places = new Map<string, string[]>()
    for (const { id, form } of declared) places.set(id, [...(places.get(id) ?? []), form ?? ''])
    const wrong = [...rows.values()].flatMap(row => {
      const found = new Set(places.get(row.id))
      return found.size === 1 && found.has(row.form)
        ? []
        : [`${row.id} of ${row.form}: ${[...found].join(', ') || 'nowhere'}`]
    })
    expect(wrong).toEqual([])
  })

  test('nothing is declared that the dictionary does not have', () => {
    expect(declared.filter(({ id }) => !rows.has(id) && !isOwnMember(id)).map(({ id }) => id)).toEqual([])
  })

  test('each row has the type, answers, condition, requirement, audience and the rest that the dictionary gives', () => {
    const differences = declared.flatMap(one => {
      const row = rows.get(one.id)
      return row ? differencesOf(dictionary, row, one) : []
    })
    expect(differences.filter(found => !(found.split(':')[0]! in DELIBERATE))).toEqual([])
    expect(Object.keys(DELIBERATE).filter(known => !differences.some(one => one.startsWith(`${known}:`)))).toEqual([])
  })

  test('rows keep the order of the dictionary within their section', () => {
    const order = [...rows.keys()]
    const moved = statutoryForms.flatMap(form =>
      Object.entries(form.sections).flatMap(([key, section]) => {
        const places = Object.keys(section.fields).flatMap(id => (rows.has(id) ? [order.indexOf(id)] : []))
        return places.some((place, i) => i > 0 && place < places[i - 1]!) ? [`${form.id}, ${key}`] : []
      }),
    )
    expect(moved.filter(section => !MOVED.includes(section))).toEqual([])
  })

  test('an answer is received by the label that the dictionary gives it', () => {
    const refused = declared.flatMap(({ id, field }) => {
      const row = rows.get(id)
      const labels = row && optionsOfRow(dictionary, row)
      if (!labels || (field.kind !== 'choice' && field.kind !== 'choices')) return []
      const single: Form = {
        id: 'one',
        version: '1',
        title: 'One question',
        sections: { only: { title: 'Only', fields: { [id]: { ...field, required: 'optional' } } } },
      }
      // A label that stands there twice says nothing by itself.
      const telling = labels.filter(({ label }) => labels.filter(other => other.label === label).length === 1)
      return telling.flatMap(({ code, label }) => {
        const given = (fromReceived(single, { [id]: label }).answers as Record<string, unknown>)[id]
        return JSON.stringify(given) === JSON.stringify(field.kind === 'choice' ? code : [code])
          ? []
          : [`${id}: ${label}`]
      })
    })
    expect(refused).toEqual([])
  })
})

// Sections in which a question stands elsewhere than in the dictionary, on purpose: beside what belongs to it.
const MOVED: readonly string[] = []

describe.skipIf(!existsSync(casesFolder))(
  `against case bundles${existsSync(casesFolder) ? '' : `: ${without('their folder')}`}`,
  () => {
    const files = existsSync(casesFolder)
      ? readdirSync(casesFolder).filter(name => name.startsWith('case-') && name.endsWith('.json'))
      : ['each bundle']

    test.each(
      files,
    )('%s: every question is one of ours, and what does not fit its question is kept as it came', name => {
      const bundle = JSON.parse(readFileSync(join(casesFolder, name), 'utf8')) as {
        agencyReturns: readonly { answers: Record<string, unknown> }[]
      }
      const ids = new Set(declared.map(({ id }) => id))
      for (const { answers: received } of bundle.agencyReturns) {
        let left: Readonly<Record<string, unknown>> = received
        for (const form of statutoryForms) left = fromReceived(form, left).other
        expect(Object.keys(received).filter(id => !ids.has(id))).toEqual([])
        for (const [id, value] of Object.entries(left)) if (id in received) expect(value).toEqual(received[id])
        expect(Object.keys(left).length / Object.keys(received).length).toBeLessThan(0.35)
      }
    })
  },
)

type Options =
  | readonly { code: string; label: string }[]
  | { list: string; plus?: readonly { code: string; label: string }[] }
  | { oneOf: readonly string[] }
  | { lookup: string }
  | { sameAs: string }
  | { chosenIn: string }
  | null

type Row = {
  readonly id: string
  readonly type: string
  readonly plus?: readonly string[]
  readonly plusWhen?: string
  readonly repeat?: boolean
  readonly options: Options
  readonly showWhen: { readonly condition: unknown }
  readonly req: 'M' | 'C' | 'D' | 'O'
  readonly who: readonly string[]
  readonly ident: 'D' | 'Q' | 'S' | 'N'
  readonly identNote?: string
  readonly part?: 'R' | 'P' | 'RP'
  readonly evidence: string
  readonly min?: number
  readonly max?: number
  readonly mapsToTargets?: readonly { readonly system: string; readonly target: string }[]
}
type Dictionary = {
  readonly forms: readonly { id: string; sections: readonly { fields: readonly Row[] }[] }[]
  readonly lists: Readonly<Record<string, { readonly options: readonly { code: string; label: string }[] }>>
}

type Declared = { readonly id: string; readonly field: Field; readonly sectionWhen: Condition | undefined }

function declaredIn(form: Form): readonly Declared[] {
  return Object.values(form.sections).flatMap(({ fields, when }) =>
    Object.entries(fields).flatMap(([name, field]) => [
      { id: name, field, sectionWhen: when },
      ...(field.kind === 'group'
        ? Object.entries<Member>(field.fields).map(([member, question]) => ({
            id: `${field.row ?? name}.${member}`,
            field: question,
            sectionWhen: undefined,
          }))
        : []),
    ]),
  )
}

/** Members that the dictionary names only in a label, and groups that it does not list as rows. */
const isOwnMember = (id: string): boolean =>
  ['householdMember', 'involvedAgency', 'carer', 'cpStage'].includes(id) ||
  (id.includes('.') && !/^(householdMember|involvedAgency|carer|cpStage|cFactor|cLearning|cRec)\./.test(id))

const TYPES: Readonly<Record<string, string>> = {
  T: 'text',
  TA: 'textarea',
  N: 'number',
  DEC: 'decimal',
  D: 'date',
  PD: 'partial-date',
  TM: 'time',
  S: 'choice',
  M: 'choices',
  YN: 'yes-no',
  YNK: 'yes-no-unknown',
  YNKA: 'yes-no-unknown-na',
  NHS: 'nhs-number',
  PC: 'postcode',
  REP: 'group',
  CALC: 'derived',
  ATT: 'attachment',
  ref: 'reference',
  ODS: 'coded ods',
  URN: 'coded urn',
  'ODS/URN': 'coded ods urn',
  'ODS/URN/T': 'coded ods urn',
  ICD: 'coded icd-10',
  ICDO: 'coded icd-o',
  SNOMED: 'coded snomed',
  'SNOMED/ORPHA': 'coded snomed orpha',
}
const REQUIREMENTS = { M: 'mandatory', C: 'when-shown', D: 'desired', O: 'optional' } as const
const IDENTIFIES = { D: 'direct', Q: 'indirect', S: 'free-text', N: 'nobody' } as const
const PARTS = { R: 'draft', P: 'panel', RP: 'both' } as const
const SOURCES: Readonly<Record<string, string>> = { C: confirmed, H: older, R: recalled, I: proposed }

function differencesOf(dictionary: Dictionary, row: Row, { id, field, sectionWhen }: Declared): readonly string[] {
  const compared: readonly (readonly [aspect: string, here: unknown, there: unknown])[] = [
    ['type', typeOf(field), typeOfRow(row)],
    ['options', row.id === 'cFactor.code' ? undefined : codesOf(field), codesOfRow(dictionary, row)],
    ['requirement', field.required ?? 'mandatory', REQUIREMENTS[row.req]],
    // A nil return ends Form B, so that its later sections wait for "not nil" even where a row says "always".
    [
      'condition',
      plain(field.when ?? (isAlways(row.showWhen.condition) ? undefined : sectionWhen)),
      plain(row.showWhen.condition),
    ],
    ['audience', field.who ?? ['ALL'], row.who.length === 0 ? ['ALL'] : row.who],
    ['identifies', field.identifies, IDENTIFIES[row.ident]],
    ['of a professional', field.professional ?? false, /professional/.test(row.identNote ?? '')],
    ['restricted', field.restricted ?? false, /restrict/.test(row.identNote ?? '')],
    ['part', field.part, row.part && PARTS[row.part]],
    ['source', field.source, SOURCES[row.evidence.charAt(0)]],
    [
      'limits',
      field.kind === 'number' && row.min !== undefined ? [field.min, field.max] : [row.min, row.max],
      [row.min, row.max],
    ],
    [
      'maps to',
      field.mapsTo ?? [],
      (row.mapsToTargets ?? []).filter(one => one.system !== 'note').map(one => one.target),
    ],
  ]
  return compared.flatMap(([aspect, here, there]) =>
    JSON.stringify(here) === JSON.stringify(there)
      ? []
      : [`${id}, ${aspect}: ${JSON.stringify(here)} here, ${JSON.stringify(there)} there`],
  )
}

/** The type of a declaration, in the terms of `typeOfRow`. */
function typeOf(field: Field): string {
  if (field.kind === 'number') return field.places === undefined ? 'number' : 'decimal'
  if (field.kind === 'coded') return `coded ${field.registers.join(' ')}`
  if (field.kind === 'together') return Object.values(field.parts).map(typeOf).join(' and ')
  if (field.kind === 'group') return field.repeats ? `several: ${typeOf(field.fields['value']!)}` : 'group'
  if (field.kind === 'yes-no' || field.kind === 'yes-no-unknown') {
    const notApplicable = field.kind === 'yes-no-unknown' && field.orNotApplicable ? '-na' : ''
    const detail = field.detail && ('number' in field.detail ? 'number' : field.detail.max > 500 ? 'textarea' : 'text')
    return `${field.kind}${notApplicable}${detail === undefined ? '' : ` and ${detail} with yes`}`
  }
  return field.kind
}

function typeOfRow(row: Row): string {
  const first =
    row.options !== null && 'lookup' in row.options && row.type !== 'T'
      ? `coded ${registerOf(row.options.lookup)}`
      : (TYPES[row.type] ?? row.type)
  // What is worked out and may be put right by hand is one question.
  const more = row.type === 'CALC' ? [] : (row.plus ?? [])
  const second = more.map(one => ` and ${TYPES[one]}${row.plusWhen === 'yes' ? ' with yes' : ''}`).join('')
  return row.repeat ? `several: ${first}${second}` : first + second
}

function registerOf(lookup: string): string {
  const registers = [
    [/3166/, 'country'],
    [/local authority/, 'local-authority'],
    [/integrated care/, 'icb'],
    [/coroner/, 'coroner-area'],
    [/CDOPs/, 'cdop'],
  ] as const
  return registers.find(([words]) => words.test(lookup))?.[1] ?? lookup
}

/** The codes of a list; those of a group or of parts are the codes of the one member that has a list. */
function codesOf(field: Field): readonly string[] | undefined {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options.map(({ code }) => code)
  if (field.kind === 'together')
    return Object.values(field.parts)
      .map(codesOf)
      .find(codes => codes !== undefined)
  return undefined
}

function codesOfRow(dictionary: Dictionary, row: Row): readonly string[] | undefined {
  // A group's list belongs to one of its members; what is worked out asks for none.
  if (row.type === 'REP' || row.type === 'CALC' || row.type === 'ref') return undefined
  // One list names a code that its row adds once more.
  const codes = optionsOfRow(dictionary, row)?.map(({ code }) => code)
  return codes && [...new Set(codes)]
}

function optionsOfRow(all: Dictionary, { options }: Row): readonly { code: string; label: string }[] | undefined {
  // A factor takes the list of the domain in which it stands.
  if (options === null || 'lookup' in options || 'oneOf' in options) return undefined
  if ('sameAs' in options || 'chosenIn' in options) {
    const other = 'sameAs' in options ? options.sameAs : options.chosenIn
    const rows = all.forms.flatMap(form => form.sections.flatMap(section => section.fields))
    const row = rows.find(one => one.id === other)
    return row && optionsOfRow(all, row)
  }
  return 'list' in options ? [...(all.lists[options.list]?.options ?? []), ...(options.plus ?? [])] : options
}

const isAlways = (condition: unknown): boolean => plain(condition) === undefined

/**
 * A condition as it is compared: none for "always"; codes as text; of a number its digits, for the dictionary leaves a
 * remark beside some; of rows the member that has the list, which is what a test of rows means.
 */
function plain(condition: unknown): unknown {
  if (typeof condition !== 'object' || condition === null || 'always' in condition) return undefined
  return JSON.parse(JSON.stringify(condition), (key, value: unknown) => {
    if (key === 'values') return (value as readonly unknown[]).map(String)
    if (key === 'value' && typeof value === 'string') return /^\d+ \(/.test(value) ? Number.parseInt(value, 10) : value
    return key === 'field' && value === 'poSubstance' ? 'poSubstance.class' : value
  })
}
