import { byKind, type Field, type FieldReader, type Form, type Section } from '../../forms/form.ts'
import type { Detail } from '../../forms/limits.ts'

/** A question of a form with where it stands; a member of a group by the group’s id and its own. */
export type Asked = {
  readonly id: string
  readonly field: Field
  readonly section: string
  readonly sectionOf: Section
  /** The group whose rows ask it. */
  readonly group?: string
}

/** Every question of a form in its order, the members of a group after the group. */
export const questionsOf = (form: Form): readonly Asked[] =>
  Object.entries(form.sections).flatMap(([section, sectionOf]) =>
    Object.entries(sectionOf.fields).flatMap(([id, field]): readonly Asked[] => [
      { id, field, section, sectionOf },
      ...(field.kind === 'group'
        ? Object.entries(field.fields).map(([member, question]) => ({
            id: `${id}.${member}`,
            field: question,
            section,
            sectionOf,
            group: id,
          }))
        : []),
    ]),
  )

export const questionsById = (form: Form): ReadonlyMap<string, Asked> =>
  new Map(questionsOf(form).map(asked => [asked.id, asked]))

/** What decides which answers a question takes: its kind, codes and limits, without its words. */
export const shapeOf = (field: Field): string => JSON.stringify(byKind(shapes, '', field))

const shapes: FieldReader<unknown> = {
  text: (_, { kind, max, format }) => [kind, max, format],
  textarea: (_, { kind, max }) => [kind, max],
  number: (_, { kind, min, max, places }) => [kind, min, max, places],
  date: (_, { kind }) => [kind],
  'partial-date': (_, { kind }) => [kind],
  time: (_, { kind }) => [kind],
  choice: (_, { kind, options }) => [kind, options.map(({ code }) => code)],
  choices: (_, { kind, options }) => [kind, options.map(({ code, alone }) => [code, alone])],
  'yes-no': (_, { kind, detail }) => [kind, inDetail(detail)],
  'yes-no-unknown': (_, { kind, detail, orNotApplicable }) => [kind, inDetail(detail), orNotApplicable],
  'nhs-number': (_, { kind }) => [kind],
  postcode: (_, { kind }) => [kind],
  coded: (_, { kind, registers, max }) => [kind, registers, max],
  derived: (_, { kind }) => [kind],
  attachment: (_, { kind }) => [kind],
  reference: (_, { kind, max }) => [kind, max],
  together: (_, { kind, parts }) => [kind, all(parts)],
  group: (_, { kind, maxRows, repeats, fields }) => [kind, maxRows, repeats, all(fields)],
}

const all = (fields: Readonly<Record<string, Field>>): unknown =>
  Object.entries(fields).map(([id, field]) => [id, shapeOf(field)])

const inDetail = (detail: Detail | undefined): unknown =>
  detail && ('number' in detail ? [detail.number.min, detail.number.max, detail.number.places] : [detail.max])
