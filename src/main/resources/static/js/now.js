// What goes on now: it comes over the line, is fetched where it is for one alone, and moves on by itself as time goes.
import {parse, token} from './app.js'
import {on, read} from './line.js'
import {$, leads, put, room, seat, still, tell} from './room.js'

// Of the page those parts are fetched of which the line said that they are others; many at once, and not all at once.
let fetching = new Set(), waiting, slower = 3000
export function swapSoon(...ids) {
  ids.forEach(id => fetching.add(id))
  waiting ??= setTimeout(swap, 250 + Math.random() * 4 * ($('count')?.textContent ?? 0))
}
async function swap() {
  const wanted = [...fetching], before = states, muted = $('mine').dataset.muted
  fetching = new Set()
  waiting = undefined
  try {
    const doc = await read()
    if (!doc) return
    slower = 3000
    for (const id of wanted) {
      if (id === 'now' && states !== before) swapSoon('now')
      else id === 'now' ? anew(doc.getElementById(id)) : put($(id), doc.getElementById(id))
    }
    document.dispatchEvent(new CustomEvent('room-fresh', {detail: doc}))
    if ($('mine').dataset.muted !== muted) tell(room.dataset[muted ? 'unmuted' : 'muted'])
    if (!$('mine').dataset.muted) right('live.wrong.muted')
    tick()
  } catch {
    wanted.forEach(id => fetching.add(id))
    waiting ??= setTimeout(swap, slower = Math.min(30000, slower * 2))
  }
}

// What is in the way of some words stands beside them, for as long as it is so.
export function wrong(fresh) {
  put($('write-wrong'), fresh)
  $('words').setAttribute('aria-invalid', 'true')
  $('words').setAttribute('aria-describedby', 'words-wrong')
  $('words').focus()
  $('write-wrong').scrollIntoView({block: 'nearest'})
}
export function right(why) {
  const box = $('write-wrong')
  if (!box.firstElementChild || why && box.firstElementChild.dataset.why !== why) return
  box.replaceChildren()
  $('words').removeAttribute('aria-invalid')
  $('words').removeAttribute('aria-describedby')
}

// What goes on now is the same for everybody; whose turn it is, is found out here.
// A page that was on its way meanwhile is older.
let came = performance.now(), told = news(), states = 0, step
function anew(fresh) {
  const {stand} = $('now').dataset, before = told
  put($('now'), fresh)
  came = performance.now()
  if ($('now').dataset.stand !== stand) turned = stand === 'muted' ? -Infinity : came
  told = news()
  for (const [what, words] of Object.entries(told)) if (words !== before[what]) tell(words)
  if (before.adrift && !told.adrift) tell(room.dataset.led)
  if (stand !== 'floor' && $('now').dataset.stand === 'floor' && together()) tell(room.dataset.yours)
}
// What all did together ended by itself: then it is whoever has the floor whose turn it is.
function apart() {
  told = news()
  tell(told.going)
}
// When what the reader may do about their turn became something else: then one button stands where another stood, and
// a second tap is not meant for it.
let turned = -Infinity
export const sudden = form => form.matches('.turn') && performance.now() - turned < 1000

// What goes on, in words: that nobody runs the room, what is on the screen, what all do together or whose turn it is.
function news() {
  const now = $('now'), words = part => now.querySelector(part)?.textContent.trim().replace(/\s+/g, ' ')
  const mine = now.dataset.floor === seat
  return {adrift: words('#adrift'), shown: words('.screen'), going: together() ? now.dataset.tell : mine ? room.dataset.yours : now.dataset.then}
}
function together() {
  return $('now').querySelector('[data-left], [data-gone]')
}

// Whoever is further down the page reads of it there, as far as it concerns them.
// As that takes room itself, it is measured by what is left below it; else it would come and go on the spot.
let seen
addEventListener('scroll', () => still(going), {passive: true})
function near() {
  const {top, bottom} = (together()?.firstElementChild ?? $('at-now')).getBoundingClientRect()
  return top < innerHeight && bottom > $('top').getBoundingClientRect().bottom + 24
}
function going() {
  if (!$('now')) return
  const here = near(), {adrift, shown, going} = told, sign = $('going')
  if (here) seen = shown
  const words = adrift ?? (together() || $('now').dataset.stand === 'floor' ? going : shown !== seen && shown)
  if (words && sign.textContent !== words) sign.textContent = words
  sign.hidden = here || !words
}
function state(html) {
  states++
  const old = $('now'), fresh = parse(html).getElementById('now')
  fresh.dataset.stand = fresh.dataset.floor === seat ? 'floor'
    : $('mine').dataset.muted ? 'muted'
    : fresh.querySelector(`.order [data-seat="${seat}"]`) ? 'waiting' : 'none'
  for (const field of fresh.querySelectorAll('[name=token]')) field.value = token()
  const ends = part => old.querySelector(part) && !fresh.querySelector(part)
  if (ends('[data-left]')) loud()
  if (ends('[data-gone]')) tell(room.dataset.practised)
  still(() => {
    anew(fresh)
    tick()
  })
  if (leads) swapSoon('people', 'tools', 'calls')
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
  apart()
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
    apart()
    if (leads) swapSoon('tools')
  }
  const longer = now.querySelector('.longer')
  if (longer?.hidden && longer.dataset.in * 1000 < since) {
    longer.hidden = false
    tell(longer.querySelector(now.dataset.stand === 'floor' ? '.if-floor' : '.if-others')?.textContent)
  }
  going()
  const closes = $('closes')
  if (closes.hidden && closes.dataset.in * 1000 < performance.now() - began) {
    closes.hidden = false
    tell(closes.textContent)
  }
}

on('room', state)
on('mine', () => swapSoon('mine', 'now', 'calls', ...leads ? ['people'] : []))
setInterval(() => still(tick), 500)
tick()
