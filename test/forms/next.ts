import { type Field, type Form, text } from '../../src/forms/form.ts'
import { proposed } from '../../src/statutory/sources.ts'
import { builtInVersions } from '../../src/statutory/versions/forms.ts'
import { versionOf } from '../../src/statutory/versions/in-force.ts'

/** A question that no form asks yet. */
export const extraQuestion = text('Which word was new?', {
  noun: 'the new word',
  required: 'optional',
  identifies: 'nobody',
  source: proposed,
})

/** A later version of a form, made from today’s: without some questions, and with some more in one of its sections. */
export function laterVersion(
  id: string,
  {
    version = '2026.1',
    from = '2026-03-01',
    without = [],
    more = {},
    section,
  }: {
    version?: string
    from?: string
    without?: readonly string[]
    more?: Readonly<Record<string, Field>>
    section?: string
  } = {},
): Form {
  const form = versionOf(builtInVersions, id, '2022.1')!
  const sections = Object.entries(form.sections).map(([key, one]) => {
    const kept = Object.entries(one.fields).filter(([name]) => !without.includes(name))
    return [key, { ...one, fields: Object.fromEntries([...kept, ...(key === section ? Object.entries(more) : [])]) }]
  })
  return { ...form, version, effectiveFrom: from, sections: Object.fromEntries(sections) as Form['sections'] }
}
