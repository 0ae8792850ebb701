import { choice, choices, text, textarea, yesNo, yesNoUnknown } from '../../forms/form.ts'
import { categories } from '../codes/categories.ts'
import { subcategories } from '../codes/subcategories.ts'
import { confirmed, older, proposed, recalled } from '../sources.ts'

/** Classification (dictionary C.8). */
export const category = {
  title: 'Category of death',
  fields: {
    cCategoryAll: choices('Which categories apply?', categories, {
      noun: 'which categories apply',
      hint: 'Select all that apply. The first of them in this order is the primary category, unless the panel says why it is another.',
      identifies: 'nobody',
      part: 'panel',
      source: older,
    }),
    cCategoryPrimary: choice('Primary category', categories, { identifies: 'nobody', part: 'panel', source: older }),
    cCategoryOverrideReason: textarea('Why is it not the first that applies?', {
      noun: 'why it is not the first that applies',
      whenText: 'the primary category is not the first that applies',
      required: 'when-shown',
      when: { judgement: 'the primary category is not the first of those that apply' },
      identifies: 'free-text',
      part: 'panel',
      source: proposed,
    }),
    cSubcategory: choice('Which row within the category?', subcategories, {
      noun: 'the row within the category',
      whenText: 'the category has rows of its own',
      required: 'when-shown',
      when: { field: 'cCategoryPrimary', op: 'in', values: ['deliberateHarm', 'trauma', 'congenital', 'perinatal'] },
      identifies: 'nobody',
      part: 'panel',
      source: recalled,
    }),
    cSubcategoryOther: text('Which other row?', {
      noun: 'the other row',
      whenText: 'it is another row',
      required: 'when-shown',
      when: { field: 'cSubcategory', op: 'in', values: ['deliberateHarm.other', 'trauma.other', 'perinatal.other'] },
      identifies: 'free-text',
      part: 'panel',
      source: recalled,
    }),
    cSudi: yesNo('Was it a sudden unexpected death in infancy or childhood?', {
      noun: 'whether it was a sudden unexpected death in infancy or childhood',
      identifies: 'nobody',
      part: 'panel',
      source: recalled,
    }),
    cUnexplained: yesNo('Is it still unexplained?', {
      noun: 'whether it is still unexplained',
      whenText: 'it was a sudden unexpected death',
      required: 'when-shown',
      when: { field: 'cSudi', op: 'in', values: ['yes'] },
      identifies: 'nobody',
      part: 'panel',
      source: confirmed,
    }),
    cManner: choice(
      'Was there an intent?',
      [
        { code: 'natural', label: 'No, a natural death', also: ['Natural'] },
        { code: 'unintentional', label: 'No, an injury that nobody intended', also: ['Unintentional'] },
        { code: 'self-inflicted', label: 'Self-inflicted' },
        { code: 'inflicted', label: 'Inflicted by somebody', also: ['Inflicted'] },
        { code: 'undetermined', label: 'It could not be determined', also: ['Undetermined'] },
      ],
      {
        noun: 'whether there was an intent',
        required: 'desired',
        identifies: 'nobody',
        part: 'panel',
        source: proposed,
      },
    ),
    cPerinatalRelated: yesNoUnknown('Did prematurity or the birth bear on the death, at whatever age?', {
      noun: 'whether prematurity or the birth bore on the death',
      required: 'desired',
      identifies: 'nobody',
      part: 'panel',
      source: proposed,
    }),
  },
} as const
