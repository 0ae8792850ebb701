import { FAMILY_NAME, GENERAL, type Labelled, type Labels } from './labels.ts'
import { type Entry, keyOf, matcher, needsCapital } from './matcher.ts'
import { type Name, partsOf } from './names.ts'
import type { Span } from './spans.ts'
import { TITLES } from './words.ts'

/**
 * Finds the people whom the case knows by name: whole names in either order, each given name, the family name, the
 * parts of both, with the titles and initials that stand before them.
 */
export function knownNames({ people }: Labels): (text: string) => Span[] {
  const bearers = bearersOf(people)
  const find = matcher(people.flatMap(person => person.names.flatMap(name => entriesOf(person, name, bearers))))
  return text => {
    const spans = find(text)
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map(span => withTitle(text, span, bearers))
    return joined(text, spans, bearers)
  }
}

/** Who bears a family name or a part of it, by its key. */
type Bearers = ReadonlyMap<string, readonly Labelled[]>

function bearersOf(people: readonly Labelled[]): Bearers {
  const whole = new Map<string, Labelled[]>()
  const parts = new Map<string, Labelled[]>()
  const note = (map: Map<string, Labelled[]>, name: string, person: Labelled): void => {
    const there = map.get(keyOf(name)) ?? []
    if (!there.includes(person)) map.set(keyOf(name), [...there, person])
  }
  for (const person of people) {
    for (const { family } of person.names) {
      if (family === '') continue
      note(whole, family, person)
      for (const part of partsOf(family)) note(parts, part, person)
    }
  }
  // "Sample" means the father Sample before it means the child Sample-Testcase.
  return new Map([...parts, ...whole])
}

const WEIGHT = { whole: 9, given: 7, family: 6 }

function entriesOf({ label, why, found }: Labelled, { given, family }: Name, bearers: Bearers): Entry[] {
  const entries: Entry[] = []
  const orders = [[...given, family], [given[0], family], [family, ...given], [family, given[0]], given]
  for (const order of orders) {
    const parts = order.filter(part => part !== undefined && part !== '') as string[]
    if (parts.length < 2) continue
    const capitals = found || parts.every(needsCapital)
    entries.push({ string: parts.join(' '), label, why, weight: WEIGHT.whole, capitals })
  }
  for (const string of given.flatMap(partsOf)) {
    entries.push({ string, label, why, weight: WEIGHT.given, capitals: found || needsCapital(string) })
  }
  for (const string of partsOf(family)) {
    const said = { label: familyLabel(bearers.get(keyOf(string)) ?? []), why: 'family name', weight: WEIGHT.family }
    entries.push({ ...said, string, capitals: found || needsCapital(string) })
    // "the Testcases": a capital shows that it is the name.
    if (string.length > 3) entries.push({ ...said, string: `${string}s`, capitals: true })
  }
  return entries
}

function familyLabel(bearers: readonly Labelled[]): string {
  const near = bearers.filter(({ kind }) => kind !== 'professional')
  if (near.length > 1) return FAMILY_NAME
  return near[0]?.label ?? (bearers.length === 1 ? bearers[0]!.label : GENERAL.name)
}

const BEFORE = new RegExp(
  `(?:(?<!\\p{L})(Baby|Twin|Infant|${[...TITLES.keys()].join('|')})\\.? {1,2}(?:Boy |Girl |\\d )?)?((?:(?<![\\p{L}\\p{N}])\\p{Lu}\\.? ?){0,3})$`,
  'u',
)

/** "Mrs G Testcase" goes as a whole, and "Mr" or "Mrs" tells which Testcase it is. */
function withTitle(text: string, span: Span, bearers: Bearers): Span {
  const owners = bearers.get(keyOf(text.slice(span.start, span.end))) ?? []
  const before = BEFORE.exec(text.slice(Math.max(0, span.start - 32), span.start))
  if (before === null) return span
  const [found, title, initials] = before
  const isFamilyName = owners.length > 0
  const start = span.start - (isFamilyName || initials === '' ? found.length : 0)
  if (title === undefined || !isFamilyName) return { ...span, start }
  return { ...span, start, label: titledLabel(title, owners) ?? span.label }
}

function titledLabel(title: string, owners: readonly Labelled[]): string | undefined {
  if (/^(?:Baby|Twin|Infant)$/.test(title)) {
    return owners.some(({ kind }) => kind !== 'professional') ? '[the child]' : undefined
  }
  const sex = title === 'Mr' ? 'male' : /^(?:Mrs|Ms|Miss)$/.test(title) ? 'female' : null
  if (sex !== null) return owners.find(owner => owner.sex === sex)?.label
  return owners.find(({ kind }) => kind === 'professional')?.label
}

/** "Ann" and "Testcase" side by side, in either order, with an initial between or none, are one person. */
function joined(text: string, spans: readonly Span[], bearers: Bearers): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    const gap = last === undefined ? null : text.slice(last.end, span.start)
    if (last === undefined || gap === null || gap.length > 6 || !/^[ ,]{0,2}(?:\p{Lu}\.? )?$/u.test(gap)) {
      out.push(span)
      continue
    }
    const label = oneLabel(text, last, span, bearers)
    if (label === null) out.push(span)
    else out[out.length - 1] = { ...last, end: Math.max(last.end, span.end), label, why: last.why }
  }
  return out
}

function oneLabel(text: string, a: Span, b: Span, bearers: Bearers): string | null {
  if (a.label === b.label) return a.label
  const bears = (name: Span, person: Span): boolean =>
    (bearers.get(keyOf(text.slice(name.start, name.end))) ?? []).some(({ label }) => label === person.label)
  if (a.label === FAMILY_NAME && bears(a, b)) return b.label
  return b.label === FAMILY_NAME && bears(b, a) ? a.label : null
}
