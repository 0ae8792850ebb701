import type { Analysis } from '../src/statutory/analysis/form.ts'

/** A whole Form C on which a panel agreed; a test changes what it is about, or leaves out. */
export const aFormC = (change: Readonly<Record<string, unknown>> = {}): Analysis =>
  Object.fromEntries(Object.entries({ ...whole, ...change }).filter(([, answer]) => answer !== undefined)) as Analysis

const whole = {
  cCategoryAll: ['trauma'],
  cCategoryPrimary: 'trauma',
  cSubcategory: 'trauma.drowning',
  cSudi: 'no',
  cDomainALevel: '1',
  cDomainBLevel: '1',
  cDomainCLevel: '2',
  cDomainDLevel: '1',
  cModifiable: 'none',
  cCauseOfDeath: '1a Drowning',
  cCauseSource: 'mccd',
  cReviewRoute: ['pmrt-meeting'],
  cDocuments: ['notification'],
  cFamilyViewsConsidered: 'yes',
  cCaseSummary: 'A child fell into water.',
  cNationalIssue: { answer: 'no' },
  cConsensus: 'yes',
  cFamilyFeedbackPlan: 'The key worker visits.',
  cCaseOutcome: 'completed',
} satisfies Analysis
