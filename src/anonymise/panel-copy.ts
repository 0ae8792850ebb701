import { dates } from './dates.ts'
import { fold } from './fold.ts'
import { formats } from './formats.ts'
import type { Known } from './known.ts'
import { knownNames } from './known-names.ts'
import { knownStrings } from './known-strings.ts'
import { type Labels, labelsFor, withoutLabels } from './labels.ts'
import { withNamesFound } from './names-found.ts'
import { organisationsNamed } from './organisations.ts'
import { roads } from './roads.ts'
import { blanked, type Span, united } from './spans.ts'
import { titledSpans } from './titled.ts'

export type PanelCopy = {
  readonly text: string
  /** What was replaced, by its place in the original text. */
  readonly replaced: readonly {
    readonly start: number
    readonly end: number
    readonly label: string
    readonly why: string
  }[]
}

/**
 * A text as the panel may read it: whoever and whatever the case knows, and what has the form of an identifier, is
 * replaced by a label in square brackets (R-V3). Running it again changes nothing.
 */
export function panelCopy(text: string, known: Known, labels: Labels = labelsOf(known)): PanelCopy {
  const folded = fold(text)
  const spans = found(withoutLabels(folded.text, labels), findersOf(known, labels))
  const replaced = spans.map(({ start, end, label, why }) => ({
    start: folded.at[start]!,
    end: folded.at[end]!,
    label: label.trim(),
    why,
  }))
  return { text: written(text, spans, folded.at), replaced }
}

/** Looks again at what is left until nothing is found: a date that hid behind another shows once that is gone. */
function found(text: string, finders: readonly Finder[]): Span[] {
  const spans = united(finders.flatMap(find => find(text)))
  return spans.length === 0 ? [] : [...spans, ...found(blanked(text, spans), finders)].sort((a, b) => a.start - b.start)
}

/** All texts of one case: who is named by title or role in one is found, with the same label, in every other. */
export function panelCopies(texts: readonly string[], known: Known): PanelCopy[] {
  const all = withNamesFound(known, texts)
  return texts.map(text => panelCopy(text, all))
}

type Finder = (text: string) => Span[]

function findersOf(known: Known, labels: Labels): readonly Finder[] {
  const made = finders.get(labels)
  if (made !== undefined) return made
  const all = [
    knownNames(labels),
    knownStrings(known, labels),
    dates(known, labels),
    formats,
    titledSpans,
    roads,
    organisationsNamed,
  ]
  finders.set(labels, all)
  return all
}

// The expressions of a case are long; they are made once for as long as its facts are held.
const finders = new WeakMap<Labels, readonly Finder[]>()
const labels = new WeakMap<Known, Labels>()

function labelsOf(known: Known): Labels {
  const made = labels.get(known) ?? labelsFor(known)
  labels.set(known, made)
  return made
}

function written(text: string, spans: readonly Span[], at: readonly number[]): string {
  let out = ''
  let from = 0
  for (const { start, end, label } of spans) {
    out += text.slice(from, at[start]) + label
    from = at[end]!
  }
  return out + text.slice(from)
}
