import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findOnPath } from '../../scripts/programs.mjs'
import { fieldsOf } from '../forms/condition.ts'
import { optionsOf } from '../forms/options.ts'
import { sample } from '../../test/forms/sample.ts'
import { defineForm, text } from '../forms/form.ts'
import { statutoryForms } from '../statutory/forms.ts'
import { blankPdf } from './blank-pdf.ts'
import { type Element, type PdfRead, readPdf } from '../../test/forms/read-pdf.ts'

const SLOW = 240_000
const folder = mkdtempSync(join(tmpdir(), 'sheets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const qpdf = findOnPath('qpdf')
const poppler = findOnPath('pdftotext') && findOnPath('pdfinfo') && findOnPath('pdffonts')

describe.each(statutoryForms.map(form => [form.code!, form] as const))('form %s on paper', (code, form) => {
  let pdf: PdfRead
  const file = join(folder, `${code}.pdf`)

  beforeAll(async () => {
    const bytes = await blankPdf(form, statutoryForms)
    writeFileSync(file, bytes)
    pdf = await readPdf(bytes)
  }, SLOW)

  test('is tagged, titled, in English, and says that it keeps to PDF/UA-1', () => {
    const { pages, bookmarks, ...about } = pdf
    const title = `${form.title}: blank form`
    expect(about).toEqual({ tagged: true, titleShown: true, title, titleInXmp: title, language: 'en-GB', part: '1' })
  })

  test('whatever is drawn is read aloud or marked as no part of the text', () => {
    expect(pdf.pages.flatMap(page => page.loose)).toEqual([])
    for (const { said, inStructure } of pdf.pages)
      expect(said.map(({ id }) => id).filter(id => !inStructure.includes(id))).toEqual([])
  })

  test('it is read aloud in the order in which it stands', () => {
    for (const { said, inStructure } of pdf.pages)
      expect(inStructure.filter(id => said.some(one => one.id === id))).toEqual(said.map(({ id }) => id))
  })

  test('every letter has its shape in a font of the file', () => {
    expect(pdf.pages.flatMap(page => page.shapeless)).toEqual([])
    expect(pdf.pages.flatMap(page => page.fonts).filter(font => !font.embedded)).toEqual([])
    expect(pdf.pages.flatMap(page => page.fonts).length).toBeGreaterThan(0)
  })

  test('headings begin with the one title and skip no level', () => {
    const levels = elements(pdf).flatMap(({ role }) => (/^H\d$/.test(role) ? [Number(role[1])] : []))
    expect(levels.filter(level => level === 1)).toEqual([1])
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([])
  })

  test('lists, tables and fields hold what belongs in them, and every field has a name', () => {
    expect(elements(pdf).filter(element => !isWellMade(element))).toEqual([])
    expect(elements(pdf).filter(({ role }) => role === 'Form').length).toBeGreaterThan(fieldsOf(form).length / 2)
  })

  test('every section has its bookmark, and the contents name its page', () => {
    const titles = Object.values(form.sections).map(({ title }, i) => `${i + 1} ${title}`)
    expect(pdf.bookmarks.filter(([, depth]) => depth === 1).map(([title]) => title)).toEqual([form.title, ...titles])
    const first = pdf.pages[0]!.said.map(({ words }) => words)
    if (titles.length <= 3) return
    for (const title of titles) {
      const page = pdf.pages.findIndex(({ said }, i) => i > 0 && said.some(({ words }) => words === title)) + 1
      expect(first).toContain(`${title} ${page}`)
    }
  })

  test('every question and every answer to choose from is on it', () => {
    const said = pdf.pages.flatMap(page => page.said.map(({ words }) => words)).join('\n')
    const words = fieldsOf(form).flatMap(([, field]) => [
      field.label,
      ...(field.means === undefined ? [] : [field.means]),
      ...(optionsOf(field) ?? []).map(({ label }) => label),
    ])
    expect(words.filter(one => !said.includes(one.replace(/\s+/g, ' ')))).toEqual([])
  })

  test('each page says which form it is, and how many pages there are', () => {
    pdf.pages.forEach(({ artifacts }, i) => {
      expect(artifacts.join(' ')).toContain(`Form ${code}, version ${form.version}`)
      expect(artifacts.join(' ')).toContain(`Page ${i + 1} of ${pdf.pages.length}`)
    })
  })

  test.skipIf(qpdf === null)('qpdf finds nothing wrong, no element empty, and what every head and list is', () => {
    const checked = spawnSync(qpdf!, ['--check', file], { encoding: 'utf8' })
    expect([checked.status, checked.stderr]).toEqual([0, ''])
    const objects = spawnSync(qpdf!, ['--qdf', '--object-streams=disable', file, '-'], { maxBuffer: 1e9 })
      .stdout.toString('latin1')
      .split(/\nendobj\n/)
    const without = (type: string, entry: RegExp) =>
      objects.filter(one => new RegExp(`/S /${type}\\s`).test(one) && !entry.test(one))
    expect(objects.filter(one => /\/S \/\w+\s/.test(one) && !/\/K \[\s*[\d<]/.test(one))).toEqual([])
    expect(without('TH', /\/Scope \/(Column|Row)/)).toEqual([])
    expect(without('L', /\/ListNumbering \/(None|Disc)/)).toEqual([])
    expect(without('Form', /\/O \/PrintField[\s\S]*\/Role \/(cb|rb|tv)/)).toEqual([])
  })

  test.skipIf(!poppler)('poppler finds it tagged, its fonts in the file, and its words in the same order', () => {
    const run = (program: string, ...args: readonly string[]) =>
      spawnSync(program, [...args], { encoding: 'utf8', maxBuffer: 1e9 }).stdout
    expect(run('pdfinfo', file)).toMatch(/^Tagged:\s+yes$/m)
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    // Columns from the end: embedded, subset, unicode, object.
    for (const font of fonts) expect(font.trim().split(/\s+/).slice(-5, -2)).toEqual(['yes', 'yes', 'yes'])
    const texts = run('pdftotext', file, '-').split('\f')
    pdf.pages.forEach(({ said, elements: all }, i) => {
      // The heads of narrow columns, each of several lines, stand beside each other.
      const heads = new Set(all.flatMap(({ role, contents }) => (role === 'TH' ? contents : [])))
      const rest = said.filter(({ id }) => !heads.has(id)).map(({ words }) => words)
      expect(outOfOrder(rest, texts[i]!)).toEqual([])
    })
  })
})

test('a form that nobody has seen before, with one question of every kind', async () => {
  const { pages } = await readPdf(await blankPdf(sample, [sample]))
  const said = pages.flatMap(page => page.said.map(({ words }) => words))
  expect(said).toEqual(expect.arrayContaining(['Sample', '1 The child', '1.1 Name']))
  expect(pages.flatMap(page => page.loose)).toEqual([])
})

test('the same form makes the same file', async () => {
  const make = () => blankPdf(sample, [sample])
  expect((await make()).equals(await make())).toBe(true)
})

test('what a form says is words and never markup, and a letter without a shape is a question mark', async () => {
  const label = 'A <b>bold</b> (claim) & \\(more\\) in 漢字'
  const form = defineForm({
    id: 'f',
    version: '2026.1',
    title: 'Salt & <pepper>',
    sections: { one: { title: 'One', fields: { x: text(label, {}) } } },
  })
  const { title, titleInXmp, pages } = await readPdf(await blankPdf(form, [form]))
  expect([title, titleInXmp]).toEqual(['Salt and pepper: blank form', 'Salt and pepper: blank form'])
  expect(pages[0]!.said.map(({ words }) => words)).toContain('1.1 A <b>bold</b> (claim) & \\(more\\) in ??')
  expect(pages[0]!.shapeless).toEqual([])
})

const elements = ({ pages }: PdfRead): readonly Element[] => pages.flatMap(page => page.elements)

/** What may stand in an element of each role (ISO 32000-1, 14.8.4); others hold anything. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Table: ['THead', 'TBody'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TOC: ['TOCI'],
}

function isWellMade({ role, parent, children, contents, alt }: Element): boolean {
  const belongs = children.every(child => HOLDS[role]?.includes(child) ?? true)
  const isIn = Object.entries(HOLDS).every(
    ([holder, held]) => !held.includes(role) || parent === holder || isAlsoIn(role, parent),
  )
  if (role === 'Form') return contents.length === 1 && (alt ?? '') !== ''
  return belongs && isIn && (children.length > 0 || contents.length > 0)
}

/** A row is held by the head of a table, and by its body. */
const isAlsoIn = (role: string, parent: string): boolean => HOLDS[parent]?.includes(role) ?? false

function outOfOrder(said: readonly string[], text: string): readonly string[] {
  const page = plain(text)
  let at = 0
  return said.filter(words => {
    const found = page.indexOf(plain(words), at)
    if (found !== -1) at = found + plain(words).length
    return found === -1
  })
}

const plain = (words: string): string => words.normalize('NFKC').replace(/\s+/g, ' ').trim()
