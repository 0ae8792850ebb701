import { addArea } from '../admin/add-area.ts'
import type { Given } from './given.ts'
import { postcodeDistrict } from '../kernel/postcode.ts'
import { standingBodies } from '../protocol/panel.ts'
import { optional, required, withService } from './with-service.ts'
import { Wrong } from './wrong.ts'

/** `opencdr area add`: makes an area with the panel's standing seats, which it may change later. */
export async function areaCommand(given: Given): Promise<number> {
  const {
    name,
    districts,
    'local-authority': authority,
  } = required(given, ['name', 'districts', 'local-authority']) as Record<string, string>
  const wanted = list(districts!)
  const odd = wanted.filter(district => postcodeDistrict(`${district} 1AA`) === null)
  if (odd.length > 0)
    throw new Wrong(
      `These are no postcode districts: ${odd.join(', ')}. A district is the part before the space, such as CB1.`,
    )
  return withService(given, async ({ app }) => {
    const outcome = await addArea(app, {
      name: name!,
      districts: wanted,
      localAuthorities: list(authority!),
      coronerAreas: list(optional(given, 'coroner-area') ?? ''),
      phone: optional(given, 'phone') ?? '',
      email: optional(given, 'email') ?? '',
      seats: standingBodies,
    })
    if (!outcome.ok) throw new Wrong(`There is an area of the name "${name}" already.`)
    given.out(`The area ${name} was added. Add its first account with "npx opencdr account add --area ...".\n`)
    return 0
  })
}

const list = (text: string): string[] =>
  text
    .split(',')
    .map(item => item.trim())
    .filter(Boolean)
