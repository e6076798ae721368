// Passkeys: the one thing here that needs a script. Asks us what to sign, lets the browser sign it, sends the form.
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt())
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

async function answer(form) {
  const body = new URLSearchParams({token: form.elements.token.value})
  const asked = await fetch(form.dataset.passkey, {method: 'POST', body})
  const wanted = await asked.json()
  wanted.challenge = bytes(wanted.challenge)
  if (wanted.user) wanted.user.id = bytes(wanted.user.id)
  for (const known of wanted.excludeCredentials ?? []) known.id = bytes(known.id)
  const key = await navigator.credentials[wanted.user ? 'create' : 'get']({publicKey: wanted})
  const response = {}
  for (const part of ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (key.response[part]) response[part] = text(key.response[part])
  }
  return JSON.stringify({id: key.id, rawId: text(key.rawId), type: key.type, response, clientExtensionResults: {}})
}

for (const form of window.PublicKeyCredential && isSecureContext ? document.querySelectorAll('[data-passkey]') : []) {
  form.hidden = false
  form.previousElementSibling.hidden = true
  form.addEventListener('submit', event => {
    if (form.elements.answer.value) return
    event.preventDefault()
    const sorry = form.querySelector('.steady')
    answer(form).then(made => {
      form.elements.answer.value = made
      form.submit()
    }, () => {
      sorry.hidden = false
      sorry.focus()
    })
  })
}
