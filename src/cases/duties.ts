import { urls } from '../web/urls.ts'

/** What is owed, in words, with the page on which it is done. One entry for each kind of due row. */
export function duty(row: {
  kind: string
  subject: string
  caseId: string | null
  agency: string | null
  member?: string | null
}): {
  what: string
  href: string
} {
  const id = row.caseId ?? row.subject
  const agency = row.agency ?? 'the agency'
  switch (row.kind) {
    case 'late-notice':
      return { what: 'Record why the notification came late', href: urls.lateReason({ id }) }
    case 'first-letter':
      return { what: 'First letter to the family', href: urls.family({ id }) }
    case 'send-request':
      return { what: `Send the request to ${agency}`, href: urls.agencies({ id }) }
    case 'prompt-1':
      return { what: `Prompt 1 to ${agency}`, href: urls.request({ id: row.subject }) }
    case 'prompt-2':
      return { what: `Prompt 2 to ${agency}`, href: urls.request({ id: row.subject }) }
    case 'prompt-3':
      return { what: `Prompt 3 to ${agency}`, href: urls.request({ id: row.subject }) }
    case 'escalation':
      return { what: `Escalate the request to ${agency}`, href: urls.request({ id: row.subject }) }
    case 'tell-home-area':
      return { what: 'Tell the panel of the child’s home area', href: urls.homeArea({ id }) }
    case 'papers':
      return { what: 'Open the papers to the panel', href: urls.casePanel({ id }) }
    case 'delete-copies':
      return { what: 'Delete copies outside the record', href: urls.closure({ id }) }
    case 'next-panel':
      return { what: 'Plan the next panel meeting', href: urls.meetings({}) }
    case 'renew-agreement':
      return { what: `Confidentiality agreement to renew: ${row.member ?? 'a member'}`, href: urls.meetings({}) }
    default:
      return { what: row.kind, href: row.caseId === null ? urls.today({}) : urls.case({ id }) }
  }
}

/** Duties whose page opens to the manager alone; everybody else reads of them without a link. */
export const managersOwn: ReadonlySet<string> = new Set(['late-notice', 'tell-home-area'])

/** Whose turn it is, in words. */
export const whoseTurn: Readonly<Record<string, string>> = {
  manager: 'CDOP manager',
  chair: 'Chair',
  doctor: 'Designated doctor',
  member: 'Panel member',
  system: 'Goes by itself',
  agency: 'Agency',
}
