import { randomBytes, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, pino } from 'pino'
import { type Assembled, assemble } from './app.ts'
import { makeLedger, readEra } from './audit/ledger.ts'
import { startSealer } from './audit/seal.ts'
import type { Config } from './config.ts'
import { FolderPathTooLong, lockFolder } from './db/folder-lock.ts'
import { isPrepared, migrate, SchemaNewerError } from './db/migrate.ts'
import { setupFor } from './access/actor.ts'
import { reachOf } from './access/perform.ts'
import { bookkeeping } from './db/acting.ts'
import { type Opened, openEmbedded, openPostgres } from './db/open.ts'
import { demonstrationSignIns, loadDemonstration } from './demonstration/load.ts'
import { type Clock, realClock } from './kernel/clock.ts'
import { type Keys, keysFrom } from './kernel/keys.ts'
import { mailServer } from './outbox/deliver.ts'

/** Why the service does not start, in one sentence that says what to do. */
export class StartRefused extends Error {}

export type Service = Assembled & {
  readonly keys: Keys
  readonly demonstration: boolean
  readonly empty: boolean
  startTicking(): void
  close(): Promise<void>
}

const TICK_EVERY_MS = 15_000

/** Opens the database the configuration names, brings its schema up to this program, and assembles the service. */
export async function startService(
  config: Config,
  clock: Clock,
  say: (sentence: string) => void,
  log: Logger = pino({ level: 'info' }, pino.destination(2)),
): Promise<Service> {
  const { opened, release } = await openDatabase(config, say)
  try {
    const state = await stateOf(opened)
    if (config.production && state.demonstration) {
      throw new StartRefused(
        'This database holds demonstration areas or accounts, and production refuses them. Set DATABASE_URL to a database that was never used for a demonstration.',
      )
    }
    const keys = keysFrom(config.secret ?? localSecret(config.dataDir))
    const ledger = makeLedger({ era: await readEra(opened), keys, process: randomUUID() })
    const demonstration = !config.production && (state.demonstration || (state.empty && !config.empty))
    const assembled = assemble({
      opened,
      clock,
      keys,
      ledger,
      log,
      demonstration,
      settings: {
        baseUrl: config.baseUrl,
        secureCookies: config.production,
        proxies: config.proxies,
        smtpUrl: config.smtpUrl,
        mailFrom: config.mailFrom,
      },
    })
    if (config.production && config.proxies === 0)
      say('OPENCDR_PROXIES is not set: behind a proxy all visitors count as one, and share its limit on tries.')
    if (state.empty && demonstration) await loadDemonstration(assembled, say)
    const sealer = startSealer(assembled.app, keys, ledger)
    const ticking = repeat(() => assembled.tickAll(mailServer(config.smtpUrl)), TICK_EVERY_MS, log)
    return {
      ...assembled,
      keys,
      demonstration,
      empty: state.empty && !demonstration,
      startTicking: ticking.start,
      async close() {
        await ticking.stop()
        await sealer.stop()
        await opened.close()
        await release()
      },
    }
  } catch (error) {
    await opened.close()
    await release()
    throw error
  }
}

/** The address, and in a demonstration a sign-in for each role. */
export function describeStart(service: Service, address: string): string {
  const lines = [`OpenCDR is at ${address}`]
  if (service.demonstration)
    lines.push('', 'A demonstration with invented children. Sign in as:', ...demonstrationSignIns())
  else if (service.empty)
    lines.push(
      '',
      'There is no area yet. Add one with "npx opencdr area add", then an account with "npx opencdr account add".',
    )
  return `${lines.join('\n')}\n`
}

type Database = { readonly opened: Opened; release(): Promise<void> }

/** Refuses, with a sentence, a folder in use, a database out of reach and a schema newer than the program. */
export async function openDatabase(config: Config, say: (sentence: string) => void): Promise<Database> {
  try {
    return config.database === null
      ? await openFolder(config.dataDir, say)
      : await openServer(config.database, config.production, say)
  } catch (error) {
    if (error instanceof SchemaNewerError) throw new StartRefused(error.message)
    throw error
  }
}

async function openFolder(dataDir: string, say: (sentence: string) => void): Promise<Database> {
  makeFolder(dataDir)
  const lock = await lockFolder(dataDir).catch((error: unknown) => {
    if (error instanceof FolderPathTooLong) throw new StartRefused(error.message)
    throw error
  })
  if ('heldByAnother' in lock) {
    throw new StartRefused(
      `The data folder ${dataDir} is in use by another OpenCDR. Stop that one, or choose another folder with --data.`,
    )
  }
  const opened = await openEmbedded({ dataDir: join(dataDir, 'database') })
  try {
    await migrate(opened, 'postgres', say)
  } catch (error) {
    await opened.close()
    await lock.release()
    throw error
  }
  return { opened, release: lock.release }
}

async function openServer(
  { url, ownerUrl }: NonNullable<Config['database']>,
  production: boolean,
  say: (sentence: string) => void,
): Promise<Database> {
  const opened = openPostgres(url)
  try {
    await reachable(opened, 'DATABASE_URL')
    if (ownerUrl !== null) await prepare(ownerUrl, decodeURIComponent(new URL(url).username), say)
    const [login] = await opened.run(
      'select rolsuper or rolbypassrls as too_strong from pg_roles where rolname = session_user',
    )
    if (login?.['too_strong'] === true && production) {
      throw new StartRefused(
        'The login of DATABASE_URL is a superuser or bypasses row-level security. Give the program a login that owns nothing.',
      )
    }
    if (!(await isPrepared(opened)))
      throw new StartRefused(
        'This database has not been prepared for this version. Set DATABASE_OWNER_URL once, so that the program can do so.',
      )
  } catch (error) {
    await opened.close()
    throw error
  }
  return { opened, release: () => Promise.resolve() }
}

async function prepare(ownerUrl: string, login: string, say: (sentence: string) => void): Promise<void> {
  const owner = openPostgres(ownerUrl, 1)
  try {
    await reachable(owner, 'DATABASE_OWNER_URL')
    await migrate(owner, login, say)
  } finally {
    await owner.close()
  }
}

async function reachable(opened: Opened, name: string): Promise<void> {
  try {
    await opened.run('select 1')
  } catch (error) {
    throw new StartRefused(
      `The database of ${name} does not answer (${(error as { code?: string }).code ?? 'no reason given'}). Check that PostgreSQL runs, and the address.`,
    )
  }
}

/** What is there already, asked before anybody acts. */
async function stateOf({ db }: Opened): Promise<{ empty: boolean; demonstration: boolean }> {
  return bookkeeping({ db, clock: realClock, demonstration: false }, reachOf(setupFor(null)), async ({ tx }) => {
    const areas = await tx.selectFrom('area').select('demonstration').execute()
    const invented = await tx.selectFrom('account').select('id').where('demonstration', '=', true).limit(1).execute()
    return { empty: areas.length === 0, demonstration: invented.length > 0 || areas.some(area => area.demonstration) }
  })
}

/** A secret of this folder's own, made at the first start. Production takes none but its own from outside. */
function localSecret(dataDir: string): Buffer {
  const path = join(dataDir, 'secret')
  if (!existsSync(path)) {
    makeFolder(dataDir)
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'base64')
}

function makeFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new StartRefused(
      `The data folder ${dataDir} cannot be made (${(error as { code?: string }).code ?? 'no reason given'}). Choose another one with --data.`,
    )
  }
}

/** Runs `work` again and again, never twice at once; `stop` waits for the run under way. */
function repeat(work: () => Promise<unknown>, everyMs: number, log: Logger): { start(): void; stop(): Promise<void> } {
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let stopped = false
  const round = (): void => {
    running = work()
      .then(() => {})
      .catch((error: unknown) =>
        log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'the tick could not run'),
      )
      .then(() => {
        if (!stopped) timer = setTimeout(round, everyMs)
      })
  }
  return {
    start: round,
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await running
    },
  }
}
