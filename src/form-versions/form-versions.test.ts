import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emailOf, must, openWorld, type World } from '../../test/world.ts'
import { setupFor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import { newId } from '../kernel/ids.ts'
import { readAnalysis } from '../meetings/analysis.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { aNotice } from '../../test/notices.ts'
import { joinNotification } from '../notifications/join-notification.ts'
import { readNotification } from '../notifications/read-notification.ts'
import { aCase, anAgency } from '../../test/a-case.ts'
import { approveForm } from './approve-form.ts'
import { readCaseForms, upgradeCaseForms } from './case-forms.ts'
import { readVersion } from './list-forms.ts'
import { extraQuestion, laterVersion } from '../../test/forms/next.ts'
import { proposeForm } from './propose-form.ts'
import { formInForce, formOf } from './store.ts'
import { urls } from '../web/urls.ts'
import { changeAreaWords } from './area-words.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ at: '2026-02-26' })
})
afterAll(() => world.close())

const manager = () => world.north.manager
const propose = (form: ReturnType<typeof laterVersion>, by = manager()) =>
  proposeForm(world.app, { form, moved: {} }, emailOf(by))
const inForceNow = (id: string) =>
  bookkeeping(world.app, reachOf(setupFor(null)), async scene => (await formInForce(scene, id, scene.today)).version)

const addHint = async (): Promise<void> => {
  const change = { question: 'cFamilyFeedbackBy', hint: 'How our area does it.', means: '' }
  must(await changeAreaWords(world.app, manager(), { formId: 'analysis', version: 0, change }))
}

/** Begins a Form C for a case, as opening its papers would. */
async function anAnalysis(caseId: string, answers: object): Promise<string> {
  const [meeting, item, analysis] = [newId(), newId(), newId()]
  const area = world.north.id
  await world.database.look(
    `insert into meeting (id, area_id, on_day, state) values ('${meeting}', ${area}, '2026-06-01', 'planned')`,
  )
  await world.database.look(
    `insert into meeting_case (id, meeting_id, case_id, area_id, panel_number, age_band, assigned_on) values ('${item}', '${meeting}', '${caseId}', ${area}, 7, '1 to 4', '2026-02-01')`,
  )
  await world.database.look(
    `insert into analysis (id, meeting_case_id, meeting_id, case_id, area_id, state, form_version, answers) values ('${analysis}', '${item}', '${meeting}', '${caseId}', ${area}, 'draft', '2022.1', '${JSON.stringify(answers)}')`,
  )
  return analysis
}

/** A draft of a return, as its agency would save it. */
async function aReturn(caseId: string, requestId: string, state: string, answers: object): Promise<string> {
  const id = newId()
  await world.database.look(
    `insert into agency_return (id, request_id, case_id, area_id, state, form_version, answers, saved_at) values ('${id}', '${requestId}', '${caseId}', ${world.north.id}, '${state}', '2022.1', '${JSON.stringify(answers)}', '2026-02-01T10:00Z')`,
  )
  return id
}

describe('a version that comes without a release', () => {
  const later = laterVersion('notification', { more: { newWord: extraQuestion }, section: 'home' })
  let versionId: string

  test('is refused while anything stands against it, and nothing is stored', async () => {
    const faulty = laterVersion('notification', { without: ['childFamilyName'] })
    expect(await propose(faulty)).toMatchObject({
      ok: false,
      reason: 'faulty',
      detail: 'childFamilyName: rules of the review read it, so it must stay',
    })
    expect(await proposeForm(world.app, { form: later, moved: {} }, 'nobody@opencdr.example')).toMatchObject({
      reason: 'no-such-person',
    })
    expect(await proposeForm(world.app, { form: later, moved: {} }, emailOf(world.north.observer))).toMatchObject({
      reason: 'no-such-person',
    })
    expect(await world.database.look('select 1 from form_version')).toEqual([])
  })

  test('is proposed by one person and approved by another', async () => {
    const first = must(await propose(later))
    versionId = must(await propose(later)).versionId
    expect(versionId).not.toBe(first.versionId)
    expect(await world.database.look('select proposer, approved_on from form_version')).toEqual([
      { proposer: 'Morgan Manager', approved_on: null },
    ])
    expect(await approveForm(world.app, manager(), versionId)).toMatchObject({ reason: 'own-proposal' })
    expect(await approveForm(world.app, world.north.doctor, versionId)).toMatchObject({ reason: 'not-found' })
    expect(await approveForm(world.app, world.east.manager, versionId)).toEqual({
      ok: true,
      value: { from: '2026-03-01' },
    })
    expect(await approveForm(world.app, world.north.chair, versionId)).toMatchObject({ reason: 'already-approved' })
    expect(await propose(later)).toMatchObject({ reason: 'faulty' })
  })

  test('keeps the order of its questions', async () => {
    const { stored } = must(await readVersion(world.app, manager(), versionId))
    expect(JSON.stringify(stored.form)).toBe(JSON.stringify(later))
  })

  test('has a line of history for each step, with who proposed', async () => {
    const lines = await world.database.look(
      `select act, actor, detail from audit where act in ('form-proposed', 'form-approved') order by id`,
    )
    expect(lines).toEqual([
      expect.objectContaining({ act: 'form-proposed', actor: 'setup' }),
      {
        act: 'form-proposed',
        actor: 'setup',
        detail: { form: 'notification', version: '2026.1', proposedBy: manager().accountId },
      },
      {
        act: 'form-approved',
        actor: `person:${world.east.manager.accountId}`,
        detail: { form: 'notification', version: '2026.1' },
      },
    ])
  })

  test('is used from its day on, and what was answered before stays as it was', async () => {
    const entry = { source: 'telephone', sourceNote: 'Rang the office' } as const
    const before = must(await enterNotification(world.app, manager(), { answers: aNotice(), ...entry }))
    expect(await inForceNow('notification')).toBe('2022.1')
    const visitor = world.visitor()
    expect((await visitor.get('/notify/home')).text).not.toContain('Which word was new?')

    await world.becomes('2026-03-01')
    expect(await inForceNow('notification')).toBe('2026.1')
    expect((await visitor.get('/notify/home')).text).toContain('Which word was new?')
    const answers = { ...aNotice(), newWord: 'Serendipity' } as ReturnType<typeof aNotice>
    const after = must(await enterNotification(world.app, manager(), { answers, ...entry }))

    const page = await world.signedIn(manager())
    const shown = await page.get(`/notifications/${after.notificationId}`)
    expect(shown.text).toMatch(/Which word was new\?\s*Serendipity/)
    expect((await page.get(`/notifications/${before.notificationId}`)).text).not.toContain('Which word was new?')
    const read = must(await readNotification(world.app, manager(), before.notificationId))
    expect(read.form.version).toBe('2022.1')
  })

  test('a draft of the public form is finished on the version it was begun on', async () => {
    await world.becomes('2026-03-02')
    const visitor = world.visitor()
    const page = await visitor.get('/notify/confirmed')
    await visitor.submit(page, 'Continue', { deathConfirmed: 'yes' })
    const newest = laterVersion('notification', { version: '2026.2', from: '2026-03-03' })
    const { versionId: next } = must(await propose(newest))
    must(await approveForm(world.app, world.north.chair, next))
    await world.database.look(`update notify_draft set kept_until = '2030-01-01'`)
    await world.becomes('2026-03-03')
    expect(await inForceNow('notification')).toBe('2026.2')
    const asked = (await visitor.get('/notify/home')).text
    expect(asked).toContain('Which word was new?')
  })
})

describe('approval', () => {
  test('late, it counts from the day after', async () => {
    await world.becomes('2026-03-06')
    const { versionId } = must(await propose(laterVersion('asthma', { from: '2026-03-05' })))
    await world.becomes('2026-03-07')
    expect(await inForceNow('asthma')).toBe('2022.1')
    expect(must(await approveForm(world.app, world.north.chair, versionId)).from).toBe('2026-03-08')
    expect(await inForceNow('asthma')).toBe('2022.1')
    await world.becomes('2026-03-08')
    expect(await inForceNow('asthma')).toBe('2026.1')
  })

  test('a version that no longer stands beside what was approved meanwhile is refused', async () => {
    const { versionId: one } = must(await propose(laterVersion('epilepsy', { version: '2026.1', from: '2026-06-01' })))
    const { versionId: two } = must(await propose(laterVersion('epilepsy', { version: '2026.2', from: '2026-06-01' })))
    must(await approveForm(world.app, world.north.chair, two))
    expect(await approveForm(world.app, world.north.chair, one)).toMatchObject({ reason: 'faulty' })
  })

  test('the database itself keeps the second person apart from the first', async () => {
    const { versionId } = must(await propose(laterVersion('fire', { from: '2026-06-01' })))
    await expect(
      bookkeeping(world.app, reachOf(manager()), ({ tx, today }) =>
        tx
          .updateTable('form_version')
          .set({ approved_on: today, approved_by: manager().accountId })
          .where('id', '=', versionId)
          .execute(),
      ),
    ).rejects.toThrow()
  })
})

describe('an open case', () => {
  test('stays on its versions until a person takes it on, and then loses no answer', { timeout: 120_000 }, async () => {
    const opened = await openWorld({ at: '2026-02-26' })
    const outer = world
    world = opened
    try {
      const caseId = await aCase(world)
      const gp = await anAgency(world, caseId)
      const police = await anAgency(world, caseId, { name: 'Anytown Police', kind: 'police' })
      const draft = await aReturn(caseId, gp, 'draft', { motherGravidity: 2, repName: 'Robin Testcase' })
      const sent = await aReturn(caseId, police, 'sent', { motherGravidity: 3 })
      const analysis = await anAnalysis(caseId, { cFamilyFeedbackPlan: 'By letter', cCaseSummary: 'A summary' })
      for (const form of [
        laterVersion('reporting', { without: ['motherGravidity'] }),
        laterVersion('analysis', {
          without: ['cFamilyFeedbackPlan'],
          more: { newWord: extraQuestion },
          section: 'cause',
        }),
      ])
        must(await approveForm(world.app, world.north.chair, must(await propose(form)).versionId))

      await world.becomes('2026-03-01')
      const before = must(await readCaseForms(world.app, manager(), caseId))
      expect(before.on.toString()).toBe('2026-02-26')
      expect(before.written).toMatchObject([
        {
          what: 'Draft of Sample Surgery',
          answers: 2,
          aside: [{ answer: 2, field: { label: 'How many times had the mother been pregnant?' } }],
        },
        {
          what: 'Form C',
          answers: 2,
          aside: [{ answer: 'By letter', field: { label: 'How will the family hear what was learned?' } }],
        },
      ])
      expect(must(await readAnalysis(world.app, manager(), analysis)).form.version).toBe('2022.1')

      const visitor = await world.signedIn(manager())
      const page = await visitor.get(`/cases/${caseId}/forms`)
      expect(page.text).toContain('2 forms have a later version')
      expect(page.rows).toContainEqual(['Draft of Sample Surgery', '2', 'How many times had the mother been pregnant?'])
      await addHint()
      const open = await visitor.get(urls.analysisSection({ id: analysis, key: 'outcome' }))
      expect(open.text).toContain('How our area does it.')
      await world.database.look(`delete from asking where case_id = '${caseId}'`)
      const { version } = before.file
      expect(await upgradeCaseForms(world.app, manager(), { caseId, version: version + 1 })).toMatchObject({
        reason: 'changed-meanwhile',
      })
      expect(await upgradeCaseForms(world.app, world.north.chair, { caseId, version })).toMatchObject({
        reason: 'not-found',
      })
      const done = await visitor.submit(page, 'Take this case on to the later versions')
      expect(done.text).toContain('There is no later version of any form.')

      // What is asked of the agencies is worked out again with it.
      expect(await world.database.look(`select 1 from asking where case_id = '${caseId}'`)).toHaveLength(1)
      const rows = await world.database.look(
        `select id, form_version, answers, other, forms_on::text as forms_on from agency_return where case_id = '${caseId}'`,
      )
      expect(rows.find(row => row['id'] === draft)).toMatchObject({
        form_version: '2026.1',
        answers: { repName: 'Robin Testcase' },
        other: { 'legacy.motherGravidity': 2 },
        forms_on: null,
      })
      expect(rows.find(row => row['id'] === sent)).toMatchObject({
        form_version: '2022.1',
        answers: { motherGravidity: 3 },
        forms_on: '2026-02-26',
      })
      const read = must(await readAnalysis(world.app, manager(), analysis))
      expect(read.form.version).toBe('2026.1')
      expect(read.answers).toEqual({ cCaseSummary: 'A summary' })
      expect(read.earlier).toMatchObject([{ answer: 'By letter' }])
      const formC = await visitor.get(`/analyses/${analysis}`)
      expect(formC.text).toContain('Which word was new?')
      expect(formC.text).toContain('Answers to an earlier version of the form')

      // A section that was open all the while is saved as it was typed, what nobody asks any more beside the form.
      const saved = await visitor.submit(open, 'Save', {
        cFamilyFeedbackPlan: 'By a visit',
        cFamilyFeedbackBy: 'The GP',
      })
      expect(saved.text).toContain('By a visit')
      const kept = must(await readAnalysis(world.app, manager(), analysis))
      expect(kept.answers).toEqual({ cCaseSummary: 'A summary', cFamilyFeedbackBy: 'The GP' })
      expect(kept.earlier).toMatchObject([{ answer: 'By a visit' }])

      expect(await upgradeCaseForms(world.app, manager(), { caseId, version: version + 1 })).toMatchObject({
        reason: 'nothing-newer',
      })
      const lines = await world.database.look(`select detail from audit where act = 'form-upgraded'`)
      expect(lines).toEqual([
        { detail: { forms: ['reporting 2022.1 to 2026.1', 'analysis 2022.1 to 2026.1'], written: 2 } },
      ])
    } finally {
      world = outer
      await opened.close()
    }
  })

  test('joining a notice that came before does not take a case to other forms', async () => {
    const caseId = await aCase(world)
    const { notificationId } = must(
      await enterNotification(world.app, manager(), {
        answers: aNotice({ childGivenNames: 'Robin', childFamilyName: 'Earlier' }),
        source: 'telephone',
        sourceNote: 'Rang the office',
      }),
    )
    await world.database.look(
      `update notification set received_at = '2022-03-01T09:00Z' where id = '${notificationId}'`,
    )
    const on = async () => must(await readCaseForms(world.app, manager(), caseId)).on.toString()
    const before = await on()
    must(await joinNotification(world.app, manager(), { notificationId, caseId, reason: 'The same child' }))
    const [row] = await world.database.look(
      `select first_notified_at::date::text as first from case_file where id = '${caseId}'`,
    )
    expect([row!['first'], await on()]).toEqual(['2022-03-01', before])
  })

  test('what was answered on a version that nobody knows any more is shown all the same', async () => {
    const form = await bookkeeping(world.app, reachOf(setupFor(null)), scene => formOf(scene, 'notification', '1'))
    expect(form.id).toBe('notification')
  })
})
