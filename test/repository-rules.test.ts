import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsIn, repositoryFaults } from '../scripts/rules.mjs'

// Each is put together here, so that this file does not hold what it looks for.
const id = '0123abcd-0123-4abc-8abc-0123456789ab'
test.each([
  ['a private key', `-----BEGIN ${'PRIVATE'} KEY-----`],
  ['a private key', `-----BEGIN OPENSSH ${'PRIVATE'} KEY-----`],
  ['an access token', `const token = 'ghp_${'a1B2'.repeat(9)}'`],
  ['an access token', `AKIA${'ABCD'.repeat(4)}`],
  ['a signed token', ['eyJhbGciOiJFZERTQSJ9xx', 'eyJzdWIiOiJyb2JpbiJ9xx', 'c2lnbmF0dXJlc2lnbmF0'].join('.')],
  ['a GOV.UK Notify key', `NOTIFY=live-${id}-${id}`],
  ['a secret of ours', `OPENCDR_SECRET=${'Ab9/'.repeat(11)}=`],
  ['a password in an address', `DATABASE_URL=postgres://opencdr:${'hunter2'}@db.example:5432/opencdr`],
  ['a folder of one machine', `cd /${'home'}/robin/opencdr`],
  ['a folder of one machine', `see (/${'root'}/notes)`],
])('finds %s', (what, line) => {
  expect(faultsIn('src/a.ts', `first line\n${line}\n`)).toEqual([`src/a.ts:2 holds ${what}.`])
})

test.each([
  'postgres://login:password@host:5432/database',
  'postgres://opencdr_app@127.0.0.1:5432/t',
  'https://design.example/home/page',
  "at('/cases/:id/home-area')",
  '-----BEGIN PUBLIC KEY-----',
  `"integrity": "sha512-${'Ab9/'.repeat(21)}=="`,
  `caseId: '${id}'`,
])('leaves alone: %s', line => {
  expect(faultsIn('src/a.ts', line)).toEqual([])
})

test('a lock file names no registry, and neither does .npmrc', () => {
  const resolved = `      "resolved": "https://packages.example/a.tgz",`
  expect(faultsIn('package-lock.json', resolved)).toHaveLength(1)
  expect(faultsIn('.npmrc', 'save-exact=true\nregistry=https://packages.example/')).toHaveLength(1)
  expect(faultsIn('docs/a.md', resolved)).toEqual([])
})

test('every text file of a checkout is read, one in a folder named data too, and nothing that is installed, built or kept', () => {
  const root = mkdtempSync(join(tmpdir(), 'rules-'))
  const fault = `/${'root'}/x`
  for (const folder of ['docs/deep', 'src/names/data', 'node_modules/a', 'data']) {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, 'a.md'), fault)
  }
  writeFileSync(join(root, '.env'), fault)
  writeFileSync(join(root, 'picture.png'), `\0${fault}`)
  expect(repositoryFaults(root).sort()).toEqual([
    '.env:1 holds a folder of one machine.',
    'docs/deep/a.md:1 holds a folder of one machine.',
    'src/names/data/a.md:1 holds a folder of one machine.',
  ])
  rmSync(root, { recursive: true })
})
