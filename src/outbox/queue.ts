import type { Scene } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'

/** Every kind of message that leaves the service. None holds an identifying detail of anybody. */
export type MessageKind =
  | 'receipt'
  | 'request'
  | 'new-link'
  | 'prompt-1'
  | 'prompt-2'
  | 'prompt-3'
  | 'escalation'
  | 'sent-back'
  | 'return-received'
  | 'area-of-death-told'
  | 'passed-on'
  | 'invitation'
  | 'papers-open'
  | 'learning'

export type Message = {
  readonly areaId: number
  readonly caseId?: string
  readonly requestId?: string
  readonly kind: MessageKind
  /** What this message is, so that it is made once: `request:<id>:prompt-1`. */
  readonly once: string
  readonly to: { readonly name: string; readonly role: string; readonly email: string }
  readonly subject: string
  /** `{link}` stands where the personal link goes. */
  readonly body: string
  /** The link's secret: put into the text as it leaves, wiped on delivery. */
  readonly secret?: string
}

/**
 * Puts a message in line, in the act's own transaction: made exactly once, delivered at least once, later.
 * An address that is missing is shown in the Outbox as not delivered, for a person to mend.
 */
export async function queue(scene: Scene, message: Message): Promise<void> {
  const reachable = message.to.email.includes('@')
  await scene.tx
    .insertInto('outbox')
    .values({
      id: newId(),
      area_id: message.areaId,
      case_id: message.caseId ?? null,
      request_id: message.requestId ?? null,
      kind: message.kind,
      once: message.once,
      to_name: message.to.name,
      to_role: message.to.role,
      to_email: message.to.email,
      subject: message.subject,
      body: message.body,
      secret: message.secret ?? null,
      state: reachable ? 'waiting' : 'not-delivered',
      trouble: reachable ? null : 'No e-mail address is known. Telephone, or add an address.',
      made_on: scene.today,
      made_at: scene.now,
      next_attempt_at: scene.wall,
    })
    .execute()
}
