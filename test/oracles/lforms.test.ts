import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../../scripts/programs.mjs'
import { shown } from '../../src/forms/condition.ts'
import { questionnaire } from '../../src/forms/questionnaire.ts'
import { fromResponse } from '../../src/forms/questionnaire-response-read.ts'
import { sample } from '../forms/sample.ts'
import { statutoryForms } from '../../src/statutory/forms.ts'
import { diceOf, TODAY } from '../prove/forms.ts'
import { type LhcForms, openLhcForms } from './lforms-page.ts'
import { oneOfEachKind, typeAll } from './lforms-typing.ts'

const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const isThere = findChromium() !== null
const dice = diceOf(SEED)
/** In these somebody types; `npm run prove -- forms-in-lhc` does so in all. */
const typedIn = [sample, ...[1, 2, 3].map(() => dice.one(statutoryForms))]

describe.skipIf(!isThere)(`LHC-Forms${isThere ? '' : ': skipped, for there is no Chromium on this machine'}`, () => {
  let lhc: LhcForms | undefined
  beforeAll(async () => {
    lhc = await openLhcForms()
  })
  afterAll(() => lhc?.close())

  test.each(statutoryForms.map(form => [form.id, form] as const))(
    'loads %s as it is, and answers with nothing where nothing was typed',
    async (_, form) => {
      await lhc!.show(questionnaire(form))
      expect(await lhc!.titles()).toEqual(
        expect.arrayContaining(
          Object.values(form.sections).flatMap(({ title, when }) =>
            shown(when, () => undefined) === 'no' ? [] : [title],
          ),
        ),
      )
      const read = fromResponse(form, await lhc!.response(), { today: TODAY, complete: false })
      expect(read).toEqual({ ok: true, answers: {} })
    },
    120_000,
  )

  test.each([...new Set(typedIn)].map(form => [form.id, form] as const))(
    `what is typed into %s reads back, one question of each kind, seed ${SEED}`,
    async (_, form) => {
      const asked = questionnaire(form)
      const answers = oneOfEachKind(form, diceOf(SEED))
      await lhc!.show(asked)
      await typeAll(lhc!, form, asked, answers)
      const read = fromResponse(form, await lhc!.response(), { today: TODAY, complete: false })
      expect(read).toEqual({ ok: true, answers })
    },
    120_000,
  )
})
