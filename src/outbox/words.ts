import type { Row } from '../db/tables.ts'
import type { State } from '../ui/state-tag.tsx'
import type { MessageKind } from './queue.ts'

/** Every kind of message, as a list names it. */
export const messageKinds: Readonly<Record<string, string>> = {
  receipt: 'Receipt for a notification',
  request: 'Request for information',
  'new-link': 'New personal link',
  'prompt-1': 'Prompt 1',
  'prompt-2': 'Prompt 2',
  'prompt-3': 'Prompt 3',
  escalation: 'Escalation',
  'sent-back': 'Return sent back',
  'return-received': 'Return received',
  'area-of-death-told': 'To the area of death',
  'passed-on': 'Notification passed on',
  invitation: 'Invitation to a panel',
  'papers-open': 'Papers are open',
  learning: 'Learning',
} satisfies Record<MessageKind, string>

export const messageState: Readonly<Record<Row<'outbox'>['state'], State>> = {
  waiting: 'Waiting to go',
  sent: 'Sent',
  'not-delivered': 'Not delivered',
  withdrawn: 'Withdrawn',
}
