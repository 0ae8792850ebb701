import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FolderPathTooLong, lockFolder } from './folder-lock.ts'

let temporary: string
const rivals: Rival[] = []

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'lock-'))
  await build({
    stdin: {
      contents: `
        import { createInterface } from 'node:readline'
        import { lockFolder } from './folder-lock.ts'
        for await (const folder of createInterface({ input: process.stdin })) {
          console.log('release' in (await lockFolder(folder)) ? 'mine' : 'held')
        }`,
      resolveDir: dirname(fileURLToPath(import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(temporary, 'rival.mjs'),
  })
})

afterAll(async () => {
  await Promise.all(rivals.map(rival => rival.ends()))
  await rm(temporary, { recursive: true })
})

test('a folder is taken once, and again after its release', async () => {
  const folder = join(temporary, 'once')
  const first = await lockFolder(folder)
  expect(await lockFolder(folder)).toEqual({ heldByAnother: true })
  await released(first)
  const second = await lockFolder(folder)
  await released(second)
})

test('a folder whose owner is too busy to accept anybody is still taken', async () => {
  const folder = join(temporary, 'busy')
  const owner = await rival()
  expect(await owner.takes(folder)).toBe('mine')
  owner.process.kill('SIGSTOP')
  expect(await lockFolder(folder)).toEqual({ heldByAnother: true })
})

test('eight rivals, and the owner lost without a word: one of them takes the folder, every time', async () => {
  const folder = join(temporary, 'rounds')
  const eight = await Promise.all(Array.from({ length: 8 }, rival))
  for (let round = 0; round < 12; round += 1) {
    const answers = await Promise.all(eight.map(one => one.takes(folder)))
    expect(answers.filter(answer => answer === 'mine')).toHaveLength(1)
    const owner = answers.indexOf('mine')
    await eight[owner]!.ends()
    eight[owner] = await rival()
  }
}, 120_000)

test('a turn that was left behind half way holds nobody up for long', async () => {
  const folder = join(temporary, 'turn')
  await mkdir(join(folder, '.in-use-turn'), { recursive: true })
  const four = await Promise.all(Array.from({ length: 4 }, rival))
  const answers = await Promise.all(four.map(one => one.takes(folder)))
  expect(answers.sort()).toEqual(['held', 'held', 'held', 'mine'])
}, 60_000)

test('rivals wait for the turn of another', async () => {
  const folder = join(temporary, 'waiting')
  await mkdir(join(folder, '.in-use-turn'), { recursive: true })
  let taken = false
  const waiting = lockFolder(folder).then(lock => {
    taken = true
    return lock
  })
  await new Promise(later => setTimeout(later, 300))
  expect(taken).toBe(false)
  await rm(join(folder, '.in-use-turn'), { recursive: true })
  await released(await waiting)
})

test('a path that leaves no room for a socket is refused with a sentence, before anything is made', async () => {
  const base = join(temporary, 'x'.repeat(200))
  await expect(lockFolder(base)).rejects.toThrow(FolderPathTooLong)
  await expect(lockFolder(base)).rejects.toThrow(/at most 92 can be locked\. Choose a folder with a shorter path\.$/)
  const longest = join(temporary, 'y'.repeat(92 - Buffer.byteLength(temporary) - 1))
  await released(await lockFolder(longest))
  await expect(lockFolder(`${longest}y`)).rejects.toThrow(FolderPathTooLong)
})

test('a folder that cannot be made is a fault with its reason', async () => {
  await writeFile(join(temporary, 'file'), '')
  await expect(lockFolder(join(temporary, 'file', 'data'))).rejects.toThrow('ENOTDIR')
})

type Rival = {
  readonly process: ChildProcessByStdio<Writable, Readable, null>
  takes(folder: string): Promise<string>
  ends(): Promise<void>
}

/** Another process that takes folders when told to, and keeps them. */
async function rival(): Promise<Rival> {
  const child = spawn(process.execPath, [join(temporary, 'rival.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  await once(child, 'spawn')
  const made: Rival = {
    process: child,
    async takes(folder) {
      child.stdin.write(`${folder}\n`)
      const [line] = (await once(lines, 'line')) as [string]
      return line
    },
    async ends() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
  rivals.push(made)
  return made
}

async function released(lock: Awaited<ReturnType<typeof lockFolder>>): Promise<void> {
  if (!('release' in lock)) throw new Error('The folder is held by another.')
  await lock.release()
}
