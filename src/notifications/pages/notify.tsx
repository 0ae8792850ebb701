import type { Child, FC } from 'hono/jsx'
import type { Body } from '../../forms/body.ts'
import { type Answers, type Form as Declared, hasSection, type SectionKey } from '../../forms/form.ts'
import type { Problem } from '../../forms/read-answer.ts'
import type { NotificationForm } from '../../form-versions/notification-form.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { CheckAnswers, type CodeNames } from '../../ui/check-answers.tsx'
import { FormFields } from '../../ui/form-page.tsx'
import type { LookUp } from '../../ui/form-state.ts'
import { InsetText } from '../../ui/inset-text.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { urls } from '../../web/urls.ts'
import { ASIDE, askedForm, doorForm, type Step } from '../door.ts'
import type { Unsent } from '../drafts.ts'

export type AreaContact = { readonly name: string; readonly phone: string; readonly email: string }

export const StartPage: FC<{ areas: readonly AreaContact[] }> = ({ areas }) => (
  <>
    <p class="govuk-body">
      Any professional who learns that a child has died tells the child death overview panel of the area where the child
      lived. A child is anybody under 18. Tell us within 24 hours, with what you know; more can follow.
    </p>
    <p class="govuk-body">It does not matter if somebody else has told us too.</p>
    <h2 class="govuk-heading-m">What helps</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li>the child’s NHS number, date of birth and address</li>
      <li>when and where the child died, and what is known of how</li>
      <li>the professionals who knew the child or the family, and how to reach them</li>
    </ul>
    <InsetText text="If the death was unexpected and nobody has told the police and the on-call health professional, telephone them now." />
    <Button href={urls.notifySection({ section: 'you' })} text="Start now" isStartButton />
    <p class="govuk-body">What you type is kept for 60 minutes in this browser.</p>
    <h2 class="govuk-heading-m">Other ways</h2>
    <p class="govuk-body">You can telephone or write to the panel’s office instead.</p>
    <ul class="govuk-list">
      {areas.map(area => (
        <li>{[area.name, area.phone, area.email].filter(Boolean).join(', ')}</li>
      ))}
    </ul>
  </>
)

export type QuestionPageProps = FormToken & {
  readonly form: NotificationForm
  readonly step: Step
  readonly draft: Unsent
  /** What was typed, where it is not what is kept. */
  readonly body?: Body | undefined
  readonly problems?: readonly Problem[] | undefined
  readonly lookUp: LookUp
}

export const QuestionPage: FC<QuestionPageProps> = ({ form, step, draft, body, problems, lookUp, ...token }) => (
  <>
    <Intro text={hasSection(form, step) ? introOf(form, step) : undefined} />
    <Form action={urls.notifySection({ section: step })} {...token}>
      {hasSection(form, step) ? (
        <FormFields
          form={form}
          section={step}
          answers={draft.answers}
          body={body}
          problems={problems}
          known={draft.answers}
          lookUp={lookUp}
        />
      ) : (
        <FormFields form={doorForm} section="confirmed" answers={doorAnswers(draft)} body={body} problems={problems} />
      )}
      <Button text="Continue" preventDoubleClick />
    </Form>
    <ClearAndLeave {...token} />
  </>
)

export const titleOf = (form: NotificationForm, step: Step): string =>
  hasSection(form, step) ? form.sections[step].title : doorForm.sections.confirmed.title

export const CheckPage: FC<FormToken & { form: NotificationForm; draft: Unsent; names: CodeNames }> = props => {
  const { form, draft, names, ...token } = props
  return (
    <>
      <SummaryList
        card={{
          title: { text: doorForm.title },
          actions: { items: [{ href: urls.notifySection({ section: 'confirmed' }), text: 'Change' }] },
        }}
        rows={[
          {
            key: { text: doorForm.sections.confirmed.fields.deathConfirmed.label },
            value: {
              text: draft.confirmed === false ? 'No. We start nothing until the death is confirmed' : 'Yes',
            },
          },
        ]}
      />
      <CheckAnswers
        form={askedForm(form, draft)}
        answers={draft.answers as Answers<Declared>}
        changeUrl={section => urls.notifySection({ section })}
        known={draft.answers}
        names={names}
      />
      <p class="govuk-body">
        <a class="govuk-link" href={urls.notifySection({ section: ASIDE })}>
          Tell us more about the child
        </a>
        , if you know it. Nobody waits for it.
      </p>
      <h2 class="govuk-heading-m">Who will read it</h2>
      <p class="govuk-body">
        The manager of the child death overview panel for the area where the child lived. Professionals and agencies you
        named are then asked for what they know. You cannot open these answers again after you have sent them.
      </p>
      <Form action={urls.notifyCheck({})} {...token}>
        <Button text="Send notification" preventDoubleClick />
      </Form>
      <ClearAndLeave {...token} />
    </>
  )
}

/** The same for a child whom we know and one whom we do not, but for the number (threat A18). */
export const ReceiptPage: FC<{ receipt: string }> = ({ receipt }) => (
  <>
    <p class="govuk-body-l">
      Its number is <strong>{receipt}</strong>
    </p>
    <p class="govuk-body">Write the number down, or print this page.</p>
    <h2 class="govuk-heading-m">What happens next</h2>
    <p class="govuk-body">
      The panel’s manager reads your notification on the next working day, and comes back to you with any question.
      Those whom you named are asked for what they know. You need do nothing more now.
    </p>
    <p class="govuk-body">
      If you learn something new, send another notification or telephone the panel’s office, and give this number.
    </p>
    <p class="govuk-body">Your answers cannot be opened again, here or anywhere else in this browser.</p>
  </>
)

export const doorAnswers = ({ confirmed }: Pick<Unsent, 'confirmed'>): Answers<typeof doorForm> =>
  confirmed === null ? {} : { deathConfirmed: confirmed ? 'yes' : 'no' }

const introOf = (form: Declared, key: SectionKey<NotificationForm>): string | undefined => form.sections[key]?.intro

const Intro: FC<{ text: string | undefined }> = ({ text }): Child => text && <p class="govuk-body">{text}</p>

const ClearAndLeave: FC<FormToken> = token => (
  <PostedButton action={urls.notify({})} {...token}>
    Clear and leave
  </PostedButton>
)
