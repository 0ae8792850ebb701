import type { FC } from 'hono/jsx'
import { count } from '../../kernel/text.ts'
import { Details } from '../../ui/details.tsx'
import { InsetText } from '../../ui/inset-text.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import type { FormToken } from '../../ui/form.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { ResponsiveTable } from '../../ui/responsive-table.tsx'
import { SideBySide } from '../../ui/side-by-side.tsx'
import type { CopyToRelease } from '../copy-to-release.ts'
import { markedCopy, reasonsOf } from '../marked-copy.ts'

/** Before a text is released: as it was written, beside what the panel's members will read. */
export const ReleasePage: FC<{
  readonly text: CopyToRelease
  readonly action: string
  readonly submit: string
  readonly token: FormToken
  /** Somebody posted a release of what reads otherwise by now. */
  readonly meanwhile: boolean
}> = ({ text, action, submit, token, meanwhile }) => {
  const marked = markedCopy(text.original, text.copy)
  const isBlank = text.original.trim() === ''
  return (
    <>
      {meanwhile && (
        <InsetText text="The text, or what the case knows about who is who, changed while you were reading. Nothing was released. This is how it reads now." />
      )}
      <p class="govuk-body">
        Read what the panel will read, beside what was written. Released, it is in the papers when they open, and this
        cannot be undone.
      </p>
      {text.found.length > 0 && (
        <InsetText
          text={`A second reading still finds what could identify somebody: ${text.found.join('; ')}. While it does, this text cannot be released.`}
        />
      )}
      {isBlank ? (
        <p class="govuk-body">There is no free text.</p>
      ) : (
        <SideBySide
          id="text"
          left={{ heading: 'As it was written', children: <MarkedText stretches={marked.original} /> }}
          right={{ heading: 'What the panel will read', children: <MarkedText stretches={marked.copy} /> }}
        />
      )}
      {!isBlank && <Reasons text={text} />}
      {text.found.length === 0 && (
        <PostedButton action={action} fields={{ shown: text.mark }} primary {...token}>
          {submit}
        </PostedButton>
      )}
    </>
  )
}

const Reasons: FC<{ text: CopyToRelease }> = ({ text: { copy } }) =>
  copy.replaced.length === 0 ? (
    <p class="govuk-body">Nothing was replaced: nothing in the text is known to identify anybody.</p>
  ) : (
    <Details
      summaryText={`What was replaced, and why: ${count(copy.replaced.length, 'place')}`}
      children={
        <ResponsiveTable
          caption="What was replaced, and why"
          captionIsHidden
          columns={[{ head: 'The panel reads' }, { head: 'Instead of' }, { head: 'Times', format: 'numeric' }]}
          rows={reasonsOf(copy).map(({ label, why, times }) => ({ cells: [label, why, String(times)] }))}
        />
      }
    />
  )
