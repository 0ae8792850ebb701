import type { Person } from '../src/access/actor.ts'
import { startSealer } from '../src/audit/seal.ts'
import { openEmbedded, openPostgres } from '../src/db/open.ts'
import { enterNotification } from '../src/notifications/enter-notification.ts'
import { openCase } from '../src/notifications/open-case.ts'
import { serviceOn } from './service-on.ts'

/** Writes until it is stopped, and says each thing once it is committed: what was said must be found again. */
const { where, secret, manager } = JSON.parse(process.argv[2]!) as {
  where: { dataDir: string } | { url: string }
  secret: string
  manager: Person
}
const opened = 'url' in where ? openPostgres(where.url) : await openEmbedded({ dataDir: where.dataDir })
const { app, keys, ledger } = await serviceOn(opened, Buffer.from(secret, 'hex'))
startSealer(app, keys, ledger)

for (let n = 0; ; n += 1) {
  const entered = await enterNotification(app, manager, {
    answers: {
      childGivenNames: `Invented${n}`,
      childFamilyName: 'Testcase',
      childDateOfBirth: '2022-09-12',
      dateOfDeath: '2026-01-17',
    },
    source: 'telephone',
    sourceNote: 'Rang the office',
    beforeDeath: false,
  })
  if (!entered.ok) throw new Error(entered.reason)
  process.stdout.write(`notification ${entered.value.notificationId}\n`)
  const made = await openCase(app, manager, {
    notificationId: entered.value.notificationId,
    expected: 'unexpected',
    reason: 'Lived here',
  })
  if (!made.ok) throw new Error(made.reason)
  process.stdout.write(`case ${made.value.caseId}\n`)
}
