import * as fc from 'fast-check'
import { anyAnswers, loosened } from '../forms/any-answers.ts'
import { fieldsOf } from '../../src/forms/condition.ts'
import type { Answer, Field, Form } from '../../src/forms/form.ts'
import { isAnswered } from '../../src/forms/is-answered.ts'
import type { Pools } from './forms.ts'

/** Made-up answers to each question of a form, with every character there is and at the edges of what is allowed. */
export function poolsOf(form: Form, seed: number, size = 150): Pools {
  const pools = new Map<string, readonly Answer[]>()
  const fill = (path: string, field: Field): void => {
    if (!isAnswered(field)) return
    const single: Form = {
      id: 'one',
      version: '1',
      title: 'One question',
      sections: { only: { title: 'Only', fields: { [path.split('.').at(-1)!]: field } } },
    }
    const given = anyAnswers(loosened(single)).filter(answers => Object.keys(answers).length > 0)
    pools.set(
      path,
      fc.sample(given, { numRuns: size, seed }).map(answers => Object.values(answers as Record<string, Answer>)[0]!),
    )
    const inside = field.kind === 'group' ? field.fields : field.kind === 'together' ? field.parts : {}
    for (const [name, part] of Object.entries(inside)) fill(`${path}.${name}`, part)
  }
  for (const [name, field] of fieldsOf(form)) fill(name, field)
  return pools
}
