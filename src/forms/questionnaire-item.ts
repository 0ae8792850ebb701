import { byKind, type Field, type FieldReader, type Form, type Group, type Option } from './form.ts'
import { CANONICAL } from './json-schema-basic.ts'
import type { Detail, NumberLimits } from './limits.ts'
import { yesNoOptionsOf } from './options.ts'
import { enabled, isCertain } from './questionnaire-enabled.ts'
import {
  detailLinkId,
  headingLinkId,
  helpLinkId,
  memberLinkId,
  partLinkId,
  systemOf,
  YES_NO_SYSTEM,
} from './questionnaire-ids.ts'
import { helpItem, noteItem } from './questionnaire-note.ts'
import type { Extension, Item } from './questionnaire-types.ts'
import { isAlwaysRequired } from './read-answer.ts'
import { registers } from './registers.ts'
import { unitCoding } from './questionnaire-units.ts'

/** One question, with the heading above it. `isWaitedFor` says whether what stands around it may require an answer. */
export function fieldItems(form: Form, name: string, field: Field, isWaitedFor: boolean): readonly Item[] {
  return withHeading({ form, linkId: name, name, isWaitedFor }, field)
}

const withHeading = (place: Place, field: Field): readonly Item[] => [
  ...(field.heading === undefined ? [] : [noteItem(headingLinkId(place.linkId), field.heading)]),
  itemOf(place, field),
]

type Place = {
  readonly form: Form
  readonly linkId: string
  /** The field's name on the form: that of the group, for a member. */
  readonly name: string
  /** The group in whose row it stands. */
  readonly group?: Group
  readonly isWaitedFor: boolean
}

/** What an item of one kind has of its own, beside what all have. */
type Own = Pick<Item, 'type'> &
  Partial<Pick<Item, 'repeats' | 'readOnly' | 'maxLength' | 'answerOption' | 'item'>> & {
    readonly extension?: readonly Extension[]
    readonly help?: string
  }

function itemOf(place: Place, field: Field): Item {
  const { form, linkId, name, group } = place
  const row = group && { name, group }
  const { extension: more = [], help, item = [], ...own } = byKind(kinds, linkId, field)(place)
  const { extension: when = [], ...shown } = enabled(form, field.when, row)
  const words = [
    ...(field.whenText === undefined ? [] : [`Asked if ${field.whenText}.`]),
    ...[field.hint, field.means, help].filter(text => text !== undefined),
  ].join(' ')
  const inside = [...(words === '' ? [] : [helpItem(helpLinkId(linkId), words)]), ...item]
  const extension = [...more, ...when]
  return {
    linkId,
    text: field.label,
    ...(extension.length > 0 && { extension }),
    ...own,
    ...shown,
    ...(isRequired(place, field) && { required: true }),
    ...(inside.length > 0 && { item: inside }),
  }
}

/** Whether an answer is waited for wherever the item is enabled. */
const isRequired = ({ form, name, group, isWaitedFor }: Place, field: Field): boolean =>
  isWaitedFor &&
  (isAlwaysRequired(field) || field.required === 'when-shown') &&
  field.unless === undefined &&
  isCertain(form, field.when, group && { name, group })

const kinds: FieldReader<(place: Place) => Own> = {
  text:
    (_, { max }) =>
    () => ({ type: 'string', maxLength: max }),
  textarea:
    (_, { max }) =>
    () => ({ type: 'text', maxLength: max }),
  number: (_, field) => () => numberOf(field),
  date: () => () => ({ type: 'date' }),
  'partial-date': () => () => ({ type: 'date', help: 'The year alone is enough, or the month and the year.' }),
  time: () => () => ({ type: 'time' }),
  choice:
    (linkId, { options }) =>
    () => ({ type: 'choice', answerOption: optionsIn(systemOf(linkId), options) }),
  choices:
    (linkId, { options }) =>
    () => ({
      type: 'choice',
      repeats: true,
      answerOption: optionsIn(systemOf(linkId), options),
    }),
  'yes-no':
    (linkId, { detail }) =>
    () => ({
      type: 'boolean',
      ...(detail && { item: [detailItem(linkId, detail, { answerBoolean: true })] }),
    }),
  'yes-no-unknown': (linkId, field) => () => ({
    type: 'choice',
    answerOption: optionsIn(YES_NO_SYSTEM, yesNoOptionsOf(field)),
    ...(field.detail && {
      item: [detailItem(linkId, field.detail, { answerCoding: { system: YES_NO_SYSTEM, code: 'yes' } })],
    }),
  }),
  // Spaces between the digits are welcome.
  'nhs-number': () => () => ({ type: 'string', maxLength: 12, help: 'The 10 digits of an NHS number.' }),
  postcode: () => () => ({ type: 'string', maxLength: 8, help: 'A full postcode.' }),
  coded:
    (_, { registers: names, max }) =>
    () => ({
      type: 'string',
      maxLength: max,
      help: `A code of the ${names.map(one => registers[one].title).join(' or the ')}, or the words where there is none at hand.`,
    }),
  derived:
    (_, { from }) =>
    () => ({ type: 'string', readOnly: true, help: `Worked out from ${from}.` }),
  attachment: () => () => ({ type: 'attachment', readOnly: true, help: 'Documents are sent beside this form.' }),
  reference:
    (_, { to, max }) =>
    () => ({ type: 'string', maxLength: max, help: `Refers to: ${to}.` }),
  together: (linkId, field) => place => ({
    type: 'group',
    // A part is needed where the whole is: a response has no other way to say that some of it was begun.
    item: Object.entries(field.parts).map(([key, part]) =>
      itemOf({ ...place, linkId: partLinkId(linkId, key), isWaitedFor: isRequired(place, field) }, part),
    ),
  }),
  group: (_, field) => place => groupOf(place, field),
}

function groupOf(place: Place, field: Group): Own {
  const most: Extension = {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs',
    valueInteger: field.maxRows,
  }
  const value = field.repeats && field.fields['value']
  if (value) {
    const { linkId: _link, text: _text, required: _required, extension = [], item = [], ...own } = itemOf(place, value)
    // What helps with the one question helps with the item that stands for both.
    const isHelp = ({ linkId }: Item): boolean => linkId === helpLinkId(place.linkId)
    const help = item.find(isHelp)?.text
    return {
      ...own,
      repeats: true,
      extension: [most, ...extension],
      item: item.filter(one => !isHelp(one)),
      ...(help !== undefined && { help }),
    }
  }
  return {
    type: 'group',
    repeats: true,
    extension: [most],
    item: Object.entries(field.fields).flatMap(([member, question]) =>
      withHeading(
        {
          ...place,
          linkId: memberLinkId(place.form, place.name, field, member),
          group: field,
          // What a row needs it needs in each row that there is.
          isWaitedFor: true,
        },
        question,
      ),
    ),
  }
}

function numberOf({ min, max, unit, places }: NumberLimits): Own {
  const value = places === undefined ? 'valueInteger' : 'valueDecimal'
  return {
    type: places === undefined ? 'integer' : 'decimal',
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/minValue', [value]: min },
      { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', [value]: max },
      ...(places === undefined
        ? []
        : [{ url: 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces', valueInteger: places }]),
      ...(unit === undefined
        ? []
        : [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: unitCoding(unit) }]),
    ],
  }
}

function detailItem(linkId: string, detail: Detail, yes: Partial<NonNullable<Item['enableWhen']>[number]>): Item {
  const { extension, ...own } =
    'number' in detail
      ? numberOf(detail.number)
      : { type: 'text' as const, maxLength: detail.max, extension: undefined }
  return {
    linkId: detailLinkId(linkId),
    text: detail.label,
    ...(extension && { extension }),
    ...own,
    enableWhen: [{ question: linkId, operator: '=', ...yes }],
  }
}

const optionsIn = (system: string, options: readonly Option[]): NonNullable<Item['answerOption']> =>
  options.map(({ code, label, national, alone }) => ({
    ...(alone && {
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive', valueBoolean: true }],
    }),
    valueCoding: {
      ...(national !== undefined && { extension: [{ url: NATIONAL_CODE, valueCode: national }] }),
      system,
      code,
      display: label,
    },
  }))

/** The code of the national data dictionary for the same answer. */
const NATIONAL_CODE = `${CANONICAL}/fhir/StructureDefinition/national-code`
