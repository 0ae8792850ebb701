import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Known } from './known.ts'
import { labelsFor } from './labels.ts'
import { withNamesFound } from './names-found.ts'
import { panelCopies, panelCopy } from './panel-copy.ts'
import { scan } from './scan.ts'

const nobody: Known = {
  child: {
    givenNames: 'Ugnė Rosa',
    familyName: 'Testauskaitė',
    aliases: ['Baby Testauskienė'],
    nhsNumbers: ['9990000018'],
    hospitalNumber: 'ANY 4471920',
    bornOn: '2026-03-29',
    diedOn: '2026-04-05',
    sex: 'female',
  },
  people: [{ name: 'May Hope', relation: 'mother', address: '12 Alder Row, Othertown' }],
  professionals: [
    { name: 'Dr Anja El-Modell', role: 'GP', email: 'anja.elmade@surgery.example', phone: '01632 960858' },
  ],
  addresses: ['118 Invented Street, Anytown'],
  postcodes: ['ZZ98 4QT'],
  phones: [],
  emails: [],
  organisations: [{ name: 'Quillmere Surgery', kind: 'GP' }],
  schools: [],
  places: [],
  references: ['CAD 7015'],
}

const found = (text: string): string[] => scan(text, nobody).map(({ string }) => string)

test.each([
  ['told Ugne that', ['Ugne']],
  ['UGNĖ', ['UGNĖ']],
  ['testauskaite', ['testauskaite']],
  ['Testauskienė’s', ['Testauskienė']],
  ['May said', ['May']],
  ['Dr Sample rang', ['Dr Sample']],
  ['on 5 April', ['5 April']],
  ['5th of April', ['5th of April']],
  ['April 5th', ['April 5th']],
  ['29/03/2026', ['29/03/2026']],
  ['2026-03-29T10:00', ['2026-03-29T10']],
  ['NHS 999 000 0026', ['999 000 0026']],
  ['01632 960 111', ['01632 960 111']],
  ['a@b.example', ['a@b']],
  ['AB12 3AD', ['AB12 3AD']],
  ['zz984qt', ['zz984qt']],
  ['ANY4471920', ['ANY4471920']],
  ['cad-7015', ['cad-7015']],
  ['Quillmere Surgery', ['Quillmere Surgery']],
  ['12 Alder Row', ['12 Alder Row']],
])('finds what is left: %s', (text, expected) => {
  expect(found(text)).toEqual(expect.arrayContaining(expected))
})

test.each([
  'May 2026, in May, 3 of them; may hope to',
  'Hope to see her again; the model bed',
  '[the child], [Mother], [GP A], [3 days before death], [Doctor B], [Friend 12], [date of birth] 13:25',
  'grade 3, 14:20 April, 7.2 and 120/80, 5/7, 8/40 weeks, 2026, pH 7.28',
  'Sister Ward, Nurse Practitioner, by PC. Rhythm',
  '2 days before death, 13:25: Seizures (Health; [Hospital A])',
])('leaves what identifies nobody: %s', text => {
  expect(found(text)).toEqual([])
})

test('says where it stands and why', () => {
  expect(scan('told Ugnė', nobody)).toEqual([{ start: 5, end: 9, string: 'Ugnė', why: 'name of the child' }])
})

const given = [
  'Ugnė',
  'Zoë',
  'Anne-Marie',
  'Jo',
  'Grace',
  'May',
  'Will',
  'Łucja',
  'Siân',
  'Al',
  'Kofi',
  'D’Arcy',
  'Ng',
  'Rose',
]
const family = [
  'Testauskaitė',
  "O'Fiction",
  'van der Proof',
  'Adu-Sample',
  'Wells',
  'Down',
  'March',
  'Bath',
  'Young',
  'Li',
  'Núñez',
  'Mac Made',
  'Sands',
  'Ward',
]
const person = fc.record({ given: fc.constantFrom(...given), family: fc.constantFrom(...family) })

const anyKnown = fc
  .record({
    child: person,
    people: fc.array(person, { maxLength: 3 }),
    professionals: fc.array(person, { maxLength: 3 }),
    died: fc.integer({ min: 1, max: 28 }),
    street: fc.constantFrom(
      '4 Invented Close, Anytown',
      'Flat 2, 60 Sample Parade, Ely',
      '7 Bath Lane, March',
      'Rose Cottage, Wells',
    ),
  })
  .map(
    ({ child, people, professionals, died, street }): Known => ({
      ...nobody,
      child: {
        ...nobody.child,
        givenNames: child.given,
        familyName: child.family,
        diedOn: `2026-05-${String(died).padStart(2, '0')}`,
      },
      people: people.map(({ given, family }, i) => ({
        name: `${given} ${family}`,
        relation: ['mother', 'father', 'aunt'][i]!,
      })),
      professionals: professionals.map(({ given, family }) => ({ name: `Dr ${given} ${family}`, role: 'Ward sister' })),
      addresses: [street],
    }),
  )

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
const written = (text: string, way: number): string =>
  [
    text,
    text.toUpperCase(),
    fold(text),
    `${text}’s`,
    `Mrs ${text}`,
    `${text}`.split(' ').reverse().join(', '),
    `G ${text}`,
    `Baby ${text}`,
  ][way % 8]!

/** Texts of any order of names in any spelling, dates, numbers and words that look like them. */
const anyText = (known: Known): fc.Arbitrary<string> => {
  const names = [known.child.givenNames, known.child.familyName, `${known.child.givenNames} ${known.child.familyName}`]
  for (const { name } of [...known.people, ...known.professionals]) names.push(name, ...name.split(' '))
  const piece = fc.oneof(
    fc.tuple(fc.constantFrom(...names), fc.nat(7)).map(([name, way]) => written(name, way)),
    fc.constantFrom(
      ...known.addresses,
      'Bath',
      'Invented Close',
      'Ely',
      'ZZ98 4QT',
      '01632 960858',
      '999 000 0018',
      'CAD 7015',
    ),
    fc
      .tuple(
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom(' May', ' April 2026', '/05/2026', 'th of March', '/5/26', ' march'),
      )
      .map(parts => parts.join('')),
    fc.constantFrom(
      '2026-05-07T10:00',
      'May 2026',
      'in May',
      'May 3rd',
      'Wells score',
      'grace',
      'will',
      'Will be',
      'Down syndrome',
      'young people',
      'Young person',
    ),
    fc.constantFrom(
      'Dr',
      'Sister',
      'nurse',
      'Mother',
      'and',
      'the',
      'PC',
      'seen',
      'by',
      'Kim Pasteboard',
      'Ward',
      'Unit',
      'Hospital',
      '12',
      '3',
      '07',
      '[the child]',
    ),
    fc.string({ maxLength: 6 }),
  )
  return fc
    .array(fc.tuple(piece, fc.constantFrom(' ', ', ', '. ', '\n', '', '/', '-', ' (', '; ')))
    .map(pieces => pieces.flat().join(''))
}

const caseAndText = anyKnown.chain(known => fc.tuple(fc.constant(known), anyText(known)))

describe('after the panel’s copy, whatever the names and the text', () => {
  test('the second reader finds nothing', () => {
    fc.assert(
      fc.property(caseAndText, ([known, text]) => {
        expect(scan(panelCopy(text, known).text, known)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test('a second copy changes nothing', () => {
    fc.assert(
      fc.property(caseAndText, ([known, text]) => {
        const once = panelCopy(text, known).text
        expect(panelCopy(once, known).text).toBe(once)
      }),
      { numRuns: 150 },
    )
  })

  test('so it is with all texts of a case together, read with the case as it was known', () => {
    fc.assert(
      fc.property(caseAndText, ([known, text]) => {
        const texts = [text, 'Social worker Kim Pasteboard with Dr Cardboard', 'Kim rang Cardboard']
        const copies = panelCopies(texts, known).map(copy => copy.text)
        expect(copies.flatMap(copied => scan(copied, known))).toEqual([])
        expect(
          copies.flatMap(copied =>
            scan(
              copied,
              withNamesFound(
                known,
                texts.map(plain => ({ plain, blank: '' })),
              ),
            ),
          ),
        ).toEqual([])
        expect(panelCopies(copies, known).map(copy => copy.text)).toEqual(copies)
      }),
      { numRuns: 40 },
    )
  })

  test('what was replaced is where it is said to be, in order', () => {
    fc.assert(
      fc.property(caseAndText, ([known, text]) => {
        const { text: copied, replaced } = panelCopy(text, known)
        let rebuilt = ''
        let from = 0
        for (const { start, end, label } of replaced) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          rebuilt += text.slice(from, start) + label
          from = end
        }
        expect(copied.replaceAll('] ', ']')).toBe((rebuilt + text.slice(from)).replaceAll('] ', ']'))
      }),
    )
  })
})

test('labels are the same for the same facts, and every person’s is another', () => {
  fc.assert(
    fc.property(anyKnown, known => {
      const { people } = labelsFor(known)
      expect(labelsFor(structuredClone(known)).people).toEqual(people)
      expect(new Set(people.map(({ label }) => label)).size).toBe(people.length)
    }),
  )
})
