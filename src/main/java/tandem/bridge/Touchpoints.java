package tandem.bridge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.people.HeardFrom;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.program.Programs;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Refusal;

/// Contacts to be made. Everybody who came in has a next one and an owner, or has said that they want none.
@Component
public class Touchpoints {
    private final Gate gate;
    private final TouchpointStore store;
    private final EnrolmentStore enrolments;
    private final Encounters encounters;
    private final Relations relations;
    private final Programs programs;
    private final Pace pace;
    private final List<FirstDay> agreed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Touchpoints(
            Gate gate,
            TouchpointStore store,
            EnrolmentStore enrolments,
            Encounters encounters,
            Relations relations,
            Programs programs,
            Pace pace,
            List<FirstDay> agreed,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.enrolments = enrolments;
        this.encounters = encounters;
        this.relations = relations;
        this.programs = programs;
        this.pace = pace;
        this.agreed = List.copyOf(agreed);
        this.events = events;
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

    public Everyone everyone(Actor actor) {
        return gate.as(actor, enrolments::everyone);
    }

    /// The day somebody came in.
    public Optional<LocalDate> began(Actor actor, PersonId person) {
        return gate.as(actor, () -> enrolments.began(person));
    }

    /// Whether the actor looks after somebody, or walks with them as their mentor.
    boolean looksAfter(Actor actor, PersonId person) {
        return gate.as(actor, () -> enrolments.inCaseload(person));
    }

    /// Somebody came in: whoever looks after them makes the first contact, on the day that was agreed on
    /// before, or else on the first day of the rule.
    void begin(PersonId person) {
        gate.run(Actor.DOOR, () -> {
            enrolments.insert(person, today());
            owner(Actor.DOOR, person)
                    .ifPresent(owner -> first(person).ifPresent(due -> store.insert(planned(person, owner, due))));
        });
    }

    private Optional<Due> first(PersonId person) {
        return agreed.stream()
                .flatMap(each -> each.of(person).stream())
                .filter(day -> !day.isBefore(today()))
                .findFirst()
                .map(day -> new Due(day, Kind.CHOSEN))
                .or(() -> pace.after(Actor.DOOR, person, today(), today()));
    }

    /// A contact was made: writes it down, ends the one that was due, and plans the next. Whoever was to make that one
    /// makes the next too; where that is nobody, it is the actor. The same again (same id) changes nothing.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor does not look after them
    /// @throws Refusal where a contact that the actor does not know has this id, or where none is to follow one
    ///     in which they were not heard
    public void contacted(
            PersonId by, PersonId person, UUID encounter, Result result, Channel way, String line, Next next) {
        if (!next.follows(result)) {
            throw Refusal.bad("next");
        }
        var actor = Actor.of(by);
        gate.run(actor, () -> {
            store.queue(person);
            gate.as(
                    actor,
                    List.of(EncounterStore.asksWritten(encounter), EnrolmentStore.asksBegan(person)),
                    () -> encounters.written(encounter)
                            || made(encounters.make(by, person, encounter, result, way, line), next));
        });
    }

    /// Writes down one that is new, and plans the next.
    ///
    /// @return that it is written down
    private boolean made(Encounter made, Next next) {
        var actor = Actor.of(made.by());
        var person = made.person();
        var began = enrolments.began(person);
        var byRule = pace.made(actor, made, began.orElseGet(this::today), today());
        var due = switch (next) {
            case Next.On on -> Optional.of(new Due(on.day(), on.kind()));
            case Next.ByRule rule -> began.map(day -> byRule).orElseThrow();
            case Next.Never never -> Optional.<Due>empty();
        };
        if (!encounters.write(made.leadingTo(due.map(Due::day)))) {
            throw Refusal.bad("key");
        }
        due.ifPresentOrElse(found -> plan(person, made.by(), found), () -> end(person));
        if (made.result().heard()) {
            events.publishEvent(new HeardFrom(person, made.at()));
        }
        events.publishEvent(new ContactMade(made.id(), person, made.by(), made.result(), made.way(), made.at()));
        return true;
    }

    /// Somebody wrote, and the actor answered: a contact that was made. What was said stands where it was
    /// written. It takes the place of the one that is due where the actor is one of those who make them;
    /// whoever was called for another leaves that one to them. Within the actor's open unit of work.
    public void answered(PersonId by, PersonId person, UUID encounter, Channel way) {
        var actor = Actor.of(by);
        gate.run(actor, () -> {
            if (!looksAfter(actor, person)) {
                encounters.write(encounters.make(by, person, encounter, Result.REACHED, way, ""));
            } else if (enrolments.began(person).isPresent()) {
                contacted(by, person, encounter, Result.REACHED, way, "", new Next.ByRule());
            }
        });
    }

    /// Moves the next contact with somebody, or begins again; ends the one that was planned. Whoever was to make that
    /// one makes this one too. Where nobody is there who could, none is planned, and the desk shows that.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor is neither they nor their coordinator or
    ///     mentor
    public void replan(Actor actor, PersonId person, Due due) {
        gate.run(actor, () -> {
            store.queue(person);
            owner(actor, person)
                    .ifPresentOrElse(
                            owner -> plan(person, owner, due), () -> enrolments.stop(person, Optional.empty()));
        });
    }

    /// No more contacts with somebody, by their own wish or because they died; that is written down.
    public void stopAll(Actor actor, PersonId person) {
        gate.run(actor, () -> {
            store.queue(person);
            end(person);
        });
    }

    /// Somebody else makes the next contact from now on: a coordinator who looks after them, or their mentor.
    public void give(Actor actor, PersonId person, PersonId owner) {
        gate.run(actor, () -> {
            store.queue(person);
            store.hand(person, owner);
        });
    }

    /// The next contact with somebody by the rule, as it would be now.
    public Next bySchedule(Actor actor, PersonId person) {
        return gate.as(actor, () -> byRule(actor, person))
                .<Next>map(due -> new Next.On(due.day(), due.kind()))
                .orElseGet(Next.Never::new);
    }

    private Optional<Due> byRule(Actor actor, PersonId person) {
        return pace.after(actor, person, enrolments.began(person).orElseThrow(), today());
    }

    private void plan(PersonId person, PersonId owner, Due due) {
        store.follow(planned(person, owner, due), clock.instant());
    }

    private void end(PersonId person) {
        store.end(person, clock.instant());
        enrolments.stop(person, Optional.of(today()));
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
            return !encounters.written(encounter)
                    && store.of(person).filter(due -> due.id().equals(seen)).isEmpty();
        });
    }

    private static Touchpoint planned(PersonId person, PersonId owner, Due due) {
        return new Touchpoint(Ids.next(), person, owner, due.kind(), due.day(), due.way(), due.day());
    }

    /// Who makes a first contact: the actor, where they look after them; else their coordinator, else their mentor.
    private Optional<PersonId> owner(Actor actor, PersonId person) {
        var all = relations.to(actor, person);
        return Stream.of(RelationKind.CASELOAD, RelationKind.MENTOR)
                .flatMap(kind -> all.stream().filter(each -> each.kind() == kind))
                .map(Relation::holder)
                .filter(holder -> store.owns(holder, person))
                .min(Comparator.comparing(holder -> !Actor.of(holder).equals(actor)));
    }
}
