import { choice, group, type Option, reference, text, textarea } from '../../forms/form.ts'
import { childFactors, familyFactors, placeFactors, serviceFactors } from '../codes/factors.ts'
import { influenceLevels } from '../codes/influence.ts'
import { older, proposed, recalled } from '../sources.ts'

/** Rows of factors: the same questions in every domain, with the domain's own list. */
const factorRows = <const Factors extends readonly Option[]>(factors: Factors) =>
  group(
    'Factors',
    {
      code: choice('Factor', factors, { identifies: 'nobody', part: 'both', source: older }),
      otherText: text('What is the factor?', {
        noun: 'what the factor is',
        whenText: 'it is another factor',
        required: 'when-shown',
        when: { field: 'cFactor.code', op: 'in', values: ['other'] },
        identifies: 'free-text',
        part: 'both',
        source: recalled,
      }),
      detail: textarea('Evidence', {
        noun: 'the evidence',
        hint: 'What is known, and from whom.',
        identifies: 'free-text',
        part: 'both',
        source: older,
      }),
      level: choice('Influence', influenceLevels, {
        noun: 'how far it influenced the death',
        identifies: 'nobody',
        part: 'both',
        source: older,
      }),
      modifiable: choice(
        'Could it be changed?',
        [
          { code: 'yes', label: 'Yes' },
          { code: 'no', label: 'No' },
          { code: 'not-sure', label: 'Not sure' },
        ],
        {
          noun: 'whether it could be changed',
          means: 'Something that people could do, here or nationally, to make later deaths less likely.',
          whenText: 'its influence is 2 or 3',
          required: 'when-shown',
          when: { field: 'cFactor.level', op: 'ge', value: 2 },
          identifies: 'nobody',
          part: 'both',
          source: recalled,
        },
      ),
      sourceRefs: reference('Evidence source', 'Evidence source', {
        required: 'optional',
        identifies: 'nobody',
        part: 'both',
        source: proposed,
      }),
    },
    {
      noun: 'the factors',
      required: 'optional',
      identifies: 'indirect',
      part: 'both',
      source: older,
      each: 'factor',
      row: 'cFactor',
    },
  )

const level = (domain: string) =>
  ({
    noun: `the influence of domain ${domain} as a whole`,
    identifies: 'nobody',
    part: 'both',
    source: older,
  }) as const

const narrative = { required: 'desired', identifies: 'free-text', part: 'both', source: older } as const

/** Domain A (dictionary C.4). */
export const factorsA = {
  title: 'Domain A: the child',
  fields: {
    cFactorsA: factorRows(childFactors),
    cDomainALevel: choice('Influence of this domain as a whole', influenceLevels, level('A')),
    cDomainANarrative: textarea('Domain A narrative', narrative),
  },
} as const

/** Domain B (dictionary C.5). */
export const factorsB = {
  title: 'Domain B: family and social environment',
  fields: {
    cFactorsB: factorRows(familyFactors),
    cDomainBLevel: choice('Influence of this domain as a whole', influenceLevels, level('B')),
    cDomainBNarrative: textarea('Domain B narrative', narrative),
  },
} as const

/** Domain C (dictionary C.6). */
export const factorsC = {
  title: 'Domain C: physical environment',
  fields: {
    cFactorsC: factorRows(placeFactors),
    cDomainCLevel: choice('Influence of this domain as a whole', influenceLevels, level('C')),
    cDomainCNarrative: textarea('Domain C narrative', narrative),
  },
} as const

/** Domain D (dictionary C.7). */
export const factorsD = {
  title: 'Domain D: services',
  fields: {
    cFactorsD: factorRows(serviceFactors),
    cDomainDLevel: choice('Influence of this domain as a whole', influenceLevels, level('D')),
    cDomainDNarrative: textarea('Domain D narrative', narrative),
    cStrengths: textarea('Positive factors and good practice', {
      required: 'desired',
      identifies: 'free-text',
      part: 'both',
      source: recalled,
    }),
  },
} as const
