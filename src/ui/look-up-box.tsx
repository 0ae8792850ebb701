import type { FC } from 'hono/jsx'
import type { Field } from '../forms/form.ts'
import { AS_TYPED, FIND, foundName, type LookedUp } from '../forms/look-up.ts'
import { lowerFirst } from '../forms/messages.ts'
import { registers } from '../forms/registers.ts'
import { day } from '../kernel/calendar.ts'
import { plainDate } from '../kernel/text.ts'
import { Button } from './button.tsx'
import { box, type LookUp, type PageState } from './form-state.ts'
import { Input } from './input.tsx'
import { InsetText } from './inset-text.tsx'
import { Radios } from './radios.tsx'

type Coded = Extract<Field, { kind: 'coded' }>

/** Whether a question, or a part or a member of it, has a register here in which one can look. */
export function canLookUp(field: Field, lookUp: LookUp): boolean {
  if (field.kind === 'coded') return field.registers.some(register => lookUp.registers.includes(register))
  if (field.kind === 'together') return Object.values(field.parts).some(part => canLookUp(part, lookUp))
  return field.kind === 'group' && Object.values(field.fields).some(member => canLookUp(member, lookUp))
}

/** A box for a code, with a button that finds it by words, and what was found to choose from. No script is needed. */
export const LookUpBox: FC<{ name: string; field: Coded; page: PageState }> = ({ name, field, page }) => {
  const { lookUp } = page
  if (!canLookUp(field, lookUp)) return <Input {...box(name, field, page)} spellcheck={false} />
  return (
    <>
      <Input {...box(name, field, page)} spellcheck={false} />
      {lookUp.found?.name === name && <Found field={field} found={lookUp.found} />}
      <Button classes="govuk-button--secondary" name={FIND} value={name}>
        Find <span class="govuk-visually-hidden">{lowerFirst(field.label)}</span>
      </Button>
    </>
  )
}

const Found: FC<{ field: Coded; found: LookedUp }> = ({ field, found: { name, typed, matches } }) => {
  const where = field.registers.map(register => registers[register].title).join(' or ')
  if (typed === '') return <InsetText text="Type a name or a part of it, then press Find." />
  if (matches.length === 0)
    return <InsetText text={`Nothing in the ${where} has these words. Try others, or keep what you wrote.`} />
  return (
    <Radios
      name={foundName(name)}
      fieldset={{ legend: { text: `Found in the ${where}`, classes: 'govuk-fieldset__legend--s' } }}
      items={[
        ...matches.map(({ answer, name: called, until }) => ({
          value: answer,
          text: answer === called ? called : `${called} (${answer})`,
          ...(until !== null && { hint: { text: `In use until ${plainDate(day(until))}` } }),
        })),
        { divider: 'or' },
        { value: AS_TYPED, text: 'None of these: keep what I wrote', checked: true },
      ]}
    />
  )
}
