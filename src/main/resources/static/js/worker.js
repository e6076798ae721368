// Keeps the help page, the empty check-in and what is safe after a return to use, in both languages, with their style, scripts and icon. It keeps no other page,
// but for whoever says so the empty one on which their plan is read.
const KEPT = 'tandem-VERSION'
const HELP = '/offline?lang='
const CHECK = '/check-in/offline?lang='
const BACK = '/return-to-use/offline?lang='
const COPIES = [HELP, CHECK, BACK].flatMap(copy => [copy + 'en', copy + 'es'])
const INSTEAD = {'/check-in': CHECK, '/check-in/offline': CHECK, '/return-to-use': BACK, '/return-to-use/offline': BACK}
const FILES = ['CSS', 'JS', 'ICON', 'LATER']
const PLAN = '/plan/offline'
const DAY = 86400000

addEventListener('install', event => event.waitUntil((async () => {
  await (await caches.open(KEPT)).addAll([...FILES, '/offline', ...COPIES])
  if (await caches.match(PLAN)) await (await caches.open(KEPT)).addAll([PLAN, PLAN + '?lang=en', PLAN + '?lang=es', 'KEEPER'])
  await skipWaiting()
})()))

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name)
  await clients.claim()
})()))

addEventListener('fetch', event => {
  const request = event.request
  const url = new URL(request.url)
  if (url.origin !== location.origin) return
  if ([...FILES, 'KEEPER'].includes(url.pathname)) event.respondWith(caches.match(request).then(kept => kept ?? fetch(request)))
  else if (request.mode === 'navigate' && url.pathname !== '/exit') event.respondWith(page(event, url))
})

async function page(event, url) {
  try {
    const answer = await fetch(event.request)
    event.waitUntil(refresh(answer.headers.get('Content-Language'), url.pathname === '/help').catch(() => {}))
    event.waitUntil(planStays().catch(() => {}))
    return answer
  } catch {
    const again = await anew(event.request)
    if (again) return again
    const language = url.searchParams.get('lang')
    const plan = url.pathname.startsWith('/plan') && await caches.match(language ? PLAN + '?lang=' + language : PLAN)
    if (plan) return plan
    const instead = INSTEAD[url.pathname]
    if (instead) {
      const plain = await caches.match('/offline')
      const copy = await caches.match(instead + (language ?? plain?.headers.get('Content-Language')))
      if (copy) return copy
    }
    return await caches.match(language ? HELP + language : '/offline') ?? await caches.match('/offline') ?? Response.error()
  }
}

// A page that answered a form is kept by no browser, so going back to it fails without anything being sent. With a connection, what now stands
// at its address is shown; the form is not sent again.
async function anew(request) {
  if (!request.isHistoryNavigation) return
  return fetch(request.url, {redirect: 'manual', credentials: 'same-origin'}).catch(() => {})
}

// The plain copy follows the reader's language; all copies are fetched again once a day and with each visit to help.
async function refresh(language, asked) {
  const cache = await caches.open(KEPT)
  const plain = await cache.match('/offline')
  if (!plain) return
  if (asked || Date.now() - Date.parse(plain.headers.get('Date')) > DAY) await cache.addAll(COPIES)
  else if (!language || plain.headers.get('Content-Language') === language) return
  const copy = await cache.match(HELP + (language ?? plain.headers.get('Content-Language')))
  if (copy) await cache.put('/offline', copy)
}

// Where somebody keeps their plan, each page that comes is the time to ask whether the session that kept it still stands.
async function planStays() {
  if (!await caches.match(PLAN)) return
  const answer = await fetch('/plan/kept', {method: 'HEAD'})
  if (answer.status !== 204) return
  indexedDB.deleteDatabase('tandem-plan')
  const cache = await caches.open(KEPT)
  for (const each of await cache.keys()) if (new URL(each.url).pathname === PLAN) await cache.delete(each)
}

// A reminder that somebody asked for. It came sealed, and says nothing to whoever else sees it.
addEventListener('push', event => {
  const said = event.data.json()
  event.waitUntil(registration.showNotification(said.title, {body: said.body, icon: 'PAPER', tag: said.off, data: said, actions: [{action: 'off', title: said.stop}]}))
})

// Turned off from the message itself: the page behind the address holds the form that does it.
addEventListener('notificationclick', event => {
  const said = event.notification.data
  event.notification.close()
  event.waitUntil(event.action === 'off' ? turnOff(said) : clients.openWindow(said.to))
})

async function turnOff(said) {
  try {
    const page = await (await fetch(said.off)).text()
    const token = page.match(/name="token" value="([^"]+)/)[1]
    const answer = await fetch(said.off, {method: 'POST', body: new URLSearchParams({token})})
    if (!answer.ok) throw new TypeError('off')
    await registration.showNotification(said.title, {body: said.done, icon: 'PAPER', tag: said.off})
  } catch {
    await clients.openWindow(said.off)
  }
}
