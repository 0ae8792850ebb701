import type { PanelText } from '../access/app.ts'
import type { Known } from '../anonymise/known.ts'
import { panelCopies } from '../anonymise/panel-copy.ts'
import { daysBetween, dayOrNull, type Day } from '../kernel/calendar.ts'
import { count, monthName } from '../kernel/text.ts'

/** What a member reads of one case: labels for names, days before death for dates, nothing that no person released. */
export type PanelPaper = {
  readonly panelNumber: number
  readonly ageBand: string
  readonly timeline: readonly {
    readonly when: string
    /** How many days before the death, below 0 after it; null where the day is not known. */
    readonly daysBefore: number | null
    readonly lane: string
    readonly text: string
    readonly sources: string
  }[]
  readonly reports: readonly { readonly from: string; readonly text: string }[]
  readonly documents: readonly { readonly kind: string; readonly when: string; readonly text: string }[]
  /** Texts left out because no person has released them. */
  readonly leftOut: number
}

/** What a case has for its panel, released or not. */
export type PaperSource = {
  readonly diedOn: Day | null
  readonly events: readonly {
    readonly date: string
    readonly time: string | null
    readonly lane: string
    readonly wording: string
    readonly agencies: readonly string[]
  }[]
  readonly reports: readonly {
    readonly id: string
    readonly agency: string
    readonly narrative: string
    readonly released: boolean
  }[]
  readonly documents: readonly {
    readonly id: string
    readonly kind: string
    readonly on: Day
    readonly body: string
    readonly released: boolean
  }[]
}

/** Makes the panel's copy (R-V3). Free text that no person has released is left out and counted. */
export function panelPaper(
  source: PaperSource,
  known: Known,
  { panelNumber, ageBand }: Pick<PanelPaper, 'panelNumber' | 'ageBand'>,
): PanelPaper {
  const reports = source.reports.filter(hasText)
  const released = reports.filter(report => report.released)
  const documents = source.documents.filter(document => document.released)
  const copy = copier(
    known,
    textsOf(source)
      .filter(text => text.released)
      .map(({ text }) => text),
  )
  return {
    panelNumber,
    ageBand,
    timeline: source.events.map(event => ({
      when: [relativeDate(event.date, source.diedOn), event.time].filter(Boolean).join(', '),
      daysBefore: daysBeforeDeath(event.date, source.diedOn),
      lane: event.lane,
      text: copy(event.wording),
      sources: event.agencies.map(copy).join('; '),
    })),
    reports: released.map(report => ({ from: copy(report.agency), text: copy(report.narrative) })),
    documents: documents.map(document => ({
      kind: document.kind,
      when: relativeDate(document.on.toString(), source.diedOn),
      text: copy(document.body),
    })),
    leftOut: reports.length - released.length + source.documents.length - documents.length,
  }
}

/** Every text of the papers, in their order, with those that no person has released yet. */
export const textsOf = ({ events, reports, documents }: PaperSource): PanelText[] => [
  ...events.flatMap(({ wording, agencies }) => [
    { id: null, part: 'body' as const, text: wording, released: true },
    ...agencies.map(text => ({ id: null, part: 'heading' as const, text, released: true })),
  ]),
  ...reports.filter(hasText).flatMap(({ id, agency, narrative, released }) => [
    { id, part: 'heading' as const, text: agency, released },
    { id, part: 'body' as const, text: narrative, released },
  ]),
  ...documents.map(({ id, body, released }) => ({ id, part: 'body' as const, text: body, released })),
]

const hasText = ({ narrative }: { readonly narrative: string }): boolean => narrative.trim() !== ''

/** One case's texts are made anonymous together, so that who is found in one is called the same in every other. */
function copier(known: Known, texts: readonly string[]): (text: string) => string {
  const copies = panelCopies(texts, known)
  const byText = new Map(texts.map((text, i) => [text, copies[i]!.text]))
  return text => byText.get(text) ?? ''
}

/** Everything a member could read, as one text: what is scanned before papers open, and what the replay prints. */
export const paperText = (paper: PanelPaper): string =>
  [
    `Panel number ${paper.panelNumber}. ${paper.ageBand}.`,
    ...paper.timeline.map(event => `${event.when}: ${event.text} (${event.lane}; ${event.sources})`),
    ...paper.reports.map(report => `${report.from}\n${report.text}`),
    ...paper.documents.map(document => `${document.kind}, ${document.when}\n${document.text}`),
  ].join('\n\n')

/** A date as the panel sees it: days before or after the death for a day, the month or year alone for less. */
export function relativeDate(date: string, diedOn: Day | null): string {
  const days = daysBeforeDeath(date, diedOn)
  if (days === null) return date.length === 7 ? monthOf(date) : date.slice(0, 4)
  if (days === 0) return 'day of death'
  return days > 0 ? `${count(days, 'day')} before death` : `${count(-days, 'day')} after death`
}

function daysBeforeDeath(date: string, diedOn: Day | null): number | null {
  const on = dayOrNull(date)
  return on === null || diedOn === null ? null : daysBetween(on, diedOn)
}

const monthOf = (date: string): string => `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`
