import type { Form } from '../forms/form.ts'
import { analysis } from './analysis/v1.ts'
import { notification } from './notification/v1.ts'
import { reporting } from './reporting/v1.ts'

/** Every statutory form that is in force, in the order in which a review meets them. */
export const statutoryForms: readonly Form[] = [notification, reporting, analysis]
