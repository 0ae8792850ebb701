import { choice, choices, date, group, text, textarea } from '../../forms/form.ts'
import { actionLevels } from '../codes/action-levels.ts'
import { confirmed, proposed, recalled } from '../sources.ts'

/** Who must change what (dictionary C.11). */
export const recommendations = {
  title: 'Recommendations',
  fields: {
    cRecommendations: group(
      'Recommendations',
      {
        text: textarea('What should be done', {
          noun: 'what should be done',
          identifies: 'free-text',
          part: 'panel',
          source: confirmed,
        }),
        level: choice('Where it is to be done', actionLevels, {
          noun: 'where it is to be done',
          identifies: 'nobody',
          part: 'panel',
          source: recalled,
        }),
        addressee: text('To whom', {
          noun: 'to whom it is made',
          identifies: 'indirect',
          part: 'panel',
          source: confirmed,
        }),
        owner: text('Who sees to it?', {
          noun: 'who sees to it',
          required: 'desired',
          identifies: 'direct',
          professional: true,
          part: 'panel',
          source: proposed,
        }),
        dueDate: date('By when', {
          noun: 'the date by which it should be done',
          required: 'desired',
          identifies: 'nobody',
          part: 'panel',
          source: proposed,
        }),
        status: choice(
          'Where it stands',
          [
            { code: 'open', label: 'Open' },
            { code: 'accepted', label: 'Accepted' },
            { code: 'rejected', label: 'Rejected' },
            { code: 'done', label: 'Done' },
            { code: 'overdue', label: 'Overdue' },
          ],
          { noun: 'where it stands', identifies: 'nobody', part: 'panel', source: proposed },
        ),
        response: textarea('What they answered', {
          noun: 'what they answered',
          required: 'optional',
          identifies: 'free-text',
          part: 'panel',
          source: proposed,
        }),
        theme: choices(
          'Theme',
          [
            { code: 'safer-sleep', label: 'Safer sleep' },
            { code: 'smoking', label: 'Smoking' },
            { code: 'consanguinity', label: 'Parents related by blood', also: ['Consanguinity'] },
            { code: 'water', label: 'Water' },
            { code: 'road', label: 'Roads', also: ['Road'] },
            { code: 'asthma', label: 'Asthma' },
            { code: 'suicide', label: 'Suicide' },
            { code: 'safeguarding', label: 'Safeguarding' },
            { code: 'sepsis', label: 'Sepsis' },
            { code: 'access', label: 'Access to services', also: ['Access'] },
            { code: 'other', label: 'Other' },
          ],
          { required: 'optional', identifies: 'nobody', part: 'panel', source: proposed },
        ),
      },
      {
        required: 'desired',
        identifies: 'free-text',
        part: 'panel',
        source: confirmed,
        each: 'recommendation',
        row: 'cRec',
      },
    ),
  },
} as const
