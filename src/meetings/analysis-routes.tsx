import { may } from '../access/policy.ts'
import { type AnyAnswers, hasSection } from '../forms/form.ts'
import { withSections } from '../forms/read.ts'
import type { LookedUp } from '../forms/look-up.ts'
import { pressed } from '../forms/rows.ts'
import { codeNamesOn } from '../registers/code-names.ts'
import { findPressed, lookUpOn } from '../registers/find-pressed.ts'
import { longDate } from '../kernel/text.ts'
import type { Analysis } from '../statutory/analysis/form.ts'
import { CheckAnswers, type CodeNames } from '../ui/check-answers.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { EarlierAnswers } from '../form-versions/pages/earlier-answers.tsx'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { field, versionIn } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { type AnalysisForm, type OpenAnalysis, readAnalysis, saveAnalysis, signAnalysis } from './analysis.ts'
import { carriedOver, formAsShown, placed } from './earlier-form-c.ts'

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
  const names = await codeNamesOn(visit, open.form, open.answers as AnyAnswers)
  return show(
    visit,
    { ...frame(visit, open), title: 'Form C' },
    <AnalysisPage visit={visit} open={open} names={names} />,
  )
}

const frame = (visit: Visit, open: OpenAnalysis) => ({
  context: `Panel number ${open.panelNumber}`,
  back: may(visit.actor, 'meetings-listed') ? urls.meetings({}) : urls.papers({}),
  wide: true,
})

function AnalysisPage({
  visit,
  open: { analysis, form, answers, earlier, known, ageBand, meetingOn, quorate, quorumBecause, owed },
  names,
}: {
  visit: Visit
  open: OpenAnalysis
  names: CodeNames
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
        form={form}
        answers={answers}
        known={known}
        names={names}
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
      <EarlierAnswers earlier={earlier} />
    </>
  )
}

/** The version of Form C with which a page was shown. */
const FORM = 'form'

/** One section a page, saved alone. */
async function sectionPage(
  visit: Visit,
  {
    found,
    shown,
    ...again
  }: Pick<ActForm<AnalysisForm>, 'filled' | 'problems'> & {
    readonly found?: LookedUp | undefined
    /** Form C as the page had it that is shown again. */
    readonly shown?: AnalysisForm
  } = {},
): Promise<Response> {
  const key = visit.params['key']!
  const outcome = await readAnalysis(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const open = outcome.value
  const form = shown ?? open.form
  if (!hasSection(form, key)) return notFound(visit)
  const { id, version, state } = open.analysis
  if (state === 'signed' || !may(visit.actor, 'analysis-saved')) return goTo(visit, urls.analysis({ id }))
  return showActForm(
    visit,
    {
      ...frame(visit, open),
      title: form.sections[key].title,
      back: urls.analysis({ id }),
      wide: false,
    },
    {
      form,
      sections: [key],
      action: urls.analysisSection({ id, key }),
      submit: 'Save',
      version,
      hidden: { [FORM]: form.version },
      known: { ...open.known, ...open.answers },
      filled: { answers: open.answers },
      lookUp: await lookUpOn(visit, found),
      ...again,
    },
  )
}

async function postSection(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const key = visit.params['key']!
  const read = () => readAnalysis(visit.app, person(visit), id)
  const outcome = await read()
  if (!outcome.ok) return notFound(visit)
  const { form, answers, known } = outcome.value
  const shown = await formAsShown(visit, outcome.value, field(visit.body, FORM))
  if (!hasSection(shown, key)) return notFound(visit)
  const { [FORM]: _, ...body } = visit.body
  const rows = pressed(shown, body)
  if (rows !== null) return sectionPage(visit, { shown, filled: { typed: rows } })
  const find = await findPressed(visit, shown, body)
  if (find !== null) return sectionPage(visit, { shown, filled: { typed: find.body }, found: find.found })
  const reading = readActForm({ ...visit, body }, shown, {
    complete: false,
    sections: [key],
    known: { ...known, ...answers },
  })
  if (!reading.ok) return sectionPage(visit, { shown, filled: { typed: reading.typed }, problems: reading.problems })
  const carried = await carriedOver(visit, shown, form, reading.answers as AnyAnswers)
  const sections = hasSection(form, key) ? [key] : []
  const { here } = placed(form, key, carried, {})
  const result = await saveVersioned(visit, here, {
    form,
    sections,
    async save(version) {
      const now = await read()
      if (!now.ok) return now
      const { elsewhere, aside } = placed(form, key, carried, now.value.answers as AnyAnswers)
      const whole = { ...withSections(form, now.value.answers, sections, here as Analysis), ...elsewhere } as Analysis
      return saveAnalysis(visit.app, person(visit), { analysisId: id, version, answers: whole, aside })
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
