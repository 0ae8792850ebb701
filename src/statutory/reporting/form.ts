import { type Answers, defineForm } from '../../forms/form.ts'
import { birth } from './birth.ts'
import { cause } from './cause.ts'
import { circumstances } from './circumstances.ts'
import { education } from './education.ts'
import { family } from './family.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { learning } from './learning.ts'
import { own } from './own.ts'
import { respondent } from './respondent.ts'
import { services } from './services.ts'
import { socialCare } from './social-care.ts'

/** A nil return ends the form: nothing after the first section is asked then. */
export const NOT_NIL = { not: { field: 'repNilReturn', op: 'in', values: ['yes'] } } as const

/** Form B: what an agency knows. `who` says which agencies are asked a question; see `reportingFor`. */
export const reporting = defineForm({
  id: 'reporting',
  code: 'B',
  version: '2022.1',
  effectiveFrom: '2022-04-01',
  title: 'Reporting form',
  known: ['ageDays', 'ageYears', 'coronerReferred', 'dateOfDeath', 'gestationWeeks', 'involvedAgency.agencyType'],
  sections: {
    respondent,
    circumstances: { ...circumstances, when: NOT_NIL },
    cause: { ...cause, when: NOT_NIL },
    birth: { ...birth, when: NOT_NIL },
    health: { ...health, when: NOT_NIL },
    education: { ...education, when: NOT_NIL },
    socialCare: { ...socialCare, when: NOT_NIL },
    family: { ...family, when: NOT_NIL },
    home: { ...home, when: NOT_NIL },
    services: { ...services, when: NOT_NIL },
    own: { ...own, when: NOT_NIL },
    learning: { ...learning, when: NOT_NIL },
  },
})

export type Report = Answers<typeof reporting>
