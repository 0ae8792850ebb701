import { defineForm, textarea } from '../forms/form.ts'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { goTo, notFound, person, refusedPage, type Visit } from '../web/visit.tsx'
import { changeLetterTemplate, readLetterTemplate } from './letter-template.ts'

/** The text of which each first letter of an area is drafted. */
export const templateRoutes: readonly Route[] = [
  get(urls.letterTemplate, 'letter-template-read', showTemplate),
  post(urls.letterTemplate, 'letter-template-changed', postTemplate),
]

const templateForm = defineForm({
  id: 'letter-template',
  version: '1',
  title: 'The area’s first letter',
  source: 'R-N3',
  sections: {
    letter: {
      title: 'The area’s first letter',
      fields: {
        body: textarea('Text', {
          noun: 'the text',
          max: 20_000,
          hint: 'Filled in for each letter: {date}, {child}, {manager}, {phone}, {email}, {area}.',
        }),
      },
    },
  },
})

async function showTemplate(visit: Visit): Promise<Response> {
  const outcome = await readLetterTemplate(visit.app, person(visit))
  if (!outcome.ok) return notFound(visit)
  return templatePage(visit, outcome.value)
}

const templatePage = (
  visit: Visit,
  template: { version: number; body: string },
  again: Pick<ActForm<typeof templateForm>, 'filled' | 'problems'> = {},
): Promise<Response> =>
  showActForm(
    visit,
    { title: 'The area’s first letter', back: urls.today({}) },
    {
      form: templateForm,
      action: urls.letterTemplate({}),
      submit: 'Save as a new version',
      version: template.version,
      filled: { answers: { body: template.body } },
      before: <p class="govuk-body">Version {template.version}. Letters that are drafted already stay as they are.</p>,
      ...again,
    },
  )

async function postTemplate(visit: Visit): Promise<Response> {
  const read = () => readLetterTemplate(visit.app, person(visit))
  const reading = readActForm(visit, templateForm)
  if (!reading.ok) {
    const saved = await read()
    return saved.ok
      ? templatePage(visit, saved.value, { filled: { typed: reading.typed }, problems: reading.problems })
      : notFound(visit)
  }
  const body = reading.answers.body ?? ''
  const outcome = await saveVersioned(visit, reading.answers, {
    form: templateForm,
    save: version => changeLetterTemplate(visit.app, person(visit), { body, version }),
    async newest() {
      const saved = await read()
      if (!saved.ok) return null
      const { version, body } = saved.value
      return { template: saved.value, saved: { answers: { body }, version } }
    },
    by: () => savedBy(visit, { act: 'letter-template-changed' }),
  })
  if (outcome.ok) return goTo(visit, urls.letterTemplate({}))
  return outcome.reason === 'both'
    ? templatePage(visit, outcome.newest.template, { filled: { typed: outcome.typed } })
    : refusedPage(visit, outcome.reason)
}
