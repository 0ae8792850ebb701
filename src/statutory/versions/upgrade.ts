import type { Answer, AnyAnswers, Field, Form } from '../../forms/form.ts'
import { fromReceived } from '../../forms/received.ts'
import { inOrder, type Version } from './in-force.ts'
import { questionsById, shapeOf } from './questions.ts'

/**
 * How answers go from one version of a form to another. Plain data: it is shown before anybody goes by it, and kept.
 * Members of groups stand as `involvedAgency.role`.
 */
export type UpgradeMap = {
  readonly form: string
  readonly from: string
  readonly to: string
  readonly kept: readonly string[]
  /** Old id to new: of the same form, or `form/id` of another. */
  readonly moved: Readonly<Record<string, string>>
  readonly added: readonly string[]
  readonly retired: readonly string[]
  /** Questions that take other answers than before: what does not fit any more is kept beside them. */
  readonly otherwise: Readonly<Record<string, Field>>
}

/** Where an answer is kept that the new version has no place for: `legacy.motherBmi`. */
export const LEGACY = 'legacy.'

/** The map between two versions of a form; `moved` is what the newer says of its new ids. */
export function upgradeMap(older: Form, newer: Form, moved: Readonly<Record<string, string>> = {}): UpgradeMap {
  const [before, now] = [questionsById(older), questionsById(newer)]
  const targets = new Set(Object.values(moved))
  const otherwise = [...now.values()].flatMap(({ id, field, group }) => {
    const source = Object.entries(moved).find(([, to]) => to === id)?.[0] ?? id
    const was = before.get(source)?.field
    return group === undefined && was && shapeOf(was) !== shapeOf(field) ? [[id, field] as const] : []
  })
  return {
    form: newer.id,
    from: older.version,
    to: newer.version,
    kept: [...now.keys()].filter(id => before.has(id) && !targets.has(id)),
    moved,
    added: [...now.keys()].filter(id => !before.has(id) && !targets.has(id)),
    retired: [...before.keys()].filter(id => !now.has(id) && !(id in moved)),
    otherwise: Object.fromEntries(otherwise),
  }
}

/** The maps from one version of a form to a later one, over those between; none where it is the same. */
export function mapsBetween(versions: readonly Version[], id: string, from: string, to: string): readonly UpgradeMap[] {
  const own = inOrder(versions.filter(one => one.form.id === id))
  const [first, last] = [from, to].map(version => own.findIndex(one => one.form.version === version)) as [
    number,
    number,
  ]
  if (first < 0) return []
  return own.slice(first + 1, last + 1).map((one, i) => upgradeMap(own[first + i]!.form, one.form, one.moved))
}

/**
 * Answers given on the older version, under the newer. None is dropped: what has no place there is kept under `legacy.`
 * and shown. Doing it again changes nothing.
 */
export function upgrade(map: UpgradeMap, answers: AnyAnswers): AnyAnswers {
  const places = new Set([...map.kept, ...map.added, ...Object.values(map.moved)])
  const upgraded: Record<string, Answer> = {}
  const given = Object.entries(answers).flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer] as const]))
  for (const [id, answer] of given) if (id.startsWith(LEGACY)) upgraded[id] = answer
  for (const [id, answer] of given) if (places.has(id)) put(map, upgraded, id, answer)
  for (const [id, answer] of given) {
    if (places.has(id) || id.startsWith(LEGACY)) continue
    const to = map.moved[id]
    // An answer that stands at the new place already was given later.
    if (to !== undefined && !to.includes('/') && upgraded[to] === undefined) put(map, upgraded, to, answer, id)
    else keep(upgraded, id, answer)
  }
  return upgraded
}

/** Answers whose question went to another form, by form: for who answers that one too, where it is still blank. */
export function handedOn(map: UpgradeMap, answers: AnyAnswers): Readonly<Record<string, AnyAnswers>> {
  const given: Record<string, Record<string, Answer>> = {}
  for (const [old, target] of Object.entries(map.moved)) {
    const [form, id] = target.split('/')
    const answer = answers[old] ?? answers[LEGACY + old]
    if (form === undefined || id === undefined || answer === undefined) continue
    given[form] = { ...given[form], [id]: answer }
  }
  return given
}

/**
 * Answers to several forms that are kept together, each by its own maps. What went from one of them to another is
 * answered there; what none of them asked stays as it is.
 */
export function upgradeTogether(
  forms: readonly { readonly form: Form; readonly maps: readonly UpgradeMap[] }[],
  answers: AnyAnswers,
): AnyAnswers {
  let rest = answers
  const upgraded: Record<string, Answer | undefined> = {}
  const handed: Record<string, Answer | undefined> = {}
  for (const { form, maps } of forms) {
    const asked = questionsById(form)
    const own = Object.fromEntries(Object.entries(rest).filter(([id]) => asked.has(id)))
    rest = Object.fromEntries(Object.entries(rest).filter(([id]) => !asked.has(id)))
    let here: AnyAnswers = own
    for (const map of maps) {
      here = upgrade(map, here)
      for (const [old, target] of Object.entries(map.moved)) {
        const id = target.split('/')[1]
        if (id === undefined || here[LEGACY + old] === undefined) continue
        handed[id] = here[LEGACY + old]
        here = Object.fromEntries(Object.entries(here).filter(([one]) => one !== LEGACY + old))
      }
    }
    Object.assign(upgraded, here)
  }
  return { ...rest, ...handed, ...upgraded }
}

/** What was kept beside the questions of a version, by the id that it had. */
export const legacyIn = (answers: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, answer]) =>
      id.startsWith(LEGACY) && answer !== undefined ? [[id.slice(LEGACY.length), answer]] : [],
    ),
  )

/** At its question, as far as it fits; `was` is the id under which what does not fit is kept. */
function put(map: UpgradeMap, into: Record<string, Answer>, id: string, answer: Answer, was = id): void {
  const field = map.otherwise[id]
  if (!field) {
    into[id] = answer
    return
  }
  const one: Form = { id, version: map.to, title: id, sections: { one: { title: id, fields: { [id]: field } } } }
  const { answers, other } = fromReceived(one, { [id]: answer })
  Object.assign(into, answers)
  for (const [path, left] of Object.entries(other)) keep(into, was + path.slice(id.length), left as Answer)
}

function keep(into: Record<string, Answer>, id: string, answer: Answer): void {
  let place = LEGACY + id
  // Kept twice under one id: an older answer stands there already.
  while (into[place] !== undefined && JSON.stringify(into[place]) !== JSON.stringify(answer)) place += '+'
  into[place] = answer
}
