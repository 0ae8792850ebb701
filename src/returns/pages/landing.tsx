import type { FC } from 'hono/jsx'
import { longDate } from '../../kernel/text.ts'
import { Button } from '../../ui/button.tsx'
import { Form, type FormToken } from '../../ui/form.tsx'
import { PostedButton } from '../../ui/posted-button.tsx'
import { urls } from '../../web/urls.ts'
import type { Landing } from '../read-own-return.ts'

/** Before anybody has pressed a button: who asks, the duty, by when. Nothing of the child. */
export const LandingPage: FC<{ landing: Landing; token: string; post: FormToken }> = ({ landing, token, post }) => (
  <>
    <p class="govuk-body-l">
      The child death overview panel of {landing.asker.name} asks {landing.agency}.
    </p>
    <p class="govuk-body">
      Every child’s death is reviewed by law. Section 16N of the Children Act 2004 makes it a duty to give the
      information that the panel asks for; consent is not asked for.
    </p>
    {landing.replyBy.known && (
      <p class="govuk-body">
        Please answer by <strong>{longDate(landing.replyBy.on)}</strong>. After that you can still answer.
      </p>
    )}
    <p class="govuk-body">No contact with the child or the family? Saying so takes two steps.</p>
    <p class="govuk-body">
      Who the child was is shown on the next page. Go on only where nobody else sees your screen.
    </p>
    <Form action={urls.personalLink({ token })} {...post}>
      <Button text="Continue" preventDoubleClick />
    </Form>
    <Contact landing={landing} />
  </>
)

const Contact: FC<{ landing: Landing }> = ({ landing: { asker } }) =>
  asker.phone === '' && asker.email === '' ? (
    <></>
  ) : (
    <p class="govuk-body">
      Questions? {[asker.phone && `Telephone ${asker.phone}`, asker.email].filter(Boolean).join(' or ')}.
    </p>
  )

/** The same for a link that was replaced and for one that never was. */
export const BrokenLinkPage: FC<{ token: string; post: FormToken }> = ({ token, post }) => (
  <>
    <p class="govuk-body">
      It may have been replaced by a newer one, or a part of it is missing. Open the newest message from us and use the
      link there.
    </p>
    <p class="govuk-body">If you cannot find it, we can send a new link to the mailbox to which we wrote.</p>
    <PostedButton action={urls.newLink({ token })} primary {...post}>
      Send a new link
    </PostedButton>
  </>
)
