package tandem.signin;

import java.time.Instant;
import java.util.UUID;
import tandem.shared.PersonId;

/// Somebody is signed in on one device.
///
/// @param device `phone`, `computer` or `unknown`: enough to know one's own devices by
/// @param proven when they last showed who they are
/// @param ends when it ends whatever happens
public record Session(
        UUID id,
        PersonId person,
        SessionKind kind,
        Method method,
        String device,
        Instant opened,
        Instant touched,
        Instant proven,
        Instant ends) {
    /// The same, used last at another moment.
    Session touched(Instant at) {
        return new Session(id, person, kind, method, device, opened, at, proven, ends);
    }
}
