import { describe, expect, test } from 'vitest'
import { readBundle } from '../../src/replay/bundle.ts'
import { replay } from '../../src/replay/run.ts'
import { bundleTexts } from './case-bundles.ts'

type Bundle = {
  areaOfResidence: { cdop: string }
  placeOfDeathArea: { cdop: string }
  child: {
    givenNames: string
    familyName: string
    address: string
    postcode: string
    nhsNumber: string | null
    dateOfBirth: string
  }
  household: { name: string }[]
  death: { date: string }
  notifications: { id: string; notifier: { name: string; email: string | null; phone: string | null } }[]
  agencies: {
    id: string
    requestDueBy: string
    requestSentAt: string
    sitsInArea: string
    contact: { name: string; email: string; phone: string }
    responses: { type: string; at: string }[]
  }[]
  agencyReturns: { agency: string; nil: boolean; respondent: { name: string }; events: { text: string }[] }[]
  documents: { date: string }[]
  panel: {
    expectedCategory: number
    factors: { domain: string; factor: string; level: number }[]
    modifiability: string
    recommendations: { text: string }[]
  }
  identifiersTruth?: { string: string; kind: string }[]
}

type Replayed = {
  status: string
  notifications: { id: string; mergedInto?: string }[]
  suggestedDuplicates: { a: string; b: string; reasons: string[] }[]
  requests: {
    agency: { id: string }
    sentOn: string
    sendBy: string
    prompts: { number: number; on: string }[]
    escalation: { on: string; to: { role: string; area: string }[] } | null
    returnedOn: string
    kind: string
  }[]
  timeline: { events: { date: string; time: string | null; sources: unknown[] }[] }
  pack: { text: string }
  panel: { date: string; papersOpenedOn: string; quorate: boolean }
  formC: {
    category: number
    factors: { domain: string; factor: string; level: number }[]
    modifiable: string
    recommendations: { text: string }[]
  }
  closedOn: string
  messages: { on: string; to: string; kind: string }[]
  deletedAtClosure: unknown[]
  audit: { entries: number; verified: boolean }
}

const bundles = bundleTexts()

// The bundles lie beside the checkout and are never copied into it; where they are absent there is nothing to replay.
describe.skipIf(bundles.length === 0)('each shared case is replayed to closure by the acts that the pages use', () => {
  for (const { name, text } of bundles) {
    test(name, { timeout: 240_000 }, async () => {
      const read = readBundle(text)
      if (!read.ok) throw new Error(read.problems.join('\n'))
      const bundle = JSON.parse(text) as Bundle
      const result = (await replay(read.bundle, () => {})) as unknown as Replayed

      expect(result.status).toBe('closed')
      expect(result.audit.verified).toBe(true)
      expect(result.requests.map(chase)).toEqual(bundle.agencies.map(expectedChase(bundle)))
      expect(result.notifications.map(({ id }) => id)).toEqual(bundle.notifications.map(({ id }) => id))
      expect(result.notifications.filter(({ mergedInto }) => mergedInto === undefined)).toHaveLength(1)
      expect(result.suggestedDuplicates.every(({ reasons }) => reasons.length > 0)).toBe(true)
      expect(result.suggestedDuplicates.map(({ a, b }) => `${b} is ${a}`)).toEqual(
        bundle.notifications.slice(1).map(({ id }) => `${id} is ${bundle.notifications[0]!.id}`),
      )
      // The area of death is told where it is another than the home's.
      expect(result.messages.some(({ kind }) => kind === 'area-of-death-told')).toBe(
        bundle.placeOfDeathArea.cdop !== bundle.areaOfResidence.cdop,
      )
      expect(result.timeline.events.flatMap(event => event.sources)).toHaveLength(
        bundle.agencyReturns.flatMap(({ events }) => events).length,
      )
      expect(result.timeline.events.map(earliest)).toEqual(result.timeline.events.map(earliest).sort())
      expect(namesLeft(bundle, result.pack.text)).toEqual([])
      expect(wordsLost(bundle, result.pack.text)).toEqual([])
      expect(result.panel.quorate).toBe(true)
      expect(daysBetween(result.panel.papersOpenedOn, result.panel.date)).toBeGreaterThanOrEqual(7)
      expect(result.closedOn >= result.panel.date).toBe(true)
      expect(result.formC.category).toBe(bundle.panel.expectedCategory)
      expect(result.formC.modifiable).toBe(bundle.panel.modifiability)
      expect(result.formC.factors.map(({ domain, factor, level }) => ({ domain, factor, level })).sort(byText)).toEqual(
        bundle.panel.factors.map(({ domain, factor, level }) => ({ domain, factor, level })).sort(byText),
      )
      expect(result.formC.recommendations.map(({ text: said }) => said)).toEqual(
        bundle.panel.recommendations.map(({ text: said }) => said),
      )
      expect(result.deletedAtClosure.length).toBeGreaterThan(0)
      for (const request of result.requests) {
        for (const on of [
          request.sentOn,
          ...request.prompts.map(prompt => prompt.on),
          ...(request.escalation ? [request.escalation.on] : []),
        ]) {
          expect(result.messages.some(message => message.on === on)).toBe(true)
        }
      }
    })
  }
})

const chase = ({ agency, sentOn, sendBy, prompts, escalation, returnedOn, kind }: Replayed['requests'][number]) => ({
  agency: agency.id,
  sentOn,
  sendBy,
  prompts: prompts.map(({ number, on }) => `${number} ${on}`),
  escalation:
    escalation === null
      ? null
      : `${escalation.on} ${escalation.to
          .map(({ role, area }) => `${role} of ${area}`)
          .sort()
          .join(', ')}`,
  returnedOn,
  kind,
})

const expectedChase = (bundle: Bundle) => (agency: Bundle['agencies'][number]) => {
  const prompts = agency.responses.filter(({ type }) => type.startsWith('prompt'))
  const escalation = agency.responses.find(({ type }) => type === 'escalation')
  return {
    agency: agency.id,
    sentOn: agency.requestSentAt,
    sendBy: agency.requestDueBy,
    prompts: prompts.map(({ type, at }) => `${type.at(-1)} ${at}`),
    escalation: escalation
      ? `${escalation.at} chair of ${agency.sitsInArea}, designated_doctor of ${agency.sitsInArea}`
      : null,
    returnedOn: agency.responses.at(-1)!.at,
    kind: bundle.agencyReturns.find(answer => answer.agency === agency.id)!.nil ? 'nil' : 'full',
  }
}

/** What the case itself knows and the panel must not read; with the bundle's own truth, every direct identifier. */
function namesLeft(bundle: Bundle, pack: string): string[] {
  const known = [
    bundle.child.givenNames,
    bundle.child.familyName,
    bundle.child.address,
    bundle.child.postcode,
    bundle.child.nhsNumber,
    bundle.child.dateOfBirth,
    bundle.death.date,
    ...bundle.household.map(({ name }) => name),
    ...bundle.notifications.flatMap(({ notifier }) => [notifier.name, notifier.email, notifier.phone]),
    ...bundle.agencies.flatMap(({ contact }) => [contact.name, contact.email, contact.phone]),
    ...bundle.agencyReturns.map(({ respondent }) => respondent.name),
    ...(bundle.identifiersTruth ?? []).filter(({ kind }) => kind === 'direct').map(({ string }) => string),
  ]
  return [...new Set(known.filter((text): text is string => text !== null && text !== ''))].filter(text =>
    asWords(text).test(pack),
  )
}

const asWords = (text: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')

/** Plain words of the events: those in lower case, which no name of anybody is. */
function wordsLost(bundle: Bundle, pack: string): string[] {
  const words = new Set(
    bundle.agencyReturns.flatMap(({ events }) =>
      events.flatMap(({ text }) => text.match(/(?<![\p{L}\p{N}@.])\p{Ll}{4,}(?![\p{L}\p{N}@])/gu) ?? []),
    ),
  )
  return [...words].filter(word => !pack.includes(word))
}

const earliest = ({ date, time }: { date: string; time: string | null }): string =>
  `${date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date}T${time ?? '00:00'}`
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
const byText = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
