import type { Form } from '../../forms/form.ts'
import { asthma } from './asthma.ts'
import { cardiac } from './cardiac.ts'
import { carePathway } from './care-pathway.ts'
import { congenital } from './congenital.ts'
import { drowning } from './drowning.ts'
import { epilepsy } from './epilepsy.ts'
import { fire } from './fire.ts'
import { infection } from './infection.ts'
import { injury } from './injury.ts'
import { ketoacidosis } from './ketoacidosis.ts'
import { lifeLimiting } from './life-limiting.ts'
import { neonatal } from './neonatal.ts'
import { oncology } from './oncology.ts'
import { poisoning } from './poisoning.ts'
import { substances } from './substances.ts'
import { suddenDeath } from './sudden-death.ts'
import { suicide } from './suicide.ts'
import { vehicle } from './vehicle.ts'
import { violence } from './violence.ts'

/** The supplementary reporting forms, S1 to S19, in their order. */
export const supplementaryForms: readonly Form[] = [
  asthma,
  cardiac,
  carePathway,
  congenital,
  neonatal,
  ketoacidosis,
  drowning,
  epilepsy,
  fire,
  infection,
  lifeLimiting,
  oncology,
  injury,
  poisoning,
  substances,
  suddenDeath,
  suicide,
  vehicle,
  violence,
]
