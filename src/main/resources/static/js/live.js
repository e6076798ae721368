// The live room. Words, the state of the room and who is here come over one stream; docs/decisions/0014-a-room-is-a-log.md.
// Every form works without this as well.
const {fragments} = await import(document.head.querySelector('script[type=module]').src)
const room = document.querySelector('[data-live], [data-again]')
const {live, after, seat, leads} = room.dataset
const inside = !!after
const $ = id => document.getElementById(id)
const parse = html => new DOMParser().parseFromString(fragments.createHTML(html), 'text/html')
const cookie = name => document.cookie.split('; ').find(each => each.startsWith(name + '='))?.slice(name.length + 1)
export const token = () => cookie(location.protocol === 'https:' ? '__Host-form' : 'form') ?? ''
const page = location.pathname

function say(words) {
  const line = $('line')
  if (!line) return
  line.textContent = words
  line.hidden = !words
}
function tell(words) {
  if (words && $('tell').textContent !== words) $('tell').textContent = words
}

// What somebody had open, and where they were, stays when a part of the page is put in the place of the old one.
const spot = element => element && [element.closest('[id]')?.id, element.name, element.value]
function put(old, fresh) {
  if (!old || !fresh) return
  const held = old.contains(document.activeElement) && spot(document.activeElement)
  for (const fold of old.querySelectorAll('details[open]')) fresh.querySelector('#' + CSS.escape(fold.id))?.setAttribute('open', '')
  old.replaceWith(fresh)
  if (held) ([...fresh.querySelectorAll('button, a, summary')].find(each => spot(each).join() === held.join() && each.checkVisibility?.() !== false)
    ?? [...fresh.querySelectorAll('.turn button')].find(each => each.checkVisibility?.() !== false))?.focus()
}

let fetching = new Set(), waiting
function swapSoon(...ids) {
  ids.forEach(id => fetching.add(id))
  waiting ??= setTimeout(async () => {
    const wanted = [...fetching]
    fetching = new Set()
    waiting = undefined
    try {
      const answer = await fetch(page, {headers: {'Tandem-Fragment': wanted[0]}})
      const doc = parse(await answer.text())
      if (answer.redirected || !doc.getElementById('mine')) return location.reload()
      for (const id of wanted) put($(id), doc.getElementById(id))
    } catch { say(room.dataset.gone) }
  }, 250)
}

// One line of talk; the reader's own carries no way to report it.
const own = line => line.classList.toggle('own', line.dataset.seat === seat)
function said(html) {
  const line = parse(html).querySelector('li')
  const talk = $('talk')
  if ($(line.id)) return
  const low = talk.scrollHeight - talk.scrollTop - talk.clientHeight < 60
  own(line)
  const list = talk.querySelector('ol')
  list.append(line)
  $('talk-empty').hidden = true
  while (list.children.length > 200) list.firstElementChild.remove()
  if (low || line.dataset.seat === seat) talk.scrollTop = talk.scrollHeight
}

// What goes on now is the same for everybody; whose turn it is, is found out here.
let came = performance.now()
function state(html) {
  const fresh = parse(html).getElementById('now')
  fresh.dataset.stand = fresh.dataset.floor === seat ? 'floor'
    : $('mine')?.dataset.muted ? 'muted'
    : fresh.querySelector(`.order [data-seat="${seat}"]`) ? 'waiting' : 'none'
  for (const field of fresh.querySelectorAll('[name=token]')) field.value = token()
  came = performance.now()
  put($('now'), fresh)
  tell(fresh.dataset.tell)
  tick()
  if (leads) swapSoon('people')
}

function here({n, all, in: there, out}) {
  $('count').textContent = n
  if (leads) return swapSoon('people')
  const list = $('here')
  if (all) list.replaceChildren()
  for (const id of out) list.querySelector(`[data-seat="${id}"]`)?.remove()
  for (const [id, name, leading] of there) {
    if (list.querySelector(`[data-seat="${id}"]`)) continue
    const line = document.createElement('li')
    line.dataset.seat = id
    line.append(Object.assign(document.createElement('span'), {className: 'who', textContent: name}))
    if (leading) line.append(' ', Object.assign(document.createElement('span'), {className: 'tag', textContent: room.dataset.lead}))
    leading ? list.prepend(line) : list.append(line)
  }
}

// All are at the same step: it follows from the one moment at which all began.
function practise(box, gone) {
  const steps = [...box.querySelectorAll('[data-step]')]
  let begins = 0
  for (const step of steps) {
    const length = step.dataset.step * 1000
    if (gone < begins + length) {
      if (step.hidden || !step.dataset.on) {
        for (const other of steps) other.hidden = other !== step
        step.dataset.on = 'yes'
        for (const part of step.querySelectorAll('.ring *')) part.style.animationDelay = Math.min(0, begins - gone) + 'ms'
        tell(step.querySelector('.say').textContent)
      }
      return
    }
    begins += length
  }
  box.remove()
}

function tick() {
  const now = $('now')
  if (!now) return
  const gone = performance.now() - came
  const box = now.querySelector('[data-gone]')
  if (box) practise(box, +box.dataset.gone + gone)
  const quiet = now.querySelector('[data-left]')
  if (quiet && quiet.dataset.left * 1000 < gone) quiet.remove()
  const longer = now.querySelector('.longer')
  if (longer?.hidden && longer.dataset.in * 1000 < gone) longer.hidden = false
}

let source, last = +(after ?? room.dataset.last ?? 0)
function open() {
  source = new EventSource(live + '?after=' + last)
  const on = (name, work) => source.addEventListener(name, event => {
    if (+event.lastEventId) last = +event.lastEventId
    work(event.data)
  })
  source.onopen = () => {
    if (!$('line')?.hidden) say(room.dataset.back)
    setTimeout(() => { if ($('line')?.textContent === room.dataset.back) say('') }, 4000)
  }
  source.onerror = () => {
    say(room.dataset.gone)
    if (source.readyState === EventSource.CLOSED) setTimeout(look, 800 + Math.random() * 1200)
  }
  on('over', why => {
    source.close()
    if (why === 'again') setTimeout(look, 500 + Math.random() * 1000)
    else location.reload()
  })
  if (!inside) return on('mine', () => location.reload())
  on('said', said)
  on('room', state)
  on('here', data => here(JSON.parse(data)))
  on('unsaid', seats => { for (const id of seats.split(' ')) for (const line of document.querySelectorAll(`#talk [data-seat="${id}"]`)) line.remove() })
  on('mine', () => swapSoon('mine', 'now', ...leads ? ['people'] : []))
  on('signal', data => document.dispatchEvent(new CustomEvent('room-signal', {detail: JSON.parse(data)})))
}

// The stream was refused, by a proxy whose node is gone or because the room is no longer theirs: the page says which.
async function look() {
  try {
    const answer = await fetch(page, {headers: {'Tandem-Fragment': 'mine'}})
    if (answer.status >= 500) throw new TypeError('later')
    if (answer.ok && !answer.redirected) return open()
    location.reload()
  } catch {
    setTimeout(look, 1500 + Math.random() * 1500)
  }
}

async function send(form, submitter) {
  const body = new URLSearchParams(new FormData(form, submitter))
  body.set('token', token())
  const words = form.elements.words
  const answer = await fetch(form.action, {method: 'POST', body, headers: {'Tandem-Script': 'yes'}})
  const key = form.elements.key
  if (answer.status === 204) {
    if (key) key.value = crypto.randomUUID?.() ?? key.value.slice(0, -12) + String(Date.now()).slice(-12)
    if (words) words.value = ''
    if (form.id === 'write') $('write-wrong').replaceChildren()
    if (answer.headers.get('Tandem-Near')) near()
    if (form.closest('#tools')) swapSoon('tools')
    if (form.closest('#mine') || form.elements.to?.value !== 'all') swapSoon('mine')
    if (leads) swapSoon('people')
  } else if (answer.status === 422) {
    const wrong = parse(await answer.text()).getElementById('write-wrong')
    put($('write-wrong'), wrong)
    words.focus()
  } else if (answer.status === 429 || answer.status >= 500) {
    throw new TypeError('later')
  } else {
    location.reload()
  }
}

function near() {
  const box = $('near')
  box.hidden = false
  box.tabIndex = -1
  box.focus()
}

addEventListener('submit', event => {
  const form = event.target
  if (!inside || !room.contains(form) || /\/end$/.test(form.action)) return
  event.preventDefault()
  if (form.dataset.sending) return
  form.dataset.sending = 'yes'
  send(form, event.submitter).catch(() => say(room.dataset.sorry)).finally(() => delete form.dataset.sending)
})

if (inside) {
  $('write').hidden = false
  for (const line of document.querySelectorAll('#talk li')) own(line)
  $('talk').scrollTop = $('talk').scrollHeight
  $('words').addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit()
  })
  setInterval(tick, 500)
  tick()
  // The screen stays on while somebody is here.
  const awake = () => { if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {}) }
  document.addEventListener('visibilitychange', awake)
  awake()
}
if (live) open()
else setTimeout(() => location.reload(), room.dataset.again * 1000)
