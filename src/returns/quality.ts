import type { CaseFile } from '../cases/store.ts'
import { completeness, type Gap } from '../forms/read.ts'
import { knownFor, ownForm, type Report } from './own-form.ts'
import type { AgencyReturn, Request } from './store.ts'

type Child = Pick<CaseFile, 'born_on' | 'died_on'>

/** Questions that the agency is asked and that have no answer, in the order of its pages. */
export const gaps = (request: Pick<Request, 'agency_kind'>, answers: Report, child: Child): readonly Gap[] =>
  completeness(ownForm(request.agency_kind), answers, { known: knownFor(request.agency_kind, child) })

export const gapsOf = (
  request: Pick<Request, 'agency_kind'>,
  answer: Pick<AgencyReturn, 'answers'>,
  child: Child,
): number => gaps(request, answer.answers as Report, child).length
