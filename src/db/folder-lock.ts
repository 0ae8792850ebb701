import { mkdir, rm, rmdir, stat } from 'node:fs/promises'
import { createConnection, createServer, type Server } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** A socket's path has 104 bytes on macOS and 108 on Linux; the turn beside it is a folder. */
const LONGEST_PATH = 100

/** A turn takes milliseconds. One that is seen this many times unchanged (five seconds) has lost its process. */
const TURN_LIMIT = 250
const PAUSE_MS = 20

export class FolderPathTooLong extends Error {}

export type FolderLock = { release(): Promise<void> } | { readonly heldByAnother: true }

/**
 * Takes the data folder for this process, making it when it is missing. The embedded engine does not notice a second
 * process on its folder, and both would lose what they write. The lock is a socket in the folder: it answers while its
 * owner lives, however that ends. It holds between the processes of one machine, not across a network folder.
 * Throws FolderPathTooLong when the folder's path leaves no room for a socket.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(resolve(folder), '.in-use')
  if (Buffer.byteLength(path) > LONGEST_PATH) {
    throw new FolderPathTooLong(
      `The path of the data folder is too long: ${Buffer.byteLength(resolve(folder))} bytes, and at most ${LONGEST_PATH - '/.in-use'.length} can be locked. Choose a folder with a shorter path.`,
    )
  }
  await mkdir(folder, { recursive: true })
  return inTurn(`${path}-turn`, async () => {
    if (await answers(path)) return { heldByAnother: true }
    await rm(path, { force: true })
    const server = await listen(path)
    return { release: () => new Promise(released => server.close(() => released())) }
  })
}

/** Only "nobody listens" and "there is no socket" mean free: a busy owner's full queue is still an owner. */
function answers(path: string): Promise<boolean> {
  return new Promise(answered => {
    const socket = createConnection(path)
    socket.once('connect', () => {
      socket.destroy()
      answered(true)
    })
    socket.once('error', error => answered(!['ECONNREFUSED', 'ENOENT'].includes(codeOf(error) ?? '')))
  })
}

/** Does not keep the process running; closing it removes the socket. */
function listen(path: string): Promise<Server> {
  return new Promise((listening, fault) => {
    const server = createServer(socket => socket.destroy())
    server.once('error', fault)
    server.listen(path, () => listening(server.unref()))
  })
}

/** Between finding a socket without an owner and putting one's own there, nobody else may do the same. */
async function inTurn<T>(turn: string, work: () => Promise<T>): Promise<T> {
  let seen = 0
  for (let times = 0; !(await begun(turn)); times += 1) {
    const made = await madeAt(turn)
    if (made !== seen) times = 0
    seen = made
    if (times > TURN_LIMIT) await end(turn)
    // Also after an old turn was ended, so that a rival who saw the same one cannot end ours.
    await pause(PAUSE_MS)
  }
  try {
    return await work()
  } finally {
    await end(turn)
  }
}

async function begun(turn: string): Promise<boolean> {
  try {
    await mkdir(turn)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Zero when there is no turn. */
async function madeAt(turn: string): Promise<number> {
  try {
    return (await stat(turn)).ctimeMs
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0
    throw error
  }
}

/** A turn that somebody took for an old one has ended already. */
async function end(turn: string): Promise<void> {
  try {
    await rmdir(turn)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code
