import type { CaseKnown } from '../../src/anonymise/known-from-case.ts'
import { type Chance, chanceOf } from './anonymise-dice.ts'
import { phrasesOf } from './anonymise-phrases.ts'
import type { Pools } from './anonymise-pools.ts'

export type Mention = { readonly start: number; readonly end: number; readonly kind: string; readonly string: string }
export type Paper = { readonly style: string; readonly text: string; readonly mentions: readonly Mention[] }
export type MadeCase = { readonly known: CaseKnown; readonly papers: readonly Paper[] }

/** A case with papers in every style, all that must go and all that a person should see marked in its place. */
export function madeCase(seed: number, pools: Pools, heldOut: boolean): MadeCase {
  const chance = chanceOf(seed)
  const cast = castOf(chance, pools)
  const papers = ['clinical', 'police', 'social', 'ambulance', 'school', 'email', 'scan', 'capitals', 'hasty'].map(
    style => paperOf(style, chance, cast, pools, heldOut),
  )
  return { known: cast.known, papers }
}

type Cast = ReturnType<typeof castOf>

function castOf(chance: Chance, pools: Pools) {
  const { pick } = chance
  const family = pick(pools.families)
  const isBoy = chance.happens(0.5)
  const child = pick(isBoy ? pools.boys : pools.girls)
  const [mother, father, sibling] = [pick(pools.girls), pick(pools.boys), pick(pools.boys)]
  const motherFamily = chance.happens(0.3) ? pick(pools.families) : family
  const doctor = { first: pick(pools.girls), last: pick(pools.families) }
  const known = {
    nhs: nhsNumber(chance),
    hospital: pick(pools.hospitals),
    school: pick(pools.schools),
    town: pick(pools.towns),
    street: pick(pools.streets),
    postcode: `${pick(['ZE', 'PE', 'LS', 'B', 'SW'])}${1 + chance.upTo(28)} ${chance.upTo(10)}${pick(['AB', 'XY', 'QT', 'LD'])}`,
    phone: `07700 900${chance.digits(3)}`,
    hospitalNumber: `${pick(['H', 'RX', 'M'])}${chance.digits(7)}`,
    born: `20${10 + chance.upTo(13)}-0${1 + chance.upTo(9)}-1${chance.upTo(10)}`,
    died: '2024-11-2' + chance.upTo(10),
  }
  return {
    ...known,
    family,
    child,
    mother,
    father,
    sibling,
    motherFamily,
    doctor,
    known: {
      child: {
        forename: child,
        surname: family,
        sex: isBoy ? 'male' : 'female',
        dob: known.born,
        dod: known.died,
        nhsNumber: known.nhs,
        hospitalNumber: known.hospitalNumber,
      },
      mother: { forename: mother, surname: motherFamily },
      father: { forename: father, surname: family },
      siblings: [{ forename: sibling, surname: family }],
      addresses: [`${known.street}, ${known.town}`],
      postcodes: [known.postcode],
      phones: [known.phone],
      schools: [known.school],
      hospitals: [known.hospital],
      town: known.town,
      professionals: [{ title: 'Dr', forename: doctor.first, surname: doctor.last, role: 'Consultant paediatrician' }],
    } satisfies CaseKnown,
  }
}

function paperOf(style: string, chance: Chance, cast: Cast, pools: Pools, heldOut: boolean): Paper {
  const count = 9 + chance.upTo(6)
  let text = ''
  const mentions: Mention[] = []
  const phrases = phrasesOf(style, heldOut)
  for (let i = 0; i < count; i += 1) {
    if (i > 0) text += chance.happens(0.15) ? '\n' : ' '
    const phrase = chance.pick(phrases)
    for (const part of phrase.split(/(\{[a-z]+\})/)) {
      const slot = /^\{([a-z]+)\}$/.exec(part)?.[1]
      if (slot === undefined) {
        text += part
        continue
      }
      const { string, kind } = filled(slot, chance, cast, pools, style)
      mentions.push({ start: text.length, end: text.length + string.length, kind, string })
      text += string
    }
  }
  if (style === 'capitals')
    return {
      style,
      text: text.toUpperCase(),
      mentions: mentions.map(said => ({ ...said, string: said.string.toUpperCase() })),
    }
  if (style === 'hasty')
    return {
      style,
      text: text.toLowerCase(),
      mentions: mentions.map(said => ({ ...said, string: said.string.toLowerCase() })),
    }
  return { style, text: style === 'scan' ? wrapped(text, mentions) : text, mentions }
}

/** Lines of about seventy characters; a break stands only where a space stood, so that places hold. */
function wrapped(text: string, mentions: readonly Mention[]): string {
  let out = ''
  let column = 0
  for (let i = 0; i < text.length; i += 1) {
    const inName = mentions.some(({ start, end }) => i > start && i < end && i % 3 > 0)
    if (text[i] === ' ' && column > 66 && !inName) {
      out += '\n'
      column = 0
    } else {
      out += text[i]
      column = text[i] === '\n' ? 0 : column + 1
    }
  }
  return out
}

function filled(
  slot: string,
  chance: Chance,
  cast: Cast,
  pools: Pools,
  style: string,
): { string: string; kind: string } {
  const { pick, happens } = chance
  const given = happens(0.5) ? pick(pools.girls) : pick(pools.boys)
  const family = pick(pools.families)
  const say = (kind: string, string: string) => ({ kind, string })
  switch (slot) {
    case 'child':
      return say('known', happens(0.5) ? cast.child : `${cast.child} ${cast.family}`)
    case 'mother':
      return say('known', happens(0.6) ? cast.mother : `${cast.mother} ${cast.motherFamily}`)
    case 'father':
      return say('known', happens(0.6) ? cast.father : `${cast.father} ${cast.family}`)
    case 'sibling':
      return say('known', cast.sibling)
    case 'surname':
      return say('known', cast.family)
    case 'doctor':
      return say('known', happens(0.5) ? cast.doctor.last : `${cast.doctor.first} ${cast.doctor.last}`)
    case 'hospital':
      return say('known', cast.hospital)
    case 'school':
      return say('known', cast.school)
    case 'town':
      return say('known', cast.town)
    case 'street':
      return say('known', cast.street)
    case 'variant':
      return variant(chance, cast, style)
    case 'name':
      return say('unlisted person', `${given} ${family}`)
    case 'given':
      return say('unlisted person', given)
    case 'family':
      return say('unlisted person', family)
    case 'place':
      return say('unlisted place', pick(pools.towns))
    case 'otherschool':
      return say('unlisted place', pick(pools.schools))
    case 'otherhospital':
      return say('unlisted place', pick(pools.hospitals))
    case 'ward':
      return say('unlisted place', pick(pools.wards))
    case 'surgery':
      return say('unlisted place', pick(pools.surgeries))
    case 'otherstreet':
      return say('unlisted place', pick(pools.streets))
    case 'body':
      return say('unlisted place', pick(pools.bodies))
    case 'work':
      return say('quasi', pick(pools.work))
    case 'ill':
      return say('quasi', pick(pools.ill))
    case 'faith':
      return say('quasi', pick(pools.faith))
    case 'odd':
      return say('quasi', pick(pools.odd))
    default:
      return say('format', format(slot, chance, cast))
  }
}

function variant(chance: Chance, cast: Cast, style: string): { string: string; kind: string } {
  const { pick } = chance
  const ways: readonly ((given: string, family: string) => string)[] = [
    (given, family) => `${family}, ${given}`,
    (given, family) => `${given[0]}. ${family}`,
    (_, family) => `Baby ${family}`,
    given => `${given}'s`,
    (_, family) => `the ${family}s`,
    (given, family) => `${given}${family}`,
    (given, family) => `${given.toUpperCase()} ${family.toUpperCase()}`,
    (_, family) => mistyped(family, chance),
    given => mistyped(given, chance),
    (given, family) => `${given} ${misread(family)}`,
    (given, family) => (family.length > 6 ? `${family.slice(0, 4)}-\n${family.slice(4)}` : `${given} ${family[0]}`),
    (given, family) => `${given.toLowerCase()}.${family.toLowerCase().replace(/[' ]/g, '')}@mail.example`,
  ]
  const way = pick(ways)
  return { kind: 'variant', string: style === 'hasty' ? way(cast.child, cast.family) : way(cast.child, cast.family) }
}

function mistyped(name: string, chance: Chance): string {
  if (name.length < 5 || /[' -]/.test(name)) return name
  const at = 1 + chance.upTo(name.length - 2)
  const ways = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + name[at] + name.slice(at),
    name.slice(0, at) + chance.pick([...'aeiounrst']) + name.slice(at + 1),
    name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2),
  ]
  return chance.pick(ways)
}

const misread = (name: string): string => {
  const read = name.replace('l', '1').replace('o', '0')
  return read === name ? name.replace('m', 'rn') : read
}

function format(slot: string, chance: Chance, cast: Cast): string {
  const { pick, digits, upTo } = chance
  const [day, month] = [1 + upTo(28), upTo(12)]
  const name = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',')[
    month
  ]!
  const two = (n: number) => String(n).padStart(2, '0')
  switch (slot) {
    case 'date':
      return pick([
        `${day} ${name} 2024`,
        `${two(day)}/${two(month + 1)}/2024`,
        `${two(day)}/${two(month + 1)}/24`,
        `${day}.${month + 1}.24`,
        `2024-${two(month + 1)}-${two(day)}`,
        `${day}${day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : day % 10 === 3 && day !== 13 ? 'rd' : 'th'} of ${name}`,
        `${day} ${name.slice(0, 3)}`,
        `${name} ${day}, 2024`,
        `${two(day)}-${name.slice(0, 3)}-24`,
        `${day} ${name.slice(0, 3)} '24`,
      ])
    case 'nhs':
      return pick(
        [cast.nhs, nhsNumber(chance)].flatMap(n => [
          n,
          n.replace(/(\d{3})(\d{3})(\d{4})/, '$1 $2 $3'),
          n.replace(/(\d{3})(\d{3})(\d{4})/, '$1-$2-$3'),
        ]),
      )
    case 'postcode':
      return pick([
        cast.postcode,
        `M${1 + upTo(9)} ${upTo(10)}WD`,
        `NR${10 + upTo(9)} ${upTo(10)}HJ`,
        `EC1A ${upTo(10)}BB`,
        cast.postcode.replace(' ', ''),
      ])
    case 'phone':
      return pick([
        cast.phone,
        `020 7946 0${digits(3)}`,
        `+44 7700 900${digits(3)}`,
        `01632 960${digits(3)}`,
        `0161 496 0${digits(3)}`,
        `07700900${digits(3)}`,
        `(0117) 496 0${digits(3)}`,
      ])
    case 'email':
      return pick([`kestrel.team${upTo(90)}@council.example`, `b.finn-${upTo(90)}@nhs.example`])
    case 'vehicle':
      return `${pick(['AB', 'KX', 'YD', 'LM'])}${10 + upTo(60)} ${pick(['XYZ', 'PLT', 'GHN'])}`
    case 'number':
      return pick([
        `GMC ${digits(7)}`,
        `NMC ${upTo(90) + 10}A${digits(4)}E`,
        `CAD ${digits(4)}`,
        `crime ref 42/${digits(5)}/24`,
        `MRN ${digits(7)}`,
        `HCPC PA${digits(6)}`,
      ])
    case 'collar':
      return `PC ${digits(4)}`
    case 'ni':
      return `QQ ${digits(2)} ${digits(2)} ${digits(2)} C`
    case 'web':
      return pick([
        'www.rememberus.example/page',
        '@wild_otter_99',
        'https://fund.example/appeal/7',
        '///table.chair.lamp',
      ])
    default:
      throw new Error(`No slot is called ${slot}.`)
  }
}

function nhsNumber(chance: Chance): string {
  for (;;) {
    const nine = `9${chance.digits(8)}`
    const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
    const check = 11 - (sum % 11)
    if (check !== 10) return nine + String(check === 11 ? 0 : check)
  }
}
