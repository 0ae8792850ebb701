/** Who works here (process.md 1.2), as far as this part goes. Notifiers and respondents have no account. */
export const roles = {
  cdop_manager: 'CDOP manager',
  designated_doctor: 'Designated doctor for child deaths',
  chair: 'Chair',
  vice_chair: 'Vice chair',
  panel_member: 'Panel member',
  lay_member: 'Lay member',
  observer: 'Observer',
} as const

export type Role = keyof typeof roles

/** Those who work with the area's cases; the others see the papers of meetings that they are invited to. */
export const worksWithCases = (role: Role): boolean =>
  role === 'cdop_manager' || role === 'designated_doctor' || role === 'chair' || role === 'vice_chair'
