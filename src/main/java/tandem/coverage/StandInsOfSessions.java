package tandem.coverage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.keys.Keys;
import tandem.sessions.StandIns;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Whoever stands by at a session hears what happens to it.
@Component
class StandInsOfSessions implements StandIns {
    private final Gate gate;
    private final CoverageStore store;
    private final Coverage coverage;
    private final Keys keys;

    StandInsOfSessions(Gate gate, CoverageStore store, Coverage coverage, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.coverage = coverage;
        this.keys = keys;
    }

    @Override
    public Collection<PersonId> between(CircleId circle, LocalDate first, LocalDate last) {
        return gate.as(Actor.SYSTEM, () -> store.standing(circle, first, last));
    }

    @Override
    public List<String> leading(Actor actor, CircleId circle, LocalDate day) {
        return coverage.of(actor, circle, day).map(Cover::led).orElse(List.of());
    }

    @Override
    public Map<PersonId, String> names(Actor actor, CircleId circle, LocalDate day) {
        return gate.as(actor, () -> store.standIn(circle, day)).stream()
                .collect(Collectors.toMap(
                        CoverageStore.Sealed::person,
                        each -> keys.open(Coverage.nameBox(each.person(), each.id()), each.name())));
    }
}
