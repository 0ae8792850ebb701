import { expect } from 'vitest'
import { escalatedTo, story } from './story.ts'

// process.md 7.1
story('an agency asked before Christmas is chased through the holidays', { on: '2025-12-12' }, async cast => {
  const { world } = cast
  const theCase = await cast.aCaseIsOpened()
  const surgery = await theCase.asks('Sample Surgery')
  const trust = await theCase.asks('Eastholm Community Health', 'Eastholm')
  expect(await surgery.received()).toEqual(['2025-12-12 request'])

  await world.becomes('2025-12-25')
  expect(await surgery.steps()).toEqual([])

  // Boxing Day is a bank holiday: the prompt goes all the same.
  await world.becomes('2025-12-26')
  expect(await surgery.steps()).toEqual(['prompt-1 2025-12-26 sent'])

  await world.becomes('2026-01-08')
  await surgery.sendsANilReturn()

  await world.becomes('2026-01-09')
  expect(await trust.steps()).toEqual(['prompt-1 2025-12-26 sent', 'prompt-2 2026-01-09 sent'])

  await world.becomes('2026-02-06')
  expect(await trust.steps()).toContain('prompt-3 2026-02-06 sent')

  // The tenth working day, Friday 20 February, is still theirs.
  await world.becomes('2026-02-20T23:59')
  expect(await escalatedTo(cast)).toEqual([])

  await world.becomes('2026-02-23')
  expect(await trust.steps()).toContain('escalation 2026-02-23 sent')
  expect(await escalatedTo(cast)).toEqual(['Eastholm chair', 'Eastholm designated_doctor'])

  await world.becomes('2026-04-01')
  expect(await surgery.received()).toEqual(['2025-12-12 request', '2025-12-26 prompt-1'])
  expect(await surgery.steps()).toEqual(['prompt-1 2025-12-26 sent'])
  expect(await trust.received()).toEqual([
    '2025-12-12 request',
    '2025-12-26 prompt-1',
    '2026-01-09 prompt-2',
    '2026-02-06 prompt-3',
  ])
})
