import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

// Arrows never turn back. A folder may import itself and what is named here; a file at the top of src counts as one.
const rules = ['protocol', 'forms', 'linkage', 'anonymise', 'chronology', 'disclosure']
const foundations: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  ...Object.fromEntries(rules.map(name => [name, ['kernel']])),
  'config.ts': ['kernel'],
  statutory: ['kernel', 'forms'],
  ui: ['kernel', 'forms'],
  db: ['kernel'],
  audit: ['kernel', 'db'],
  access: ['kernel', 'protocol', 'db', 'audit', 'ui'],
  web: ['kernel', 'protocol', 'forms', 'db', 'audit', 'access', 'ui'],
  outbox: ['kernel', 'forms', 'db', 'audit', 'access', 'web', 'ui'],
  'tick.ts': ['kernel', 'db', 'access'],
}
/** Features by rank: none imports a later one or one of its own rank. What must flow back is composed in app.ts. */
const ranks: readonly (readonly string[])[] = [
  ['directory'],
  ['cases'],
  // Which version of a form is asked, and on which something was answered.
  ['form-versions', 'registers'],
  ['notifications', 'returns', 'documents', 'tracks', 'timeline', 'families'],
  // The papers of a meeting are made of documents and the timeline.
  ['meetings'],
  ['closing', 'finding', 'learning', 'exports', 'admin', 'form-pages'],
]
/** What knows the features: everything but the files that come after it. */
const compositions: Readonly<Record<string, readonly string[]>> = {
  'app.ts': ['service.ts', 'replay', 'commands', 'cli.ts', 'main.ts'],
  demonstration: ['service.ts', 'replay', 'commands', 'cli.ts', 'main.ts'],
  'service.ts': ['replay', 'commands', 'cli.ts', 'main.ts'],
  replay: ['commands', 'cli.ts', 'main.ts'],
  commands: ['main.ts'],
  'cli.ts': ['main.ts'],
  'main.ts': ['replay', 'commands', 'cli.ts'],
}

/** What a folder of rules may import of what is installed, besides dates. */
const installed: Readonly<Record<string, readonly string[]>> = { disclosure: ['highs'] }

/** What a line may say only in the files named. */
const only: readonly { readonly says: RegExp; readonly where: RegExp; readonly why: string }[] = [
  {
    says: /(?<![.\w])process(?:\.(?!md\b)|\[)|['"]node:process['"]/,
    where: /^(main|cli|config)\.ts$/,
    why: 'only main, cli and config read process',
  },
  {
    says: /new Date\(\s*\)|Date\.now\(|Temporal\.Now\b/,
    where: /^kernel\/clock\.ts$/,
    why: 'only kernel/clock.ts reads the wall clock',
  },
  {
    says: /(?<![.\w])now\(\)|\bcurrent_(date|time|timestamp)\b|\bclock_timestamp\b/i,
    where: /^kernel\/clock\.ts$/,
    why: 'SQL is given the time',
  },
  {
    says: /from '(pg|@electric-sql\/pglite)(\/[^']*)?'|import\('(pg|@electric-sql)/,
    where: /^db\//,
    why: 'only db names an engine',
  },
  {
    says: /\.transaction\(|['"`]\s*begin\b/i,
    where: /^db\/(acting|migrate)\.ts$/,
    why: 'only db/acting.ts opens a transaction',
  },
  { says: /^export (\*|(type )?\{[^}]*\}) from/, where: /^$/, why: 'a thing is imported from where it is' },
  { says: /^export default\b|\bas default\b/, where: /^$/, why: 'exports have names' },
]

test('imports and privileges in src', () => {
  const paths = files('../src/').filter(path => /\.tsx?$/.test(path) && !isTest(path))
  expect(paths.flatMap(path => offences(path, read(`../src/${path}`)))).toEqual([])
})

test('no test is left out, and nothing is left to do', () => {
  const paths = [...files('../src/').map(path => `../src/${path}`), ...files('./')].filter(path => /\.tsx?$/.test(path))
  expect(paths.flatMap(path => leftOvers(path, read(path)))).toEqual([])
})

test.each([
  ['cases/store.ts', "import { a } from '../directory/areas.ts'", null],
  ['cases/store.ts', "import { a } from '../returns/store.ts'", 'cases may not import returns'],
  ['returns/pages/a.tsx', "import { a } from '../../families/store.ts'", 'returns may not import families'],
  ['closing/a.ts', "import { a } from '../meetings/store.ts'", null],
  ['protocol/a.ts', "import type { Db } from '../db/open.ts'", 'protocol may not import db'],
  ['protocol/a.ts', "import { readFileSync } from 'node:fs'", 'protocol imports nothing installed'],
  ['protocol/a.ts', "import { Temporal } from 'temporal-polyfill'", null],
  ['disclosure/a.ts', "import loadHighs from 'highs'", null],
  ['linkage/a.ts', "import loadHighs from 'highs'", 'linkage imports nothing installed'],
  ['kernel/a.ts', "import { a } from '../protocol/panel.ts'", 'kernel may not import protocol'],
  ['db/a.ts', "const a = await import('../audit/ledger.ts')", 'db may not import audit'],
  ['ui/a.tsx', '} from "../web/urls.ts"', 'ui may not import web'],
  ['cases/a.ts', "import { a } from '../app.ts'", 'cases may not import app.ts'],
  ['app.ts', "import { a } from './cases/store.ts'", null],
  ['app.ts', "import './main.ts'", 'app.ts may not import main.ts'],
  ['protocol/a.ts', "const words = ['from', count('a')]", null],
  ['misc/a.ts', "import { a } from '../kernel/ids.ts'", 'misc has no rank'],
  ['cases/a.ts', "import { aNotice } from '../../test/notices.ts'", 'cases may not import ..'],
  ['cases/index.ts', '', 'a thing is imported from where it is'],
  ['cases/a.ts', "export { a } from './store.ts'", 'a thing is imported from where it is'],
  ['cases/a.ts', 'export default a', 'exports have names'],
  ['cases/a.ts', 'if (process.env.A) b()', 'only main, cli and config read process'],
  ['config.ts', 'const a = process.env', null],
  ['cases/a.ts', "const source = 'process.md 2.3'", null],
  ['cases/a.ts', 'const at = new Date()', 'only kernel/clock.ts reads the wall clock'],
  ['cases/a.ts', 'const at = new Date(given)', null],
  ['cases/a.ts', 'sql`update a set at = now()`', 'SQL is given the time'],
  ['cases/a.ts', "import pg from 'pg'", 'only db names an engine'],
  ['db/a.ts', "import pg from 'pg'", null],
  ['db/a.ts', 'await db.transaction().execute(work)', 'only db/acting.ts opens a transaction'],
  ['cases/a.ts', 'await db.run(`begin; delete from a; commit`)', 'only db/acting.ts opens a transaction'],
  ['cases/a.ts', '// process.env and new Date() are for others', null],
])('%s: %s', (path, line, why) => {
  expect(offences(path, line)).toEqual(why === null ? [] : [`src/${path}:1 ${line.trim()}  (${why})`])
})

test.each([
  `test.${'only'}('a')`,
  `describe.${'skip'}('a')`,
  `story.${'todo'}('a')`,
  `// ${'TO'}${'DO'}: later`,
])('%s', line => {
  expect(leftOvers('a.test.ts', line)).toHaveLength(1)
})

test('a test may be kept for where it can run', () => {
  expect(leftOvers('a.test.ts', "test.skipIf(chromium === null)('a')")).toEqual([])
  expect(leftOvers('a.test.ts', "test.skip('the cases are not beside this checkout')")).toEqual([])
})

/** Each offending line with its place and the rule it breaks. */
function offences(path: string, text: string): string[] {
  const found = lines(text).flatMap(({ line, place }) =>
    [
      ...imports(path, line),
      ...only.filter(({ says, where }) => says.test(line) && !where.test(path)).map(({ why }) => why),
    ].map(why => `src/${path}:${place} ${line.trim()}  (${why})`),
  )
  return /(^|\/)index\.tsx?$/.test(path) ? [`src/${path}:1   (a thing is imported from where it is)`, ...found] : found
}

function imports(path: string, line: string): string[] {
  const from = topOf(path)
  const target = /(?:^(?:import|export|\}).*\bfrom |^import |\bimport\()['"]([^'"]+)['"]/.exec(line)?.[1]
  if (target === undefined) return []
  if (!isKnown(from)) return [`${from} has no rank`]
  if (!target.startsWith('.'))
    return rules.includes(from) && ![...(installed[from] ?? []), 'temporal-polyfill'].includes(target)
      ? [`${from} imports nothing installed`]
      : []
  const to = topOf(posix.join(posix.dirname(path), target))
  return to === from || mayImport(from, to) ? [] : [`${from} may not import ${to}`]
}

function mayImport(from: string, to: string): boolean {
  if (!isKnown(to)) return false
  if (from in foundations) return foundations[from]!.includes(to)
  if (from in compositions) return !compositions[from]!.includes(to)
  return to in foundations || (rank(to) !== -1 && rank(to) < rank(from))
}

const rank = (name: string): number => ranks.findIndex(names => names.includes(name))
const isKnown = (name: string): boolean => name in foundations || name in compositions || rank(name) !== -1
const topOf = (path: string): string => path.split('/')[0]!

/** A test that cannot run here may say so, if it says what is not beside this checkout. */
const leftOvers = (path: string, text: string): string[] =>
  text
    .split('\n')
    .filter(line => /\b(?:test|it|describe|story|suite)\.(?:only|skip|todo)\b|\b(?:TO[D]O|FIXM[E])\b/.test(line))
    .filter(line => !/\.skip\(['"`].*not beside this checkout/.test(line))
    .map(line => `${path} ${line.trim()}`)

/** The lines that are code; a comment may name what code may not. */
const lines = (text: string): { readonly line: string; readonly place: number }[] =>
  text
    .split('\n')
    .map((line, i) => ({ line, place: i + 1 }))
    .filter(({ line }) => !/^\s*(\/\/|\/?\*)/.test(line))

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

function files(folder: string): string[] {
  const root = fileURLToPath(new URL(folder, import.meta.url))
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length))
    .sort()
}
