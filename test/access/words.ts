/**
 * The words by which a text is known to be of one area: each ends in the area's own syllables, and stands in that
 * area's records only. Sound alone tells nothing: they are invented, and no page of ours holds them by itself.
 */
export type Tag = 'qnorth' | 'qeast'

/** Who the child and the family were: in no mail, no log, no history, and in no panel's copy. */
export const whoTheyWere = (tag: Tag) => ({
  given: `Given${tag}`,
  family: `Family${tag}`,
  alias: `Alias${tag}`,
  mother: `Mother${tag}`,
  lane: `Lane${tag}`,
  school: `School${tag}`,
  town: `Town${tag}`,
  second: `Second${tag}`,
  newborn: `Newborn${tag}`,
})

/** What was told, by whom: the panel reads what a person released of it, an agency reads its own. */
export const whatWasTold = (tag: Tag) => ({
  circumstances: `sofa${tag}`,
  surgery: `cough${tag}`,
  surgeryEvent: `fever${tag}`,
  attendance: `absence${tag}`,
  attendanceEvent: `lesson${tag}`,
  minutes: `minute${tag}`,
  unreleased: `autopsy${tag}`,
  learning: `insight${tag}`,
  ward: `bleep${tag}`,
  dispute: `cousin${tag}`,
  referral: `neglect${tag}`,
  sealed: `sealed${tag}`,
})

/** Agencies and their contacts: in the mails to that agency, and in its own area. */
export const whoWasAsked = (tag: Tag) => ({
  surgery: `Surgery${tag}`,
  academy: `Academy${tag}`,
  nursery: `Nursery${tag}`,
  /** Sits in the other area, whose officers are told its name when it does not answer. */
  ward: `Ward${tag}`,
  hospital: `Hospital${tag}`,
  contact: (agency: string) => `Contact${agency}`,
})

/** Every word of either area in a text, in alphabetical order, each once. */
export const wordsIn = (text: string): string[] => [...new Set(text.match(/[A-Za-z]+q(?:north|east)\b/g) ?? [])].sort()

/** Numbers of the child, which have no syllables of their own. */
export const numbersOf = (tag: Tag): readonly string[] =>
  tag === 'qnorth'
    ? ['9990000018', '999 000 0018', 'ZN1 7QN', 'ZN17QN']
    : ['9990000026', '999 000 0026', 'ZE1 7QE', 'ZE17QE']
