import type { App } from '../access/app.ts'
import { may } from '../access/policy.ts'
import { perform } from '../access/perform.ts'
import type { Person } from '../access/actor.ts'
import { caseFrame } from '../cases/frame.tsx'
import { type CaseFile, caseFor } from '../cases/store.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { defineForm, textarea } from '../forms/form.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { list, longDate } from '../kernel/text.ts'
import { Button } from '../ui/button.tsx'
import { InsetText } from '../ui/inset-text.tsx'
import { PostedButton } from '../ui/posted-button.tsx'
import { StateTag } from '../ui/state-tag.tsx'
import { type ActForm, ActFormBody, readActForm, showActForm } from '../web/act-form.tsx'
import { versionIn } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { draftFirstLetter, releaseFirstLetter, saveFirstLetter, withholdFirstLetter } from './first-letter.ts'
import { stillBlank } from './first-letter-template.ts'
import { changeLetterTemplate, readLetterTemplate } from './letter-template.ts'
import { firstLetter, type Letter } from './store.ts'

export const familyRoutes: readonly Route[] = [
  get(urls.family, 'letter-read', showFamily),
  post(urls.family, 'letter-drafted', postDraft),
  post(urls.letter, 'letter-saved', postLetter),
  get(urls.letterRelease, 'letter-read', showRelease),
  post(urls.letterRelease, 'letter-released', postRelease),
  get(urls.letterWithhold, 'letter-read', showWithhold),
  post(urls.letterWithhold, 'letter-withheld', postWithhold),
  get(urls.letter, 'letter-read', showPrint),
  get(urls.letterTemplate, 'letter-template-read', showTemplate),
  post(urls.letterTemplate, 'letter-template-changed', postTemplate),
]

const letterForm = defineForm({
  id: 'first-letter',
  version: '1',
  title: 'First letter',
  source: 'R-N3',
  sections: {
    letter: {
      title: 'First letter',
      fields: {
        body: textarea('Letter', { noun: 'the letter', max: 20_000, hint: 'Read every line as the family will.' }),
      },
    },
  },
})

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

type Read = { readonly file: CaseFile; readonly letter: Letter | null }

const readFamily = (app: App, reader: Person, caseId: string): Promise<Outcome<Read, CommonRefusal>> =>
  perform(app, reader, 'letter-read', async scene => {
    const file = await caseFor(scene, reader, caseId)
    return file === null
      ? refused('not-found')
      : done({ file, letter: await firstLetter(scene, { areaId: file.area_id, caseId: file.id }) })
  })

const readLetter = (
  app: App,
  reader: Person,
  letterId: string,
): Promise<Outcome<{ file: CaseFile; letter: Letter }, CommonRefusal>> =>
  perform(app, reader, 'letter-read', async scene => {
    const letter = await scene.tx
      .selectFrom('letter')
      .selectAll()
      .where('id', '=', letterId)
      .where('area_id', '=', reader.areaId)
      .executeTakeFirst()
    const file = letter ? await caseFor(scene, reader, letter.case_id) : null
    if (!letter || file === null) return refused('not-found')
    scene.about.subject = letter.id
    return done({ file, letter })
  })

async function showFamily(visit: Visit): Promise<Response> {
  const outcome = await readFamily(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, letter } = outcome.value
  const mayWrite = may(visit.actor, 'letter-saved') && file.closed_on === null
  return show(
    visit,
    { title: 'Family', ...caseFrame(visit, file, urls.family({ id: file.id })) },
    <FamilyPage visit={visit} file={file} letter={letter} mayWrite={mayWrite} />,
  )
}

function FamilyPage({
  visit,
  file,
  letter,
  mayWrite,
}: {
  visit: Visit
  file: CaseFile
  letter: Letter | null
  mayWrite: boolean
}) {
  return (
    <>
      <h2 class="govuk-heading-m">First letter</h2>
      {letter === null && (
        <>
          <p class="govuk-body">
            {file.death_confirmed_on === null
              ? 'No letter can be drafted before the death is confirmed.'
              : 'Condolences, what the review is, who can help, and how to share thoughts. It is drafted from the area’s text; nothing goes out until a person releases it.'}
          </p>
          {mayWrite && file.death_confirmed_on !== null && (
            <PostedButton action={urls.family({ id: file.id })} primary {...formProps(visit)}>
              Draft the letter
            </PostedButton>
          )}
        </>
      )}
      {letter?.state === 'draft' && mayWrite && (
        <>
          <p class="govuk-body">
            <StateTag state="Draft" /> of {longDate(letter.drafted_on)}. Before it is released: is a parent suspected,
            estranged, or no longer alive? Is an address protected? Is another language needed? Has the officer in
            charge asked to wait?
          </p>
          <ActFormBody
            visit={visit}
            act={{
              form: letterForm,
              action: urls.letter({ id: letter.id }),
              submit: 'Save the draft',
              version: letter.version,
              filled: { answers: { body: letter.body } },
            }}
          />
          <Button href={urls.letterRelease({ id: letter.id })} text="Release" classes="govuk-button--secondary" />{' '}
          <Button href={urls.letterWithhold({ id: letter.id })} text="Withhold" classes="govuk-button--secondary" />
        </>
      )}
      {letter !== null && letter.state !== 'draft' && (
        <>
          <p class="govuk-body">
            <StateTag state={letter.state === 'released' ? 'Released' : 'Withdrawn'} />{' '}
            {letter.state === 'withheld' && `Withheld: ${letter.withheld_reason ?? ''} `}on{' '}
            {longDate(letter.decided_on!)}.
          </p>
          {letter.state === 'released' && (
            <p class="govuk-body">
              <a class="govuk-link" href={urls.letter({ id: letter.id })}>
                Show the letter to print
              </a>
            </p>
          )}
        </>
      )}
      <h2 class="govuk-heading-m">Later letters</h2>
      <p class="govuk-body">Not possible in this version yet.</p>
      {mayWrite && (
        <p class="govuk-body">
          <a class="govuk-link" href={urls.letterTemplate({})}>
            The area’s text for the first letter
          </a>
        </p>
      )}
    </>
  )
}

async function postDraft(visit: Visit): Promise<Response> {
  const id = visit.params['id']!
  const outcome = await draftFirstLetter(visit.app, person(visit), { caseId: id }, visit.key)
  return outcome.ok ? goTo(visit, urls.family({ id })) : refusedPage(visit, outcome.reason)
}

async function postLetter(visit: Visit): Promise<Response> {
  const letterId = visit.params['id']!
  const reading = readActForm(visit, letterForm)
  if (!reading.ok) {
    const read = await readLetter(visit.app, person(visit), letterId)
    return read.ok
      ? letterPage(visit, read.value, { filled: { typed: reading.typed }, problems: reading.problems })
      : notFound(visit)
  }
  const body = reading.answers.body ?? ''
  const outcome = await saveVersioned(visit, reading.answers, {
    form: letterForm,
    save: version => saveFirstLetter(visit.app, person(visit), { letterId, body, version }),
    async newest() {
      const read = await readLetter(visit.app, person(visit), letterId)
      if (!read.ok) return null
      const { letter } = read.value
      return { ...read.value, saved: { answers: { body: letter.body }, version: letter.version } }
    },
    by: () => savedBy(visit, { act: 'letter-saved', subject: letterId }),
  })
  if (outcome.ok) return goTo(visit, urls.family({ id: outcome.value.caseId }))
  return outcome.reason === 'both'
    ? letterPage(visit, outcome.newest, { filled: { typed: outcome.typed } })
    : refusedPage(visit, outcome.reason)
}

/** The draft alone, shown again: with what is wrong, or with what somebody else saved meanwhile. */
const letterPage = (
  visit: Visit,
  { file, letter }: { file: CaseFile; letter: Letter },
  again: Pick<ActForm<typeof letterForm>, 'filled' | 'problems'>,
): Promise<Response> =>
  showActForm(
    visit,
    { title: 'First letter', ...caseFrame(visit, file, urls.family({ id: file.id })) },
    {
      form: letterForm,
      action: urls.letter({ id: letter.id }),
      submit: 'Save the draft',
      version: letter.version,
      ...again,
    },
  )

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
