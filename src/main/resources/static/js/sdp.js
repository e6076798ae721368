// What two browsers have to know of each other for a voice, in few lines that the server can hold to a pattern.
// docs/decisions/0015-voices-through-a-relay.md

// The first address at the relay is waited for, and a moment more for others.
export const gathered = pc => new Promise(done => {
  setTimeout(done, 6000)
  pc.addEventListener('icecandidate', ({candidate}) => {
    if (!candidate) done()
    else if (/ typ relay /.test(candidate.candidate)) setTimeout(done, 250)
  })
})

// Of the browser's own description only this goes to the other side: no address but the relay's.
export function fields(kind, n, sdp) {
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
export function description(type, lines) {
  const {ufrag, pwd, print, mid, opus, ssrc, relay} = read(lines)
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
