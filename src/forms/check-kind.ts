import { byKind, type Field, type FieldReader, type Option } from './form.ts'
import type { NumberLimits } from './limits.ts'
import { registers } from './registers.ts'

/** The faults of one declared question that it has by itself, whatever stands around it. */
export const kindFaults = (id: string, field: Field): readonly string[] => byKind(ofKind, id, field)

const ofKind: FieldReader<readonly string[]> = {
  text: length,
  textarea: length,
  number: (_, field) => numberFaults(field),
  date: () => [],
  'partial-date': () => [],
  time: () => [],
  choice: (_, { options }) => optionFaults(options),
  choices: (_, { options }) => optionFaults(options),
  'yes-no': yesNo,
  'yes-no-unknown': yesNo,
  'nhs-number': () => [],
  postcode: () => [],
  coded: (name, field) => [
    ...length(name, field),
    ...(field.registers.length === 0 ? ['names no register'] : []),
    ...field.registers.filter(one => !Object.hasOwn(registers, one)).map(one => `there is no register “${one}”`),
    ...repeated(field.registers).map(one => `the register “${one}” is named twice`),
  ],
  derived: (_, { from }) => (from.trim() === '' ? ['does not say from what it is worked out'] : []),
  attachment: () => [],
  reference: (name, field) => [
    ...length(name, field),
    ...(field.to.trim() === '' ? ['does not say to what it refers'] : []),
  ],
  together: (_, { parts }) => [
    ...(Object.keys(parts).length === 0 ? ['has no parts'] : []),
    ...Object.entries(parts).flatMap(([key, part]) => kindFaults(key, part).map(fault => `${key}: ${fault}`)),
  ],
  group: (_, { fields, maxRows, each, repeats }) => [
    ...(Object.keys(fields).length === 0 ? ['has no questions in its rows'] : []),
    ...(maxRows > 0 ? [] : ['has room for no row']),
    ...(each.trim() === '' ? ['does not say what one row is'] : []),
    ...(repeats && Object.keys(fields).join() !== 'value' ? ['repeats more than one question, called “value”'] : []),
  ],
}

function length(_: string, { max }: { readonly max: number }): readonly string[] {
  return max > 0 ? [] : ['has no length']
}

const numberFaults = ({ min, max, places }: NumberLimits): readonly string[] => [
  ...(min <= max ? [] : [`no number is between ${min} and ${max}`]),
  ...(places === undefined || [1, 2, 3].includes(places) ? [] : [`cannot have ${places} digits after the point`]),
]

function yesNo(_: string, { noun, detail }: Extract<Field, { kind: 'yes-no' | 'yes-no-unknown' }>): readonly string[] {
  return [
    ...(noun === undefined ? ['has no noun, such as “whether …”, to name it by'] : []),
    ...(detail === undefined
      ? []
      : 'number' in detail
        ? numberFaults(detail.number).map(fault => `its detail: ${fault}`)
        : detail.max > 0
          ? []
          : ['its detail has no length']),
  ]
}

const optionFaults = (options: readonly Option[]): readonly string[] => [
  ...(options.length === 0 ? ['has no answers to choose from'] : []),
  ...options.flatMap(({ code, label }) => [
    ...(code.trim() === '' ? [`the answer “${label}” has no code`] : []),
    ...(label.trim() === '' ? [`the answer with code “${code}” has no label`] : []),
  ]),
  ...repeated(options.map(({ code }) => code)).map(code => `the code “${code}” is used twice`),
  ...repeated(options.map(({ label }) => label)).map(label => `the answer “${label}” stands there twice`),
]

/** What a list has more than once, each once. */
export const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, i) => names.indexOf(name) !== i)),
]
