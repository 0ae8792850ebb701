import { isNhsNumber } from '../kernel/nhs-number.ts'
import { GENERAL } from './labels.ts'
import { EDGE_AFTER, EDGE_BEFORE, matches, type Span, unwrapped } from './spans.ts'
import { MEASURED } from './words.ts'

/** Finds what has the form of an identifier, whoever's it is: numbers, contacts, postcodes, marks. */
export function formats(written: string): Span[] {
  const text = unwrapped(written)
  return FORMATS.flatMap(({ expression, label, why, accept }) =>
    matches(text, expression, accept).map(match => {
      // A named part is what goes; the word before it, such as "incident", stays.
      const shown = match.groups?.['goes'] ?? match[0]
      const start = match.index + match[0].lastIndexOf(shown)
      return { start, end: start + shown.length, label, why, weight: STRONG.has(label) ? 10 : 6 }
    }),
  )
}

// A name within an address of the net is part of it.
const STRONG = new Set<string>([GENERAL.email, GENERAL.web, GENERAL.account])

type Format = {
  readonly expression: RegExp
  readonly label: string
  readonly why: string
  readonly accept?: (match: RegExpExecArray) => boolean
}

const NUMBERED =
  'incident|log|cad|ref|reference|crime|urn|exhibit|job|niche|collar|badge|gmc|nmc|hcpc|mrn|hospital|case|claim|file|enquiry'

// Each repetition is bounded, and each begins where no letter or digit stands before: one pass, whatever the text.
const FORMATS: readonly Format[] = [
  {
    expression: /\/\/\/\p{Ll}{2,20}\.\p{Ll}{2,20}\.\p{Ll}{2,20}(?![\p{L}\p{N}])/gu,
    label: '[place]',
    why: 'place in three words',
  },
  {
    expression:
      /(?<![\p{L}\p{N}])(?:what3words|w3w)(?: is| are|:)? (?<goes>\p{Ll}{2,20}[.,]\p{Ll}{2,20}[.,]\p{Ll}{2,20})(?![\p{L}\p{N}])/giu,
    label: '[place]',
    why: 'place in three words',
  },
  {
    expression: new RegExp(`${EDGE_BEFORE}[Ww](?:ard|ARD) (?:[A-Z]?\\d{1,3}[A-Za-z]?|[A-Z]\\d?)${EDGE_AFTER}`, 'gu'),
    label: '[ward]',
    why: 'ward by its number',
  },
  {
    expression: new RegExp(
      `${EDGE_BEFORE}(?!ON|NO|TO|SO|OF|OR|HR|ST|SI|NB|HE|HB)[HNOST][A-Z] ?(?:\\d{3} \\d{3}|\\d{4} \\d{4}|\\d{5} \\d{5})(?! ?\\d)${EDGE_AFTER}`,
      'gu',
    ),
    label: '[place]',
    why: 'grid reference',
  },
  {
    expression: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}/gu,
    label: GENERAL.email,
    why: 'e-mail',
  },
  {
    expression: /(?<![\p{L}\p{N}._%+'@-])@[\p{L}\p{N}_][\p{L}\p{N}._]{1,40}/gu,
    label: GENERAL.account,
    why: 'account name',
  },
  {
    expression:
      /\b(?:user|username|account|handle|profile)(?: name)?:? (?<goes>"[^"\n\ue000]{2,40}"|'[^'\n \ue000]{2,40}')/giu,
    label: GENERAL.account,
    why: 'account name',
  },
  {
    expression: /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"[\]\ue000]{1,500}/giu,
    label: GENERAL.web,
    why: 'web address',
  },
  {
    expression: new RegExp(`${EDGE_BEFORE}\\d{3}[ -]?\\d{3}[ -]?\\d{4}${EDGE_AFTER}`, 'gu'),
    label: GENERAL.nhs,
    why: 'NHS number',
    accept: ([match]) => isNhsNumber(match) || /^\d{3}[ -]\d{3}[ -]\d{4}$/.test(match),
  },
  {
    expression:
      /(?<![\p{L}\p{N}+])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?\d|\(?0\d)(?:[ ()-]{0,2}\d){8,9}(?![\p{L}\p{N}])/gu,
    label: GENERAL.phone,
    why: 'telephone number',
  },
  {
    expression: new RegExp(`${EDGE_BEFORE}[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[ABD-HJLNP-UW-Z]{2}${EDGE_AFTER}`, 'gu'),
    label: GENERAL.postcode,
    why: 'postcode',
  },
  {
    expression: new RegExp(`${EDGE_BEFORE}[A-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]${EDGE_AFTER}`, 'gu'),
    label: GENERAL.insurance,
    why: 'National Insurance number',
  },
  {
    expression: new RegExp(`${EDGE_BEFORE}[A-Z]{2}\\d\\d ?[A-Z]{3}${EDGE_AFTER}`, 'gu'),
    label: GENERAL.vehicle,
    why: 'vehicle mark',
  },
  {
    expression: new RegExp(
      `\\b(?:VRM|VRN|registration|reg|number plate|vehicle)(?: mark| number| no\\.?)?:? (?<goes>[A-Z]{1,3} ?\\d{1,4}(?: ?[A-Z]{1,3})?|\\d{1,4} ?[A-Z]{1,3})${EDGE_AFTER}`,
      'gu',
    ),
    label: GENERAL.vehicle,
    why: 'vehicle mark',
  },
  // 2021/CP/0317, HW/22/10983, LLR-22-061, AC-2291, 45/12345/24
  {
    expression: new RegExp(
      `${EDGE_BEFORE}(?:\\d{2,4}/[A-Z]{1,5}/\\d{1,8}|[A-Z]{1,5}/\\d{2,6}(?:/\\d{1,8})?|[A-Z]{2,5}-\\d{2,6}(?:-\\d{2,8})?|\\d{2}/\\d{4,8}/\\d{2}|[A-Z]{1,4}\\d{1,4}/\\d{2,6})${EDGE_AFTER}`,
      'gu',
    ),
    label: GENERAL.reference,
    why: 'reference number',
    accept: ([match]) => !/^(?:T|P|C|COVID|CA|IL|HLA|BP|MRC|ICD|DSM|GAD|PHQ)[-/]/.test(match),
  },
  // NCH 4471920, X1234567, a GMC number, a bare hospital number
  {
    expression: new RegExp(`${EDGE_BEFORE}[A-Z]{1,4}[ -]?\\d{6,9}${EDGE_AFTER}`, 'gu'),
    label: GENERAL.hospital,
    why: 'number of a record',
    accept: ([match]) => !MEASURED.has(/^[A-Z]+/.exec(match)![0].toLowerCase()),
  },
  {
    expression: new RegExp(`${EDGE_BEFORE}\\d\\d[A-Z]\\d{4}[A-Z]${EDGE_AFTER}`, 'gu'),
    label: GENERAL.reference,
    why: 'register number',
  },
  {
    expression: /(?<![\p{L}\p{N}]|\p{N}[.,])\d{7,14}(?![\p{L}\p{N}]|[.,]\d)/gu,
    label: GENERAL.reference,
    why: 'long number',
  },
  {
    expression: new RegExp(
      `${EDGE_BEFORE}(?:${NUMBERED})(?: (?:no\\.?|number|ref\\.?|reference|log|id))?[ :#]{1,3}(?<goes>(?:[A-Z]{1,4}[/ -]?)?\\d[\\p{L}\\p{N}]{1,20}(?:[/-][\\p{L}\\p{N}]{1,20}){0,4})${EDGE_AFTER}`,
      'giu',
    ),
    label: GENERAL.reference,
    why: 'reference number',
    accept: ({ groups, 0: said }) =>
      /\d{3}/.test(groups!['goes']!) &&
      (/^(?:cad|incident|log|urn|mrn)/i.test(said) || !/^(?:19|20)\d\d$/.test(groups!['goes']!)),
  },
  {
    expression: new RegExp(`${EDGE_BEFORE}(?:PC|PS|DC|DS|PCSO|Constable) (?<goes>\\d{2,6})${EDGE_AFTER}`, 'gu'),
    label: GENERAL.reference,
    why: 'collar number',
  },
]
