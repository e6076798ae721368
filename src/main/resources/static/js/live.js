// The live room: what is said in it, who is here, and what waits for the reader. Every form works without this as well.
import {parse} from './app.js'
import './forms.js'
import {on, open} from './line.js'
import {swapSoon} from './now.js'
import {$, leads, made, room, seat, tell, writable} from './room.js'
import {stands} from './whom.js'

writable(room)

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
on('said', said)
on('unsaid', seats => { for (const id of seats.split(' ')) for (const line of document.querySelectorAll(`#talk [data-seat="${id}"]`)) line.remove() })
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

// Who is here, by their places: what a voice has to know.
export const present = new Set()
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
on('here', data => {
  const change = JSON.parse(data)
  company(change)
  here(change)
  stands()
})
on('signal', data => document.dispatchEvent(new CustomEvent('room-signal', {detail: JSON.parse(data)})))

// What waits for the reader: who is at the door, who needs somebody, private words. Said once, and marked until it is seen.
const known = new Set(), seen = new Set()
const keys = call => call.dataset.call.split(' ')
function calls() {
  const news = [...$('calls').querySelectorAll('[data-call]')].filter(each => keys(each).some(key => !known.has(key)))
  for (const each of news) tell(each.dataset.tell, each.dataset.urgent ? $('alert') : $('tell'))
  mark()
}
const sight = new IntersectionObserver(all => {
  for (const each of all) if (each.isIntersecting && document.visibilityState === 'visible') seen.add(each.target.id)
  mark()
}, {threshold: .6})
function mark() {
  known.clear()
  for (const call of $('calls')?.querySelectorAll('[data-call]') ?? []) {
    keys(call).forEach(key => known.add(key))
    if (call.dataset.fades && keys(call).every(key => seen.has(key))) call.hidden = true
  }
}
function watch() {
  sight.disconnect()
  for (const word of document.querySelectorAll('#mine li[id]')) sight.observe(word)
}
// What has been followed has been seen.
$('top').addEventListener('click', event => {
  const call = event.target.closest('a[data-call]')
  if (!call) return
  keys(call).forEach(key => seen.add(key))
  setTimeout(mark)
})
mark()
watch()

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
document.addEventListener('room-fresh', ({detail: page}) => {
  calls()
  watch()
  whom(page.getElementById('to'))
  stands()
})

// What stands at the top of the window covers nothing that somebody goes to or writes in, and what came there because
// they went is out of their way.
const bar = document.querySelector('.bar'), top = $('top'), sized = new ResizeObserver(clear)
const height = part => getComputedStyle(part).position === 'sticky' ? part.offsetHeight : 0
let goal, went = -Infinity
function clear() {
  const held = document.activeElement, gone = performance.now() - went < 1000 && $(goal)
  room.style.setProperty('--bar', height(bar) + 'px')
  room.style.setProperty('--parts', room.querySelector('.parts').offsetHeight + 'px')
  document.documentElement.style.scrollPaddingTop = height(bar) + height(top) + 16 + 'px'
  if (gone && covered(gone)) gone.scrollIntoView()
  if (held.matches('textarea') && covered(held)) held.scrollIntoView({block: 'nearest'})
}
function covered(part) {
  const at = part.getBoundingClientRect().top
  return at > 0 && at < top.getBoundingClientRect().bottom
}
room.addEventListener('click', event => {
  const link = event.target.closest('a[href^="#"]')
  if (!link || event.defaultPrevented) return
  goal = link.hash.slice(1)
  went = performance.now()
})
sized.observe(bar)
sized.observe(top)
addEventListener('resize', clear)

// The screen stays on while somebody is here.
const awake = () => { if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {}) }
document.addEventListener('visibilitychange', awake)
awake()

// Whoever leads comes back from what they wrote in another tab: it stands here as well.
document.addEventListener('visibilitychange', () => { if (leads && document.visibilityState === 'visible') swapSoon('agenda', 'tools') })

open()
