import type { State } from '../../ui/state-tag.tsx'
import type { AgencyRow } from '../read-agencies.ts'

/** Where a request stands, in the one vocabulary of states. */
export function requestState({ request, chase, answer }: Pick<AgencyRow, 'request' | 'chase' | 'answer'>): State {
  if (request.returned_on !== null) {
    if (request.return_kind === 'nil') return 'Nil return'
    return answer?.state === 'sent' && answer.released_on !== null ? 'Released' : 'Returned'
  }
  if (request.written_off_on !== null) return 'Written off'
  if (request.sent_on === null) return request.confirmed_known_on === null ? 'Not asked' : 'To send'
  if (answer?.state === 'sent-back') return 'Sent back'
  const taken = (chase?.steps ?? []).filter(step => step.state === 'sent').map(({ step }) => step)
  if (taken.includes('escalation')) return 'Escalated'
  return taken.length > 0 ? 'Prompted' : 'Sent'
}
