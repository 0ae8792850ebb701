import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../scripts/programs.mjs'
import type { Answers, AnyAnswers, Form } from '../../src/forms/form.ts'
import { questionnaire } from '../../src/forms/questionnaire.ts'
import { toResponse } from '../../src/forms/questionnaire-response.ts'
import { fromResponse } from '../../src/forms/questionnaire-response-read.ts'
import { sample } from '../forms/sample.ts'
import { statutoryForms } from '../../src/statutory/forms.ts'
import { type LhcForms, openLhcForms } from '../oracles/lforms-page.ts'
import { oneOfEachKind, typeAll, withWholeDates } from '../oracles/lforms-typing.ts'
import { aDraft, diceOf, TODAY } from './forms.ts'
import { poolsOf } from './forms-pools.ts'

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const SHOWN = 5
const isThere = findChromium() !== null
const forms = [sample, ...statutoryForms].map(form => [form.id, form] as const)
const options = { today: TODAY, complete: false }

describe.skipIf(!isThere)(
  `LHC-Forms, seed ${SEED}${isThere ? '' : ': skipped, for there is no Chromium on this machine'}`,
  () => {
    let lhc: LhcForms | undefined
    beforeAll(async () => {
      lhc = await openLhcForms()
    })
    afterAll(() => lhc?.close())

    test.each(forms)('what is typed into %s reads back, one question of each kind', async (_, form) => {
      const shown = questionnaire(form)
      const answers = oneOfEachKind(form, diceOf(SEED))
      await lhc!.show(shown)
      await typeAll(lhc!, form, shown, answers)
      expect(fromResponse(form, await lhc!.response(), options)).toEqual({ ok: true, answers })
    })

    // What LHC-Forms does not enable it leaves out: it asks what our reader asks.
    test.each(forms)(`${SHOWN} responses to %s that it is shown read back`, async (_, form) => {
      const dice = diceOf(SEED)
      const pools = poolsOf(form, SEED, 30)
      for (let i = 0; i < SHOWN; i += 1) {
        const answers: AnyAnswers = withWholeDates(form, aDraft(form, pools, dice, {}))
        await lhc!.show(questionnaire(form), toResponse(form as Form, answers as Answers<Form>))
        expect(fromResponse(form, await lhc!.response(), options)).toEqual({ ok: true, answers })
      }
    })
  },
)
