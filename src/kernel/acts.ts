/**
 * Everything a person, an agency or the service itself can do, and how History tells it. An act is a `read` or a
 * `change`; each leaves exactly one line of history. What is not here cannot be done.
 */
export const acts = {
  // Signing in
  'sign-in-tried': change('Somebody tried to sign in'),
  'signed-in': change('Signed in'),
  'signed-out': change('Signed out'),
  'password-set': change('Set a password by a one-time link'),
  'request-opened': read('Opened a personal link'),

  // Notifications
  'notification-sent': change('Sent a notification by the public form'),
  'notification-entered': change('Entered a notification on somebody’s behalf'),
  'notifications-listed': read('Looked at the list of notifications'),
  'notification-read': read('Read a notification'),
  'case-opened': change('Opened a case from a notification'),
  'notification-screened-out': change('Decided that a death is outside the review'),
  'screening-undone': change('Took back the decision that a death is outside the review'),
  'notification-passed-on': change('Passed a notification to another area'),
  'notification-waiting': change('Left a notification waiting until the death is confirmed'),
  'death-confirmed': change('Confirmed the death'),
  'notification-joined': change('Joined a notification to a case: same child'),
  'notification-parted': change('Undid the joining of a notification'),
  'kept-apart': change('Kept two notifications apart: different children'),

  // Finding
  searched: read('Searched'),

  // The case
  'today-read': read('Looked at the work list'),
  'cases-listed': read('Looked at the list of cases'),
  'case-read': read('Read the case'),
  'facts-changed': change('Changed facts of the case'),
  'history-read': read('Read the history'),
  'date-read': read('Asked why a date is what it is'),
  'late-reason-given': change('Recorded why the notification came late'),
  'home-area-told': change('Recorded that the home area was told'),
  'review-meeting-recorded': change('Recorded the child death review meeting'),
  'documents-read': read('Read the documents'),
  'document-added': change('Added a document'),
  'document-released': change('Released a document to the panel'),
  'referral-made': change('Referred the case to the safeguarding partnership board'),
  'closure-read': read('Looked at what closing would do'),
  'case-closed': change('Closed the case'),
  'sealed-copy-opened': change('Opened the sealed copy of the panel’s papers'),

  // Agencies
  'agencies-read': read('Read the agencies of the case'),
  'agency-added': change('Added an agency'),
  'agencies-confirmed': change('Confirmed which agencies knew the child'),
  'agency-set-aside': change('Recorded that an agency did not know the child'),
  'supplementary-added': change('Added a supplementary form'),
  'supplementary-left-out': change('Left a supplementary form out'),
  'supplementary-restored': change('Took back a decision about a supplementary form'),
  'requests-sent': change('Asked agencies for their reports'),
  'request-read': read('Read a request and its return'),
  'contact-changed': change('Sent a request to a new contact'),
  'return-entered': change('Entered a return on an agency’s behalf'),
  'return-sent-back': change('Sent a return back as incomplete'),
  'return-released': change('Released a report to the panel'),
  'request-written-off': change('Wrote a request off after escalation'),
  'return-read': read('Read its own return'),
  'return-saved': change('Saved a draft of its return'),
  'return-sent': change('Sent a full return'),
  'nil-return-sent': change('Sent a nil return'),
  'link-renewed': change('Asked for a new personal link'),
  'prompt-sent': change('A prompt went out'),
  'escalation-raised': change('A request was escalated'),
  'escalations-read': read('Looked at the escalations'),
  'escalation-settled': change('Recorded what came of an escalation'),

  // The family
  'letter-read': read('Read a letter to the family'),
  'letter-drafted': change('Drafted a letter to the family'),
  'letter-saved': change('Changed the draft of a letter'),
  'letter-released': change('Released a letter to the family'),
  'letter-withheld': change('Withheld a letter to the family'),
  'letter-template-read': read('Read the area’s letter'),
  'letter-template-changed': change('Changed the area’s letter'),

  // The timeline
  'timeline-read': read('Read the timeline'),
  'timeline-event-changed': change('Changed an event of the timeline'),
  'timeline-events-joined': change('Joined two events of the timeline'),
  'timeline-event-parted': change('Parted an event of the timeline'),
  'timeline-finished': change('Finished the timeline'),
  'timeline-reopened': change('Took up the timeline again'),

  // Meetings
  'meetings-listed': read('Looked at the meetings'),
  'meeting-planned': change('Planned a meeting'),
  'meeting-read': read('Read a meeting'),
  'room-shown': read('Showed a case of a meeting to the room'),
  'member-invited': change('Invited to a meeting'),
  'member-withdrawn': change('Took back an invitation'),
  'case-assigned': change('Put the case on a meeting'),
  'case-withdrawn': change('Took the case off a meeting'),
  'papers-previewed': read('Looked at the panel’s copy before it opened'),
  'papers-opened': change('Opened the papers to the panel'),
  'papers-opened-late': change('Opened the papers less than a week before the panel, by the chair’s decision'),
  'papers-listed': read('Looked at the own list of papers'),
  'papers-read': read('Read the panel’s papers'),
  'papers-marked-read': change('Confirmed having read the papers'),
  'conflict-asked': read('Was asked about a conflict of interest'),
  'conflict-declared': change('Answered the question about a conflict of interest'),
  'conflict-decided': change('Decided about a conflict of interest'),
  'agreement-read': read('Read the confidentiality agreement'),
  'agreement-signed': change('Signed the confidentiality agreement'),
  'agreement-changed': change('Changed the confidentiality agreement'),
  'attendance-recorded': change('Recorded attendance'),
  'analysis-read': read('Read Form C'),
  'analysis-saved': change('Saved a part of Form C'),
  'analysis-signed': change('Signed Form C off'),
  'case-deferred': change('Deferred the case to a later meeting'),
  'copies-deleted': change('Copies outside the record were deleted'),

  // Versions of the forms, and lists from outside
  // No line tells it: what the forms ask is no secret, and nobody has to say who they are.
  'dictionary-read': read('Looked at what the forms ask'),
  'forms-read': read('Looked at the versions of the forms'),
  'form-proposed': change('Proposed a version of a form'),
  'form-approved': change('Approved a version of a form'),
  'case-forms-read': read('Looked at which versions of the forms the case uses'),
  'form-upgraded': change('Took the case on to later versions of the forms'),
  'form-words-read': read('Looked at the area’s own words on a form'),
  'form-words-changed': change('Changed the area’s own words on a form'),
  'register-imported': change('Imported a list of codes'),

  // Messages and the demonstration
  'outbox-read': read('Looked at the messages'),
  'message-sent-again': change('Put a message in line again'),
  'message-address-changed': change('Changed a message’s address'),
  'names-hidden': change('Hid or showed names'),
  'calendar-moved': change('Moved the demonstration’s calendar on'),

  // Set-up
  'area-added': change('Added an area'),
  'account-added': change('Added an account'),
  'demonstration-loaded': change('Loaded the demonstration'),
} as const satisfies Record<string, { kind: 'read' | 'change'; says: string }>

export type ActName = keyof typeof acts

function read(says: string) {
  return { kind: 'read', says } as const
}

function change(says: string) {
  return { kind: 'change', says } as const
}
