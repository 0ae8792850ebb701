import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

// The preparation of a clean clone, with a program of two lines and an `npm ci` that only sets links.
const checkout = fileURLToPath(new URL('../', import.meta.url))
let clone: string
const at = (path: string): string => join(clone, path)

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'ready-'))
  for (const file of ['opencdr.mjs', 'scripts/ready.mjs', 'scripts/bundle.mjs']) cpSync(join(checkout, file), at(file))
  writeFileSync(at('package.json'), '{ "type": "module" }')
  writeFileSync(at('package-lock.json'), '{}')
  mkdirSync(at('src'))
  writeFileSync(at('src/main.ts'), 'export const word: string = "first"\n')
  writeFileSync(at('src/cli.ts'), 'import { word } from "./main.ts"\nconsole.log(word)\n')
  npm(`rm -rf node_modules && mkdir -p node_modules && ln -s ${checkout}node_modules/*esbuild node_modules`)
})

afterEach(() => rmSync(clone, { recursive: true }))

test('a clean clone is installed and built, and standard output is the program’s alone', async () => {
  expect(await opencdr()).toEqual({
    code: 0,
    out: 'first\n',
    says: [
      'Installing the locked packages. The first time this takes about a minute.',
      'Building the program from its source.',
    ],
  })
  expect(npmCalls()).toEqual(['ci --include=dev --loglevel=error'])
  expect(await opencdr()).toEqual({ code: 0, out: 'first\n', says: [] })
})

test('five started at once: one of them prepares the folder, and each runs a whole program', async () => {
  const five = await Promise.all([1, 2, 3, 4, 5].map(() => opencdr()))
  expect(five.map(({ code, out }) => ({ code, out }))).toEqual(Array(5).fill({ code: 0, out: 'first\n' }))
  expect(five.filter(({ says }) => says.includes('Building the program from its source.'))).toHaveLength(1)
  expect(npmCalls()).toHaveLength(1)
})

test('a changed source is built again, a changed test is not, a changed lock file is installed again', async () => {
  await opencdr()
  writeFileSync(at('src/main.ts'), 'export const word: string = "second"\n')
  expect(await opencdr()).toEqual({ code: 0, out: 'second\n', says: ['Building the program from its source.'] })
  writeFileSync(at('src/main.test.ts'), 'not a program')
  expect(await opencdr()).toEqual({ code: 0, out: 'second\n', says: [] })
  writeFileSync(at('package-lock.json'), '{ "packages": {} }')
  expect((await opencdr()).says[0]).toMatch(/^Installing/)
  expect(npmCalls()).toHaveLength(2)
})

test('packages that cannot be installed: one sentence, and nothing is taken for installed', async () => {
  npm('echo no network >&2; exit 1')
  const refused = await opencdr()
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.says.slice(1)).toEqual([
    'no network',
    'The packages could not be installed: "npm ci" ended with the message above. OpenCDR needs the npm registry, or npm’s cache, once.',
  ])
  await opencdr()
  expect(npmCalls()).toHaveLength(2)
})

test('a source that cannot be built: the reason, one sentence, and no program is run', async () => {
  await opencdr()
  appendFileSync(at('src/cli.ts'), 'this is not a program\n')
  const refused = await opencdr()
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.says.at(-1)).toBe('The program could not be built: see the messages above.')
})

test('an error in the program names the line of its source', async () => {
  appendFileSync(at('src/cli.ts'), '\nthrow new Error("here")\n')
  const { code, says } = await opencdr()
  expect(code).toBe(1)
  expect(says.join('\n')).toContain(`${at('src/cli.ts')}:4`)
})

test('a preparation that was cut short holds up nobody', async () => {
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(gone, 'exit')
  mkdirSync(at('dist'))
  writeFileSync(at('dist/.lock'), String(gone.pid))
  expect(await opencdr()).toMatchObject({ code: 0, out: 'first\n' })
})

/** Puts a program called npm on the path, which notes how it was called. */
function npm(script: string): void {
  mkdirSync(at('bin'), { recursive: true })
  writeFileSync(at('bin/npm'), `#!/bin/sh\necho "$@" >> ${at('npm-calls')}\n${script}\n`)
  chmodSync(at('bin/npm'), 0o755)
}

const npmCalls = (): string[] => readFileSync(at('npm-calls'), 'utf8').trim().split('\n')

async function opencdr(): Promise<{ code: number; out: string; says: string[] }> {
  const env = { ...process.env, PATH: `${at('bin')}:${process.env['PATH']}` }
  const child = spawn(process.execPath, [at('opencdr.mjs')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close') as Promise<[number]>
  const [out, said, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, says: said.split('\n').filter(line => line.trim() !== '' && !line.startsWith('Waiting')) }
}
