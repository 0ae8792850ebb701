import { randomBytes } from 'node:crypto'
import type { Person } from '../src/access/actor.ts'
import { addAccount } from '../src/admin/add-account.ts'
import { addArea } from '../src/admin/add-area.ts'
import type { Opened } from '../src/db/open.ts'
import { must } from './must.ts'
import { serviceOn } from './service-on.ts'

/** One area with its manager, on a database that other processes will go on with: they need the secret. */
export async function stageOn(opened: Opened): Promise<{ secret: string; manager: Person; areaId: number }> {
  const secret = randomBytes(32)
  const { app } = await serviceOn(opened, secret)
  const { areaId } = must(
    await addArea(app, { name: 'Northmarsh', localAuthorities: [], districts: ['ZN1'], coronerAreas: [], seats: [] }),
  )
  const { accountId } = must(
    await addAccount(app, {
      areaId,
      role: 'cdop_manager',
      name: 'Morgan Manager',
      email: 'manager@northmarsh.example',
    }),
  )
  return {
    secret: secret.toString('hex'),
    areaId,
    manager: {
      kind: 'person',
      accountId,
      role: 'cdop_manager',
      areaId,
      areaName: 'Northmarsh',
      name: 'Morgan Manager',
      jobTitle: '',
      hideNames: false,
      meetings: [],
    },
  }
}
