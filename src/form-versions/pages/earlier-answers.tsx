import type { FC } from 'hono/jsx'
import { answerText } from '../../forms/answer-text.ts'
import type { Answer, Field } from '../../forms/form.ts'
import { SummaryList } from '../../ui/summary-list.tsx'

/** An answer that the version in use has no place for, with its question as it was when it was given. */
export type EarlierAnswer = { readonly field: Field; readonly answer: Answer }

export const EarlierAnswers: FC<{ earlier: readonly EarlierAnswer[] }> = ({ earlier }) =>
  earlier.length === 0 ? null : (
    <SummaryList
      card={{ title: { text: 'Answers to an earlier version of the form' } }}
      rows={earlier.map(({ field, answer }) => ({
        key: { text: field.label },
        value: { text: answerText(field, answer) },
      }))}
    />
  )
