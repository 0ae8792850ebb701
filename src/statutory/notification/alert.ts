import { choices, textarea, yesNo } from '../../forms/form.ts'
import { confirmed, proposed } from '../sources.ts'

/** What the whole country should know of at once (dictionary A.7). */
export const alert = {
  title: 'A danger to others',
  fields: {
    ncmdAlert: yesNo('Is there something that the whole country should know of at once?', {
      noun: 'whether there is something that the whole country should know of at once',
      means:
        'A danger to other children that cannot wait for the review: a faulty product, a medicine, an unusual infection, a group of similar deaths.',
      identifies: 'nobody',
      source: confirmed,
    }),
    ncmdAlertDetail: textarea('What is it?', {
      noun: 'what the country should know of',
      whenText: 'there is something',
      required: 'when-shown',
      when: { field: 'ncmdAlert', op: 'in', values: ['yes'] },
      identifies: 'free-text',
      source: confirmed,
    }),
    ncmdAlertType: choices(
      'What kind of danger is it?',
      [
        { code: 'product-or-device-safety', label: 'A product or device', also: ['Product or device safety'] },
        { code: 'medicine-or-vaccine', label: 'A medicine or vaccine', also: ['Medicine or vaccine'] },
        { code: 'unusual-infection', label: 'An unusual infection', also: ['Unusual infection'] },
        { code: 'cluster', label: 'Several similar deaths', also: ['Cluster'] },
        { code: 'novel-method', label: 'A new method', also: ['Novel method'] },
        { code: 'online-harm', label: 'Harm online', also: ['Online harm'] },
        { code: 'service-safety', label: 'Safety of a service', also: ['Service safety'] },
        { code: 'other', label: 'Other' },
      ],
      {
        noun: 'what kind of danger it is',
        whenText: 'there is something',
        required: 'optional',
        when: { field: 'ncmdAlert', op: 'in', values: ['yes'] },
        identifies: 'nobody',
        source: proposed,
      },
    ),
  },
} as const
