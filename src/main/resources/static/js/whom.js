// For whom words are, and who is here to read them.
import {$, room, seat, tell} from './room.js'

const here = id => !!document.querySelector(`#people [data-seat="${id}"]`)
const led = () => [...document.querySelectorAll('#people [data-leads]')].some(each => each.dataset.seat !== seat)
const list = $('to')

// What is said of whoever leads holds at this moment: it is said anew whenever somebody comes or goes.
function who() {
  const {reader} = $('near').dataset
  if (reader && here(reader)) return 'one'
  return !led() ? 'nobody' : reader ? 'other' : 'led'
}
export function stands() {
  for (const line of $('near').querySelectorAll('[data-who]')) {
    const other = line.dataset.who !== who()
    if (line.hidden && !other && !$('near').hidden) tell(line.textContent)
    line.hidden = other
  }
  const alone = $('to-nobody')
  if (!alone) return
  const news = alone.hidden
  alone.hidden = led() || list.value !== 'leaders'
  alone.hidden ? list.removeAttribute('aria-describedby') : list.setAttribute('aria-describedby', alone.id)
  if (news && !alone.hidden) tell(alone.textContent)
}

// Whoever may need somebody now sees at once where there is somebody.
export function near(reader) {
  const box = $('near')
  box.dataset.reader = reader
  stands()
  box.hidden = false
  box.tabIndex = -1
  box.focus()
}

// One private word is answered to whom it came from, and the choice is as it was again; one's own choice stays.
let before
function over() {
  before = undefined
  $('replying').hidden = true
  stands()
}
export function replied(to) {
  if (before === undefined || list.value !== to) return
  if ([...list.options].some(each => each.value === before)) list.value = before
  over()
}
list.addEventListener('change', over)
room.addEventListener('click', event => {
  const {reply, option, tell: words} = event.target.closest('a')?.dataset ?? {}
  if (!reply) return
  event.preventDefault()
  event.stopPropagation()
  if (![...list.options].some(each => each.value === reply)) list.append(new Option(option, reply))
  before ??= list.value
  list.value = reply
  stands()
  $('replying').textContent = words
  $('replying').hidden = false
  tell(words)
  $('words').focus()
})
stands()
