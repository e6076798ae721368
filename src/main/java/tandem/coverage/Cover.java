package tandem.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.circles.Circle;
import tandem.schedules.Occurrence;
import tandem.sessions.Session;
import tandem.shared.PersonId;

/// One session, and who leads it.
///
/// @param leaders who are named to lead the circle, whether they can lead this session or not
/// @param standIn who stands by, while they may
/// @param open since when nobody of its leaders can; empty where that is not known
public record Cover(
        Circle circle, Session session, List<Leader> leaders, Optional<StandIn> standIn, Optional<Instant> open) {
    public Cover {
        leaders = List.copyOf(leaders);
    }

    /// @param ready whether they may lead and have not stepped back
    /// @param absent whether they said that they cannot make this one
    public record Leader(PersonId person, String name, boolean ready, boolean absent) {
        public boolean leads() {
            return ready && !absent;
        }
    }

    /// @param took whether they said that they lead it
    public record StandIn(UUID id, PersonId person, String name, boolean took) {}

    /// The day by which it is named.
    public LocalDate day() {
        return session.day();
    }

    public Occurrence at() {
        return session.when();
    }

    public State state() {
        if (leaders.stream().anyMatch(Leader::leads)) {
            return standIn.isPresent() ? State.COVERED : State.ALONE;
        }
        return standIn.map(each -> each.took() ? State.TAKEN : State.ASKED).orElse(State.NOBODY);
    }

    /// By the names in the circle.
    public List<String> leading() {
        return leaders.stream().filter(Leader::leads).map(Leader::name).toList();
    }

    /// The same, or whoever took it in their place.
    List<String> led() {
        return switch (state()) {
            case ALONE, COVERED -> leading();
            case TAKEN -> standIn.map(StandIn::name).stream().toList();
            case NOBODY, ASKED -> List.of();
        };
    }

    /// Whether one person leads it, and nobody is beside them.
    boolean single() {
        return state() == State.ALONE && leading().size() == 1;
    }

    boolean led(PersonId person) {
        return leaders.stream().anyMatch(each -> each.person().equals(person));
    }

    boolean stands(PersonId person) {
        return standIn.filter(each -> each.person().equals(person)).isPresent();
    }

    /// Only what names it.
    @Override
    public String toString() {
        return "Cover of " + circle.id() + " on " + day();
    }
}
