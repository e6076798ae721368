// Voices in a live room: from whoever may speak to whoever wants to hear, through a relay alone. Nothing is kept.
// docs/decisions/0015-voices-through-a-relay.md
import {token} from './app.js'
import {BEATS, life} from './line.js'
import {present} from './live.js'
import {$, room, seat} from './room.js'
import {description, fields, gathered} from './sdp.js'
const words = $('voice').dataset

// So many hear one voice at most, and so many are heard; so often another way is tried at once.
const MOST = 20, VOICES = 3, TRIES = 2

// In milliseconds: a voice says that it is on; one that has not is off. So long an offer and a way may take, and so long
// after all tries another is made. That a line dropped is no news for so long, then nobody knows who hears, then nobody
// counts as here.
const SAYS = 10000, SILENT = 25000, OFFERS = 8000, PATIENCE = 15000, AGAIN = 30000, BLINK = 3000, GONE = 12000

// The ways to those who hear me and from those whom I hear, by their places.
const out = new Map(), inn = new Map()

// When a voice last said that it is on; how I stand with asking for it; who asks for mine before I know that they are
// here.
const on = new Map(), asked = new Map(), early = new Set()
let track, asking, hears = false, declined, own = words.ownOff, said = 0, newcomers

const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), each => each.toString(16).padStart(2, '0')).join('')

// What goes to the same place comes in the order in which it was said: none overtakes another on its way.
const passing = new Map()
function pass(to, ...lines) {
  const passed = (passing.get(to) ?? Promise.resolve()).then(() => send(to, lines))
  passing.set(to, passed)
  return passed
}
async function send(to, lines) {
  const body = new URLSearchParams({to, body: lines.join('\n'), token: token()})
  try {
    return (await fetch(room.dataset.room + '/signal', {method: 'POST', body, signal: AbortSignal.timeout?.(OFFERS)})).ok
  } catch { return false }
}

// Who may speak is what the server last said of the room; it holds to it, whatever stands here. When the room is over,
// what somebody typed and never said can stand on the page in its place: then nobody may.
const quiet = () => !!$('now').querySelector('[data-left]')
const places = text => (text ?? '').split(' ').filter(each => each === seat || present.has(each)).slice(0, VOICES)
function voices(soon) {
  const {voices, next} = $('now')?.dataset ?? {}
  return places(next !== undefined && (soon || !quiet()) ? next : voices)
}
const may = () => voices().includes(seat)
const connected = made => made?.pc?.connectionState === 'connected'

// Those voices that are on, and that I could hear.
const sounding = () => voices().filter(each => each !== seat && (on.has(each) || connected(inn.get(each))))

// For how long my line is gone: it has ended, or says nothing when it should have.
function missing() {
  const at = performance.now()
  return at - (life.cut ?? Math.min(at, life.at + BEATS))
}
const lost = () => missing() > BLINK

let known, until = 0
async function relay() {
  if (performance.now() < until) return known
  const answer = await fetch(room.dataset.room + '/relay')
  if (!answer.ok) throw new TypeError('relay')
  const {seconds, ...server} = await answer.json()
  until = performance.now() + seconds * 500
  return known = [server]
}

// One way, in one direction. A later one between the same two takes its place, and the other is told of the later alone.
async function way(ways, other, n) {
  drop(ways, other)
  const made = {n}
  ways.set(other, made)
  const servers = await relay()
  if (ways.get(other) !== made) throw new TypeError('replaced')
  made.pc = new RTCPeerConnection({iceServers: servers, iceTransportPolicy: 'relay', bundlePolicy: 'max-bundle'})
  made.pc.onconnectionstatechange = () => { if (ways.get(other) === made) moved(ways, other, made) }
  return made
}
function drop(ways, other) {
  const made = ways.get(other)
  ways.delete(other)
  clearTimeout(made?.timer)
  made?.pc?.close()
  if (made?.audio) made.audio.srcObject = null
}
function moved(ways, other, {pc, timer}) {
  if (pc.connectionState === 'connected') {
    clearTimeout(timer)
    if (ways === inn) asked.delete(other)
  }
  if (pc.connectionState === 'failed') {
    until = 0
    ways === inn ? missed(other) : drop(out, other)
  }
  look()
}

// Somebody wants to hear me.
async function offer(to) {
  if (!track || !may()) return
  if (!present.has(to)) return early.add(to)
  if (out.size >= MOST && !out.has(to)) return pass(to, 'full ' + fresh())
  const n = fresh()
  try {
    const {pc} = await way(out, to, n)
    const {sender} = pc.addTransceiver(track, {direction: 'sendonly'})
    const all = gathered(pc)
    await pc.setLocalDescription()
    await all
    const thrifty = sender.getParameters()
    if (thrifty.encodings?.[0]) {
      thrifty.encodings[0].maxBitrate = 24000
      sender.setParameters(thrifty).catch(() => {})
    }
    if (out.get(to)?.n === n) await pass(to, ...fields('offer', n, pc.localDescription.sdp))
  } catch {
    until = 0
    if (out.get(to)?.n !== n) return
    drop(out, to)
    if (!out.size && track) end(words.ownBad)
  }
}

// Somebody lets me hear them.
async function answer(from, n, lines) {
  if (!hears || !voices().includes(from)) return
  on.set(from, performance.now())
  try {
    const made = await way(inn, from, n)
    const {pc} = made
    made.timer = setTimeout(() => { if (inn.get(from) === made) missed(from) }, PATIENCE)
    pc.ontrack = event => {
      made.audio = new Audio()
      made.audio.srcObject = new MediaStream([event.track])
      play(made)
    }
    const all = gathered(pc)
    await pc.setRemoteDescription(description('offer', lines))
    await pc.setLocalDescription()
    await all
    if (inn.get(from) === made) await pass(from, ...fields('answer', n, pc.localDescription.sdp))
  } catch {
    if (inn.get(from)?.n === n) missed(from)
  }
}
// A browser may want one more tap before anything sounds.
const play = made => made.audio.play().then(() => { made.mute = false }, () => { made.mute = true }).then(show)

function missed(from) {
  drop(inn, from)
  until = 0
  const tries = (asked.get(from)?.tries ?? 0) + 1
  asked.set(from, {tries, next: performance.now() + (tries > TRIES ? AGAIN : 0)})
}
async function ask(from) {
  const tries = asked.get(from)?.tries ?? 0
  asked.set(from, {tries, next: performance.now() + OFFERS, waits: true})
  if (!await pass(from, 'hear ' + fresh()) && asked.has(from)) asked.set(from, {tries, next: performance.now() + 1000})
}

// What is to be heard is held against what is: the ways that are missing are asked for, and those that lead to somebody
// who is not here, or come from somebody whose turn it is not, are closed.
function reconcile() {
  const at = performance.now(), wanted = hears ? sounding() : []
  for (const [from, when] of on) if (at - when > SILENT) on.delete(from)
  for (const from of inn.keys()) if (!wanted.includes(from)) drop(inn, from)
  for (const from of asked.keys()) if (!wanted.includes(from)) asked.delete(from)
  for (const from of wanted) {
    const known = asked.get(from)
    if (inn.has(from)) continue
    if (known?.waits && at >= known.next) missed(from)
    else if (!known || at >= known.next) ask(from)
  }
  for (const to of out.keys()) if (!present.has(to)) drop(out, to)
  for (const to of early) if (present.has(to)) early.delete(to), offer(to)
}

async function hark({detail: {from, body}}) {
  const [first, ...lines] = body.split('\n')
  const [kind, n] = first.split(' ')
  switch (kind) {
    case 'on': if (!on.has(from)) asked.delete(from); on.set(from, performance.now()); break
    case 'off': on.delete(from); asked.delete(from); drop(inn, from); break
    case 'hear': offer(from); break
    case 'left': early.delete(from); drop(out, from); break
    case 'full': asked.set(from, {tries: 0, next: performance.now() + AGAIN, full: true}); break
    case 'offer': answer(from, n, lines); break
    case 'answer': {
      const made = out.get(from)
      if (made?.n === n) await made.pc.setRemoteDescription(description('answer', lines)).catch(() => drop(out, from))
    }
  }
  look()
}

// Whoever comes learns at once which voices are on.
function greet() {
  if (track) newcomers ??= setTimeout(() => { newcomers = undefined; say() }, 1500)
  look()
}
function say() {
  if (!track) return
  said = performance.now()
  return pass('', 'on ' + fresh())
}

const refused = {NotAllowedError: words.ownRefused, SecurityError: words.ownRefused, NotFoundError: words.ownNone}
async function speak() {
  if (asking) return
  if (track) return end(words.ownOff)
  asking = true
  show()
  try {
    const stream = await navigator.mediaDevices.getUserMedia(
      {audio: {echoCancellation: true, noiseSuppression: true, autoGainControl: true}})
    track = stream.getAudioTracks()[0]
  } catch ({name}) {
    own = refused[name] ?? words.ownBusy
    return
  } finally {
    asking = false
    show()
  }
  if (!may()) return end(words.ownOver)
  const mine = track
  mine.onended = () => { if (track === mine) end(words.ownNone) }
  if (!hears) hear()
  show()
  if (!await say() && track === mine) end(words.ownBad)
}
function end(why) {
  track?.stop()
  track = undefined
  early.clear()
  for (const other of [...out.keys()]) drop(out, other)
  pass('', 'off ' + fresh())
  own = why
  show()
}
function hear() {
  hears = !hears
  asked.clear()
  // Whoever has just come may not have been told yet which voices are on.
  if (hears) voices().filter(each => each !== seat && !on.has(each)).forEach(each => pass(each, 'hear ' + fresh()))
  else for (const from of inn.keys()) pass(from, 'left ' + fresh())
  look()
}

const gaveUp = () => !sounding().some(from => inn.has(from)) && sounding().some(from => asked.get(from)?.tries > TRIES)
const dumb = () => [...inn.values()].filter(each => each.mute)
function tap() {
  if (hears && dumb().length) return dumb().forEach(play)
  if (!hears || !gaveUp()) return hear()
  asked.clear()
  look()
}

function put(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text
}
function heard() {
  const all = sounding()
  if (!hears) return all.length ? words.heardNews : words.heardOff
  if (lost()) return words.heardGone
  const ways = all.map(from => inn.get(from))
  if (ways.some(connected)) return dumb().length ? words.heardTap : words.heardOn
  if (ways.some(each => each?.pc?.connectionState === 'disconnected')) return words.heardWeak
  if (gaveUp()) return words.heardBad
  if (all.some(from => asked.get(from)?.full)) return words.heardFull
  return all.length ? words.heardComes : words.heardWait
}
function hearers() {
  const many = [...out.values()].filter(connected).length
  return many === 0 ? words.ownAlone : many === 1 ? words.ownOne : words.ownMany.replace('#', many)
}
function show() {
  if (!$('voice')) return
  const can = may() || !!track, news = !track && !hears && sounding().length > 0
  if (!news) declined = false
  focusStays($('voice-speak'), can)
  $('voice-turn').hidden = can
  put('voice-turn', voices(true).includes(seat) ? words.turnHush : words.turn)
  put('voice-speak', track ? words.speakEnd : words.speak)
  put('voice-hear', !hears ? words.hear : dumb().length ? words.hearTap : gaveUp() ? words.hearAgain : words.hearEnd)
  put('voice-own', asking ? words.ownAsks : !track ? own : lost() ? words.ownCut : hearers())
  put('voice-heard', heard())
  $('voice-sign').classList.toggle('steady', !!track)
  $('voice-sign').firstElementChild.className = track ? 'wheel full' : 'wheel off'
  focusStays($('voice-strip'), !!track || news && !declined)
  put('voice-strip-words', !track ? words.heardNews : lost() ? words.ownCut : words.mic)
  put('voice-strip-do', track ? words.speakEnd : words.hear)
  $('voice-strip-not').hidden = !!track
}
// Whoever is at something that goes stands at the voices then.
function focusStays(part, stays) {
  if (!stays && part.contains(document.activeElement)) $('voice-hear').focus({preventScroll: true})
  part.hidden = !stays
}

// The room is another: whoever may not speak any more is not heard any more, and neither am I. Where nobody counts me as
// here, nobody hears me either.
function look() {
  if (track && !may()) end(voices(true).includes(seat) ? words.ownHush : words.ownOver)
  else if (track && missing() > GONE) end(words.ownGone)
  else if (!track && may() && [words.ownOver, words.ownHush].includes(own)) own = words.ownOff
  reconcile()
  show()
}
function tick() {
  if (track && performance.now() - said > SAYS) say()
  look()
}

$('voice-box').hidden = false
if (window.RTCPeerConnection) {
  document.addEventListener('room-signal', hark)
  document.addEventListener('room-here', greet)
  $('voice-hear').addEventListener('click', tap)
  $('voice-speak').addEventListener('click', speak)
  $('voice-strip-do').addEventListener('click', () => track ? end(words.ownOff) : hear())
  $('voice-strip-not').addEventListener('click', () => { declined = true; show() })
  new MutationObserver(look).observe($('now').parentElement, {childList: true, subtree: true, attributeFilter: ['data-stand']})
  setInterval(tick, 1000)
  show()
} else {
  $('voice-box').replaceChildren(words.none)
}
