/** The clocks of process.md, section 3, that this part acts on. */
export type ClockId = 'C1' | 'C5' | 'C10' | 'C11' | 'C12' | 'C16' | 'C17' | 'C26' | 'C32' | 'C33'

/**
 * How well a clock is founded: V read in the public text cited; S stated in the source protocol; K known of a public
 * document and still to be checked against it; D decided here, where the sources set no length.
 */
export type Certainty = 'V' | 'S' | 'K' | 'D'

/** The setting by which an area gives a clock another length. */
export type LengthSetting = 'notifyWithinHours' | 'firstLetterWorkingDays' | 'homeAreaWorkingDays' | 'agreementMonths'

export type Clock = {
  readonly title: string
  readonly starts: string
  /** What ends or moves it. */
  readonly stops: string
  /** What happens when it is missed. */
  readonly missed: string
  /** The paragraph or statute, with the number of the requirement. */
  readonly source: string
  readonly certainty: Certainty
  readonly setting: LengthSetting | null
  /** A hold stops it, and it starts anew when the hold ends. Every other clock runs on while a case is held. */
  readonly waitsForHolds?: true
}

/** What each clock is for, in words. How long it is stands in the file of its rule, once (all-clocks.ts joins them). */
export const clocks: Readonly<Record<ClockId, Clock>> = {
  C1: {
    title: 'Tell the panel of a death',
    starts: 'the death',
    stops: 'The first notification stops it. A late one asks for the reason, which ends it.',
    missed: 'The notification counts as late, and the manager records why.',
    source: 'The common local rule, as the protocol sets no length (R-N1); some areas set 48 hours.',
    certainty: 'V',
    setting: 'notifyWithinHours',
  },
  C5: {
    title: 'First letter to the family',
    starts: 'the case opened and the death confirmed',
    stops: 'The letter is released by a person, or withheld with a reason.',
    missed: 'The manager sees it as overdue. It is never sent by itself.',
    source: 'The local protocol asks for the letter and sets no length (R-N3); the length is a decision of OpenCDR.',
    certainty: 'D',
    setting: 'firstLetterWorkingDays',
  },
  C10: {
    title: 'Ask the agency for its report',
    starts: 'the confirmation that the agency knew the child',
    stops: 'The request is sent.',
    missed: 'The manager sees it as overdue, and it counts as late in the figures.',
    source: 'Local protocol, information gathering (R-G1); Children Act 2004, section 16N.',
    certainty: 'S',
    setting: null,
  },
  C11: {
    title: 'Prompt the agency',
    starts: 'the request',
    stops:
      'A full or nil return stops every later prompt of this request. One that is sent back takes up the same dates again; a new contact keeps them.',
    missed: 'It goes by itself; after an interruption only the latest one that was missed goes out.',
    source: 'Local protocol, information gathering (R-G3).',
    certainty: 'S',
    setting: null,
  },
  C12: {
    title: 'Escalate the request',
    starts: 'prompt 3 as it was sent',
    stops: 'A full or nil return before it is raised, or the chair’s decision to write the request off.',
    missed: 'It goes by itself, to the designated doctor and the chair of the area in which the agency sits.',
    source: 'Local protocol, information gathering (R-G4).',
    certainty: 'S',
    setting: null,
  },
  C16: {
    title: 'Open the papers to the panel',
    starts: 'the date of the panel, counted back',
    stops: 'The papers are opened, or the case is taken off the meeting.',
    missed: 'They can open later only by the chair’s decision, with a reason that is kept.',
    source: 'Local protocol, preparation for review (R-V2).',
    certainty: 'S',
    setting: null,
  },
  C17: {
    title: 'Hold the next panel meeting',
    starts: 'the last panel meeting',
    stops: 'A meeting is planned within the time.',
    missed: 'The manager sees it as overdue.',
    source: 'Local protocol, membership: the panel meets quarterly (R-M1).',
    certainty: 'S',
    setting: null,
  },
  C26: {
    title: 'Tell the panel of the child’s home area',
    starts: 'the day on which it was known that the child lived elsewhere',
    stops: 'The manager records that it was told, and how.',
    missed: 'The manager sees it as overdue.',
    source:
      'Local protocol, section 6: it asks for this and sets no length (R-B3); the length is a decision of OpenCDR.',
    certainty: 'D',
    setting: 'homeAreaWorkingDays',
  },
  C32: {
    title: 'Sign the confidentiality agreement again',
    starts: 'the signature',
    stops: 'The agreement is signed again.',
    missed: 'The papers are shut to that person until it is signed.',
    source: 'Local protocol, section 4, asks for it on joining (R-M4); the renewal is a decision of OpenCDR.',
    certainty: 'D',
    setting: 'agreementMonths',
  },
  C33: {
    title: 'Delete copies outside the record',
    starts: 'the closing of the case',
    stops: 'Every copy is deleted. One sealed copy stays in the record.',
    missed: 'The service does it by itself and tries again with every round; what is left is shown.',
    source: 'Local protocol, consent and confidentiality (R-C4).',
    certainty: 'S',
    setting: null,
  },
}
