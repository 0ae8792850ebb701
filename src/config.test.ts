import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const whole = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://opencdr_app@127.0.0.1/opencdr',
  OPENCDR_SECRET: Buffer.from(Array.from({ length: 32 }, (_, n) => (n * 37 + 11) % 256)).toString('base64'),
  OPENCDR_URL: 'https://cdr.example.org',
}

test('production takes a database server, a secret of its own and an https address', () => {
  expect(readConfig(whole, [])).toMatchObject({
    ok: true,
    config: { production: true, baseUrl: 'https://cdr.example.org' },
  })
})

test.each([
  { without: 'DATABASE_URL', says: 'Production needs PostgreSQL' },
  { without: 'OPENCDR_SECRET', says: 'Production needs OPENCDR_SECRET' },
  { without: 'OPENCDR_URL', says: 'Production needs OPENCDR_URL' },
])('production refuses to start without $without, and says what to set', ({ without, says }) => {
  const result = readConfig({ ...whole, [without]: undefined }, [])
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.mistakes.join('\n')).toContain(says)
})

test.each([
  { secret: 'c2hvcnQ=', says: 'at least 32 bytes' },
  { secret: Buffer.alloc(32).toString('base64'), says: 'not random' },
])('a secret that is none is refused: $says', ({ secret, says }) => {
  const result = readConfig({ ...whole, OPENCDR_SECRET: secret }, [])
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.mistakes.join('\n')).toContain(says)
})

test('every mistake is told at once', () => {
  const result = readConfig({ NODE_ENV: 'production', DATABASE_URL: 'mysql://x' }, ['--port', 'many', '--colour'])
  expect(result.ok).toBe(false)
  if (!result.ok) expect(result.mistakes.length).toBeGreaterThanOrEqual(5)
})

test('the program’s login and the owner of the schema are not the same', () => {
  const result = readConfig({ ...whole, DATABASE_OWNER_URL: whole.DATABASE_URL }, [])
  expect(result.ok).toBe(false)
})

test.each([
  { proxies: undefined, is: 0 },
  { proxies: '2', is: 2 },
])('the number of proxies in front is $is when OPENCDR_PROXIES is $proxies', ({ proxies, is }) => {
  expect(readConfig({ ...whole, OPENCDR_PROXIES: proxies }, [])).toMatchObject({ ok: true, config: { proxies: is } })
})

test.each(['-1', 'many', '1.5', '10.0.0.1'])('OPENCDR_PROXIES=%s is no number of proxies', proxies => {
  expect(readConfig({ ...whole, OPENCDR_PROXIES: proxies }, [])).toEqual({
    ok: false,
    mistakes: ['OPENCDR_PROXIES must be the number of proxies in front, from 0 to 9.'],
  })
})
