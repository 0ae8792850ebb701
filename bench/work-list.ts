import { readWorkList } from '../src/cases/work-list.ts'
import { must } from '../test/must.ts'
import { DUE_ROWS, MANY, makeManyCases } from './many-cases.ts'
import { aStand, median, quantile, under } from './stand.ts'

/** The work list as the page reads it, against its bare SQL without roles and policies, with 36,000 generated cases. */
const ROUNDS = 7
const SECONDS = 2

const stand = await aStand()
const { app, manager, areaId, cluster } = stand
await makeManyCases(
  sql => cluster.admin(sql, 'bench'),
  String(areaId),
  made => process.stderr.write(`${made} of ${MANY} cases made\n`),
)

const page = async () => must(await readWorkList(app, manager, {}))
const bare = () => bareList()
const client = await connect()
const ratios50: number[] = []
const ratios95: number[] = []
await under(1, 1, page)
for (let round = 0; round < ROUNDS; round += 1) {
  const plain = await under(1, SECONDS, bare)
  const whole = await under(1, SECONDS, page)
  ratios50.push(quantile(whole, 0.5) / quantile(plain, 0.5))
  ratios95.push(quantile(whole, 0.95) / quantile(plain, 0.95))
  console.log(
    `round ${round + 1}: bare SQL p50 ${quantile(plain, 0.5).toFixed(2)} ms; work list p50 ${quantile(whole, 0.5).toFixed(2)} ms`,
  )
}
console.log(
  `work list (role, policies, one line of history) against its bare SQL, ${MANY} cases, ${MANY * DUE_ROWS} due rows, PostgreSQL, median of ${ROUNDS} pairs: p50 x${median(ratios50).toFixed(2)}, p95 x${median(ratios95).toFixed(2)}`,
)
await client.end()
await stand.close()

async function connect() {
  const { default: pg } = await import('pg')
  const found = new pg.Client({ connectionString: `postgres://postgres@127.0.0.1:${cluster.port}/bench` })
  await found.connect()
  return found
}

/** The same page of the same list, as its owner would ask for it. */
function bareList(): Promise<unknown> {
  return client.query(
    `select due.subject, due.kind, due.whose, due.due_at, due.case_id, reference, stage, family_name, given_names, request.agency, request.sent_on
     from due left join case_file on case_file.id = due.case_id and case_file.area_id = $1
     left join request on request.id = due.subject and request.area_id = $1
     where due.area_id = $1 and due.due_at is not null order by due.due_at, due.subject, due.kind limit 51`,
    [areaId],
  )
}
