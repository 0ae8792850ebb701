import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Condition, Field, Form, Member } from '../forms/form.ts'
import { fromReceived } from '../forms/received.ts'
import { analysis } from './analysis/v1.ts'
import { notification } from './notification/v1.ts'
import { reporting } from './reporting/v1.ts'
import { confirmed, older, proposed, recalled } from './sources.ts'

const shared = process.env['OPENCDR_SHARED'] ?? fileURLToPath(new URL('../../../shared', import.meta.url))
const dictionaryFile = join(shared, 'forms/dictionary.json')
const casesFolder = join(shared, 'cases')
const without = (what: string): string =>
  `skipped, for ${what} is not beside the checkout (OPENCDR_SHARED names its folder)`

// Each place where a declaration departs on purpose from the dictionary: `id, aspect` and the reason.
const DELIBERATE: Readonly<Record<string, string>> = {
  'notifierAgency, type':
    'organisation and kind of organisation are two parts; the register of organisations comes later',
  'placeOfDeathName, type': 'typed by hand until the register of organisations is there',
  'involvedAgency.organisation, type': 'typed by hand until the registers are there',
  'repOrganisation, type': 'typed by hand until the registers are there',
  'gpPracticeCode, type': 'typed by hand, name or code, until the register of practices is there',
  'eduSetting, type': 'typed by hand, name or number, until the register of schools is there',
  'childAliases, type': 'several names in one line, with commas: a rare answer needs no rows',
  'repSignOff, type': 'name and date as two parts of one question',
  'childGestationAtBirthWeeks, condition':
    'its remark: asked at every age, as optional; the age is not known yet where it stands',
  'motherSmokingPregnancy, condition': 'its remark: collected up to the fifth birthday',
  'householdMember.parentalResponsibility, condition':
    'asked also of a person whose age nobody gave, who is most often a parent',
  'cFactorsA, requirement': 'a domain in which nothing was found has no factor; its level says so',
  'cFactorsB, requirement': 'a domain in which nothing was found has no factor; its level says so',
  'cFactorsC, requirement': 'a domain in which nothing was found has no factor; its level says so',
  'cFactorsD, requirement': 'a domain in which nothing was found has no factor; its level says so',
}

// Rows of the dictionary that one part of the product needs already, though nobody must answer them.
const WANTED = [
  'childNhsNumberAbsentReason',
  'timeOfDeath',
  'childAliases',
  'childGestationAtBirthWeeks',
  'notifierPhone',
  'involvedAgency.personName',
  'involvedAgency.role',
  'involvedAgency.email',
  'involvedAgency.phone',
  'householdMember.dateOfBirth',
  'householdMember.address',
  'ncmdAlertDetail',
  'repNilReason',
  'repChronology',
  'inquestDate',
  'inquestConclusion',
  'cFactor.otherText',
  'cFactor.modifiable',
  'cCategoryOverrideReason',
  'cCoronerConclusion',
  'cLearning',
  'cRecommendations',
  'cRec.dueDate',
  'cSafeguardingReferral',
]

const forms = { A: notification, B: reporting, C: analysis } as const

describe.skipIf(!existsSync(dictionaryFile))(
  `against the dictionary${existsSync(dictionaryFile) ? '' : `: ${without('it')}`}`,
  () => {
    const dictionary = existsSync(dictionaryFile)
      ? (JSON.parse(readFileSync(dictionaryFile, 'utf8')) as Dictionary)
      : EMPTY

    test.each(Object.entries(forms))('form %s asks what it must, as the dictionary has it', (id, form) => {
      const rows = rowsOf(dictionary, id)
      const declared = declaredIn(form)
      const differences = declared.flatMap(one => {
        const row = rows.get(one.id)
        return row
          ? differencesOf(dictionary, row, one)
          : isOwnMember(one.id)
            ? []
            : [`${one.id}: the dictionary has no such id`]
      })
      expect(differences.filter(found => !(found.split(':')[0]! in DELIBERATE))).toEqual([])
    })

    test.each(Object.entries(forms))('form %s leaves out nothing that a person must answer', (id, form: Form) => {
      const ids = declaredIn(form).map(one => one.id)
      const absent = [...rowsOf(dictionary, id).values()]
        .filter(row => (row.req === 'M' && row.type !== 'CALC') || WANTED.includes(row.id))
        .map(row => row.id)
        .filter(row => !ids.includes(row) && !(row in (form.notAsked ?? {})))
      expect(absent).toEqual([])
    })

    test('the forms ask nothing else, and each departure is still one', () => {
      const found = Object.entries(forms).flatMap(([id, form]) => {
        const rows = rowsOf(dictionary, id)
        const extra = declaredIn(form).filter(one => {
          const row = rows.get(one.id)
          return row && row.req !== 'M' && !WANTED.includes(one.id)
        })
        expect(extra.map(one => one.id)).toEqual([])
        return declaredIn(form).flatMap(one =>
          rows.get(one.id) ? differencesOf(dictionary, rows.get(one.id)!, one) : [],
        )
      })
      expect(Object.keys(DELIBERATE).filter(known => !found.some(one => one.startsWith(`${known}:`)))).toEqual([])
    })
  },
)

describe.skipIf(!existsSync(casesFolder))(
  `against case bundles${existsSync(casesFolder) ? '' : `: ${without('their folder')}`}`,
  () => {
    const files = existsSync(casesFolder)
      ? readdirSync(casesFolder).filter(name => name.startsWith('case-') && name.endsWith('.json'))
      : ['each bundle']
    const ids: ReadonlySet<string> = new Set(declaredIn(reporting).map(one => one.id))

    test.each(files)('%s: every answer to a question of ours is understood, and the others are kept', name => {
      const bundle = JSON.parse(readFileSync(join(casesFolder, name), 'utf8')) as {
        agencyReturns: readonly { answers: Record<string, unknown> }[]
      }
      for (const { answers: received } of bundle.agencyReturns) {
        const { answers, other } = fromReceived(reporting, received)
        expect(Object.keys(other).filter(id => ids.has(id) && id !== 'carer')).toEqual([])
        expect([...Object.keys(answers), ...Object.keys(other)]).toEqual(expect.arrayContaining(Object.keys(received)))
        for (const [id, value] of Object.entries(other)) if (id in received) expect(value).toBe(received[id])
      }
    })
  },
)

type Row = {
  readonly id: string
  readonly type: string
  readonly plus?: readonly string[]
  readonly plusWhen?: string
  readonly repeat?: boolean
  readonly options:
    | readonly { code: string }[]
    | { list: string }
    | { oneOf: readonly string[] }
    | { lookup: string }
    | null
  readonly showWhen: { readonly condition: unknown }
  readonly req: 'M' | 'C' | 'D' | 'O'
  readonly who: readonly string[]
  readonly ident: 'D' | 'Q' | 'S' | 'N'
  readonly evidence: string
  readonly min?: number
  readonly max?: number
  readonly mapsToTargets?: readonly { readonly system: string; readonly target: string }[]
}
type Dictionary = {
  readonly forms: readonly { id: string; sections: readonly { fields: readonly Row[] }[] }[]
  readonly lists: Readonly<Record<string, { readonly options?: readonly { code: string }[] }>>
}
const EMPTY: Dictionary = { forms: [], lists: {} }

const rowsOf = ({ forms }: Dictionary, id: string): ReadonlyMap<string, Row> =>
  new Map(
    forms.find(form => form.id === id)?.sections.flatMap(section => section.fields.map(row => [row.id, row] as const)),
  )

type Declared = { readonly id: string; readonly field: Field; readonly sectionWhen: Condition | undefined }

const declaredIn = (form: Form): readonly Declared[] =>
  Object.values(form.sections).flatMap(({ fields, when }) =>
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

/** Members that the dictionary names only in a label, and groups that it does not list as rows. */
const isOwnMember = (id: string): boolean =>
  /^(services|repChronology)\.\w+$/.test(id) || ['householdMember', 'involvedAgency', 'carer'].includes(id)

const TYPES: Readonly<Record<string, string>> = {
  T: 'text',
  TA: 'textarea',
  N: 'number',
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
}
const REQUIREMENTS = { M: 'mandatory', C: 'when-shown', D: 'desired', O: 'optional' } as const
const IDENTIFIES = { D: 'direct', Q: 'indirect', S: 'free-text', N: 'nobody' } as const
const SOURCES: Readonly<Record<string, string>> = { C: confirmed, H: older, R: recalled, I: proposed }

function differencesOf(dictionary: Dictionary, row: Row, { id, field, sectionWhen }: Declared): readonly string[] {
  const ours = field.kind === 'group' && row.options === null ? undefined : listOf(field)
  const compared: readonly (readonly [aspect: string, here: unknown, there: unknown])[] = [
    [
      'type',
      typeOf(field),
      [
        TYPES[row.type] ?? row.type,
        ...(row.plus ?? []).map(plus => `+${plus} ${row.plusWhen}`),
        ...(row.repeat ? ['repeated'] : []),
      ].join(' '),
    ],
    ['options', ours, row.options !== null && 'oneOf' in row.options ? ours : codesOfRow(dictionary, row)],
    ['requirement', field.required ?? 'mandatory', REQUIREMENTS[row.req]],
    // A nil return ends Form B, so that its later sections wait for "not nil" even where a row says "always".
    [
      'condition',
      plain(field.when ?? (isAlways(row.showWhen.condition) ? undefined : sectionWhen)),
      plain(row.showWhen.condition),
    ],
    ['audience', field.who ?? ['ALL'], row.who.length === 0 ? ['ALL'] : row.who],
    ['identifies', field.identifies, IDENTIFIES[row.ident]],
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

function typeOf(field: Field): string {
  if (field.kind === 'yes-no-unknown')
    return `yes-no-unknown${field.orNotApplicable ? '-na' : ''}${field.detail ? ' +T yes' : ''}`
  return field.kind === 'yes-no' && field.detail ? 'yes-no +TA yes' : field.kind
}

/** The codes of a list; those of a group or of parts are the codes of the one member that has a list. */
function listOf(field: Field): readonly string[] | undefined {
  if (field.kind === 'choice' || field.kind === 'choices') return field.options.map(({ code }) => code)
  const within = field.kind === 'group' ? field.fields : field.kind === 'together' ? field.parts : {}
  const [first] = Object.values<Field>(within).filter(one => one.kind === 'choice')
  return first && listOf(first)
}

function codesOfRow({ lists }: Dictionary, { options }: Row): readonly string[] | undefined {
  // A row takes the list of the group in which it stands, and is compared there.
  if (options === null || 'lookup' in options || 'oneOf' in options) return undefined
  const list = 'list' in options ? lists[options.list]?.options : options
  return list?.map(({ code }) => code)
}

const isAlways = (condition: unknown): boolean => plain(condition) === undefined

const plain = (condition: unknown): unknown =>
  typeof condition === 'object' && condition !== null && 'always' in condition ? undefined : condition
