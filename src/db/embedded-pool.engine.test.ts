import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openEmbedded } from './open.ts'

test(
  'an act that holds the only session too long is rolled back, and the next one is let in',
  { timeout: 60_000 },
  async () => {
    const opened = await openEmbedded({ holdLimit: 150 })
    try {
      await opened.run('create table kept (n int)')
      const held = opened.db.transaction().execute(async tx => {
        await sql`insert into kept values (1)`.execute(tx)
        await new Promise(resolve => setTimeout(resolve, 400))
        await sql`insert into kept values (2)`.execute(tx)
      })
      await expect(held).rejects.toThrow('too long')
      expect(await opened.run('select count(*)::int as n from kept')).toEqual([{ n: 0 }])
    } finally {
      await opened.close()
    }
  },
)

test(
  'a session that was given back in time is not rolled back under the act that has it next',
  { timeout: 60_000 },
  async () => {
    const opened = await openEmbedded({ holdLimit: 2000 })
    try {
      await opened.run('create table kept (n int)')
      for (let n = 0; n < 4; n += 1) {
        await opened.db.transaction().execute(async tx => {
          await sql`insert into kept values (${n})`.execute(tx)
          await new Promise(resolve => setTimeout(resolve, 600))
        })
      }
      expect(await opened.run('select count(*)::int as n from kept')).toEqual([{ n: 4 }])
    } finally {
      await opened.close()
    }
  },
)
