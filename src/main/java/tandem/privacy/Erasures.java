package tandem.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Erases whoever wants it, when they want it. The key goes, and from that moment nobody reads a word of theirs, not in
/// an older backup either; with it goes the row and whatever refers to it. What stays is without a name: ids in the
/// audit trail, a safety case under a key of its own, and, where the law asks for one, the minimal service record.
@Component
public class Erasures {
    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final Gate gate;
    private final ErasureStore store;
    private final People people;
    private final Sessions sessions;
    private final Keys keys;
    private final Audit audit;
    private final EventLog log;
    private final Clock clock;

    Erasures(
            Gate gate,
            ErasureStore store,
            People people,
            Sessions sessions,
            Keys keys,
            Audit audit,
            EventLog log,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.sessions = sessions;
        this.keys = keys;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    /// What somebody has asked for, while it can still be undone.
    public Optional<Erasure> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me));
    }

    /// Whether nobody else could run the program when this person is gone.
    boolean needed(PersonId me) {
        return people.idsWith(Actor.of(me), Role.ADMINISTRATOR).equals(List.of(me));
    }

    /// Keeps the wish, signs out everywhere, and, where there is nothing to wait for, erases.
    void ask(PersonId me, Grace grace) {
        var now = clock.instant();
        gate.run(Actor.of(me), () -> {
            store.delete(me);
            store.insert(new Erasure(me, now, now.plus(Duration.ofDays(grace.days()))));
            audit.record(Act.ERASURE_ASKED, Optional.of(me), grace.days() + "d");
        });
        sessions.endAll(me);
        if (grace.days() == 0) {
            erase(me);
        }
    }

    /// @return whether there was something to undo
    boolean undo(PersonId me) {
        return gate.as(Actor.of(me), () -> {
            boolean undone = store.delete(me);
            if (undone) {
                audit.record(Act.ERASURE_UNDONE, Optional.of(me), "");
            }
            return undone;
        });
    }

    /// Erases everybody whose time has come. One that cannot be erased is tried again and does not hold up the others.
    ///
    /// @return how many
    int eraseDue() {
        return erase(gate.as(Actor.SYSTEM, () -> store.due(clock.instant())).stream()
                .map(Erasure::person)
                .toList());
    }

    /// Erases again whoever an older backup brought back: nobody reads a word of theirs, and their rows go too.
    ///
    /// @return how many
    int eraseReturned() {
        return erase(people.returned());
    }

    private int erase(List<PersonId> all) {
        int erased = 0;
        for (var person : all) {
            try {
                erase(person);
                erased++;
            } catch (RuntimeException problem) {
                LOG.error("{} could not be erased and is tried again", person, problem);
            }
        }
        return erased;
    }

    /// The key goes when the rows are as good as gone, so that nobody's page meets rows it cannot read. Where rows
    /// cannot
    /// go, the key does, and the next round tries the rows again.
    private void erase(PersonId person) {
        try {
            gate.run(Actor.SYSTEM, () -> {
                audit.record(Act.ERASED, Optional.of(person), "");
                people.erase(person);
                log.append(Roles.CHANGES, person.toString());
                keys.destroy(person.value());
            });
        } catch (RuntimeException rowsStay) {
            keys.destroy(person.value());
            throw rowsStay;
        }
    }
}
