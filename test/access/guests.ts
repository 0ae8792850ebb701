import type { Person } from '../../src/access/actor.ts'
import type { Visitor } from '../browserless.ts'
import type { World } from '../world.ts'
import type { Guest } from './ask.ts'
import type { Scenery, Stage } from './stage.ts'
import type { Column } from './table.ts'

/** Somebody for each column of the table, with a session of their own. */
export async function guestsOf({ world, north, east }: Stage): Promise<ReadonlyMap<Column, Guest>> {
  const guests = new Map<Column, Guest>([['nobody', await nobody(world)]])
  for (const [column, person] of people(north, east)) guests.set(column, await signedIn(world, person))
  guests.set('respondent', await byLink(world, north.links.nursery))
  guests.set('respondent of another request', await byLink(world, north.links.academy))
  guests.set('respondent elsewhere', await byLink(world, east.links.nursery))
  return guests
}

/** Who stands behind each column that has an account. */
export const people = (north: Scenery, east: Scenery): readonly (readonly [Column, Person])[] => [
  ['manager', north.area.manager],
  ['manager elsewhere', east.area.manager],
  ['doctor', north.area.doctor],
  ['doctor elsewhere', east.area.doctor],
  ['chair', north.area.chair],
  ['chair elsewhere', east.area.chair],
  ['vice chair', north.area.viceChair],
  ['vice chair elsewhere', east.area.viceChair],
  ['member invited', north.area.members[0]!],
  ['member not invited', north.elsewhere.member],
  ['member elsewhere', east.area.members[0]!],
  ['lay member invited', north.lay],
  ['lay member not invited', north.elsewhere.lay],
  ['lay member elsewhere', east.lay],
  ['observer invited', north.observer],
  ['observer not invited', north.elsewhere.observer],
  ['observer elsewhere', east.observer],
]

export const signedIn = async (world: World, person: Person): Promise<Guest> => guest(await world.signedIn(person))

export const nobody = (world: World): Promise<Guest> => guest(world.visitor())

/** Whoever opened a personal link and pressed the button behind it. */
export async function byLink(world: World, token: string): Promise<Guest> {
  const visitor = world.visitor()
  const page = await visitor.get(`/r/${token}`)
  await visitor.post(`/r/${token}`, page.forms[0]!.fields)
  return guest(visitor)
}

/** The token of this visitor's forms, from a form that is open to everybody. */
async function guest(visitor: Visitor): Promise<Guest> {
  const { forms } = await visitor.get('/notify/child')
  const [, csrf] = forms.flatMap(form => form.fields).find(([name]) => name === '_csrf')!
  return { cookies: visitor.cookies, csrf }
}
