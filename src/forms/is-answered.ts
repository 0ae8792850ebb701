import type { Field } from './form.ts'

/** Whether a person answers it: what the service works out, and the place for documents, wait for nobody. */
export const isAnswered = ({ kind }: Field): boolean => kind !== 'derived' && kind !== 'attachment'
