import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { Visitor } from './browserless.ts'
import { emptyHome, type Home, type Running, runProgram } from './program.ts'

// The real program as a process of its own, from its first start on: each test goes on where the one before it ended.
let home: Home
beforeAll(async () => {
  home = await emptyHome()
})
afterAll(() => home?.remove())

const onServer = test.runIf(inject('clusterPort') !== null)
const inFolder = test.runIf(inject('clusterPort') === null)

const start = (args: readonly string[] = [], env: Readonly<Record<string, string>> = home.env): Running =>
  runProgram('start.mjs', ['--data', home.folder, '--port', '0', ...args], env)
const addressOf = async (program: Running): Promise<string> => (await program.says(/OpenCDR is at (\S+)\n/))[1]!
const stopped = (program: Running, signal: NodeJS.Signals) => {
  program.signal(signal)
  return program.ended()
}
const visit = (address: string): Visitor => new Visitor(request => fetch(request), address)

/** One sentence, without a stack and without a program. */
async function refuses(program: Running, code: number, sentence: string): Promise<void> {
  expect(await program.ended()).toEqual({ code, out: '', said: `${sentence}\n` })
}

// A first start takes seconds; a machine with much else to do takes many times that.
describe('the real program', { timeout: 180_000 }, () => {
  test('the first start prepares the database, answers, says what to do next, and SIGINT ends it', async () => {
    const program = start(['--empty'])
    const page = await visit(await addressOf(program)).get('/')
    expect(page.h1).toBe('Sign in')
    const { code, out, said } = await stopped(program, 'SIGINT')
    expect(code).toBe(0)
    expect(out).toContain('There is no area yet. Add one with "npx opencdr area add"')
    expect(said).toContain('Preparing the database: 0000-roles')
  })

  test('a second start answers soon, and SIGTERM ends it, also while a browser keeps its connection open', async () => {
    const begun = performance.now()
    const program = start(['--empty'])
    const answer = await fetch(`${await addressOf(program)}/sign-in`, { headers: { connection: 'keep-alive' } })
    expect(answer.status).toBe(200)
    console.log(`A second start answered after ${((performance.now() - begun) / 1000).toFixed(1)} s (${home.engine}).`)
    const { code, said } = await stopped(program, 'SIGTERM')
    expect(code).toBe(0)
    expect(said).toBe('Stopping: what is under way is finished first.\n')
  })

  test('asked to stop while it loads the demonstration, it finishes that first', async () => {
    const program = start()
    await program.says(/Loading the demonstration/)
    expect(await stopped(program, 'SIGTERM')).toMatchObject({ code: 0, out: '' })
  })

  test('a demonstration prints a sign-in for each role, and they fit; its calendar goes on', async () => {
    const program = start()
    const visitor = visit(await addressOf(program))
    const [, email, password] = await program.says(/CDOP manager +(\S+) +password: (.+)\n/)
    await program.says(/Observer +\S+ +password/)
    const today = await visitor.submit(await visitor.get('/sign-in'), 'Sign in', { email: email!, password: password! })
    expect([today.h1, today.text]).toEqual(['Today', expect.stringContaining('Robin Testcase')])
    const moved = await visitor.submit(today, '/calendar', { to: 'next-day' })
    const [, tomorrow] = /It is (.+), 1 day later/.exec(moved.text)!
    expect((await visitor.get('/today')).html).toContain(tomorrow)
    expect((await stopped(program, 'SIGINT')).code).toBe(0)
  })

  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    await refuses(
      start(['--port', String(port)]),
      1,
      `Port ${port} is in use by another program. Stop that one, or choose another port with --port.`,
    )
    other.close()
  })

  inFolder('a data folder in use by another process', async () => {
    const first = start()
    await addressOf(first)
    await refuses(
      start(),
      1,
      `The data folder ${home.folder} is in use by another OpenCDR. Stop that one, or choose another folder with --data.`,
    )
    expect((await stopped(first, 'SIGTERM')).code).toBe(0)
  })

  inFolder('a data folder that is a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opencdr-'))
    writeFileSync(join(folder, 'data'), '')
    await refuses(
      start(['--data', join(folder, 'data')]),
      1,
      `The data folder ${join(folder, 'data')} cannot be made (EEXIST). Choose another one with --data.`,
    )
    rmSync(folder, { recursive: true })
  })

  onServer('a database server that does not answer', async () => {
    await refuses(
      start([], { DATABASE_URL: 'postgres://opencdr_app@127.0.0.1:1/opencdr' }),
      1,
      'The database of DATABASE_URL does not answer (ECONNREFUSED). Check that PostgreSQL runs, and the address.',
    )
  })

  describe('production', () => {
    const secret = Buffer.from(Array.from({ length: 32 }, (_, n) => (n * 37 + 11) % 256)).toString('base64')
    const production = (): Record<string, string> => ({
      ...home.env,
      NODE_ENV: 'production',
      OPENCDR_SECRET: secret,
      OPENCDR_URL: 'https://cdr.example.org',
    })

    test('refuses the embedded database and a secret of its own making, says what to set, and makes nothing', async () => {
      const { code, out, said } = await start(['--data', `${home.folder}-none`], {
        NODE_ENV: 'production',
        OPENCDR_URL: 'https://cdr.example.org',
      }).ended()
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(said.split('\n').map(line => line.split(':')[0])).toEqual([
        'Production needs PostgreSQL',
        'Production needs OPENCDR_SECRET',
        '',
      ])
      expect(existsSync(`${home.folder}-none`)).toBe(false)
    })

    onServer('refuses demonstration accounts', async () => {
      await refuses(
        start([], production()),
        1,
        'This database holds demonstration areas or accounts, and production refuses them. Set DATABASE_URL to a database that was never used for a demonstration.',
      )
    })

    onServer('refuses a login that row-level security does not bind', async () => {
      const url = home.env['DATABASE_URL']!.replace('opencdr_app', 'postgres')
      await refuses(
        start([], { ...production(), DATABASE_URL: url }),
        1,
        'The login of DATABASE_URL is a superuser or bypasses row-level security. Give the program a login that owns nothing.',
      )
    })

    onServer('takes an empty database, loads no demonstration, and needs the owner only once', async () => {
      const own = await emptyHome()
      const { DATABASE_OWNER_URL, ...daily } = { ...production(), ...own.env }
      await refuses(
        start([], daily),
        1,
        'This database has not been prepared for this version. Set DATABASE_OWNER_URL once, so that the program can do so.',
      )
      for (const env of [{ ...daily, DATABASE_OWNER_URL: DATABASE_OWNER_URL! }, daily]) {
        const program = start([], env)
        expect((await fetch(`${await addressOf(program)}/sign-in`)).status).toBe(200)
        const { code, out } = await stopped(program, 'SIGTERM')
        expect(code).toBe(0)
        expect(out).toContain('There is no area yet.')
      }
      expect(await own.look('select 1 from area')).toEqual([])
      await own.remove()
    })
  })

  test('a schema newer than the program', async () => {
    await home.look("insert into schema_migration values ('9999-later')")
    await refuses(
      start(),
      1,
      'This database was prepared by a later version of OpenCDR (9999-later). Start that version, or restore a backup made before it.',
    )
  })
})
