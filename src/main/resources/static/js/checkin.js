// Check-ins that wait on this phone, sealed so that it cannot open them again; docs/decisions/0011-a-check-in-waits-sealed.md.
// Loaded by the form, after signing in, and while something waits.
const root = document.documentElement
const form = document.getElementById('check-in')
const KEY = 'check-in-key', OWN = 'check-in-own', WAITING = 'check-in-waiting'
const curve = {name: 'ECDH', namedCurve: 'P-256'}
const text = new TextEncoder()
const able = !!(window.crypto?.subtle && window.indexedDB)

// Whose it is: an id that says nothing of them, and the half of their keys that seals.
const mine = () => able && localStorage.getItem(KEY)?.split(' ')

async function rows(mode, work) {
  const db = await new Promise((done, fail) => {
    const asked = indexedDB.open('check-ins', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('waiting', {keyPath: 'id'})
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => fail(asked.error)
  })
  try {
    return await new Promise((done, fail) => {
      const all = db.transaction('waiting', mode)
      const asked = work(all.objectStore('waiting'))
      all.oncomplete = () => done(asked.result)
      all.onerror = all.onabort = () => fail(all.error)
    })
  } finally {
    db.close()
  }
}

const bytes = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt())
const base64 = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))

async function seal(id, words) {
  const [whose, open] = mine()
  const theirs = await crypto.subtle.importKey('spki', bytes(open), curve, false, [])
  const once = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const agreed = await crypto.subtle.deriveBits({name: 'ECDH', public: theirs}, once.privateKey, 256)
  const rule = {name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: text.encode('tandem check-in')}
  const raw = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey'])
  const key = await crypto.subtle.deriveKey(rule, raw, {name: 'AES-GCM', length: 256}, false, ['encrypt'])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const bound = {name: 'AES-GCM', iv, additionalData: text.encode(whose + '/' + id)}
  const sealed = await crypto.subtle.encrypt(bound, key, text.encode(words))
  const part = await crypto.subtle.exportKey('spki', once.publicKey)
  return {id, whose, sealed: [part, iv, sealed].map(base64).join('.')}
}

async function keep(filled) {
  const row = await seal(filled.get('key'), filled.toString())
  await rows('readwrite', store => store.put(row))
  localStorage.setItem(WAITING, [...new Set([...waiting(), row.whose])].join(' '))
}

const waiting = () => localStorage.getItem(WAITING)?.split(' ') ?? []

// A form's token is a cookie and the same said once more; where the cookie is gone, a new one does.
function token() {
  const name = location.protocol === 'https:' ? '__Host-form' : 'form'
  const known = document.cookie.split('; ').find(each => each.startsWith(name + '='))?.slice(name.length + 1)
  if (known) return known
  const fresh = base64(crypto.getRandomValues(new Uint8Array(18))).replaceAll('+', '-').replaceAll('/', '_')
  document.cookie = `${name}=${fresh}; Path=/; SameSite=Strict${location.protocol === 'https:' ? '; Secure' : ''}`
  return fresh
}

// Sends what is theirs who are signed in; the site refuses any other. A phone that others use too has nothing to know
// it by, and so asks with each. The same one twice is the same one there.
async function send() {
  const shared = root.dataset.own === 'shared'
  if (!able || !waiting().length || !(shared || mine())) return
  for (const {id, whose, sealed} of await rows('readonly', store => store.getAll())) {
    if (!shared && whose !== mine()[0]) continue
    const body = new URLSearchParams({token: token(), seal: whose, id, sealed})
    const answer = await fetch('/check-in/sealed', {method: 'POST', body})
    if (answer.redirected || answer.status >= 500) break
    if (!answer.ok) continue
    await rows('readwrite', store => store.delete(id))
    const words = await answer.text()
    if (words) say(words, answer.headers.get('Location'))
  }
  const left = new Set((await rows('readonly', store => store.getAll())).map(row => row.whose))
  if (left.size) localStorage.setItem(WAITING, [...left].join(' '))
  else localStorage.removeItem(WAITING)
}

function say(words, address) {
  const line = document.createElement('p')
  line.className = 'steady'
  line.setAttribute('role', 'status')
  const inside = address ? Object.assign(document.createElement('a'), {href: address}) : line
  inside.textContent = words
  if (address) line.append(inside)
  document.querySelector('main').prepend(line)
}

// Who signed in last on this phone is whose check-ins it seals. A phone that others use too seals nobody's.
async function settle() {
  const own = root.dataset.own
  if (!able || !own || localStorage.getItem(OWN) === own) return
  localStorage.removeItem(KEY)
  if (own !== 'shared') {
    const answer = await fetch('/check-in/key', {method: 'POST', body: new URLSearchParams({token: token()})})
    if (!answer.ok || answer.redirected) return
    localStorage.setItem(KEY, await answer.text())
  }
  localStorage.setItem(OWN, own)
}

// The copy for times without a connection: its id and its day are made here.
function begin() {
  const can = !!mine()
  form.hidden = !can
  document.getElementById('can').hidden = !can
  document.getElementById('cannot').hidden = can
}

function filled(submitter) {
  const all = new URLSearchParams(new FormData(form, submitter))
  all.delete('token')
  if (!all.get('key')) all.set('key', crypto.randomUUID())
  const now = new Date()
  const two = number => String(number).padStart(2, '0')
  if (!all.get('day')) all.set('day', `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
  all.set('at', now.toISOString())
  for (const [name, value] of [...all]) if (!value) all.delete(name, value)
  return all
}

async function save(submitter) {
  const all = filled(submitter)
  let signedOut = false
  if (!form.dataset.copy) {
    try {
      const body = new URLSearchParams([...all, ['token', token()]])
      const answer = await fetch(form.action, {method: 'POST', body, headers: {'Tandem-Script': 'yes'}, signal: AbortSignal.timeout?.(15000)})
      if (answer.status === 204) return location.assign(answer.headers.get('Location'))
      signedOut = answer.redirected
      // A mistake to mend: sent once more without this script, which shows the page. The same form is the same check-in.
      if (!signedOut && answer.status < 500) return form.submit()
    } catch {}
  }
  if (!mine()) return say(form.dataset.sorry)
  await keep(all)
  form.hidden = true
  document.getElementById('kept').hidden = false
  document.getElementById('kept-signed-out').hidden = !signedOut
  document.querySelector('#kept [role=status]').focus()
  send().catch(() => {})
}

let saving
addEventListener('submit', event => {
  if (event.target !== form || !form.dataset.new || !able) return
  event.preventDefault()
  saving ??= save(event.submitter).catch(() => say(form.dataset.sorry)).finally(() => { saving = null })
})

// Signing out empties this browser. What waits of theirs is asked about; what waits of somebody else stays.
addEventListener('submit', event => {
  const out = event.target
  const to = event.submitter?.getAttribute('formaction') ?? out.getAttribute('action')
  if (to !== '/sign-out') return
  const me = mine() ? mine()[0] : ''
  const theirs = waiting().includes(me), others = waiting().some(whose => whose !== me)
  if (!out.dataset.sure && theirs) {
    event.preventDefault()
    location.assign('/check-in/waiting')
    return
  }
  if (out.dataset.sure === 'away' && others) {
    event.preventDefault()
    discard(me).finally(() => { sealed(out, 'others'); out.submit() })
  } else if (out.dataset.sure === 'keep' && theirs) {
    sealed(out, 'sealed')
  } else if (others) {
    sealed(out, 'others')
  } else {
    out.elements.keep?.remove()
  }
})

function sealed(out, whose) {
  out.elements.keep?.remove()
  out.append(Object.assign(document.createElement('input'), {type: 'hidden', name: 'keep', value: whose}))
  localStorage.removeItem(KEY)
  localStorage.removeItem(OWN)
}

async function discard(whose) {
  for (const row of await rows('readonly', store => store.getAll())) {
    if (row.whose === whose) await rows('readwrite', store => store.delete(row.id))
  }
}

settle().then(send).catch(() => {})
addEventListener('online', () => send().catch(() => {}))
if (form?.dataset.copy) begin()
