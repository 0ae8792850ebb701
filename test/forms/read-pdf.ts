import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as a reader that nobody here wrote finds it. */
export type PdfRead = {
  readonly tagged: boolean
  readonly titleShown: boolean
  readonly title: string
  readonly titleInXmp: string
  readonly language: string
  /** The part of PDF/UA that it says it keeps to. */
  readonly part: string
  /** Title and depth of each bookmark. */
  readonly bookmarks: readonly (readonly [title: string, depth: number])[]
  readonly pages: readonly PageRead[]
}

export type PageRead = {
  /** What is read aloud: words by their place in the structure, in the order in which they are drawn. */
  readonly said: readonly { readonly id: string; readonly words: string }[]
  /** The ids of the structure's contents, in its order. */
  readonly inStructure: readonly string[]
  readonly elements: readonly Element[]
  /** Words of no element: running heads, page numbers. */
  readonly artifacts: readonly string[]
  /** What is drawn outside every element and is not marked as an artifact. */
  readonly loose: readonly string[]
  readonly fonts: readonly FontRead[]
  /** Letters for which the font has no shape. */
  readonly shapeless: readonly string[]
}

type FontRead = { readonly name: string; readonly embedded: boolean }

export type Element = {
  readonly role: string
  readonly parent: string
  readonly children: readonly string[]
  readonly contents: readonly string[]
  readonly alt: string | undefined
}

export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const doc = await loading.promise
  const { info, metadata } = await doc.getMetadata()
  const told = info as Readonly<Record<string, string>>
  const xmp = new Map(metadata as unknown as Iterable<readonly [string, string]>)
  const pages: PageRead[] = []
  for (let page = 1; page <= doc.numPages; page += 1) pages.push(await readPage(await doc.getPage(page)))
  const read: PdfRead = {
    tagged: (await doc.getMarkInfo())?.Marked ?? false,
    titleShown: ((await doc.getViewerPreferences()) as { DisplayDocTitle?: boolean } | null)?.DisplayDocTitle ?? false,
    title: told['Title'] ?? '',
    titleInXmp: xmp.get('dc:title') ?? '',
    language: told['Language'] ?? '',
    part: xmp.get('pdfuaid:part') ?? '',
    bookmarks: bookmarksIn(await doc.getOutline()),
    pages,
  }
  await loading.destroy()
  return read
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>

const bookmarksIn = (outline: Outline, depth = 1): readonly (readonly [string, number])[] =>
  (outline ?? []).flatMap(({ title, items }) => [[title, depth] as const, ...bookmarksIn(items, depth + 1)])

async function readPage(page: PDFPageProxy): Promise<PageRead> {
  const elements: Element[] = []
  const inStructure: string[] = []
  walk(((await page.getStructTree()) as Node | null) ?? { role: 'none', children: [] }, '', elements, inStructure)
  return { ...(await wordsOn(page)), inStructure, elements, ...(await drawnOn(page)) }
}

type Node = {
  readonly role: string
  readonly alt?: string
  readonly children: readonly (Node | { readonly type: string; readonly id: string })[]
}

function walk({ role, alt, children }: Node, parent: string, elements: Element[], contents: string[]): void {
  const here = children.filter(child => !('role' in child) || !isElsewhere(child))
  const own = here.flatMap(child => ('role' in child ? [] : [child.id]))
  const held = here.flatMap(child => ('role' in child ? [child.role] : []))
  elements.push({ role, parent, children: held, contents: own, alt })
  for (const child of here)
    if ('role' in child) walk(child, role, elements, contents)
    else contents.push(child.id)
}

/** Of a list that goes on from one page to the next, pdf.js shows every item on both, empty where it does not stand. */
const isElsewhere = (node: Node): boolean => node.role === 'LI' && isBare(node)

const isBare = ({ children }: Node): boolean => children.every(child => 'role' in child && isBare(child))

type Item = {
  readonly type?: string
  readonly id?: string | null
  readonly tag?: string
  readonly str?: string
  readonly hasEOL?: boolean
}

async function wordsOn(page: PDFPageProxy): Promise<Pick<PageRead, 'said' | 'artifacts'>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const within: string[] = []
  const words = new Map<string, string>()
  for (const item of items as readonly Item[]) {
    if (item.type?.startsWith('begin')) within.push(item.tag === 'Artifact' ? 'Artifact' : (item.id ?? 'none'))
    else if (item.type === 'endMarkedContent') within.pop()
    else
      words.set(
        within.at(-1) ?? 'none',
        `${words.get(within.at(-1) ?? 'none') ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`,
      )
  }
  const all = [...words].map(([id, said]) => ({ id, words: said.replace(/\s+/g, ' ').trim() }))
  return {
    said: all.filter(({ id, words: some }) => id !== 'Artifact' && some !== ''),
    artifacts: all.flatMap(({ id, words: some }) => (id === 'Artifact' ? [some] : [])),
  }
}

type Glyph = { readonly originalCharCode: number; readonly unicode: string }

async function drawnOn(page: PDFPageProxy): Promise<Pick<PageRead, 'loose' | 'fonts' | 'shapeless'>> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const fonts = new Map<string, FontRead>()
  const loose: string[] = []
  const shapeless: string[] = []
  let depth = 0
  fnArray.forEach((operator, i) => {
    const args = argsArray[i] as readonly unknown[]
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1
    if (operator === OPS.endMarkedContent) depth -= 1
    if (depth === 0 && DRAWS.has(operator)) loose.push(`operator ${operator}`)
    if (operator === OPS.setFont) {
      const name = args[0] as string
      const { missingFile } = page.commonObjs.get(name) as { readonly missingFile: boolean }
      fonts.set(name, { name, embedded: !missingFile })
    }
    if (operator === OPS.showText)
      for (const glyph of args[0] as readonly (Glyph | number)[])
        if (typeof glyph !== 'number' && glyph.originalCharCode === 0) shapeless.push(glyph.unicode)
  })
  return { loose, fonts: [...fonts.values()], shapeless }
}

const DRAWS: ReadonlySet<number> = new Set([OPS.showText, OPS.constructPath, OPS.paintImageXObject])
