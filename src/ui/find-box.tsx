import type { FC } from 'hono/jsx'
import { Form, type FormToken } from './form.tsx'

/** Finds by reference, name or NHS number. Posted as `find`: nothing typed reaches an address or a log (pages.md 6.10). */
export const FindBox: FC<FormToken & { action: string }> = ({ action, csrf, formKey }) => (
  <Form action={action} csrf={csrf} formKey={formKey} classes="opencdr-find" role="search">
    <label class="opencdr-find__label" for="opencdr-find">
      Find <span class="govuk-visually-hidden">a case by reference, name or NHS number</span>
    </label>
    <input class="govuk-input opencdr-find__input" id="opencdr-find" name="find" type="text" autocomplete="off" />
    <button class="opencdr-find__button" type="submit">
      Find
    </button>
  </Form>
)
