import type { Child, FC } from 'hono/jsx'
import { count, longDate } from '../../kernel/text.ts'
import { Details } from '../../ui/details.tsx'
import { urls } from '../../web/urls.ts'
import type { Room, RoomItem, RoomPlace } from '../read-room.ts'
import type { RoomForm } from '../room-text.ts'
import type { Meeting } from '../store.ts'

const views = ['story', 'form-c', 'break'] as const
export type RoomView = (typeof views)[number]
export const isRoomView = (asked: string | undefined): asked is RoomView => views.some(view => view === asked)

/** What a meeting's room sees together: one event and Form C so far, or Form C alone, or nothing during a break. */
export const RoomPage: FC<{ room: Room; view: RoomView; place: RoomPlace }> = ({ room, view, place }) => {
  const { meeting, items, shown } = room
  const to = (change: Partial<RoomPlace> & { view?: RoomView }): string =>
    address(meeting, { view, ...(shown?.place ?? place), ...change })
  if (view === 'break') {
    return (
      <>
        <h1 class="opencdr-room__heading">Break</h1>
        <Controls links={[{ text: 'Go on', href: to({ view: 'story' }) }]} meeting={meeting} />
      </>
    )
  }
  if (shown === null) {
    return (
      <>
        <h1 class="opencdr-room__heading">Panel meeting, {longDate(meeting.on_day)}</h1>
        <p>No case is on this meeting.</p>
        <Controls links={[]} meeting={meeting} />
      </>
    )
  }
  const { item, event } = shown.place
  const events = shown.papers?.events ?? 0
  return (
    <>
      <h1 class="opencdr-room__heading">
        Item {item} of {items}, panel number {shown.panelNumber}. {shown.ageBand}.
      </h1>
      <Quorum room={room} />
      {shown.isDeferred && <p>Deferred to a later meeting.</p>}
      {view === 'form-c' ? (
        <WholeForm form={shown.form} />
      ) : (
        <div class="opencdr-room__columns">
          <Story shown={shown} earlier={to({ event: event - 1 })} later={to({ event: event + 1 })} />
          <FormSoFar form={shown.form} />
        </div>
      )}
      <Controls
        meeting={meeting}
        links={[
          item > 1 && { text: 'Previous item', href: to({ item: item - 1, event: 1 }) },
          item < items && { text: 'Next item', href: to({ item: item + 1, event: 1 }) },
          view === 'story'
            ? { text: 'Form C alone', href: to({ view: 'form-c' }) }
            : { text: `Event ${event}${events > 0 ? ` of ${events}` : ''} and Form C`, href: to({ view: 'story' }) },
          { text: 'Update', href: to({}) },
          { text: 'Break', href: to({ view: 'break' }) },
          shown.analysisId !== null && { text: 'Edit Form C', href: urls.analysis({ id: shown.analysisId }) },
        ]}
      />
    </>
  )
}

const address = ({ id }: Meeting, { view, item, event }: RoomPlace & { readonly view: RoomView }): string =>
  `${urls.meetingRoom({ id })}?view=${view}&item=${item}&event=${event}`

const Quorum: FC<{ room: Room }> = ({ room: { meeting, present } }) => (
  <div class="opencdr-room__quorum">
    <p>
      {meeting.quorate === null
        ? 'Attendance is not recorded yet.'
        : meeting.quorate
          ? 'Quorate.'
          : `Not quorate. ${meeting.quorum_because}.`}
    </p>
    {present.length > 0 && <Details summaryText="Who is here?" text={`${[...new Set(present)].join('; ')}.`} />}
  </div>
)

const Story: FC<{ shown: RoomItem; earlier: string; later: string }> = ({ shown, earlier, later }) => {
  const { papers, place } = shown
  const event = papers?.event
  return (
    <section aria-labelledby="story">
      <h2 class="opencdr-room__heading" id="story">
        {event ? `Event ${place.event} of ${papers!.events}` : 'Timeline'}
      </h2>
      {papers === null ? (
        <p>The papers are not open.</p>
      ) : !event ? (
        <p>No agency reported an event.</p>
      ) : (
        <>
          <p>
            <strong>{event.when}</strong>
          </p>
          <p class="opencdr-as-typed">{event.text}</p>
          {event.isShortened && <p>The rest is in the papers.</p>}
          <p>Sources: {event.sources}</p>
          {event.next !== null && <p>{event.next}</p>}
          <p class="opencdr-room__steps">
            {place.event > 1 && (
              <a class="govuk-link" href={earlier}>
                Previous<span class="govuk-visually-hidden"> event</span>
              </a>
            )}
            {place.event < papers.events && (
              <a class="govuk-link" href={later}>
                Next<span class="govuk-visually-hidden"> event</span>
              </a>
            )}
          </p>
        </>
      )}
    </section>
  )
}

const NOT_AGREED = 'not agreed'

const FormSoFar: FC<{ form: RoomForm | null }> = ({ form }) => (
  <section aria-labelledby="form">
    <h2 class="opencdr-room__heading" id="form">
      Form C so far
    </h2>
    {form === null ? (
      <NotOpen />
    ) : (
      <dl class="opencdr-room__list">
        <Said term="Category">{form.category ?? NOT_AGREED}</Said>
        <Said term="Factors">{form.factors.length === 0 ? 'none recorded' : `${form.factors.length} recorded`}</Said>
        <Said term="Modifiable">{form.modifiable ?? NOT_AGREED}</Said>
        <Said term="Actions">{form.actions.length === 0 ? 'none recorded' : `${form.actions.length} recorded`}</Said>
        <Said term="Agreed">{form.agreed ?? 'not yet'}</Said>
      </dl>
    )}
  </section>
)

const NotOpen = () => <p>Form C opens with the papers.</p>

const Said: FC<{ term: string; children?: Child }> = ({ term, children }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

/** Everything that is agreed so far, in full: also what is printed and laid on the table. */
const WholeForm: FC<{ form: RoomForm | null }> = ({ form }) =>
  form === null ? (
    <NotOpen />
  ) : (
    <div class="opencdr-room__columns opencdr-room__columns--even">
      <section aria-labelledby="agreed">
        <h2 class="opencdr-room__heading" id="agreed">
          What the panel agrees
        </h2>
        <dl class="opencdr-room__list">
          <Said term="Category">{form.category ?? NOT_AGREED}</Said>
          {form.otherCategories.length > 0 && (
            <Said term={form.category === null ? 'Ticked' : 'Also'}>{form.otherCategories.join('; ')}</Said>
          )}
          <Said term="Modifiable">{form.modifiable ?? NOT_AGREED}</Said>
          <Said term="Agreed">{form.agreed ?? 'not yet'}</Said>
          {form.outcome !== null && <Said term="Outcome">{form.outcome}</Said>}
        </dl>
        <h2 class="opencdr-room__heading">Factors: {form.factors.length}</h2>
        {form.factors.length === 0 && <p>None recorded.</p>}
        <ul class="opencdr-room__points">
          {form.factors.map(({ domain, factor, level, canChange }) => (
            <li>
              <strong>{factor}</strong> <br />
              {domain}. Influence {level}.{canChange !== null && ` Could it be changed? ${canChange}.`}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="actions">
        <h2 class="opencdr-room__heading" id="actions">
          Actions: {count(form.actions.length, 'recommendation')}
        </h2>
        {form.actions.length === 0 && <p>None recorded.</p>}
        <ol class="opencdr-room__points">
          {form.actions.map(({ text, to, by }) => (
            <li>
              {text} <br />
              {to}
              {by === null ? '' : `, by ${by}`}
            </li>
          ))}
        </ol>
        {form.learning.length > 0 && <h2 class="opencdr-room__heading">Learning</h2>}
        <ul class="opencdr-room__points">
          {form.learning.map(text => (
            <li>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  )

type Link = { readonly text: string; readonly href: string }

const Controls: FC<{ links: readonly (Link | false)[]; meeting: Meeting }> = ({ links, meeting }) => (
  <nav class="opencdr-room__controls" aria-label="Screen">
    {[
      ...links.filter(link => link !== false),
      { text: 'Leave this screen', href: urls.meeting({ id: meeting.id }) },
    ].map(({ text, href }) => (
      <a class="govuk-link" href={href}>
        {text}
      </a>
    ))}
  </nav>
)
