import { randomUUID } from 'node:crypto'
import { newSecret } from '../../src/kernel/ids.ts'
import type { Fields } from './ask.ts'
import { people } from './guests.ts'
import type { Stage } from './stage.ts'
import type { Column, Row } from './table.ts'

type Params = Readonly<Record<string, string>>

/** What each row of the table is of, by the names that its address has. */
export function paramsOf({ north, east }: Stage, { of }: Pick<Row, 'of'>, column: Column): Params {
  const { ids, copies, links } = north
  const reader = people(north, east).find(([name]) => name === column)?.[1]
  const subjects: Readonly<Record<string, Params>> = {
    nothing: {},
    'one-time link': { token: ids.passwordToken },
    'what the manager typed': { id: ids.manager },
    'what a respondent typed': { id: ids.nursery },
    'section of the public form': { section: 'child' },
    'statutory form': { form: 'asthma' },
    notification: { id: ids.notification },
    case: { id: ids.case },
    'sealed case': { id: ids.otherCase },
    'form of the case': { id: ids.case, kind: ids.form },
    'form that was decided': { id: ids.case, kind: ids.decidedForm },
    'date that is owed': { subject: ids.dueSubject, kind: ids.dueKind },
    request: { id: ids.nursery },
    'answered request': { id: ids.surgery },
    'report to release': { id: ids.academy },
    'personal link': { token: links.nursery },
    'link that never was': { token: newSecret() },
    'page of the return': { id: ids.nursery, key: 'report' },
    escalation: { id: ids.escalation },
    message: { id: ids.message },
    'drafted letter': { id: ids.letter },
    'released letter': { id: ids.releasedLetter },
    document: { id: ids.document },
    'document to release': { id: ids.documentToRelease },
    event: { id: ids.event },
    meeting: { id: ids.meeting },
    'case on its meeting': { id: ids.item },
    'own copy': { id: copies.get(reader?.accountId ?? '') ?? ids.copy },
    'copy of another reader': { id: copies.get(ids.doubter)! },
    'copy of another meeting': { id: ids.otherCopy },
    'form version': { id: ids.formVersion },
    'one of the forms': { form: 'notification' },
    'Form C': { id: ids.analysis },
    'Form C of another meeting': { id: ids.otherAnalysis },
    'section of Form C': { id: ids.analysis, key: 'learning' },
  }
  const params = subjects[of]
  if (params === undefined) throw new Error(`Nothing is known of "${of}"`)
  return params
}

/** The same, of something that never existed. */
export const neverExisted = (params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name === 'id' || name === 'subject' ? randomUUID() : name === 'token' ? newSecret() : value,
    ]),
  )

export const addressOf = ({ route }: Pick<Row, 'route'>, params: Params): { method: string; path: string } => {
  const [method = '', pattern = ''] = route.split(' ')
  return { method, path: pattern.replace(/:(\w+)/g, (_, name: string) => params[name]!) }
}

/** What those who are refused post: whole, so that it would be done if nothing stood in its way. */
export function wholePosts({ north }: Stage): Readonly<Record<string, Fields>> {
  const { ids, shown } = north
  const date = (name: string) => ({ [`${name}-day`]: '20', [`${name}-month`]: '1', [`${name}-year`]: '2026' })
  return {
    'POST /notifications/:id/decision': { decision: 'wait', reason: 'Not confirmed yet' },
    'POST /notifications/:id/joining': { other: ids.case, reason: 'The same child' },
    'POST /notifications/:id/apart': { other: ids.otherCase, reason: 'Two children' },
    'POST /notifications/:id/death': { ...date('diedOn'), reason: 'Told by the ward' },
    'POST /finds': { find: `Given${north.tag}` },
    'POST /cases/:id/facts': { version: '1', familyName: 'Changed', expected: 'expected', suspicion: 'no' },
    'POST /cases/:id/death': { ...date('diedOn'), reason: 'Told by the ward' },
    'POST /cases/:id/late-reason': { reason: 'Nobody knew' },
    'POST /cases/:id/home-area': { ...date('on'), how: 'By telephone' },
    'POST /cases/:id/review-meeting': { was: 'no', none: 'None was needed' },
    'POST /cases/:id/referral': { to: 'The board', reason: 'A rapid review' },
    'POST /cases/:id/sealed-copy': { reason: 'To see it' },
    'POST /cases/:id/requests': { request: ids.nursery, do: 'send' },
    'POST /cases/:id/agencies/new': { name: 'A stranger', kind: 'gp', sitsIn: String(north.area.id) },
    'POST /cases/:id/supplementary/new': { form: 'S15', reason: 'A stranger asked' },
    'POST /cases/:id/supplementary/:kind/left-out': { reason: 'A stranger asked' },
    'POST /requests/:id/contact': { name: 'A stranger', role: 'None', email: 'stranger@sample.example' },
    'POST /requests/:id/send-back': { reason: 'More is needed' },
    'POST /requests/:id/write-off': { reason: 'It never came' },
    'POST /requests/:id/on-behalf': { kind: 'nil', name: 'A stranger', role: 'None', searched: 'Nothing' },
    'POST /requests/:id/sections/:key': { narrative: 'Written by a stranger' },
    'POST /requests/:id/nil': { searched: 'Nothing', name: 'A stranger', role: 'None' },
    'POST /requests/:id/receipt': { version: '1' },
    'POST /cases/:id/forms': { version: '1' },
    'POST /forms/:form/words': { do: 'contact', version: '0', contact: 'Written by a stranger' },
    'POST /escalations/:id': { outcome: 'Settled by a stranger' },
    'POST /outbox/:id': { do: 'address', email: 'stranger@sample.example' },
    'POST /letters/:id': { version: '1', body: 'Written by a stranger' },
    'POST /letters/:id/release': { version: '1' },
    'POST /letters/:id/withhold': { version: '1', reason: 'A stranger asked' },
    'POST /cases/:id/documents': { kind: 'other', ...date('on'), source: 'A stranger', body: 'Added by a stranger' },
    'POST /documents/:id/release': { shown: shown.document },
    'POST /requests/:id/release': { shown: shown.report },
    'POST /events/:id': { version: '1', wording: 'Changed', 'on-year': '2025', lane: 'Health', leftOut: 'yes' },
    'POST /events/:id/join': { other: ids.otherEvent },
    'POST /meetings/:id/members': { withdraw: ids.doubter },
    'POST /meetings/:id/cases': { case: ids.otherCase },
    'POST /meetings/:id/attendance': { present: ids.doubter },
    'POST /cases/:id/panel': { meeting: ids.otherMeeting, reason: 'A stranger asked' },
    'POST /items/:id/preview': { reason: 'A stranger asked' },
    'POST /items/:id/conflicts': { account: ids.doubter, decision: 'open' },
    'POST /items/:id/deferral': { reason: 'A stranger asked' },
    'POST /papers/:id/conflict': { answer: 'no' },
    'POST /analyses/:id/sections/:key': { version: '2', 'cLearning.0.text': 'Written by a stranger' },
    'POST /analyses/:id/sign-off': { version: '2' },
  }
}

/**
 * What those post to whom a door opens, where a blank form would do something, or is no question at all: something
 * that changes nothing for the rows that follow.
 */
export function mildPosts({ north }: Stage): Readonly<Record<string, Fields>> {
  const { ids } = north
  return {
    'POST /finds': { find: `Given${north.tag}` },
    'POST /letters/:id/release': { version: '99' },
    'POST /events/:id/join': { other: ids.otherEvent },
    'POST /items/:id/conflicts': { account: ids.doubter, decision: 'shut' },
    'POST /requests/:id/receipt': { version: '99' },
    'POST /analyses/:id/sections/:key': { version: '99' },
  }
}
