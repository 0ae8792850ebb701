import { startSealer } from '../src/audit/seal.ts'
import { readCase } from '../src/cases/read-case.ts'
import { enterNotification } from '../src/notifications/enter-notification.ts'
import { openCase } from '../src/notifications/open-case.ts'
import { must } from '../test/must.ts'
import { aStand, median, quantile, under } from './stand.ts'

/** An audited case read at 16 clients, with the sealer running and without, in turn within one run. */
const CLIENTS = 16
const ROUNDS = 5
const SECONDS = 4

const stand = await aStand()
const { app, manager, keys, ledger } = stand
const { notificationId } = must(
  await enterNotification(app, manager, {
    answers: {
      childGivenNames: 'Robin',
      childFamilyName: 'Testcase',
      childDateOfBirth: '2022-09-12',
      dateOfDeath: '2026-01-17',
    },
    source: 'telephone',
    sourceNote: 'Rang',
    beforeDeath: false,
  }),
)
const { caseId } = must(await openCase(app, manager, { notificationId, expected: 'unexpected', reason: 'Lived here' }))
const read = async () => must(await readCase(app, manager, caseId))

await under(CLIENTS, 2, read)
const p50: number[] = []
const p95: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const off = await under(CLIENTS, SECONDS, read)
  const sealer = startSealer(app, keys, ledger)
  const on = await under(CLIENTS, SECONDS, read)
  await sealer.stop()
  p50.push(quantile(on, 0.5) / quantile(off, 0.5))
  p95.push(quantile(on, 0.95) / quantile(off, 0.95))
  console.log(
    `round ${round + 1}: off ${off.length} reads, p50 ${quantile(off, 0.5).toFixed(1)} ms; on ${on.length} reads, p50 ${quantile(on, 0.5).toFixed(1)} ms`,
  )
}
console.log(
  `audited case read, ${CLIENTS} clients, PostgreSQL, sealer on against off, median of ${ROUNDS} pairs: p50 x${median(p50).toFixed(2)}, p95 x${median(p95).toFixed(2)}`,
)
await stand.close()
