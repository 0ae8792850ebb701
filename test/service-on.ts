import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { App } from '../src/access/app.ts'
import { assemble } from '../src/app.ts'
import { type CountingLedger, makeLedger, readEra } from '../src/audit/ledger.ts'
import type { Opened } from '../src/db/open.ts'
import { type Clock, realClock } from '../src/kernel/clock.ts'
import { type Keys, keysFrom } from '../src/kernel/keys.ts'

export type ServiceOn = { readonly app: App; readonly keys: Keys; readonly ledger: CountingLedger }

/** One process of the service on a database that others share: all of them have the same secret. */
export async function serviceOn(opened: Opened, secret: Buffer, clock: Clock = realClock): Promise<ServiceOn> {
  const keys = keysFrom(secret)
  const ledger = makeLedger({ era: await readEra(opened), keys, process: randomUUID() })
  const { app } = assemble({
    opened,
    clock,
    keys,
    ledger,
    log: pino({ level: 'error' }, pino.destination(2)),
    demonstration: false,
    settings: {
      baseUrl: 'https://cdr.example',
      secureCookies: true,
      proxies: 0,
      smtpUrl: null,
      mailFrom: 'OpenCDR <no-reply@opencdr.example>',
    },
  })
  return { app, keys, ledger }
}
