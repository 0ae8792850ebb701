import { isDeepStrictEqual } from 'node:util'
import type { Answers, AnyAnswers, Form } from '../../src/forms/form.ts'
import { toResponse } from '../../src/forms/questionnaire-response.ts'
import { fromResponse } from '../../src/forms/questionnaire-response-read.ts'
import { read } from '../../src/forms/read.ts'
import { readAnswers } from '../../src/forms/read-answers.ts'
import { toBody } from '../../src/forms/to-body.ts'
import { aDraft, completed, diceOf, someFacts, TODAY } from './forms.ts'
import { poolsOf } from './forms-pools.ts'

export type RoundTrips = { readonly trips: number; readonly complete: number; readonly lost: readonly string[] }

/** Page, read, stored, page, read, FHIR, read: the same answers each time, for drafts and for complete forms. */
export function roundTrips(form: Form, trips: number, seed: number): RoundTrips {
  const dice = diceOf(seed)
  const size = trips > 100 ? 150 : 15
  const lost: string[] = []
  let [done, complete] = [0, 0]
  for (let pools = poolsOf(form, seed, size); done < trips; ) {
    if (done % 200 === 199) pools = poolsOf(form, seed + done, size)
    const known = someFacts(form, dice)
    const draft = aDraft(form, pools, dice, known)
    const whole = dice.below(2) === 0 ? completed(form, draft, pools, dice, known) : null
    const answers = whole ?? draft
    const options = { today: TODAY, known, complete: whole !== null }
    done += 1
    if (whole !== null) complete += 1
    const ways: Readonly<Record<string, () => AnyAnswers>> = {
      page: () => read(form, toBody(form, answers as Answers<Form>), options).answers as AnyAnswers,
      stored: () => {
        const kept: unknown = JSON.parse(JSON.stringify(answers))
        const again = read(form, toBody(form, kept as Answers<Form>), options)
        return again.ok
          ? (readAnswers(form, kept, options).answers as AnyAnswers)
          : { problems: JSON.stringify(again.problems) }
      },
      FHIR: () => {
        const sent: unknown = JSON.parse(JSON.stringify(toResponse(form, answers as Answers<Form>)))
        const back = fromResponse(form, sent, options)
        return back.ok ? (back.answers as AnyAnswers) : { problems: JSON.stringify(back.problems) }
      },
    }
    for (const [way, go] of Object.entries(ways)) {
      const came = go()
      if (!isDeepStrictEqual(came, answers))
        lost.push(`${form.id}, ${way}: ${JSON.stringify(answers)} came back as ${JSON.stringify(came)}`)
    }
  }
  return { trips: done, complete, lost }
}
