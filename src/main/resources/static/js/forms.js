// The forms of a room: each goes as it would without this, and the page stays where it is.
import {fields, parse, token} from './app.js'
import {leave, look, read} from './line.js'
import {right, sudden, swapSoon, wrong} from './now.js'
import {$, leads, made, room, tell} from './room.js'
import {near, replied} from './whom.js'

// The same words sent twice are said once; other words are never taken for those that were sent before.
const tried = new Map()
const another = key => crypto.randomUUID?.() ?? key.slice(0, -12) + String(Date.now()).slice(-12)
function filled(form, submitter) {
  const body = fields(form, submitter)
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

// What has been sent is not sent again by a form that took the place of its form meanwhile, with its key.
function used(key) {
  for (const each of room.querySelectorAll('[name=key]')) if (each.value === key) each.value = another(key)
}

async function send(form, submitter) {
  const words = form.elements.words
  const sent = words?.value
  const to = form.elements.to?.value ?? ''
  const reader = to && !/^(all|leaders)$/.test(to) ? to : form.closest('#asked')?.dataset.call.slice('asked-'.length)
  const answer = await fetch(form.action, {method: 'POST', body: filled(form, submitter), headers: {'Tandem-Script': 'yes'}})
  if (answer.status === 204) {
    if (form.elements.key) used(form.elements.key.value)
    const field = words && $(words.id)
    if (field?.value.startsWith(sent)) field.value = field.value.slice(sent.length).trimStart()
    if (form.id === 'write') right(), replied(to)
    went(form)
    const need = answer.headers.get('Tandem-Near')
    if (need) near(need === 'one' ? reader : '')
    if (form.closest('#tools')) swapSoon('tools')
    if (to !== 'all') swapSoon('mine', 'calls')
    if (leads) swapSoon('people', 'calls')
  } else if (answer.status === 422) {
    went(form)
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

// What did not go through says so where it was done, until it does.
function sorry(form) {
  went(form)
  const {sorry, undone} = room.dataset
  const words = form.querySelector('textarea')
  if (words) ($(form.id) ?? form).querySelector('button').closest('p').before(made('p', sorry, {className: 'wrong sorry'}))
  else $('undone').textContent = undone, $('undone').hidden = false
  tell(words ? sorry : undone)
}
function went(form) {
  for (const each of ($(form.id) ?? form).querySelectorAll('.sorry')) each.remove()
  $('undone').hidden = true
}

addEventListener('submit', event => {
  const form = event.target
  if (event.defaultPrevented) return
  if (!room.contains(form) || /\/seat\/end$/.test(form.action)) return leave()
  event.preventDefault()
  if (form.dataset.sending || sudden(form)) return
  form.dataset.sending = 'yes'
  const way = /\/end$/.test(form.action) ? finish : send
  way(form, event.submitter).catch(() => sorry(form)).finally(() => delete form.dataset.sending)
})
