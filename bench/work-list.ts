import { readWorkList } from '../src/cases/work-list.ts'
import { must } from '../test/must.ts'
import { aStand, median, quantile, under } from './stand.ts'

/** The work list as the page reads it, against its bare SQL without roles and policies, with 36,000 generated cases. */
const CASES = 36_000
const STEP = 3_000
const ROUNDS = 7
const SECONDS = 2

const stand = await aStand()
const { app, manager, areaId, cluster } = stand
for (let from = 1; from <= CASES; from += STEP) {
  await cluster.admin(generate(from, from + STEP - 1), 'bench')
  process.stderr.write(`${from + STEP - 1} of ${CASES} cases made\n`)
}
await cluster.admin('analyze', 'bench')

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
  `work list (role, policies, one line of history) against its bare SQL, ${CASES} cases, ${CASES * 5} due rows, PostgreSQL, median of ${ROUNDS} pairs: p50 x${median(ratios50).toFixed(2)}, p95 x${median(ratios95).toFixed(2)}`,
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

function generate(from: number, to: number): string {
  return `
    insert into case_file (id, area_id, reference, stage, opened_on, family_name, given_names, names_folded, first_notified_at)
    select gen_random_uuid(), ${areaId}, 'B' || n, 'gathering', date '2026-01-01' - (n % 700), 'Testcase' || n, 'Invented', 'invented testcase' || n, timestamptz '2026-01-01'
    from generate_series(${from}, ${to}) n;
    insert into due (area_id, case_id, subject, kind, clock, whose, due_at, calendar_version, rules_version)
    select ${areaId}, id, gen_random_uuid(), 'prompt-1', 'C11', case k when 0 then 'manager' else 'system' end,
      timestamptz '2026-01-01' + make_interval(hours => (random() * 8000)::int), 'bench', 1
    from case_file, generate_series(0, 4) k where reference in (select 'B' || n from generate_series(${from}, ${to}) n);`
}
