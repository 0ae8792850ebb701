import { coded, postcode, textarea, yesNoUnknown } from '../../forms/form.ts'
import { confirmed, older } from '../sources.ts'

/** Where the child lived (dictionary A.1). */
export const home = {
  title: 'Where the child lived',
  fields: {
    childAddressLine: textarea('Usual address', {
      max: 500,
      hint: 'Without the postcode. For a child who lived between two homes, the one where most nights were spent.',
      identifies: 'direct',
      mapsTo: ['Patient.address'],
      source: older,
    }),
    childPostcode: postcode('Postcode', {
      identifies: 'direct',
      mapsTo: ['NHS DD POSTCODE OF USUAL ADDRESS'],
      source: older,
    }),
    childAddressSecondary: textarea('Second address', {
      hint: 'Where the child lived between two homes.',
      required: 'optional',
      when: { judgement: 'the notifier says that the child lived at two addresses' },
      identifies: 'direct',
      mapsTo: ['Patient.address'],
      source: older,
    }),
    childNonResident: yesNoUnknown('Did the child normally live outside the area of this panel?', {
      noun: 'whether the child normally lived outside the area',
      means:
        'Each panel reviews the deaths of children who lived in its area. A child who was only visiting, or was in hospital here, counts as living where their home is.',
      identifies: 'nobody',
      source: confirmed,
    }),
    childNormalResidenceCountry: coded('Country where the child normally lived', ['country'], {
      noun: 'the country where the child normally lived',
      whenText: 'the child normally lived outside the area',
      required: 'when-shown',
      when: { field: 'childNonResident', op: 'in', values: ['yes'] },
      identifies: 'indirect',
      mapsTo: ['Address.country'],
      source: confirmed,
    }),
  },
} as const
