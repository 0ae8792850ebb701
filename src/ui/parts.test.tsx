import { expect, test } from 'vitest'
import { markup } from '../../test/oracles/markup.ts'
import { IdentityBar } from './identity-bar.tsx'
import { PostedButton } from './posted-button.tsx'
import { ResponsiveTable } from './responsive-table.tsx'
import { type State, StateTag, states, stateTag } from './state-tag.tsx'

// Written out by hand from the settled vocabulary; a tag that is added, dropped or recoloured must be changed here too.
const VOCABULARY = {
  blue: 'New, Open, To send, To read, To sign, To check',
  yellow: 'Gathering, Sent, Prompted, Sent back, Awaiting CDRM, Waiting to go, Actions open',
  teal: 'In progress, Draft',
  purple: 'Ready for panel, Scheduled, Papers open',
  orange: 'Hold, Deferred, Escalated, Conflict, Not delivered, Death not confirmed, Reopened',
  red: 'Overdue',
  green: 'Returned, Nil return, Released, Read, Signed, Reviewed',
  grey: 'Not asked, Cannot start yet, Locked, Closed, Joined, Outside the review, Transferred, Withdrawn, Written off, Missed',
}

test('the vocabulary of tags is whole, and each word has its colour', () => {
  const byHand = Object.entries(VOCABULARY).flatMap(([colour, words]) => words.split(', ').map(word => [word, colour]))
  expect(states).toEqual(Object.fromEntries(byHand))
})

test.each(Object.keys(states) as State[])('%s is drawn as a tag of its colour and is no link', state => {
  const html = markup(<StateTag state={state} />)
  const colour = states[state]
  expect(html).toBe(
    `<strong class="${colour === 'blue' ? 'govuk-tag' : `govuk-tag govuk-tag--${colour}`}">${state}</strong>`,
  )
  expect(stateTag(state).text).toBe(state)
})

test('a word outside the vocabulary does not compile', () => {
  // @ts-expect-error: "Late" is no state
  expect(<StateTag state="Late" />).toBeDefined()
})

test('an identity bar says the reference, who, where it stands, what holds it and what comes next', () => {
  const html = markup(
    <IdentityBar
      reference="K7QF-2M"
      name="Robin Testcase"
      age="4 years 2 months"
      stage="Gathering"
      holds={['criminal proceedings']}
      next="prompt 2"
    />,
  )
  const words = html
    .replace(/<\/p>/g, ' | ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
  expect(words).toBe(
    'K7QF-2M Robin Testcase, 4 years 2 months Gathering | Hold: criminal proceedings | Next date: prompt 2 | ',
  )
})

test('a member sees a panel number and an age band, and no name', () => {
  const html = markup(<IdentityBar reference="Panel no. 14" age="1 to 4 years" stage="Papers open" />)
  expect(html).toContain('<span>1 to 4 years</span>')
})

test('a posted button carries its fields, and is grey unless it is the one next thing', () => {
  const post = { action: '/cases/1/undo', csrf: 'c', formKey: 'k' }
  const html = markup(
    <PostedButton {...post} fields={{ version: '3' }}>
      Undo
    </PostedButton>,
  )
  expect(html).toContain('<input type="hidden" name="version" value="3"/>')
  expect(html).toContain('govuk-button--secondary')
  expect(html).toContain('data-prevent-double-click="true"')
  expect(markup(<PostedButton {...post} primary children="Send" />)).not.toContain('govuk-button--secondary')
})

test('each cell of a responsive table bears the head of its column, in every row', () => {
  const html = markup(
    <ResponsiveTable
      caption="Owed"
      columns={[{ head: 'Case' }, { head: 'Due', sort: { href: '/today?sort=due', order: 'descending' } }]}
      rows={[{ cells: ['K7QF-2M', 'Mon 30 Nov'] }, { cells: ['<b>', null] }]}
    />,
  )
  expect(html.match(/data-label="[^"]*"/g)).toEqual(['Case', 'Due', 'Case', 'Due'].map(head => `data-label="${head}"`))
  expect(html).toContain('aria-sort="descending"')
  expect(html).toContain('<div>&lt;b&gt;</div>')
  expect(html.match(/ role="(row|columnheader|rowheader|cell|rowgroup|table)"/g)).toHaveLength(12)
})
