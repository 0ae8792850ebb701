import type { Answer, Field, Form } from '../forms/form.ts'
import { fromReceived } from '../forms/received.ts'
import { inOrder, type Version } from '../statutory/versions/in-force.ts'
import { questionsById } from '../statutory/versions/questions.ts'
import { legacyIn } from '../statutory/versions/upgrade.ts'
import type { EarlierAnswer } from './pages/earlier-answers.tsx'

/** Answers that were kept beside a form when it went on to a later version, with the question that they answered. */
export function earlierAnswers(
  versions: readonly Version[],
  forms: readonly string[],
  other: unknown,
): readonly EarlierAnswer[] {
  const newestFirst = [...inOrder(versions)].reverse().filter(one => forms.includes(one.form.id))
  return Object.entries(legacyIn(other as Readonly<Record<string, unknown>>)).map(([path, answer]) => {
    // Kept twice under one id, or a part of a row under its place.
    const id = path.replace(/\++$/, '').replace(/\.\d+\./, '.')
    const asked = newestFirst.flatMap(({ form }) => questionsById(form).get(id)?.field ?? [])
    const field = asked.find(one => takes(one, answer)) ?? inPlainWords(asked[0]?.label ?? id)
    return { field, answer: field.kind === 'text' ? String(answer) : (answer as Answer) }
  })
}

/** Whether it was given to the question as it is declared here. */
function takes(field: Field, answer: unknown): boolean {
  const one: Form = {
    id: 'one',
    version: '1',
    title: 'One',
    sections: { one: { title: 'One', fields: { it: field } } },
  }
  const { answers } = fromReceived(one, { it: answer })
  return JSON.stringify((answers as { readonly it?: unknown }).it) === JSON.stringify(answer)
}

const inPlainWords = (label: string): Field => ({ kind: 'text', label, max: 1 })
