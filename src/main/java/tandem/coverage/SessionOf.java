package tandem.coverage;

import tandem.circles.Circle;
import tandem.sessions.Session;

/// A session that an address names, with its circle.
public record SessionOf(Circle circle, Session session) {
    /// Only what names it.
    @Override
    public String toString() {
        return session.path();
    }
}
