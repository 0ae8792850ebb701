/** Those whom a form's `who` names, as one speaks of them (dictionary 10.2). */
export const roleNames: Readonly<Record<string, string>> = {
  HOS: 'hospitals',
  NEO: 'neonatal units',
  MID: 'maternity services',
  GP: 'GPs',
  HV: 'health visitors',
  SN: 'school nurses',
  CAM: 'mental health services',
  AMB: 'ambulance services',
  POL: 'the police',
  CSC: 'children’s social care',
  EDU: 'schools and early years',
  HOSP: 'hospices and community nurses',
  COR: 'the coroner’s office',
  YJS: 'youth justice and drug services',
  FIRE: 'the fire service',
  PH: 'public health',
  CDOP: 'the panel’s office',
}

/** Throws for a code that nobody has named. */
export function roleName(code: string): string {
  const name = roleNames[code]
  if (name === undefined) throw new Error(`Nobody has said who "${code}" is: see src/statutory/role-names.ts`)
  return name
}
