// Messages to this browser: on a tap, it is asked for an address of its own, which goes to us with the form.
const form = document.querySelector('[data-push]')
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))

if (form && isSecureContext && 'PushManager' in window && navigator.serviceWorker) {
  form.hidden = false
  document.getElementById('push-cannot').hidden = true
  form.addEventListener('submit', async event => {
    event.preventDefault()
    try {
      const worker = await navigator.serviceWorker.ready
      const made = await worker.pushManager.subscribe({userVisibleOnly: true, applicationServerKey: bytes(form.dataset.push)})
      const {endpoint, keys} = made.toJSON()
      form.elements.endpoint.value = endpoint
      form.elements.key.value = keys.p256dh
      form.elements.auth.value = keys.auth
      form.submit()
    } catch {
      document.getElementById('push-sorry').hidden = false
    }
  })
}
