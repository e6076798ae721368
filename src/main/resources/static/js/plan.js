// Keeps somebody's plan on their own phone, sealed with a key that this browser made and gives to nobody, and reads it
// without a connection. The worker lets go of it when the session is over.
const NAME = 'tandem-plan'
const SHELL = '/plan/offline'
const wanted = document.querySelector('[data-kept]')
const shown = document.querySelector('[data-plan]')
const promised = asked => new Promise((done, fail) => {
  asked.onsuccess = () => done(asked.result)
  asked.onerror = () => fail(asked.error)
})

async function store(mode, work) {
  const asked = indexedDB.open(NAME, 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('kept')
  const base = await promised(asked)
  try {
    return await promised(work(base.transaction('kept', mode).objectStore('kept')))
  } finally {
    base.close()
  }
}

async function forget() {
  indexedDB.deleteDatabase(NAME)
  for (const name of await caches.keys()) {
    const cache = await caches.open(name)
    for (const each of await cache.keys()) if (new URL(each.url).pathname === SHELL) await cache.delete(each)
  }
}

async function keep() {
  const answer = await fetch('/plan/kept')
  if (answer.status === 204) return forget()
  if (!answer.ok) return
  const words = await answer.arrayBuffer()
  const key = await crypto.subtle.generateKey({name: 'AES-GCM', length: 256}, false, ['encrypt', 'decrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, words)
  await store('readwrite', kept => kept.put({key, iv, sealed}, 'plan'))
  await navigator.serviceWorker.ready
  const name = (await caches.keys()).find(each => each.startsWith('tandem-'))
  if (name) await (await caches.open(name)).addAll([SHELL, SHELL + '?lang=en', SHELL + '?lang=es', import.meta.url])
}

async function read() {
  const kept = await store('readonly', all => all.get('plan'))
  if (!kept) return forget()
  const words = await crypto.subtle.decrypt({name: 'AES-GCM', iv: kept.iv}, kept.key, kept.sealed)
  for (const {title, lines} of JSON.parse(new TextDecoder().decode(words)).sections) {
    const sheet = document.createElement('section')
    sheet.className = 'sheet'
    const list = document.createElement('ul')
    list.className = 'flow voice'
    for (const line of lines) list.append(Object.assign(document.createElement('li'), {textContent: line}))
    sheet.append(Object.assign(document.createElement('h2'), {textContent: title}), list)
    shown.append(sheet)
  }
  document.querySelector('[data-none]').hidden = true
  document.querySelector('[data-some]').hidden = false
}

if (isSecureContext && window.indexedDB && crypto.subtle && navigator.serviceWorker) {
  if (wanted) {
    wanted.hidden = false
    wanted.previousElementSibling.hidden = true
    if (wanted.dataset.kept === 'on') keep().then(() => { wanted.querySelector('[data-said]').hidden = false }, () => {})
    else forget().catch(() => {})
  }
  // With a connection it is asked first whether the plan may still be here.
  if (shown) fetch('/plan/kept', {method: 'HEAD'}).then(answer => answer.status === 204 && forget(), () => {}).finally(read).catch(() => {})
}
