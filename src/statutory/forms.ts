import type { Form } from '../forms/form.ts'
import { analysis } from './analysis/form.ts'
import { notification } from './notification/form.ts'
import { reporting } from './reporting/form.ts'
import { supplementaryForms } from './supplementary/forms.ts'

/** Every statutory form that is in force, in the order in which a review meets them. */
export const statutoryForms: readonly Form[] = [notification, reporting, ...supplementaryForms, analysis]
