import { type Measure, type Node, PAGE, type Style } from './tagged-pdf.ts'

export const WIDTH = PAGE.right - PAGE.left

const GREY = '#505a5f'
export const TITLE: Style = { size: 22, bold: true }
export const SECTION: Style = { size: 16, bold: true }
export const CLUSTER: Style = { size: 13, bold: true }
export const ROW: Style = { size: 12, bold: true }
export const INNER: Style = { size: 11, bold: true }
export const LABEL: Style = { size: 10.5, bold: true }
export const BODY: Style = { size: 10.5 }
export const SMALL: Style = { size: 9.5, colour: GREY }
export const FURNITURE: Style = { size: 8.5, colour: GREY }

/** A paragraph or a heading, from `x` to the right edge of the page or as wide as is said, and so far `down`. */
export function words(tag: string, text: string, style: Style, measure: Measure, more: More = {}): Node {
  const { x = PAGE.left, width = PAGE.right - x, above = 0, down = 0, bookmark } = more
  return {
    tag,
    x,
    above,
    height: measure.height(text, style, width) + down,
    draw: (pen, left, top) => pen.text(text, style, left, top + down, width),
    ...(bookmark && { bookmark }),
  }
}

type More = {
  readonly x?: number
  readonly width?: number
  readonly above?: number
  readonly down?: number
  readonly bookmark?: { readonly title: string; readonly level: 1 | 2 }
}

export const bullets = (items: readonly string[], measure: Measure): Node => ({
  tag: 'L',
  above: 12,
  attributes: { O: 'List', ListNumbering: 'Disc' },
  of: items.map(item => listItem(words('Lbl', '•', BODY, measure, { width: 12 }), item, BODY, measure, PAGE.left + 14)),
})

/** A label and what it labels. `x` is where the words begin. */
export const listItem = (
  label: Node,
  text: string,
  style: Style,
  measure: Measure,
  x: number,
  width?: number,
): Node => ({
  tag: 'LI',
  above: 3,
  whole: true,
  of: [{ beside: [label, words('LBody', text, style, measure, { x, ...(width !== undefined && { width }) })] }],
})

/** Lines to write on: a field of a form that is filled in by hand. */
export const writing = (alt: string, x: number, width: number, lines: number): Node => ({
  ...field('tv', alt),
  x,
  height: lines * LINE + 2,
  draw: (pen, left, top) => {
    for (let line = 1; line <= lines; line += 1) pen.line(left, top + line * LINE, width)
  },
})

/** A box to tick, of a list of which one answer is chosen or several. */
export const tickBox = (several: boolean, x: number): Node => ({
  ...field(several ? 'cb' : 'rb', 'Box to tick'),
  x,
  height: TICK + 3,
  draw: (pen, left, top) => pen.box(left, top + 2, TICK, TICK),
})

/** A run of boxes for one letter or digit each. */
export const letterBoxes = (alt: string, x: number, boxes: number): Node => ({
  ...field('tv', alt),
  x,
  height: LETTER.height,
  draw: (pen, left, top) => {
    for (let box = 0; box < boxes; box += 1) pen.box(left + box * LETTER.width, top, LETTER.width, LETTER.height)
  },
})

/** An empty cell. */
export const cell = (alt: string, x: number, width: number, height: number): Node => ({
  ...field('tv', alt),
  x,
  height,
  draw: (pen, left, top) => pen.box(left, top, width, height),
})

/** What a field on paper is, in the words of ISO 32000-1, table 348. */
const field = (role: 'rb' | 'cb' | 'tv', alt: string) => ({
  tag: 'Form',
  alt,
  attributes: { O: 'PrintField', Role: role, Desc: alt },
})

const LINE = 21
export const TICK = 10
export const LETTER = { width: 17, height: 21 } as const
