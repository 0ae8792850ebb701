import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { assets, designSystemCss } from './assets.ts'
import { states } from './state-tag.tsx'

test('serves four files, each with its type and mark', () => {
  const served = [...assets()].map(([path, { type, etag }]) => [path, type, /^"[\w-]{22}"$/.test(etag)])
  expect(served).toEqual([
    ['/assets/opencdr.css', 'text/css; charset=utf-8', true],
    ['/assets/opencdr.js', 'text/javascript; charset=utf-8', true],
    ['/assets/govuk-frontend.min.js', 'text/javascript; charset=utf-8', true],
    ['/assets/favicon.svg', 'image/svg+xml; charset=utf-8', true],
  ])
})

test('holds neither the licensed typeface nor the crest, and sends no browser elsewhere', () => {
  const css = assets().get('/assets/opencdr.css')!.body
  expect(css).not.toMatch(/GDS Transport|@font-face|crest|url\(|@import|sourceMappingURL/)
  expect(css.match(/"Helvetica Neue",Arial,sans-serif/g)!.length).toBeGreaterThan(50)
  for (const { body } of assets().values()) expect(body).not.toContain('sourceMappingURL')
})

test.each([
  ['a third face', 'p{font-family:GDS Transport}'],
  ['the crest in a new place', '@media print{.a{color:red}}.b{c:d}@import "govuk-crest.svg";'],
  ['an image', '.a{background:url(/assets/x.svg)}'],
])('refuses a release that brings %s', (_, css) => {
  expect(() => designSystemCss(css)).toThrow('still refers')
})

test('a mark changes with what it marks, and only then', () => {
  expect(assets().get('/assets/opencdr.css')!.etag).toBe(assets().get('/assets/opencdr.css')!.etag)
  expect(new Set([...assets().values()].map(({ etag }) => etag)).size).toBe(4)
})

test('every colour of a tag is in the CSS', () => {
  const css = assets().get('/assets/opencdr.css')!.body
  for (const colour of new Set(Object.values(states))) {
    if (colour !== 'blue') expect(css).toContain(`.govuk-tag--${colour}{`)
  }
})

test('reads the same files from a bundle elsewhere in the checkout', async () => {
  const outfile = fileURLToPath(new URL('../../dist/assets-test/bundle.mjs', import.meta.url))
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('assets.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  })
  // Read as if it lay in dist/: the bundle's own address is put in by hand, so that nothing is written there.
  const code = outputFiles[0]!.text.replaceAll(
    'import.meta.url',
    JSON.stringify(new URL('../../dist/main.mjs', import.meta.url).href),
  )
  const bundled = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { assets: typeof assets }
  expect(bundled.assets()).toEqual(assets())
})
