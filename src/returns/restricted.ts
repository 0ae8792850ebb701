import type { Person } from '../access/actor.ts'
import { fieldsOf } from '../forms/condition.ts'
import type { AnyAnswers, Field, Form } from '../forms/form.ts'
import type { Whole } from './whole-form.ts'

/** Who reads answers that the form keeps for few: those who must act on them (dictionary, identifiability). */
export const seesRestricted = ({ role }: Pick<Person, 'role'>): boolean =>
  role === 'cdop_manager' || role === 'designated_doctor'

/** Whether the id of an answer, or of one in a row (`carer.0.drugs`), is kept for few. */
export function isRestrictedId({ declared }: Whole, id: string): boolean {
  const [name = id, , member] = id.split('.')
  const field = declared(name)
  return field?.restricted === true || (field?.kind === 'group' && isRestrictedMember(field.fields[member ?? '']))
}

/** Whether a question, or one of its rows, is. */
export const isForFew = (field: Field): boolean =>
  isRestrictedMember(field) || (field.kind === 'group' && Object.values(field.fields).some(isRestrictedMember))

/** How many answers of a return are kept for few. */
export const restrictedIn = ({ form }: Whole, answers: AnyAnswers): number =>
  fieldsOf(form as Form).reduce((sum, [name, field]) => {
    const answer = answers[name]
    if (answer === undefined) return sum
    if (field.restricted) return sum + 1
    if (field.kind !== 'group') return sum
    const members = Object.entries(field.fields).filter(([, member]) => isRestrictedMember(member))
    const rows = answer as readonly AnyAnswers[]
    return sum + rows.flatMap(row => members.filter(([member]) => row[member] !== undefined)).length
  }, 0)

const isRestrictedMember = (field: Field | undefined): boolean => field?.restricted === true
