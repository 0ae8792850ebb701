import type { Option } from '../forms/form.ts'
import { folded } from '../kernel/text.ts'
import type { Analysis } from '../statutory/analysis/form.ts'
import { actionLevels } from '../statutory/codes/action-levels.ts'
import { categories } from '../statutory/codes/categories.ts'
import { conclusions } from '../statutory/codes/conclusions.ts'
import { childFactors, familyFactors, placeFactors, serviceFactors } from '../statutory/codes/factors.ts'
import { subcategories } from '../statutory/codes/subcategories.ts'
import type { Bundle, BundlePanel } from './bundle.ts'

/**
 * Form C from the file's panel: category, factors by domain, modifiability, learning and recommendations are its own.
 * What the file does not say and the form asks for is answered "not recorded" in words, never guessed.
 */
export function analysisFrom({ panel, circumstances, documents, agencyReturns }: Bundle): Analysis {
  const category = categories.find(option => option.rank === panel.expectedCategory)?.code ?? categories[0].code
  const level = (domain: string) =>
    String(Math.max(1, ...panel.factors.filter(factor => factor.domain === domain).map(factor => factor.level)))
  const answers = {
    cCategoryAll: [category],
    cCategoryPrimary: category,
    ...rowWithin(category, panel.subcategory ?? 'not recorded in the file'),
    cSudi: category === 'unexplained' ? 'yes' : 'no',
    cFactorsA: factors(panel, 'A', childFactors),
    cFactorsB: factors(panel, 'B', familyFactors),
    cFactorsC: factors(panel, 'C', placeFactors),
    cFactorsD: factors(panel, 'D', serviceFactors),
    cDomainALevel: level('A'),
    cDomainBLevel: level('B'),
    cDomainCLevel: level('C'),
    cDomainDLevel: level('D'),
    cModifiable: modifiableCode(panel.modifiability),
    ...(modifiableCode(panel.modifiability) === 'identified' && {
      cModifiableFactors: 'The factors that are marked so above',
      cModifiableText: changeable(panel),
    }),
    cCauseOfDeath: panel.officialConclusion ?? 'Not recorded in the file',
    ...(agencyReturns.some(({ answers: told }) => folded(String(told['inquestHeld'] ?? '')) === 'concluded') && {
      cCoronerConclusion: codeOf(conclusions, panel.officialConclusion?.split(/[:(]/)[0] ?? ''),
    }),
    cCauseSource: documents.some(document => /inquest/i.test(document.kind)) ? 'inquest' : 'clinical',
    cReviewRoute: ['other'],
    cDocuments: ['other'],
    cFamilyViewsConsidered: 'no',
    cCaseSummary: circumstances,
    cLearning: panel.learningPoints.map(text => ({ text })),
    cNationalIssue: panel.recommendations.some(({ level: to }) => to === 'national') ? 'yes' : 'no',
    cRecommendations: panel.recommendations.map(({ text, addressee, level: to }) => ({
      text,
      addressee,
      level: codeOf(actionLevels, to),
      status: 'open',
    })),
    cSafeguardingReferral: category === 'deliberateHarm' ? 'yes' : 'no',
    cConsensus: 'yes',
    cFamilyFeedbackPlan: 'Not recorded in the file',
    cCaseOutcome: 'completed',
  }
  return answers as unknown as Analysis
}

const factors = (panel: BundlePanel, domain: string, options: readonly Option[]) =>
  panel.factors
    .filter(factor => factor.domain === domain)
    .map(({ factor, detail, level, modifiable }) => {
      const code = codeOf(options, factor)
      return {
        code,
        ...(code === 'other' && { otherText: factor }),
        detail,
        level: String(level),
        ...(level >= 2 && { modifiable: modifiable === 'yes' || modifiable === 'no' ? modifiable : 'not-sure' }),
      }
    })

/** What the file says of the factors that could be changed, a line each. */
const changeable = ({ factors: all }: BundlePanel): string =>
  all
    .filter(({ modifiable }) => modifiable === 'yes')
    .map(({ detail }) => detail)
    .join('\n') || 'Not recorded in the file'

/** The row within the category, for the categories that have rows. */
function rowWithin(category: string, label: string): Pick<Analysis, 'cSubcategory' | 'cSubcategoryOther'> {
  const rows = subcategories.filter(({ code }) => code.startsWith(`${category}.`))
  const found = rows.find(({ also }: Option) => also?.some(known => folded(known) === folded(label)))
  const other = rows.find(({ code }) => code.endsWith('.other'))
  if (found) return { cSubcategory: found.code }
  return other ? { cSubcategory: other.code, cSubcategoryOther: label } : {}
}

/** The code with this label, in the list's own words or another's; "other" where there is none. */
const codeOf = (options: readonly Option[], label: string): string =>
  options.find(option =>
    [option.label, option.code, ...(option.also ?? [])].some(known => folded(known) === folded(label)),
  )?.code ?? 'other'

/** The file says in words whether there were modifiable factors. */
export function modifiableCode(words: string): 'identified' | 'none' | 'inadequate' {
  const said = folded(words)
  if (/inadequate|insufficient|cannot/.test(said)) return 'inadequate'
  return /^(no|none)\b/.test(said) ? 'none' : 'identified'
}
