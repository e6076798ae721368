// A skill, step by step. The styles move the ring; this goes on when it is full, keeps the screen awake and reads aloud.
const guide = document.querySelector('[data-guide]')
const steps = [...guide.querySelectorAll('[data-step]')]
const [back, next, pause, aloud] = ['back', 'next', 'pause', 'aloud'].map(id => document.getElementById(id))
let at = steps.findIndex(step => !step.hidden)

function show(to) {
  steps[at].hidden = true
  at = to
  steps[at].hidden = false
  back.hidden = !at
  back.href = guide.dataset.guide + at
  next.href = guide.dataset.guide + (at + 2)
  history.replaceState(null, '', guide.dataset.guide + (at + 1))
  say()
}

next.addEventListener('click', event => {
  if (!steps[at + 1]) return
  event.preventDefault()
  show(at + 1)
})
back.addEventListener('click', event => {
  event.preventDefault()
  show(at - 1)
  if (!at) next.focus()
})
guide.addEventListener('animationend', event => {
  if (event.target.matches('.fill') && steps[at + 1]) show(at + 1)
})

// Aloud only by a voice that is on this device: another one would send the words to somebody's server.
const speech = window.speechSynthesis
const voice = () => speech.getVoices().find(one => one.localService && one.lang.startsWith(document.documentElement.lang))
const on = () => aloud.getAttribute('aria-pressed') === 'true'
function say() {
  if (!speech) return
  speech.cancel()
  const mine = on() && voice()
  if (!mine) return
  const words = new SpeechSynthesisUtterance(steps[at].querySelector('.say').textContent)
  Object.assign(words, {voice: mine, lang: mine.lang, rate: .9})
  speech.speak(words)
}
if (speech) {
  const offer = () => { aloud.hidden = !voice() }
  offer()
  speech.addEventListener?.('voiceschanged', offer)
  aloud.addEventListener('click', () => {
    aloud.setAttribute('aria-pressed', String(!on()))
    say()
  })
  pause.addEventListener('change', () => pause.checked ? speech.pause() : speech.resume())
  addEventListener('pagehide', () => speech.cancel())
}

// The screen stays on while somebody follows.
const awake = () => { if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => {}) }
document.addEventListener('visibilitychange', awake)
awake()
