/** Why a case was not put on a meeting, in words. */
export const assignSentences: Readonly<Record<string, string>> = {
  'too-late':
    'The meeting is less than seven days away, and the papers open no less than seven days before. Choose a later meeting, or ask the chair, who can allow it with a reason.',
  'timeline-not-finished': 'The timeline is not finished, so there is nothing for the panel to read yet.',
  'already-there': 'The case is on a meeting already.',
  'not-planned': 'This meeting has been held.',
}
