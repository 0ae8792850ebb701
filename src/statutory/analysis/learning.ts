import { choice, choices, group, textarea, yesNo } from '../../forms/form.ts'
import { older, proposed, recalled } from '../sources.ts'

/** Learning points (dictionary C.11). */
export const learning = {
  title: 'Learning',
  fields: {
    cLearning: group(
      'Learning points',
      {
        text: textarea('What was learned', {
          noun: 'what was learned',
          identifies: 'free-text',
          part: 'both',
          source: older,
        }),
        domain: choice(
          'Which domain does it belong to?',
          [
            { code: 'a', label: 'A: the child', also: ['A'] },
            { code: 'b', label: 'B: family and social environment', also: ['B'] },
            { code: 'c', label: 'C: physical environment', also: ['C'] },
            { code: 'd', label: 'D: services', also: ['D'] },
          ],
          {
            noun: 'the domain it belongs to',
            required: 'optional',
            identifies: 'nobody',
            part: 'both',
            source: proposed,
          },
        ),
        audience: choices(
          'Who should learn from it?',
          [
            { code: 'family', label: 'Families', also: ['Family'] },
            { code: 'service', label: 'A service', also: ['Service'] },
            { code: 'cdr-partners', label: 'The partners of the review', also: ['CDR partners'] },
            { code: 'public-health', label: 'Public health' },
            { code: 'national', label: 'The whole country', also: ['National'] },
          ],
          {
            noun: 'who should learn from it',
            required: 'optional',
            identifies: 'nobody',
            part: 'both',
            source: recalled,
          },
        ),
      },
      {
        required: 'desired',
        identifies: 'free-text',
        part: 'both',
        source: older,
        each: 'learning point',
        row: 'cLearning',
      },
    ),
    cImmediateActions: textarea('What has been done already?', {
      noun: 'what has been done already',
      required: 'desired',
      identifies: 'free-text',
      part: 'draft',
      source: recalled,
    }),
    cIssues: textarea('Issues that the review found', {
      noun: 'the issues that the review found',
      required: 'desired',
      identifies: 'free-text',
      part: 'both',
      source: recalled,
    }),
    cNationalIssue: yesNo('Is there something for national bodies?', {
      noun: 'whether there is something for national bodies',
      identifies: 'free-text',
      part: 'panel',
      source: recalled,
      detail: { label: 'Details', max: 4000 },
    }),
  },
} as const
