import { obstacles, type Publication, suppress } from '../../disclosure/suppress.ts'
import type { Check } from '../check.ts'

/** Tables of counts in, the same tables safe to publish out. */
export const suppressed: Check = {
  problems: obstacles,
  answer: async (input, say) => {
    const { policy } = input as Publication
    return { policy, releases: await suppress(input as Publication, say) }
  },
}
