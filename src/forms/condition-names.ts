import type { ConditionNames, Order } from './condition-words.ts'
import type { Form } from './form.ts'
import { numbered, type Numbered } from './numbered.ts'
import { optionsOf } from './options.ts'

/** How sentences speak of facts that no question asks. */
export type Facts = {
  /** Undefined for an id that is no such fact. */
  readonly noun: (id: string) => string | undefined
  readonly told: (id: string, op: Order, value: number | string) => string | null
}

/** Names for a page: a question by its label, an answer by what stands beside it. */
export function byLabel(forms: readonly Form[], facts: Facts): ConditionNames {
  const questions = bank(forms)
  return {
    question: id => {
      const found = questions.get(id)
      return found === undefined ? (facts.noun(id) ?? id) : `“${found.field.label}”`
    },
    answer: answerIn(questions),
    told: facts.told,
  }
}

/** Names for paper: a question of the form itself by its number, one of another form by its label and its form. */
export function byNumber(form: Form, forms: readonly Form[], facts: Facts): ConditionNames {
  const own = numbered(form)
  const questions = bank([form, ...forms])
  return {
    question: id => {
      const here = own.get(id)
      if (here !== undefined) return `question ${here.number}`
      const there = questions.get(id)
      return there === undefined
        ? (facts.noun(id) ?? id)
        : `“${there.field.label}” (form ${there.form.code ?? there.form.title})`
    },
    answer: answerIn(questions),
    told: facts.told,
  }
}

/** The questions of several forms by id; of an id that several ask, the first. */
const bank = (forms: readonly Form[]): ReadonlyMap<string, Numbered> =>
  new Map([...forms].reverse().flatMap(form => [...numbered(form)]))

const answerIn =
  (questions: ReadonlyMap<string, Numbered>) =>
  (id: string, code: string): string => {
    const field = questions.get(id)?.field
    const option = field && optionsOf(field)?.find(one => one.code === code)
    return option === undefined ? code : `“${option.label}”`
  }
