import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Scene } from '../db/acting.ts'
import type { Row, Tables } from '../db/tables.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Asked } from './asked.ts'

/** What was found: a case, or a notification that belongs to no case. */
export type Found = {
  readonly id: string
  /** The case's reference, or the notification's receipt number. */
  readonly reference: string
  readonly familyName: string
  readonly givenNames: string
  readonly bornOn: Day | null
} & (
  | { readonly kind: 'case'; readonly state: Row<'case_file'>['stage'] }
  | { readonly kind: 'notification'; readonly state: Row<'notification'>['state'] }
)

/** More than this is not shown: whoever asks types more of the name instead. */
export const FIND_LIMIT = 50

/** Cases of this area that fit, by their own facts or by one of their sources; the newest first. */
export async function findCases(scene: Scene, areaId: number, asked: Asked): Promise<Found[]> {
  const bySource = await casesOfSources(scene, areaId, asked)
  const rows = await scene.tx
    .selectFrom('case_file')
    .select(['id', 'reference', 'family_name', 'given_names', 'born_on', 'stage'])
    .where('area_id', '=', areaId)
    .where(eb =>
      eb.or([
        ...(asked.reference === null ? [] : [eb('reference', '=', asked.reference)]),
        ...(asked.nhsNumber === null ? [] : [eb('nhs_number', '=', asked.nhsNumber)]),
        ...bySource.map(id => eb('id', '=', id)),
        ...hasNames(eb.ref('names_folded'), asked),
      ]),
    )
    .orderBy('opened_on', 'desc')
    .orderBy('id')
    .limit(FIND_LIMIT + 1)
    .execute()
  return rows.map(row => ({ kind: 'case', ...shared(row), state: row.stage }))
}

/** Notifications of this area that belong to no case: still to be decided, or outside the review. */
export async function findNotifications(scene: Scene, areaId: number, asked: Asked): Promise<Found[]> {
  const rows = await scene.tx
    .selectFrom('notification')
    .select(['id', 'receipt as reference', 'family_name', 'given_names', 'born_on', 'state'])
    .where('area_id', '=', areaId)
    .where('case_id', 'is', null)
    .where(eb => eb.or([...bySigns(eb, asked), ...hasNames(eb.ref('names_folded'), asked)]))
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(FIND_LIMIT + 1)
    .execute()
  return rows.map(row => ({ kind: 'notification', ...shared(row), state: row.state }))
}

/** The cases of which a notification has this number. */
async function casesOfSources(scene: Scene, areaId: number, asked: Asked): Promise<readonly string[]> {
  if (asked.receipt === null && asked.nhsNumber === null) return []
  const rows = await scene.tx
    .selectFrom('notification')
    .select('case_id')
    .where('area_id', '=', areaId)
    .where(eb => eb.or(bySigns(eb, asked)))
    .limit(FIND_LIMIT + 1)
    .execute()
  return rows.flatMap(({ case_id }) => case_id ?? [])
}

const bySigns = (eb: ExpressionBuilder<Tables, 'notification'>, asked: Asked): Expression<SqlBool>[] => [
  ...(asked.receipt === null ? [] : [eb('receipt', '=', asked.receipt)]),
  ...(asked.nhsNumber === null ? [] : [eb('nhs_number', '=', asked.nhsNumber)]),
]

type Shared = Pick<Row<'case_file'>, 'id' | 'reference' | 'family_name' | 'given_names' | 'born_on'>

const shared = ({ id, reference, family_name, given_names, born_on }: Shared) => ({
  id,
  reference,
  familyName: family_name,
  givenNames: given_names,
  bornOn: born_on,
})

/** Each word begins one of the names; words are folded, so that none holds a sign with a meaning of its own. */
const hasNames = (names: Expression<string>, { words }: Asked): Expression<SqlBool>[] =>
  words.length === 0
    ? []
    : [
        sql<SqlBool>`${sql.join(
          words.map(word => sql`(' ' || ${names}) like ${`% ${word}%`}`),
          sql` and `,
        )}`,
      ]
