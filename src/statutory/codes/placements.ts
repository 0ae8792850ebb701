import type { Option } from '../../forms/form.ts'

/** Placements of looked-after children, with the codes of the national return (SSDA903). */
export const placements = [
  { code: 'U1-U6', label: 'Foster care', also: ['foster'] },
  { code: 'A3-A6', label: 'Placed for adoption', also: ['adoption'] },
  { code: 'P1', label: 'With parents' },
  { code: 'P2', label: 'Living independently', also: ['independent'] },
  { code: 'H5', label: 'Semi-independent living', also: ['semi-independent'] },
  { code: 'K1', label: 'Secure children’s home', also: ['secure'] },
  { code: 'K2', label: 'Children’s home' },
  {
    code: 'R1-R5',
    label: 'Care home, hospital, family centre or young offender institution',
    also: ['residential, NHS, family centre, YOI'],
  },
  { code: 'S1', label: 'Residential school' },
  { code: 'T0-T4', label: 'Temporary placement', also: ['temporary'] },
  { code: 'Z1', label: 'Another placement', also: ['other'] },
] as const satisfies readonly Option[]
