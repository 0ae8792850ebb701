import type { Form } from '../../forms/form.ts'
import { type Asked, questionsById } from './questions.ts'
import { type Aspect, aspectsOf, conditionInWords } from './words.ts'

/** What differs between two versions of a form, question by question, in the order of the newer; what left comes last. */
export type Difference =
  | { readonly id: string; readonly kind: 'added' | 'retired'; readonly label: string; readonly section: string }
  | { readonly id: string; readonly kind: 'changed'; readonly label: string; readonly aspects: readonly Changed[] }

export type Changed = { readonly aspect: Aspect | 'section'; readonly before: string; readonly now: string }

/** `moved` says which questions only have a new id. */
export function differences(
  older: Form,
  newer: Form,
  moved: Readonly<Record<string, string>> = {},
): readonly Difference[] {
  const [before, now] = [questionsById(older), questionsById(newer)]
  const sourceOf = (id: string): string => Object.entries(moved).find(([, to]) => to === id)?.[0] ?? id
  const seen = new Set<string>()
  const here = [...now.values()].flatMap((asked): readonly Difference[] => {
    const was = before.get(sourceOf(asked.id))
    if (!was) return [{ id: asked.id, kind: 'added', ...placeOf(asked) }]
    seen.add(was.id)
    const aspects = changed(was, asked)
    return aspects.length === 0 ? [] : [{ id: asked.id, kind: 'changed', label: asked.field.label, aspects }]
  })
  const gone = [...before.values()].filter(({ id }) => !seen.has(id))
  return [...here, ...gone.map(asked => ({ id: asked.id, kind: 'retired' as const, ...placeOf(asked) }))]
}

const placeOf = ({ field, sectionOf }: Asked) => ({ label: field.label, section: sectionOf.title })

function changed(was: Asked, is: Asked): readonly Changed[] {
  const [before, now] = [aspectsOf(was.field), aspectsOf(is.field)]
  const aspects = (Object.keys(now) as Aspect[]).flatMap(aspect =>
    before[aspect] === now[aspect] ? [] : [{ aspect, before: before[aspect], now: now[aspect] }],
  )
  const [older, newer] = [placed(was), placed(is)]
  return older === newer ? aspects : [...aspects, { aspect: 'section', before: older, now: newer }]
}

const placed = ({ section, sectionOf }: Asked): string =>
  `${sectionOf.title} (${[section, sectionOf.aside && 'aside', sectionOf.by, sectionOf.when && conditionInWords(sectionOf.when)].filter(Boolean).join(', ')})`
