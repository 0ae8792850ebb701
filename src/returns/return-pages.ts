import type { AnyAnswers, Form } from '../forms/form.ts'
import type { Known } from '../forms/condition.ts'
import { type Gap, withSections } from '../forms/read.ts'
import { eventsFrom, type EventRow, rowsFrom } from './event-rows.ts'
import type { WrittenEvent } from './events.ts'
import { eventsForm, narrativeForm } from './forms.ts'
import { knownFor, ownForm, type Report } from './own-form.ts'
import { gaps } from './quality.ts'
import type { OwnReturn } from './read-own-return.ts'

export type Content = Pick<OwnReturn, 'answers' | 'events' | 'narrative'>

/** One page of a return: a section of Form B, the free text, or the dated events. */
export type ReturnPage = {
  readonly key: string
  readonly title: string
  readonly intro: string | undefined
  readonly form: Form
  readonly section: string
  /** What is saved of this page. */
  readonly answersIn: (content: Content) => AnyAnswers
  /** The whole return with this page's answers in place of those it had. */
  readonly put: (content: Content, answers: AnyAnswers) => Content
}

/** The pages that a kind of agency answers, in order. */
export function pagesFor(kind: string): readonly ReturnPage[] {
  const form = ownForm(kind)
  const sections = Object.entries((form as Form).sections).map(
    ([key, { title, intro, fields }]): ReturnPage => ({
      key,
      title,
      intro,
      form,
      section: key,
      answersIn: ({ answers }) =>
        Object.fromEntries(Object.entries(answers as AnyAnswers).filter(([name]) => name in fields)),
      put: (content, answers) => ({
        ...content,
        answers: withSections(form as Form, content.answers as never, [key], answers as never) as Report,
      }),
    }),
  )
  // Who answers comes first; then what happened, in words and by date; then the questions.
  const [first, ...others] = sections
  return [...(first ? [first] : []), narrativePage, eventsPage, ...others]
}

const narrativePage: ReturnPage = {
  key: 'report',
  title: narrativeForm.sections.report.title,
  intro: undefined,
  form: narrativeForm,
  section: 'report',
  answersIn: ({ narrative }) => (narrative === '' ? {} : { narrative }),
  put: (content, answers) => ({ ...content, narrative: (answers['narrative'] ?? '') as string }),
}

const eventsPage: ReturnPage = {
  key: 'events',
  title: eventsForm.sections.events.title,
  intro: undefined,
  form: eventsForm,
  section: 'events',
  answersIn: ({ events }) => (events.length === 0 ? {} : { events: rowsFrom(events) }),
  put: (content, answers) => ({
    ...content,
    events: eventsFrom(answers['events'] as readonly EventRow[] | undefined).map(event => asBefore(content, event)),
  }),
}

/** What the page does not ask of an event stays as it was, where the event is the same. */
const asBefore = ({ events }: Content, event: WrittenEvent): WrittenEvent =>
  events.find(old => old.date === event.date && old.time === event.time && old.text === event.text) ?? event

export const ownKnown = ({ request, child }: Pick<OwnReturn, 'request' | 'child'>): Known =>
  knownFor(request.agency_kind, { born_on: child.bornOn, died_on: child.diedOn })

/** Questions still without an answer, of the whole return. */
export const ownGaps = (own: OwnReturn): readonly Gap[] =>
  gaps(own.request, own.answers, { born_on: own.child.bornOn, died_on: own.child.diedOn })
