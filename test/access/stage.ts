import type { Person } from '../../src/access/actor.ts'
import { keepPost } from '../../src/access/kept-post.ts'
import type { Role } from '../../src/access/roles.ts'
import { addAccount } from '../../src/admin/add-account.ts'
import { laterVersion } from '../forms/next.ts'
import { changeAreaWords } from '../../src/form-versions/area-words.ts'
import { proposeForm } from '../../src/form-versions/propose-form.ts'
import { giveLateReason, recordReviewMeeting } from '../../src/cases/record-facts.ts'
import { addDocument } from '../../src/documents/documents.ts'
import { readDocumentToRelease, releaseDocument } from '../../src/documents/release-document.ts'
import { draftFirstLetter, releaseFirstLetter } from '../../src/families/first-letter.ts'
import { day } from '../../src/kernel/calendar.ts'
import { newId, newSecret } from '../../src/kernel/ids.ts'
import { signAgreement } from '../../src/meetings/agreement.ts'
import { saveAnalysis } from '../../src/meetings/analysis.ts'
import { assignCase } from '../../src/meetings/assign-case.ts'
import { openPapers } from '../../src/meetings/open-papers.ts'
import { inviteMembers, planMeeting } from '../../src/meetings/plan-meeting.ts'
import { declareConflict, listPapers, markRead, readPaper } from '../../src/meetings/read-papers.ts'
import { referCase } from '../../src/meetings/refer-case.ts'
import { keepDraft } from '../../src/notifications/drafts.ts'
import { enterNotification } from '../../src/notifications/enter-notification.ts'
import { keepApart } from '../../src/notifications/keep-apart.ts'
import { openCase } from '../../src/notifications/open-case.ts'
import { addAgency } from '../../src/returns/add-agency.ts'
import { addSupplementary } from '../../src/returns/decide-supplementary.ts'
import { confirmAgencies } from '../../src/returns/confirm-agencies.ts'
import { enterReturn } from '../../src/returns/enter-return.ts'
import { readReportToRelease, releaseReturn } from '../../src/returns/release-return.ts'
import { sendRequests } from '../../src/returns/send-requests.ts'
import { writeOffRequest } from '../../src/returns/write-off-request.ts'
import { finishTimeline } from '../../src/timeline/timeline.ts'
import { linkOf } from '../a-case.ts'
import { aNotice } from '../notices.ts'
import { type Area, emailOf, must, openWorld, PASSWORD, type World } from '../world.ts'
import { numbersOf, type Tag, whatWasTold, whoTheyWere, whoWasAsked } from './words.ts'

/**
 * Two areas, each with a whole case: notified, asked about, answered, escalated, on a panel, its papers read and its
 * Form C begun; a second case on a meeting of other people; and a notification that nobody has looked at yet. Every
 * text of it carries its area's words (words.ts).
 */
export type Stage = { readonly world: World; readonly north: Scenery; readonly east: Scenery }

export type Scenery = {
  readonly tag: Tag
  readonly area: Area
  /** Invited to the meeting of the first case, as the chair, the vice chair, the doctor and two members are. */
  readonly lay: Person
  readonly observer: Person
  /** Invited to the meeting of the second case only. */
  readonly elsewhere: { readonly member: Person; readonly lay: Person; readonly observer: Person }
  readonly ids: Ids
  /** Each reader's own copy of the first case's papers, by account. */
  readonly copies: ReadonlyMap<string, string>
  /** Personal links: of the agency that has not answered, and of the one whose report is in. */
  readonly links: { readonly nursery: string; readonly academy: string }
  /** What the manager saw of the texts that are not released yet. */
  readonly shown: { readonly document: string; readonly report: string }
}

export type Ids = Readonly<
  Record<
    | 'manager'
    | 'notification'
    | 'case'
    | 'otherCase'
    | 'dueSubject'
    | 'dueKind'
    | 'surgery'
    | 'nursery'
    | 'academy'
    | 'ward'
    | 'escalation'
    | 'letter'
    | 'releasedLetter'
    | 'document'
    | 'documentToRelease'
    | 'event'
    | 'otherEvent'
    | 'meeting'
    | 'otherMeeting'
    | 'item'
    | 'analysis'
    | 'otherAnalysis'
    | 'copy'
    | 'otherCopy'
    | 'doubter'
    | 'message'
    | 'passwordToken'
    | 'formVersion'
    | 'form'
    | 'decidedForm',
    string
  >
>

export async function setTheStage(): Promise<Stage> {
  const world = await openWorld({ at: '2026-01-19' })
  const { north, east } = world
  const begun = {
    north: await begin(world, { tag: 'qnorth', area: north, neighbour: east, postcode: 'ZN1 7QN' }),
    east: await begin(world, { tag: 'qeast', area: east, neighbour: north, postcode: 'ZE1 7QE' }),
  }
  // Three prompts and the escalation of the ward that never answers: 31 March (R-G3, R-G4).
  await world.becomes('2026-04-01')
  const { versionId } = must(
    await proposeForm(
      world.app,
      { form: laterVersion('fire', { from: '2099-01-01' }), moved: {} },
      emailOf(north.manager),
    ),
  )
  return { world, north: await goOn(world, begun.north, versionId), east: await goOn(world, begun.east, versionId) }
}

type Begun = {
  readonly tag: Tag
  readonly area: Area
  readonly postcode: string
  readonly lay: Person
  readonly uninvited: { readonly lay: Person; readonly observer: Person }
  readonly passwordToken: string
  readonly caseId: string
  readonly notificationId: string
  readonly otherCaseId: string
  readonly surgery: string
  readonly academy: string
  readonly ward: string
}

async function begin(
  world: World,
  { tag, area, neighbour, postcode }: { tag: Tag; area: Area; neighbour: Area; postcode: string },
): Promise<Begun> {
  const who = whoTheyWere(tag)
  const told = whatWasTold(tag)
  const asked = whoWasAsked(tag)
  const main = {
    childGivenNames: who.given,
    childFamilyName: who.family,
    childAliases: who.alias,
    childNhsNumber: numbersOf(tag)[0],
    childAddressLine: `7 ${who.lane}, ${who.town}`,
    childPostcode: postcode,
    childSchoolName: who.school,
    circumstancesSummary: `${who.given} was found on the ${told.circumstances}.`,
  }
  const caseId = await aCaseOf(world, area, main)
  const otherCaseId = await aCaseOf(world, area, { childGivenNames: who.second, childFamilyName: who.family })
  const notificationId = await aNotificationOf(world, area, {
    childGivenNames: who.newborn,
    childFamilyName: who.family,
  })
  const ask = (agency: string, kind: string, sitsIn: string): Promise<string> =>
    asks(world, area, caseId, { agency, kind, sitsIn, contact: asked.contact(agency) })
  return {
    tag,
    area,
    postcode,
    lay: (await anAccount(world, area, 'lay_member', 'Lee Lay')).person,
    uninvited: {
      lay: (await anAccount(world, area, 'lay_member', 'Lou Lay')).person,
      observer: (await anAccount(world, area, 'observer', 'Obi Observer')).person,
    },
    passwordToken: (await anAccount(world, area, 'observer', 'Noel Newcomer', false)).linkSecret,
    caseId,
    notificationId,
    otherCaseId,
    surgery: await ask(asked.surgery, 'gp', area.name),
    academy: await ask(asked.academy, 'education-setting', area.name),
    ward: await ask(asked.ward, 'acute-hospital', neighbour.name),
  }
}

async function aNotificationOf(world: World, area: Area, facts: Readonly<Record<string, unknown>>): Promise<string> {
  const { family, mother, lane } = whoTheyWere(tagOf(area))
  const { hospital } = whoWasAsked(tagOf(area))
  const answers = aNotice({
    notifierName: `Contact${hospital}`,
    notifierAgency: { type: 'acute-hospital', name: hospital },
    notifierEmail: 'ward@sample-hospital.example',
    childNhsNumber: undefined,
    childNhsNumberAbsentReason: 'nhs-number-not-currently-available',
    childAddressLine: `9 ${lane}`,
    childPostcode: area.name === 'Northmarsh' ? 'ZN1 1AA' : 'ZE1 1AA',
    circumstancesSummary: undefined,
    involvedAgency: undefined,
    gpPracticeCode: undefined,
    householdMember: [
      {
        name: `${mother} ${family}`,
        relationship: 'mother',
        parentalResponsibility: 'yes',
        sameAddress: 'yes',
      },
    ],
    ...facts,
  })
  const { notificationId } = must(
    await enterNotification(world.app, area.manager, { answers, source: 'telephone', sourceNote: 'Rang the office' }),
  )
  return notificationId
}

const tagOf = (area: Area): Tag => (area.name === 'Northmarsh' ? 'qnorth' : 'qeast')

async function aCaseOf(world: World, area: Area, facts: Readonly<Record<string, unknown>>): Promise<string> {
  const notificationId = await aNotificationOf(world, area, facts)
  const reason = 'Lived here'
  const opened = await openCase(world.app, area.manager, { notificationId, expected: 'unexpected', reason })
  return must(opened).caseId
}

async function asks(
  world: World,
  { manager }: Area,
  caseId: string,
  { agency, kind, sitsIn, contact }: { agency: string; kind: string; sitsIn: string; contact: string },
): Promise<string> {
  const organisation = {
    name: agency,
    kind,
    sitsIn,
    contactName: contact,
    contactRole: 'Records officer',
    contactEmail: 'records@sample.example',
    contactPhone: '01632 960020',
  }
  const { requestId } = must(await addAgency(world.app, manager, { caseId, organisation }))
  must(await confirmAgencies(world.app, manager, { caseId, requestIds: [requestId] }))
  must(await sendRequests(world.app, manager, { caseId, requestIds: [requestId] }))
  return requestId
}

async function anAccount(world: World, area: Area, role: Role, name: string, withPassword = true) {
  const email = emailOf({ role, areaName: area.name, name })
  const { accountId, linkSecret } = must(
    await addAccount(world.app, { areaId: area.id, role, name, email, ...(withPassword && { password: PASSWORD }) }),
  )
  const person: Person = { ...area.observer, accountId, role, name }
  return { person, linkSecret }
}

async function goOn(world: World, begun: Begun, formVersion: string): Promise<Scenery> {
  const { tag, area, caseId, otherCaseId, lay, uninvited } = begun
  const { app } = world
  const { manager } = area
  const told = whatWasTold(tag)
  await answerAndFinish(world, begun)
  const { letterId } = must(await draftFirstLetter(app, manager, { caseId }))
  const released = must(await draftFirstLetter(app, manager, { caseId: otherCaseId }))
  must(await releaseFirstLetter(app, manager, { letterId: released.letterId, version: 1 }))
  must(await referCase(app, manager, { caseId, to: 'The partnership board', reason: told.referral }))
  must(await giveLateReason(app, manager, { caseId, reason: 'Found later' }))
  const notificationId = begun.notificationId
  must(await keepApart(app, manager, { notificationId, otherId: caseId, reason: `Was the ${told.dispute}` }))

  const [doubter, elsewhere] = [area.members[1]!, area.members[2]!]
  const first = await aPanel(world, area, caseId, '2026-04-15', [
    area.chair,
    area.viceChair,
    area.doctor,
    area.members[0]!,
    doubter,
    lay,
    area.observer,
  ])
  const second = await aPanel(world, area, otherCaseId, '2026-04-22', [
    area.chair,
    elsewhere,
    uninvited.lay,
    uninvited.observer,
  ])
  await formC(world, area, first.analysisId, told.learning)
  const copies = await copiesOf(world, first.itemId)

  // Asked after the timeline was finished: nothing has come of it yet but a beginning.
  const asked = whoWasAsked(tag)
  const nursery = await asks(world, area, caseId, {
    agency: asked.nursery,
    kind: 'early-years',
    sitsIn: area.name,
    contact: asked.contact(asked.nursery),
  })
  const reason = `Told of the ${told.circumstances}`
  must(await addSupplementary(app, manager, { caseId, form: 'S18', reason }))
  await keepPost(app, {
    author: nursery,
    areaId: area.id,
    path: `/requests/${nursery}/sections/report`,
    body: { narrative: 'Begun, and not sent' },
  })
  await whatNoActHereReaches(world, begun)
  const one = async (sql: string): Promise<string> => String(Object.values((await world.database.look(sql))[0]!)[0])
  const events = await world.database.look(`select id from timeline_event where case_id = '${caseId}' order by on_date`)
  const documentToRelease = await one(`select id from document where case_id = '${caseId}' and released_on is null`)
  return {
    tag,
    area,
    lay,
    observer: area.observer,
    elsewhere: { member: elsewhere, ...uninvited },
    copies,
    links: { nursery: await linkOf(world, nursery), academy: await linkOf(world, begun.academy) },
    shown: {
      document: must(await readDocumentToRelease(app, manager, documentToRelease)).mark,
      report: must(await readReportToRelease(app, manager, begun.academy)).mark,
    },
    ids: {
      manager: manager.accountId,
      notification: notificationId,
      case: caseId,
      otherCase: otherCaseId,
      dueSubject: nursery,
      dueKind: await one(`select kind from due where subject = '${nursery}' order by kind limit 1`),
      surgery: begun.surgery,
      nursery,
      academy: begun.academy,
      ward: begun.ward,
      // Raised with this area, by its neighbour.
      escalation: await one(`select id from escalation where area_id = ${area.id} and asking_area_id <> ${area.id}`),
      letter: letterId,
      releasedLetter: released.letterId,
      document: await one(`select id from document where case_id = '${caseId}' and released_on is not null`),
      documentToRelease,
      event: String(events[0]!['id']),
      otherEvent: String(events[1]!['id']),
      meeting: first.meetingId,
      otherMeeting: second.meetingId,
      item: first.itemId,
      analysis: first.analysisId,
      otherAnalysis: second.analysisId,
      copy: copies.get(area.members[0]!.accountId)!,
      otherCopy: (await copiesOf(world, second.itemId)).get(elsewhere.accountId)!,
      doubter: doubter.accountId,
      message: await one(`select id from outbox where request_id = '${nursery}' and kind = 'request'`),
      passwordToken: begun.passwordToken,
      formVersion,
      form: 's3',
      decidedForm: 's18',
    },
  }
}

/** Two reports, one of them released; the ward written off; papers; and the timeline, which then is finished. */
async function answerAndFinish(world: World, { tag, area, caseId, otherCaseId, ...requests }: Begun): Promise<void> {
  const { app } = world
  const { manager } = area
  const { given } = whoTheyWere(tag)
  const told = whatWasTold(tag)
  const answer = (requestId: string, word: string, event: string, date: string) =>
    enterReturn(app, manager, {
      requestId,
      kind: 'full',
      answers: {},
      events: [{ date, time: null, precision: 'day', category: '', text: `${given} had a ${event}.` }],
      narrative: `We knew ${given}, who had a ${word}.`,
      respondent: { name: 'Rory Records', role: 'Records officer' },
    })
  const ring = { formId: 'reporting', version: 0, change: { contact: `The office of ${area.name} helps.` } }
  must(await changeAreaWords(app, manager, ring))
  must(await answer(requests.surgery, told.surgery, told.surgeryEvent, '2025-11-03'))
  must(await answer(requests.academy, told.attendance, told.attendanceEvent, '2025-12-01'))
  must(await releaseReturn(app, manager, { requestId: requests.surgery }))
  const written = { requestId: requests.ward, reason: `No answer about the ${told.ward}` }
  must(await writeOffRequest(app, area.chair, written))
  const paper = { caseId, kind: 'jar-minutes', on: day('2026-01-20'), source: 'Chair of the meeting' } as const
  const { documentId } = must(
    await addDocument(app, manager, { ...paper, body: `The ${told.minutes} of ${given} was read.` }),
  )
  must(await releaseDocument(app, manager, { documentId }))
  must(await addDocument(app, manager, { ...paper, kind: 'post-mortem', body: `The ${told.unreleased} is not done.` }))
  must(await recordReviewMeeting(app, manager, { caseId, on: null, none: 'None was held' }))
  must(await finishTimeline(app, manager, { caseId }))
  must(await finishTimeline(app, manager, { caseId: otherCaseId }))
}

/** A meeting to which these are invited, with one case whose papers are open and that they have read. */
async function aPanel(world: World, area: Area, caseId: string, on: string, readers: readonly Person[]) {
  const { app } = world
  const { manager } = area
  const planned = { on: day(on), time: '10:00', place: 'By video' }
  const { meetingId } = must(await planMeeting(app, manager, planned, newId()))
  const accountIds = readers.map(reader => reader.accountId)
  must(await inviteMembers(app, manager, { meetingId, accountIds }))
  const { itemId } = must(await assignCase(app, manager, { meetingId, caseId }))
  must(await openPapers(app, manager, { itemId }))
  for (const reader of readers) await prepare(world, area, reader, itemId)
  const [analysis] = await world.database.look(`select id from analysis where meeting_case_id = '${itemId}'`)
  return { meetingId, itemId, analysisId: String(analysis!['id']) }
}

async function prepare(world: World, area: Area, reader: Person, itemId: string): Promise<void> {
  const { app } = world
  const person = await world.asInvited(reader)
  const papers = must(await listPapers(app, person))
  if (!papers.signed) must(await signAgreement(app, person, { version: 1, name: reader.name, organisation: area.name }))
  const copyId = must(await listPapers(app, person)).rows.find(row => row.itemId === itemId)!.copyId!
  const doubts = reader === area.members[1]
  must(await declareConflict(app, person, { copyId, answer: doubts ? 'yes' : 'no', note: doubts ? 'A neighbour' : '' }))
  if (doubts) return
  must(await readPaper(app, person, copyId))
  must(await markRead(app, person, { copyId }))
}

async function copiesOf(world: World, itemId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await world.database.look(`select account_id, id from panel_copy where meeting_case_id = '${itemId}'`)
  return new Map(rows.map(row => [String(row['account_id']), String(row['id'])]))
}

async function formC(world: World, { manager }: Area, analysisId: string, word: string): Promise<void> {
  const answers = { cLearning: [{ text: `There is an ${word} to share.` }] }
  must(await saveAnalysis(world.app, manager, { analysisId, version: 1, answers }))
}

/** Rows of the tables that only a closed case, an ended session or a half-typed notification has. */
async function whatNoActHereReaches(world: World, { tag, area, otherCaseId }: Begun): Promise<void> {
  const { app, database } = world
  const { given, family } = whoTheyWere(tag)
  const { sealed } = whatWasTold(tag)
  await database.look(`
    insert into sealed_copy select '${otherCaseId}', ${area.id}, meeting_id,
      '{"panelNumber": 2, "ageBand": "", "timeline": [], "reports": [{"from": "", "text": "${sealed}"}], "documents": [], "leftOut": 0}',
      'abc', '2026-04-01' from meeting_case where case_id = '${otherCaseId}';
    insert into sealed_copy_opening values
      ('${newId()}', '${otherCaseId}', ${area.id}, '${area.manager.accountId}', '2026-04-01', 'To check ${sealed}')`)
  await keepPost(app, {
    author: area.manager.accountId,
    areaId: area.id,
    path: '/finds',
    body: { find: given },
  })
  await keepDraft(app, newSecret(), {
    sent: false,
    confirmed: true,
    done: ['child'],
    answers: { childFamilyName: family },
  })
}
