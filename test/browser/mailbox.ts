import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server of our own, and what has come to it. */
export type Mailbox = {
  readonly url: string
  /** The newest letter to this address, as somebody reads it. */
  latest(to: string): Letter
  close(): Promise<void>
}

export type Letter = { readonly subject: string; readonly text: string }

export async function openMailbox(): Promise<Mailbox> {
  const came: (Letter & { readonly to: string })[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        came.push({ to: session.envelope.rcptTo[0]!.address, ...read(Buffer.concat(parts).toString('utf8')) })
        answer()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    latest(to) {
      const letter = came.findLast(one => one.to === to)
      if (letter === undefined) throw new Error(`Nothing came to ${to}, but to ${came.map(one => one.to).join(', ')}`)
      return letter
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** Long lines of the head are folded; those of the text travel as quoted-printable. */
function read(posted: string): Letter {
  const [head, ...text] = posted.split('\r\n\r\n')
  return {
    subject: /^subject: (.*)$/im.exec(head!.replace(/\r\n\s+/g, ' '))?.[1] ?? '',
    text: decoded(text.join('\n\n')),
  }
}

const decoded = (text: string): string =>
  text
    .replace(/=\r\n/g, '')
    .replace(/(=[0-9A-F]{2})+/g, bytes => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
