import {
  type Condition,
  date,
  group,
  partialDate,
  text,
  textarea,
  together,
  yesNo,
  yesNoUnknown,
} from '../../forms/form.ts'
import { proposed, recalled } from '../sources.ts'

const NOT_NIL = { not: { field: 'repNilReturn', op: 'in', values: ['yes'] } } as const satisfies Condition

/** B.11 of the dictionary: what the agency has learned, what must not be shared, and who confirms the answers. */
export const learning = {
  title: 'Learning, and sending',
  intro: 'What could help other children, in your agency’s view.',
  fields: {
    repIssues: textarea('What should the panel discuss?', {
      noun: 'what the panel should discuss',
      required: 'desired',
      when: NOT_NIL,
      identifies: 'free-text',
      source: recalled,
    }),
    repLearning: textarea('What has your agency learned?', {
      noun: 'what your agency has learned',
      hint: 'What it would do again, and what it would do in another way.',
      required: 'desired',
      when: NOT_NIL,
      identifies: 'free-text',
      source: recalled,
    }),
    repActionsTaken: group(
      'What has your agency done already?',
      {
        action: text('Action', { max: 500, identifies: 'nobody', source: recalled }),
        owner: text('Who sees to it?', {
          noun: 'who sees to it',
          hint: 'A role or a team, not a name.',
          required: 'optional',
          identifies: 'nobody',
          source: recalled,
        }),
        due: partialDate('By when?', {
          noun: 'the date by which it is to be done',
          hint: 'The year alone, or month and year, is enough.',
          required: 'optional',
          identifies: 'nobody',
          source: recalled,
        }),
        done: yesNoUnknown('Is it done?', {
          noun: 'whether it is done',
          required: 'optional',
          identifies: 'nobody',
          source: recalled,
        }),
      },
      {
        noun: 'what your agency has done already',
        hint: 'What it has changed, or begun to change, because of this death.',
        each: 'action',
        maxRows: 50,
        required: 'optional',
        when: NOT_NIL,
        identifies: 'nobody',
        source: recalled,
      },
    ),
    repRestricted: yesNo('Do your answers hold anything that must not be shared?', {
      noun: 'whether your answers hold anything that must not be shared',
      hint: 'For a legal reason, for somebody’s safety, or because it is about another person.',
      detail: {
        label: 'What must not be shared, with whom, and why?',
        noun: 'what must not be shared',
        max: 4000,
      },
      required: 'desired',
      when: NOT_NIL,
      identifies: 'free-text',
      source: proposed,
    }),
    repSignOff: together(
      'Who confirms these answers?',
      {
        name: text('Name', { noun: 'the name of the person who confirms these answers' }),
        on: date('Date', { noun: 'the date on which they are confirmed', notAfter: 'today' }),
      },
      {
        noun: 'who confirms these answers',
        hint: 'Somebody who may answer for your agency.',
        identifies: 'direct',
        professional: true,
        mapsTo: ['Provenance'],
        source: proposed,
      },
    ),
  },
} as const
