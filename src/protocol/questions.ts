import type { Question } from './question.ts'
import { fired, prompts, sendByQuestion } from './question-of-chase.ts'
import { clock, hours, months, papersQuestion, review, workday } from './question-of-day.ts'
import { age, durationQuestion, stats } from './question-of-length.ts'

/** What can be asked of the rules about dates, whoever asks: each kind of question with what it needs. */
export const questions = {
  prompts,
  fired,
  sendBy: sendByQuestion,
  workday,
  hours,
  clock,
  review,
  papers: papersQuestion,
  duration: durationQuestion,
  months,
  age,
  stats,
} as const satisfies Readonly<Record<string, Question>>

export type QuestionKind = keyof typeof questions
