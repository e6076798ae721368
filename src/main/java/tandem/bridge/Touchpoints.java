package tandem.bridge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.program.Programs;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Contacts to be made. Everybody who came in has a next one and an owner, or has said that they want none.
@Component
public class Touchpoints {
    private final Gate gate;
    private final TouchpointStore store;
    private final EnrolmentStore enrolments;
    private final Encounters encounters;
    private final Relations relations;
    private final Programs programs;
    private final Clock clock;

    Touchpoints(
            Gate gate,
            TouchpointStore store,
            EnrolmentStore enrolments,
            Encounters encounters,
            Relations relations,
            Programs programs,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.enrolments = enrolments;
        this.encounters = encounters;
        this.relations = relations;
        this.programs = programs;
        this.clock = clock;
    }

    /// The day that it is where the program is.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), programs.current().zone());
    }

    /// The next contact with somebody, as far as the actor may know.
    public Optional<Touchpoint> next(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.of(person));
    }

    /// The next contact with each of those whom a coordinator looks after, the longest due first.
    List<Touchpoint> ofCaseload(PersonId coordinator) {
        return gate.as(Actor.of(coordinator), store::ofCaseload);
    }

    /// All those whom a coordinator looks after.
    List<PersonId> caseload(PersonId coordinator) {
        return gate.as(Actor.of(coordinator), enrolments::caseload);
    }

    /// Those of a coordinator's whom nobody would contact again.
    List<PersonId> withoutDate(PersonId coordinator) {
        return gate.as(Actor.of(coordinator), enrolments::withoutDate);
    }

    public Everyone everyone(Actor actor) {
        return gate.as(actor, enrolments::everyone);
    }

    /// The day somebody came in.
    Optional<LocalDate> began(Actor actor, PersonId person) {
        return gate.as(actor, () -> enrolments.began(person));
    }

    /// The same, of those whom a coordinator looks after.
    Optional<LocalDate> beganInCare(Actor actor, PersonId person) {
        return gate.as(actor, () -> enrolments.beganInCaseload(person));
    }

    /// Whether a coordinator looks after somebody.
    boolean looksAfter(Actor actor, PersonId person) {
        return gate.as(actor, () -> enrolments.inCaseload(person));
    }

    /// Somebody came in: whoever looks after them makes the first contact, tomorrow.
    void begin(PersonId person) {
        gate.run(Actor.DOOR, () -> {
            enrolments.insert(person, today());
            owner(person)
                    .ifPresent(
                            owner -> store.insert(planned(person, owner, Taper.after(today(), today()), Kind.TAPER)));
        });
    }

    /// A contact was made: writes it down, ends the one that was due, and plans the next, which is the same
    /// coordinator's. The same again (same id) changes nothing.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor does not look after them
    public void contacted(PersonId by, PersonId person, UUID encounter, Result result, String line, Next next) {
        gate.run(Actor.of(by), () -> {
            store.queue(person);
            if (!encounters.write(by, person, encounter, result, line, next)) {
                return;
            }
            switch (next) {
                case Next.On on -> {
                    enrolments.stop(person, Optional.empty());
                    store.follow(planned(person, by, on.day(), on.kind()), clock.instant());
                }
                case Next.Never never -> {
                    store.end(person, clock.instant());
                    enrolments.stop(person, Optional.of(today()));
                }
            }
        });
    }

    /// The next contact with somebody by the schedule.
    public Next bySchedule(Actor actor, PersonId person) {
        return new Next.On(Taper.after(began(actor, person).orElseThrow(), today()), Kind.TAPER);
    }

    /// A coordinator takes one of those whom nobody looks after, the one who has been here longest.
    Optional<PersonId> takeOn(PersonId coordinator) {
        var actor = Actor.of(coordinator);
        return gate.as(actor, () -> {
            var person = enrolments.nextUnowned();
            person.ifPresent(found -> {
                relations.give(actor, RelationKind.CASELOAD, found, coordinator);
                store.hand(found, coordinator);
            });
            return person;
        });
    }

    /// Whether somebody else has written down a contact since the actor opened the page for one: what they saw as due
    /// is not any more. The same contact sent again is not somebody else's.
    ///
    /// @param seen the contact that was due on that page
    boolean meanwhile(Actor actor, PersonId person, UUID seen, UUID encounter) {
        return gate.as(actor, () -> {
            store.queue(person);
            return encounters.byId(encounter).isEmpty()
                    && store.of(person).filter(due -> due.id().equals(seen)).isEmpty();
        });
    }

    private static Touchpoint planned(PersonId person, PersonId owner, LocalDate due, Kind kind) {
        return new Touchpoint(Ids.next(), person, owner, kind, due, due);
    }

    private Optional<PersonId> owner(PersonId person) {
        return relations.to(Actor.DOOR, person).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .map(Relation::holder)
                .findFirst();
    }
}
