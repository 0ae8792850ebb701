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
    readonly lane: string
    readonly text: string
    readonly sources: string
  }[]
  readonly reports: readonly { readonly from: string; readonly text: string }[]
  readonly documents: readonly { readonly kind: string; readonly when: string; readonly text: string }[]
  /** Texts left out because no person has released them. */
  readonly leftOut: number
}

export type PaperSource = {
  readonly panelNumber: number
  readonly ageBand: string
  readonly known: Known
  readonly diedOn: Day | null
  readonly events: readonly {
    readonly date: string
    readonly time: string | null
    readonly lane: string
    readonly wording: string
    readonly agencies: readonly string[]
  }[]
  readonly reports: readonly { readonly agency: string; readonly narrative: string; readonly released: boolean }[]
  readonly documents: readonly {
    readonly kind: string
    readonly on: Day
    readonly body: string
    readonly released: boolean
  }[]
}

/** Makes the panel's copy (R-V3). Free text that no person has released is left out and counted. */
export function panelPaper(source: PaperSource): PanelPaper {
  const reports = source.reports.filter(report => report.narrative.trim() !== '')
  const released = reports.filter(report => report.released)
  const documents = source.documents.filter(document => document.released)
  const copy = copier(source.known, [
    ...source.events.flatMap(event => [event.wording, ...event.agencies]),
    ...released.flatMap(report => [report.agency, report.narrative]),
    ...documents.map(document => document.body),
  ])
  const when = (date: string, time: string | null): string =>
    [relativeDate(date, source.diedOn), time].filter(Boolean).join(', ')
  return {
    panelNumber: source.panelNumber,
    ageBand: source.ageBand,
    timeline: source.events.map(event => ({
      when: when(event.date, event.time),
      lane: event.lane,
      text: copy(event.wording),
      sources: event.agencies.map(copy).join('; '),
    })),
    reports: released.map(report => ({ from: copy(report.agency), text: copy(report.narrative) })),
    documents: documents.map(document => ({
      kind: document.kind,
      when: when(document.on.toString(), null),
      text: copy(document.body),
    })),
    leftOut: reports.length - released.length + source.documents.length - documents.length,
  }
}

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
  const on = dayOrNull(date)
  if (on === null || diedOn === null) return date.length === 7 ? monthOf(date) : date.slice(0, 4)
  const days = daysBetween(on, diedOn)
  if (days === 0) return 'day of death'
  return days > 0 ? `${count(days, 'day')} before death` : `${count(-days, 'day')} after death`
}

const monthOf = (date: string): string => `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`
