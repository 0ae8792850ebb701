import { GENERAL } from './labels.ts'
import { matches, type Span } from './spans.ts'
import { beginsNoName } from './words.ts'

const NOUNS =
  'Hospitals?|Infirmary|Hospice|Surgery|Medical Centre|Health Centre|Academy|School|College|Nursery|Constabulary|Unit|Clinic'
const ORGANISATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<name>(?:St\\.? )?\\p{Lu}\\p{L}{0,30}(?:'s)?(?: (?:and )?\\p{Lu}\\p{L}{0,30}(?:'s)?){0,4}) (?<noun>${NOUNS})(?![\\p{L}\\p{N}])`,
  'gu',
)

/** "Sample City Hospital", "Invented Adolescent Unit": organisations that nobody listed. */
export function organisationsNamed(text: string): (Span & { readonly name: string; readonly noun: string })[] {
  return matches(text, ORGANISATION).flatMap(match => {
    const { name = '', noun = '' } = match.groups!
    const words = name.split(' ')
    const first = words.findIndex(word => !beginsNoName(word.replace(/'s$/, '')) && /\p{Ll}/u.test(word))
    // "Children's Hospital", "PICU Unit": what any of them is called.
    if (first < 0) return []
    const start = match.index + words.slice(0, first).join(' ').length + (first === 0 ? 0 : 1)
    const end = match.index + match[0].length
    return [
      { start, end, label: GENERAL.organisation, why: 'organisation', weight: 1, name: text.slice(start, end), noun },
    ]
  })
}
