import { gain, type Judgement } from './judge.ts'

/** What speaks for one child, the weightiest first, then what speaks against it, in words for the person who decides. */
export function reasons({ findings, otherwise }: Judgement): readonly string[] {
  const told = findings
    .map(finding => ({ says: finding.says, bits: gain(finding, 'stranger'), against: -gain(finding, otherwise) }))
    .sort((x, y) => y.bits - x.bits)
  const pro = told.filter(({ bits }) => bits > 0.5).map(({ says }) => capital(says))
  const contra = told
    .filter(({ bits, against }) => bits < -1 || against > 2)
    .filter(({ bits }) => bits <= 0.5)
    .sort((x, y) => x.bits - y.bits)
    .map(({ says }) => `But ${says}`)
  return pro.length + contra.length === 0 ? ['Nothing recorded sets them apart'] : [...pro, ...contra]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
