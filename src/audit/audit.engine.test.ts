import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe as group, expect, inject, test } from 'vitest'
import {
  allSettled,
  asSealer,
  type Histories,
  openHistories,
  passing,
  person,
  type Run,
  startRun,
} from '../../test/prove/history.ts'
import { realClock } from '../kernel/clock.ts'
import { keysFrom } from '../kernel/keys.ts'
import { done, refused } from '../kernel/outcome.ts'
import { jsonbText } from './canonical.ts'
import { checkpoint, readCheckpoint } from './checkpoint.ts'
import { describe } from './describe.ts'
import { leafOf, linesFrom, inShortTurns } from './lines.ts'
import { append, emptyTree, rootOf } from './merkle.ts'
import { noSeal, writeSeal } from './heads.ts'
import { sealOnce, sealRound, startSealer } from './seal.ts'
import { verify } from './verify.ts'

let histories: Histories
const caseId = randomUUID()

beforeAll(async () => {
  histories = await openHistories()
})
afterEach(async () => {
  await histories.superuser.run('truncate audit, audit_seal, audit_tally; delete from area')
})
afterAll(() => histories.close())

const rows = () => histories.superuser.run('select * from audit order by txid, id')
const check = (run: Run, options?: Parameters<typeof verify>[2]) =>
  verify(inShortTurns(run.ground), histories.keys, options)

group('an act and its entry', () => {
  test('each act leaves one row, in its own transaction, that says who did what to what', async () => {
    const run = startRun(histories)
    await run.does('case-read', async scene => {
      scene.about.areaId = 1
      scene.about.caseId = caseId
      scene.about.detail = { section: 'facts', lines: 3 }
      return done(null)
    })
    await run.does('notification-entered')
    const [read, change, ...rest] = await rows()
    expect(rest).toEqual([])
    expect(read).toMatchObject({
      actor: person.who,
      act: 'case-read',
      area_id: 1,
      case_id: caseId,
      detail: { section: 'facts', lines: 3 },
      era: histories.era,
      process: run.ledger.process,
    })
    expect(change).toMatchObject({ act: 'notification-entered', case_id: null })
    expect(change!['txid']).not.toBe(read!['txid'])
  })

  test('what is done and its entry are committed together', async () => {
    const setup = startRun(histories, { reach: { role: 'setup', who: 'setup', areas: [], allows: () => true } })
    await setup.does('area-added', async ({ tx }) => {
      await tx.insertInto('area').values({ name: 'Anytown' }).execute()
      return done(null)
    })
    const [both] = await histories.superuser.run(
      'select a.xmin::text = b.xmin::text as same from area a, audit b where a.name = $$Anytown$$',
    )
    expect(both).toEqual({ same: true })
  })

  test('a refused attempt leaves nothing of the act, and one row about itself', async () => {
    const setup = startRun(histories, { reach: { role: 'setup', who: 'setup', areas: [], allows: () => true } })
    const outcome = await setup.does('area-added', async scene => {
      scene.about.caseId = caseId
      await scene.tx.insertInto('area').values({ name: 'Anytown' }).execute()
      return refused('not-now')
    })
    expect(outcome).toEqual(refused('not-now'))
    expect(await histories.superuser.run('select * from area')).toEqual([])
    expect(await rows()).toMatchObject([
      { act: 'refused', case_id: caseId, detail: { act: 'area-added', reason: 'not-now' } },
    ])
  })

  test('what was not found is not named, and neither is what somebody may not do at all', async () => {
    const run = startRun(histories)
    await run.does('case-read', async scene => {
      scene.about.caseId = caseId
      return refused('not-found') as never
    })
    const outsider = startRun(histories, { reach: { ...person, allows: () => false } })
    expect(await outsider.does('case-closed')).toEqual(refused('not-found'))
    expect(await rows()).toMatchObject([
      { act: 'refused', case_id: null, detail: { act: 'case-read', reason: 'not-found' } },
      { act: 'refused', case_id: null, detail: { act: 'case-closed', reason: 'not-found' } },
    ])
  })

  test.each([
    {
      how: 'may not be written',
      says: 'permission denied',
      before: 'revoke insert on audit from opencdr_setup',
      after: 'grant insert on audit to opencdr_setup',
    },
    {
      how: 'is dropped in silence',
      says: 'did not keep the entry of history',
      before: `create function swallow() returns trigger language plpgsql as 'begin return null; end';
        create trigger swallow before insert on audit for each row execute function swallow()`,
      after: 'drop function swallow cascade',
    },
  ])('when the row $how, nothing of the act stays and the act throws', async ({ says, before, after }) => {
    const setup = startRun(histories, { reach: { role: 'setup', who: 'setup', areas: [], allows: () => true } })
    await histories.superuser.run(before)
    try {
      await expect(
        setup.does('area-added', async ({ tx }) => {
          await tx.insertInto('area').values({ name: 'Anytown' }).execute()
          return done(null)
        }),
      ).rejects.toThrow(says)
      await expect(setup.does('area-added', async () => refused('not-now'))).rejects.toThrow(says)
    } finally {
      await histories.superuser.run(after)
    }
    expect(await histories.superuser.run('select * from area')).toEqual([])
    expect(await rows()).toEqual([])
  })

  test('no role of the program may change or take away a row, and most may not even read one', async () => {
    const rights = await histories.superuser.run(`
      select table_name || replace(grantee, 'opencdr_', ' ') || ': ' || string_agg(lower(privilege_type), ' ' order by privilege_type) as may
      from information_schema.role_table_grants
      where table_name in ('audit', 'audit_seal', 'audit_tally') and grantee like 'opencdr\\_%' and grantee <> 'opencdr_owner'
      group by table_name, grantee order by table_name, grantee`)
    expect(rights.map(({ may }) => may)).toEqual([
      'audit linkage: insert',
      'audit person: insert select',
      'audit public: insert',
      'audit respondent: insert',
      'audit sealer: select',
      'audit setup: insert',
      'audit signin: insert',
      'audit tick: insert',
      'audit_seal sealer: insert select',
      'audit_tally sealer: insert select',
    ])
  })
})

group('the text of an entry', () => {
  test('is the one that the database gives back, whatever the detail is', async () => {
    const written = fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 }).filter(value => {
      const text = JSON.stringify(value)
      return !text.includes('\\u0000') && !/\\ud[89a-f]/.test(text)
    })
    const values = fc.sample(written, 150)
    const { rows: read } = await sql<{ text: string }>`
      select d::jsonb::text as text
      from unnest(${values.map(value => JSON.stringify(value))}::text[]) with ordinality as t(d, n) order by n`.execute(
      histories.superuser.db,
    )
    expect(read.map(({ text }) => text)).toEqual(values.map(jsonbText))
  })

  test.each([
    [{ bb: 1, a: 2, é: 3, aa: 4 }, '{"a": 2, "aa": 4, "bb": 1, "é": 3}'],
    [{ of: ['one', 'two'], none: null, left: undefined }, '{"of": ["one", "two"], "none": null}'],
    [1e21, '1000000000000000000000'],
    [-1.5e-9, '-0.0000000015'],
    [-0, '0'],
    [Number.NaN, 'null'],
  ])('%j', async (value, text) => {
    expect(jsonbText(value)).toBe(text)
    const { rows: read } = await sql<{ text: string }>`select ${JSON.stringify(value)}::jsonb::text as text`.execute(
      histories.superuser.db,
    )
    expect(read[0]!.text).toBe(text)
  })
})

group('sealing', () => {
  test('every entry is sealed once, and the root is that of all of them', async () => {
    const one = startRun(histories)
    const other = startRun(histories)
    for (const run of [one, other, one, one, other, one, other]) {
      await run.does('case-read')
      await run.does('facts-changed', async () => refused('not-now'))
      await run.seals()
    }
    let tree = emptyTree
    for await (const line of linesFrom(inShortTurns(one.ground), histories.era, 0n)) tree = append(tree, leafOf(line))
    const [seal] = await histories.superuser.run('select size, root from audit_seal order by id desc limit 1')
    expect(seal).toEqual({ size: 14, root: rootOf(tree) })
    expect(await check(one)).toMatchObject({ ok: true, entries: 14, sealed: 14, unsealed: 0, uncounted: 0 })
  })

  test('a round with nothing new writes nothing', async () => {
    const run = startRun(histories)
    await run.does('case-read')
    await run.seals()
    await run.seals()
    await startRun(histories).seals({ last: true })
    expect(await histories.superuser.run('select count(*) as seals from audit_seal')).toEqual([{ seals: 1 }])
  })

  test('what was rolled back is not counted, and a commit whose answer never came is', async () => {
    const run = startRun(histories, { listening: false })
    await run.does('case-read')
    await expect(
      run.does('facts-changed', async scene => {
        scene.afterwards(() => Promise.reject(new Error('a fault after the entry')))
        return done(null)
      }),
    ).rejects.toThrow('a fault after the entry')
    expect(run.ledger.waiting()).toBe(2)
    await run.seals()
    expect(run.ledger.waiting()).toBe(0)
    expect(await histories.superuser.run('select number, rows from audit_tally')).toEqual([{ number: 1, rows: 1 }])
    expect(await check(run)).toMatchObject({ ok: true, entries: 1, uncounted: 0 })
  })

  test.each([
    true,
    false,
  ])('a round whose end nobody heard of (committed: %s) leaves no wrong count', async committed => {
    const run = startRun(histories)
    const lost = async () => {
      await run.does('case-read')
      const round = run.ground.db.transaction().execute(async tx => {
        await asSealer(tx)
        await sealRound(tx, run.ground.clock.wall(), histories.keys, run.ledger, false)
        if (!committed) throw new Error('rolled back')
      })
      await round.catch(() => {})
    }
    await lost()
    await lost()
    await run.does('case-read')
    await run.seals()
    expect(await check(run)).toMatchObject({ ok: true, sealed: 3, uncounted: 0 })
  })

  test('a dump restored on another server begins a new era, and what was not sealed before is sealed first', async () => {
    const before = startRun(histories, { as: 'first server' })
    await before.does('case-read')
    await before.seals()
    await before.does('case-read')
    const after = startRun(histories, { as: 'another server' })
    await after.does('case-read')
    await after.seals()
    const back = startRun(histories, { as: 'first server' })
    await back.does('case-read')
    await back.seals()
    expect(
      await histories.superuser.run('select era, size, from_txid::text = $$0$$ as first from audit_seal order by id'),
    ).toEqual([
      { era: 'first server', size: 1, first: true },
      { era: 'first server', size: 2, first: false },
      { era: 'another server', size: 3, first: true },
      { era: 'first server', size: 4, first: false },
    ])
    expect(await check(back)).toMatchObject({ ok: true, sealed: 4, unsealed: 0, uncounted: 1 })
  })

  test('nothing is sealed onto a seal that was altered, nor beneath one of a server further on', async () => {
    const run = startRun(histories)
    await run.does('case-read')
    await run.seals()
    await histories.superuser.run('update audit_seal set size = 2')
    await expect(run.seals()).rejects.toThrow('not as it was signed')
    await histories.superuser.run('truncate audit_seal')
    await histories.superuser.db
      .transaction()
      .execute(tx =>
        writeSeal(
          tx,
          histories.keys.seal,
          { ...noSeal, id: 1, era: histories.era, from: 0n, to: 99_999_999n },
          run.ground.clock.wall(),
        ),
      )
    await expect(run.seals()).rejects.toThrow('restored from elsewhere')
  })

  test('a long backlog is sealed in rounds of whole transactions', async () => {
    const run = startRun(histories)
    for (const entries of [1, 1_100, 1_000, 400, 2]) await leftBehind(entries)
    expect(await run.seals()).toMatchObject({ size: 2_101, more: true })
    expect(await run.seals()).toMatchObject({ size: 2_503, more: false })
    const report = await verify(inShortTurns(run.ground), { ...histories.keys, audit: null })
    expect(report).toMatchObject({ ok: true, entries: 2_503, sealed: 2_503, seals: 2 })
  })

  test('what another run of the program left behind is sealed as well, in one go', async () => {
    await leftBehind(2_400)
    await leftBehind(2_400)
    const run = startRun(histories)
    const sealer = startSealer({ ...run.ground, log: silent }, histories.keys, run.ledger)
    const sealed = 'select coalesce(max(size), 0) as size from audit_seal'
    await expect.poll(() => histories.superuser.run(sealed), { timeout: 4_500 }).toEqual([{ size: 4_800 }])
    await sealer.stop()
  })

  test('the order is that of numbers: 9, 10, 99, 100', async () => {
    const run = startRun(histories)
    for (let n = 0; n < 12; n += 1) await run.does('case-read')
    await histories.superuser.run(`
      update audit set txid = (array['100', '9', '99', '10'])[1 + id % 4]::xid8`)
    const read: string[] = []
    for await (const { id } of linesFrom(inShortTurns(run.ground), histories.era, 0n)) read.push(id)
    const ordered = await histories.superuser.run(
      'select id::text as number from audit order by txid::text::bigint, id',
    )
    expect(read).toEqual(ordered.map(({ number }) => number))
  })

  test('the sealer runs by itself, and its last round leaves nothing open', async () => {
    const run = startRun(histories)
    const sealer = startSealer({ ...run.ground, log: silent }, histories.keys, run.ledger)
    await run.does('case-read')
    await expect.poll(async () => (await check(run)).sealed, { timeout: 5_000 }).toBe(1)
    await run.does('case-read')
    await sealer.stop()
    expect(await check(run)).toMatchObject({ ok: true, sealed: 2, unsealed: 0, uncounted: 0 })
  })

  test('the log is told when the newest seal is not as it was signed, and when history is shorter than it was', async () => {
    const run = startRun(histories)
    const said: string[] = []
    const log = {
      warn: (_: object, sentence: string) => said.push(sentence),
      error: (_: object, sentence: string) => said.push(sentence),
    }
    for (const change of ['update audit_seal set size = size + 1', 'truncate audit, audit_seal, audit_tally']) {
      await histories.superuser.run('truncate audit, audit_seal, audit_tally')
      const sealer = startSealer({ ...run.ground, log }, histories.keys, run.ledger)
      await run.does('case-read')
      await run.does('case-read')
      await expect.poll(async () => (await check(run)).sealed, { timeout: 5_000 }).toBe(2)
      await histories.superuser.run(change)
      await run.does('case-read')
      await sealer.stop()
    }
    expect(said).toEqual(['history could not be sealed', 'history is shorter than it was: run "opencdr audit verify"'])
  })
})

// Only a server has a second session that can be in the way.
const onServer = test.runIf(inject('clusterPort') !== null)

onServer('while one process seals, another does not; at its end it waits its turn', async () => {
  const [one, other] = [startRun(histories), startRun(histories)]
  await one.does('case-read')
  await other.does('case-read')
  await allSettled(histories.superuser)
  const done: string[] = []
  let last: Promise<unknown> | undefined
  await one.ground.db.transaction().execute(async tx => {
    await asSealer(tx)
    await sealRound(tx, realClock.wall(), histories.keys, one.ledger, false)
    expect(await sealOnce(other.ground, histories.keys, other.ledger)).toBeNull()
    last = sealOnce(other.ground, histories.keys, other.ledger, { last: true }).then(() => done.push('other'))
    await pause(100)
    done.push('one')
  })
  await last
  one.ledger.settle(true)
  expect(done).toEqual(['one', 'other'])
  expect(await check(one)).toMatchObject({ ok: true, sealed: 2, uncounted: 0 })
})

onServer('a transaction that stays open holds the seal back, and the log is told', async () => {
  const run = startRun(histories)
  const said: string[] = []
  const ahead = { ...realClock, wall: () => realClock.wall().add({ minutes: 2 }) }
  const log = { ...silent, warn: (_: object, sentence: string) => said.push(sentence) }
  const sealer = startSealer({ ...run.ground, clock: ahead, log }, histories.keys, run.ledger)
  await passing(histories, async tx => {
    await sql`select pg_current_xact_id()`.execute(tx)
    await run.does('case-read')
    await expect
      .poll(() => said, { timeout: 5_000 })
      .toEqual(['history is not being sealed: a transaction has been open for long'])
    expect(await check(run)).toMatchObject({ ok: true, sealed: 0, unsealed: 1 })
  })
  await sealer.stop()
  expect(await check(run)).toMatchObject({ ok: true, sealed: 1, unsealed: 0, uncounted: 0 })
})

group('checkpoints', () => {
  test('the newest head is printed, read again, and still met when history has gone on', async () => {
    const run = startRun(histories)
    expect(await checkpoint(inShortTurns(run.ground))).toBeNull()
    await run.does('case-read')
    await run.seals()
    const text = (await checkpoint(inShortTurns(run.ground)))!
    const kept = readCheckpoint(text, histories.keys.sealPublic)!
    expect(kept).toMatchObject({ seal: 1, size: 1 })
    for (let n = 0; n < 5; n += 1) {
      await run.does('case-read')
      await run.seals()
    }
    expect(await check(run, { checkpoint: kept })).toMatchObject({ ok: true, checkpoint: { seal: 1, size: 1 } })
    expect(readCheckpoint(text.replaceAll('\n', '\r\n'), histories.keys.sealPublic)).toEqual(kept)
    expect(readCheckpoint(text.replace('entries 1', 'entries 2'), histories.keys.sealPublic)).toBeNull()
    expect(readCheckpoint('entries 1', histories.keys.sealPublic)).toBeNull()
  })

  test('history that was cut back in every part, or begun anew, is told by it', async () => {
    const run = startRun(histories)
    for (let n = 0; n < 4; n += 1) {
      await run.does('case-read')
      await run.seals()
    }
    const kept = readCheckpoint((await checkpoint(inShortTurns(run.ground)))!, histories.keys.sealPublic)!
    await histories.superuser.run(
      `delete from audit where txid >= (select to_txid from audit_seal where id = 2);
       delete from audit_seal where id > 2; delete from audit_tally where id > 2`,
    )
    expect(await check(run)).toMatchObject({ ok: true, sealed: 2 })
    const cut = await check(run, { checkpoint: kept })
    expect(cut.findings).toEqual([{ kind: 'shorter than checkpoint', count: 2 }])

    const anew = startRun(histories)
    for (let n = 0; n < 4; n += 1) {
      await anew.does('case-read')
      await anew.seals()
    }
    const other = await check(anew, { checkpoint: kept })
    expect(other.findings).toEqual([{ kind: 'other than checkpoint' }])
    expect(describe(other)).toContain('History is not the one that the checkpoint was taken of.')
  })
})

group('what only one of the checks can see', () => {
  const twoRounds = async (): Promise<Run> => {
    const run = startRun(histories)
    for (let n = 0; n < 2; n += 1) {
      await run.does('case-read')
      await run.seals()
    }
    return run
  }

  test('the last tally of a process, taken away: the seal remembers it', async () => {
    const run = await twoRounds()
    await histories.superuser.run('delete from audit_tally where id = 2')
    expect((await check(run)).findings).toEqual([{ kind: 'tallies changed', seal: 2 }])
  })

  test('the newest seal, taken away: the tally was only ever written with it', async () => {
    const run = await twoRounds()
    await histories.superuser.run('delete from audit_seal where id = 2')
    expect((await check(run)).findings).toEqual([{ kind: 'seal missing', seal: 2 }])
  })

  test('all of the last round, taken away while the process runs: its next tally says that there was one', async () => {
    const run = await twoRounds()
    await histories.superuser.run(`
      delete from audit where txid >= (select to_txid from audit_seal where id = 1);
      delete from audit_seal where id = 2; delete from audit_tally where id = 2`)
    await run.does('case-read')
    await run.seals()
    expect((await check(run)).findings).toEqual([{ kind: 'tally missing', process: run.ledger.process, number: 2 }])
  })

  test('the same while the process is idle: the tally at its end says so', async () => {
    const run = await twoRounds()
    await histories.superuser.run(`
      delete from audit where txid >= (select to_txid from audit_seal where id = 1);
      delete from audit_seal where id = 2; delete from audit_tally where id = 2`)
    await run.seals({ last: true })
    expect((await check(run)).findings).toEqual([{ kind: 'tally missing', process: run.ledger.process, number: 2 }])
  })

  test('an entry taken away before it was sealed: the tally counts it', async () => {
    const run = await twoRounds()
    await run.does('case-read')
    await histories.superuser.run('delete from audit where id = (select max(id) from audit)')
    await run.does('case-read')
    await run.seals()
    const process = run.ledger.process
    expect((await check(run)).findings).toEqual([{ kind: 'not as counted', process, counted: 4, there: 3 }])
  })

  test('a copy in the place of an entry that was counted no more: it stands there twice', async () => {
    const run = await twoRounds()
    await histories.superuser.run(`
      alter table audit alter id set generated by default;
      insert into audit select (jsonb_populate_record(a, '{"id": 1000000}')).* from audit a order by id limit 1;
      update audit set txid = pg_current_xact_id() where id = 1000000`)
    const [copied] = await histories.superuser.run('select entry from audit where id = 1000000')
    expect((await check(run)).findings).toEqual([{ kind: 'copied', entry: copied!['entry'], count: 2 }])
  })
})

group('the report', () => {
  test('of an untouched history is calm, and says what is not sealed or counted yet', async () => {
    const run = startRun(histories)
    expect(describe(await check(run))).toMatch(/^History has 0 entries, none of them sealed\.\nNothing was altered/)
    await run.does('case-read')
    await run.seals()
    await run.does('case-read')
    const report = await check(run)
    expect(report).toMatchObject({ ok: true, entries: 2, sealed: 1, unsealed: 1, uncounted: 1 })
    expect(describe(report)).toMatch(
      /^History has 2 entries, 1 of them sealed by 1 seal; the newest seal is from .+\.\n1 entry is not sealed yet\./,
    )
  })

  test('needs no secret for the seals', async () => {
    const run = startRun(histories)
    await run.does('case-read')
    await run.seals()
    const report = await verify(inShortTurns(run.ground), { audit: null, sealPublic: histories.keys.sealPublic })
    expect(report).toMatchObject({ ok: true, codes: false })
    expect(describe(report)).toContain('codes were not checked')
  })

  test('with another service’s secret says so', async () => {
    const run = startRun(histories)
    await run.does('case-read')
    await run.seals()
    const another = { audit: Buffer.alloc(32), sealPublic: keysFrom(Buffer.alloc(32)).sealPublic }
    expect(describe(await verify(inShortTurns(run.ground), another))).toContain('Was the check run with the secret')
  })

  test('an entry taken away after its process was cut off is the one thing that does not show, and is told as uncounted', async () => {
    const run = startRun(histories)
    await run.does('case-read')
    await run.does('case-read')
    await histories.superuser.run('delete from audit where id = (select max(id) from audit)')
    await startRun(histories).seals()
    const report = await check(run)
    expect(report).toMatchObject({ ok: true, sealed: 1, uncounted: 1 })
    expect(describe(report)).toContain('would not be missed')
  })
})

const silent = { warn: () => {}, error: () => {} }

/** Entries in one transaction of a process that is gone, with no codes. */
const leftBehind = (entries: number) =>
  histories.superuser.run(`
    insert into audit (era, process, entry, actor, act, calendar_day, at, detail, mac)
    select '${histories.era}', gen_random_uuid(), gen_random_uuid(), 'tick', 'case-read', '2026-11-24', '2026-11-24 10:00Z', '{}', ''
    from generate_series(1, ${entries})`)
