package tandem.joining;

import tandem.signin.SessionKind;

/// How a newcomer stands at the door.
///
/// @param session for how long they want to stay signed in
/// @param device as [tandem.signin.Device] reads it from the request
/// @param browser what only their browser knows
record Arrival(SessionKind session, String device, String browser) {
    /// Nothing of it.
    @Override
    public String toString() {
        return "Arrival";
    }
}
