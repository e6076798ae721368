package tandem.channels;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;
import tandem.web.Visit;

/// One thing that somebody can see or do at the shared device in the lobby. Whichever module has one has a
/// bean of this, which says its place (`@Order`) and has words for what is said afterwards. Everybody in the room may
/// read along: no names, nothing about health.
public interface AtKiosk {
    /// What stands in the address: `called`.
    String code();

    String title(Visit visit);

    /// One sentence; empty where there is nothing to do or say for this person, and it is left out.
    Optional<String> says(PersonId person, Visit visit);

    /// What this person can tap; none where there is only something to read.
    default List<Choice> choices(PersonId person, Visit visit) {
        return List.of();
    }

    /// What stands there once it was done in this turn; empty where it was not, or where it makes no difference.
    ///
    /// @param key of the turn
    default Optional<Words> said(PersonId person, UUID key, Visit visit) {
        return Optional.empty();
    }

    /// What was tapped; the same again (same key) changes nothing.
    ///
    /// @param key of the turn
    /// @param value of one of the choices
    default void act(PersonId person, UUID key, String value, Visit visit) {
        throw new UnsupportedOperationException(code());
    }

    /// What came of a tap, as the address says it: lower-case letters.
    default String done(String value) {
        return code();
    }

    /// What is said afterwards; empty where something else was done.
    default Optional<String> afterwards(String done, Visit visit) {
        return done.equals(code()) ? visit.texts().find("channels.kiosk.done." + done) : Optional.empty();
    }

    /// @param says one sentence
    record Words(String title, String says) {}

    /// One button.
    record Choice(String value, String label) {}
}
