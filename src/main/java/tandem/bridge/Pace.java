package tandem.bridge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Texts;

/// The rule by which the next contact falls on its day.
public interface Pace {
    /// The next contact with somebody after a day; empty where they paused or took all off.
    ///
    /// @param began the day they came in
    Optional<Due> after(Actor actor, PersonId person, LocalDate began, LocalDate day);

    /// The same of many at once, for a page of them.
    ///
    /// @param began the day each came in
    default Map<PersonId, Due> after(Actor actor, Map<PersonId, LocalDate> began, LocalDate day) {
        var found = new HashMap<PersonId, Due>();
        began.forEach((person, first) -> after(actor, person, first, day).ifPresent(due -> found.put(person, due)));
        return found;
    }

    /// Why each of these is due on its day, in words that the person may hear; none where its kind says it all.
    default Map<PersonId, String> says(Texts texts, Actor actor, Collection<Touchpoint> due) {
        return Map.of();
    }

    /// Told of each contact within its unit of work: rules may tighten or loosen.
    ///
    /// @param began the day they came in
    /// @return the next contact after this day, as it then is; empty where they paused or took all off
    default Optional<Due> made(Actor actor, Encounter encounter, LocalDate began, LocalDate day) {
        return after(actor, encounter.person(), began, day);
    }
}
