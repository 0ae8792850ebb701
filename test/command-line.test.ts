import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand } from '../src/commands/run.ts'
import { Visitor } from './browserless.ts'
import { bundleTexts } from './oracles/case-bundles.ts'
import { type Ended, emptyHome, type Home, runProgram } from './program.ts'

/** A command in this very process, with nothing but what its user has. Where it matters the program itself is run. */
async function opencdr(words: string, more: readonly string[] = [], env: Home['env'] = {}): Promise<Ended> {
  let out = ''
  let said = ''
  const code = await runCommand([...words.split(' ').filter(Boolean), ...more], {
    env,
    readFile: path => readFileSync(path, 'utf8'),
    readInput: async () => '',
    out: text => void (out += text),
    say: sentence => void (said += `${sentence}\n`),
  })
  return { code, out, said }
}

describe('a command that is not understood ends with 2, and says what would be', () => {
  test.each([
    { words: 'audit', says: 'There is no command "audit". "npx opencdr help" lists them.' },
    { words: 'colour the pages', says: 'There is no command "colour the". "npx opencdr help" lists them.' },
    { words: 'audit verify --colour', says: /^Unknown option '--colour'.*"npx opencdr help" lists the commands/s },
    {
      words: 'audit verify now',
      says: '"npx opencdr audit verify" takes no "now". "npx opencdr help" lists its options.',
    },
    { words: 'area add --name Anytown', says: '"npx opencdr area add" needs --districts, --local-authority.' },
    {
      words: 'area add --name Anytown --local-authority Anytown --districts ZN1,Nowhere',
      says: 'These are no postcode districts: Nowhere. A district is the part before the space, such as CB1.',
    },
    { words: 'account add', says: '"npx opencdr account add" needs --area, --role, --name, --email.' },
    {
      words: 'account add --area Anytown --role king --name Robin --email robin@sample.example',
      says: /^"king" is not a role\. The roles are cdop_manager, /,
    },
    { words: 'replay', says: 'Name one case file: npx opencdr replay FILE [--json].' },
    { words: 'replay no-such-file.json', says: 'The file no-such-file.json cannot be read (ENOENT).' },
  ])('opencdr $words', async ({ words, says }) => {
    const { code, out, said } = await opencdr(words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(said.trim()).toEqual(typeof says === 'string' ? says : expect.stringMatching(says))
  })

  test('without any word it lists them, and so do help and --help, which are no mistake', async () => {
    const [nothing, help, option] = await Promise.all([opencdr(''), opencdr('help'), opencdr('audit verify --help')])
    expect(nothing).toMatchObject({ code: 2, out: '' })
    expect(help).toMatchObject({ code: 0, said: '' })
    for (const command of ['replay FILE', 'audit verify', 'audit checkpoint', 'due verify', 'area add', 'account add'])
      expect(help.out).toContain(`npx opencdr ${command}`)
    expect(option).toEqual(help)
    expect(nothing.said).toBe(help.out)
  })

  test('the program itself: the exit code, help on standard output, mistakes on standard error', async () => {
    const [help, mistake] = await Promise.all([
      runProgram('opencdr.mjs', ['--help']).ended(),
      runProgram('opencdr.mjs', ['audit', 'forget']).ended(),
    ])
    expect(help).toEqual(await opencdr('help'))
    expect(mistake).toEqual(await opencdr('audit forget'))
    expect(mistake.code).toBe(2)
  })
})

describe('replay', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'opencdr-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test('a file that is no JSON', async () => {
    const { code, out, said } = await opencdr('replay', [file('cut-short.json', '{ "reference": "X')])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(said).toMatch(/^This file cannot be replayed:\n- .*JSON/)
  })

  test('every problem of a malformed file is listed, each with its place', async () => {
    const { code, out, said } = await opencdr('replay --json', [
      file(
        'malformed.json',
        JSON.stringify({ reference: 7, child: { givenNames: 'Robin' }, agencies: [{ id: 'A1' }, 3] }),
      ),
    ])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    const [first, ...problems] = said.trim().split('\n')
    expect(first).toBe('This file cannot be replayed:')
    expect(problems.length).toBeGreaterThan(10)
    for (const place of ['reference', 'child.familyName', 'agencies[0].name', 'agencies[1]', 'panel'])
      expect(
        problems.filter(line => line.startsWith(`- ${place}`)),
        place,
      ).not.toEqual([])
  })

  const [bundle] = bundleTexts().sort((a, b) => a.text.length - b.text.length)
  test.skipIf(bundle === undefined)(
    'a case is replayed to closure, and its result is one line of JSON (nothing where no case lies beside the checkout)',
    { timeout: 240_000 },
    async () => {
      const { code, out } = await runProgram('opencdr.mjs', ['replay', bundle!.path, '--json']).ended()
      expect(code).toBe(0)
      expect(out.trim().split('\n')).toHaveLength(1)
      expect(JSON.parse(out)).toMatchObject({ status: 'closed', audit: { verified: true } })
    },
  )
})

// One installation with a demonstration, on which each command goes on where the one before it ended.
describe('on an installation', { timeout: 120_000 }, () => {
  let home: Home
  beforeAll(async () => {
    home = await emptyHome()
  })
  afterAll(() => home?.remove())

  const start = () => runProgram('start.mjs', ['--data', home.folder, '--port', '0'], home.env)
  const command = (words: string, options: readonly string[] = []): Promise<Ended> =>
    opencdr(words, ['--data', home.folder, ...options], home.env)

  test('due verify: every date is worked out anew, and one that differs is named with its case', async () => {
    const program = start()
    await program.says(/Loading the demonstration/)
    program.signal('SIGTERM')
    expect(await program.ended()).toMatchObject({ code: 0 })
    expect(await command('due verify')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^[1-9]\d* cases checked, 0 differences\.\n$/),
    })
    const [row] = await home.look(
      `select reference from due join case_file c on c.id = case_id where kind = 'first-letter'`,
    )
    await home.look(`update due set due_at = due_at + interval '1 day' where kind = 'first-letter'
      and case_id = (select id from case_file where reference = '${String(row!['reference'])}')`)
    expect(await command('due verify')).toMatchObject({
      code: 1,
      out: expect.stringContaining(`- ${String(row!['reference'])}: first-letter is missing or has another date\n`),
    })
  })

  test('area add and account add: an area, and a link by which its manager chooses a password, once', async () => {
    const place = ['--districts', 'zn7, ZN8', '--local-authority', 'West Sampleshire']
    expect(await command('area add --name Westmere', place)).toEqual({
      code: 0,
      out: 'The area Westmere was added. Add its first account with "npx opencdr account add --area ...".\n',
      said: expect.any(String),
    })
    expect(await command('area add --name Westmere', place)).toMatchObject({
      code: 2,
      said: 'There is an area of the name "Westmere" already.\n',
    })
    const account = ['--name', 'Morgan Sample', '--email', 'morgan@westmere.example']
    expect(await command('account add --area Eastmere --role cdop_manager', account)).toMatchObject({
      code: 2,
      said: 'There is no area "Eastmere". Add it first with "npx opencdr area add".\n',
    })
    const added = await command('account add --area Westmere --role cdop_manager', account)
    expect(added.code).toBe(0)
    expect(await command('account add --area Westmere --role chair', account)).toMatchObject({
      code: 2,
      said: 'There is an account with this e-mail address already.\n',
    })

    const program = start()
    const [, address] = await program.says(/OpenCDR is at (\S+)\n/)
    const visitor = new Visitor(request => fetch(request), address)
    const link = new URL(/(https?:\S+)/.exec(added.out)![1]!).pathname
    const chosen = await visitor.submit(await visitor.get(link), 'Save password', { password: 'three quiet words' })
    const today = await visitor.submit(chosen, 'Sign in', {
      email: 'morgan@westmere.example',
      password: 'three quiet words',
    })
    expect(today.h1).toBe('Today')
    const again = new Visitor(request => fetch(request), address)
    const spent = await again.submit(await again.get(link), 'Save password', { password: 'three other words' })
    expect([spent.status, spent.h1]).toEqual([404, 'This link does not work'])
    program.signal('SIGTERM')
    expect((await program.ended()).code).toBe(0)
  })

  let kept: string
  test('audit checkpoint gives the newest signed state, and audit verify holds history against it', async () => {
    const taken = await command('audit checkpoint')
    expect(taken).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^OpenCDR history, seal \d+\n[\s\S]*signature /),
    })
    kept = join(home.folder, 'checkpoint')
    writeFileSync(kept, taken.out)
    const verified = await command('audit verify', ['--checkpoint', kept])
    expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('It goes on from the checkpoint of seal') })
    writeFileSync(kept, taken.out.replace(/entries \d+/, 'entries 1'))
    expect(await command('audit verify', ['--checkpoint', kept])).toMatchObject({
      code: 2,
      said: 'The checkpoint is not one that this service signed.\n',
    })
  })

  test('audit verify: a row that was altered is named, and one that was taken away', async () => {
    expect(await command('audit verify')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Nothing was altered, added or taken away.'),
    })
    await home.look(`update audit set act = 'case-read' where act = 'account-added'`)
    const altered = await command('audit verify')
    expect(altered.code).toBe(1)
    expect(altered.out).toMatch(/Entry \d+ \(.*\) does not carry this service’s code: it was altered/)
    await home.look(`delete from audit where act = 'case-read'`)
    expect(await command('audit verify')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/1 entry is missing of those sealed by seal \d+/),
    })
  })
})
