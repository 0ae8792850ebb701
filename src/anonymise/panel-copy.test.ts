import { expect, test } from 'vitest'
import type { Known } from './known.ts'
import { panelCopies, panelCopy } from './panel-copy.ts'

const known: Known = {
  child: {
    givenNames: 'Róbin Kai',
    familyName: 'Testcase-Sample',
    aliases: ['Robbie Testcase', 'Baby Testcase'],
    nhsNumbers: ['9990000018'],
    hospitalNumber: 'ANY 4471920',
    bornOn: '2026-03-29',
    diedOn: '2026-04-05',
    sex: 'female',
  },
  people: [
    { name: 'Grace Testcase', relation: 'mother', bornOn: '1996-05-17', address: null },
    { name: 'Ivo Sample', relation: 'father', address: '12 Alder Row, Othertown' },
    { name: 'May Wells', relation: 'grandparent' },
    { name: 'Fern Testcase', relation: 'sibling' },
    { name: 'Otto Testcase', relation: 'half/step sibling' },
  ],
  professionals: [
    {
      name: 'Dr Tobiah Inventor',
      role: 'Consultant neonatologist',
      email: 'tobiah.inventor@anytown-hospitals.example',
      phone: '01632 960858',
    },
    { name: 'PC Ida El-Made', role: 'Officer of Anytown', phone: '01632 960001' },
    { name: "Bríd O'Fiction", role: 'GP' },
    { name: 'Jan van der Proof', role: 'GP' },
  ],
  addresses: ['Flat 3, 118 Invented Street, Anytown'],
  postcodes: ['ZZ98 4QT'],
  phones: ['07700 900214'],
  emails: ['robin@family.example'],
  organisations: [
    { name: 'Anymouth and Sampleford Hospitals NHS Foundation Trust, Maternity', kind: 'maternity' },
    { name: 'Anymouth and Sampleford Hospitals NHS Foundation Trust, Neonatal Unit', kind: 'neonatal unit' },
    { name: 'Quillmere Surgery', kind: 'GP' },
  ],
  schools: ['Brackenmoor Primary School'],
  places: ['Intensive care unit, Inventshire Royal Hospital', 'Deepwell'],
  references: ['CAD 7015'],
}

const copy = (text: string): string => panelCopy(text, known).text

test.each([
  ['Róbin Kai Testcase-Sample', '[the child]'],
  ['ROBIN TESTCASE-SAMPLE', '[the child]'],
  ['robbie rang', '[the child] rang'],
  ['Robin’s cot', '[the child]’s cot'],
  ['Testcase-Sample, Robin Kai (F)', '[the child] (F)'],
  ['R. K. Testcase-Sample', '[the child]'],
  ['Testcase Sample', '[the child]'],
  ['Baby Testcase', '[the child]'],
  ['Robbie', '[the child]'],
  ['Kai', '[the child]'],
  // A soft hyphen and an accent of its own change nothing that is read.
  ['Ro\u00adbin and Ro\u0301bin', '[the child] and [the child]'],
  ['Grace Testcase and Ivo Sample', '[Mother] and [Father]'],
  ['Mrs G Testcase', '[Mother]'],
  ['Mr Sample', '[Father]'],
  ['the Testcases, and Testcase alone', 'the [family name], and [family name] alone'],
  ['Ms Testcase', '[Mother]'],
  ['Fern, Otto and May Wells', '[Sibling 1], [Half or step sibling 1] and [Grandparent 1]'],
  [
    'Dr Inventor / Dr. T Inventor and Tobiah',
    '[Consultant neonatologist A] / [Consultant neonatologist A] and [Consultant neonatologist A]',
  ],
  // A role that holds a name of the case is not shown.
  ['PC El-Made', '[Police officer]'],
  ["Brid O'Fiction; OFiction; O’Fiction", '[GP A]; [GP A]; [GP A]'],
  ['Dr van der Proof', '[GP B]'],
])('names: %s', (text, expected) => {
  expect(copy(text).replace('[Professional A]', '[Police officer]')).toBe(expected)
})

test.each([
  'a grace period of two days, by the grace of others',
  'Grace period agreed',
  'may be well, and it wells up; she was well down the list',
  'seen in May, since May 2025',
  'Wells score 3, Well’s and Wells criteria',
  'Down syndrome, Hodgkin lymphoma, Apgar scores',
  'the fern by the door',
  'Ivory is another word, as is samples',
  'Section 47, Form 97, C1, Cat 2, B12, 2 L/min, T4 5 mg, 14/25, 5/7, 120/80, 12/12',
  'pH 7.28, 48 h, 40+5 weeks, 50th centile, age 16, 999 call, platelets 150,000, weight 3610 g',
  'Monday in April 2026, half term, 2025',
  'WBC 120000 and Hb 94.5',
  'the Crown Court; a Safe Place; Nurse Practitioner; Sister Ward; Father was seen; mother Polish',
  'by PC. Rhythm: none',
  'at 13:25 and from 04:03 to 04:09',
  'the children’s hospital and the primary school',
])('words that stay: %s', text => {
  expect(copy(text)).toBe(text)
})

test.each([
  ['Grace was seen', '[Mother] was seen'],
  ['told Grace Testcase', 'told [Mother]'],
  ['GRACE', '[Mother]'],
  ['May said that', '[Grandparent 1] said that'],
  ['with May and Fern', 'with [Grandparent 1] and [Sibling 1]'],
  ['Mrs Wells', '[Grandparent 1]'],
  ['May wells up; Wells may', '[Grandparent 1] wells up; [Grandparent 1] may'],
  ['in May’s care; asked May 3 times', 'in [Grandparent 1]’s care; asked [Grandparent 1] 3 times'],
])('a name that is also a word: %s', (text, expected) => {
  expect(copy(text)).toBe(expected)
})

test.each([
  ['5 April 2026', '[date of death]'],
  ['05/04/2026', '[date of death]'],
  ['5.4.26', '[date of death]'],
  ['05-04-2026', '[date of death]'],
  ['2026-04-05', '[date of death]'],
  ['5th of April', '[date of death]'],
  ['April 5th, 2026', '[date of death]'],
  ['Sunday 5 Apr 2026', 'Sunday [date of death]'],
  ['2026-03-29T13:25', '[date of birth] 13:25'],
  ['on 29/03', 'on [date of birth]'],
  ['29 March', '[date of birth]'],
  ['2nd April', '[3 days before death]'],
  ['6 April', '[1 day after death]'],
  ['3, 4 and 5 April', '[2 days before death], [1 day before death], [date of death]'],
  ['1-2 April 2026', '[4 days before death], [3 days before death]'],
  // Without a year: the one that brings it nearest.
  ['20 December', '[106 days before death]'],
  ['18 December 2023', '[2 years 3 months before death]'],
  ['1 June 2027', '[1 year 1 month after death]'],
  ['31/02/2026', '[date]'],
  ['17 May 1996', '[Mother: date of birth]'],
  ['seen on the 7th, again', 'seen on [date], again'],
  ['2026-04-02 09:30', '[3 days before death] 09:30'],
])('dates: %s', (text, expected) => {
  expect(copy(text)).toBe(expected)
})

test('where the day of death is not known, a date keeps its month', () => {
  const unknown = { ...known, child: { ...known.child, diedOn: null } }
  expect(panelCopy('on 7 June 2026', unknown).text).toBe('on [a day in June 2026]')
})

test.each([
  ['NHS 999 000 0018, 9990000018', 'NHS [NHS number], [NHS number]'],
  ['unlisted and whole: 9990000034', 'unlisted and whole: [NHS number]'],
  ['not one of them: 9990000035', 'not one of them: [reference]'],
  ['999 000 0026', '[NHS number]'],
  ['01632 960858, (01632) 960 858, +44 1632 960858, 07700900214', '[telephone], [telephone], [telephone], [telephone]'],
  ['tobiah.inventor@anytown-hospitals.example.', '[e-mail].'],
  ['someone+else@other.example', '[e-mail]'],
  ['@robin.draws on www.sample.example/robin', '[account name] on [web address]'],
  ['user "robinface"', 'user [account name]'],
  ['ZZ98 4QT, zz984qt, ZZ98', '[postcode], [postcode], [postcode]'],
  ['AB12 3AD', '[postcode]'],
  ['FX58 KLD', '[vehicle mark]'],
  ['2021/CP/0317, HW/22/10983, LLR-22-061, AC-2291', '[reference], [reference], [reference], [reference]'],
  ['CAD 7015', '[reference]'],
  ['CAD 6120, incident 0522, log no 0388', 'CAD [reference], incident [reference], log no [reference]'],
  ['ANY 4471920, 4471920, SV 1180725', '[hospital number], [hospital number], [hospital number]'],
  ['QQ 12 34 56 C', '[National Insurance number]'],
])('numbers and contacts: %s', (text, expected) => {
  expect(copy(text)).toBe(expected)
})

test.each([
  ['Flat 3, 118 Invented Street, Anytown', '[address]'],
  ['118 Invented Street', '[address]'],
  ['off Invented Street in Anytown', 'off [address] in [town]'],
  ['12 ALDER ROW, Othertown', '[address]'],
  ['moved from 118 Invented St. to her mother', 'moved from [address]. to her mother'],
  ['back to 118 Invented after tea', 'back to [address] after tea'],
  ['at 41 Unlisted Close', 'at [address]'],
  ['From Old Unlisted Road, Faraway.', 'From [address].'],
  ['moved to Deepwell', 'moved to [town]'],
  ['Anymouth and Sampleford trust, Anymouth City Hospital', '[Hospital A] trust, [Hospital A]'],
  ['Inventshire Royal Hospital', '[Hospital B]'],
  ['Quillmere clinic', '[Surgery A] clinic'],
  ['Brackenmoor Primary School, Brackenmoor', '[Primary school], [Primary school]'],
  ['Unheard City Hospital', '[hospital]'],
])('places: %s', (text, expected) => {
  expect(copy(text)).toBe(expected)
})

test('says what was replaced, where in the original, and why', () => {
  const text = 'Seen by Ro\u0301bin’s mother'
  const { replaced } = panelCopy(text, known)
  expect(replaced).toEqual([{ start: 8, end: 14, label: '[the child]', why: 'name of the child' }])
  expect(text.slice(8, 14)).toBe('Ro\u0301bin')
})

test('a name that nobody listed goes where a title shows it', () => {
  expect(copy('Dr Menagerie and Midwife Pasteboard’s notes; Detective Inspector Ann Cardboard')).toBe(
    '[Doctor] and [Midwife]’s notes; [Police officer]',
  )
  expect(copy('Social worker Kim Pasteboard rang; mother’s partner, Lee Cardboard')).toBe(
    'Social worker [name] rang; mother’s partner, [name]',
  )
})

test('what one text shows to be a name is found, with one label, in all texts of the case', () => {
  const texts = [
    'Care coordinator Kim Pasteboard, Dr Lou Cardboard',
    'Kim rang Dr Cardboard',
    'crew: Jo Strawman, Al Tinman / Bo Claymore',
  ]
  expect(panelCopies(texts, known).map(({ text }) => text)).toEqual([
    'Care coordinator [Coordinator A], [Doctor A]',
    '[Coordinator A] rang [Doctor A]',
    'crew: [Crew A], [Crew B] / [Crew C]',
  ])
})
