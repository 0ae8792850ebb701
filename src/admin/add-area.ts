import type { App } from '../access/app.ts'
import { setupFor } from '../access/actor.ts'
import { perform } from '../access/perform.ts'
import type { CommonRefusal } from '../db/acting.ts'
import { firstLetterTemplate } from '../families/first-letter-template.ts'
import { newId } from '../kernel/ids.ts'
import { done, type Outcome, refused } from '../kernel/outcome.ts'
import { postcodeDistrict } from '../kernel/postcode.ts'
import { agreementText } from '../meetings/agreement-text.ts'
import type { SeatBody } from '../protocol/panel.ts'

export type NewArea = {
  readonly name: string
  readonly localAuthorities: readonly string[]
  /** Postcode districts of the homes it reviews: `CB98`. */
  readonly districts: readonly string[]
  readonly coronerAreas: readonly string[]
  /** Whether what fits no area comes here, for a person to decide. The first area does anyway. */
  readonly receivesUnplaced?: boolean
  readonly phone?: string
  readonly email?: string
  /** The bodies that send members to its panel (R-M1). */
  readonly seats: readonly SeatBody[]
  readonly demonstration?: boolean
}

/** Makes an area, with its seats and with our texts for its letter and its agreement, which it may then change. */
export async function addArea(
  app: App,
  area: NewArea,
): Promise<Outcome<{ areaId: number }, 'name-taken' | CommonRefusal>> {
  const made = await perform(app, setupFor(null), 'area-added', async scene => {
    const row = await scene.tx
      .insertInto('area')
      .values({
        name: area.name,
        local_authorities: [...area.localAuthorities],
        districts: area.districts.map(text => postcodeDistrict(`${text} 1AA`) ?? text.toUpperCase()),
        coroner_areas: [...area.coronerAreas],
        receives_unplaced: area.receivesUnplaced ?? false,
        phone: area.phone ?? '',
        email: area.email ?? '',
        demonstration: area.demonstration ?? false,
      })
      .onConflict(conflict => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst()
    return row ? done({ areaId: row.id }) : refused('name-taken')
  })
  if (!made.ok) return made
  const { areaId } = made.value
  return perform(app, setupFor(areaId), 'area-added', async scene => {
    scene.about.areaId = areaId
    for (const { body, kind } of area.seats) {
      await scene.tx.insertInto('seat').values({ id: newId(), area_id: areaId, body, kind }).execute()
    }
    await scene.tx
      .insertInto('letter_template')
      .values({ area_id: areaId, kind: 'first', version: 1, body: firstLetterTemplate, decided_on: scene.today })
      .execute()
    await scene.tx
      .insertInto('agreement')
      .values({ area_id: areaId, version: 1, body: agreementText, decided_on: scene.today })
      .execute()
    return done({ areaId })
  })
}
