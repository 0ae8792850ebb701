import type { Child, FC } from 'hono/jsx'
import type { Field, Group } from '../forms/form.ts'
import { lowerFirst, upperFirst } from '../forms/messages.ts'
import { ADD, REMOVE, rowsShown } from '../forms/rows.ts'
import { classes } from './attributes.ts'
import { Button } from './button.tsx'
import { Fieldset } from './fieldset.tsx'
import { labelOf, type PageState, withHeadings } from './form-state.ts'

/** The rows of a group with their buttons. A question that repeats has its place in its label, and no frame around it. */
export const Rows: FC<{
  name: string
  field: Group
  page: PageState
  question: (name: string, field: Field) => Child
}> = ({ name, field, page, question }) => {
  const rows = rowsShown(page.typed, name)
  const isEmpty = page.typed.rows(name).length === 0
  const [problem] = page.problems.filter(one => one.field === name)
  const last = rows.at(-1)
  // Who asked for another row goes on in it, and not at the top of the page.
  const added = page.isAgain && rows.length > 1 && page.typed.isBlank(`${name}.${last}`) ? last : undefined
  return (
    <div id={name} class={classes('govuk-form-group opencdr-rows', problem && 'govuk-form-group--error')}>
      <h2 class="govuk-heading-m">{labelOf(field)}</h2>
      {field.hint !== undefined && <p class="govuk-hint">{field.hint}</p>}
      {problem && (
        <p class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {problem.message}
        </p>
      )}
      {rows.map((index, place) => {
        const title = `${upperFirst(field.each)} ${place + 1}`
        const remove = !isEmpty && (
          <Button classes="govuk-button--secondary" name={REMOVE} value={`${name}.${index}`}>
            Remove <span class="govuk-visually-hidden">{lowerFirst(title)}</span>
          </Button>
        )
        const [only] = Object.values(field.fields)
        if (field.repeats && only)
          return (
            <>
              {question(`${name}.${index}.value`, { ...only, label: title })}
              {remove}
            </>
          )
        return (
          <Fieldset
            legend={{ text: title, classes: 'govuk-fieldset__legend--m' }}
            attributes={index === added ? { autofocus: true, tabindex: -1 } : {}}
          >
            {withHeadings(field.fields).map(one => (
              <>
                {one.heading !== undefined && <h3 class="govuk-heading-s">{one.heading}</h3>}
                {question(`${name}.${index}.${one.name}`, one.field)}
              </>
            ))}
            {remove}
          </Fieldset>
        )
      })}
      <Button classes="govuk-button--secondary" name={ADD} value={name}>
        Add another {field.each}
      </Button>
    </div>
  )
}
