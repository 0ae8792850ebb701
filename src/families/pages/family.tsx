import { longDate } from '../../kernel/text.ts'
import type { CaseFile } from '../../cases/store.ts'
import { Button } from '../../ui/button.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { StateTag } from '../../ui/state-tag.tsx'
import { ActFormBody } from '../../web/act-form.tsx'
import { urls } from '../../web/urls.ts'
import { formProps, type Visit } from '../../web/visit.tsx'
import { letterForm } from '../letter-form.ts'
import type { Letter } from '../store.ts'

/** Where the letters of a case stand. */
export function FamilyPage({
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
