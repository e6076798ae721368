package tandem.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Of peers who are paid: the credential that a supervisor has seen. Without one, nothing of a contact can be billed.
@Component
public class Credentials {
    private final Gate gate;
    private final FactStore store;
    private final Keys keys;
    private final Clock clock;

    Credentials(Gate gate, FactStore store, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /// Records one; the same form again records it once.
    ///
    /// @param last the last day it holds; null where it does not expire
    /// @return whether they had none
    /// @throws org.springframework.dao.DataAccessException where the actor does not supervise, or is the peer
    public boolean record(PersonId supervisor, PersonId peer, UUID id, String title, @Nullable LocalDate last) {
        var sealed = keys.seal(box(peer, id), title);
        return gate.as(
                Actor.of(supervisor),
                () -> store.insert(
                        new FactStore.SealedCredential(id, peer, sealed, last, supervisor, clock.instant())));
    }

    public void end(PersonId supervisor, UUID id) {
        gate.run(Actor.of(supervisor), () -> store.end(id, clock.instant()));
    }

    /// Those that stand, as far as the actor may know.
    public List<Credential> all(Actor actor) {
        return gate.as(actor, store::credentials).stream().map(this::open).toList();
    }

    /// One's own that holds on a day.
    public Optional<Credential> of(PersonId me, LocalDate day) {
        return all(Actor.of(me)).stream()
                .filter(each -> each.person().equals(me) && each.holdsOn(day))
                .findFirst();
    }

    private Credential open(FactStore.SealedCredential sealed) {
        return new Credential(
                sealed.id(),
                sealed.person(),
                keys.open(box(sealed.person(), sealed.id()), sealed.title()),
                sealed.expires(),
                sealed.supervisor(),
                sealed.recorded());
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "mentoring.credential", "title", id);
    }
}
