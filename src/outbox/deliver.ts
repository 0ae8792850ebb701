import { createTransport, type Transporter } from 'nodemailer'
import type { App } from '../access/app.ts'
import { tickFor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import type { Row } from '../db/tables.ts'
import { urls } from '../web/urls.ts'

/** How long to wait before the next try, by tries so far, in minutes; after the last the message is "not delivered". */
export const RETRY_MINUTES = [1, 5, 15, 60, 240, 720] as const
/** For so long a message that was taken belongs to the process that took it: longer than any try lasts. */
const HELD_MINUTES = 5
const AT_ONCE = 20

type Message = Row<'outbox'>

/**
 * Hands waiting messages to the mail server, one after the other: taken, handed over outside the transaction, marked.
 * A process that ends between handing over and marking sends again, under the same Message-ID.
 * Without a mail server nothing is tried: messages wait in the Outbox. Returns how many left.
 */
export async function deliver(app: App, transport: Transporter | null): Promise<number> {
  if (transport === null) return 0
  let left = 0
  for (let tried = 0; tried < AT_ONCE; tried += 1) {
    const message = await take(app)
    if (message === null) break
    const trouble = await hand(app, transport, message)
    await mark(app, message, trouble)
    if (trouble === null) left += 1
  }
  return left
}

/** The SMTP server at `smtp://user:password@host:port`, or null when none is set. */
export const mailServer = (smtpUrl: string | null): Transporter | null =>
  smtpUrl === null
    ? null
    : createTransport(smtpUrl, { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 } as object)

/** Takes the next one, and holds it, so that two processes never hand over the same message at once. */
const take = (app: App): Promise<Message | null> =>
  bookkeeping(app, reachOf(tickFor(null)), async ({ tx, wall }) => {
    const message = await tx
      .selectFrom('outbox')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('next_attempt_at', '<=', wall)
      .orderBy('next_attempt_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!message) return null
    const held = { attempts: message.attempts + 1, next_attempt_at: wall.add({ minutes: HELD_MINUTES }) }
    await tx.updateTable('outbox').set(held).where('id', '=', message.id).execute()
    return { ...message, ...held }
  })

/** What went wrong, in words; `forGood` when trying again would not help. */
type Trouble = { readonly says: string; readonly forGood: boolean }

async function hand(app: App, transport: Transporter, message: Message): Promise<Trouble | null> {
  const host = new URL(app.settings.baseUrl).hostname
  try {
    await transport.sendMail({
      from: app.settings.mailFrom,
      to: { name: message.to_name, address: message.to_email },
      subject: message.subject,
      text: textOf(app, message),
      messageId: `<${message.id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
    return null
  } catch (error) {
    return troubleOf(error as { code?: unknown; responseCode?: unknown })
  }
}

/** Whatever the server says may quote the address: only its code is kept. */
function troubleOf({ code, responseCode }: { code?: unknown; responseCode?: unknown }): Trouble {
  const number = typeof responseCode === 'number' ? responseCode : null
  if (code === 'EENVELOPE' && number !== null && number >= 500)
    return { says: `The mail server does not take this address (${number}).`, forGood: true }
  if (number !== null) return { says: `The mail server did not take it (${number}).`, forGood: false }
  const why = typeof code === 'string' ? code : 'no reason given'
  return { says: `The mail server could not be reached (${why}).`, forGood: false }
}

/** The message as it leaves: the link in its place, while its secret is still here. */
export const textOf = (app: App, message: Pick<Message, 'body' | 'secret'>): string => {
  const link =
    message.secret === null
      ? '(the personal link)'
      : `${app.settings.baseUrl}${urls.personalLink({ token: message.secret })}`
  return message.body.replaceAll('{link}', () => link)
}

/** A message that was withdrawn while it was on its way stays so. */
const mark = (app: App, message: Message, trouble: Trouble | null): Promise<void> =>
  bookkeeping(app, reachOf(tickFor(null)), async ({ tx, wall }) => {
    await tx
      .updateTable('outbox')
      .set(
        trouble === null ? { state: 'sent', sent_at: wall, secret: null, trouble: null } : next(message, trouble, wall),
      )
      .where('id', '=', message.id)
      .where('state', '=', 'waiting')
      .execute()
  })

function next({ attempts }: Message, { says, forGood }: Trouble, wall: Message['next_attempt_at']) {
  const wait = RETRY_MINUTES[attempts - 1]
  return forGood || wait === undefined
    ? { state: 'not-delivered' as const, trouble: says }
    : { trouble: says, next_attempt_at: wall.add({ minutes: wait }) }
}
