import type { Child } from './duplicates-children.ts'
import type { Dice } from './duplicates-dice.ts'
import { aSurname, SHORT_FORMS, SPELLINGS } from './duplicates-names.ts'

export type Notice = { id: string; truth: number; class: string } & Record<string, unknown>

/** What makes the later notices of a child hard to know again. Each is written on the notice, so that it is counted. */
export const CLASSES = [
  'only ordinary noise',
  'unnamed',
  'no NHS number',
  'temporary NHS number',
  'mother’s NHS number',
  'NHS number, one digit wrong',
  'NHS number, two exchanged',
  'mother’s or father’s surname',
  'surname in part or double',
  'spelt otherwise',
  'short form or middle name',
  'typing errors in names',
  'names exchanged or run together',
  'capitals, accents, initials',
  'day and month exchanged',
  'one digit of a date wrong',
  'another address',
  'another hospital, another time',
  'three fields missing',
  'no date of birth',
  'no date of death',
] as const

/** The first notice of a child, and up to three more, each harder in one way, and noisy in others. */
export function noticesOf(child: Child, dice: Dice, most = 4): Notice[] {
  const count = dice.chance(0.35) ? 1 : dice.chance(most > 2 ? 0.6 : 1) ? 2 : dice.between(3, most)
  return Array.from({ length: count }, (_, i) => aNotice(child, dice, i, i === 0 ? CLASSES[0] : dice.one(CLASSES)))
}

const day = (serial: number): string => new Date(serial * 86_400_000).toISOString().slice(0, 10)

function aNotice(child: Child, dice: Dice, nth: number, what: (typeof CLASSES)[number]): Notice {
  const isYoung = child.died - child.born < 60
  const keep = <T>(p: number, value: T): T | null => (dice.chance(p) ? value : null)
  const home = child.homes[0]!
  const notice: Notice = {
    id: `n${child.child}-${nth}`,
    truth: child.child,
    class: what,
    receivedAt: `${day(child.died + dice.below(nth === 0 ? 2 : 10))}T${String(dice.below(24)).padStart(2, '0')}:15`,
    receivingArea: `Area ${dice.chance(0.9) ? child.area : dice.below(10)}`,
    source: dice.one([
      'Acute hospital',
      'police',
      'coroner',
      'CHIS',
      'registrar',
      'GP',
      'school',
      'ambulance',
      'other CDOP',
      null,
    ]),
    forenames: keep(0.98, child.forenames.slice(0, dice.chance(0.6) ? 1 : 2).join(' ')),
    surname: keep(0.99, child.surname),
    sex: keep(0.95, dice.chance(0.02) ? (child.sex === 'M' ? 'F' : 'M') : wordOf(child.sex, dice)),
    dob: keep(0.97, day(child.born)),
    dod: keep(0.98, day(child.died + (dice.chance(0.015) ? 1 : 0))),
    timeOfDeath: keep(0.6, clock(child.minute + (dice.chance(0.2) ? dice.between(-50, 50) : 0), dice)),
    nhsNumber: keep(0.65, dice.chance(0.3) ? child.number.replace(/(...)(...)/, '$1 $2 ') : child.number),
    address: keep(0.85, dice.chance(0.7) ? `${home.line}, ${home.town}` : home.line),
    postcode: keep(0.85, spaced(home.postcode, dice)),
    placeOfDeath: keep(0.88, placeWords(child.places[0]!, dice)),
    motherForename: keep(0.65, child.mother.forename),
    motherSurname: keep(0.65, child.mother.surname),
    motherDob: keep(0.4, day(child.mother.born)),
    fatherForename: keep(0.4, child.father.forename),
    fatherSurname: keep(0.4, child.father.surname),
    gestationWeeks: isYoung ? keep(0.6, child.weeks) : null,
    birthWeightG: isYoung ? keep(0.6, dice.chance(0.15) ? Math.round(child.weight / 10) * 10 : child.weight) : null,
    multipleBirth: isYoung || child.of > 1 ? keep(0.6, birthWords(child, dice)) : null,
  }
  // Babies of a few days often have no name yet, whatever else is the matter.
  if (child.died - child.born < 8 && dice.chance(0.45)) unname(notice, child, dice)
  if (dice.chance(0.04)) notice.surname = typed(String(notice.surname ?? child.surname), dice)
  spoil(notice, child, dice, what)
  return notice
}

function spoil(notice: Notice, child: Child, dice: Dice, what: (typeof CLASSES)[number]): void {
  const surname = String(notice.surname ?? child.surname)
  const forename = child.forenames[0]!
  switch (what) {
    case 'only ordinary noise':
      return
    case 'unnamed':
      return unname(notice, child, dice)
    case 'no NHS number':
      notice.nhsNumber = null
      return
    case 'temporary NHS number':
      notice.nhsNumber = dice.one([
        '9999999999',
        '0000000000',
        'TEMP',
        `999${dice.between(1_000_000, 9_999_999)}`,
        'awaiting',
      ])
      return
    case 'mother’s NHS number':
      notice.nhsNumber = child.mother.number
      return
    case 'NHS number, one digit wrong': {
      const at = dice.below(10)
      notice.nhsNumber =
        child.number.slice(0, at) + ((Number(child.number[at]) + dice.between(1, 9)) % 10) + child.number.slice(at + 1)
      return
    }
    case 'NHS number, two exchanged': {
      const at = dice.below(9)
      notice.nhsNumber =
        child.number.slice(0, at) + child.number[at + 1] + child.number[at] + child.number.slice(at + 2)
      return
    }
    case 'mother’s or father’s surname':
      notice.surname = dice.chance(0.6) ? child.mother.surname : child.father.surname
      return
    case 'surname in part or double':
      notice.surname = surname.includes('-')
        ? dice.one(surname.split('-'))
        : `${surname}-${dice.chance(0.5) ? child.mother.surname : aSurname(dice)}`
      return
    case 'spelt otherwise':
      notice.forenames = SPELLINGS.find(([first]) => first === forename)?.[dice.between(1, 2)] ?? typed(forename, dice)
      notice.surname = dice.chance(0.5) ? typed(surname, dice) : surname
      return
    case 'short form or middle name':
      notice.forenames =
        SHORT_FORMS.find(([first]) => first === forename)?.[1] ?? child.forenames[1] ?? forename.slice(0, 3)
      return
    case 'typing errors in names':
      notice.forenames = typed(forename, dice)
      notice.surname = typed(surname, dice)
      notice.motherForename = notice.motherForename && typed(child.mother.forename, dice)
      return
    case 'names exchanged or run together':
      if (dice.chance(0.6)) [notice.forenames, notice.surname] = [surname, forename]
      else
        [notice.forenames, notice.surname] = dice.chance(0.5)
          ? [`${forename} ${surname}`, null]
          : [null, `${surname}, ${forename}`]
      return
    case 'capitals, accents, initials':
      notice.surname = surname.toUpperCase().replace(/[’'-]/g, dice.one(['', ' ', '`']))
      notice.forenames = dice.chance(0.3) ? forename[0] : forename.toUpperCase()
      return
    case 'day and month exchanged':
      for (const key of ['dob', 'dod'] as const)
        if (dice.chance(key === 'dob' ? 0.8 : 0.3))
          notice[key] = exchanged(day(key === 'dob' ? child.born : child.died))
      return
    case 'one digit of a date wrong': {
      const key = dice.chance(0.7) ? 'dob' : 'dod'
      notice[key] = oneDigit(day(key === 'dob' ? child.born : child.died), dice)
      return
    }
    case 'another address':
      notice.address = child.homes[1]!.line
      notice.postcode = child.homes[1]!.postcode
      return
    case 'another hospital, another time':
      notice.placeOfDeath = placeWords(child.places[1]!, dice)
      notice.timeOfDeath = clock(child.minute + dice.between(-180, 180), dice)
      return
    case 'three fields missing':
      for (let i = 0; i < 3; i += 1)
        notice[
          dice.one([
            'forenames',
            'surname',
            'sex',
            'dob',
            'dod',
            'address',
            'postcode',
            'nhsNumber',
            'placeOfDeath',
            'motherForename',
            'timeOfDeath',
            'receivedAt',
          ])
        ] = null
      return
    case 'no date of birth':
      notice.dob = null
      return
    case 'no date of death':
      notice.dod = null
  }
}

function unname(notice: Notice, child: Child, dice: Dice): void {
  const sexed = child.sex === 'M' ? 'boy' : 'girl'
  const order = child.order
  const mother = child.mother.forename
  notice.surname = dice.chance(0.7) ? child.surname : child.mother.surname
  const surname = notice.surname as string
  notice.forenames =
    order !== null && dice.chance(0.75)
      ? dice.one([
          `Twin ${order}`,
          `twin ${'ABC'[order - 1]}`,
          `Baby ${order}`,
          `Baby ${sexed} (Twin ${['I', 'II', 'III'][order - 1]})`,
          `TWIN ${['one', 'two', 'three'][order - 1]}`,
          `T${order}`,
        ])
      : dice.one([
          'Baby',
          `Baby ${sexed}`,
          `Baby ${surname}`,
          'BABY',
          `Baby ${sexed} ${surname}`,
          `${child.sex === 'M' ? 'BB' : 'BG'} ${surname}`,
          'Infant',
          `Baby of ${mother}`,
          `B/O ${mother}`,
          'Unnamed',
          'Not known',
          '',
          null,
          `${child.sex === 'M' ? 'Male' : 'Female'} infant`,
        ])
  if (notice.forenames === null && dice.chance(0.3)) notice.surname = `Baby ${surname}`
}

const wordOf = (sex: string, dice: Dice): unknown =>
  dice.one(sex === 'M' ? ['M', 'Male', 'male', '1', 'boy', 1] : ['F', 'Female', 'female', '2', 'girl', 2])

function birthWords({ order, of }: Child, dice: Dice): unknown {
  if (order === null) return dice.one([false, 'singleton', 'no', null, 'Singleton'])
  const known = [`Twin ${order}`, `${order} of ${of}`, `${order}/${of}`, { order, of }, `twin ${order}`]
  return dice.chance(0.5) ? dice.one(known) : dice.one([true, 'yes', of === 2 ? 'twin' : 'triplet', 'twins'])
}

function clock(minute: number, dice: Dice): string {
  const m = (minute + 1_440) % 1_440
  const [hour, rest] = [String(Math.floor(m / 60)).padStart(2, '0'), String(m % 60).padStart(2, '0')]
  return dice.one([
    `${hour}:${rest}`,
    `${hour}:${rest}`,
    `${hour}${rest}`,
    `${hour}.${rest}`,
    `${hour}:${rest}:00`,
    `${hour}:${rest} hrs`,
  ])
}

const spaced = (postcode: string, dice: Dice): string =>
  dice.one([postcode, postcode, postcode.replace(' ', ''), postcode.toLowerCase()])

function placeWords(place: string, dice: Dice): string {
  if (place === 'Home') return dice.one(['Home', 'home address', 'Home'])
  return dice.one([
    place,
    place,
    `${place}, neonatal unit`,
    place.toUpperCase(),
    place.replace(/ Hospital| Royal| General/, ''),
    `NICU, ${place}`,
  ])
}

const exchanged = (text: string): string =>
  text.slice(8) > '12' ? text : `${text.slice(0, 4)}-${text.slice(8)}-${text.slice(5, 7)}`

function oneDigit(text: string, dice: Dice): string {
  for (;;) {
    const at = dice.one([3, 6, 8, 9])
    const other = text.slice(0, at) + dice.below(10) + text.slice(at + 1)
    const found = new Date(`${other}T00:00:00Z`)
    if (other !== text && !Number.isNaN(found.getTime()) && found.toISOString().startsWith(other)) return other
  }
}

/** One error of a typist: a letter left out, put twice, exchanged with its neighbour, or another one. */
export function typed(word: string, dice: Dice): string {
  if (word.length < 3) return word
  const at = dice.between(1, word.length - 2)
  const letter = dice.one([...'aeiounrstlm'])
  return dice.one([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at]! + word.slice(at),
    word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2),
    word.slice(0, at) + letter + word.slice(at + 1),
  ])
}
