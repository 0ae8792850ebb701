import { type Day, isBefore } from '../kernel/calendar.ts'
import { count } from '../kernel/text.ts'
import { ageInWords, childhood, yearsBetween } from './age.ts'

/** From 24 weeks a baby born without signs of life is a stillbirth, before that a late foetal loss (R-T1). */
export const stillbirth = { fromWeeks: 24, source: 'R-T1' } as const

/** A care leaver's death is told to the government by the local authority until this birthday (process.md 2.7). */
export const careLeaver = { underYears: 25, source: 'process.md 2.7, 7.15; Working Together 2023' } as const

export type Known = 'yes' | 'no' | 'not-known'

export type ScopeFacts = {
  /** Any sign of life at birth, at any gestation. */
  readonly bornAlive: Known
  /** Completed weeks of the pregnancy; null when not known. */
  readonly gestationWeeks: number | null
  /** A planned termination of the pregnancy within the law. */
  readonly lawfulTermination: Known
  /** Whether a health professional was present at the birth; asked of a baby born without signs of life. */
  readonly attended: Known
  readonly bornOn: Day | null
  readonly diedOn: Day | null
}

export type Eligibility = {
  readonly inScope: true | false | 'undecided'
  /** One sentence, for the page and for the record. */
  readonly because: string
  readonly rule: string
  /** What the decision rests on, fact by fact, as triage shows it. */
  readonly rows: readonly { readonly fact: string; readonly answer: string; readonly rule: string }[]
  /** What somebody else must be told or asked because of these facts, whatever the decision is. */
  readonly flags: readonly string[]
}

/**
 * Every child who was born alive, at whatever gestation, and died before the eighteenth birthday is reviewed. Stillbirth,
 * late foetal loss and a planned termination within the law, even with a live birth, are outside (R-T1, process.md 1.1).
 * What the facts leave open is undecided, and a person decides.
 */
export function eligibility(facts: ScopeFacts): Eligibility {
  return { ...decision(facts), rows: rows(facts), flags: flags(facts) }
}

const RULE = {
  alive: 'Only a child born alive is reviewed, at any gestation (R-T1)',
  termination: 'A planned termination within the law is outside, even with a live birth (R-T1)',
  age: `Under ${childhood.underYears} at death; a birthday of 29 February falls on 1 March (R-T1)`,
  loss: `Without signs of life: a stillbirth from ${stillbirth.fromWeeks} weeks, a late foetal loss before (R-T1)`,
} as const

function decision(facts: ScopeFacts): Pick<Eligibility, 'inScope' | 'because' | 'rule'> {
  const { bornOn, diedOn, gestationWeeks } = facts
  const alive = bornAlive(facts)
  if (facts.lawfulTermination === 'yes')
    return outside('The pregnancy was ended by a planned termination within the law.', RULE.termination)
  if (alive === 'contradicted')
    return undecided('No signs of life at birth are reported, and yet a death on a later day.', RULE.alive)
  if (alive === 'no') return outside(`There were no signs of life at birth: ${lossInWords(gestationWeeks)}.`, RULE.loss)
  if (bornOn === null || diedOn === null)
    return undecided(`The date of ${bornOn === null ? 'birth' : 'death'} is not known.`, RULE.age)
  if (isBefore(diedOn, bornOn)) return undecided('The date of death is before the date of birth.', RULE.age)
  if (!isChild(bornOn, diedOn)) return outside(`The age at death was ${ageInWords(bornOn, diedOn)}.`, RULE.age)
  if (alive === 'not-known') return undecided('It is not known whether there were signs of life at birth.', RULE.alive)
  return {
    inScope: true,
    because: `The child was born alive and died aged ${ageInWords(bornOn, diedOn)}.`,
    rule: `${RULE.alive}. ${RULE.age}`,
  }
}

const outside = (because: string, rule: string) => ({ inScope: false as const, because, rule })
const undecided = (because: string, rule: string) => ({ inScope: 'undecided' as const, because, rule })

/** Whether somebody who died on this day was a child: not yet eighteen. */
export const isChild = (bornOn: Day, diedOn: Day): boolean => yearsBetween(bornOn, diedOn) < childhood.underYears

/** Nobody is asked about signs of life at the birth of a child who lived to a later day: the dates answer. */
function bornAlive({ bornAlive: said, bornOn, diedOn }: ScopeFacts): Known | 'contradicted' {
  const livedOn = bornOn !== null && diedOn !== null && isBefore(bornOn, diedOn)
  if (!livedOn) return said
  return said === 'no' ? 'contradicted' : 'yes'
}

function lossInWords(weeks: number | null): string {
  if (weeks === null) return 'a stillbirth or a late foetal loss, as the gestation is not known'
  return weeks < stillbirth.fromWeeks ? 'a late foetal loss' : 'a stillbirth'
}

function rows(facts: ScopeFacts): Eligibility['rows'] {
  const { bornOn, diedOn, gestationWeeks, lawfulTermination } = facts
  const alive = bornAlive(facts)
  const aged = bornOn !== null && diedOn !== null && !isBefore(diedOn, bornOn)
  return [
    { fact: 'Signs of life at birth', answer: aliveInWords(facts, alive), rule: RULE.alive },
    ...(alive === 'yes'
      ? []
      : [
          {
            fact: 'Gestation',
            answer: gestationWeeks === null ? 'Not known' : count(gestationWeeks, 'week'),
            rule: RULE.loss,
          },
        ]),
    {
      fact: 'Planned termination',
      // Nobody need rule it out: what was not mentioned did not happen, and a live birth is reviewed.
      answer: { yes: 'Yes', no: 'No', 'not-known': 'Not mentioned' }[lawfulTermination],
      rule: RULE.termination,
    },
    { fact: 'Age at death', answer: aged ? ageInWords(bornOn, diedOn) : 'Not known', rule: RULE.age },
  ]
}

function aliveInWords({ bornAlive: said }: ScopeFacts, alive: Known | 'contradicted'): string {
  if (alive === 'contradicted') return 'No, but died on a later day'
  if (alive === 'yes') return said === 'yes' ? 'Yes' : 'Yes: lived to a later day'
  return alive === 'no' ? 'No' : 'Not known'
}

/** An unattended stillbirth: process.md 2.2 and 2.3. A care leaver: process.md 7.15. */
function flags(facts: ScopeFacts): string[] {
  const { bornOn, diedOn, gestationWeeks, attended, lawfulTermination } = facts
  const maybeStillborn =
    bornAlive(facts) !== 'yes' &&
    lawfulTermination !== 'yes' &&
    (gestationWeeks === null || gestationWeeks >= stillbirth.fromWeeks)
  const years = bornOn !== null && diedOn !== null ? yearsBetween(bornOn, diedOn) : null
  return [
    ...(maybeStillborn && attended === 'no'
      ? [
          'No health professional was present at what may be a stillbirth: the National Child Mortality Database is told, and a joint agency response is called.',
        ]
      : []),
    ...(years !== null && years >= childhood.underYears && years < careLeaver.underYears
      ? ['If this was a care leaver, tell the local authority: it has a duty of its own.']
      : []),
  ]
}
