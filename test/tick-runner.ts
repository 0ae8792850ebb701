import { randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { Temporal } from 'temporal-polyfill'
import { assemble, steps } from '../src/app.ts'
import { makeLedger, readEra } from '../src/audit/ledger.ts'
import { openPostgres } from '../src/db/open.ts'
import { movableClock } from '../src/kernel/clock.ts'
import { keysFrom } from '../src/kernel/keys.ts'
import { tick } from '../src/tick.ts'

/** One process of the service that runs one tick, as soon as it is told to, and ends. */
const { url, secret, at } = JSON.parse(process.argv[2]!) as { url: string; secret: string; at: string }
const opened = openPostgres(url)
const keys = keysFrom(Buffer.from(secret, 'hex'))
const { app } = assemble({
  opened,
  clock: movableClock(Temporal.Instant.from(at)),
  keys,
  ledger: makeLedger({ era: await readEra(opened), keys, process: randomUUID() }),
  log: pino({ level: 'error' }, pino.destination(2)),
  demonstration: false,
  settings: {
    baseUrl: 'https://cdr.example',
    secureCookies: true,
    smtpUrl: null,
    mailFrom: 'OpenCDR <no-reply@opencdr.example>',
  },
})
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
process.stdout.write(`${await tick(app, steps)}\n`)
await opened.close()
process.exit(0)
