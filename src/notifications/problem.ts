import type { Problem } from '../forms/read-answer.ts'

/** Something to put right that the act found, at the control of one question. */
export const problem = (name: string, message: string, mark = name): Problem => ({
  field: name,
  message,
  marks: [mark],
})
