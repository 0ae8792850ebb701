import { randomBytes, randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { Person } from '../src/access/actor.ts'
import { addAccount } from '../src/admin/add-account.ts'
import { addArea } from '../src/admin/add-area.ts'
import { assemble } from '../src/app.ts'
import { makeLedger, readEra } from '../src/audit/ledger.ts'
import type { Opened } from '../src/db/open.ts'
import { realClock } from '../src/kernel/clock.ts'
import { keysFrom } from '../src/kernel/keys.ts'
import { must } from './must.ts'

/** One area with its manager, on a database that other processes will go on with: they need the secret. */
export async function stageOn(opened: Opened): Promise<{ secret: string; manager: Person; areaId: number }> {
  const secret = randomBytes(32)
  const keys = keysFrom(secret)
  const { app } = assemble({
    opened,
    clock: realClock,
    keys,
    ledger: makeLedger({ era: await readEra(opened), keys, process: randomUUID() }),
    log: pino({ level: 'silent' }),
    demonstration: false,
    settings: {
      baseUrl: 'https://cdr.example',
      secureCookies: true,
      smtpUrl: null,
      mailFrom: 'OpenCDR <no-reply@opencdr.example>',
    },
  })
  const { areaId } = must(
    await addArea(app, { name: 'Northmarsh', localAuthorities: [], districts: ['ZN1'], coronerAreas: [], seats: [] }),
  )
  const { accountId } = must(
    await addAccount(app, {
      areaId,
      role: 'cdop_manager',
      name: 'Morgan Manager',
      email: 'manager@northmarsh.example',
    }),
  )
  return {
    secret: secret.toString('hex'),
    areaId,
    manager: {
      kind: 'person',
      accountId,
      role: 'cdop_manager',
      areaId,
      areaName: 'Northmarsh',
      name: 'Morgan Manager',
      jobTitle: '',
      hideNames: false,
      meetings: [],
    },
  }
}
