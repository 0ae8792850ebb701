import type { Day, Due } from '../kernel/calendar.ts'
import { list, longDate, plainDate } from '../kernel/text.ts'

/** Who asks, as every message signs. */
export type Asker = { readonly name: string; readonly phone: string; readonly email: string }

export type Asked = {
  readonly area: Asker
  /** The case's reference is random: it tells nothing of the child. */
  readonly reference: string
  readonly agency: string
  readonly contactName: string
  readonly replyBy: Due
}

export type Letter = { readonly subject: string; readonly body: string }

// No message says anything of the child: no name, no date of the child's, no address (process.md 4).

/** The first message: asks for a report or a nil return (R-G1, R-G2). */
export const requestMessage = (asked: Asked): Letter => ({
  subject: `Information for a child death review: please answer${by(asked.replyBy)}`,
  body: letter(asked, [
    `The child death overview panel of ${asked.area.name} reviews the death of every child who lived in its area. It has reason to think that ${asked.agency} knew one of these children or the family, and asks for what you hold.`,
    DUTY,
    `Please answer${by(asked.replyBy)}. Your personal link:`,
    '{link}',
    NIL_RETURN,
    PRIVATE,
  ]),
})

/** Prompt 1, 2 or 3 (R-G3). */
export const promptMessage = (number: number, asked: Asked & { readonly askedOn: Day }): Letter => ({
  subject: `Prompt ${number}: information for a child death review, please answer${by(asked.replyBy)}`,
  body: letter(asked, [
    `On ${plainDate(asked.askedOn)} the child death overview panel of ${asked.area.name} asked ${asked.agency} for information. No return has come yet. This is prompt ${number} of 3.`,
    DUTY,
    `Please answer${by(asked.replyBy)}. Your personal link; earlier ones work too:`,
    '{link}',
    NIL_RETURN,
    PRIVATE,
  ]),
})

/** A return came back as incomplete. The reasons stand behind the link: they may tell of the child. */
export const sentBackMessage = (asked: Asked & { readonly askedOn: Day }): Letter => ({
  subject: `Your return for a child death review: more is needed${by(asked.replyBy)}`,
  body: letter(asked, [
    `Thank you for the return of ${asked.agency}. The panel of ${asked.area.name} needs more before it can use it. You find the reasons, and all that you wrote, behind your personal link:`,
    '{link}',
    `The dates have not changed: you were asked on ${plainDate(asked.askedOn)}, and the answer is due${by(asked.replyBy)}. After that you can still answer.`,
    PRIVATE,
  ]),
})

/** To a new contact, or to the same mailbox when somebody asked for a new link. */
export const newLinkMessage = (asked: Asked & { readonly askedOn: Day }): Letter => ({
  subject: `Your link to answer for a child death review${by(asked.replyBy)}`,
  body: letter(asked, [
    `On ${plainDate(asked.askedOn)} the child death overview panel of ${asked.area.name} asked ${asked.agency} for information. This is your personal link to answer it:`,
    '{link}',
    `The answer is due${by(asked.replyBy)}. After that you can still answer.`,
    DUTY,
    NIL_RETURN,
    PRIVATE,
  ]),
})

export type Escalated = {
  readonly to: string
  readonly agency: string
  /** The area that asks. */
  readonly asking: Asker
  readonly reference: string
  readonly askedOn: Day
  readonly promptedOn: readonly Day[]
  /** Where it is settled. */
  readonly page: string
}

/** To the designated doctor and the chair of the area where the agency sits (R-G4). */
export const escalationMessage = (raised: Escalated): Letter => ({
  subject: `Escalated: ${raised.agency} has not answered a child death review`,
  body: letter({ area: raised.asking, contactName: raised.to, reference: raised.reference }, [
    `${raised.agency} was asked for information on ${plainDate(raised.askedOn)} by the child death overview panel of ${raised.asking.name}${raised.promptedOn.length === 0 ? '' : `, and prompted on ${list(raised.promptedOn.map(plainDate))}`}. No return has come within ten working days of the last prompt.`,
    'Please take this up with the agency, whose duty to answer is in section 16N of the Children Act 2004, and record what came of it:',
    raised.page,
    'This message says nothing about the child on purpose.',
  ]),
})

const DUTY =
  'This is a statutory request: section 16N of the Children Act 2004 makes it a duty to give this information for the review, and the request cannot be refused. Consent is not asked for.'
const NIL_RETURN =
  'If your records show no contact with the child or the family, say so with a nil return: it takes two steps. Otherwise answer with what you have. You can stop and go on later; what you saved is kept.'
const PRIVATE =
  'Who the child was is shown only when you have opened the link. Pass the link to nobody but a colleague who answers with you.'

const by = (due: Due): string => (due.known ? ` by ${longDate(due.on)}` : '')

const letter = (
  { area, contactName, reference }: Pick<Asked, 'area' | 'contactName' | 'reference'>,
  paragraphs: readonly string[],
): string =>
  `${[
    `Dear ${contactName.trim() || 'colleague'},`,
    ...paragraphs,
    [
      `Our reference: ${reference}`,
      area.name,
      area.phone && `Telephone: ${area.phone}`,
      area.email && `E-mail: ${area.email}`,
    ]
      .filter(Boolean)
      .join('\n'),
  ].join('\n\n')}\n`
