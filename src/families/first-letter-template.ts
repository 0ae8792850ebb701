/**
 * Our text for the first letter to a family (process.md 4), with which an area starts and which it then owns.
 * What stands in braces is filled in when the letter is drafted; a person reads, changes and releases every letter.
 */
export const firstLetterTemplate = `{date}

Dear parents and carers of {child},

We are so sorry that {child} has died. Our thoughts are with you, and with everyone who loved {child}.

We are writing because we want you to hear from us what happens next, and to know how you can be part of it.

Why we are writing
Whenever a child in England dies, the law asks the council and the health service to find out as much as they can about what happened, and whether anything could help other children in future. This is done for every child. It is not about blame, and it does not mean that anybody thinks you did something wrong.

What the review is
People from the services that knew {child}, such as the hospital, the GP, the school or nursery, the police and the council, will each tell us what they know. Later a group of people from these services meets to talk about it. This group is called the child death overview panel. They see what was written with the names taken out. Families do not go to this meeting, but what you want to say and ask can be heard there.

The review often takes many months, and longer if there is an inquest. You do not have to do anything for it.

Your thoughts and questions
If there is something that you would like the review to know, or to ask, we would like to hear it, now or at any time. You can telephone, write, or ask somebody whom you trust to tell us for you. You can also tell your key worker, the person who has been named to support you. If you do not know who that is, ask us.

Who can help
- Your GP, and the hospital or hospice team that knew {child}.
- Child Bereavement UK, for families when a child has died: www.childbereavementuk.org
- The Compassionate Friends, run by parents whose own child has died: www.tcf.org.uk
- Sands, when a baby has died: www.sands.org.uk
- Samaritans, at any hour of the day or night: telephone 116 123, free of charge.

With this letter comes the booklet "When a Child Dies: a guide for parents and carers". You may want to keep it for later.

If you would rather not have letters from us, or would like to have this one in another language or in another form, please tell us.

{manager}
Telephone: {phone}
E-mail: {email}
Child death review team, {area}
`

/** What a letter's text may be filled with. */
export type LetterFacts = {
  readonly date: string
  readonly child: string
  readonly manager: string
  readonly phone: string
  readonly email: string
  readonly area: string
}

/** Stands where the area has not told its own number or address; a person fills it in. */
export const NO_PHONE = '(telephone number)'
export const NO_EMAIL = '(e-mail address)'

/** What a person still has to fill in before a letter can go to a family. */
export const stillBlank = (letter: string): readonly string[] => [
  ...new Set([NO_PHONE, NO_EMAIL].filter(blank => letter.includes(blank)).concat(letter.match(/\{\w+\}/g) ?? [])),
]

/** The template with its facts. A brace that names nothing known stays as it is, for a person to see. */
export const fillLetter = (template: string, facts: LetterFacts): string =>
  template.replace(/\{(\w+)\}/g, (braces, name: string) => (facts as Readonly<Record<string, string>>)[name] ?? braces)
