import { ACRONYMS, CLINICAL_WORDS, EPONYMS_ALONE, PROPER_WORDS_THAT_STAY } from './data/clinical.ts'
import { ORDINARY_WORDS } from './data/ordinary.ts'

/** Whether a small word stands in a list of English words, of medicine, or is built as words of medicine are. */
export const isOrdinary = (small: string): boolean => isListed(small) || isBuiltClinically(small)

/** As `isOrdinary`, from the lists alone. */
export function isListed(small: string): boolean {
  return words().has(small) || CLINICAL.has(small) || (small.endsWith('s') && CLINICAL.has(small.slice(0, -1)))
}

/** "Crohn", "Apgar", "Polish", "Christmas": capitalised, and nobody's name. */
export const staysThough = (small: string): boolean => PROPER.has(small) || EPONYM.has(small)

export const isProper = (small: string): boolean => PROPER.has(small)
export const isAcronym = (small: string): boolean =>
  ACRONYM.has(small) || (/^\w{1,5}s$/.test(small) && ACRONYM.has(small.slice(0, -1)))

/** One letter too many, too few, wrong, or two changed places: a word of the list, mistyped. */
export function isNearlyOrdinary(small: string): boolean {
  const all = words()
  for (let i = 0; i <= small.length; i += 1) {
    const [before, after] = [small.slice(0, i), small.slice(i)]
    if (i < small.length && all.has(before + after.slice(1))) return true
    if (after.length > 1 && all.has(before + after[1]! + after[0]! + after.slice(2))) return true
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      if (all.has(before + letter + after) || (after !== '' && all.has(before + letter + after.slice(1)))) return true
    }
  }
  return false
}

const CLINICAL = setOf(CLINICAL_WORDS)
const EPONYM = setOf(EPONYMS_ALONE)
const PROPER = setOf(PROPER_WORDS_THAT_STAY)
const ACRONYM = setOf(ACRONYMS)

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter(Boolean))
}

// Names of drugs, illnesses and procedures are made of the same endings; what begins with one of ours is so too.
const isBuiltClinically = (small: string): boolean =>
  small.length > 6 && (CLINICAL_ENDING.test(small) || CLINICAL_BEGINNING.test(small))

const CLINICAL_ENDING =
  /(?:[^aeiou]itis|[^aeiou]osis|aemia|aemic|emia|uria|algia|pathy|pathic|plasty|ectomy|ostomy|otomy|ology|ologist|ological|ologists|oscopy|ograph|ography|ogram|ograms|graphic|plegia|plegic|paresis|rrhage|rrhagic|rrhoea|sclerosis|stenosis|trophy|trophic|genesis|philia|phobia|phylaxis|pnoea|pnoeic|cardia|cardiac|cyte|cytic|cytosis|penia|penic|blastoma|sarcoma|carcinoma|cillin|cillins|mycin|floxacin|azole|oxetine|apine|idone|azepam|azolam|barbital|barbitone|profen|olol|pril|sartan|statin|caine|setron|prazole|tidine|parin|mab|tinib|vir|thiazide|semide|terol|solone|asone|amide|racetam|trigine|gabalin|triptan|curonium|curium|fentanil|phylline|tropium|oxone|ostatin|cycline|sulfate|sulphate|chloride|phosphate|acetate|citrate|ation|ations|ising|ised|isation|ically|fulness|lessly|lessness|ability|ively)$/
const CLINICAL_BEGINNING =
  /^(?:hyper|hypo|haemo|haema|neuro|cardio|gastro|broncho|immuno|electro|encephal|pneumo|thrombo|intra(?!c$)|sub(?:arach|cut|dur|gal|glot)|peri(?:card|nat|oper|orb)|myocard|echocard|laryng|pharyng|trache|nephro|hepato|spleno|osteo|chondro|dermat|psycho|physio|micro|macro|multi|endo(?:tr|sc|car|cr|met)|cerebro|ventricul|tachy|brady|poly(?:hyd|cyt|dip|dact)|oligo|cyto|lympho|leuko|leuco|erythro|radio|ultra|counter|inter(?:ag|m|v|p)|safeguard|non|over(?!t)|under(?!w|h)|unre|unco|undi|post(?:op|nat|mort|part|ict)|pre(?:nat|op|ecl|term|med)|anti(?:b|c|d|e|h|p|v|psy)|out(?:p|r)|breast|bottle|self)/

let read: ReadonlySet<string> | null = null

function words(): ReadonlySet<string> {
  read ??= readWords()
  return read
}

function readWords(): ReadonlySet<string> {
  const all = new Set<string>(['a', 'i'])
  let last = ''
  for (const [, taken = '', rest = '', endings = ''] of ORDINARY_WORDS.matchAll(/(\d)([a-z]*)([A-Z]*)/g)) {
    last = last.slice(0, Number(taken)) + rest
    all.add(last)
    for (const ending of endings) all.add(withEnding(last, ending))
  }
  return all
}

function withEnding(word: string, ending: string): string {
  const stem = word.endsWith('e') ? word.slice(0, -1) : word
  const endsInY = /[^aeiou]y$/.test(word)
  switch (ending) {
    case 'S':
      return endsInY ? `${word.slice(0, -1)}ies` : /(?:[sxz]|[cs]h)$/.test(word) ? `${word}es` : `${word}s`
    case 'D':
      return endsInY ? `${word.slice(0, -1)}ied` : `${stem}ed`
    case 'B':
      return `${word}${word.at(-1)}ed`
    case 'G':
      return `${stem}ing`
    case 'H':
      return `${word}${word.at(-1)}ing`
    case 'L':
      return `${word}ly`
    case 'R':
      return `${stem}er`
    default:
      return `${word}ness`
  }
}
