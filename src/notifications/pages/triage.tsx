import type { FC } from 'hono/jsx'
import type { Body } from '../../forms/body.ts'
import type { Answers } from '../../forms/form.ts'
import type { Problem } from '../../forms/read-answer.ts'
import { list, longDate, moment } from '../../kernel/text.ts'
import { inWords } from '../../linkage/compare-two.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { CheckAnswers, type CodeNames, OtherAnswers } from '../../ui/check-answers.tsx'
import { FormFields } from '../../ui/form-page.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { UndoBanner } from '../../ui/undo-banner.tsx'
import { field } from '../../web/body.ts'
import { urls } from '../../web/urls.ts'
import type { Compared } from '../compare.ts'
import { decisionForm } from '../decision-forms.ts'
import type { Possible, Triage } from '../read-notification.ts'
import { allOf, stated } from '../stated.ts'
import { isUndecided } from '../store.ts'
import { sources, stateTagOf } from './list.tsx'

/** What was typed into one of the page's forms, to be put right or gone on with. */
export type Typed = { readonly body: Body; readonly problems: readonly Problem[] }

export type TriagePageProps = FormToken & {
  readonly triage: Triage
  readonly decision?: Typed | undefined
  readonly sameChild?: Typed | undefined
  readonly names: CodeNames
}

/** One notification: what it says, whether it is in scope, who else it may be, and what is decided (pages.md 3.4). */
export const TriagePage: FC<TriagePageProps> = ({ triage, decision, sameChild, names, ...token }) => {
  const { notification } = triage
  return (
    <>
      <p class="govuk-body">
        Received {moment(notification.received_at)}, {lowered(sources[notification.source])}.{' '}
        <StateTag state={stateTagOf(notification)} />
      </p>
      <Standing triage={triage} />
      <Scope triage={triage} />
      <Areas triage={triage} />
      <SameChild triage={triage} typed={sameChild} {...token} />
      {isUndecided(notification) && <Decision triage={triage} typed={decision} {...token} />}
      <Received triage={triage} names={names} />
    </>
  )
}

/** What was just decided, with its undo. Nothing to say while nothing is decided. */
export const DecidedBanner: FC<FormToken & { triage: Triage }> = ({ triage, ...token }) => {
  const { notification, case: file } = triage
  const id = notification.id
  if (notification.state === 'outside') {
    return (
      <UndoBanner action={urls.notificationDecision({ id })} fields={{ undo: 'yes' }} {...token}>
        This death is outside the review. The notification stays here.
      </UndoBanner>
    )
  }
  if (notification.state === 'joined' && file !== null && file.closed_on === null) {
    return (
      <UndoBanner action={urls.notificationJoining({ id })} fields={{ undo: 'yes' }} {...token}>
        This notification is joined to case {file.reference}: the same child. Both sources stay.
      </UndoBanner>
    )
  }
  return <></>
}

const Standing: FC<{ triage: Triage }> = ({ triage }) => {
  const { notification, waits, case: file, decidedBy } = triage
  return (
    <>
      {waits && (
        <>
          <InsetText text="The death is not confirmed. No date runs and nothing is sent until a person confirms it." />
          {isUndecided(notification) && (
            <Button
              href={urls.notificationDeath({ id: notification.id })}
              text="Confirm the death"
              classes="govuk-button--secondary"
            />
          )}
        </>
      )}
      {file !== null && (
        <p class="govuk-body">
          {notification.state === 'joined' ? 'Joined to ' : 'Opened as '}
          <a class="govuk-link" href={urls.case({ id: file.id })}>
            Case {file.reference}
          </a>
        </p>
      )}
      {file !== null && file.death_confirmed_on === null && !waits && (
        <p class="govuk-body">
          The death of this case is not confirmed. This notice came after the death and may be the ground:{' '}
          <a class="govuk-link" href={urls.caseDeath({ id: file.id })}>
            Confirm the death
          </a>
        </p>
      )}
      {notification.decided_on !== null && (
        <p class="govuk-body">
          Decided {longDate(notification.decided_on)}
          {decidedBy !== null && ` by ${decidedBy}`}: {notification.decision_reason}
        </p>
      )}
    </>
  )
}

const Scope: FC<{ triage: Triage }> = ({ triage: { scope, notification } }) => (
  <>
    <h2 class="govuk-heading-m">In scope?</h2>
    <ResponsiveTable
      caption="The facts that decide it"
      captionIsHidden
      columns={[{ head: 'Fact' }, { head: 'Answer' }, { head: 'Source' }, { head: 'Rule' }]}
      rows={scope.rows.map(row => ({
        cells: [row.fact, row.answer, `Notification ${notification.receipt}`, row.rule],
      }))}
    />
    <p class="govuk-body">
      <strong>{CONCLUSION[String(scope.inScope)]}</strong>: {lowered(scope.because)}
    </p>
    {scope.flags.map(flag => (
      <InsetText text={flag} />
    ))}
  </>
)

const CONCLUSION: Readonly<Record<string, string>> = {
  true: 'In scope',
  false: 'Outside the review',
  undecided: 'The facts do not decide it: you do, with a reason',
}

const Areas: FC<{ triage: Triage }> = ({ triage }) => {
  const { notification, areaOfDeath, alsoIn } = triage
  const facts = stated(allOf(notification))
  const home = [facts.postcode, facts.homeAuthority].filter(Boolean).join(', ')
  return (
    <>
      <SummaryList
        rows={[
          {
            key: { text: 'Home area' },
            value: {
              text: `${notification.inbound ? 'Another area; the child died here' : home || 'Not known'}. ${notification.placed_because}`,
            },
          },
          {
            key: { text: 'Area of death' },
            value: {
              text:
                [facts.areaOfDeath || areaOfDeath, facts.placeOfDeath].filter(Boolean).join(', ') ||
                'Not known. The coroner follows from the place of death',
            },
          },
          {
            key: { text: 'Expected?' },
            value: {
              text: `The notifier says: ${EXPECTED[facts.expected]}. Unexpected means that nobody thought it a significant possibility 24 hours before`,
            },
          },
        ]}
      />
      {alsoIn.length > 0 && (
        <InsetText
          text={`Another area has a notification that may be of this child. ${list(alsoIn.map(name => `Speak to the ${name} manager`))}.`}
        />
      )}
    </>
  )
}

const EXPECTED = { expected: 'expected', unexpected: 'unexpected', 'not-known': 'not known' } as const

type WithTyped = FormToken & { readonly triage: Triage; readonly typed: Typed | undefined }

const SameChild: FC<WithTyped> = ({ triage, typed, ...token }) => {
  const { possible, notification, case: file, beside } = triage
  if (file !== null) {
    return <CompareTable rows={beside} other={`Case ${file.reference}`} caption="This notification and the case" />
  }
  if (possible.length === 0) return <></>
  return (
    <>
      <h2 class="govuk-heading-m">Possibly the same child</h2>
      {possible.map(one => (
        <PossiblySame
          possible={one}
          notificationId={notification.id}
          mayJoin={isUndecided(notification)}
          typed={typed}
          {...token}
        />
      ))}
    </>
  )
}

type PossiblySameProps = FormToken & {
  readonly possible: Possible
  readonly notificationId: string
  readonly mayJoin: boolean
  readonly typed: Typed | undefined
}

const PossiblySame: FC<PossiblySameProps> = ({ possible, notificationId: id, mayJoin, typed, ...token }) => {
  const { suggestion, rows } = possible
  const isCase = 'caseId' in suggestion
  const otherId = isCase ? suggestion.caseId : suggestion.notificationId
  const other = `${isCase ? 'Case' : 'Notification'} ${suggestion.reference}`
  const mine = typed && field(typed.body, 'other') === otherId ? typed : undefined
  const problem = mine?.problems.find(one => one.field === 'reason')
  return (
    <>
      <h3 class="govuk-heading-s">
        <a class="govuk-link" href={isCase ? urls.case({ id: otherId }) : urls.notification({ id: otherId })}>
          {other}
        </a>
        : {inWords(suggestion.weight)}
      </h3>
      <ul class="govuk-list govuk-list--bullet">
        {suggestion.why.map(reason => (
          <li>{reason}</li>
        ))}
      </ul>
      <p class="govuk-body">
        Weight {suggestion.weight}: 0 is as likely as not, each 1 more is twice as likely. A person decides.
      </p>
      {suggestion.maybeTwins && <InsetText text="Same birth: two children until a person says otherwise." />}
      <CompareTable rows={rows} other={other} caption={`This notification and ${lowered(other)}`} />
      {mayJoin && (
        <Form action={isCase ? urls.notificationJoining({ id }) : urls.notificationApart({ id })} {...token}>
          <input type="hidden" name="other" value={otherId} />
          <Textarea
            id={`reason-${otherId}`}
            name="reason"
            rows={2}
            label={{ text: 'Reason' }}
            hint={{ text: 'Kept with the decision.' }}
            value={mine && field(mine.body, 'reason')}
            errorMessage={problem && { text: problem.message }}
          />
          {isCase && (
            <>
              <Button text="Join: same child" classes="govuk-button--secondary" preventDoubleClick />{' '}
            </>
          )}
          <Button
            text="Keep apart: different children"
            classes="govuk-button--secondary"
            attributes={{ formaction: urls.notificationApart({ id }) }}
            preventDoubleClick
          />
          {!isCase && (
            <p class="govuk-body">
              If they are the same child, open a case from one of the two, then join the other to it.
            </p>
          )}
        </Form>
      )}
    </>
  )
}

const CompareTable: FC<{ rows: readonly Compared[]; other: string; caption: string }> = ({ rows, other, caption }) => (
  <ResponsiveTable
    caption={caption}
    columns={[{ head: 'Fact' }, { head: 'This notification' }, { head: other }, { head: 'Compare' }]}
    rows={rows.map(({ fact, here, there, word }) => ({ cells: [fact, here, there, word] }))}
  />
)

const Decision: FC<WithTyped> = ({ triage, typed, ...token }) => (
  <Form action={urls.notificationDecision({ id: triage.notification.id })} {...token}>
    <h2 class="govuk-heading-m">Decision</h2>
    <FormFields
      form={decisionForm(triage.otherAreas)}
      section="decision"
      body={typed?.body}
      problems={typed?.problems}
    />
    <Button text="Save decision" preventDoubleClick />
  </Form>
)

const Received: FC<{ triage: Triage; names: CodeNames }> = ({ triage: { notification, form }, names }) => (
  <>
    <h2 class="govuk-heading-m">What was received</h2>
    <p class="govuk-body">
      {notification.source_note !== '' && `Told by: ${notification.source_note}. `}
      {notification.before_death && 'Sent while the child was dying. '}
      {notification.death_confirmed_on !== null &&
        `Death confirmed ${longDate(notification.death_confirmed_on)}: ${notification.death_confirmed_because}`}
    </p>
    <CheckAnswers form={form} answers={notification.answers as Answers<typeof form>} names={names} />
    <OtherAnswers other={notification.other as Readonly<Record<string, unknown>>} />
  </>
)

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
