import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

/** What is on the pages: elements of the structure tree, in the order in which they are read aloud. */
export type Node = Holder | Leaf | Beside | Later

type Common = {
  /** Room above, except at the top of a page. */
  readonly above?: number
  /** Does not stand alone at the end of a page. */
  readonly withNext?: boolean
}

/** An element that holds others. */
type Holder = Common & {
  readonly tag: string
  readonly of: readonly Node[]
  /** Not broken over two pages, where one page is enough for it. */
  readonly whole?: boolean
  /** Begins on a new page where less room than this is left. */
  readonly needs?: number
  readonly attributes?: Attributes
}

/** An element with something drawn, from the top left of its place. */
type Leaf = Common & {
  readonly tag: string
  readonly x: number
  readonly height: number
  readonly draw: (pen: Pen, x: number, y: number) => void
  /** How a drawing is called when it is read aloud. */
  readonly alt?: string
  readonly attributes?: Attributes
  readonly bookmark?: { readonly title: string; readonly level: 1 | 2 }
}

/** Elements that stand beside each other. */
type Beside = Common & { readonly beside: readonly Node[] }

/** An element whose text depends on where everything else came to stand: a table of contents. */
type Later = Common & {
  readonly tag: string
  readonly height: number
  readonly later: (pageOf: (bookmark: string) => number) => readonly Node[]
}

/** Attributes of a structure element, as PDF has them: strings are names, `Desc` is text. */
type Attributes = Readonly<Record<string, string>>

export type Style = { readonly bold?: boolean; readonly size: number; readonly colour?: string }

export type Pen = {
  readonly text: (words: string, style: Style, x: number, y: number, width: number, align?: 'right') => void
  readonly box: (x: number, y: number, width: number, height: number, fill?: string) => void
  readonly line: (x: number, y: number, width: number) => void
}

/** What nodes are made with: they have to know how much room words take. */
export type Measure = {
  readonly height: (words: string, style: Style, width: number) => number
  readonly width: (words: string, style: Style) => number
}

export type About = {
  readonly title: string
  /** The day that stands in the file as that of its making, so that equal forms make equal files. */
  readonly made: string
  readonly nodes: (measure: Measure) => readonly Node[]
  /** Drawn on every page as no part of the text: running head and page number. */
  readonly furniture: (pen: Pen, page: number, pages: number) => void
}

export const PAGE = { width: 595.28, height: 841.89, left: 51, right: 544.28, top: 66, bottom: 785 } as const

/** A tagged file as PDF/UA-1 wants it: title, language, embedded fonts, structure, bookmarks. */
export async function taggedPdf({ title, made, nodes, furniture }: About): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    pdfVersion: '1.7',
    // Known to the library, not yet to its types.
    ...({ subset: 'PDF/UA' } as object),
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: inXml(title), Creator: 'OpenCDR', Producer: 'OpenCDR', CreationDate: new Date(made) },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, file)
  const typesetter = typesetterOn(doc)
  const pen = penOn(doc, typesetter)
  lay(doc, pen, nodes(measureWith(typesetter)))
  const { count } = doc.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page)
    doc.markContent('Artifact', { type: 'Pagination' })
    furniture(pen, page + 1, count)
    doc.endMarkedContent()
  }
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

const font = (file: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/public-sans/${file}.ttf`)
const FONTS = {
  regular: font('400Regular/PublicSans_400Regular'),
  bold: font('700Bold/PublicSans_700Bold'),
} as const

/** The library writes the title into XML as it is given. */
const inXml = (words: string): string => words.replaceAll('&', 'and').replaceAll(/[<>]/g, '')

/** Words broken into lines. What is measured is drawn afterwards, and a form says "Not known" often. */
type Typesetter = {
  readonly lines: (words: string, style: Style, width: number) => readonly string[]
  readonly lineHeight: (style: Style) => number
  readonly width: (words: string, style: Style) => number
}

function typesetterOn(doc: PDFKit.PDFDocument): Typesetter {
  const widths = new Map<string, number>()
  const broken = new Map<string, readonly string[]>()
  const heights = new Map<string, number>()
  const width = (words: string, { bold, size }: Style): number => {
    const per1000 = kept(widths, `${bold}|${words}`, () => {
      doc.font(bold ? 'bold' : 'regular').fontSize(1000)
      return doc.widthOfString(words)
    })
    return (per1000 * size) / 1000
  }
  const breakUp = (words: string, style: Style, room: number): readonly string[] => {
    doc.font(style.bold ? 'bold' : 'regular')
    const lines: string[] = []
    let line = ''
    let used = 0
    for (const word of readable(doc, words).split(/\s+/)) {
      const more = width(`${word} `, style)
      if (line !== '' && used + more - width(' ', style) > room) {
        lines.push(line)
        line = ''
        used = 0
      }
      line = line === '' ? word : `${line} ${word}`
      used += more
    }
    return [...lines, line]
  }
  return {
    width,
    lines: (words, style, room) =>
      kept(broken, `${style.bold}|${style.size}|${room}|${words}`, () => breakUp(words, style, room)),
    lineHeight: ({ bold, size }) =>
      kept(heights, `${bold}|${size}`, () => {
        doc.font(bold ? 'bold' : 'regular').fontSize(size)
        return doc.currentLineHeight(true) + LINE_GAP
      }),
  }
}

function kept<T>(all: Map<string, T>, key: string, make: () => T): T {
  const before = all.get(key)
  if (before !== undefined) return before
  const made = make()
  all.set(key, made)
  return made
}

const LINE_GAP = 1

const measureWith = ({ lines, lineHeight, width }: Typesetter): Measure => ({
  width,
  height: (words, style, room) => lines(words, style, room).length * lineHeight(style),
})

const penOn = (doc: PDFKit.PDFDocument, { lines, lineHeight, width: widthOf }: Typesetter): Pen => ({
  text(words, style, x, y, width, align) {
    lines(words, style, width).forEach((line, i) => {
      // With a space behind it a word is laid out as it was measured, and its line is not joined to the next when read.
      const set = `${line} `
      const left = align === 'right' ? x + width - widthOf(set, style) : x
      doc.font(style.bold ? 'bold' : 'regular').fontSize(style.size)
      doc.fillColor(style.colour ?? '#0b0c0c').text(set, left, y + i * lineHeight(style), { lineBreak: false })
    })
  },
  box(x, y, width, height, fill) {
    doc.lineWidth(0.8).rect(x, y, width, height)
    if (fill === undefined) doc.stroke(INK)
    else doc.fillAndStroke(fill, INK)
  },
  line(x, y, width) {
    doc
      .lineWidth(0.6)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke(INK)
  },
})

const INK = '#505a5f'

/** A letter that the font does not have would be an empty box, which nobody can read and no such file may hold. */
function readable(doc: PDFKit.PDFDocument, words: string): string {
  const { font } = (
    doc as unknown as { readonly _font: { readonly font: { hasGlyphForCodePoint(n: number): boolean } } }
  )._font
  return [...words].map(letter => (font.hasGlyphForCodePoint(letter.codePointAt(0)!) ? letter : '?')).join('')
}

/** Puts the nodes on pages, one below the other, and each into the structure tree. */
function lay(doc: PDFKit.PDFDocument, pen: Pen, nodes: readonly Node[]): void {
  const root = doc.struct('Document')
  doc.addStructure(root)
  const bookmarks = new Map<string, number>()
  const waiting: (() => void)[] = []
  let outline: PDFKit.PDFOutline | undefined
  let y: number = PAGE.top

  const turn = (): void => {
    doc.addPage()
    y = PAGE.top
  }
  const room = (height: number): void => {
    if (y > PAGE.top && y + height > PAGE.bottom) turn()
  }

  /** At a given place, without regard to the page's end. */
  function put(parent: PDFKit.PDFStructureElement, node: Node, top: number): void {
    if ('beside' in node) return node.beside.forEach(one => put(parent, one, top))
    const element = added(doc, parent, node)
    if ('draw' in node) {
      if (node.bookmark) remember(node.bookmark, top)
      element.add(() => node.draw(pen, node.x, top))
      element.end()
    } else if ('later' in node) {
      const page = doc.bufferedPageRange().count - 1
      waiting.push(() => {
        doc.switchToPage(page)
        stack(
          element,
          node.later(title => bookmarks.get(title) ?? 0),
          top,
        )
      })
    } else stack(element, node.of, top)
  }
  function stack(element: PDFKit.PDFStructureElement, nodes: readonly Node[], top: number): void {
    let at = top
    nodes.forEach((one, i) => {
      at += i === 0 ? 0 : (one.above ?? 0)
      put(element, one, at)
      at += heightOf(one)
    })
  }
  /** At the cursor, breaking between the elements of a holder where the page ends. */
  function flow(parent: PDFKit.PDFStructureElement, node: Node, next: Node | undefined): void {
    if ('needs' in node) room(node.needs ?? 0)
    if (y > PAGE.top) y += node.above ?? 0
    if (isWhole(node)) {
      const height = heightOf(node)
      room(node.withNext && next !== undefined ? height + firstHeight(next) : height)
      put(parent, node, y)
      y += height
      return
    }
    const element = added(doc, parent, node)
    node.of.forEach((one, i) => flow(element, one, node.of[i + 1]))
    element.end()
  }
  function remember({ title, level }: NonNullable<Leaf['bookmark']>, top: number): void {
    bookmarks.set(title, doc.bufferedPageRange().count)
    // From the left edge, which the library counts from the right.
    const at = { expanded: false, top: top - 10, left: PAGE.width }
    if (level === 1) outline = doc.outline.addItem(title, at)
    else (outline ?? doc.outline).addItem(title, at)
  }

  nodes.forEach((node, i) => flow(root, node, nodes[i + 1]))
  for (const work of waiting) work()
  root.end()
}

/** What is put on one page; what takes too much of one is broken, for else too much would stay empty. */
const isWhole = (node: Node): node is Exclude<Node, Holder> | (Holder & { readonly whole: true }) =>
  !('of' in node) || (node.whole === true && heightOf(node) <= MUCH)
const MUCH = (PAGE.bottom - PAGE.top) * 0.4

/** How much of a node cannot be parted from what stands before it. */
function firstHeight(node: Node): number {
  const above = node.above ?? 0
  if (isWhole(node)) return above + heightOf(node)
  const alone = node.of.findIndex(one => !one.withNext)
  const together = node.of.slice(0, alone === -1 ? node.of.length : alone + 1)
  return above + together.reduce((sum, one) => sum + firstHeight(one), 0)
}

function heightOf(node: Node): number {
  if ('beside' in node) return Math.max(0, ...node.beside.map(heightOf))
  return 'of' in node ? heightOfAll(node.of) : node.height
}

const heightOfAll = (nodes: readonly Node[]): number =>
  nodes.reduce((sum, one, i) => sum + (i === 0 ? 0 : (one.above ?? 0)) + heightOf(one), 0)

function added(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  node: Holder | Leaf | Later,
): PDFKit.PDFStructureElement {
  const element = doc.struct(node.tag, 'alt' in node ? { alt: node.alt } : {})
  if ('attributes' in node) {
    const { dictionary } = element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }
    // The library writes a string as a name, and an object of the class as text.
    dictionary.data['A'] = Object.fromEntries(
      Object.entries(node.attributes).map(([name, value]) => [name, name === 'Desc' ? new String(value) : value]),
    )
  }
  parent.add(element)
  return element
}
