import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../src/db/migrate.ts'
import { openEmbedded } from '../src/db/open.ts'
import { bundledForTest } from './bundled.ts'
import { freshDatabase } from './database.ts'
import { stageOn } from './stage.ts'

type Rows = readonly Record<string, unknown>[]
export type Survived = {
  readonly kills: number
  readonly acknowledged: number
  readonly missing: readonly string[]
  readonly half: readonly string[]
}

/**
 * Stops a process with SIGKILL at a random moment of its writing, again and again, and looks each time whether all it
 * had acknowledged is there, and nothing by halves: each notification and each case has its one line of history, each
 * case its first due row, and each line its thing.
 */
export async function survives(
  kills: number,
  random: () => number,
  progress: (done: number) => void = () => {},
): Promise<Survived> {
  const store = await aStore()
  const writer = await bundledForTest('kill-writer')
  const acknowledged: string[] = []
  const missing: string[] = []
  const half: string[] = []
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const said = await writeAndStop(writer, store.given, 1 + Math.floor(random() * 20), random() * 60)
      acknowledged.push(...said)
      const { notifications, cases, lines, due } = await store.look()
      const there = new Set([...notifications, ...cases])
      missing.push(...acknowledged.filter(id => !there.has(id)))
      half.push(
        ...notifications
          .filter(id => !lines.includes(`notification-entered ${id}`))
          .map(id => `notification without history ${id}`),
      )
      half.push(...cases.filter(id => !lines.includes(`case-opened ${id}`)).map(id => `case without history ${id}`))
      half.push(...cases.filter(id => !due.has(id)).map(id => `case without its due row ${id}`))
      half.push(
        ...lines.filter(line => !there.has(line.split(' ')[1]!)).map(line => `history without its thing: ${line}`),
      )
      progress(kill + 1)
    }
    return { kills, acknowledged: acknowledged.length, missing, half }
  } finally {
    await store.remove()
  }
}

/** Runs the writer until it has said so many things and `ms` more, however fast this machine is; gives all it said. */
async function writeAndStop(writer: string, given: string, things: number, ms: number): Promise<string[]> {
  const child = spawn(process.execPath, [writer, given], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  const begun = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.split('\n').length > things) resolve()
    })
    child.on('exit', code => reject(new Error(`The writer ended by itself (${code}).`)))
  })
  await begun
  await new Promise(resolve => setTimeout(resolve, ms))
  child.removeAllListeners('exit')
  child.kill('SIGKILL')
  await once(child, 'close')
  // A line that was cut off was not said.
  return text
    .slice(0, text.lastIndexOf('\n'))
    .split('\n')
    .map(line => line.split(' ')[1]!)
}

type Store = {
  readonly given: string
  look(): Promise<{ notifications: string[]; cases: string[]; lines: string[]; due: Set<string> }>
  remove(): Promise<void>
}

/** A database that outlives its process: a folder of the embedded engine, or one on the run's PostgreSQL. */
async function aStore(): Promise<Store> {
  const database = await freshDatabase()
  if (database.url !== null) {
    const { secret, manager } = await stageOn(database.opened)
    return {
      given: JSON.stringify({ where: { url: database.url }, secret, manager }),
      look: async () => read(sql => database.look(sql)),
      remove: () => database.close(),
    }
  }
  await database.close()
  const folder = mkdtempSync(join(tmpdir(), 'opencdr-kill-'))
  const dataDir = join(folder, 'database')
  const opened = await openEmbedded({ dataDir })
  await migrate(opened, 'postgres')
  const { secret, manager } = await stageOn(opened)
  await opened.close()
  return {
    given: JSON.stringify({ where: { dataDir }, secret, manager }),
    async look() {
      const again = await openEmbedded({ dataDir })
      try {
        return await read(sql => again.run(sql))
      } finally {
        await again.close()
      }
    },
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}

async function read(look: (sql: string) => Promise<Rows>) {
  const texts = async (sql: string): Promise<string[]> => (await look(sql)).map(row => String(row['text']))
  return {
    notifications: await texts('select id::text as text from notification'),
    cases: await texts('select id::text as text from case_file'),
    lines: await texts(
      `select act || ' ' || case act when 'case-opened' then case_id::text else subject::text end as text from audit where act in ('notification-entered', 'case-opened')`,
    ),
    due: new Set(await texts(`select case_id::text as text from due where kind = 'first-letter'`)),
  }
}
