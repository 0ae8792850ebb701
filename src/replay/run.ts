import { randomBytes, randomUUID } from 'node:crypto'
import { pino } from 'pino'
import { type Person, tickFor } from '../access/actor.ts'
import { reachOf } from '../access/perform.ts'
import { bookkeeping } from '../db/acting.ts'
import type { App } from '../access/app.ts'
import { addAccount } from '../admin/add-account.ts'
import { addArea } from '../admin/add-area.ts'
import { assemble, steps } from '../app.ts'
import { makeLedger, readEra } from '../audit/ledger.ts'
import { inShortTurns } from '../audit/lines.ts'
import { sealOnce } from '../audit/seal.ts'
import { verify } from '../audit/verify.ts'
import { recordReviewMeeting } from '../cases/record-facts.ts'
import { closeCase } from '../closing/close-case.ts'
import { migrate } from '../db/migrate.ts'
import { openEmbedded, type Opened } from '../db/open.ts'
import { addDocument } from '../documents/documents.ts'
import { releaseDocument } from '../documents/release-document.ts'
import { draftFirstLetter, releaseFirstLetter } from '../families/first-letter.ts'
import { fromReceived } from '../forms/received.ts'
import { addDays, type Day, day, type Instant, londonDay, londonInstant } from '../kernel/calendar.ts'
import { type MovableClock, movableClock } from '../kernel/clock.ts'
import { keysFrom } from '../kernel/keys.ts'
import type { Outcome } from '../kernel/outcome.ts'
import { postcodeDistrict } from '../kernel/postcode.ts'
import { signAgreement } from '../meetings/agreement.ts'
import { saveAnalysis, signAnalysis } from '../meetings/analysis.ts'
import { assignCase } from '../meetings/assign-case.ts'
import { recordAttendance } from '../meetings/attendance.ts'
import { openPapers } from '../meetings/open-papers.ts'
import { inviteMembers, planMeeting } from '../meetings/plan-meeting.ts'
import { declareConflict, listPapers, markRead, readPaper } from '../meetings/read-papers.ts'
import { referCase } from '../meetings/refer-case.ts'
import { confirmDeath } from '../notifications/confirm-death.ts'
import { enterNotification } from '../notifications/enter-notification.ts'
import { joinNotification } from '../notifications/join-notification.ts'
import { openCase } from '../notifications/open-case.ts'
import { readNotification } from '../notifications/read-notification.ts'
import { standingBodies } from '../protocol/panel.ts'
import { addAgency } from '../returns/add-agency.ts'
import { confirmAgencies } from '../returns/confirm-agencies.ts'
import { enterReturn } from '../returns/enter-return.ts'
import { releaseReturn } from '../returns/release-return.ts'
import { sendRequests } from '../returns/send-requests.ts'
import { wholeReporting } from '../returns/whole-form.ts'
import { writeOffRequest } from '../returns/write-off-request.ts'
import { notification as notificationForm } from '../statutory/notification/form.ts'
import { tick } from '../tick.ts'
import { finishTimeline } from '../timeline/timeline.ts'
import { analysisFrom } from './analysis-from.ts'
import { agencyCode, documentKind, expectedOf, noticeAnswers } from './from-bundle.ts'
import { analysisOf, type Replayed, resultOf, type SuggestedDuplicate } from './result.ts'
import { quarterlyDate } from './quarterly-date.ts'
import type { Bundle, BundleAgency, BundleNotification, BundleReturn } from './bundle.ts'

/**
 * Takes one case through the same acts that the pages use, on a moved calendar, in a fresh store, to closure. Acts
 * follow the bundle's own dates; what the service does by itself comes with the tick of each day between.
 * Throws when an act of it is refused: then the bundle asks for something that the service does not allow.
 */
export async function replay(bundle: Bundle, say: (sentence: string) => void): Promise<Replayed> {
  say('Opening a fresh store.')
  const opened = await openEmbedded({})
  try {
    await migrate(opened, 'postgres')
    const stage = await setUp(bundle, opened)
    return await play(bundle, stage, say)
  } finally {
    await opened.close()
  }
}

type Area = {
  readonly id: number
  readonly manager: Person
  readonly chair: Person
  readonly members: readonly Person[]
}
type Stage = {
  readonly app: App
  readonly opened: Opened
  readonly clock: MovableClock
  readonly areas: ReadonlyMap<string, Area>
  readonly home: Area
  readonly verifyAudit: () => ReturnType<typeof verify>
}

/** An area for each panel that the bundle names, with its officers and its seats. */
async function setUp(bundle: Bundle, opened: Opened): Promise<Stage> {
  const keys = keysFrom(randomBytes(32))
  const ledger = makeLedger({ era: await readEra(opened), keys, process: randomUUID() })
  const clock = movableClock(firstMoment(bundle))
  const { app } = assemble({
    opened,
    clock,
    keys,
    ledger,
    log: pino({ level: 'silent' }),
    demonstration: false,
    settings: {
      baseUrl: 'https://replay.example',
      secureCookies: true,
      proxies: 0,
      smtpUrl: null,
      mailFrom: 'OpenCDR <replay@opencdr.example>',
    },
  })
  const names = new Set([
    bundle.areaOfResidence.cdop,
    bundle.placeOfDeathArea.cdop,
    ...bundle.agencies.map(agency => agency.sitsInArea),
  ])
  const areas = new Map<string, Area>()
  for (const name of names) areas.set(name, await setUpArea(app, bundle, name))
  return {
    app,
    opened,
    clock,
    areas,
    home: areas.get(bundle.areaOfResidence.cdop)!,
    verifyAudit: async () => {
      for (let more = true; more; ) more = (await sealOnce(app, keys, ledger, { last: true }))?.more ?? false
      return verify(inShortTurns(app), keys)
    },
  }
}

async function setUpArea(app: App, bundle: Bundle, name: string): Promise<Area> {
  const isHome = name === bundle.areaOfResidence.cdop
  const isDeath = name === bundle.placeOfDeathArea.cdop
  const { areaId } = must(
    await addArea(app, {
      name,
      localAuthorities: isHome ? [bundle.areaOfResidence.localAuthority] : [],
      districts: isHome ? [postcodeDistrict(bundle.child.postcode) ?? ''].filter(Boolean) : [],
      coronerAreas: isDeath ? [bundle.placeOfDeathArea.coronerArea] : [],
      receivesUnplaced: isHome,
      seats: standingBodies,
    }),
    'set up an area',
  )
  const account = async (role: Person['role'], jobTitle: string, seat?: string): Promise<Person> => {
    const email = `${role}.${areaId}.${seat ?? 'officer'}`.toLowerCase().replace(/[^a-z0-9.]+/g, '-')
    const { accountId } = must(
      await addAccount(app, {
        areaId,
        role,
        name: `${jobTitle} of the area`,
        jobTitle,
        email: `${email}@replay.example`,
        ...(seat !== undefined && { seat }),
      }),
      'add an account',
    )
    return {
      kind: 'person',
      accountId,
      role,
      areaId,
      areaName: name,
      name: `${jobTitle} of the area`,
      jobTitle,
      hideNames: false,
      meetings: [],
    }
  }
  const manager = await account('cdop_manager', 'CDOP manager')
  const chair = await account('chair', 'Chair')
  const members: Person[] = [
    chair,
    await account('vice_chair', 'Vice chair'),
    await account('designated_doctor', 'Designated doctor'),
  ]
  for (const seat of standingBodies) members.push(await account('panel_member', 'Panel member', seat.body))
  return { id: areaId, manager, chair, members }
}

/** Plays the acts in the order of their moments, then what follows from them: the timeline, the panel, closure. */
async function play(bundle: Bundle, stage: Stage, say: (sentence: string) => void): Promise<Replayed> {
  const story = new Story(bundle, stage)
  for (const moment of moments(bundle)) {
    await moveTo(stage, moment.at)
    await moment.act(story)
  }
  say('Every notification, request, return and document is in.')
  await story.writeOffWhatNeverCame()
  await story.finishTimeline()
  say('The timeline is finished.')
  await story.meet()
  say('The panel has met.')
  await story.close()
  say('The case is closed.')
  const audit = await stage.verifyAudit()
  return resultOf(stage.app, stage.home.manager, bundle, story, audit)
}

/** Moves the calendar to a moment, stopping wherever the service has a step to take by itself, to take it in its hour. */
async function moveTo({ app, clock }: Stage, at: Instant): Promise<void> {
  for (
    let next = await nextStepAt(app);
    next !== null && next.epochMilliseconds <= at.epochMilliseconds;
    next = await nextStepAt(app)
  ) {
    clock.moveTo(later(clock.calendar(0), next))
    await tick(app, steps)
    const after = await nextStepAt(app)
    if (after !== null && after.epochMilliseconds <= next.epochMilliseconds)
      throw new ReplayRefused('A step that was due could not be taken.')
  }
  clock.moveTo(later(clock.calendar(0), at))
}

const nextStepAt = (app: App): Promise<Instant | null> =>
  bookkeeping(app, reachOf(tickFor(null)), async ({ tx }) => {
    const row = await tx
      .selectFrom('due')
      .select('due_at')
      .where('whose', '=', 'system')
      .where('due_at', 'is not', null)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst()
    return row?.due_at ?? null
  })

const later = (a: Instant, b: Instant): Instant => (a.epochMilliseconds > b.epochMilliseconds ? a : b)

type Moment = { readonly at: Instant; readonly act: (story: Story) => Promise<void> }

/** Every dated act of the bundle, in order. Agencies are confirmed and asked at noon, papers come in the evening. */
function moments(bundle: Bundle): Moment[] {
  const first = firstMoment(bundle)
  const noEarlier = (at: Instant): Instant =>
    at.epochMilliseconds > first.epochMilliseconds ? at : first.add({ minutes: 5 })
  const confirmedAt = confirmationOf(bundle)
  const found: Moment[] = bundle.notifications.map(notice => ({
    at: momentOf(notice.receivedAt),
    act: story => story.notify(notice),
  }))
  if (confirmedAt !== null) found.push({ at: confirmedAt, act: story => story.confirmDeath() })
  for (const agency of bundle.agencies) {
    found.push({
      at: noEarlier(londonInstant(day(agency.confirmedKnownAt), '12:00')),
      act: story => story.confirm(agency),
    })
    found.push({ at: noEarlier(londonInstant(day(agency.requestSentAt), '12:30')), act: story => story.ask(agency) })
  }
  for (const answer of bundle.agencyReturns)
    found.push({ at: momentOf(answer.receivedAt), act: story => story.receive(answer) })
  for (const document of bundle.documents)
    found.push({ at: noEarlier(londonInstant(day(document.date), '20:00')), act: story => story.file(document) })
  // The sort is stable: what stands first in the bundle comes first at the same moment.
  return found.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}

const momentOf = (text: string): Instant => londonInstant(day(text.slice(0, 10)), text.slice(11))
const firstMoment = (bundle: Bundle): Instant =>
  bundle.notifications
    .map(notice => momentOf(notice.receivedAt))
    .reduce((a, b) => (a.epochMilliseconds < b.epochMilliseconds ? a : b))

/** Null when the first notice came after the death. Else with the first that did, or on the day of death. */
function confirmationOf(bundle: Bundle): Instant | null {
  const notices = [...bundle.notifications].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
  if (!notices[0]!.beforeDeath) return null
  const after = notices.find(notice => !notice.beforeDeath)
  const later = after
    ? momentOf(after.receivedAt).add({ minutes: 1 })
    : londonInstant(day(bundle.death.date), bundle.death.time ?? '23:00')
  return later
}

/** The case as it goes on: what has been made so far, and each act upon it. */
export class Story {
  readonly #bundle: Bundle
  readonly #stage: Stage
  readonly notifications = new Map<string, { id: string; mergedInto: string | null }>()
  readonly suggested: SuggestedDuplicate[] = []
  readonly requests = new Map<string, string>()
  caseId = ''
  meetingOn: Day | null = null
  paper: string | null = null

  constructor(bundle: Bundle, stage: Stage) {
    this.#bundle = bundle
    this.#stage = stage
  }

  get #app(): App {
    return this.#stage.app
  }

  get #manager(): Person {
    return this.#stage.home.manager
  }

  /** The first notice opens the case; every later one is joined to it: one child. */
  async notify(notice: BundleNotification): Promise<void> {
    const { answers, other } = fromReceived(notificationForm, noticeAnswers(this.#bundle, notice))
    const { notificationId } = must(
      await enterNotification(this.#app, this.#manager, {
        answers,
        other,
        source: 'other',
        sourceNote: 'Replayed from a file',
        beforeDeath: notice.beforeDeath,
      }),
      `enter notification ${notice.id}`,
    )
    await this.#lookForDuplicates(notice.id, notificationId)
    if (this.caseId === '') {
      const opened = must(
        await openCase(this.#app, this.#manager, {
          notificationId,
          expected: expectedOf(this.#bundle.death.expectedness),
          reason: 'Replayed from a file',
        }),
        `open a case from notification ${notice.id}`,
      )
      this.caseId = opened.caseId
      this.notifications.set(notice.id, { id: notificationId, mergedInto: null })
      if (!notice.beforeDeath) await this.#writeLetter()
      return
    }
    must(
      await joinNotification(this.#app, this.#manager, {
        notificationId,
        caseId: this.caseId,
        reason: 'The same child, by the file',
      }),
      `join notification ${notice.id}`,
    )
    this.notifications.set(notice.id, { id: notificationId, mergedInto: this.caseId })
  }

  /** Whom the service shows beside a notice before anybody decides about it. */
  async #lookForDuplicates(noticeId: string, notificationId: string): Promise<void> {
    const { possible } = must(
      await readNotification(this.#app, this.#manager, notificationId),
      `look at notification ${noticeId}`,
    )
    for (const { suggestion } of possible) {
      const source = [...this.notifications].find(([, { id, mergedInto }]) =>
        'caseId' in suggestion ? mergedInto === null : id === suggestion.notificationId,
      )
      if (source !== undefined) this.suggested.push({ a: source[0], b: noticeId, reasons: suggestion.why })
    }
  }

  async confirmDeath(): Promise<void> {
    const { date, time } = this.#bundle.death
    must(
      await confirmDeath(this.#app, this.#manager, {
        caseId: this.caseId,
        diedOn: day(date),
        ...(time !== null && { diedAtTime: time }),
        reason: 'Confirmed by the file',
      }),
      'confirm the death',
    )
    await this.#writeLetter()
  }

  async #writeLetter(): Promise<void> {
    const { letterId } = must(
      await draftFirstLetter(this.#app, this.#manager, { caseId: this.caseId }),
      'draft the first letter',
    )
    must(await releaseFirstLetter(this.#app, this.#manager, { letterId, version: 1 }), 'release the first letter')
  }

  async confirm(agency: BundleAgency): Promise<void> {
    const { contact } = agency
    const { requestId } = must(
      await addAgency(this.#app, this.#manager, {
        caseId: this.caseId,
        organisation: {
          name: agency.name,
          kind: agencyCode(agency.type),
          sitsIn: agency.sitsInArea,
          contactName: contact.name,
          contactRole: contact.role,
          contactEmail: contact.email ?? '',
          contactPhone: contact.phone ?? '',
        },
      }),
      `add agency ${agency.id}`,
    )
    this.requests.set(agency.id, requestId)
    must(
      await confirmAgencies(this.#app, this.#manager, { caseId: this.caseId, requestIds: [requestId] }),
      `confirm agency ${agency.id}`,
    )
  }

  async ask(agency: BundleAgency): Promise<void> {
    must(
      await sendRequests(this.#app, this.#manager, {
        caseId: this.caseId,
        requestIds: [this.requests.get(agency.id)!],
      }),
      `ask agency ${agency.id}`,
    )
  }

  async receive(answer: BundleReturn): Promise<void> {
    const { answers, other } = fromReceived(wholeReporting, answer.answers)
    const requestId = this.requests.get(answer.agency)!
    must(
      await enterReturn(this.#app, this.#manager, {
        requestId,
        kind: answer.nil ? 'nil' : 'full',
        answers,
        other,
        events: answer.events.map(event => ({
          date: event.date,
          time: event.time ?? null,
          precision: event.precision,
          category: event.category,
          text: event.text,
        })),
        narrative: answer.narrative ?? '',
        respondent: answer.respondent,
      }),
      `take in return ${answer.id}`,
    )
    if (!answer.nil) must(await releaseReturn(this.#app, this.#manager, { requestId }), `release return ${answer.id}`)
  }

  async file(document: Bundle['documents'][number]): Promise<void> {
    const { documentId } = must(
      await addDocument(this.#app, this.#manager, {
        caseId: this.caseId,
        kind: documentKind(document.kind),
        on: day(document.date),
        source: document.kind,
        body: document.text,
      }),
      `add document ${document.id}`,
    )
    must(await releaseDocument(this.#app, this.#manager, { documentId }), `release document ${document.id}`)
  }

  /** An agency that never answers is chased, escalated and, the day after that, written off by the chair. */
  async writeOffWhatNeverCame(): Promise<void> {
    const answered = new Set(this.#bundle.agencyReturns.map(answer => answer.agency))
    for (const agency of this.#bundle.agencies.filter(({ id }) => !answered.has(id))) {
      const requestId = this.requests.get(agency.id)!
      for (let tries = 0; ; tries += 1) {
        const outcome = await writeOffRequest(this.#app, this.#stage.home.chair, {
          requestId,
          reason: 'No answer after escalation',
        })
        if (outcome.ok) break
        if (outcome.reason !== 'not-escalated' || tries > 200) must(outcome, `write off agency ${agency.id}`)
        await moveTo(this.#stage, londonInstant(addDays(this.#today, 1), '13:00'))
      }
    }
  }

  async finishTimeline(): Promise<void> {
    must(
      await recordReviewMeeting(this.#app, this.#manager, {
        caseId: this.caseId,
        on: null,
        none: 'The file holds none',
      }),
      'record the review meeting',
    )
    must(await finishTimeline(this.#app, this.#manager, { caseId: this.caseId }), 'finish the timeline')
  }

  /** The first quarterly date for which the papers can open a week before. */
  async meet(): Promise<void> {
    const { app, home } = this.#stage
    const on = quarterlyDate(addDays(this.#today, 7))
    this.meetingOn = on
    const { meetingId } = must(
      await planMeeting(app, home.manager, { on, time: '10:00', place: 'By video' }),
      'plan the meeting',
    )
    must(
      await inviteMembers(app, home.manager, { meetingId, accountIds: home.members.map(member => member.accountId) }),
      'invite the members',
    )
    const { itemId } = must(
      await assignCase(app, home.manager, { meetingId, caseId: this.caseId }),
      'put the case on the meeting',
    )
    await moveTo(this.#stage, later(this.#stage.clock.calendar(0), londonInstant(addDays(on, -7), '09:00')))
    must(await openPapers(app, home.manager, { itemId }), 'open the papers')
    for (const member of home.members) await this.#prepare({ ...member, meetings: [meetingId] })
    await moveTo(this.#stage, londonInstant(on, '13:00'))
    must(
      await recordAttendance(app, home.manager, { meetingId, present: home.members.map(member => member.accountId) }),
      'record attendance',
    )
    await this.#analyse(itemId)
  }

  async #prepare(member: Person): Promise<void> {
    const app = this.#app
    must(
      await signAgreement(app, member, { version: 1, name: member.name, organisation: member.areaName }),
      'sign the agreement',
    )
    const { rows } = must(await listPapers(app, member), 'list the papers')
    for (const { copyId } of rows) {
      if (copyId === null) continue
      must(await declareConflict(app, member, { copyId, answer: 'no', note: '' }), 'declare no conflict')
      must(await readPaper(app, member, copyId), 'read the papers')
      must(await markRead(app, member, { copyId }), 'mark the papers as read')
    }
  }

  async #analyse(itemId: string): Promise<void> {
    const { app, home } = this.#stage
    const answers = analysisFrom(this.#bundle)
    if (answers.cCategoryPrimary === 'deliberateHarm') {
      must(
        await referCase(app, home.manager, {
          caseId: this.caseId,
          to: 'Safeguarding partnership board',
          reason: 'Category of the file',
        }),
        'refer the case',
      )
    }
    const analysisId = await analysisOf(app, home.manager, itemId)
    must(await saveAnalysis(app, home.manager, { analysisId, version: 1, answers }), 'save Form C')
    must(await signAnalysis(app, home.chair, { analysisId, version: 2 }), 'sign Form C off')
  }

  async close(): Promise<void> {
    await moveTo(this.#stage, londonInstant(this.#today, '16:00'))
    must(await closeCase(this.#app, this.#manager, { caseId: this.caseId }), 'close the case')
    await tick(this.#app, steps)
  }

  get #today(): Day {
    return londonDay(this.#stage.clock.calendar(0))
  }
}

/** The value of an act that must not be refused. */
function must<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.ok) return outcome.value
  throw new ReplayRefused(
    `The service refused to ${what}: ${outcome.reason}${outcome.detail === undefined ? '' : ` (${outcome.detail})`}.`,
  )
}

export class ReplayRefused extends Error {}
