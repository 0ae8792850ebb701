import { type Answers, defineForm } from '../../forms/form.ts'
import { alert } from './alert.ts'
import { birth } from './birth.ts'
import { child } from './child.ts'
import { children } from './children.ts'
import { death } from './death.ts'
import { decisions } from './decisions.ts'
import { events } from './events.ts'
import { family } from './family.ts'
import { home } from './home.ts'
import { involved } from './involved.ts'
import { more } from './more.ts'
import { record } from './record.ts'
import { support } from './support.ts'
import { you } from './you.ts'

/**
 * Form A: tells the panel of a death and names everybody who should be asked. Whether the death is confirmed has no id
 * of its own on the statutory form: the door asks it between `you` and `child`.
 */
export const notification = defineForm({
  id: 'notification',
  code: 'A',
  version: '2022.1',
  effectiveFrom: '2022-04-01',
  title: 'Notification of a child death',
  derived: {
    ageDays: { days: { from: 'childDateOfBirth', to: 'dateOfDeath' } },
    ageYears: { years: { from: 'childDateOfBirth', to: 'dateOfDeath' } },
    gestationWeeks: { firstOf: ['childGestationAtBirthWeeks'] },
    'householdMember.ageYears': { years: { from: 'householdMember.dateOfBirth', to: 'dateOfDeath' } },
  },
  sections: {
    you,
    child,
    home,
    death,
    birth,
    events,
    decisions,
    alert,
    involved,
    family,
    children,
    support,
    more,
    record,
  },
})

export type Notification = Answers<typeof notification>
