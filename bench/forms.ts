import { cpus } from 'node:os'
import { blankPdf } from '../src/form-pages/blank-pdf.ts'
import type { Answers, AnyAnswers, Form } from '../src/forms/form.ts'
import { completeness, read } from '../src/forms/read.ts'
import { readAnswers } from '../src/forms/read-answers.ts'
import { toBody } from '../src/forms/to-body.ts'
import { statutoryForms } from '../src/statutory/forms.ts'
import { reporting } from '../src/statutory/reporting/form.ts'
import { FormFields } from '../src/ui/form-page.tsx'
import { aDraft, completed, diceOf, TODAY } from '../test/prove/forms.ts'
import { plainPools } from '../test/prove/forms-plain.ts'
import { median, quantile } from './stand.ts'

/** The largest page of Form B rendered, a complete Form B read and validated, and its blank sheet made, on one core. */
const ROUNDS = 300
const SHEETS = 5

const form: Form = reporting
/** A baby of five days: whom most of the form is about. */
const known = { ageYears: 0, ageDays: 5, gestationWeeks: 30, coronerReferred: 'yes', dateOfDeath: '2025-10-01' }
const options = { today: TODAY, known }
const answers = fullest()
const body = toBody(form, answers as Answers<Form>)
const sections = Object.keys(form.sections)
const pages = sections.map(key => ({ key, html: rendered(key) }))
const largest = pages.reduce((one, other) => (other.html.length > one.html.length ? other : one))

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${ROUNDS} rounds each`)
await report(`largest page of B, "${largest.key}", ${kilobytes(largest.html)} of HTML, rendered`, 2, () =>
  rendered(largest.key),
)
const size = `${Object.keys(answers).length} of ${sections.flatMap(key => Object.keys(form.sections[key]!.fields)).length} questions answered, ${Object.keys(body).length} controls`
await report(`a complete B (${size}) read and validated`, 10, () => {
  const reading = read(form, body, options)
  if (!reading.ok || completeness(form, reading.answers, { known }).length > 0) throw new Error('It is not complete.')
})
await report(`the same as data, ${kilobytes(JSON.stringify(answers))} of JSON, read and validated`, 10, () => {
  if (!readAnswers(form, answers, options).ok) throw new Error('It is not complete.')
})
const sheet = await blankPdf(form, statutoryForms)
await report(
  `the blank sheet of B, a PDF of ${(sheet.length / 1024).toFixed(0)} kB, made (${SHEETS} rounds)`,
  1_000,
  () => blankPdf(form, statutoryForms),
  SHEETS,
)

/** Of some complete forms the one with most answers. */
function fullest(): AnyAnswers {
  const dice = diceOf(2026)
  const pools = plainPools(form, dice, 20)
  const found = Array.from({ length: 12 }, () => completed(form, aDraft(form, pools, dice, known), pools, dice, known))
  return found.reduce<AnyAnswers>(
    (most, one) => (one !== null && Object.keys(one).length > Object.keys(most).length ? one : most),
    {},
  )
}

/** The questions of one section with their answers, as a page shows them. */
function rendered(section: string): string {
  return String(FormFields({ form, section, answers: answers as Answers<Form>, known }))
}

/** Milliseconds by the wall; on a busy machine the fastest tells more, for nothing else ran in its midst. */
async function report(what: string, goal: number, work: () => unknown, rounds = ROUNDS): Promise<void> {
  for (let i = 0; i < rounds; i += 1) await work()
  const times: number[] = []
  const before = process.cpuUsage()
  for (let i = 0; i < rounds; i += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  const used = process.cpuUsage(before)
  const sorted = times.sort((a, b) => a - b)
  const processor = (used.user + used.system) / 1_000 / rounds
  console.log(
    `${what}: median ${median(sorted).toFixed(2)} ms, fastest ${sorted[0]!.toFixed(2)} ms, p95 ${quantile(sorted, 0.95).toFixed(2)} ms, ${processor.toFixed(2)} ms of processor time each (goal: under ${goal} ms)`,
  )
}

function kilobytes(text: string): string {
  return `${(Buffer.byteLength(text) / 1024).toFixed(0)} kB`
}
