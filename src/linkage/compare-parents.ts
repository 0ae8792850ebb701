import { type Chances, FATHER, MOTHER, MOTHER_BORN, MOTHERS_SURNAME } from './chances.ts'
import { step } from './compare-dates.ts'
import { byChance, type Finding } from './finding.ts'
import type { Frequency } from './frequency.ts'
import type { Prepared } from './prepare.ts'
import { type Likeness, likeness } from './spelling.ts'

/** What the parents' names and the mother's birth say: one family, or not. */
export function compareParents(a: Prepared, b: Prepared, often: Frequency): readonly Finding[] {
  return [
    name('mother’s forename', MOTHER, a.mother.forenames, b.mother.forenames, often.forename),
    mothersSurname(a, b, often),
    mothersBirth(a, b),
    name('father’s forename', FATHER, a.father.forenames, b.father.forenames, often.forename),
  ].filter(finding => finding !== null)
}

type Levels = { readonly same: Chances; readonly alike: Chances; readonly differs: Chances }

function name(
  what: string,
  levels: Levels,
  a: readonly string[],
  b: readonly string[],
  often: (name: string) => number,
): Finding | null {
  const [first, second] = [a[0], b[0]]
  if (first === undefined || second === undefined) return null
  const found = likeness(first, second)
  if (found === 'initial') return null
  if (found === 'same') return { chances: byChance(levels.same, often(first)), says: `${what} the same` }
  return isAlike(found) || a.some(word => word.length > 2 && b.includes(word))
    ? { chances: byChance(levels.alike, often(first)), says: `${what} much alike` }
    : { chances: levels.differs, says: `${what} differs` }
}

/** Says something of its own only where it is not the child's surname over again. */
function mothersSurname(a: Prepared, b: Prepared, often: Frequency): Finding | null {
  const isOwn = (of: Prepared) => of.mother.surnames.every(word => !of.surnames.includes(word))
  if (!isOwn(a) || !isOwn(b)) return null
  return name('mother’s surname', MOTHERS_SURNAME, a.mother.surnames, b.mother.surnames, often.surname)
}

function mothersBirth({ mother: a }: Prepared, { mother: b }: Prepared): Finding | null {
  if (a.dob === null || b.dob === null) return null
  const found = step(a.dob, b.dob)
  if (found === 'same') return { chances: MOTHER_BORN.same, says: 'mother’s date of birth the same' }
  return found === 'differs' || found === 'near'
    ? { chances: MOTHER_BORN.differs, says: 'mother’s date of birth differs' }
    : { chances: MOTHER_BORN.alike, says: 'mother’s date of birth almost the same' }
}

const isAlike = (found: Likeness): boolean => found === 'variant' || found === 'close' || found === 'rough'
