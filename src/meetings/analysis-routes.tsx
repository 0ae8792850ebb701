import { may } from '../access/policy.ts'
import { hasSection } from '../forms/form.ts'
import { withSections } from '../forms/read.ts'
import { pressed } from '../forms/rows.ts'
import { longDate } from '../kernel/text.ts'
import { type Analysis, analysis as analysisForm } from '../statutory/analysis/v1.ts'
import { CheckAnswers } from '../ui/form-page.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { versionIn } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { type OpenAnalysis, readAnalysis, saveAnalysis, signAnalysis } from './analysis.ts'

export const analysisRoutes: readonly Route[] = [
  get(urls.analysis, 'analysis-read', showAnalysis),
  get(urls.analysisSection, 'analysis-read', visit => sectionPage(visit)),
  post(urls.analysisSection, 'analysis-saved', postSection),
  post(urls.analysisSignOff, 'analysis-signed', postSignOff),
]

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
  open: { analysis, answers, known, ageBand, meetingOn, quorate, quorumBecause, owed },
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
      <CheckAnswers
        form={analysisForm}
        answers={answers}
        known={known}
        changeUrl={maySave ? section => urls.analysisSection({ id: analysis.id, key: section }) : undefined}
      />
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
    </>
  )
}

/** One section a page, saved alone. */
async function sectionPage(
  visit: Visit,
  again: Pick<ActForm<typeof analysisForm>, 'filled' | 'problems'> = {},
): Promise<Response> {
  const key = visit.params['key']!
  const outcome = await readAnalysis(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok || !hasSection(analysisForm, key)) return notFound(visit)
  const open = outcome.value
  const { id, version, state } = open.analysis
  if (state === 'signed' || !may(visit.actor, 'analysis-saved')) return goTo(visit, urls.analysis({ id }))
  return showActForm(
    visit,
    {
      ...frame(open),
      title: analysisForm.sections[key].title,
      back: urls.analysis({ id }),
      wide: false,
    },
    {
      form: analysisForm,
      sections: [key],
      action: urls.analysisSection({ id, key }),
      submit: 'Save',
      version,
      known: { ...open.known, ...open.answers },
      filled: { answers: open.answers },
      ...again,
    },
  )
}

async function postSection(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const key = visit.params['key']!
  if (!hasSection(analysisForm, key)) return notFound(visit)
  const rows = pressed(analysisForm, visit.body)
  if (rows !== null) return sectionPage(visit, { filled: { typed: rows } })
  const read = () => readAnalysis(visit.app, person(visit), id)
  const outcome = await read()
  if (!outcome.ok) return notFound(visit)
  const { answers, known } = outcome.value
  const reading = readActForm(visit, analysisForm, {
    complete: false,
    sections: [key],
    known: { ...known, ...answers },
  })
  if (!reading.ok) return sectionPage(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const result = await saveVersioned(visit, reading.answers, {
    form: analysisForm,
    sections: [key],
    async save(version) {
      const now = await read()
      if (!now.ok) return now
      const whole = withSections(analysisForm, now.value.answers, [key], reading.answers) as Analysis
      return saveAnalysis(visit.app, person(visit), { analysisId: id, version, answers: whole })
    },
    async newest() {
      const now = await read()
      return now.ok ? { saved: { answers: now.value.answers, version: now.value.analysis.version } } : null
    },
    by: () => savedBy(visit, { act: 'analysis-saved', subject: id }),
  })
  if (result.ok) return goTo(visit, urls.analysis({ id }))
  if (result.reason === 'both') return sectionPage(visit, { filled: { typed: result.typed } })
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
