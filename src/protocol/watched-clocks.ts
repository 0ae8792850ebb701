import type { Clock } from './clocks.ts'

/** The clocks of process.md, section 3, on which the service does not act yet. It answers when they run out, and why. */
export type WatchedId =
  | 'C2'
  | 'C3'
  | 'C4'
  | 'C6'
  | 'C7'
  | 'C8'
  | 'C9'
  | 'C13'
  | 'C14'
  | 'C15'
  | 'C18'
  | 'C19'
  | 'C20'
  | 'C21'
  | 'C22'
  | 'C23'
  | 'C24'
  | 'C25'
  | 'C27'
  | 'C28'
  | 'C29'
  | 'C30'
  | 'C31'

/** What each is for, in words. How long it is stands in lengths.ts. */
export const watchedClocks: Readonly<Record<WatchedId, Clock>> = {
  C2: {
    title: 'Pass the notification to the national database',
    starts: 'the notification as it was received',
    stops: 'The national database has the notification.',
    missed: 'It shows as overdue, and counts as late in the figures.',
    source: 'National Child Mortality Database, data release 2021.',
    certainty: 'V',
    setting: null,
  },
  C3: {
    title: 'The registrar tells the review of a registered death',
    starts: 'the registration, its correction or the certificate',
    stops: 'The registrar’s message has come.',
    missed:
      'The duty is the registrar’s. A registered death of which the panel was never told becomes a case marked as not notified.',
    source: 'Children and Young Persons Act 2008, section 31.',
    certainty: 'V',
    setting: null,
  },
  C4: {
    title: 'The coroner tells the review',
    starts: 'the coroner’s decision to investigate or to have a post-mortem',
    stops: 'The coroner’s message has come.',
    missed: 'The coroner’s officer is asked.',
    source: 'Coroners (Investigations) Regulations 2013, regulation 24.',
    certainty: 'K',
    setting: null,
  },
  C6: {
    title: 'Decide on a joint agency response',
    starts: 'the notification as it was received',
    stops: 'The decision is recorded, either way.',
    missed: 'The designated doctor is told.',
    source: 'The response starts at once (process.md 2.3); the length is a decision of OpenCDR.',
    certainty: 'K',
    setting: null,
  },
  C7: {
    title: 'Visit the home or the place of the event',
    starts: 'the death that a joint agency response looks into',
    stops: 'The visit is recorded.',
    missed: 'The reason is asked and recorded. An area may set the limit at 72 hours.',
    source: 'Royal College of Emergency Medicine; Leeds.',
    certainty: 'V',
    setting: null,
  },
  C8: {
    title: 'Hold the first meeting of the joint agency response',
    starts: 'the death that a joint agency response looks into',
    stops: 'The meeting is held.',
    missed: 'The designated doctor is told. An area may set the limit at 72 hours.',
    source: 'Royal College of Emergency Medicine; Champs.',
    certainty: 'V',
    setting: null,
  },
  C9: {
    title: 'Hold a further meeting of the joint agency response',
    starts: 'the first results of the post-mortem',
    stops: 'The meeting is held, or is not needed.',
    missed: 'The lead of the response is reminded.',
    source: 'Kennedy guidelines 2016.',
    certainty: 'K',
    setting: null,
  },
  C13: {
    title: 'Hold the child death review meeting',
    starts: 'the death',
    stops: 'The meeting is held, or the chair records why there can be none.',
    missed:
      'It is marked with the reason: a post-mortem, an inquest, an investigation by the trust. It is an aim and not a limit.',
    source: 'Child Death Review guidance, chapter 4.',
    certainty: 'K',
    setting: null,
  },
  C14: {
    title: 'Send the result of the meeting to the panel',
    starts: 'the child death review meeting',
    stops: 'Its draft of Form C and its minutes have come.',
    missed: 'The chair of that meeting is reminded.',
    source: 'No source sets a length; it is a decision of OpenCDR.',
    certainty: 'D',
    setting: null,
  },
  C15: {
    title: 'Review at the panel',
    starts: 'the result of the meeting, or the end of the inquest or of the last hold where that is later',
    stops: 'The panel reviews. While a hold lasts the clock does not run, and it starts anew on the day it ends.',
    missed: 'It shows as overdue. A themed panel or a hold excuses it, with the reason.',
    source: 'Child Death Review guidance, chapter 5.',
    certainty: 'K',
    setting: null,
    waitsForHolds: true,
  },
  C18: {
    title: 'The council notifies the national safeguarding panel',
    starts: 'the day on which the council became aware of the incident',
    stops: 'The notification is sent.',
    missed: 'The duty is the council’s. The record shows when it was done.',
    source: 'Safeguarding partnership board; national Child Safeguarding Practice Review Panel.',
    certainty: 'V',
    setting: null,
  },
  C19: {
    title: 'Rapid review',
    starts: 'the notification to the national safeguarding panel, on the day it was sent',
    stops: 'The rapid review is finished.',
    missed: 'The record shows when it was done.',
    source: 'National Child Safeguarding Practice Review Panel.',
    certainty: 'V',
    setting: null,
  },
  C20: {
    title: 'Publish the local safeguarding practice review',
    starts: 'the decision to hold that review',
    stops: 'It is published.',
    missed: 'The record shows when it was done.',
    source: 'SI 2018/789; Crown Prosecution Service protocol.',
    certainty: 'V',
    setting: null,
  },
  C21: {
    title: 'Answer to a report to prevent future deaths',
    starts: 'the coroner’s report as it was sent',
    stops: 'The answer has come.',
    missed: 'The record shows it, and the panel may see it.',
    source: 'Coroners (Investigations) Regulations 2013, regulations 28 and 29.',
    certainty: 'V',
    setting: null,
  },
  C22: {
    title: 'Papers move between coroners',
    starts: 'the agreed transfer',
    stops: 'The papers are with the other coroner.',
    missed: 'Nothing follows from it here.',
    source: 'Coroners (Investigations) Regulations 2013, regulation 18.',
    certainty: 'V',
    setting: null,
  },
  C23: {
    title: 'Perinatal mortality review',
    starts: 'the death',
    stops: 'The review has started; its report is out.',
    missed: 'The record shows it. Nothing else follows.',
    source: 'National timings of the Perinatal Mortality Review Tool.',
    certainty: 'K',
    setting: null,
  },
  C24: {
    title: 'Maternity and newborn safety investigation gets in touch',
    starts: 'the referral',
    stops: 'The trust has been rung; the family has been spoken to.',
    missed: 'The record shows it. Nothing else follows.',
    source: 'Maternity and Newborn Safety Investigations, how an investigation goes.',
    certainty: 'V',
    setting: null,
  },
  C25: {
    title: 'Tell the LeDeR contact',
    starts: 'the day on which a learning disability was known of, in a child of four or older',
    stops: 'The contact has been told.',
    missed: 'It becomes a task of the manager.',
    source: 'The duty is published; the length is a decision of OpenCDR.',
    certainty: 'D',
    setting: null,
  },
  C27: {
    title: 'Tell the school after a suspected suicide',
    starts: 'the day on which the death was known',
    stops: 'The school or college has been told. At a weekend it is rung all the same.',
    missed: 'It becomes a task of the manager.',
    source: 'Local protocol, suicide: it asks for this and sets no length; the length is a decision of OpenCDR.',
    certainty: 'D',
    setting: null,
  },
  C28: {
    title: 'Send Form C to the national database',
    starts: 'the sign-off by the panel',
    stops: 'The national database has it.',
    missed: 'It shows as overdue.',
    source: 'No source sets a length; it is a decision of OpenCDR.',
    certainty: 'D',
    setting: null,
  },
  C29: {
    title: 'Tell the family what the panel found',
    starts: 'the sign-off by the panel',
    stops: 'The key worker has told them, or it is recorded why not.',
    missed: 'It becomes a task of the key worker.',
    source: 'No source sets a length; it is a decision of OpenCDR.',
    certainty: 'D',
    setting: null,
  },
  C30: {
    title: 'Publish the annual report',
    starts: 'the end of the year on 31 March',
    stops: 'The report is published.',
    missed: 'Nothing follows by itself.',
    source: 'Children Act 2004, section 16M(6), sets no length; it is a decision of OpenCDR.',
    certainty: 'D',
    setting: null,
  },
  C31: {
    title: 'Look at a hold again',
    starts: 'the start of the hold, and then each time it was looked at',
    stops: 'Its reviewer has looked at it, and it goes on or ends.',
    missed: 'It becomes a task of the reviewer.',
    source: 'No source sets a length; it is a decision of OpenCDR.',
    certainty: 'D',
    setting: null,
  },
}
