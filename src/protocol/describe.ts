import { count, list } from '../kernel/text.ts'
import { childhood, neonatal } from './age.ts'
import { allClocks, type EveryClock } from './all-clocks.ts'
import { type AreaRules, defaultRules } from './area-rules.ts'
import { agencyReturn } from './chasing.ts'
import type { Certainty } from './clocks.ts'
import { careLeaver, stillbirth } from './eligibility.ts'
import { lookingBack } from './expectedness.ts'
import { partsInWords } from './lengths.ts'
import { standingBodies } from './panel.ts'

/** The rules of the review as a document in markdown: every number with where it comes from. */
export const protocolDocument = (): string =>
  [
    '# The rules of the review',
    'Made from the rules in `src/protocol/`; change them there, and write this page anew with `UPDATE_DOCS=1 npx vitest run src/protocol`. Numbers such as `R-G3` are the requirements of the local protocol; `C11` and the like are the clocks of the process description, section 3.',
    '## How days are counted',
    bullets([
      'A working day is Monday to Friday, unless it is a bank holiday in England and Wales or a one-off day off that the area has entered.',
      'The day on which a clock starts is day 0. What is due on a day may be done until the end of that day, in London.',
      'Hours are elapsed hours: nights, weekends and a change of the clocks make no difference.',
      'A month later is the same day of the month, or the last day of a shorter month.',
      'Bank holidays are known as far as they are published. A date beyond is shown as not known; nobody guesses it. Only `npx opencdr check clocks` goes on by the usual rule, and says so.',
      'While a child is dying no clock runs. One that would have started before the death was confirmed starts on that day.',
    ]),
    '## Clocks',
    'How well each is founded: ' +
      Object.entries(certainties)
        .map(([key, says]) => `**${key}** ${says}`)
        .join('; ') +
      '.',
    ...allClocks.flatMap(clockSection),
    '## The chase of an agency’s return',
    bullets([
      `Prompts go ${list(agencyReturn.prompts.map(({ afterWeeks }) => String(afterWeeks)))} weeks after the request, on the calendar day, a day off too unless the area rolls them to the next working day.`,
      `${count(agencyReturn.escalate.workingDays, 'working day')} after prompt ${agencyReturn.escalate.afterPrompt}, as it was sent, are still the agency’s. On the next working day the request is escalated to the designated doctor and the chair of the area in which the agency sits.`,
      'A return that is taken, full or nil, ends the chase of that request and of no other.',
      'A return sent back as incomplete takes up the same dates again. A new contact keeps them.',
      'No step is taken twice. After an interruption only the latest prompt that was missed goes out, and the earlier are recorded as missed; nobody is escalated within the working days that follow a prompt.',
    ]),
    '## Other numbers',
    table(
      ['What', 'Value', 'Source'],
      [
        ['A child is under', count(childhood.underYears, 'year'), childhood.source],
        ['Neonatal is under', count(neonatal.underDays, 'day'), neonatal.source],
        ['Without signs of life it is a stillbirth at', count(stillbirth.fromWeeks, 'week'), stillbirth.source],
        ['Whether a death was expected is asked of', `${lookingBack.hours} hours before`, lookingBack.source],
        [
          'The local authority’s own duty to care leavers ends at',
          count(careLeaver.underYears, 'year'),
          careLeaver.source,
        ],
      ],
    ),
    '## What an area may decide',
    'Where it decides nothing, these hold. A decision is kept with who made it and when.',
    table(
      ['Setting', 'Where nobody decides', 'Meaning'],
      (Object.keys(settings) as (keyof AreaRules)[]).map(key => [
        `\`${key}\``,
        settings[key].value(defaultRules),
        settings[key].means,
      ]),
    ),
    '## Who sends members to the panel',
    'An area names its own bodies (R-M1). Where nobody decides otherwise, a meeting is quorate when the chair or vice chair and somebody from each health and each social care body is there (R-M3). An observer represents nobody.',
    table(
      ['Body', 'Counts as'],
      standingBodies.map(({ body, kind }) => [body, kinds[kind]]),
    ),
  ].join('\n\n') + '\n'

const certainties: Readonly<Record<Certainty, string>> = {
  V: 'read in the public text cited',
  S: 'stated in the local protocol',
  K: 'known of a public document, still to be checked against it',
  D: 'decided in OpenCDR, as the sources set no length',
}

const kinds = { health: 'health', 'social-care': 'social care', other: 'other' } as const

const clockSection = ({ id, title, parts, starts, stops, missed, source, certainty, setting, acts }: EveryClock) => [
  `### ${id}. ${title}`,
  bullets([
    `Length: ${partsInWords(parts)}${setting === null ? '' : ` (an area may decide otherwise: \`${setting}\`)`}`,
    `Starts with: ${starts}`,
    `Stops or moves: ${stops}`,
    `If missed: ${missed}`,
    `Source (${certainty}): ${source}`,
    ...(acts ? [] : ['The service answers when it runs out, and does not act on it yet.']),
  ]),
]

const settings: Readonly<
  Record<keyof AreaRules, { readonly means: string; readonly value: (rules: AreaRules) => string }>
> = {
  stepHour: {
    means: 'The London hour at which prompts and escalations go. A return that comes before it stops that day’s step.',
    value: ({ stepHour }) => `${stepHour}:00`,
  },
  notifyWithinHours: {
    means: 'A notification that comes later after the death is late (C1).',
    value: ({ notifyWithinHours }) => count(notifyWithinHours, 'hour'),
  },
  firstLetterWorkingDays: {
    means: 'The first letter to the family is released or withheld (C5).',
    value: ({ firstLetterWorkingDays }) => count(firstLetterWorkingDays, 'working day'),
  },
  homeAreaWorkingDays: {
    means: 'The home area of a child who died here is told (C26).',
    value: ({ homeAreaWorkingDays }) => count(homeAreaWorkingDays, 'working day'),
  },
  agreementMonths: {
    means: 'The confidentiality agreement is signed again (C32).',
    value: ({ agreementMonths }) => count(agreementMonths, 'month'),
  },
  rollToWorkingDay: {
    means: 'A prompt that falls on a day off goes on the next working day (C11).',
    value: ({ rollToWorkingDay }) => (rollToWorkingDay ? 'yes' : 'no'),
  },
  extraHolidays: {
    means: 'One-off days off that the published list does not know yet.',
    value: ({ extraHolidays }) => list(extraHolidays) || 'none',
  },
  quorum: {
    means: 'Who must be there for a meeting to be quorate (R-M3).',
    value: ({ quorum }) =>
      [
        ...(quorum.chairOrVice ? ['chair or vice chair'] : []),
        `each body of kind ${list(quorum.eachOfKinds.map(kind => kinds[kind]))}`,
        ...(quorum.atLeast > 0 ? [`at least ${count(quorum.atLeast, 'person', 'people')}`] : []),
      ].join(', '),
  },
}

const bullets = (lines: readonly string[]): string => lines.map(line => `- ${line}`).join('\n')

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
