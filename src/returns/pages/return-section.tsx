import type { FC } from 'hono/jsx'
import type { Body } from '../../forms/body.ts'
import { lowerFirst } from '../../forms/messages.ts'
import type { Problem } from '../../forms/read-answer.ts'
import type { Day } from '../../kernel/calendar.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { FormFields } from '../../ui/form-page.tsx'
import type { LookUp } from '../../ui/form-state.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { ChooseAnswers } from '../../web/choose-answers.tsx'
import { carriedBy, shownWith, type TwoAnswers } from '../../web/two-answers.ts'
import { urls } from '../../web/urls.ts'
import { notesOn } from '../notes.ts'
import type { OwnReturn } from '../read-own-return.ts'
import { alone, nameOf, type ReturnPage } from '../return-pages.ts'
import { pageWith, type ReturnView } from '../return-view.ts'
import { toldOn } from '../told.ts'
import { SavedMark } from './own-return.tsx'

/** Beside the answers a page carries what it asked when it was shown, and the day whose forms it was shown on. */
export const SHOWN = 'shown'
export const FORMS = 'forms'
export const CARRIED: ReadonlySet<string> = new Set([SHOWN, FORMS])

const Carried: FC<PageProps> = ({ view, page }) => (
  <>
    <input type="hidden" name={SHOWN} value={page.names.join(' ')} autocomplete="off" />
    <input type="hidden" name={FORMS} value={view.own.whole.on} autocomplete="off" />
  </>
)

export type PageProps = { readonly view: ReturnView; readonly page: ReturnPage }

export type SectionProps = PageProps & {
  readonly token: FormToken
  /** What stands in the controls where that is not what is saved, with what the page was first shown with. */
  readonly body?: Body | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly lookUp: LookUp
}

/** Where the script says that it saves what is typed (ui/opencdr.js). */
const SAVES_ITSELF = 'opencdr-saves-itself'

export const SectionPage: FC<SectionProps> = ({ view, page, token, body, problems, lookUp }) => {
  const { own, known } = view
  const saved = page.answersIn(own)
  const first = body === undefined ? shownWith(alone(page), { answers: saved, version: own.version }) : carriedBy(body)
  return (
    <>
      <SavedMark own={own} />
      {page.intro && <p class="govuk-body">{page.intro}</p>}
      <Told view={view} page={page} />
      <NotesHere view={view} page={page} />
      <Form action={urls.ownReturnSection({ id: own.request.id, key: page.key })} classes={SAVES_ITSELF} {...token}>
        {Object.entries(first).map(([name, value]) => (
          <input type="hidden" name={name} value={String(value)} autocomplete="off" />
        ))}
        <Carried view={view} page={page} />
        <FormFields
          form={page.form}
          section={page.section}
          answers={{ ...own.answers, ...saved }}
          body={body}
          problems={problems}
          known={known}
          lookUp={lookUp}
        />
        <Button text="Save and continue" preventDoubleClick />
      </Form>
    </>
  )
}

/** What is known of this section already: shown with its source, and not asked. */
const Told: FC<{ view: ReturnView; page: ReturnPage }> = ({ view, page }) => {
  const told = toldOn(view, page)
  return told.length === 0 ? (
    <></>
  ) : (
    <SummaryList
      card={{ title: { text: 'Known already, so you are not asked' } }}
      rows={told.map(({ name, label, said }) => {
        const elsewhere = pageWith(view, name)
        return {
          key: { text: label },
          value: { text: said === null ? 'Answered by another agency' : `${said} (from the notification)` },
          ...(elsewhere !== undefined && {
            actions: {
              items: [
                {
                  href: `${urls.ownReturnSection({ id: view.own.request.id, key: elsewhere.key })}#${name}`,
                  text: 'Say otherwise',
                  visuallyHiddenText: lowerFirst(label),
                },
              ],
            },
          }),
        }
      })}
    />
  )
}

/** A gentle check: what seems not to fit may be right. */
const NotesHere: FC<{ view: ReturnView; page: ReturnPage }> = ({ view, page }) => (
  <div class="opencdr-notes" aria-live="polite">
    {notesHere(view.own, page).map(says => (
      <InsetText text={says} />
    ))}
  </div>
)

/** As sentences. */
export const notesHere = (
  own: Pick<OwnReturn, 'answers' | 'events' | 'child' | 'whole'>,
  page: ReturnPage,
): readonly string[] =>
  notesOn(own)
    .filter(({ control }) => page.names.includes(nameOf(control)))
    .map(({ says }) => `${says}. Leave it if it is right.`)

/** Both answers to each question that two answered at once. */
export const ConflictPage: FC<
  PageProps & {
    readonly two: TwoAnswers
    readonly undecided: readonly string[]
    readonly today: Day
    readonly token: FormToken
  }
> = ({ view, page, two, undecided, today, token }) => (
  <Form action={urls.ownReturnSection({ id: view.own.request.id, key: page.key })} {...token}>
    <Carried view={view} page={page} />
    <ChooseAnswers form={alone(page)} two={two} today={today} undecided={undecided} />
    <Button text="Save and continue" preventDoubleClick />
  </Form>
)
