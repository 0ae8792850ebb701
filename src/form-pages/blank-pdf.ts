import { byNumber } from '../forms/condition-names.ts'
import type { Form } from '../forms/form.ts'
import { printable, type SheetSection } from '../forms/printable.ts'
import { day } from '../kernel/calendar.ts'
import { plainDate } from '../kernel/text.ts'
import { facts } from '../statutory/facts.ts'
import { roleName } from '../statutory/role-names.ts'
import { BODY, bullets, FURNITURE, LABEL, SECTION, TITLE, WIDTH, words, writing } from './paper.ts'
import { questionNode } from './question-nodes.ts'
import { type Measure, type Node, PAGE, taggedPdf } from './tagged-pdf.ts'

/**
 * The form as a blank sheet to print and fill in by hand: a tagged PDF (PDF/UA-1), the same bytes each time. `forms` are
 * all whose questions its conditions may name.
 */
export function blankPdf(form: Form, forms: readonly Form[]): Promise<Buffer> {
  const sheet = printable(form, byNumber(form, forms, facts), roleName)
  const name = nameOf(form)
  return taggedPdf({
    title: `${form.title}: blank form`,
    made: form.effectiveFrom ?? `${form.version.slice(0, 4)}-01-01`,
    nodes: measure => [
      ...opening(form, sheet.sections, measure),
      ...sheet.sections.map((section, i) =>
        sectionNode(section, i + 1, i === 0 && sheet.sections.length > FEW ? FULL : THIRD, measure),
      ),
    ],
    furniture(pen, page, pages) {
      pen.text(name, FURNITURE, PAGE.left, 34, WIDTH)
      if (page > 1) pen.text('Reference of the case: ______________________', FURNITURE, PAGE.left, 34, WIDTH, 'right')
      pen.text('Send it by secure email or by hand only, once it is filled in.', FURNITURE, PAGE.left, 802, WIDTH)
      pen.text(`Page ${page} of ${pages}`, FURNITURE, PAGE.left, 802, WIDTH, 'right')
    },
  })
}

const nameOf = ({ code, title, version }: Form): string =>
  `${code === undefined ? title : `Form ${code}`}, version ${version}`

/** With more sections than these a form begins with its contents, on a page of their own. */
const FEW = 3

const FULL = PAGE.bottom - PAGE.top
const THIRD = FULL / 3

function opening(form: Form, sections: readonly SheetSection[], measure: Measure): readonly Node[] {
  const contents = sections.map(({ title }, i) => `${i + 1} ${title}`)
  return [
    words('H1', form.title, TITLE, measure, { bookmark: { title: form.title, level: 1 } }),
    words('P', subtitle(form), BODY, measure, { above: 4 }),
    bullets(BEFORE_YOU_START, measure),
    {
      above: 14,
      beside: [
        words('P', 'Reference of the case, from the panel’s office', LABEL, measure),
        writing('Space for the reference of the case', PAGE.left + 235, WIDTH - 235, 1),
      ],
    },
    ...(sections.length > FEW
      ? [
          words('H2', 'Contents', SECTION, measure, { above: 26 }),
          {
            tag: 'TOC',
            above: 6,
            height: contents.length * CONTENTS_LINE,
            later: (pageOf: (title: string) => number) =>
              contents.map((title): Node => ({ tag: 'TOCI', of: [contentsLine(title, pageOf(title))] })),
          },
        ]
      : []),
  ]
}

const subtitle = (form: Form): string =>
  [
    `${form.code === undefined ? 'A' : `Form ${form.code} of the national set: a`} blank copy to fill in by hand.`,
    `Version ${form.version}${form.effectiveFrom === undefined ? '' : `, in force from ${plainDate(day(form.effectiveFrom))}`}.`,
  ].join(' ')

const BEFORE_YOU_START = [
  'It asks the same questions as the service. Whoever can use the service is asked only what is theirs to answer.',
  'Answer what you know. Leave blank what you do not know, or tick “Not known” where it is offered.',
  'If there is too little room, continue on another sheet and write the number of the question beside your answer.',
  'Write the reference of the case on every sheet, and the child’s name only where it is asked for.',
]

const CONTENTS_LINE = 20

const contentsLine = (title: string, page: number): Node => ({
  tag: 'P',
  x: PAGE.left,
  height: CONTENTS_LINE,
  draw: (pen, x, y) => {
    pen.text(title, BODY, x, y, WIDTH - 40)
    pen.text(String(page), BODY, x, y, WIDTH, 'right')
  },
})

function sectionNode(section: SheetSection, number: number, needs: number, measure: Measure): Node {
  const title = `${number} ${section.title}`
  let rowLevel = 3
  return {
    tag: 'Sect',
    needs,
    above: 26,
    of: [
      {
        tag: 'Div',
        whole: true,
        withNext: true,
        of: [
          words('H2', title, SECTION, measure, { bookmark: { title, level: 1 } }),
          ...section.said.map(sentence => words('P', sentence, BODY, measure, { above: 4 })),
        ],
      },
      ...section.questions.map((question): Node => {
        if (question.heading !== undefined) rowLevel = 4
        return questionNode(question, { measure, x: PAGE.left, level: 3, rowLevel })
      }),
    ],
  }
}
