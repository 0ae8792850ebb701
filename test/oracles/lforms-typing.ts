import { fieldsOf } from '../../src/forms/condition.ts'
import type { Answer, Answers, AnyAnswers, Field, Form } from '../../src/forms/form.ts'
import { isAnswered } from '../../src/forms/is-answered.ts'
import { detailLinkId, memberLinkId, partLinkId } from '../../src/forms/questionnaire-ids.ts'
import type { Item, Questionnaire } from '../../src/forms/questionnaire-types.ts'
import { read } from '../../src/forms/read.ts'
import { toBody } from '../../src/forms/to-body.ts'
import { type Dice, TODAY } from '../prove/forms.ts'
import { plainAnswer } from '../prove/forms-plain.ts'
import type { LhcForms } from './lforms-page.ts'

/** Few answers that somebody can type, so that each kind of question that the form has is among them. */
export function oneOfEachKind(form: Form, dice: Dice): AnyAnswers {
  const all = Object.fromEntries(
    fieldsOf(form).flatMap(([name, field]) => (isAnswered(field) ? [[name, plainAnswer(name, field, dice)]] : [])),
  )
  const asked = kept(form, all)
  const left = new Set(Object.keys(asked).flatMap(name => kindsIn(fieldOf(form, name))))
  let chosen: AnyAnswers = {}
  for (const name of Object.keys(asked)) {
    const kinds = kindsIn(fieldOf(form, name))
    if (!kinds.some(kind => left.has(kind))) continue
    const more = kept(form, { ...chosen, ...withWhatDecides(form, name, asked) })
    if (more[name] === undefined) continue
    chosen = more
    for (const kind of kinds) left.delete(kind)
  }
  return Object.fromEntries(
    fieldsOf(form).flatMap(([name]) => (chosen[name] === undefined ? [] : [[name, chosen[name]]])),
  )
}

const fieldOf = (form: Form, name: string): Field => fieldsOf(form).find(([key]) => key === name)![1]

const kindsIn = (field: Field): readonly string[] =>
  field.kind === 'group'
    ? [field.repeats ? 'repeats' : 'group', ...Object.values(field.fields).flatMap(kindsIn)]
    : field.kind === 'together'
      ? ['together', ...Object.values(field.parts).flatMap(kindsIn)]
      : 'detail' in field && field.detail
        ? [`${field.kind} with ${'number' in field.detail ? 'number' : 'text'}`]
        : [field.kind]

/** An answer with those on which its question depends, and those on which they do. */
function withWhatDecides(form: Form, name: string, asked: AnyAnswers): AnyAnswers {
  const needed = new Set([name])
  for (const one of needed) {
    const words = JSON.stringify(
      Object.values(form.sections).flatMap(({ when, fields }) => (one in fields ? [when, fieldOf(form, one)] : [])),
    )
    for (const [other] of fieldsOf(form))
      if (words.includes(`"${other}"`) || words.includes(`"${other}.`)) needed.add(other)
  }
  return Object.fromEntries(Object.entries(asked).filter(([key]) => needed.has(key)))
}

function kept(form: Form, given: AnyAnswers): AnyAnswers {
  const { answers } = read(form, toBody(form, given as Answers<Form>), { today: TODAY, complete: false })
  return answers as AnyAnswers
}

/** Types answers into the form as it is shown, question by question. */
export async function typeAll(lhc: LhcForms, form: Form, shown: Questionnaire, answers: AnyAnswers): Promise<void> {
  const items = new Map<string, Item>()
  const note = (item: Item): void => {
    items.set(item.linkId, item)
    item.item?.forEach(note)
  }
  shown.item.forEach(note)
  // Each item is numbered among its own kind, after all that stand around it.
  const typeOne = async (linkId: string, field: Field, answer: Answer, around: string, place = 1): Promise<void> => {
    const at = `${linkId}${around}/${place}`
    if (field.kind === 'together') {
      for (const [key, part] of Object.entries(field.parts)) {
        const value = (answer as AnyAnswers)[key]
        if (value !== undefined) await typeOne(partLinkId(linkId, key), part, value, `${around}/${place}`)
      }
      return
    }
    if (typeof answer === 'object' && 'answer' in answer) {
      await lhc.type(items.get(linkId)!, at, answer.answer!)
      const detailId = detailLinkId(linkId)
      await lhc.type(items.get(detailId)!, `${detailId}${around}/${place}/1`, answer['detail'] as Answer)
      return
    }
    await lhc.type(items.get(linkId)!, at, answer)
  }
  for (const [name, field] of fieldsOf(form)) {
    const answer = answers[name]
    if (answer === undefined) continue
    if (field.kind !== 'group') {
      await typeOne(name, field, answer, '/1')
      continue
    }
    for (const [index, row] of (answer as readonly AnyAnswers[]).entries()) {
      if (index > 0) await lhc.press(`add-${name}/1/${index}`)
      for (const [member, question] of Object.entries(field.fields)) {
        if (row[member] === undefined) continue
        if (field.repeats) await typeOne(name, question, row[member], '/1', index + 1)
        else await typeOne(memberLinkId(form, name, field, member), question, row[member], `/1/${index + 1}`)
      }
    }
  }
}

/** The same answers with whole dates: LHC-Forms has no others, and fills a year or a month up to its first day. */
export const withWholeDates = (form: Form, answers: AnyAnswers): AnyAnswers =>
  wholeDates(Object.fromEntries(fieldsOf(form)), answers)

const wholeDates = (fields: Readonly<Record<string, Field>>, answers: AnyAnswers): AnyAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => {
      const field = fields[name]!
      if (field.kind === 'partial-date') return [name, `${String(answer)}-01-01`.slice(0, 10)]
      if (field.kind === 'together') return [name, wholeDates(field.parts, answer as AnyAnswers)]
      if (field.kind !== 'group') return [name, answer]
      return [name, (answer as readonly AnyAnswers[]).map(row => wholeDates(field.fields, row))]
    }),
  )
