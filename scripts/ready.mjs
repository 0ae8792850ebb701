// Brings node_modules and dist up to date with the lock file and the source. Uses Node's own modules only, for nothing
// may be installed yet. `node scripts/ready.mjs` does this and nothing else, for instance when an image is built.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = path => root + path
const say = sentence => process.stderr.write(`${sentence}\n`)

/**
 * Installs the locked packages when they are missing or stale, then builds dist when the source has changed. Says what
 * it does on standard error and leaves standard output alone. When it cannot, it says why and ends the process with 1.
 */
export const ready = () => prepare(() => isInstalled() && isBuilt(), [install, build])

/** The same for the packages alone: what the tests need before they start. */
export const readyToTest = () => prepare(isInstalled, [install])

async function prepare(isDone, steps) {
  try {
    checkNode()
    if (isDone()) return
    await alone(async () => {
      for (const step of steps) await step()
    })
  } catch (error) {
    if (!(error instanceof NotReady)) throw error
    say(error.message)
    process.exit(1)
  }
}

class NotReady extends Error {}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new NotReady(`OpenCDR needs Node 20.19 or later. This is Node ${process.versions.node}.`)
}

// --- The locked packages ---

const installedHash = () =>
  hash([readFileSync(at('package-lock.json')), process.version, process.platform, process.arch])
const isInstalled = () => mark('node_modules/.installed') === installedHash()

async function install() {
  if (isInstalled()) return
  say('Installing the locked packages. The first time this takes about a minute.')
  // Development packages too, whatever NODE_ENV says: the tests are part of what one gets.
  const code = await run('npm', ['ci', '--include=dev', '--loglevel=error'])
  if (code !== 0)
    throw new NotReady(
      'The packages could not be installed: "npm ci" ended with the message above. OpenCDR needs the npm registry, or npm’s cache, once.',
    )
  writeFileSync(at('node_modules/.installed'), installedHash())
}

/** The exit code of a program whose every word goes to standard error. It is told to end when we are. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    const stop = signal => child.kill(signal)
    const stopped = () => process.off('SIGINT', stop).off('SIGTERM', stop)
    process.on('SIGINT', stop).on('SIGTERM', stop)
    child.on('error', error => reject(new NotReady(`"${program}" could not be started: ${error.message}.`)))
    child.on('close', (code, signal) => {
      stopped()
      if (signal === null) resolve(code)
      else reject(new NotReady('Stopped before everything was installed.'))
    })
  })
}

// --- The program, bundled from the source ---

/** Whatever decides how the program comes out: the packages, how it is bundled, the source. */
const builtHash = () =>
  hash([installedHash(), ...['scripts/bundle.mjs', ...sources('src')].flatMap(path => [path, readFileSync(at(path))])])
const isBuilt = () => mark('dist/.built') === builtHash()

async function build() {
  if (isBuilt()) return
  say('Building the program from its source.')
  const built = builtHash()
  try {
    const { bundle } = await import('./bundle.mjs')
    await bundle(root, ['src/main.ts', 'src/cli.ts'], 'dist')
  } catch (error) {
    if (Array.isArray(error?.errors)) throw new NotReady('The program could not be built: see the messages above.')
    throw error
  }
  writeFileSync(at('dist/.built'), built)
}

/** The files that the program is made of, in a stable order. Tests sit beside them and are left out. */
function sources(folder) {
  return readdirSync(at(folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !/\.test(ing)?\.tsx?$/.test(entry.name))
    .map(entry => `${entry.parentPath.slice(root.length)}/${entry.name}`)
    .sort()
}

// --- One at a time ---

/** Two commands started together prepare the folder one after the other; the second finds everything done. */
async function alone(work) {
  const lock = at('dist/.lock')
  const mine = `${lock}-${process.pid}`
  mkdirSync(at('dist'), { recursive: true })
  writeFileSync(mine, String(process.pid))
  try {
    for (let tries = 1; !seize(lock, mine); tries += 1) {
      if (tries === 3) say('Waiting for another start of OpenCDR that is preparing this folder.')
      await pause(100)
    }
    try {
      await work()
    } finally {
      rmSync(lock, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/**
 * A link appears at once and with its content, so a lock always names its owner. What was left behind is removed and
 * tried for a moment later: a rival that saw the same cannot then remove the new one.
 */
function seize(lock, mine) {
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isLeftBehind(lock)) rmSync(lock, { force: true })
    return false
  }
}

/** Its owner is gone; or has had ten minutes, for the number of a process that is gone may be given to another. */
function isLeftBehind(lock) {
  try {
    if (statSync(lock).mtimeMs < Date.now() - 600_000) return true
    const owner = Number(readFileSync(lock, 'utf8'))
    if (owner === process.pid) return true
    process.kill(owner, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

// --- Marks ---

/** Each part is hashed with its length, so that no two lists of parts look alike. */
function hash(parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(`${part.length}:`).update(part)
  return sum.digest('hex')
}

function mark(path) {
  try {
    return readFileSync(at(path), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await ready()
