// The door of a room: whoever waits hears over the line that they are let in; every door looks again by itself.
import {leave, leaving, on, open} from './line.js'
import {room} from './room.js'
const {live, again} = room.dataset

addEventListener('submit', event => { if (!event.defaultPrevented) leave() })
on('mine', () => location.reload())
if (live) open()
if (again) setTimeout(() => { if (!leaving) location.reload() }, again * 1000)
