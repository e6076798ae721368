// The one script. Every page works without it; docs/decisions/0003-one-small-script.md says why it is this and no more.
const root = document.documentElement
const policy = (name, rules) => window.trustedTypes ? trustedTypes.createPolicy(name, rules) : rules
const fragments = policy('tandem-fragment', {createHTML: html => html})
const workers = policy('tandem-worker', {createScriptURL: url => {
  if (url !== '/sw.js') throw new TypeError(url)
  return url
}})
const cookie = name => document.cookie.split('; ').find(c => c.startsWith(name + '='))?.slice(name.length + 1)
const bound = location.protocol === 'https:' ? '; Secure' : ''
const formCookie = bound ? '__Host-form' : 'form'
export const token = () => cookie(formCookie) ?? ''
// What a form says, with the button it is sent by: a browser from before 2023 does not put that in by itself.
export function fields(form, button) {
  const all = new URLSearchParams(new FormData(form))
  if (button?.name) all.append(button.name, button.value)
  return all
}
export const parse = html => new DOMParser().parseFromString(fragments.createHTML(html), 'text/html')

// Quick exit: the page goes from sight first, and leaves no entry to come back to. What was half typed goes too, and a shared phone signs out on the way.
addEventListener('click', event => {
  const exit = event.target.closest?.('[data-exit]')
  if (!exit) return
  event.preventDefault()
  document.body.hidden = true
  document.title = ''
  fetch(exit.href, {keepalive: true, redirect: 'manual'}).catch(() => {})
  location.replace(exit.dataset.exit)
})

// Swap: fetch a page of ours and put its part with this id in the place of the present one. Scripts in it do not run.
let latest
async function swap(address, id, lead, asked = {}) {
  latest?.abort()
  const mine = latest = new AbortController()
  const old = document.getElementById(id)
  old.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(address, {...asked, headers: {'Tandem-Fragment': id}, signal: mine.signal})
    const html = await answer.text()
    if (new URL(answer.url).origin !== location.origin) throw new TypeError('elsewhere')
    const page = parse(html)
    const fresh = page.getElementById(id)
    if (mine.signal.aborted) return
    if (!fresh) throw new TypeError(id)
    const held = document.activeElement?.id
    old.replaceWith(fresh)
    const still = held && document.getElementById(held)
    if (still) still.focus()
    else if (lead) start(fresh)
    document.title = page.title
    ready()
    return answer.url
  } catch (problem) {
    if (mine.signal.aborted) return
    old.removeAttribute('aria-busy')
    throw problem
  }
}

// What had the focus is gone: go on from the heading, which says what came.
function start(part) {
  const heading = part.querySelector('h1, h2') ?? part
  heading.tabIndex = -1
  heading.focus()
}

let here = location.pathname + location.search
let swapped
function go(address, id, fallback, asked) {
  swap(address, id, true, asked).then(came => {
    if (!came) return
    swapped = id
    history.pushState(null, '', came)
    here = location.pathname + location.search
  }, fallback)
}
addEventListener('popstate', () => {
  const there = location.pathname + location.search
  if (!swapped || there === here) return
  here = there
  swap(there, document.getElementById(swapped) ? swapped : 'page').catch(() => location.reload())
})
addEventListener('click', event => {
  const link = event.target.closest?.('a[data-swap]')
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  go(link.href, link.dataset.swap, () => location.assign(link.href))
})

addEventListener('submit', event => {
  const form = event.target
  const field = form.elements.token
  if (field) {
    // A page kept by the browser may hold an older token than the cookie, or the cookie may be gone.
    const known = token()
    if (known) field.value = known
    else document.cookie = `${formCookie}=${field.value}; Path=/; SameSite=Strict${bound}`
  }
  if (!form.dataset.swap) return
  event.preventDefault()
  const filled = fields(form, event.submitter)
  if (form.method === 'post') return go(form.action, form.dataset.swap, () => form.submit(), {method: 'POST', body: filled})
  for (const [name, value] of [...filled]) if (!value) filled.delete(name, value)
  const address = form.action.split('?')[0] + '?' + filled
  go(address, form.dataset.swap, () => location.assign(address))
})

// The reader's zone, so that pages can show both clocks. Kept only where it differs from the program's.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
const keep = zone && zone !== root.dataset.zone
if ((cookie('zone') ?? '') !== (keep ? zone : '')) {
  document.cookie = `zone=${keep ? zone : ''}; Path=/; SameSite=Lax; Max-Age=${keep ? 31536000 : 0}${bound}`
}

// A position on request, rounded to about a kilometre before it goes anywhere.
function ready() {
  for (const button of document.querySelectorAll('[data-locate][hidden]')) {
    if (!navigator.geolocation || !isSecureContext) return
    button.hidden = false
    button.onclick = () => navigator.geolocation.getCurrentPosition(({coords}) => {
      const near = document.getElementById(button.dataset.locate)
      near.value = coords.latitude.toFixed(2) + ',' + coords.longitude.toFixed(2)
      near.form.requestSubmit ? near.form.requestSubmit() : near.form.submit()
    }, () => { button.textContent = button.dataset.sorry }, {maximumAge: 600000, timeout: 15000})
  }
}
ready()

// The picture on a printed card leads to the sign-in page, with the letters where no browser sends them.
const letters = location.hash.match(/^#card=([\w-]{16,30})$/)?.[1]
const card = document.querySelector('input#card')
if (letters && card) {
  history.replaceState(null, '', location.pathname + location.search)
  card.closest('details')?.setAttribute('open', '')
  card.value = letters
  card.focus()
}

// A check-in can be made without a connection on a phone of one's own. What that takes is loaded once after signing in,
// and while something waits. Whoever comes to sign in is told that something does, and not whose it is.
try {
  const {later, own} = root.dataset
  if (later && (localStorage.getItem('check-in-own') !== own || localStorage.getItem('check-in-waiting'))) import(later)
  if (localStorage.getItem('check-in-waiting')) document.getElementById('waits')?.removeAttribute('hidden')
} catch {}

// The worker keeps the help page and the empty check-in for times without a connection.
addEventListener('load', () => {
  const worker = navigator.serviceWorker
  worker?.register(workers.createScriptURL('/sw.js')).catch(() => {})
  if (worker?.controller) document.head.append(Object.assign(document.createElement('link'), {rel: 'manifest', href: document.querySelector('[data-manifest]')?.dataset.manifest ?? '/manifest.webmanifest?lang=' + root.lang}))
})

// A personal page that the browser kept to go back to is asked for again: whoever signed out since does not see it.
addEventListener('pageshow', event => { if (event.persisted && document.querySelector('meta[name=robots]')) location.reload() })
