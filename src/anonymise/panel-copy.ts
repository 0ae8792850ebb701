import { dates } from './dates.ts'
import { type Flag, flagsIn } from './flags.ts'
import { type Folded, fold } from './fold.ts'
import { formats } from './formats.ts'
import type { Known } from './known.ts'
import { knownNames } from './known-names.ts'
import { knownStrings } from './known-strings.ts'
import { GENERAL, type Labels, labelsFor, withoutLabels } from './labels.ts'
import { withNamesFound } from './names-found.ts'
import { organisationsNamed } from './organisations.ts'
import { wordsOf } from './reading.ts'
import { roads } from './roads.ts'
import { blanked, type Span, united } from './spans.ts'
import { titledSpans } from './titled.ts'
import { unlistedPeople } from './unlisted-people.ts'
import { variantsOf } from './variants.ts'

export type PanelCopy = {
  readonly text: string
  /** What was replaced, by its place in the original text. */
  readonly replaced: readonly {
    readonly start: number
    readonly end: number
    readonly label: string
    readonly why: string
  }[]
  /** What is left and may still lead to the family, by its place in the original text: for a person to decide. */
  readonly flags: readonly Flag[]
}

/**
 * A text as the panel may read it: whoever and whatever the case knows, what has the form of an identifier, and what
 * reads as a name though nobody listed it, is replaced by a label in square brackets (R-V3).
 */
export function panelCopy(text: string, known: Known, labels: Labels = labelsOf(known)): PanelCopy {
  const folded = fold(text)
  const bare = withoutLabels(folded.text, labels)
  const spans = found(bare, stagesOf(known, labels))
  return {
    text: written(text, spans, folded.at),
    replaced: spans.map(({ start, end, label, why }) => ({
      ...original(folded, start, end),
      label: label.trim(),
      why,
    })),
    flags: flagsIn(blanked(bare, spans)).map(({ start, end, why }) => ({ ...original(folded, start, end), why })),
  }
}

/** All texts of one case: who is named in one is found, with the same label, in every other. */
export function panelCopies(texts: readonly string[], known: Known): PanelCopy[] {
  const labels = labelsOf(known)
  const stages = stagesOf(known, labels)
  const bare = texts.map(text => {
    const plain = withoutLabels(fold(text).text, labels)
    return { plain, blank: blanked(plain, found(plain, stages.slice(0, SURE))) }
  })
  const all = withNamesFound(known, bare)
  return texts.map(text => panelCopy(text, all))
}

const original = ({ at }: Folded, start: number, end: number): { start: number; end: number } => ({
  start: at[start]!,
  end: at[end]!,
})

/**
 * What is surest goes first, and what comes after it reads round it. Then what is read by its surroundings once more: a
 * date that hid behind another shows once that is gone.
 */
function found(text: string, stages: readonly Stage[]): Span[] {
  const spans: Span[] = []
  let left = text
  const run = (finders: Stage): boolean => {
    const more = united(finders.flatMap(find => find(left)).map(span => withEdges(left, span)))
    spans.push(...more)
    if (more.length > 0) left = blanked(left, more)
    return more.length > 0
  }
  for (const stage of stages) run(stage)
  while (stages.length > SURE && stages.slice(SURE).filter(run).length > 0);
  return joined(text, united(spans))
}

/** "Flat 2 [address]", "[Mother] B", "O'[Doctor A]": what stands close to a name and belongs to it. */
function withEdges(text: string, span: Span): Span {
  let { start, end } = span
  const before = text.slice(Math.max(0, start - 24), start)
  const isBuilding = /^\[(?:address|building|place)\]$/.test(span.label)
  if (isBuilding || /organisation|road/.test(span.why)) {
    const number = (isBuilding ? NUMBER : FLAT).exec(before)
    if (number !== null) start -= number[0].length
  }
  if (/name|place/.test(span.why)) {
    const particle = PARTICLE.exec(before)
    if (particle !== null) start -= particle[0].length
    if (/town|organisation|place/.test(span.why)) {
      const sort = SORT.exec(text.slice(0, start).slice(-12))
      if (sort !== null && particle === null) start -= sort[0].length
    }
    const after = AFTER_NAME.exec(text.slice(end, end + 16))
    if (after !== null) end += after[0].length
  }
  return start === span.start && end === span.end ? span : { ...span, start, end }
}

/** "Ann" and "Sample" with "de" between are one name. */
function joined(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last !== undefined && BETWEEN_NAMES.test(text.slice(last.end, span.start)) && /name|place/.test(last.why)) {
      out[out.length - 1] = { ...last, end: span.end }
    } else out.push(span)
  }
  return out
}

const BETWEEN_NAMES = /^(?:['-]|[ -](?:(?:v[ao04]n|de|der|den|du|da|di|la|le|el|al|bin|dos)[ -]){1,2})$/iu

const SORT = /(?<![\p{L}\p{N}])(?:Upper|Lower|Great|Little|Nether|North|South|East|West|New|Old|High|Long) $/u
const FLAT = /(?<!\p{L})(?:Flat|Apartment|Apt|Unit|Room|No)\.? \d{1,4}[A-Za-z]?,? $/iu
const NUMBER = /(?:(?<!\p{L})(?:Flat|Apartment|Apt|Unit|Room|No)\.? )?(?<![\p{N}./:])\d{1,4}[A-Za-z]?,? $/iu
const PARTICLE =
  /(?<![\p{L}\p{N}])(?:(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|[Dd]en|[Dd]u|[Dd]a|[Dd]i|[Ll]a|[Ll]e|[Ee]l|[Aa]l|[Bb]in|ap|dos|VAN|VON|DE|DER) ){1,2}|[ODo]'|\p{L}\. )$/u
// An initial, or a family name that is a word of every street.
const AFTER_NAME =
  /^ (?:\p{L}(?= (?:was|is|has|had|did|said|WAS|IS|HAS|HAD|DID|SAID) )|(?![AI](?![.,]))\p{Lu}(?=[.,;:)]? |[.,;:)]?$)(?! ?\p{Lu}\.)|(?:Field|Fields|Young|Day|Church|Park|Lane|House|Street|Lake|Beach|Garden|North|South|East|West|England|Court)(?=[.,;:)\n]|$| \p{Ll}))/u

type Finder = (text: string) => Span[]
type Stage = readonly Finder[]

/** How many of the stages find what the case knows and what has a form of its own. */
const SURE = 2

function stagesOf(known: Known, labels: Labels): readonly Stage[] {
  const made = stages.get(labels)
  if (made !== undefined) return made
  const sure = [knownNames(labels), knownStrings(known, labels), dates(known, labels), formats]
  const all = [sure, [variantsOf(labels)], [...sure, titledSpans, roads, organisationsNamed], [unlistedSpans]]
  stages.set(labels, all)
  return all
}

const unlistedSpans = (text: string): Span[] =>
  unlistedPeople(wordsOf(text)).map(({ start, end, kind, why }) => ({
    start,
    end,
    label: kind === 'place' ? GENERAL.town : GENERAL.name,
    why,
    weight: 1,
  }))

// The expressions of a case are long; they are made once for as long as its facts are held.
const stages = new WeakMap<Labels, readonly Stage[]>()
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
