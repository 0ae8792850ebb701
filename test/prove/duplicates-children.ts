import type { Dice } from './duplicates-dice.ts'
import { aForename, aSurname, HOSPITALS, invented, STREETS, TOWNS } from './duplicates-names.ts'

/** What is true of a child who died; what sources then say of it is another matter. */
export type Child = {
  readonly child: number
  /** The children of one mother. */
  readonly family: number
  /** Set where several were born at once. */
  readonly order: number | null
  readonly of: number
  readonly sex: 'M' | 'F'
  readonly forenames: readonly string[]
  readonly surname: string
  readonly born: number
  readonly died: number
  readonly minute: number
  readonly number: string
  readonly mother: Adult & { readonly number: string }
  readonly father: Adult
  readonly homes: readonly Home[]
  readonly places: readonly string[]
  readonly weight: number
  readonly weeks: number
  readonly area: number
}
type Adult = { readonly forename: string; readonly surname: string; readonly born: number }
export type Home = { readonly line: string; readonly town: string; readonly postcode: string }
export type Pairing = 'twin' | 'sibling' | 'fire' | 'ward'
export type World = { readonly children: readonly Child[]; readonly kin: ReadonlyMap<string, Pairing> }

/** Years of deaths in a few areas, with far more twins, siblings and namesakes among them than life has. */
export function growWorld(dice: Dice, size: number): World {
  const children: Child[] = []
  const kin = new Map<string, Pairing>()
  const add = (child: Omit<Child, 'child'>): Child => {
    const made = { ...child, child: children.length }
    children.push(made)
    return made
  }
  const relate = (all: readonly Child[], as: Pairing) => {
    for (const one of all)
      for (const other of all) if (one.child < other.child) kin.set(`${one.child} ${other.child}`, as)
  }
  while (children.length < size) {
    const first = aChild(dice, children.length)
    const what = dice.next()
    if (what < 0.08) relate(twins(dice, first).map(add), 'twin')
    else if (what < 0.13) relate([first, laterSibling(dice, first)].map(add), 'sibling')
    else if (what < 0.16) relate(inOneFire(dice, first).map(add), 'fire')
    else if (what < 0.2) relate([first, namesake(dice, first, children.length + 1)].map(add), 'ward')
    else add(first)
  }
  return { children, kin }
}

type Unfiled = Omit<Child, 'child'>

function aChild(dice: Dice, family: number): Unfiled {
  const sex = dice.chance(0.55) ? 'M' : 'F'
  const died = dice.between(18_500, 20_400)
  const age = dice.chance(0.45)
    ? dice.below(28) * dice.below(2)
    : dice.chance(0.35)
      ? dice.between(28, 365)
      : dice.between(366, 6_500)
  const surname = aSurname(dice)
  const mothers = dice.chance(0.6) ? surname : aSurname(dice)
  const area = dice.below(TOWNS.length)
  const born = died - age
  const weeks = dice.chance(0.5) ? dice.between(22, 33) : dice.between(34, 41)
  return {
    family,
    order: null,
    of: 1,
    sex,
    forenames: [aForename(dice, sex), ...(dice.chance(0.5) ? [aForename(dice, sex)] : [])],
    surname,
    born,
    died,
    minute: dice.below(1_440),
    number: aNumber(dice),
    mother: {
      forename: aForename(dice, 'F'),
      surname: mothers,
      born: born - dice.between(6_500, 15_000),
      number: aNumber(dice),
    },
    father: {
      forename: aForename(dice, 'M'),
      surname: dice.chance(0.8) ? surname : aSurname(dice),
      born: born - dice.between(6_500, 18_000),
    },
    homes: [aHome(dice, area), aHome(dice, dice.chance(0.5) ? area : dice.below(TOWNS.length))],
    places: dice.chance(0.7) ? [HOSPITALS[area]!, dice.one(HOSPITALS)] : ['Home', HOSPITALS[area]!],
    weight: Math.round((weeks - 20) * dice.between(120, 180) + dice.between(-150, 150) + 200),
    weeks,
    area,
  }
}

function twins(dice: Dice, first: Unfiled): Unfiled[] {
  const of = dice.chance(0.9) ? 2 : 3
  const age = dice.below(40) * dice.below(2)
  const taken = new Set<string>()
  const base = { ...first, of, weeks: dice.between(22, 36), born: first.died - age }
  return Array.from({ length: of }, (_, i): Unfiled => {
    const sex = dice.chance(0.68) ? first.sex : first.sex === 'M' ? 'F' : 'M'
    return {
      ...base,
      order: i + 1,
      sex,
      forenames: [otherForename(dice, sex, taken), ...(dice.chance(0.4) ? [aForename(dice, sex)] : [])],
      number: i === 0 ? first.number : aNumber(dice),
      died: i === 0 || dice.chance(0.4) ? first.died : first.died + dice.between(1, 20),
      minute: dice.below(1_440),
      weight: Math.round(first.weight * (1 + dice.between(-20, 20) / 100)) + dice.below(30),
    }
  })
}

function laterSibling(dice: Dice, first: Unfiled): Unfiled {
  const other = aChild(dice, first.family)
  const years = dice.between(330, 2_000)
  const forename = otherForename(dice, other.sex, new Set(first.forenames))
  return {
    ...other,
    forenames: [forename, ...other.forenames.slice(1)],
    surname: dice.chance(0.8) ? first.surname : other.surname,
    mother: first.mother,
    father: dice.chance(0.7) ? first.father : other.father,
    homes: dice.chance(0.6) ? first.homes : other.homes,
    places: dice.chance(0.6) ? first.places : other.places,
    born: first.born + years,
    died: first.born + years + (other.died - other.born),
    area: first.area,
  }
}

function inOneFire(dice: Dice, first: Unfiled): Unfiled[] {
  const taken = new Set(first.forenames)
  const youngest = { ...first, born: first.died - dice.between(400, 2_500) }
  return Array.from({ length: dice.between(2, 3) }, (_, i): Unfiled => {
    const sex = i === 0 ? first.sex : dice.chance(0.5) ? 'M' : 'F'
    return {
      ...youngest,
      sex,
      forenames:
        i === 0
          ? first.forenames
          : [otherForename(dice, sex, taken), ...(dice.chance(0.5) ? [aForename(dice, sex)] : [])],
      born: youngest.born - i * dice.between(330, 900),
      number: aNumber(dice),
      minute: dice.chance(0.3) ? first.minute : Math.min(1_439, first.minute + dice.below(200)),
      weight: first.weight + dice.between(-500, 500),
    }
  })
}

/** Another newborn of the same surname, on the same ward, in the same week; no relation. */
function namesake(dice: Dice, first: Unfiled, family: number): Unfiled {
  const other = aChild(dice, family)
  const died = first.died + dice.between(-4, 4)
  const age = dice.below(8)
  return {
    ...other,
    surname: first.surname,
    died,
    born: died - age,
    places: first.places,
    area: first.area,
    father: { ...other.father, surname: first.surname },
  }
}

/** No family gives two children one name. */
function otherForename(dice: Dice, sex: string, taken: Set<string>): string {
  for (;;) {
    const name = aForename(dice, sex)
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}

function aHome(dice: Dice, town: number): Home {
  const flat = dice.chance(0.15) ? `Flat ${dice.between(1, 30)}, ` : ''
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  return {
    line: `${flat}${dice.between(1, 180)} ${dice.chance(0.6) ? dice.one(STREETS) : `${invented(dice)} Road`}`,
    town: TOWNS[town]!,
    postcode: `${TOWNS[town]!.slice(0, 2).toUpperCase()}${dice.between(1, 20)} ${dice.below(10)}${dice.one([...letters])}${dice.one([...letters])}`,
  }
}

export function aNumber(dice: Dice): string {
  for (;;) {
    const nine = `9${Array.from({ length: 8 }, () => dice.below(10)).join('')}`
    const check = 11 - ([...nine].reduce((sum, digit, i) => sum + Number(digit) * (10 - i), 0) % 11)
    if (check !== 10) return nine + (check === 11 ? 0 : check)
  }
}
