import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fieldsOf } from '../forms/condition.ts'
import { core, coreOf } from './core.ts'
import { statutoryForms } from './forms.ts'
import { builtInVersions } from './versions/forms.ts'
import { questionsById } from './versions/questions.ts'

const src = fileURLToPath(new URL('../', import.meta.url))

/** Every id that some version of some form asks or asked. */
const asked: ReadonlySet<string> = new Set(builtInVersions.flatMap(({ form }) => fieldsOf(form).map(([id]) => id)))
const inCore: ReadonlySet<string> = new Set(statutoryForms.flatMap(({ id }) => coreOf(id)))

/** What knows ids and reads no answer by them: declarations, lists of ids, what writes answers as somebody gives them. */
const NO_READERS =
  /^(forms|ui)\/|^statutory\/(?!supplementary\/opens\.ts|reporting\/sections-for\.ts)|^demonstration\/|^replay\/(analysis-from|from-bundle)\.ts/

/** Words of a folder that are the same as an id and do not mean it. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  // A function that tells a row's date.
  returns: ['dateOfEvent'],
  // What a notification states, whatever form it came on, and a question of `check clocks`.
  linkage: ['multipleBirth'],
  protocol: ['inquestConclusion'],
}

test('every core question is asked by its form', () => {
  expect(Object.keys(core).filter(id => !statutoryForms.some(form => form.id === id))).toEqual([])
  const missing = statutoryForms.flatMap(form => coreOf(form.id).filter(id => !questionsById(form).has(id)))
  expect(missing).toEqual([])
})

test('no feature and no rule reads a question that is not in the core', () => {
  const paths = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /(?<!\.test|\.testing)\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name).slice(src.length))
    .filter(path => !NO_READERS.test(path))
  expect(paths.length).toBeGreaterThan(200)
  expect(paths.flatMap(path => strangersIn(path, readFileSync(join(src, path), 'utf8')))).toEqual([])
})

test.each([
  ["const a = answers['childReligion']", ['cases/a.ts: childReligion']],
  ['if (answers.poverty === 1) b()', ['cases/a.ts: poverty']],
  ['const { childReligion } = answers', ['cases/a.ts: childReligion']],
  ["{ field: 'siBullying', op: 'in' }", ['cases/a.ts: siBullying']],
  ["const a = answers['childFamilyName']", []],
  ["const words = ['services', 'poverty']", []],
  ['// childReligion is not read here', []],
])('%s', (line, found) => {
  expect(strangersIn('cases/a.ts', line)).toEqual(found)
})

/** A plain word, such as `services`, is an id only where something is read by it. */
function strangersIn(path: string, text: string): readonly string[] {
  const code = text
    .split('\n')
    .filter(line => !/^\s*(\/\/|\/?\*)/.test(line))
    .join('\n')
  const read = [
    ...code.matchAll(/\b[a-z]+[A-Z]\w*/g),
    ...code.matchAll(/(?<=answers\.|answers\[['"]|field: ['"])\w+/g),
  ].map(([word]) => word)
  return [...new Set(read)]
    .filter(word => asked.has(word) && !inCore.has(word) && !OTHERWISE[path.split('/')[0]!]?.includes(word))
    .map(word => `${path}: ${word}`)
}
