import { randomBytes, randomUUID } from 'node:crypto'
import { pino } from 'pino'
import type { Person } from '../src/access/actor.ts'
import { hashPassword } from '../src/access/password.ts'
import type { Role } from '../src/access/roles.ts'
import { addAccount } from '../src/admin/add-account.ts'
import { addArea, type NewArea } from '../src/admin/add-area.ts'
import { type Assembled, assemble, steps } from '../src/app.ts'
import { type CountingLedger, makeLedger, readEra } from '../src/audit/ledger.ts'
import { addDays, type Day, day, type Instant, londonDay, londonInstant } from '../src/kernel/calendar.ts'
import { type MovableClock, movableClock } from '../src/kernel/clock.ts'
import { type Keys, keysFrom } from '../src/kernel/keys.ts'
import type { SeatBody } from '../src/protocol/panel.ts'
import { tick } from '../src/tick.ts'
import { Visitor } from './browserless.ts'
import { freshDatabase, type TestDatabase } from './database.ts'
import { must } from './must.ts'

export { must }

/** One area of the test's world, with an account for each role. The password of every account is `PASSWORD`. */
export type Area = {
  readonly id: number
  readonly name: string
  readonly manager: Person
  readonly doctor: Person
  readonly chair: Person
  readonly viceChair: Person
  /** One for each seat, in the order of `smallPanel`. */
  readonly members: readonly Person[]
  readonly observer: Person
}

export const PASSWORD = 'three quiet words'

/** A panel small enough to read: one health body, one of social care, the police. */
export const smallPanel: readonly SeatBody[] = [
  { body: 'Sample Hospital Trust', kind: 'health' },
  { body: 'Sample Children’s Social Care', kind: 'social-care' },
  { body: 'Anytown Police', kind: 'other' },
]

export type World = Assembled & {
  readonly database: TestDatabase
  readonly clock: MovableClock
  readonly keys: Keys
  /** From which the keys come, for a second process on the same database. */
  readonly secret: string
  readonly ledger: CountingLedger
  /** Everything the service logged, as text: for canaries. */
  readonly logged: () => string
  /** Northmarsh, in which most stories happen; Eastholm, its neighbour. */
  readonly north: Area
  readonly east: Area
  readonly today: Day
  /** Goes on to noon of that day, running the tick on each day between; or to a moment of it. */
  becomes(on: string): Promise<void>
  tick(): Promise<void>
  /** Somebody without an account. */
  visitor(): Visitor
  /** A person signed in through the sign-in page. */
  signedIn(person: Person): Promise<Visitor>
  /** A person as the service would read them from a session now: with the meetings they are invited to. */
  asInvited(person: Person): Promise<Person>
  /** Messages, the oldest first. */
  outbox(where?: string): Promise<readonly Message[]>
  close(): Promise<void>
}

export type Message = {
  readonly kind: string
  readonly to_name: string
  readonly to_role: string
  readonly to_email: string
  readonly subject: string
  readonly body: string
  readonly secret: string | null
  readonly state: string
  readonly made_on: string
  readonly request_id: string | null
  readonly area_id: number
}

/** A whole service on a database of its own, with two areas, on a calendar that stands at `at` (a day, or a moment). */
export async function openWorld({
  at = '2026-01-19',
  demonstration = false,
}: {
  at?: string
  demonstration?: boolean
} = {}): Promise<World> {
  const database = await freshDatabase()
  const clock = movableClock(momentOf(at))
  const secret = randomBytes(32)
  const keys = keysFrom(secret)
  const ledger = makeLedger({ era: await readEra(database.opened), keys, process: randomUUID() })
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: line => void lines.push(line) })
  const assembled = assemble({
    opened: database.opened,
    clock,
    keys,
    ledger,
    log,
    demonstration,
    settings: {
      baseUrl: 'https://cdr.example',
      secureCookies: false,
      proxies: 0,
      smtpUrl: null,
      mailFrom: 'OpenCDR <no-reply@opencdr.example>',
    },
  })
  const { app } = assembled
  const north = await makeArea(assembled, {
    name: 'Northmarsh',
    localAuthorities: ['North Sampleshire'],
    districts: ['ZN1', 'ZN2'],
    coronerAreas: ['Northmarsh'],
    receivesUnplaced: true,
    phone: '01632 960001',
    email: 'office@northmarsh.example',
    seats: smallPanel,
  })
  const east = await makeArea(assembled, {
    name: 'Eastholm',
    localAuthorities: ['East Sampleshire'],
    districts: ['ZE1'],
    coronerAreas: ['Eastholm'],
    phone: '01632 960002',
    email: 'office@eastholm.example',
    seats: smallPanel,
  })
  await database.look(`update account set password_hash = '${await passwordHash}'`)
  return {
    ...assembled,
    database,
    clock,
    keys,
    secret: secret.toString('hex'),
    ledger,
    logged: () => lines.join(''),
    north,
    east,
    get today() {
      return londonDay(clock.calendar(0))
    },
    async becomes(on) {
      const until = momentOf(on)
      for (
        let next = addDays(londonDay(clock.calendar(0)), 1);
        next.toString() < londonDay(until).toString();
        next = addDays(next, 1)
      ) {
        clock.moveTo(londonInstant(next, '12:00'))
        await tick(app, steps)
      }
      clock.moveTo(until)
      await tick(app, steps)
    },
    async tick() {
      await tick(app, steps)
    },
    visitor: () => new Visitor(assembled.fetch),
    async signedIn(person) {
      const visitor = new Visitor(assembled.fetch)
      const page = await visitor.submit(await visitor.get('/sign-in'), 'Sign in', {
        email: emailOf(person),
        password: PASSWORD,
      })
      if (page.status !== 200 || page.h1 === 'Sign in')
        throw new Error(`${person.role} could not sign in: ${page.text.slice(0, 200)}`)
      return visitor
    },
    async asInvited(person) {
      const rows = await database.look(
        `select meeting_id from meeting_member where account_id = '${person.accountId}' and withdrawn_on is null order by 1`,
      )
      return { ...person, meetings: rows.map(row => String(row['meeting_id'])) }
    },
    async outbox(where = 'true') {
      return (await database.look(
        `select kind, to_name, to_role, to_email, subject, body, secret, state, made_on::text as made_on, request_id, area_id from outbox where ${where} order by made_at, id`,
      )) as unknown as Message[]
    },
    close: () => database.close(),
  }
}

// Hashed once a worker: it is slow on purpose.
const passwordHash = hashPassword(PASSWORD)

async function makeArea({ app }: Assembled, area: NewArea): Promise<Area> {
  const { areaId } = must(await addArea(app, area))
  const account = async (role: Role, name: string, seat?: string): Promise<Person> => {
    const person = {
      kind: 'person',
      accountId: '',
      role,
      areaId,
      areaName: area.name,
      name,
      jobTitle: '',
      hideNames: false,
      meetings: [],
    } as const
    const { accountId } = must(
      await addAccount(app, {
        areaId,
        role,
        name,
        email: emailOf({ role, areaName: area.name, name }),
        ...(seat !== undefined && { seat }),
      }),
    )
    return { ...person, accountId }
  }
  const members: Person[] = []
  for (const [i, { body }] of area.seats.entries())
    members.push(await account('panel_member', `Member ${i + 1} Sample`, body))
  return {
    id: areaId,
    name: area.name,
    manager: await account('cdop_manager', 'Morgan Manager'),
    doctor: await account('designated_doctor', 'Dana Doctor'),
    chair: await account('chair', 'Charlie Chair'),
    viceChair: await account('vice_chair', 'Vic Vice'),
    members,
    observer: await account('observer', 'Olly Observer'),
  }
}

export const emailOf = ({ role, areaName, name }: Pick<Person, 'role' | 'areaName' | 'name'>): string =>
  `${role}.${name}.${areaName}@opencdr.example`.toLowerCase().replace(/[^a-z0-9@.]+/g, '-')

/** `2026-01-19` is noon of that day; a time may follow: `2026-01-19T09:59`. */
const momentOf = (text: string): Instant => londonInstant(day(text.slice(0, 10)), text.slice(11) || '12:00')
