import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { allClocks } from './all-clocks.ts'
import { protocolDocument } from './describe.ts'

const committed = fileURLToPath(new URL('../../docs/protocol.md', import.meta.url))

test('the document of the rules is the one that the rules make', () => {
  const made = protocolDocument()
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(committed, made)
  expect(readFileSync(committed, 'utf8')).toBe(made)
})

test('every clock says how long it is, what starts and ends it, what follows and who says so', () => {
  const made = protocolDocument()
  for (const { id, title, starts, stops, missed, source } of allClocks) {
    expect(made).toContain(`### ${id}. ${title}`)
    for (const said of [starts, stops, missed, source]) expect(made).toContain(said)
  }
})

test('it uses no word that we avoid', () => {
  expect(protocolDocument()).not.toMatch(/passed away|victim|deadline|unfortunately|simply|invalid|failed/i)
})
