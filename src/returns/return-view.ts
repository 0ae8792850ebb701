import { pushedSections } from '../forms/asked.ts'
import type { Body } from '../forms/body.ts'
import { fieldsOf, type Known, shown, valueIn } from '../forms/condition.ts'
import type { AnyAnswers, Field, Form } from '../forms/form.ts'
import { isAnswered } from '../forms/is-answered.ts'
import { bothShown, completeness, type Gap } from '../forms/read.ts'
import { minimumDataSet } from '../statutory/minimum-data-set.ts'
import { isWhole } from './events.ts'
import { knownFor, type Of, ownForm } from './own-form.ts'
import type { OwnReturn } from './read-own-return.ts'
import {
  declaredSection,
  eventsPage,
  type IsShown,
  nameOf,
  pagesOf,
  type ReturnPage,
  sectionPage,
} from './return-pages.ts'

/** A return as its agency sees it: worked out once for each page that is shown. */
export type ReturnView = {
  readonly own: OwnReturn
  readonly form: ReturnType<typeof ownForm>
  readonly known: Known
  /** Those that have a question as far as the answers until now decide it. */
  readonly pages: readonly ReturnPage[]
  readonly gaps: readonly Gap[]
}

export function viewOf(own: OwnReturn): ReturnView {
  const of = ofOwn(own)
  const form = ownForm(of)
  const known = knownFor(of, { born_on: own.child.bornOn, died_on: own.child.diedOn })
  return {
    own,
    form,
    known,
    pages: pagesOf(form, shownIn(form, own.answers as AnyAnswers, known)),
    gaps: completeness(form, own.answers, { known, sections: pushedSections(form) }),
  }
}

export const ofOwn = ({
  request,
  asking,
  whole,
  answers,
}: Pick<OwnReturn, 'request' | 'asking' | 'whole' | 'answers'>): Of => ({
  kind: request.agency_kind,
  asking,
  whole,
  answers,
})

/** Where a control stands. */
export const pageWith = ({ pages }: Pick<ReturnView, 'pages'>, control: string): ReturnPage | undefined =>
  pages.find(page => page.names.includes(nameOf(control)))

/**
 * The page as it was shown when it was posted, with these questions. Meanwhile another agency may have answered some of
 * them, or the manager left their form out: what was typed is still read, all of it and nothing else.
 */
export function pageAsShown(
  view: ReturnView,
  key: string,
  names: readonly string[],
  typed: Body,
): ReturnPage | undefined {
  const now = view.pages.find(page => page.key === key)
  const declaredKey = declaredSection(key)
  const { whole } = view.own
  const sections: Form['sections'] = whole.form.sections
  // A page of a version before this one may hold what stands elsewhere now.
  const section = sections[declaredKey] ?? { title: now?.title ?? 'Your answers', fields: {} }
  const asked = new Map(fieldsOf(view.form as Form))
  const fields = names.flatMap(name => {
    const field = whole.declared(name)
    return field === undefined ? [] : [[name, asPosted(name, field, asked.get(name), typed)] as const]
  })
  if (fields.length === 0) return now
  const sectionKey = key.replace(/\.\d+$/, '')
  return sectionPage(
    { ...view.form, sections: { ...sections, ...view.form.sections } },
    sectionKey,
    { ...section, ...(view.form as Form).sections[sectionKey], fields: Object.fromEntries(fields) },
    { key, title: now?.title ?? section.title, hint: now?.hint, names: fields.map(([name]) => name) },
  )
}

/** A question as it is asked now; of rows also the members that were asked when they were typed. */
function asPosted(name: string, whole: Field, now: Field | undefined, typed: Body): Field {
  if (whole.kind !== 'group' || now?.kind !== 'group') return now ?? whole
  const posted = new Set(Object.keys(typed).map(control => memberOf(control)))
  const members = Object.entries(whole.fields).filter(
    ([member]) => member in now.fields || posted.has(`${name}.${member}`),
  )
  return { ...now, fields: Object.fromEntries(members) }
}

/** `carer.0.drugs-detail` is of `carer.drugs`. */
const memberOf = (control: string): string => {
  const [group, , member = ''] = control.split('.')
  return `${group}.${member.split('-')[0]}`
}

/** How far a page is: questions that are shown, those with an answer, and those that somebody waits for without one. */
export type Standing = { readonly shown: number; readonly answered: number; readonly needed: number }

export function standingOf(page: ReturnPage, { own, known, gaps }: Omit<ReturnView, 'pages'>): Standing {
  const saved = page.answersIn(own)
  const asked = shownOn(page, own, known)
  return {
    shown: asked.length,
    answered: asked.filter(name => saved[name] !== undefined).length,
    needed:
      page.key === eventsPage.key
        ? own.events.filter(event => !isWhole(event)).length
        : gaps.filter(gap => page.part !== 'aside' && page.names.includes(nameOf(gap.field))).length,
  }
}

/** The questions of a page that are asked, as far as the answers until now decide it. */
function shownOn(page: ReturnPage, own: OwnReturn, known: Known): readonly string[] {
  const section = page.form.sections[page.section]!
  const isShown = shownIn(page.form, own.answers as AnyAnswers, known)
  return Object.entries(section.fields).flatMap(([name, field]) => (isShown(section, field) ? [name] : []))
}

function shownIn(form: Form, answers: AnyAnswers, known: Known): IsShown {
  const valueOf = valueIn(form, answers, known)
  return (section, field) => isAnswered(field) && bothShown(section.when, field.when, valueOf) !== 'no'
}

/** What has no answer, by whether somebody waits for it and whether the national database does (dictionary 10.4). */
export type OpenQuestions = {
  readonly neededNationally: readonly OpenQuestion[]
  readonly needed: readonly OpenQuestion[]
  /** Wished for nationally, and nobody waits. */
  readonly wishedNationally: readonly OpenQuestion[]
}
type OpenQuestion = { readonly field: string; readonly label: string }

export function openQuestions(view: ReturnView): OpenQuestions {
  const { declared, sectionOf } = view.own.whole
  const valueOf = valueIn(view.form, view.own.answers as AnyAnswers, view.known)
  const minimum = new Set(minimumDataSet.flatMap(({ ids, when }) => (shown(when, valueOf) === 'no' ? [] : ids)))
  const inMinimum = (control: string): boolean => {
    const [name = control, , member] = control.split('.')
    const id = nameOf(name)
    const field = declared(id)
    if (field === undefined) return false
    // Of a supplementary form every mandatory question belongs to it.
    if (sectionOf.get(id)!.includes('-') && (field.required ?? 'mandatory') === 'mandatory') return true
    return minimum.has(field.kind === 'group' && member !== undefined ? `${field.row ?? id}.${member}` : id)
  }
  const wished = view.pages
    .filter(page => page.part !== 'aside')
    .flatMap(page => shownOn(page, view.own, view.known).map(name => ({ page, name })))
    .filter(({ page, name }) => page.answersIn(view.own)[name] === undefined && inMinimum(name))
    .map(({ name }) => ({ field: name, label: declared(name)!.label }))
  return {
    neededNationally: view.gaps.filter(({ field }) => inMinimum(field)),
    needed: view.gaps.filter(({ field }) => !inMinimum(field)),
    wishedNationally: wished.filter(({ field }) => !view.gaps.some(gap => gap.field === field)),
  }
}
