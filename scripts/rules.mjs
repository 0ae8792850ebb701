// What must not be in the repository: secrets, and whatever ties it to one machine or one registry.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A pattern in any file, or in the files of one name, and what it gives away. */
const rules = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
  {
    what: 'an access token',
    pattern:
      /\b(?:gh[pousr]_\w{36}|github_pat_\w{22,}|glpat-[\w-]{20}|npm_\w{36}|AKIA[0-9A-Z]{16}|xox[abprs]-\w{10,})\b/,
  },
  { what: 'a signed token', pattern: /\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}/ },
  {
    what: 'a GOV.UK Notify key',
    pattern: /\b\w+(?:-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}){2}\b/,
  },
  { what: 'a secret of ours', pattern: /OPENCDR_SECRET['"]?\s*[=:]\s*['"]?[\w+/]{43,}/ },
  {
    what: 'a password in an address',
    pattern:
      /\b(?:postgres(?:ql)?|smtps?|https?):\/\/[^\s:/@'"`$]+:(?!(?:password|secret|…)@)[^\s:/@'"`${]+@(?!127\.|localhost)/,
  },
  { what: 'a folder of one machine', pattern: /(?<![\w/.*~-])\/(?:root|home|work|Users)\/\w|[A-Z]:\\Users\\\w/ },
  { what: 'the address of a registry', pattern: /"resolved": "https?:/, only: 'package-lock.json' },
  { what: 'the address of a registry', pattern: /^\s*(?:@[\w-]+:)?registry\s*=/, only: '.npmrc' },
]

/** One sentence for each line of a file that holds what it must not. */
export function faultsIn(path, text) {
  const applicable = rules.filter(({ only }) => only === undefined || only === path)
  return text
    .split('\n')
    .flatMap((line, i) =>
      applicable.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${path}:${i + 1} holds ${what}.`),
    )
}

/** Every fault in the checkout. What is installed, built or kept as data is not part of it. */
export function repositoryFaults(root) {
  return files(root).flatMap(path => {
    const content = readFileSync(join(root, path))
    return content.includes(0) ? [] : faultsIn(path, content.toString('utf8'))
  })
}

/** Folders at the top of a checkout that are not part of it. One of the same name further down is. */
const apart = new Set(['.git', 'node_modules', 'dist', 'data', 'coverage', 'tmp'])

/** Every file of the checkout, as its path within it. */
export const files = (root, folder = '') =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (folder === '' && apart.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? files(root, path) : entry.isFile() ? [path] : []
  })
