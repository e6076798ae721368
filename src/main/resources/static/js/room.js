// The page of a room: its parts, and how what comes anew takes its place without taking anything from somebody.
export const $ = id => document.getElementById(id)
export const room = document.querySelector('[data-live], [data-again]')
export const {seat, leads} = room.dataset
export const inside = !!room.dataset.after
export const made = (name, words, more = {}) => Object.assign(document.createElement(name), {textContent: words, ...more})
const within = (part, id) => part.querySelector('#' + CSS.escape(id))

// All that is said to whoever does not look goes through one polite region; only what cannot wait breaks in.
export function tell(words, region = $('tell')) {
  if (!words || !region) return
  while (region.children.length > 3) region.firstElementChild.remove()
  region.append(made('p', words))
}

// Without a script a page that looks again by itself has no place to write.
export function writable(part) {
  for (const form of part.querySelectorAll('form[hidden]')) form.hidden = false
}

// What somebody had open, what they typed and where they were stays when a part of the page is put in the place of the
// old one. Where that place is gone, they go on from a heading: never from what belongs to somebody else.
export function put(old, fresh) {
  if (old && fresh) still(() => replace(old, fresh))
}
function replace(old, fresh) {
  const held = old.contains(document.activeElement) && document.activeElement
  writable(fresh)
  for (const fold of old.querySelectorAll('details[open]')) within(fresh, fold.id)?.setAttribute('open', '')
  for (const field of old.querySelectorAll('textarea, select')) retype(field, within(fresh, field.id))
  if (held && held.matches('textarea, select, input') && around(held.form, old, fresh)) return
  old.replaceWith(fresh)
  if (held) (again(held, fresh) ?? heading(fresh)).focus({preventScroll: true})
}
// A field in which somebody writes stays where they see it, whatever comes or goes above it.
export function still(work) {
  const top = () => document.activeElement.getBoundingClientRect().top
  const held = document.activeElement, before = top()
  work()
  if (held.matches('textarea, select, input') && held === document.activeElement && before > 0 && before < innerHeight) scrollBy(0, top() - before)
}
const usual = field => Math.max(0, [...field.options].findIndex(each => each.defaultSelected))
export const typed = field => field.options ? field.selectedIndex !== usual(field) : field.value !== field.defaultValue
function retype(field, twin) {
  if (!twin || !typed(field) || twin.options && ![...twin.options].some(each => each.value === field.value)) return
  twin.value = field.value
  if (twin.form?.elements.key) twin.form.elements.key.value = field.form.elements.key.value
}
// A form in which somebody writes stays where it is, and all around it comes anew.
function around(form, old, fresh) {
  let twin = form?.id && within(fresh, form.id)
  if (!twin) return false
  for (let kept = form; kept !== old; kept = kept.parentNode, twin = twin.parentNode) {
    const all = [...twin.parentNode.childNodes], at = all.indexOf(twin)
    while (kept.previousSibling) kept.previousSibling.remove()
    while (kept.nextSibling) kept.nextSibling.remove()
    kept.before(...all.slice(0, at))
    kept.after(...all.slice(at + 1))
  }
  return true
}
const shown = element => element?.checkVisibility?.() !== false
const spot = element => [element.localName, element.closest('[id]')?.id, element.form?.action, element.name, element.value, element.href].join()
function again(held, fresh) {
  const same = held.id && within(fresh, held.id)
  if (same && shown(same)) return same
  const all = [...fresh.querySelectorAll('button, a, summary')].filter(shown)
  return all.find(each => spot(each) === spot(held)) ?? (held.closest('.turn') ? all.find(each => each.closest('.turn')) : undefined)
}
export function heading(part) {
  const found = part.querySelector('h2') ?? part.closest('.sheet')?.querySelector('h2') ?? ($('mine') ?? room.parentNode).querySelector('h2, h1')
  found.tabIndex = -1
  return found
}
