import { may } from '../access/policy.ts'
import { type AnyAnswers, hasSection, type SectionKey } from '../forms/form.ts'
import { read, withSections } from '../forms/read.ts'
import { pressed } from '../forms/rows.ts'
import { longDate } from '../kernel/text.ts'
import { type Analysis, analysis as analysisForm } from '../statutory/analysis/v1.ts'
import { Button } from '../ui/button.tsx'
import { Form } from '../ui/form.tsx'
import { CheckAnswers, FormFields, problemItems } from '../ui/form-page.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { versionIn } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { type OpenAnalysis, readAnalysis, saveAnalysis, signAnalysis } from './analysis.ts'

export const analysisRoutes: readonly Route[] = [
  get(urls.analysis, 'analysis-read', showAnalysis),
  get(urls.analysisSection, 'analysis-read', visit => sectionPage(visit)),
  post(urls.analysisSection, 'analysis-saved', postSection),
  post(urls.analysisSignOff, 'analysis-signed', postSignOff),
]

type Section = SectionKey<typeof analysisForm>

async function showAnalysis(visit: Visit): Promise<Response> {
  const outcome = await readAnalysis(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const open = outcome.value
  return show(visit, { ...frame(open), title: 'Form C' }, <AnalysisPage visit={visit} open={open} />)
}

const frame = (open: OpenAnalysis) => ({
  context: `Panel number ${open.panelNumber}`,
  back: urls.meetings({}),
  wide: true,
})

function AnalysisPage({
  visit,
  open: { analysis, answers, ageBand, meetingOn, quorate, quorumBecause, owed },
}: {
  visit: Visit
  open: OpenAnalysis
}) {
  const signed = analysis.state === 'signed'
  const maySave = !signed && may(visit.actor, 'analysis-saved')
  return (
    <>
      <p class="govuk-body">
        {ageBand}. Panel of {longDate(meetingOn)}.{' '}
        {quorate === null
          ? 'Attendance is not recorded yet.'
          : `${quorate ? 'Quorate' : 'Not quorate'}: ${quorumBecause}.`}
      </p>
      {signed && (
        <InsetText text={`Signed off by the chair on ${longDate(analysis.signed_on!)}. It can no longer be changed.`} />
      )}
      {!signed && owed.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Before the chair can sign</h2>
          <ul class="govuk-list govuk-list--bullet">
            {owed.map(what => (
              <li>{what}</li>
            ))}
          </ul>
        </>
      )}
      {!signed && owed.length === 0 && may(visit.actor, 'analysis-signed') && (
        <PostedButton
          action={urls.analysisSignOff({ id: analysis.id })}
          fields={{ version: String(analysis.version) }}
          primary
          {...formProps(visit)}
        >
          Sign off
        </PostedButton>
      )}
      <CheckAnswers
        form={analysisForm}
        answers={answers}
        changeUrl={maySave ? section => urls.analysisSection({ id: analysis.id, key: section }) : undefined}
      />
    </>
  )
}

type Again = {
  readonly body?: Readonly<Record<string, string | readonly string[]>>
  readonly problems?: Parameters<typeof problemItems>[0]
  readonly meanwhile?: boolean
}

/** One section a page, saved alone. */
async function sectionPage(visit: Visit, again: Again = {}): Promise<Response> {
  const key = visit.params['key']!
  const outcome = await readAnalysis(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok || !hasSection(analysisForm, key)) return notFound(visit)
  const open = outcome.value
  if (open.analysis.state === 'signed' || !may(visit.actor, 'analysis-saved'))
    return goTo(visit, urls.analysis({ id: open.analysis.id }))
  const problems = again.problems ?? []
  return show(
    visit,
    {
      ...frame(open),
      title: analysisForm.sections[key].title,
      back: urls.analysis({ id: open.analysis.id }),
      problems: problemItems(problems),
      wide: false,
    },
    <SectionForm visit={visit} open={open} section={key} again={again} />,
    again.meanwhile ? 409 : problems.length > 0 ? 422 : 200,
  )
}

function SectionForm({
  visit,
  open,
  section,
  again,
}: {
  visit: Visit
  open: OpenAnalysis
  section: Section
  again: Again
}) {
  const { id, version } = open.analysis
  return (
    <>
      {again.meanwhile && (
        <InsetText text="Somebody else saved this form while you were typing. What is saved now stands on the page of the whole form; what you typed is below, not saved yet. Saving puts yours in its place; theirs stays in History." />
      )}
      <Form action={urls.analysisSection({ id, key: section })} {...formProps(visit)}>
        <input type="hidden" name="version" value={String(version)} />
        <FormFields
          form={analysisForm}
          section={section}
          answers={open.answers}
          body={again.body}
          problems={again.problems}
        />
        <Button text="Save" preventDoubleClick />
      </Form>
    </>
  )
}

async function postSection(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const key = visit.params['key']!
  if (!hasSection(analysisForm, key)) return notFound(visit)
  const { version: _, ...posted } = visit.body
  const rows = pressed(analysisForm, posted)
  if (rows !== null) return sectionPage(visit, { body: rows })
  const outcome = await readAnalysis(visit.app, person(visit), id)
  if (!outcome.ok) return notFound(visit)
  const saved = outcome.value.answers
  const reading = read(analysisForm, posted, {
    today: visit.today,
    complete: false,
    sections: [key],
    known: saved as AnyAnswers,
  })
  if (!reading.ok) return sectionPage(visit, { body: reading.typed, problems: reading.problems })
  if (visit.restored) return sectionPage(visit, { body: posted })
  const answers = withSections(analysisForm, saved, [key], reading.answers) as Analysis
  const result = await saveAnalysis(visit.app, person(visit), {
    analysisId: id,
    version: versionIn(visit.body),
    answers,
  })
  if (result.ok) return goTo(visit, urls.analysis({ id }))
  if (result.reason === 'changed-meanwhile') return sectionPage(visit, { body: posted, meanwhile: true })
  return refusedPage(
    visit,
    result.reason,
    result.reason === 'signed' ? 'Form C is signed off, so it can no longer be changed.' : undefined,
  )
}

async function postSignOff(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const outcome = await signAnalysis(
    visit.app,
    person(visit),
    { analysisId: id, version: versionIn(visit.body) },
    visit.key,
  )
  return outcome.ok || outcome.reason === 'owed'
    ? goTo(visit, urls.analysis({ id }))
    : refusedPage(visit, outcome.reason)
}
