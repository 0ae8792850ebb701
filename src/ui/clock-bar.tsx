import type { FC } from 'hono/jsx'
import type { Day } from '../kernel/calendar.ts'
import { longDate } from '../kernel/text.ts'
import { Button } from './button.tsx'
import { Form, type FormToken } from './form.tsx'

export type ClockBarProps = FormToken & {
  readonly today: Day
  /** Takes `to`: `next-day` or `next-due`. */
  readonly moveUrl: string
}

/** The demonstration's movable calendar: first on each of its pages, never in production or print. */
export const ClockBar: FC<ClockBarProps> = ({ today, moveUrl, csrf, formKey }) => (
  <section class="opencdr-clock-bar" aria-label="Demonstration calendar">
    <div class="govuk-width-container">
      <Form action={moveUrl} csrf={csrf} formKey={formKey} classes="opencdr-clock-bar__form">
        <p class="opencdr-clock-bar__saying">Demonstration. The calendar says {longDate(today)}.</p>
        <Button name="to" value="next-day" classes="govuk-button--secondary" preventDoubleClick>
          Move on one day
        </Button>
        <Button name="to" value="next-due" classes="govuk-button--secondary" preventDoubleClick>
          Move to next due date
        </Button>
      </Form>
    </div>
  </section>
)
