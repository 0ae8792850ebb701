import { namedIn } from '../forms/condition.ts'
import type { AnyAnswers, Condition, Field, Form, Section } from '../forms/form.ts'
import { withSections } from '../forms/read.ts'
import { OTHERS } from '../statutory/reporting/sections-for.ts'
import { supplementaryForms } from '../statutory/supplementary/forms.ts'
import { eventsFrom, type EventRow, rowsFrom } from './event-rows.ts'
import type { WrittenEvent } from './events.ts'
import { eventsForm, narrativeForm } from './forms.ts'
import type { Report } from './own-form.ts'
import type { OwnReturn } from './read-own-return.ts'
import type { Whole } from './whole-form.ts'

export type Content = Pick<OwnReturn, 'answers' | 'events' | 'narrative'>

/** One page of a return: questions that belong together, the free text, or the dated events. */
export type ReturnPage = {
  readonly key: string
  readonly title: string
  /** Which of the four lists of tasks it stands in. */
  readonly part: 'you' | 'agency' | 'death' | 'aside'
  readonly hint: string | undefined
  readonly intro: string | undefined
  readonly form: Form
  readonly section: string
  /** Its questions. */
  readonly names: readonly string[]
  /** What is saved of this page. */
  readonly answersIn: (content: Content) => AnyAnswers
  /** The whole return with this page's answers in place of those it had. */
  readonly put: (content: Content, answers: AnyAnswers) => Content
}

/** Whether a question of a section is shown, as far as the answers until now decide it. */
export type IsShown = (section: Section, field: Field) => boolean

/**
 * The pages of a return on which something is shown, in order: who answers; what happened, in words and by date; then
 * the questions.
 */
export function pagesOf(form: Form, isShown: IsShown = () => true): readonly ReturnPage[] {
  const [first = [], ...others] = Object.entries(form.sections).map(([key, section]) =>
    splitUp(key, section, form, isShown),
  )
  return [...first, narrativePage, eventsPage, ...others.flat()]
}

/** More questions than this are put on several pages, where the section has headings to part them by. */
const MANY = 20

/** A section as one page, or as a few that each keep whole clusters of questions. */
function splitUp(key: string, section: Section, form: Form, isShown: IsShown): readonly ReturnPage[] {
  const clusters: string[][] = []
  for (const [name, field] of Object.entries(section.fields)) {
    if (field.heading !== undefined || clusters.length === 0) clusters.push([])
    clusters.at(-1)!.push(name)
  }
  const packed: string[][] = []
  for (const cluster of clusters) {
    const last = packed.at(-1)
    if (last !== undefined && last.length + cluster.length <= MANY) last.push(...cluster)
    else packed.push([...cluster])
  }
  // A page keeps its key, whichever of the others has something to show.
  const shown = packed
    .map((names, place) => ({ names, key: place === 0 ? key : `${key}.${place + 1}` }))
    .filter(({ names }) => names.some(name => isShown(section, section.fields[name]!)))
  return shown.map(({ names, key: pageKey }, place) => {
    const headings = names.flatMap(name => section.fields[name]?.heading ?? [])
    const isOne = shown.length === 1
    return sectionPage(form, key, section, {
      key: pageKey,
      title: isOne ? section.title : `${section.title}, ${place + 1} of ${shown.length}`,
      hint: isOne ? formTitle(key, section) : headings.join(', ') || formTitle(key, section),
      names,
    })
  })
}

/** The title of the supplementary form of which a section is a part. */
function formTitle(key: string, section: Section): string | undefined {
  const title = supplementaryForms.find(({ code }) => key.startsWith(`${code}-`))?.title
  return title === undefined || section.title.startsWith(title) ? undefined : title
}

/** Some questions of a section as a page. */
export function sectionPage(
  form: Form,
  key: string,
  section: Section,
  page: Pick<ReturnPage, 'key' | 'title' | 'hint' | 'names'>,
): ReturnPage {
  const fields = Object.fromEntries(page.names.map(name => [name, asHere(section.fields[name]!, page.names)]))
  const own: Form = { ...form, sections: { ...form.sections, [key]: { ...section, title: page.title, fields } } }
  return {
    ...page,
    part: partOf(key, section),
    intro: page.key === key ? section.intro : undefined,
    form: own,
    section: key,
    answersIn: ({ answers }) =>
      Object.fromEntries(Object.entries(answers as AnyAnswers).filter(([name]) => name in fields)),
    put: (content, answers) => ({
      ...content,
      answers: withSections(own, content.answers as never, [key], answers as never) as Report,
    }),
  }
}

/** Its own questions and no others, as a form. */
export const alone = ({ form, section }: ReturnPage): Form => ({
  ...form,
  sections: { [section]: form.sections[section]! },
})

/** What decides whether it is asked is told beside it where a person decides, or an answer on the same page. */
function asHere(field: Field, names: readonly string[]): Field {
  const { whenText: _, ...bare } = field
  const isDecided = !isJudged(field.when) && !namedIn(field.when).some(id => names.includes(nameOf(id)))
  return isDecided ? (bare as Field) : field
}

const isJudged = (when: Condition | undefined): boolean =>
  when !== undefined &&
  ('judgement' in when ||
    ('not' in when && isJudged(when.not)) ||
    ('all' in when && when.all.some(isJudged)) ||
    ('any' in when && when.any.some(isJudged)))

const partOf = (key: string, { aside }: Section): ReturnPage['part'] =>
  aside ? 'aside' : key === 'respondent' ? 'you' : /^S\d+-/.test(key) ? 'death' : 'agency'

const narrativePage: ReturnPage = {
  key: 'report',
  title: narrativeForm.sections.report.title,
  part: 'agency',
  hint: undefined,
  intro: undefined,
  form: narrativeForm,
  section: 'report',
  names: Object.keys(narrativeForm.sections.report.fields),
  answersIn: ({ narrative }) => (narrative === '' ? {} : { narrative }),
  put: (content, answers) => ({ ...content, narrative: (answers['narrative'] ?? '') as string }),
}

export const eventsPage: ReturnPage = {
  key: 'events',
  title: eventsForm.sections.events.title,
  part: 'agency',
  hint: undefined,
  intro: undefined,
  form: eventsForm,
  section: 'events',
  names: Object.keys(eventsForm.sections.events.fields),
  answersIn: ({ events }) => (events.length === 0 ? {} : { events: rowsFrom(events) }),
  put: (content, answers) => ({
    ...content,
    events: eventsFrom(answers['events'] as readonly EventRow[] | undefined).map(event => asBefore(content, event)),
  }),
}

/** What the page does not ask of an event stays as it was, where the event is the same. */
const asBefore = ({ events }: Content, event: WrittenEvent): WrittenEvent =>
  events.find(old => old.date === event.date && old.time === event.time && old.text === event.text) ?? event

/** Whether some agency, in some case, has a page of this key. */
export const isKey = ({ form }: Whole, key: string): boolean =>
  [narrativePage.key, eventsPage.key].includes(key) || Object.hasOwn(form.sections, declaredSection(key))

/** The section as it is declared of which a page is a part. */
export const declaredSection = (key: string): string => key.replace(/\.\d+$/, '').replace(OTHERS, '')

/** The question to which a control belongs: `carer.0.drugs` and `repSignOff-name` are of `carer` and `repSignOff`. */
export const nameOf = (control: string): string => control.split(/[.-]/)[0]!
