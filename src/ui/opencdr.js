import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

/** A pause in typing after which a page is saved, and how long until it is tried again: milliseconds. */
const QUIET = 3000
const AGAIN = 15_000

/** What stops it, in words. */
const NOT_SAVED = {
  offline: 'Not saved yet: there is no connection. What you typed stays here, and is tried again.',
  trouble: 'Not saved yet: the service has a problem. What you typed stays here, and is tried again.',
  conflict:
    'Not saved: somebody else who uses this link has changed this page. Press “Save and continue” to choose which answers stay.',
  locked:
    'Not saved: the return has been sent, or the review has ended. Copy what you need before you leave this page.',
  'signed-out':
    'Not saved yet: you were signed out. What you typed is still here. Press “Save and continue”, then open the link in our message again: it comes back.',
}

for (const form of document.querySelectorAll('form.opencdr-saves-itself')) saveAsItChanges(form)

/**
 * Saves a page of a return as it is filled in: by the same post that its button makes, one after the other. It says when
 * it has saved, or plainly that it has not; then what was typed stays on the page. Without it the button saves.
 */
function saveAsItChanges(form) {
  const mark = document.querySelector('.opencdr-saved')
  let changed = false
  let saving = false
  let stopped = false
  let pressed = null
  let timer

  form.addEventListener('input', () => wait(QUIET))
  form.addEventListener('change', () => wait(400))
  form.addEventListener('submit', event => {
    clearTimeout(timer)
    changed = false
    if (!saving) return
    // What is on its way arrives first, so that the button does not meet it as somebody else's.
    event.preventDefault()
    pressed = { button: event.submitter }
  })
  addEventListener('online', () => changed && wait(0))
  document.addEventListener('visibilitychange', () => document.hidden && changed && wait(0))
  addEventListener('beforeunload', event => changed && event.preventDefault())

  function wait(time) {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(() => void save(), time)
  }

  async function save() {
    if (saving || stopped) return
    saving = true
    changed = false
    const { text, isSaved, again } = await post()
    saving = false
    say(text, isSaved)
    if (pressed !== null) {
      const { button } = pressed
      pressed = null
      form.requestSubmit(button)
    } else if (again !== undefined) wait(again)
    else if (changed) wait(QUIET)
    else if (!isSaved) {
      changed = true
      stopped = true
    }
  }

  /** What came of it. Whatever goes wrong, the page keeps what was typed. */
  async function post() {
    let answer
    try {
      answer = await fetch(form.action, {
        method: 'POST',
        headers: { accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
        redirect: 'manual',
      })
    } catch {
      return { text: NOT_SAVED.offline, isSaved: false, again: AGAIN }
    }
    if (answer.status >= 500) return { text: NOT_SAVED.trouble, isSaved: false, again: AGAIN }
    const isOurs = answer.headers.get('content-type')?.startsWith('application/json')
    const said = isOurs ? await answer.json() : { state: 'signed-out' }
    if (said.state !== 'saved') return { text: NOT_SAVED[said.state], isSaved: false }
    for (const [name, value] of Object.entries(said.carried)) form.elements.namedItem(name).value = value
    note(said.notes)
    if (said.unread.length === 0) return { text: `Saved ${said.at}`, isSaved: true }
    return { text: `Saved ${said.at}, but for what cannot be read yet: ${said.unread.join('; ')}`, isSaved: true }
  }

  function say(text, isSaved) {
    mark.textContent = text
    mark.classList.toggle('opencdr-saved--not', !isSaved)
    showNear(document.activeElement?.closest('.govuk-form-group'), text)
  }

  /** The same beneath the question, for those who see: a long page hides its top. */
  function showNear(group, text) {
    for (const old of form.querySelectorAll('.opencdr-saved-here')) old.remove()
    if (!group || !form.contains(group)) return
    const here = document.createElement('p')
    here.className = 'govuk-body-s opencdr-saved-here'
    here.setAttribute('aria-hidden', 'true')
    here.textContent = text
    group.append(here)
  }

  /** What seems not to fit with the rest of the return. */
  function note(notes) {
    const place = document.querySelector('.opencdr-notes')
    if (place === null || place.dataset.notes === notes.join()) return
    place.dataset.notes = notes.join()
    place.replaceChildren(
      ...notes.map(text => {
        const inset = document.createElement('div')
        inset.className = 'govuk-inset-text'
        inset.textContent = text
        return inset
      }),
    )
  }
}
