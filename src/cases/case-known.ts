import type { Known } from '../anonymise/known.ts'
import type { Scene } from '../db/acting.ts'
import type { CaseFile } from './store.ts'

/**
 * Everything that the case knows about who is who, from every notification joined, the people recorded, the agencies
 * asked and those who answered: what must not be read in the panel's papers (R-V3). Five queries, whatever the size.
 */
export async function knownOf(scene: Scene, file: CaseFile): Promise<Known> {
  const within = { area: file.area_id, id: file.id }
  const notifications = await scene.tx
    .selectFrom('notification')
    .select(['family_name', 'given_names', 'nhs_number', 'answers', 'other'])
    .where('area_id', '=', within.area)
    .where('case_id', '=', within.id)
    .orderBy('received_at')
    .execute()
  const people = await scene.tx
    .selectFrom('case_person')
    .selectAll()
    .where('area_id', '=', within.area)
    .where('case_id', '=', within.id)
    .orderBy('id')
    .execute()
  const requests = await scene.tx
    .selectFrom('request')
    .select(['id', 'agency', 'agency_kind', 'contact_name', 'contact_role', 'contact_email', 'contact_phone'])
    .where('area_id', '=', within.area)
    .where('case_id', '=', within.id)
    .orderBy('id')
    .execute()
  const returns = await scene.tx
    .selectFrom('agency_return')
    .select(['request_id', 'answers', 'other'])
    .where('area_id', '=', within.area)
    .where('case_id', '=', within.id)
    .orderBy('id')
    .execute()
  const given = notifications.map(row => ({ ...(row.other as Answers), ...(row.answers as Answers) }))
  const respondents = returns.map(row => ({ ...(row.other as Answers), ...(row.answers as Answers) }))
  return {
    child: {
      givenNames: file.given_names,
      familyName: file.family_name,
      aliases: unique([...file.aliases, ...notifications.map(row => `${row.given_names} ${row.family_name}`.trim())]),
      nhsNumbers: unique([
        file.nhs_number,
        ...notifications.map(row => row.nhs_number),
        ...given.map(answers => text(answers['childNhsNumber'])),
      ]),
      hospitalNumber: unique(given.map(answers => text(answers['childHospitalNumber'])))[0] ?? null,
      bornOn: file.born_on?.toString() ?? null,
      diedOn: file.died_on?.toString() ?? null,
      sex: file.sex,
    },
    people: people
      .filter(person => person.kind === 'family')
      .map(person => ({
        name: person.name,
        relation: person.relation,
        bornOn: person.born_on?.toString() ?? null,
        address: person.address || null,
      })),
    professionals: [
      ...people
        .filter(person => person.kind === 'professional')
        .map(person => ({
          name: person.name,
          role: person.relation,
          organisation: person.organisation || null,
          email: person.email || null,
          phone: person.phone || null,
        })),
      ...requests.map(row => ({
        name: row.contact_name,
        role: row.contact_role,
        organisation: row.agency,
        email: row.contact_email || null,
        phone: row.contact_phone || null,
      })),
      ...respondents.map(answers => ({
        name: text(answers['repName']),
        role: text(answers['repRole']),
        organisation: text(answers['repOrganisation']) || null,
        email: text(answers['repEmail']) || null,
        phone: text(answers['repPhone']) || null,
      })),
      ...given.map(answers => ({
        name: text(answers['notifierName']),
        role: text(answers['notifierRole']),
        organisation: text(answers['notifierAgency']) || null,
        email: text(answers['notifierEmail']) || null,
        phone: text(answers['notifierPhone']) || null,
      })),
    ].filter(professional => professional.name !== ''),
    addresses: unique([
      file.address,
      ...people.map(person => person.address),
      ...given.map(answers => text(answers['childAddressLine'])),
    ]),
    postcodes: unique([file.postcode, ...given.map(answers => text(answers['childPostcode']))]),
    phones: unique([...people.map(person => person.phone), ...requests.map(row => row.contact_phone)]),
    emails: unique([...people.map(person => person.email), ...requests.map(row => row.contact_email)]),
    organisations: uniqueBy([
      ...requests.map(row => ({ name: row.agency, kind: row.agency_kind })),
      ...people
        .filter(person => person.organisation !== '')
        .map(person => ({ name: person.organisation, kind: person.agency_type })),
    ]),
    schools: unique([file.school, ...given.map(answers => text(answers['childSchoolName']))]),
    places: unique([file.place_of_death, ...given.map(answers => text(answers['placeOfDeathName']))]),
    references: [file.reference],
  }
}

type Answers = Readonly<Record<string, unknown>>

/** An answer as text, also where it is a name beside a code. */
function text(answer: unknown): string {
  if (typeof answer === 'string') return answer.trim()
  if (typeof answer === 'object' && answer !== null && !Array.isArray(answer)) {
    return Object.values(answer)
      .filter(part => typeof part === 'string')
      .join(' ')
      .trim()
  }
  return ''
}

const unique = (texts: readonly (string | null)[]): string[] =>
  [...new Set(texts.filter(said => said !== null && said.trim() !== ''))] as string[]

const uniqueBy = (organisations: readonly { name: string; kind: string }[]): { name: string; kind: string }[] => [
  ...new Map(organisations.map(organisation => [organisation.name, organisation])).values(),
]
