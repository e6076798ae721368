// Voices in a live room: from whoever may speak to whoever wants to hear, through a relay alone. Nothing is kept.
// docs/decisions/0015-voices-through-a-relay.md
const $ = id => document.getElementById(id)
const {token} = await import($('live-script').src)
const words = $('voice').dataset
const room = $('voice').closest('[data-room]')
const {seat} = room.dataset

// So many hear one voice at most; so long a way may take; so often another is tried.
const MOST = 20, PATIENCE = 15000, TRIES = 2

// Those who hear me, and those whom I hear, by their places.
const out = new Map(), inn = new Map(), tries = new Map()
let track, asking, hears = false, trouble

const fresh = () => Array.from(crypto.getRandomValues(new Uint8Array(8)), each => each.toString(16).padStart(2, '0')).join('')
async function pass(to, ...lines) {
  const body = new URLSearchParams({to, body: lines.join('\n'), token: token()})
  try {
    return (await fetch(room.dataset.room + '/signal', {method: 'POST', body})).ok
  } catch { return false }
}

// Who may speak is what the server last said of the room; it holds to it, whatever stands here.
const voices = () => ($('now').dataset.voices ?? '').split(' ').filter(each => each)
const may = () => voices().includes(seat) || $('now').dataset.stand === 'floor' && !$('now').querySelector('[data-left]')

let known, until = 0
async function relay() {
  if (performance.now() < until) return known
  const answer = await fetch(room.dataset.room + '/relay')
  if (!answer.ok) throw new TypeError('relay')
  const {seconds, ...server} = await answer.json()
  until = performance.now() + seconds * 500
  return known = [server]
}

// One way, in one direction. A later one between the same two takes its place.
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
    if (ways === inn) tries.delete(other), trouble = undefined
  }
  if (pc.connectionState === 'failed') ways === inn ? failed(other) : drop(out, other)
  show()
}

// The first address at the relay is waited for, and a moment more for others.
const gathered = pc => new Promise(done => {
  setTimeout(done, 6000)
  pc.addEventListener('icecandidate', ({candidate}) => {
    if (!candidate) done()
    else if (/ typ relay /.test(candidate.candidate)) setTimeout(done, 250)
  })
})

// Of the browser's own description only this goes to the other side: no address but the relay's.
function fields(kind, n, sdp) {
  const one = pattern => sdp.match(pattern)?.[1]
  const ssrc = one(/^a=ssrc:(\d+) /m)
  const ways = [...sdp.matchAll(/^a=candidate:\S+ 1 udp (\d+) (\S+) (\d+) typ relay/gmi)].slice(0, 6)
  if (!ways.length) throw new TypeError('no relay')
  return [
    `${kind} ${n}`,
    'ufrag ' + one(/^a=ice-ufrag:(\S+)/m),
    'pwd ' + one(/^a=ice-pwd:(\S+)/m),
    'print ' + one(/^a=fingerprint:sha-256 (\S+)/mi).toUpperCase(),
    'mid ' + one(/^a=mid:(\S+)/m),
    'opus ' + one(/^a=rtpmap:(\d+) opus\/48000/mi),
    ...kind === 'offer' && ssrc ? ['ssrc ' + ssrc] : [],
    ...ways.map(([, rank, address, port]) => `relay ${rank} ${address} ${port}`),
  ]
}
function read(lines) {
  const found = {relay: []}
  for (const line of lines) {
    const [name, ...value] = line.split(' ')
    if (name === 'relay') found.relay.push(value)
    else found[name] = value.join(' ')
  }
  return found
}
function description(type, {ufrag, pwd, print, mid, opus, ssrc, relay}) {
  const nowhere = 'IN IP4 0.0.0.0'
  return {type, sdp: [
    'v=0', 'o=- 1 1 ' + nowhere, 's=-', 't=0 0', 'a=group:BUNDLE ' + mid, 'a=msid-semantic: WMS *',
    'm=audio 9 UDP/TLS/RTP/SAVPF ' + opus, 'c=' + nowhere, 'a=rtcp:9 ' + nowhere,
    'a=ice-ufrag:' + ufrag, 'a=ice-pwd:' + pwd, 'a=fingerprint:sha-256 ' + print,
    'a=setup:' + (type === 'offer' ? 'actpass' : 'active'), 'a=mid:' + mid,
    'a=' + (type === 'offer' ? 'sendonly' : 'recvonly'), 'a=rtcp-mux',
    `a=rtpmap:${opus} opus/48000/2`, `a=fmtp:${opus} minptime=10;useinbandfec=1`,
    ...ssrc ? [`a=ssrc:${ssrc} cname:voice`] : [],
    ...relay.map(([rank, address, port], at) =>
      `a=candidate:${at + 1} 1 udp ${rank} ${address} ${port} typ relay raddr 0.0.0.0 rport 0`),
    'a=end-of-candidates', ''].join('\r\n')}
}

// Somebody wants to hear me.
async function offer(to) {
  if (!track || !may()) return
  if (out.size >= MOST && !out.has(to)) return pass(to, 'full ' + fresh())
  const n = fresh()
  let made
  try {
    made = await way(out, to, n)
    const {pc} = made
    const {sender} = pc.addTransceiver(track, {direction: 'sendonly'})
    const all = gathered(pc)
    await pc.setLocalDescription()
    await all
    const thrifty = sender.getParameters()
    if (thrifty.encodings?.[0]) {
      thrifty.encodings[0].maxBitrate = 24000
      sender.setParameters(thrifty).catch(() => {})
    }
    await pass(to, ...fields('offer', n, pc.localDescription.sdp))
  } catch {
    if (out.get(to)?.n !== n) return
    drop(out, to)
    if (!out.size && track) quiet(words.ownBad)
  }
}

// Somebody lets me hear them.
async function answer(from, n, lines) {
  if (!hears) return
  try {
    const made = await way(inn, from, n)
    const {pc} = made
    made.timer = setTimeout(() => failed(from), PATIENCE)
    pc.ontrack = event => {
      made.audio = new Audio()
      made.audio.srcObject = new MediaStream([event.track])
      made.audio.play().catch(() => {})
    }
    const all = gathered(pc)
    await pc.setRemoteDescription(description('offer', read(lines)))
    await pc.setLocalDescription()
    await all
    await pass(from, ...fields('answer', n, pc.localDescription.sdp))
  } catch {
    if (inn.get(from)?.n === n) failed(from)
  }
}
function failed(from) {
  drop(inn, from)
  const tried = (tries.get(from) ?? 0) + 1
  tries.set(from, tried)
  if (hears && tried <= TRIES) ask(from)
  else trouble = words.heardBad
  show()
}
const ask = from => from !== seat && pass(from, 'hear ' + fresh())

document.addEventListener('room-signal', async ({detail: {from, body}}) => {
  const [first, ...lines] = body.split('\n')
  const [kind, n] = first.split(' ')
  switch (kind) {
    case 'on': if (hears) tries.delete(from), ask(from); break
    case 'off': drop(inn, from); break
    case 'hear': offer(from); break
    case 'left': drop(out, from); break
    case 'full': trouble = words.heardFull; break
    case 'offer': answer(from, n, lines); break
    case 'answer': {
      const made = out.get(from)
      if (made?.n === n) await made.pc.setRemoteDescription(description('answer', read(lines))).catch(() => drop(out, from))
    }
  }
  show()
})

async function speak() {
  if (asking) return
  if (track) return quiet(words.ownOff)
  asking = true
  put('voice-own', words.ownAsks)
  try {
    const stream = await navigator.mediaDevices.getUserMedia(
      {audio: {echoCancellation: true, noiseSuppression: true, autoGainControl: true}})
    track = stream.getAudioTracks()[0]
  } catch {
    put('voice-own', words.ownRefused)
    return
  } finally { asking = false }
  if (!may()) return quiet(words.ownOver)
  const mine = track
  mine.onended = () => { if (track === mine) quiet(words.ownRefused) }
  put('voice-own', words.ownOn)
  if (!hears) hear()
  show()
  if (!await pass('', 'on ' + fresh()) && track === mine) quiet(words.ownBad)
}
function quiet(why) {
  track?.stop()
  track = undefined
  for (const other of [...out.keys()]) drop(out, other)
  pass('', 'off ' + fresh())
  put('voice-own', why)
  show()
}
function hear() {
  hears = !hears
  trouble = undefined
  tries.clear()
  if (hears) voices().forEach(ask)
  for (const from of hears ? [] : [...inn.keys()]) {
    drop(inn, from)
    pass(from, 'left ' + fresh())
  }
  show()
}

function put(id, text) {
  if ($(id).textContent !== text) $(id).textContent = text
}
function heard() {
  if (!hears) return words.heardOff
  const states = [...inn.values()].map(each => each.pc?.connectionState)
  if (states.includes('connected')) return words.heardOn
  return trouble ?? (states.includes('disconnected') ? words.heardWeak : words.heardWait)
}
function show() {
  const can = may() || !!track, button = $('voice-speak')
  if (!can && document.activeElement === button) $('voice-hear').focus()
  button.hidden = !can
  $('voice-turn').hidden = can
  put('voice-speak', track ? words.speakEnd : words.speak)
  put('voice-hear', hears ? words.hearEnd : words.hear)
  put('voice-heard', heard())
  $('voice-sign').classList.toggle('steady', !!track)
  $('voice-sign').firstElementChild.className = track ? 'wheel full' : 'wheel off'
}

// The room is another: whoever may not speak any more is not heard any more, and neither am I.
let seen = $('now')
function look() {
  if ($('now') !== seen) {
    seen = $('now')
    const now = voices()
    for (const from of [...inn.keys()]) if (!now.includes(from)) drop(inn, from)
  }
  if (track && !may()) quiet(words.ownOver)
  show()
}

$('voice-box').hidden = false
if (window.RTCPeerConnection) {
  $('voice-hear').addEventListener('click', hear)
  $('voice-speak').addEventListener('click', speak)
  new MutationObserver(look).observe($('now').parentElement, {childList: true, subtree: true, attributeFilter: ['data-stand']})
  show()
} else {
  $('voice-box').replaceChildren(words.none)
}
