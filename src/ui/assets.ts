import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { checkout } from './checkout.ts'

export type Asset = { readonly body: string; readonly type: string; readonly etag: string }
/** By path: `/assets/opencdr.css`. */
export type Assets = ReadonlyMap<string, Asset>

/** The files a page asks for, read once at the start. Throws when one is missing. */
export function assets(): Assets {
  return new Map([
    asset('opencdr.css', 'text/css', designSystemCss(designSystem('govuk-frontend.min.css')) + ours('opencdr.css')),
    asset('opencdr.js', 'text/javascript', ours('opencdr.js')),
    asset('govuk-frontend.min.js', 'text/javascript', withoutSourceMap(designSystem('govuk-frontend.min.js'))),
    asset('favicon.svg', 'image/svg+xml', ours('favicon.svg')),
  ])
}

/**
 * The design system's CSS as shipped, less what its licence keeps to GOV.UK: the typeface GDS Transport and the crest.
 * Throws when a release names either in a way that is not taken out.
 */
export function designSystemCss(shipped: string): string {
  const css = withoutSourceMap(shipped)
    .replace(/@font-face\s*\{[^{}]*\}/g, '')
    .replace(/[^{}]*\{[^{}]*govuk-crest[^{}]*\}/g, '')
    .replaceAll(/"?GDS Transport"?,\s*arial,\s*sans-serif/g, '"Helvetica Neue",Arial,sans-serif')
  if (/GDS Transport|govuk-crest|url\(/.test(css))
    throw new Error('The design system’s CSS still refers to a font or an image: see src/ui/assets.ts')
  return css
}

const withoutSourceMap = (text: string): string =>
  text.replace(/\/\*# sourceMappingURL=[^*]*\*\/|\/\/# sourceMappingURL=.*/g, '')

const asset = (name: string, type: string, body: string): [string, Asset] => [
  `/assets/${name}`,
  {
    body,
    type: `${type}; charset=utf-8`,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  },
]

const ours = (name: string): string => readFileSync(new URL(`src/ui/${name}`, checkout), 'utf8')

const designSystem = (name: string): string =>
  readFileSync(createRequire(import.meta.url).resolve(`govuk-frontend/dist/govuk/${name}`), 'utf8')
