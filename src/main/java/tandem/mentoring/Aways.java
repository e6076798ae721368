package tandem.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.mentors.Mentors;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Mentors step back, for a while or for good, without a reason. Everybody whom they walk with has somebody the same
/// day, and every contact that was to be made has somebody who makes it.
@Component
public class Aways {
    private final Gate gate;
    private final AwayStore store;
    private final Covering covering;
    private final Mentors mentors;
    private final Programs programs;
    private final Clock clock;

    Aways(Gate gate, AwayStore store, Covering covering, Mentors mentors, Programs programs, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.covering = covering;
        this.mentors = mentors;
        this.programs = programs;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), programs.current().zone());
    }

    /// From today on. Harmless for whoever is away already.
    ///
    /// @param until the last day, as they think now; empty where it is for good
    /// @throws org.springframework.dao.DataAccessException where the actor is no mentor
    public void stepBack(PersonId me, UUID id, Optional<LocalDate> until) {
        var away = new Away(id, me, today(), until.orElse(null), until.isEmpty(), null);
        gate.run(Actor.of(me), () -> {
            store.insert(away, clock.instant());
            mentors.rest(me, true);
        });
        covering.settle();
    }

    /// Whoever was away comes back, and everything stands as before. They take on nobody new until they say so.
    public void comeBack(PersonId me) {
        gate.run(Actor.of(me), () -> store.back(me, clock.instant()));
        covering.settle();
    }

    /// Whether somebody is away now; empty also where the actor may not know.
    public Optional<Away> now(Actor actor, PersonId mentor) {
        return gate.as(actor, () -> store.of(mentor)).stream()
                .filter(away -> away.back() == null)
                .findFirst();
    }

    List<Away> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me));
    }

    /// All who are away, for whoever looks after people.
    List<Away> all(Actor actor) {
        return gate.as(actor, store::now);
    }

    /// Who is there for whom instead, as far as the actor may know.
    public List<Cover> standing(Actor actor) {
        return gate.as(actor, store::standing);
    }

    /// Who is or was there instead for somebody.
    public List<Cover> about(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.about(person));
    }

    /// Somebody would rather have the coordinator than another mentor meanwhile.
    ///
    /// @return whether it was theirs to say
    public boolean refuse(PersonId me, UUID cover) {
        boolean refused = gate.as(Actor.of(me), () -> store.refuse(cover, clock.instant()));
        covering.settle();
        return refused;
    }
}
