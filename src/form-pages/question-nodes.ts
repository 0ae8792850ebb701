import { lowerFirst, upperFirst } from '../forms/messages.ts'
import type { Place, SheetQuestion, Tick } from '../forms/printable.ts'
import {
  BODY,
  cell,
  CLUSTER,
  INNER,
  LABEL,
  LETTER,
  letterBoxes,
  listItem,
  ROW,
  SMALL,
  TICK,
  tickBox,
  words,
  writing,
} from './paper.ts'
import { type Measure, type Node, PAGE, type Style } from './tagged-pdf.ts'

/**
 * Where a question stands: how far in, of which level a heading above it is, and of which the title of a row within it,
 * which is one lower where there is such a heading.
 */
type At = { readonly measure: Measure; readonly x: number; readonly level: number; readonly rowLevel: number }

/** A question with what is said of it and a place for its answer; on one page, where it fits. */
export function questionNode(question: SheetQuestion, at: At): Node {
  const { measure, x } = at
  const { heading, number, label } = question
  const small = [
    ...said(question.asked),
    ...said(question.how),
    ...(question.means === undefined ? [] : [`What this means: ${question.means}`]),
  ]
  const head: Node = {
    tag: 'Div',
    whole: true,
    withNext: true,
    of: [
      ...(heading === undefined
        ? []
        : [
            at.level === 3
              ? words('H3', heading, CLUSTER, measure, { bookmark: { title: heading, level: 2 } })
              : words(`H${at.level}`, heading, INNER, measure, { x }),
          ]),
      words('P', number === undefined ? label : `${number}  ${label}`, LABEL, measure, {
        x,
        above: heading === undefined ? 0 : 10,
      }),
      ...small.map(sentence => words('P', sentence, SMALL, measure, { x, above: 1 })),
    ],
  }
  return {
    tag: 'Div',
    above: heading === undefined ? 15 : 26,
    whole: true,
    of: [head, ...question.places.map(place => placeNode(place, at))],
  }
}

function placeNode(place: Place, at: At): Node {
  const { measure, x } = at
  switch (place.kind) {
    case 'note':
      return words('P', place.words, BODY, measure, { x, above: 8 })
    case 'lines':
      return linesNode(place, at)
    case 'boxes':
      return boxesNode(place.runs, at)
    case 'ticks':
      return ticksNode(place, at)
    case 'parts':
      return {
        tag: 'Div',
        above: 6,
        of: place.questions.map((part): Node => ({ ...questionNode(part, { ...at, x: x + INDENT }), above: 8 })),
      }
    case 'table':
      return tableNode(place, at)
    case 'row':
      return {
        tag: 'Div',
        above: 16,
        of: [
          { ...words(`H${at.rowLevel}`, place.title, ROW, measure, { x }), withNext: true },
          ...place.questions.map(
            (one): Node => ({
              ...questionNode(one, { measure, x: x + INDENT, level: at.rowLevel + 1, rowLevel: at.rowLevel + 2 }),
              above: one.heading === undefined ? 12 : 18,
            }),
          ),
        ],
      }
  }
}

const INDENT = 14

const said = (sentences: readonly string[]): readonly string[] => (sentences.length === 0 ? [] : [sentences.join(' ')])

function linesNode({ count, short, unit }: Extract<Place, { kind: 'lines' }>, { measure, x }: At): Node {
  const width = short ? 160 : PAGE.right - x
  const lines = writing('Space for the answer', x, width, count)
  return unit === undefined
    ? lines
    : { beside: [lines, words('P', unit, BODY, measure, { x: x + width + 6, down: 8 })] }
}

/** Each run stands under its word, which says what to write in it. */
function boxesNode(runs: Extract<Place, { kind: 'boxes' }>['runs'], { measure, x }: At): Node {
  let left = x
  return {
    above: 5,
    beside: runs.map(({ boxes, word }): Node => {
      const at = left
      left += boxes * LETTER.width + GAP
      const space = letterBoxes(word === '' ? 'Space for digits' : `Space for the ${word.toLowerCase()}`, at, boxes)
      return word === ''
        ? space
        : { tag: 'Div', of: [words('P', word, SMALL, measure, { x: at, width: 60 }), { ...space, above: 1 }] }
    }),
  }
}

const GAP = 10

/** A few short answers stand in a line; others each on one of its own. */
function ticksNode({ several, options }: Extract<Place, { kind: 'ticks' }>, { measure, x }: At): Node {
  const list = { tag: 'L', above: 4, attributes: { O: 'List', ListNumbering: 'None' } }
  const widths = options.map(({ label }) => TICK + 7 + measure.width(label, BODY) + 22)
  const inLine = options.every(({ hint }) => hint === undefined) && sum(widths) <= PAGE.right - x
  if (!inLine && options.length > MANY && options.every(({ hint }) => hint === undefined))
    return { ...list, of: twoColumns(options, several, x, measure) }
  if (!inLine) return { ...list, of: options.map(option => tickNode(option, several, x, measure)) }
  return {
    ...list,
    of: [
      {
        beside: options.map((option, i) =>
          tickNode(option, several, x + sum(widths.slice(0, i)), measure, widths[i]! - TICK - 7),
        ),
      },
    ],
  }
}

/** Two answers beside each other, row by row, which is how a page is read whoever reads it. */
function twoColumns(options: readonly Tick[], several: boolean, x: number, measure: Measure): readonly Node[] {
  const column = (PAGE.right - x - GAP) / 2
  const at = (option: Tick, left: number): Node => tickNode(option, several, left, measure, column - TICK - 7)
  return Array.from(
    { length: Math.ceil(options.length / 2) },
    (_, row): Node => ({
      above: 3,
      beside: options.slice(2 * row, 2 * row + 2).map((option, i) => at(option, x + i * (column + GAP))),
    }),
  )
}

const MANY = 8

const tickNode = ({ label, hint }: Tick, several: boolean, x: number, measure: Measure, width?: number): Node =>
  listItem(
    { tag: 'Lbl', of: [tickBox(several, x)] },
    hint === undefined ? label : `${label}: ${hint}`,
    BODY,
    measure,
    x + TICK + 7,
    width,
  )

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)

/** Rows to fill in, below the head of each column. */
function tableNode({ each, heads, rows }: Extract<Place, { kind: 'table' }>, { measure, x }: At): Node {
  const width = PAGE.right - x - NUMBERS
  const shares = sum(heads.map(({ wide }) => (wide ? 2 : 1)))
  const columns = heads.map((head, i) => ({
    ...head,
    width: (width * (head.wide ? 2 : 1)) / shares,
    x: x + NUMBERS + (width * sum(heads.slice(0, i).map(({ wide }) => (wide ? 2 : 1)))) / shares,
  }))
  const headHeights = columns.map(({ label, hint, width }) => {
    const room = width - 2 * PAD
    return measure.height(label, HEAD, room) + (hint === '' ? 0 : measure.height(hint, SMALLER, room)) + 2 * PAD
  })
  const height = Math.max(...headHeights)
  return {
    tag: 'Table',
    above: 6,
    whole: true,
    of: [
      {
        tag: 'THead',
        of: [
          {
            tag: 'TR',
            of: [
              {
                beside: [
                  headCell('Column', 'No.', '', { measure, x, width: NUMBERS, height }),
                  ...columns.map(({ label, hint, x, width }) =>
                    headCell('Column', label, hint, { measure, x, width, height }),
                  ),
                ],
              },
            ],
          },
        ],
      },
      {
        tag: 'TBody',
        of: Array.from(
          { length: rows },
          (_, row): Node => ({
            tag: 'TR',
            of: [
              {
                beside: [
                  headCell('Row', String(row + 1), '', { measure, x, width: NUMBERS, height: ROW_HEIGHT }),
                  ...columns.map(
                    ({ label, x, width }): Node => ({
                      tag: 'TD',
                      of: [cell(`${upperFirst(each)} ${row + 1}: ${lowerFirst(label)}`, x, width, ROW_HEIGHT)],
                    }),
                  ),
                ],
              },
            ],
          }),
        ),
      },
    ],
  }
}

const NUMBERS = 26
const PAD = 4
const ROW_HEIGHT = 30
const HEAD: Style = { size: 9, bold: true }
const SMALLER: Style = { size: 8.5 }

function headCell(
  scope: 'Column' | 'Row',
  label: string,
  hint: string,
  { measure, x, width, height }: { measure: Measure; x: number; width: number; height: number },
): Node {
  const room = width - 2 * PAD
  return {
    tag: 'TH',
    attributes: { O: 'Table', Scope: scope },
    x,
    height,
    draw: (pen, left, top) => {
      pen.box(left, top, width, height, '#f3f2f1')
      pen.text(label, HEAD, left + PAD, top + PAD, room)
      if (hint !== '') pen.text(hint, SMALLER, left + PAD, top + PAD + measure.height(label, HEAD, room), room)
    },
  }
}
