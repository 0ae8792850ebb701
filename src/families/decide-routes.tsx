import { caseFrame } from '../cases/frame.tsx'
import type { CaseFile } from '../cases/store.ts'
import { defineForm, textarea } from '../forms/form.ts'
import { list } from '../kernel/text.ts'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { versionIn } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { releaseFirstLetter, withholdFirstLetter } from './first-letter.ts'
import { stillBlank } from './first-letter-template.ts'
import { readLetter } from './read-letter.ts'
import type { Letter } from './store.ts'

/** A letter is released or withheld by a person; released, it can be printed. */
export const decideRoutes: readonly Route[] = [
  get(urls.letterRelease, 'letter-read', showRelease),
  post(urls.letterRelease, 'letter-released', postRelease),
  get(urls.letterWithhold, 'letter-read', showWithhold),
  post(urls.letterWithhold, 'letter-withheld', postWithhold),
  get(urls.letter, 'letter-read', showPrint),
]

const withholdForm = defineForm({
  id: 'withhold-letter',
  version: '1',
  title: 'Withhold the letter',
  source: 'process.md 4',
  sections: {
    reason: {
      title: 'Withhold the letter',
      fields: {
        reason: textarea('Why is the letter withheld?', {
          noun: 'why the letter is withheld',
          hint: 'For example: the police ask for it, an address is protected, or the key worker will tell the family.',
          max: 1000,
        }),
      },
    },
  },
})

async function showRelease(visit: Visit): Promise<Response> {
  const read = await readLetter(visit.app, person(visit), visit.params['id']!)
  if (!read.ok) return notFound(visit)
  const { file, letter } = read.value
  if (letter.state !== 'draft') return goTo(visit, urls.family({ id: file.id }))
  const blanks = stillBlank(letter.body)
  return show(
    visit,
    {
      title: 'Release the first letter',
      ...caseFrame(visit, file, urls.family({ id: file.id })),
      back: urls.family({ id: file.id }),
    },
    <>
      <p class="govuk-body">
        This is the letter as the family will read it. Released, it can be printed and can no longer be changed. It is
        not sent by itself.
      </p>
      <InsetText>
        <p class="govuk-body opencdr-as-typed">{letter.body}</p>
      </InsetText>
      {blanks.length > 0 ? (
        <p class="govuk-body">Before it can be released, fill in {list(blanks)} in the draft.</p>
      ) : (
        <PostedButton
          action={urls.letterRelease({ id: letter.id })}
          fields={{ version: String(letter.version) }}
          primary
          {...formProps(visit)}
        >
          Release the letter
        </PostedButton>
      )}
    </>,
  )
}

async function postRelease(visit: Visit): Promise<Response> {
  const outcome = await releaseFirstLetter(
    visit.app,
    person(visit),
    { letterId: visit.params['id']!, version: versionIn(visit.body) },
    visit.key,
  )
  return outcome.ok ? goTo(visit, urls.family({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}

async function showWithhold(visit: Visit): Promise<Response> {
  const read = await readLetter(visit.app, person(visit), visit.params['id']!)
  return read.ok ? withholdPage(visit, read.value) : notFound(visit)
}

const withholdPage = (
  visit: Visit,
  { file, letter }: { file: CaseFile; letter: Letter },
  again: Pick<ActForm<typeof withholdForm>, 'filled' | 'problems'> = {},
): Promise<Response> =>
  showActForm(
    visit,
    {
      title: 'Withhold the first letter',
      ...caseFrame(visit, file, urls.family({ id: file.id })),
      back: urls.family({ id: file.id }),
    },
    {
      form: withholdForm,
      action: urls.letterWithhold({ id: letter.id }),
      submit: 'Withhold the letter',
      hidden: { version: String(letter.version) },
      ...again,
    },
  )

async function postWithhold(visit: Visit): Promise<Response> {
  const letterId = visit.params['id']!
  const reading = readActForm(visit, withholdForm)
  if (!reading.ok) {
    const read = await readLetter(visit.app, person(visit), letterId)
    return read.ok
      ? withholdPage(visit, read.value, { filled: { typed: reading.typed }, problems: reading.problems })
      : notFound(visit)
  }
  const outcome = await withholdFirstLetter(
    visit.app,
    person(visit),
    { letterId, version: versionIn(visit.body), reason: reading.answers.reason ?? '' },
    visit.key,
  )
  return outcome.ok ? goTo(visit, urls.family({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}

/** The released letter alone, for printing: nothing of the service around it but what a screen needs. */
async function showPrint(visit: Visit): Promise<Response> {
  const read = await readLetter(visit.app, person(visit), visit.params['id']!)
  if (!read.ok || read.value.letter.state !== 'released') return notFound(visit)
  const { file, letter } = read.value
  return show(
    visit,
    {
      title: 'Letter',
      context: `Case ${file.reference}`,
      audience: 'family',
      back: urls.family({ id: file.id }),
      questionIsHeading: true,
    },
    <>
      <h1 class="govuk-visually-hidden">Letter</h1>
      <p class="govuk-body opencdr-as-typed">{letter.body}</p>
    </>,
  )
}
