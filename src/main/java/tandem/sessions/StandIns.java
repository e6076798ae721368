package tandem.sessions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tandem.circles.CircleId;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Who leads single sessions, and who stands by without being in the circle. Another module knows.
public interface StandIns {
    /// At the sessions from one day to another, both included; for the program itself, which tells them.
    Collection<PersonId> between(CircleId circle, LocalDate first, LocalDate last);

    /// By which names those go who lead one session, be it in the place of others; empty where nobody does, as far as
    /// the
    /// actor may know.
    List<String> leading(Actor actor, CircleId circle, LocalDate day);

    /// The names of those of one session, as far as the actor may know.
    Map<PersonId, String> names(Actor actor, CircleId circle, LocalDate day);
}
