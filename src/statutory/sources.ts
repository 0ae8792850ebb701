import type { Ask } from '../forms/form.ts'

/** How well a question of the statutory forms is known, as far as public sources allow; the weakest are to be checked first. */
export const confirmed = 'confirmed by a published description of the current process or data'
export const older = 'older national template; the wording may have moved'
export const recalled = 'recalled; not yet checked against the current form'
export const proposed = 'proposed here; may not be on the national form'

/** Whether a question is our own: kept here, and never sent to the national database. */
export const isLocal = ({ source }: Pick<Ask, 'source'>): boolean => source === proposed
