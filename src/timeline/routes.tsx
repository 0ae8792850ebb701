import { perform } from '../access/perform.ts'
import { may } from '../access/policy.ts'
import { caseFrame } from '../cases/frame.tsx'
import { type CaseFile, caseFor } from '../cases/store.ts'
import { lanes } from '../chronology/lane.ts'
import { choice, defineForm, partialDate, textarea, time, yesNo } from '../forms/form.ts'
import { done, refused } from '../kernel/outcome.ts'
import { count } from '../kernel/text.ts'
import { PostedButton } from '../ui/posted-button.tsx'
import { ResponsiveTable } from '../ui/responsive-table.tsx'
import { UndoBanner } from '../ui/undo-banner.tsx'
import { type ActForm, readActForm, showActForm } from '../web/act-form.tsx'
import { field } from '../web/body.ts'
import { get, post, type Route } from '../web/routes.ts'
import { savedBy, saveVersioned } from '../web/save-versioned.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, person, refusedPage, show, type Visit } from '../web/visit.tsx'
import { findingsOf } from './findings.ts'
import { TimelineFigure } from './pages/figure.tsx'
import { ToSettle } from './pages/to-settle.tsx'
import {
  changeEvent,
  finishTimeline,
  joinEvents,
  partEvent,
  readTimeline,
  reopenTimeline,
  type Timeline,
  withSources,
} from './timeline.ts'
import { whenText } from './when.ts'

export const timelineRoutes: readonly Route[] = [
  get(urls.timeline, 'timeline-read', showTimeline),
  post(urls.timelineFinish, 'timeline-finished', postFinish),
  get(urls.timelineEvent, 'timeline-read', visit => showEvent(visit)),
  post(urls.timelineEvent, 'timeline-event-changed', postEvent),
  post(urls.timelineEventJoin, 'timeline-events-joined', postJoin),
  post(urls.timelineEventPart, 'timeline-event-parted', postPart),
]

type Event = Timeline['events'][number]

async function showTimeline(visit: Visit): Promise<Response> {
  const outcome = await readTimeline(visit.app, person(visit), visit.params['id']!)
  if (!outcome.ok) return notFound(visit)
  const { file, events } = outcome.value
  const finished = file.timeline_finished_on !== null
  const mayEdit = may(visit.actor, 'timeline-event-changed') && file.closed_on === null
  return show(
    visit,
    {
      title: 'Timeline',
      ...caseFrame(visit, file, urls.timeline({ id: file.id })),
      wide: true,
      ...(finished &&
        mayEdit && {
          banner: (
            <UndoBanner action={urls.timelineFinish({ id: file.id })} fields={{ undo: 'yes' }} {...formProps(visit)}>
              The timeline is finished. Its wording is released to the panel’s copy.
            </UndoBanner>
          ),
        }),
    },
    <TimelinePage visit={visit} file={file} events={events} mayEdit={mayEdit && !finished} />,
  )
}

function TimelinePage({
  visit,
  file,
  events,
  mayEdit,
}: {
  visit: Visit
  file: CaseFile
  events: readonly Event[]
  mayEdit: boolean
}) {
  if (events.length === 0) return <p class="govuk-body">Events arrive with the first return.</p>
  return (
    <>
      <p class="govuk-body">{count(events.length, 'event')}, in order. Each keeps what every agency told.</p>
      {mayEdit && (
        <PostedButton action={urls.timelineFinish({ id: file.id })} primary {...formProps(visit)}>
          Finish timeline
        </PostedButton>
      )}
      <ToSettle found={findingsOf(file, events)} events={events} />
      <TimelineFigure events={events} diedOn={file.died_on}>
        <ResponsiveTable
          caption="Timeline"
          captionIsHidden
          columns={[
            { head: 'When' },
            { head: 'Lane' },
            { head: 'What happened' },
            { head: 'Sources' },
            ...(mayEdit ? [{ head: 'Change' }] : []),
          ]}
          rows={events.map(event => ({
            id: `event-${event.id}`,
            cells: [
              whenText(event),
              event.lane,
              <>
                {event.wording}
                {event.left_out && <strong> (left out of the panel’s copy)</strong>}
                {event.wording !== event.original && (
                  <>
                    <br />
                    <span class="govuk-hint">First told as: {event.original}</span>
                  </>
                )}
              </>,
              <ul class="govuk-list">
                {event.sources.map(source => (
                  <li>
                    {source.agency}
                    {differs(event, source) &&
                      `: ${whenText({ on_date: source.date, time: source.time, precision: source.precision })}`}
                  </li>
                ))}
              </ul>,
              ...(mayEdit
                ? [
                    <a class="govuk-link" href={urls.timelineEvent({ id: event.id })}>
                      Edit<span class="govuk-visually-hidden"> event of {whenText(event)}</span>
                    </a>,
                  ]
                : []),
            ],
          }))}
        />
      </TimelineFigure>
    </>
  )
}

const differs = (event: Event, source: Event['sources'][number]): boolean =>
  source.date !== event.on_date || source.time !== event.time

async function postFinish(visit: Visit): Promise<Response> {
  const caseId = visit.params['id']!
  const undo = field(visit.body, 'undo') === 'yes'
  const outcome = undo
    ? await reopenTimeline(visit.app, person(visit), { caseId })
    : await finishTimeline(visit.app, person(visit), { caseId }, visit.key)
  if (outcome.ok) return goTo(visit, urls.timeline({ id: caseId }))
  const sentences: Readonly<Record<string, string>> = {
    'returns-owed':
      'The timeline is made when every return is in, or the chair has written the request off. Some are still owed.',
    'papers-open': 'The papers are open to the panel, so the timeline cannot be taken up again before the meeting.',
    finished: 'The timeline is finished already.',
  }
  return refusedPage(visit, outcome.reason, sentences[outcome.reason])
}

const eventForm = (lanes: readonly { code: string; label: string }[]) =>
  defineForm({
    id: 'timeline-event',
    version: '1',
    title: 'Edit event',
    source: 'R-V1',
    sections: {
      event: {
        title: 'Edit event',
        fields: {
          wording: textarea('What happened', { noun: 'what happened', max: 2000 }),
          on: partialDate('When', {
            noun: 'when it happened',
            hint: 'A year alone, or a month and year, is enough.',
            notAfter: 'today',
          }),
          time: time('Time', { noun: 'the time', required: 'optional', hint: 'Where it is known, such as 14:05.' }),
          lane: choice('Lane', lanes, { noun: 'the lane' }),
          leftOut: yesNo('Leave it out of the panel’s copy?', { noun: 'whether it is left out' }),
        },
      },
    },
  })

const form = eventForm(lanes.map(name => ({ code: name, label: name })))

async function readEvent(visit: Visit) {
  const reader = person(visit)
  return perform(visit.app, reader, 'timeline-read', async scene => {
    const row = await scene.tx
      .selectFrom('timeline_event')
      .select('case_id')
      .where('id', '=', visit.params['id']!)
      .where('area_id', '=', reader.areaId)
      .executeTakeFirst()
    const file = row ? await caseFor(scene, reader, row.case_id) : null
    if (file === null) return refused('not-found')
    const events = await withSources(scene, file)
    const event = events.find(({ id }) => id === visit.params['id'])
    return event ? done({ file, event, others: events.filter(other => other.id !== event.id) }) : refused('not-found')
  })
}

async function showEvent(visit: Visit, again: Partial<ActForm<typeof form>> = {}): Promise<Response> {
  const outcome = await readEvent(visit)
  if (!outcome.ok) return notFound(visit)
  const { file, event, others } = outcome.value
  const back = urls.timeline({ id: file.id })
  return showActForm(
    visit,
    { title: 'Edit event', ...caseFrame(visit, file, back), back },
    {
      form,
      action: urls.timelineEvent({ id: event.id }),
      submit: 'Save event',
      version: event.version,
      filled: { answers: answersOf(event) },
      before: (
        <>
          <p class="govuk-body">First told as: {event.original}</p>
          <ul class="govuk-list govuk-list--bullet">
            {event.sources.map(source => (
              <li>
                {source.agency}, {whenText({ on_date: source.date, time: source.time, precision: source.precision })}:{' '}
                {source.text}
              </li>
            ))}
          </ul>
        </>
      ),
      after: <Joining visit={visit} event={event} others={others} />,
      ...again,
    },
  )
}

const answersOf = (event: Event) => ({
  wording: event.wording,
  on: event.on_date,
  ...(event.time !== null && { time: event.time }),
  lane: event.lane,
  leftOut: event.left_out ? ('yes' as const) : ('no' as const),
})

/** The neighbours that could be the same event, and the way to part what was joined. */
function Joining({ visit, event, others }: { visit: Visit; event: Event; others: readonly Event[] }) {
  const near = others.filter(other => other.on_date.slice(0, 7) === event.on_date.slice(0, 7)).slice(0, 12)
  return (
    <>
      {near.length > 0 && <h2 class="govuk-heading-m">The same event told twice?</h2>}
      {near.map(other => (
        <PostedButton
          action={urls.timelineEventJoin({ id: event.id })}
          fields={{ other: other.id }}
          {...formProps(visit)}
        >
          Join with {whenText(other)}: {other.wording.slice(0, 60)}
        </PostedButton>
      ))}
      {event.sources.length > 1 && (
        <PostedButton action={urls.timelineEventPart({ id: event.id })} {...formProps(visit)}>
          Part into {count(event.sources.length, 'event')}
        </PostedButton>
      )}
    </>
  )
}

async function postEvent(visit: Visit): Promise<Response> {
  const eventId = visit.params['id']!
  const reading = readActForm(visit, form)
  if (!reading.ok) return showEvent(visit, { filled: { typed: reading.typed }, problems: reading.problems })
  const { wording, on, time: at, lane, leftOut } = reading.answers
  const date = on ?? ''
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : at === undefined ? 'day' : 'exact'
  const change = {
    wording: wording ?? '',
    on_date: date,
    time: precision === 'exact' ? (at ?? null) : null,
    precision,
    lane: lane ?? '',
    left_out: leftOut === 'yes',
  } as const
  const outcome = await saveVersioned(visit, reading.answers, {
    form,
    save: version => changeEvent(visit.app, person(visit), { eventId, version, change }),
    async newest() {
      const read = await readEvent(visit)
      if (!read.ok) return null
      const { event } = read.value
      return { saved: { answers: answersOf(event), version: event.version } }
    },
    by: () => savedBy(visit, { act: 'timeline-event-changed', subject: eventId }),
  })
  if (outcome.ok) return goTo(visit, `${urls.timeline({ id: outcome.value.caseId })}#event-${eventId}`)
  if (outcome.reason === 'both') return showEvent(visit, { filled: { typed: outcome.typed } })
  return refusedPage(
    visit,
    outcome.reason,
    outcome.reason === 'finished' ? 'The timeline is finished. Take it up again first.' : undefined,
  )
}

async function postJoin(visit: Visit): Promise<Response> {
  const outcome = await joinEvents(visit.app, person(visit), {
    eventId: visit.params['id']!,
    otherId: field(visit.body, 'other'),
  })
  return outcome.ok ? goTo(visit, urls.timeline({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}

async function postPart(visit: Visit): Promise<Response> {
  const outcome = await partEvent(visit.app, person(visit), { eventId: visit.params['id']! })
  return outcome.ok ? goTo(visit, urls.timeline({ id: outcome.value.caseId })) : refusedPage(visit, outcome.reason)
}
