import { Temporal } from 'temporal-polyfill'
import { steps } from '../src/app.ts'
import { openPostgres } from '../src/db/open.ts'
import { movableClock } from '../src/kernel/clock.ts'
import { tick } from '../src/tick.ts'
import { serviceOn } from './service-on.ts'

/** One process of the service that runs one tick, as soon as it is told to, and ends. */
const { url, secret, at } = JSON.parse(process.argv[2]!) as { url: string; secret: string; at: string }
const opened = openPostgres(url)
const { app } = await serviceOn(opened, Buffer.from(secret, 'hex'), movableClock(Temporal.Instant.from(at)))
process.stdout.write('ready\n')
await new Promise(resolve => process.stdin.once('data', resolve))
process.stdout.write(`${await tick(app, steps)}\n`)
await opened.close()
process.exit(0)
