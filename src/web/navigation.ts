import type { Person } from '../access/actor.ts'
import type { Role } from '../access/roles.ts'
import { urls } from './urls.ts'

export type NavigationItem = { readonly text: string; readonly href: string }

const today = { text: 'Today', href: urls.today({}) }
const cases = { text: 'Cases', href: urls.cases({}) }
const meetings = { text: 'Meetings', href: urls.meetings({}) }
const escalations = { text: 'Escalations', href: urls.escalations({}) }
const papers = { text: 'Papers', href: urls.papers({}) }
const agreement = { text: 'Your agreement', href: urls.agreement({}) }

const items: Readonly<Record<Role, readonly NavigationItem[]>> = {
  cdop_manager: [
    today,
    cases,
    { text: 'Notifications', href: urls.notifications({}) },
    meetings,
    { text: 'Forms', href: urls.forms({}) },
    { text: 'Outbox', href: urls.outbox({}) },
  ],
  designated_doctor: [escalations, cases, meetings, papers, agreement],
  chair: [meetings, cases, escalations, papers, agreement],
  vice_chair: [meetings, cases, escalations, papers, agreement],
  panel_member: [papers, agreement],
  lay_member: [papers, agreement],
  observer: [papers, agreement],
}

/** What each role finds at the top of every page; the first is where it lands after signing in (pages.md, 2). */
export const navigation = (person: Pick<Person, 'role'>): readonly NavigationItem[] => items[person.role]

export const landing = (person: Pick<Person, 'role'>): string => items[person.role][0]!.href
