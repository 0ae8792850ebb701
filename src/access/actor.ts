import type { Role } from './roles.ts'

export type Person = {
  readonly kind: 'person'
  readonly accountId: string
  readonly role: Role
  readonly areaId: number
  readonly areaName: string
  readonly name: string
  readonly jobTitle: string
  readonly hideNames: boolean
  /** The meetings this person is invited to. */
  readonly meetings: readonly string[]
}

/** Whoever holds the personal link of one request. */
export type Respondent = {
  readonly kind: 'respondent'
  readonly requestId: string
  readonly caseId: string
  readonly areaId: number
}

/** The service itself, acting for one area, or for none while it looks for what is due. */
export type Service = { readonly kind: 'tick' | 'setup'; readonly areaId: number | null }

export type Anonymous = { readonly kind: 'public' | 'signin' | 'linkage' | 'sealer' }

export type Actor = Person | Respondent | Service | Anonymous

export const publicActor: Anonymous = { kind: 'public' }
export const signingIn: Anonymous = { kind: 'signin' }
export const linkage: Anonymous = { kind: 'linkage' }
export const tickFor = (areaId: number | null): Service => ({ kind: 'tick', areaId })
export const setupFor = (areaId: number | null): Service => ({ kind: 'setup', areaId })

/** How an actor is written in history: the kind, and a person's account or an agency's request; never a name. */
export function who(actor: Actor): string {
  if (actor.kind === 'person') return `person:${actor.accountId}`
  if (actor.kind === 'respondent') return `respondent:${actor.requestId}`
  return actor.kind
}
