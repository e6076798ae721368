// The line of a room: one stream, over which words, the state of the room and who is here come; how it is with it, how
// it comes back, and how somebody goes. docs/decisions/0014-a-room-is-a-log.md
import {parse, token} from './app.js'
import {$, heading, inside, room, still, tell, typed} from './room.js'
const page = location.pathname

// In milliseconds. The server says something within so long; a line on which nothing comes for so long has dropped. So
// often the page says that it lives, so much apart in different browsers, and so long that may take.
export const BEATS = 8000
const SILENT = 15000, LIVES = 10000, APART = 2000, PATIENCE = 5000

// How the line is, in sight wherever somebody is on the page, and once more where they write.
function say(words) {
  still(() => {
    for (const line of document.querySelectorAll('#line, #line-here')) {
      line.textContent = words
      line.hidden = !words
    }
  })
  tell(words)
}

// Whether the line lives is what a voice has to know; what comes over it goes to whoever asked for it by its name.
export const life = {}
const asked = {over, beat() {}}
export const on = (name, work) => { asked[name] = work }

let source, opened, last = +(room.dataset.after ?? room.dataset.last ?? 0)
export function open() {
  source?.close()
  opened = performance.now()
  const mine = source = new EventSource(room.dataset.live + '?says=yes&after=' + last)
  for (const [name, work] of Object.entries(asked)) mine.addEventListener(name, event => {
    if (+event.lastEventId) last = +event.lastEventId
    life.at = performance.now()
    work(event.data)
    if (name !== 'over') live()
  })
  mine.onopen = () => {
    life.at = performance.now()
    life.cut = undefined
    if ($('line')?.hidden === false) say(room.dataset.back)
    setTimeout(() => { if ($('line')?.textContent === room.dataset.back) say('') }, 4000)
  }
  mine.onerror = () => {
    cut()
    if (mine.readyState === EventSource.CLOSED) setTimeout(look, 800 + Math.random() * 1200)
  }
}
const ended = () => { life.cut ??= Math.min(performance.now(), life.at + BEATS || Infinity) }
function cut() {
  ended()
  if ($('line') && $('line').textContent !== room.dataset.gone) say(room.dataset.gone)
}
function over(why) {
  source.close()
  ended()
  if (leaving) return
  if (why === 'elsewhere') elsewhere()
  else if (why === 'signed-out') location.replace('/sign-out')
  else setTimeout(look, why === 'again' ? 500 + Math.random() * 1000 : 0)
}

// A line on which nothing comes is closed by nobody: through a tunnel, or while a phone sleeps, it stays open.
function watch() {
  const silent = performance.now() - Math.max(opened, life.at ?? 0) > SILENT
  if (leaving || !silent || !source || source.readyState === EventSource.CLOSED) return
  cut()
  open()
}
setInterval(watch, 1000)
for (const woken of ['visibilitychange', 'pageshow', 'online']) addEventListener(woken, watch)

// Nor does the server see who is at the other end. So the page says that it lives; because something came, since timers
// nearly stand still in a page that is out of sight.
let lived = -Infinity
function live() {
  if (performance.now() - lived < LIVES) return
  lived = performance.now()
  document.hidden ? here() : setTimeout(here, Math.random() * APART)
}
function here() {
  const asked = {method: 'POST', body: new URLSearchParams({token: token()}), signal: AbortSignal.timeout?.(PATIENCE)}
  fetch(room.dataset.live.replace('stream', 'here'), asked).catch(() => { lived -= LIVES / 2 })
}

// A newer page of theirs has taken the place of this one.
function elsewhere() {
  const box = $('elsewhere')
  if (!box) return
  box.hidden = false
  tell(box.querySelector('p').textContent)
  box.querySelector('button').onclick = () => {
    box.hidden = true
    open()
    heading(room).focus({preventScroll: true})
  }
}

// The stream ended or was refused, by a proxy whose node is gone or because the room is no longer theirs: the page says which.
export async function look() {
  if (leaving || gone) return
  try {
    if (await read()) open()
  } catch {
    cut()
    setTimeout(look, 1500 + Math.random() * 1500)
  }
}

// Whoever is on their way out already is not led anywhere else, unless they do not get there.
export let leaving
export function leave() {
  clearTimeout(leaving)
  leaving = setTimeout(() => { leaving = undefined; look() }, 60000)
}
addEventListener('click', event => {
  const link = event.target.closest?.('a[href]')
  const stays = event.ctrlKey || event.metaKey || event.shiftKey
  if (link && !stays && link.target !== '_blank' && !/^(#|tel:|sms:)/.test(link.getAttribute('href'))) leave()
})

// What was typed and never said is shown where somebody ends up, in this page alone: nothing of it is kept.
let gone
const unsent = () => [...room.querySelectorAll('textarea')].filter(each => each.value.trim() && typed(each))
function depart(address, doc) {
  source?.close()
  if (leaving || gone) return
  gone = true
  const drafts = doc.querySelector('[data-kind=REMOVED], [data-kind=REFUSED]') ? [] : unsent()
  if (!drafts.length) return location.replace(address)
  const kept = $('unsent-kept').content.firstElementChild
  const blank = kept.querySelector('.unsent')
  blank.replaceWith(...drafts.map((draft, at) => copied(draft, blank.cloneNode(true), 'unsent-' + at)))
  const main = $('page'), fresh = doc.getElementById('page')
  fresh.querySelector('.lead')?.after(kept)
  main.replaceChildren(...fresh.childNodes)
  if (!kept.isConnected) main.append(kept)
  document.title = doc.title
  history.replaceState(null, '', address)
  const first = main.querySelector('h1')
  first.tabIndex = -1
  first.focus()
}
function copied(draft, part, id) {
  const [label, words, to, copy] = part.querySelectorAll('label, textarea, .field .hint, button'), list = draft.form.elements.to
  label.textContent = draft.labels[0].textContent
  label.htmlFor = words.id = id
  label.id = id + '-label'
  copy.id = id + '-copy'
  copy.setAttribute('aria-labelledby', copy.id + ' ' + label.id)
  if (list) {
    to.append(list.selectedOptions[0].text)
    to.id = id + '-to'
    words.setAttribute('aria-describedby', to.id)
  } else {
    to.remove()
    words.removeAttribute('aria-describedby')
  }
  words.value = draft.value
  copy.parentNode.hidden = false
  copy.onclick = () => {
    words.select()
    navigator.clipboard?.writeText(words.value).then(() => { copy.textContent = copy.dataset.copied }, () => {})
  }
  return part
}

// The page as it is now; nothing where it is not theirs any more and has said so.
export async function read() {
  const answer = await fetch(page, {headers: {'Tandem-Fragment': 'page'}, signal: AbortSignal.timeout?.(SILENT)})
  if (answer.status === 429 || answer.status >= 500) throw new TypeError('later')
  if (answer.redirected) return out()
  const doc = parse(await answer.text())
  if (!inside) return doc.querySelector('[data-kind=WAITING]') ? doc : location.reload()
  return doc.getElementById('mine') ? doc : depart(page, doc)
}
// Signed out: as everywhere, and without the room's address.
async function out() {
  source?.close()
  const left = '/sign-out'
  if (leaving) return
  if (inside && unsent().length) depart(left, parse(await (await fetch(left, {headers: {'Tandem-Fragment': 'page'}})).text()))
  else location.replace(left)
}
