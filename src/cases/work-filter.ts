import type { CaseFile } from './store.ts'
import type { WorkFilter } from './work-list.ts'

export const kinds: Readonly<Record<string, string>> = {
  'late-notice': 'Late notification',
  'first-letter': 'First letter',
  'send-request': 'Request to send',
  'prompt-1': 'Prompt 1',
  'prompt-2': 'Prompt 2',
  'prompt-3': 'Prompt 3',
  escalation: 'Escalation',
  'tell-home-area': 'Home area to tell',
  papers: 'Papers',
  'next-panel': 'Next panel',
  'renew-agreement': 'Agreement to renew',
  'delete-copies': 'Copies to delete',
}

export const stageNames: Readonly<Record<CaseFile['stage'], string>> = {
  waiting: 'Death not confirmed',
  open: 'Open',
  gathering: 'Gathering',
  ready: 'Ready for panel',
  scheduled: 'Scheduled',
  reviewed: 'Reviewed',
  closed: 'Closed',
}

/** A filter from an address; whatever is none of ours is left out. */
export function workFilter(query: (name: string) => string | undefined): WorkFilter {
  const kind = query('kind')
  const stage = query('stage')
  const whose = query('whose')
  const after = query('after')
  return {
    ...(kind !== undefined && kind in kinds && { kind }),
    ...(isStage(stage) && { stage }),
    ...((whose === 'ours' || whose === 'others') && { whose }),
    ...(after !== undefined && { after }),
  }
}

export const isStage = (text: string | undefined): text is CaseFile['stage'] => text !== undefined && text in stageNames
