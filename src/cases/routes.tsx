import type { Outcome } from '../kernel/outcome.ts'
import { dayOrNull } from '../kernel/calendar.ts'
import { moment, plainDate } from '../kernel/text.ts'
import type { Form } from '../forms/form.ts'
import { readActForm, showActForm, type ActForm } from '../web/act-form.tsx'
import { get, type Handler, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { type Frame, formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { may } from '../access/policy.ts'
import { factsForm, homeAreaForm, lateReasonForm, reviewMeetingForm } from './forms.ts'
import { caseFrame } from './frame.tsx'
import { listCases } from './list-cases.ts'
import { CasesPage } from './pages/cases.tsx'
import { HistoryPage } from './pages/history.tsx'
import { OverviewPage } from './pages/overview.tsx'
import { Today } from './pages/today.tsx'
import { WhyPage } from './pages/why.tsx'
import { readCase, readFile } from './read-case.ts'
import { type HistoryKind, readHistory } from './read-history.ts'
import { changeFacts, giveLateReason, recordHomeAreaTold, recordReviewMeeting } from './record-facts.ts'
import type { CaseFile } from './store.ts'
import { isStage, workFilter } from './work-filter.ts'
import { readWorkList } from './work-list.ts'
import { readWhy } from './read-why.ts'

type Small<F extends Form> = {
  readonly form: F
  readonly submit: string
  readonly url: (params: { id: string }) => string
  /** What the record says of it already. */
  readonly known?: (file: CaseFile) => string
}

const lateReason = {
  form: lateReasonForm,
  submit: 'Save the reason',
  url: urls.lateReason,
  known: ({ died_on, died_at, first_notified_at }: CaseFile) =>
    `${died_on === null ? 'The day of the death is not known' : `The child died on ${died_at === null ? plainDate(died_on) : moment(died_at)}`}. The first notification came on ${moment(first_notified_at)}.`,
}
const homeArea = { form: homeAreaForm, submit: 'Save', url: urls.homeArea }
const reviewMeeting = { form: reviewMeetingForm, submit: 'Save', url: urls.reviewMeeting }

export const caseRoutes: readonly Route[] = [
  get(urls.today, 'today-read', showToday),
  get(urls.cases, 'cases-listed', showCases),
  get(urls.case, 'case-read', showCase),
  get(urls.history, 'history-read', showHistory),
  get(urls.why, 'date-read', showWhy),
  get(urls.caseFacts, 'facts-changed', showFacts),
  post(urls.caseFacts, 'facts-changed', postFacts),
  get(urls.lateReason, 'late-reason-given', smallForm(lateReason)),
  post(urls.lateReason, 'late-reason-given', visit =>
    postSmall(visit, lateReason, answers =>
      giveLateReason(visit.app, person(visit), { caseId: visit.params['id']!, reason: answers.reason ?? '' }),
    ),
  ),
  get(urls.homeArea, 'home-area-told', smallForm(homeArea)),
  post(urls.homeArea, 'home-area-told', visit =>
    postSmall(visit, homeArea, answers =>
      recordHomeAreaTold(visit.app, person(visit), {
        caseId: visit.params['id']!,
        on: dayOrNull(answers.on ?? '') ?? visit.today,
        how: answers.how ?? '',
      }),
    ),
  ),
  get(urls.reviewMeeting, 'review-meeting-recorded', smallForm(reviewMeeting)),
  post(urls.reviewMeeting, 'review-meeting-recorded', visit =>
    postSmall(visit, reviewMeeting, answers =>
      recordReviewMeeting(visit.app, person(visit), {
        caseId: visit.params['id']!,
        on: dayOrNull(answers.on ?? ''),
        none: answers.none ?? null,
      }),
    ),
  ),
]

async function showToday(visit: Visit): Promise<Response> {
  const manager = person(visit)
  const filter = workFilter(name => visit.c.req.query(name))
  const outcome = await readWorkList(visit.app, manager, filter)
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Today', current: urls.today({}), wide: true },
    <Today list={outcome.value} filter={filter} hideNames={manager.hideNames} token={formProps(visit)} />,
  )
}

async function showCases(visit: Visit): Promise<Response> {
  const stage = visit.c.req.query('stage')
  const outcome = await listCases(visit.app, person(visit), {
    stage: isStage(stage) ? stage : undefined,
    after: visit.c.req.query('after'),
  })
  if (!outcome.ok) return notFound(visit)
  return show(
    visit,
    { title: 'Cases', current: urls.cases({}), wide: true },
    <CasesPage list={outcome.value} stage={isStage(stage) ? stage : null} hideNames={person(visit).hideNames} />,
  )
}

async function showCase(visit: Visit): Promise<Response> {
  const outcome = await readCase(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file } = outcome.value
  return show(
    visit,
    { title: 'Overview', ...caseFrame(visit, file, urls.case({ id: file.id })), wide: true },
    <OverviewPage overview={outcome.value} mayChange={may(visit.actor, 'facts-changed')} />,
  )
}

async function showHistory(visit: Visit): Promise<Response> {
  const asked = visit.c.req.query('kind')
  const kind: HistoryKind | null = asked === 'changes' || asked === 'reads' || asked === 'refused' ? asked : null
  const before = Number(visit.c.req.query('before') ?? 'none')
  const outcome = await readHistory(visit.app, person(visit), {
    caseId: visit.params['id']!,
    kind,
    before: Number.isSafeInteger(before) ? before : null,
  })
  if (!outcome.ok) return notFound(visit)
  const { file } = outcome.value
  return show(
    visit,
    { title: 'History', ...caseFrame(visit, file, urls.history({ id: file.id })), wide: true },
    <HistoryPage history={outcome.value} kind={kind} />,
  )
}

async function showWhy(visit: Visit): Promise<Response> {
  const outcome = await readWhy(visit.app, person(visit), {
    subject: visit.params['subject']!,
    kind: visit.params['kind']!,
  })
  if (!outcome.ok) return notFound(visit)
  const { file, why } = outcome.value
  return show(
    visit,
    {
      title: 'Why this date?',
      ...(file === null
        ? { back: urls.today({}) }
        : { ...caseFrame(visit, file, ''), back: urls.case({ id: file.id }) }),
    },
    <WhyPage why={why} />,
  )
}

async function showFacts(visit: Visit): Promise<Response> {
  const outcome = await readFile(visit.app, person(visit), 'case-read', visit.params['id']!)
  return outcome.ok ? factsPage(visit, outcome.value) : notFound(visit)
}

async function postFacts(visit: Visit): Promise<Response> {
  const caseId = visit.params['id']!
  const read = () => readFile(visit.app, person(visit), 'case-read', caseId)
  const reading = readActForm(visit, factsForm)
  if (!reading.ok) {
    const file = await read()
    return file.ok
      ? factsPage(visit, file.value, { filled: { typed: reading.typed }, problems: reading.problems })
      : notFound(visit)
  }
  const { answers } = reading
  const outcome = await saveVersioned(visit, answers, {
    form: factsForm,
    save: version =>
      changeFacts(visit.app, person(visit), {
        caseId,
        version,
        facts: {
          given_names: answers.givenNames ?? '',
          family_name: answers.familyName ?? '',
          nhs_number: answers.nhsNumber ?? null,
          born_on: dayOrNull(answers.bornOn ?? ''),
          address: answers.address ?? '',
          postcode: answers.postcode ?? '',
          place_of_death: answers.placeOfDeath ?? '',
          school: answers.school ?? '',
          expected: answers.expected ?? 'not-known',
          suspicion: answers.suspicion ?? 'not-known',
        },
      }),
    async newest() {
      const file = await read()
      return file.ok
        ? { file: file.value, saved: { answers: factAnswers(file.value), version: file.value.version } }
        : null
    },
    by: () => savedBy(visit, { act: 'facts-changed', caseId }),
  })
  if (outcome.ok) return goTo(visit, urls.case({ id: caseId }))
  return outcome.reason === 'both'
    ? factsPage(visit, outcome.newest.file, { filled: { typed: outcome.typed } })
    : refusedPage(visit, outcome.reason)
}

const factsPage = (visit: Visit, file: CaseFile, again: Partial<ActForm<typeof factsForm>> = {}): Promise<Response> =>
  showActForm(
    visit,
    { title: 'Change facts', ...caseFrame(visit, file, ''), back: urls.case({ id: file.id }) },
    {
      form: factsForm,
      action: urls.caseFacts({ id: file.id }),
      submit: 'Save facts',
      version: file.version,
      filled: { answers: factAnswers(file) },
      ...again,
    },
  )

const factAnswers = (file: CaseFile) => ({
  ...(file.given_names !== '' && { givenNames: file.given_names }),
  familyName: file.family_name,
  ...(file.nhs_number !== null && { nhsNumber: file.nhs_number }),
  ...(file.born_on !== null && { bornOn: file.born_on.toString() }),
  ...(file.address !== '' && { address: file.address }),
  ...(file.postcode !== '' && { postcode: file.postcode }),
  ...(file.place_of_death !== '' && { placeOfDeath: file.place_of_death }),
  ...(file.school !== '' && { school: file.school }),
  expected: file.expected,
  suspicion: file.suspicion,
})

// --- Pages of one small form about the case ---

function smallForm<F extends Form>(small: Small<F>): Handler {
  return async visit => {
    const outcome = await readFile(visit.app, person(visit), 'case-read', visit.params['id']!)
    return outcome.ok ? smallPage(visit, outcome.value, small) : notFound(visit)
  }
}

async function postSmall<F extends Form>(
  visit: Visit,
  small: Small<F>,
  act: (
    answers: Extract<ReturnType<typeof readActForm<F>>, { ok: true }>['answers'],
  ) => Promise<Outcome<{ caseId: string }, string>>,
): Promise<Response> {
  const reading = readActForm(visit, small.form)
  if (!reading.ok) {
    const file = await readFile(visit.app, person(visit), 'case-read', visit.params['id']!)
    return file.ok
      ? smallPage(visit, file.value, small, { filled: { typed: reading.typed }, problems: reading.problems })
      : notFound(visit)
  }
  const outcome = await act(reading.answers)
  return outcome.ok ? goTo(visit, urls.case({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}

const smallPage = <F extends Form>(
  visit: Visit,
  file: CaseFile,
  { form, submit, url, known }: Small<F>,
  again: Partial<ActForm<F>> = {},
): Promise<Response> => {
  const frame: Frame = { title: form.title, ...caseFrame(visit, file, ''), back: urls.case({ id: file.id }) }
  return showActForm(visit, frame, {
    form,
    action: url({ id: file.id }),
    submit,
    ...(known && { before: <p class="govuk-body">{known(file)}</p> }),
    ...again,
  })
}
