import { Temporal } from 'temporal-polyfill'
import type { Body } from '../forms/body.ts'
import type { AnyAnswers } from '../forms/form.ts'
import type { LookedUp } from '../forms/look-up.ts'
import { read } from '../forms/read.ts'
import { pressed } from '../forms/rows.ts'
import { londonTime } from '../kernel/calendar.ts'
import { refused } from '../kernel/outcome.ts'
import { findPressed, lookUpOn } from '../registers/find-pressed.ts'
import { problemItems } from '../ui/form-page.tsx'
import { field } from '../web/body.ts'
import { notChosen } from '../web/choose-answers.tsx'
import { get, post, type Route } from '../web/routes.ts'
import { saveVersioned } from '../web/save-versioned.ts'
import { carriedBy, CHOICE, settled, shownWith, twoAnswers } from '../web/two-answers.ts'
import { urls } from '../web/urls.ts'
import { formProps, goTo, notFound, refusedPage, show, type Visit } from '../web/visit.tsx'
import { asItWasShown, carryOver } from './earlier-page.ts'
import { frameOf, isLocked, ownReturn, toTaskList } from './own-visit.ts'
import {
  CARRIED,
  ConflictPage,
  FORMS,
  notesHere,
  type PageProps,
  SectionPage,
  type SectionProps,
  SHOWN,
} from './pages/return-section.tsx'
import { readOwnReturn } from './read-own-return.ts'
import { alone, isKey, nameOf, type ReturnPage } from './return-pages.ts'
import { pageAsShown, type ReturnView, viewOf } from './return-view.ts'
import { saveDraft } from './save-draft.ts'

/** The pages of a return, as its agency fills them in. */
export const sectionRoutes: readonly Route[] = [
  get(urls.ownReturnSection, 'return-read', showSection),
  post(urls.ownReturnSection, 'return-saved', postSection),
]

async function showSection(visit: Visit): Promise<Response> {
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  if (isLocked(found.own)) return toTaskList(visit)
  const view = viewOf(found.own)
  const key = visit.params['key'] ?? ''
  const page = view.pages.find(one => one.key === key)
  if (page !== undefined) return sectionPage(visit, { view, page })
  // Nothing is left to ask here, or it is asked elsewhere now: the list says where.
  return isKey(found.own.whole, key) ? toTaskList(visit) : notFound(visit)
}

const sectionPage = async (
  visit: Visit,
  { found, ...props }: Omit<SectionProps, 'token' | 'lookUp'> & { readonly found?: LookedUp | undefined },
): Promise<Response> =>
  show(
    visit,
    { ...frameOf(visit, props.page.title), problems: problemItems(props.problems ?? []) },
    <SectionPage {...props} lookUp={await lookUpOn(visit, found)} token={formProps(visit)} />,
    props.problems?.length ? 422 : 200,
  )

/**
 * Saves one page. A draft may lack anything; what is malformed is said at once, with everything as it was typed. The
 * page's script saves in the same way, as often as something changes, and is answered in a few words.
 */
async function postSection(visit: Visit): Promise<Response> {
  const byScript = visit.c.req.header('accept') === SCRIPT_ACCEPTS
  const found = await ownReturn(visit)
  if (found === null) return notFound(visit)
  const { respondent, own } = found
  if (isLocked(own)) return byScript ? saidTo(visit, { state: 'locked' }, 409) : toTaskList(visit)
  const posted: Body = Object.fromEntries(Object.entries(visit.body).filter(([name]) => !CARRIED.has(name)))
  const { controls: typed, undecided } = settled(posted)
  const shown = await asItWasShown(visit, own, field(visit.body, FORMS))
  const view = viewOf(shown)
  const page = pageAsShown(view, visit.params['key'] ?? '', field(visit.body, SHOWN).split(' ').filter(Boolean), typed)
  if (page === undefined) return notFound(visit)
  const again = (body: Body): Pick<SectionProps, 'view' | 'page' | 'body'> => ({
    view,
    page,
    body: { ...body, ...carriedBy(posted) },
  })
  if (undecided.length > 0 || (visit.restored && twoAnswers(posted) !== null))
    return conflictPage(visit, { view, page, both: posted, undecided: visit.restored ? [] : undecided })
  if (visit.restored) return sectionPage(visit, again(typed))
  const rows = pressed(page.form, typed)
  if (rows !== null) return sectionPage(visit, again(rows))
  const find = await findPressed(visit, page.form, typed)
  if (find !== null) return sectionPage(visit, { ...again(find.body), found: find.found })
  const elsewhere = Object.entries(own.answers).filter(([name]) => !page.names.includes(name))
  const reading = read(page.form, typed, {
    today: visit.today,
    complete: false,
    sections: [page.section],
    known: { ...view.known, ...Object.fromEntries(elsewhere) },
  })
  if (!reading.ok && !byScript) return sectionPage(visit, { ...again(reading.typed), problems: reading.problems })
  // What cannot be read yet stays as it was saved; the script tells which that is.
  const unread = reading.ok ? [] : [...new Set(reading.problems.map(problem => nameOf(problem.field)))]
  const before = page.answersIn(own)
  const yours: AnyAnswers = {
    ...(reading.answers as AnyAnswers),
    ...Object.fromEntries(unread.flatMap(name => (before[name] === undefined ? [] : [[name, before[name]]]))),
  }
  const landed = await carryOver(visit, { own, shown, page, answers: yours })
  const form = alone(landed.page)
  let newest = own
  let isRead = true
  const result = await saveVersioned(visit, landed.answers, {
    form,
    save: version =>
      version === newest.version
        ? saveDraft(visit.app, respondent, {
            ...landed.page.put(newest, landed.answers),
            version,
            aside: landed.aside,
          })
        : Promise.resolve(refused('changed-meanwhile')),
    async newest() {
      if (!isRead) {
        const now = await readOwnReturn(visit.app, respondent)
        if (!now.ok) return null
        newest = now.value
      }
      isRead = false
      return { saved: { answers: landed.page.answersIn(newest), version: newest.version } }
    },
    by: () => `somebody else who uses this link${newest.savedAt === null ? '' : `, ${londonTime(newest.savedAt)}`}`,
  })
  if (result.ok) {
    const after = { ...newest, ...landed.page.put(newest, landed.answers), version: result.value.version }
    if (!byScript) return goTo(visit, nextOf(viewOf(after), page))
    return saidTo(visit, {
      state: 'saved',
      at: londonTime(Temporal.Instant.from(result.value.savedAt)),
      carried: shownWith(form, { answers: landed.page.answersIn(after), version: after.version }),
      unread: unread.map(name => page.form.sections[page.section]?.fields[name]?.label ?? name),
      notes: notesHere(after, landed.page),
    })
  }
  switch (result.reason) {
    case 'both':
      return byScript
        ? saidTo(visit, { state: 'conflict' }, 409)
        : conflictPage(visit, { view: viewOf(newest), page: landed.page, both: result.typed, undecided: [] })
    case 'already-sent':
    case 'closed':
      return byScript ? saidTo(visit, { state: 'locked' }, 409) : toTaskList(visit)
    case 'not-found':
    case 'stale-form':
    case 'nothing-to-do':
      return refusedPage(visit, result.reason)
  }
}

/** What the script of a page hears (ui/opencdr.js). */
type Said =
  | {
      readonly state: 'saved'
      readonly at: string
      /** What the page carries from now on in place of what it was shown with. */
      readonly carried: Body
      readonly unread: readonly string[]
      readonly notes: readonly string[]
    }
  | { readonly state: 'conflict' | 'locked' }

const SCRIPT_ACCEPTS = 'application/json'

const saidTo = (visit: Visit, said: Said, status: 200 | 409 = 200): Response => visit.c.json(said, status)

/** Two wrote at once: both answers stand here, and one of them is chosen for each question (pages.md 6.3). */
function conflictPage(
  visit: Visit,
  { view, page, both, undecided }: PageProps & { readonly both: Body; readonly undecided: readonly string[] },
): Promise<Response> {
  const form = alone(page)
  const { fields } = form.sections[page.section]!
  return show(
    visit,
    {
      ...frameOf(visit, page.title),
      // Two texts need the room of both.
      wide: true,
      problems: undecided.map(name => ({ text: notChosen(fields[name]?.label ?? name), href: `#${CHOICE}${name}` })),
    },
    <ConflictPage
      view={view}
      page={page}
      two={twoAnswers(both)!}
      undecided={undecided}
      today={visit.today}
      token={formProps(visit)}
    />,
    409,
  )
}

/** The next page, and after the last the check; after one that nobody waits for, or that is no more, the list. */
function nextOf(view: ReturnView, page: ReturnPage): string {
  const id = view.own.request.id
  if (page.part === 'aside') return urls.ownReturn({ id })
  const pages = view.pages.filter(({ part }) => part !== 'aside')
  const place = pages.findIndex(({ key }) => key === page.key)
  if (place < 0) return urls.ownReturn({ id })
  const next = pages[place + 1]
  return next === undefined ? urls.ownReturnCheck({ id }) : urls.ownReturnSection({ id, key: next.key })
}
