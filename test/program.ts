import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { randomBytes } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { openEmbedded } from '../src/db/open.ts'
import { clusterAt } from './cluster.ts'

/** Where one installation of the real program keeps what it knows, on whichever engine the run is for. */
export type Home = {
  readonly engine: 'postgres' | 'embedded'
  readonly folder: string
  /** What the environment says of it. */
  readonly env: Readonly<Record<string, string>>
  /** Behind every wall, while no program runs on it. */
  look(sql: string): Promise<readonly Record<string, unknown>[]>
  remove(): Promise<void>
}

/** Nothing is there yet: an empty database, or a folder that does not exist. */
export async function emptyHome(): Promise<Home> {
  const top = mkdtempSync(join(tmpdir(), 'opencdr-'))
  const folder = join(top, 'data')
  const port = inject('clusterPort')
  if (port === null) {
    return {
      engine: 'embedded',
      folder,
      env: {},
      async look(sql) {
        const opened = await openEmbedded({ dataDir: join(folder, 'database') })
        try {
          return await opened.run(sql)
        } finally {
          await opened.close()
        }
      },
      remove: () => Promise.resolve(rmSync(top, { recursive: true })),
    }
  }
  const cluster = clusterAt(port)
  const name = `home_${randomBytes(6).toString('hex')}`
  await cluster.admin(`create database ${name} owner opencdr_owner`)
  return {
    engine: 'postgres',
    folder,
    env: { DATABASE_URL: cluster.appUrl(name), DATABASE_OWNER_URL: cluster.ownerUrl(name) },
    look: sql => cluster.admin(sql, name),
    async remove() {
      rmSync(top, { recursive: true })
      await cluster.admin(`drop database ${name} with (force)`)
    },
  }
}

/** What a program said, and how it ended: its exit code, or the signal that it did not survive. */
export type Ended = { readonly code: number | null; readonly out: string; readonly said: string }
export type Running = {
  /** Waits for words on standard output or error. Throws when the program ends without them. */
  says(words: RegExp): Promise<RegExpExecArray>
  signal(name: NodeJS.Signals): void
  ended(): Promise<Ended>
}

/**
 * Runs `start.mjs` or `opencdr.mjs` as its user does, with nothing of this process's environment but where programs
 * are. It ends with the test at the latest. That a source was changed and is built again first is not part of what it says.
 */
export function runProgram(
  file: 'start.mjs' | 'opencdr.mjs',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const child: ChildProcess = spawn(process.execPath, [checkout(file), ...args], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let said = ''
  child.stdout!.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const end = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    out,
    said: said.replace(/^(Building the program|Waiting for another start).*\n/gm, ''),
  }))
  return {
    async says(words) {
      const over = end.then(() => true as const)
      for (;;) {
        const found = words.exec(out) ?? words.exec(said)
        if (found) return found
        if ((await Promise.race([once(child.stdout!, 'data'), once(child.stderr!, 'data'), over])) === true)
          throw new Error(`The program ended without saying ${String(words)}:\n${out}${said}`)
      }
    },
    signal: name => void child.kill(name),
    ended: () => end,
  }
}

const checkout = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url))
