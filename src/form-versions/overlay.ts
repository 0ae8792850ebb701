import { formFaults } from '../forms/check.ts'
import type { Field, Form, Member, Section } from '../forms/form.ts'
import { isLocal } from '../statutory/sources.ts'
import { questionsById } from '../statutory/versions/questions.ts'

/** What an area adds to a form: words beside its questions, whom to turn to, and questions of its own. */
export type Overlay = {
  /** By question; a member of a group as `involvedAgency.role`. */
  readonly words: Readonly<Record<string, Words>>
  /** Whom to telephone or write to; shown above the first questions. */
  readonly contact?: string
  /** Asked after all others, in a section of their own, and never sent to the national database. */
  readonly local: Readonly<Record<string, Field>>
}

export type Words = { readonly hint?: string; readonly means?: string }

export const noOverlay: Overlay = { words: {}, local: {} }

/** The section of an area's own questions. */
export const LOCAL = 'local'

/**
 * How ids of an area’s own questions of a form begin. Answers to the supplementary forms are kept together with those to
 * Form B, so each of them has its own.
 */
export const localPrefix = ({ code = '' }: Form): string => (/^S\d+$/.test(code) ? `${LOCAL}${code}` : LOCAL)

/** The form as people of that area see it. Nothing but hints, meanings and contact changes in what the form itself asks. */
export function overlaid<F extends Form>(form: F, { words, contact, local }: Overlay): F {
  const sections = Object.entries<Section>(form.sections).map(([key, section], place) => {
    const fields = Object.entries(section.fields).map(([id, field]) => [id, withWords(id, field, words)] as const)
    const intro = [section.intro, place === 0 ? contact : undefined].filter(Boolean).join(' ')
    return [key, { ...section, ...(intro !== '' && { intro }), fields: Object.fromEntries(fields) }] as const
  })
  const own: readonly (readonly [string, Section])[] =
    Object.keys(local).length === 0 ? [] : [[LOCAL, { title: 'Questions of this area', fields: local }]]
  return { ...form, sections: Object.fromEntries([...sections, ...own]) }
}

function withWords(id: string, field: Field, words: Overlay['words']): Field {
  const { hint, means } = words[id] ?? {}
  const own = { ...field, ...(hint !== undefined && { hint }), ...(means !== undefined && { means }) }
  if (own.kind !== 'group') return own
  const members = Object.entries(own.fields).map(([member, question]) => [
    member,
    withWords(`${id}.${member}`, question, words) as Member,
  ])
  return { ...own, fields: Object.fromEntries(members) }
}

/** Everything that stands against an overlay, all at once. */
export function overlayFaults(form: Form, overlay: Overlay): readonly string[] {
  const asked = questionsById(form)
  const faults = [
    ...Object.keys(overlay.words)
      .filter(id => !asked.has(id))
      .map(id => `${id}: the form does not ask it`),
    ...Object.entries(overlay.words).flatMap(([id, own]) => [
      ...Object.keys(own)
        .filter(key => key !== 'hint' && key !== 'means')
        .map(key => `${id}: an area cannot change ${key}`),
      ...[own.hint, own.means].filter(text => text?.trim() === '').map(() => `${id}: there are no words`),
    ]),
    ...Object.entries(overlay.local).flatMap(([id, field]) => [
      ...(new RegExp(`^${localPrefix(form)}[A-Z0-9]`).test(id)
        ? []
        : [`${id}: ids of an area’s own questions begin with “${localPrefix(form)}”`]),
      ...(isLocal(field) ? [] : [`${id}: it must be marked as our own`]),
      ...(field.required === 'optional' || field.required === 'desired'
        ? []
        : [`${id}: nobody can be made to answer it`]),
    ]),
    ...(LOCAL in form.sections ? [`${LOCAL}: the form has such a section`] : []),
  ]
  return faults.length > 0 ? faults : formFaults([overlaid(form, overlay)])
}
