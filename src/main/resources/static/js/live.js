// The live room. Words, the state of the room and who is here come over one stream; docs/decisions/0014-a-room-is-a-log.md.
// Every form works without this as well.
const {fragments} = await import(document.head.querySelector('script[type=module]').src)
const room = document.querySelector('[data-live], [data-again]')
const {live, after, seat, leads} = room.dataset
const inside = !!after
const $ = id => document.getElementById(id)
const within = (part, id) => part.querySelector('#' + CSS.escape(id))
const parse = html => new DOMParser().parseFromString(fragments.createHTML(html), 'text/html')
const cookie = name => document.cookie.split('; ').find(each => each.startsWith(name + '='))?.slice(name.length + 1)
export const token = () => cookie(location.protocol === 'https:' ? '__Host-form' : 'form') ?? ''
const page = location.pathname
const made = (name, words, more = {}) => Object.assign(document.createElement(name), {textContent: words, ...more})

// How the line is, in sight wherever somebody is on the page, and once more where they write.
function say(words) {
  for (const line of document.querySelectorAll('#line, #line-here')) {
    line.textContent = words
    line.hidden = !words
  }
  tell(words)
}

// All that is said to whoever does not look goes through one polite region; only what cannot wait breaks in.
function tell(words, region = $('tell')) {
  if (!words || !region) return
  while (region.children.length > 3) region.firstElementChild.remove()
  region.append(made('p', words))
}

// Without a script a page that looks again by itself has no place to write.
function writable(part) {
  for (const form of part.querySelectorAll('form[hidden]')) form.hidden = false
}

// What somebody had open, what they typed and where they were stays when a part of the page is put in the place of the
// old one. Where that place is gone, they go on from a heading: never from what belongs to somebody else.
function put(old, fresh) {
  if (!old || !fresh) return
  const held = old.contains(document.activeElement) && document.activeElement
  writable(fresh)
  for (const fold of old.querySelectorAll('details[open]')) within(fresh, fold.id)?.setAttribute('open', '')
  for (const field of old.querySelectorAll('textarea, select')) retype(field, within(fresh, field.id))
  if (held && held.matches('textarea, select, input') && around(held.form, old, fresh)) return
  old.replaceWith(fresh)
  if (fresh.id === 'now') came = performance.now()
  if (held) (again(held, fresh) ?? heading(fresh)).focus({preventScroll: true})
}
const typed = field => field.options ? [...field.options].some(each => each.selected !== each.defaultSelected) : field.value !== field.defaultValue
function retype(field, twin) {
  if (!twin || !typed(field) || twin.options && ![...twin.options].some(each => each.value === field.value)) return
  twin.value = field.value
  if (twin.form?.elements.key) twin.form.elements.key.value = field.form.elements.key.value
}
// A form in which somebody writes stays where it is, and all around it comes anew.
function around(form, old, fresh) {
  let twin = form?.id && within(fresh, form.id)
  if (!twin) return false
  for (let kept = form; kept !== old; kept = kept.parentNode, twin = twin.parentNode) {
    const all = [...twin.parentNode.childNodes], at = all.indexOf(twin)
    while (kept.previousSibling) kept.previousSibling.remove()
    while (kept.nextSibling) kept.nextSibling.remove()
    kept.before(...all.slice(0, at))
    kept.after(...all.slice(at + 1))
  }
  return true
}
const shown = element => element?.checkVisibility?.() !== false
const spot = element => [element.localName, element.closest('[id]')?.id, element.form?.action, element.name, element.value, element.href].join()
function again(held, fresh) {
  const same = held.id && within(fresh, held.id)
  if (same && shown(same)) return same
  const all = [...fresh.querySelectorAll('button, a, summary')].filter(shown)
  return all.find(each => spot(each) === spot(held)) ?? (held.closest('.turn') ? all.find(each => each.closest('.turn')) : undefined)
}
function heading(part) {
  const found = part.querySelector('h2') ?? part.closest('.sheet')?.querySelector('h2') ?? ($('mine') ?? room.parentNode).querySelector('h2, h1')
  found.tabIndex = -1
  return found
}

// Whoever is on their way out already is not led anywhere else, unless they do not get there.
let leaving
function leave() {
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
  const kept = made('section', '', {className: 'sheet', id: 'unsent'})
  const flow = made('div', '', {className: 'flow'})
  flow.append(made('p', room.dataset.unsentHint, {className: 'hint'}))
  for (const draft of drafts) flow.append(...copied(draft))
  kept.append(made('h2', room.dataset.unsent), flow)
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
function copied(draft) {
  const words = made('textarea', draft.value, {readOnly: true, rows: 3, autocomplete: 'off', ariaLabel: draft.labels[0].textContent})
  const copy = made('button', room.dataset.copy, {className: 'btn', type: 'button'})
  copy.onclick = () => {
    words.select()
    navigator.clipboard?.writeText(words.value).then(() => { copy.textContent = room.dataset.copied }, () => {})
  }
  const line = made('p', '')
  line.append(copy)
  return [words, line]
}

// The page as it is now; nothing where it is not theirs any more and has said so.
async function read() {
  const answer = await fetch(page, {headers: {'Tandem-Fragment': 'page'}})
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

let fetching = new Set(), waiting, slower = 3000
function swapSoon(...ids) {
  ids.forEach(id => fetching.add(id))
  waiting ??= setTimeout(swap, 250 + Math.random() * 4 * ($('count')?.textContent ?? 0))
}
async function swap() {
  const wanted = [...fetching], before = states
  fetching = new Set()
  waiting = undefined
  try {
    const doc = await read()
    if (!doc) return
    slower = 3000
    for (const id of wanted) {
      if (id === 'now' && states !== before) swapSoon('now')
      else id === 'calls' ? calls(doc.getElementById(id)) : put($(id), doc.getElementById(id))
    }
    if (wanted.includes('mine')) watch()
    whom(doc.getElementById('to'))
    if (!$('mine').dataset.muted) right('live.wrong.muted')
    tick()
  } catch {
    wanted.forEach(id => fetching.add(id))
    waiting ??= setTimeout(swap, slower = Math.min(30000, slower * 2))
  }
}

// Whoever came can be written to; the one that was chosen stays chosen, whatever happens.
function whom(fresh) {
  const list = $('to'), chosen = list.selectedOptions[0]
  const same = [...fresh.options].find(each => each.value === chosen.value)
  if ([...list.options].map(each => each.value + each.text).join() === [...fresh.options].map(each => each.value + each.text).join()) return
  const options = [...fresh.options]
  if (!same) options.push(chosen)
  list.replaceChildren(...options)
  list.value = chosen.value
}

// What waits for the reader: who is at the door, who needs somebody, private words. Said once, and marked until it is seen.
const known = new Set(), seen = new Set()
const keys = call => call.dataset.call.split(' ')
function calls(fresh) {
  const news = [...fresh.querySelectorAll('[data-call]')].filter(each => keys(each).some(key => !known.has(key)))
  put($('calls'), fresh)
  for (const each of news) tell(each.dataset.tell, each.dataset.urgent ? $('alert') : $('tell'))
  mark()
}
const sight = inside && new IntersectionObserver(all => {
  for (const each of all) if (each.isIntersecting && document.visibilityState === 'visible') seen.add(each.target.id)
  mark()
}, {threshold: .6})
function mark() {
  known.clear()
  for (const call of $('calls').querySelectorAll('[data-call]')) {
    keys(call).forEach(key => known.add(key))
    if (call.dataset.fades && keys(call).every(key => seen.has(key))) call.hidden = true
  }
}
function watch() {
  sight.disconnect()
  for (const word of document.querySelectorAll('#mine li[id]')) sight.observe(word)
}

// One line of talk; the reader's own carries no way to report it.
const own = line => line.classList.toggle('own', line.dataset.seat === seat)
const low = () => $('talk').scrollHeight - $('talk').scrollTop - $('talk').clientHeight < 60
function said(html) {
  const line = parse(html).querySelector('li')
  const talk = $('talk')
  if ($(line.id)) return
  const end = low() || line.dataset.seat === seat
  own(line)
  const list = talk.querySelector('ol')
  list.append(line)
  $('talk-empty').hidden = true
  while (list.children.length > 200) list.firstElementChild.remove()
  if (end) talk.scrollTop = talk.scrollHeight
  else $('newer').hidden = false
}

// What goes on now is the same for everybody; whose turn it is, is found out here.
// A page that was on its way meanwhile is older.
let came = performance.now(), told = $('now')?.dataset.tell, states = 0, step
function state(html) {
  states++
  const old = $('now'), fresh = parse(html).getElementById('now')
  fresh.dataset.stand = fresh.dataset.floor === seat ? 'floor'
    : $('mine')?.dataset.muted ? 'muted'
    : fresh.querySelector(`.order [data-seat="${seat}"]`) ? 'waiting' : 'none'
  for (const field of fresh.querySelectorAll('[name=token]')) field.value = token()
  const ends = part => old.querySelector(part) && !fresh.querySelector(part)
  if (ends('[data-left]')) loud()
  if (ends('[data-gone]')) tell(room.dataset.practised)
  put(old, fresh)
  if (told !== fresh.dataset.tell) tell(told = fresh.dataset.tell)
  tick()
  if (leads) swapSoon('people', 'tools', 'calls')
}

// Who is here, by their places, and whether the line lives: what a voice has to know.
export const present = new Set(), life = {}
function company({all, in: there, out}) {
  if (all) present.clear()
  for (const id of out) present.delete(id)
  for (const [id] of there) present.add(id)
  document.dispatchEvent(new Event('room-here'))
}

// Whoever comes and goes; where one of them leads, what stands above about the leaders' lines is no longer so.
const leaders = () => [...$('here').querySelectorAll('[data-leads]')].map(each => each.dataset.seat).sort().join()
function here({n, all, in: there, out}) {
  $('count').textContent = n
  if (leads) return swapSoon('people', 'calls', 'now')
  const list = $('here'), before = leaders()
  if (all) list.replaceChildren()
  const of = id => list.querySelector(`[data-seat="${id}"]`)
  for (const id of out) of(id)?.remove()
  for (const [id, name, leading, listening] of there) {
    const line = made('li', '')
    line.dataset.seat = id
    line.append(made('span', name, {className: 'who'}))
    for (const [is, word] of [[leading, room.dataset.lead], [listening, room.dataset.listens]]) if (is) line.append(' ', made('span', word, {className: 'tag'}))
    if (leading) line.dataset.leads = 'yes'
    const known = of(id)
    known ? known.replaceWith(line) : leading ? list.prepend(line) : list.append(line)
  }
  if (leaders() !== before) swapSoon('now')
}

// All are at the same step: it follows from the one moment at which all began.
function practise(box, gone) {
  const steps = [...box.querySelectorAll('[data-step]')]
  let begins = 0
  for (const each of steps) {
    const length = each.dataset.step * 1000
    if (gone < begins + length) {
      if (each.hidden || !each.dataset.on) {
        for (const other of steps) other.hidden = other !== each
        each.dataset.on = 'yes'
        for (const part of each.querySelectorAll('.ring *')) part.style.animationDelay = Math.min(0, begins - gone) + 'ms'
        const words = each.querySelector('.say').textContent
        if (step !== words) tell(step = words)
      }
      return
    }
    begins += length
  }
  box.remove()
  tell(room.dataset.practised)
  if (leads) swapSoon('tools')
}

// A silence has ended: that is said, and what it was in the way of can be said too.
function loud() {
  tell(room.dataset.loud)
  right('live.wrong.quiet')
}

const began = performance.now()
function tick() {
  const now = $('now')
  if (!now) return
  const since = performance.now() - came
  const box = now.querySelector('[data-gone]')
  if (box) practise(box, +box.dataset.gone + since)
  const quiet = now.querySelector('[data-left]')
  if (quiet && quiet.dataset.left * 1000 < since) {
    quiet.remove()
    loud()
    if (leads) swapSoon('tools')
  }
  const longer = now.querySelector('.longer')
  if (longer?.hidden && longer.dataset.in * 1000 < since) longer.hidden = false
  const closes = $('closes')
  if (closes.hidden && closes.dataset.in * 1000 < performance.now() - began) {
    closes.hidden = false
    tell(closes.textContent)
  }
}

let source, last = +(after ?? room.dataset.last ?? 0)
function open() {
  source?.close()
  source = new EventSource(live + '?after=' + last)
  const mine = source
  const on = (name, work) => mine.addEventListener(name, event => {
    if (+event.lastEventId) last = +event.lastEventId
    life.at = performance.now()
    work(event.data)
  })
  mine.onopen = () => {
    life.at = performance.now()
    life.cut = undefined
    if ($('line')?.hidden === false) say(room.dataset.back)
    setTimeout(() => { if ($('line')?.textContent === room.dataset.back) say('') }, 4000)
  }
  mine.onerror = () => {
    life.cut ??= performance.now()
    if ($('line') && $('line').textContent !== room.dataset.gone) say(room.dataset.gone)
    if (mine.readyState === EventSource.CLOSED) setTimeout(look, 800 + Math.random() * 1200)
  }
  on('over', over)
  if (!inside) return on('mine', () => location.reload())
  on('said', said)
  on('room', state)
  on('here', data => { company(JSON.parse(data)); here(JSON.parse(data)) })
  on('unsaid', seats => { for (const id of seats.split(' ')) for (const line of document.querySelectorAll(`#talk [data-seat="${id}"]`)) line.remove() })
  on('beat', () => {})
  on('mine', () => swapSoon('mine', 'now', 'calls', ...leads ? ['people'] : []))
  on('signal', data => document.dispatchEvent(new CustomEvent('room-signal', {detail: JSON.parse(data)})))
}
function over(why) {
  source.close()
  life.cut ??= performance.now()
  if (leaving) return
  if (why === 'elsewhere') elsewhere()
  else if (why === 'signed-out') location.replace('/sign-out')
  else setTimeout(look, why === 'again' ? 500 + Math.random() * 1000 : 0)
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
async function look() {
  if (leaving || gone) return
  try {
    if (await read()) open()
  } catch {
    setTimeout(look, 1500 + Math.random() * 1500)
  }
}

// The same words sent twice are said once; other words are never taken for those that were sent before.
const tried = new Map()
const another = key => crypto.randomUUID?.() ?? key.slice(0, -12) + String(Date.now()).slice(-12)
function filled(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter))
  const key = form.elements.key
  body.delete('token')
  body.delete('key')
  if (key) {
    const content = body.toString()
    if (tried.has(key.value) && tried.get(key.value) !== content) key.value = another(key.value)
    tried.set(key.value, content)
    body.set('key', key.value)
  }
  body.set('token', token())
  return body
}

async function send(form, submitter) {
  const words = form.elements.words
  const sent = words?.value
  const whole = form.elements.to?.value === 'all'
  const answer = await fetch(form.action, {method: 'POST', body: filled(form, submitter), headers: {'Tandem-Script': 'yes'}})
  if (answer.status === 204) {
    const key = form.elements.key
    if (key) key.value = another(key.value)
    const field = words && $(words.id)
    if (field?.value.startsWith(sent)) field.value = field.value.slice(sent.length).trimStart()
    if (form.id === 'write') right()
    went()
    if (answer.headers.get('Tandem-Near')) near()
    if (form.closest('#tools')) swapSoon('tools')
    if (!whole) swapSoon('mine', 'calls')
    if (leads) swapSoon('people', 'calls')
  } else if (answer.status === 422) {
    went()
    const why = parse(await answer.text()).getElementById('write-wrong')
    why ? wrong(why) : await read()
  } else if (answer.status === 429 || answer.status >= 500 || await read()) {
    throw new TypeError('later')
  }
}
async function finish(form) {
  const answer = await fetch(form.action, {method: 'POST', body: filled(form)})
  if (!answer.ok) throw new TypeError('later')
  await look()
}

// What is in the way of some words stands beside them, for as long as it is so.
function wrong(fresh) {
  put($('write-wrong'), fresh)
  $('words').setAttribute('aria-invalid', 'true')
  $('words').setAttribute('aria-describedby', 'words-wrong')
  $('words').focus()
}
function right(why) {
  const box = $('write-wrong')
  if (!box.firstElementChild || why && box.firstElementChild.dataset.why !== why) return
  box.replaceChildren()
  $('words').removeAttribute('aria-invalid')
  $('words').removeAttribute('aria-describedby')
}

// What did not go through says so where it was done, until something does.
function sorry(form) {
  went()
  const {sorry, undone} = room.dataset
  const words = form.querySelector('textarea')
  if (words) ($(form.id) ?? form).querySelector('button').closest('p').before(made('p', sorry, {className: 'wrong sorry'}))
  else $('undone').textContent = undone, $('undone').hidden = false
  tell(words ? sorry : undone)
}
function went() {
  for (const each of document.querySelectorAll('.sorry')) each.remove()
  $('undone').hidden = true
}

// What stands at the top of the window covers nothing that somebody goes to or writes in.
function clear() {
  const bar = document.querySelector('.bar').offsetHeight, held = document.activeElement
  room.style.setProperty('--bar', bar + 'px')
  document.documentElement.style.scrollPaddingTop = bar + ($('top')?.offsetHeight ?? 0) + 16 + 'px'
  if (held.matches('textarea') && held.getBoundingClientRect().top < $('top').getBoundingClientRect().bottom) held.scrollIntoView({block: 'nearest'})
}

function near() {
  const box = $('near')
  box.hidden = false
  box.tabIndex = -1
  box.focus()
}

addEventListener('submit', event => {
  const form = event.target
  if (event.defaultPrevented) return
  if (!inside || !room.contains(form) || /\/seat\/end$/.test(form.action)) return leave()
  event.preventDefault()
  if (form.dataset.sending) return
  form.dataset.sending = 'yes'
  const way = /\/end$/.test(form.action) ? finish : send
  way(form, event.submitter).catch(() => sorry(form)).finally(() => delete form.dataset.sending)
})

if (inside) {
  writable(room)
  for (const line of document.querySelectorAll('#talk li')) own(line)
  $('talk').scrollTop = $('talk').scrollHeight
  $('talk').addEventListener('scroll', () => { if (low()) $('newer').hidden = true })
  $('newer').querySelector('a').addEventListener('click', event => {
    event.preventDefault()
    $('talk').scrollTop = $('talk').scrollHeight
    $('newer').hidden = true
    $('talk').focus({preventScroll: true})
  })
  $('words').addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit()
  })
  // What has been followed has been seen.
  $('top').addEventListener('click', event => {
    const call = event.target.closest('a[data-call]')
    if (!call) return
    keys(call).forEach(key => seen.add(key))
    setTimeout(mark)
  })
  const bar = document.querySelector('.bar'), sized = new ResizeObserver(clear)
  sized.observe(bar)
  sized.observe($('top'))
  mark()
  watch()
  setInterval(tick, 500)
  tick()
  // The screen stays on while somebody is here.
  const awake = () => { if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {}) }
  document.addEventListener('visibilitychange', awake)
  awake()
}
if (live) open()
else setTimeout(() => { if (!leaving) location.reload() }, room.dataset.again * 1000)
