package tandem.mentoring;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.mentors.Mentors;
import tandem.oncall.Nudges;
import tandem.people.Apart;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.sessions.Notices;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Sees to it that everybody whose mentor stepped back has somebody the same day, and that everything stands as before
/// once the mentor is back. Each step can be run again.
@Component
class Covering {
    private static final Duration LETTER_LASTS = Duration.ofDays(2);

    private final Gate gate;
    private final AwayStore store;
    private final Relations relations;
    private final Touchpoints touchpoints;
    private final Mentors mentors;
    private final People people;
    private final Apart apart;
    private final Notices notices;
    private final Nudges nudges;
    private final Clock clock;

    Covering(
            Gate gate,
            AwayStore store,
            Relations relations,
            Touchpoints touchpoints,
            Mentors mentors,
            People people,
            Apart apart,
            Notices notices,
            Nudges nudges,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.relations = relations;
        this.touchpoints = touchpoints;
        this.mentors = mentors;
        this.people = people;
        this.apart = apart;
        this.notices = notices;
        this.nudges = nudges;
        this.clock = clock;
    }

    /// Who is there instead, and by what right.
    private record Found(Cover.Kind kind, Optional<PersonId> holder) {}

    /// Whatever is still to be done: covers those who have nobody, answers those who asked for one who is away, moves
    /// those who would rather not, and gives back what is to be given back.
    void settle() {
        gate.run(Actor.SYSTEM, () -> {
            store.queue();
            store.now().forEach(away -> {
                cover(away);
                mentors.notFree(away.person());
            });
            store.refused().forEach(this::move);
            store.toEnd().forEach(this::restore);
        });
    }

    private void cover(Away away) {
        walks(away.person()).stream()
                .filter(walk -> !store.covered(away.id(), walk.subject()))
                .forEach(walk -> cover(away, walk));
    }

    private void cover(Away away, Relation walk) {
        stand(away, walk.subject(), owns(away.person(), walk.subject()), find(walk.subject(), away.person()));
        if (away.forGood()) {
            relations.end(Actor.SYSTEM, walk.id());
        }
    }

    private void stand(Away away, PersonId person, boolean owned, Found found) {
        boolean fresh = found.holder()
                .map(holder -> gives(found.kind(), person, holder))
                .orElse(false);
        found.holder().ifPresent(holder -> {
            if (owned) {
                touchpoints.give(Actor.SYSTEM, person, holder);
            }
            nudges.send(List.of(holder), "mentoring.letter.moved", LETTER_LASTS);
        });
        store.insert(new Cover(
                Ids.next(),
                away.id(),
                person,
                away.person(),
                found.holder().orElse(null),
                found.kind(),
                fresh,
                owned,
                clock.instant(),
                null));
        notices.changed(Set.of(person));
    }

    /// @return whether they did not see the person before
    private boolean gives(Cover.Kind kind, PersonId person, PersonId holder) {
        var right = kind == Cover.Kind.MENTOR ? RelationKind.MENTOR : RelationKind.CASELOAD;
        if (relation(person, holder, right).isPresent()) {
            return false;
        }
        relations.give(Actor.SYSTEM, right, person, holder);
        return true;
    }

    /// Somebody would rather have no other mentor meanwhile: then it is the coordinator.
    private void move(Cover cover) {
        end(cover);
        store.byId(cover.away())
                .ifPresent(away -> stand(away, cover.person(), cover.owned(), coordinator(cover.person())));
    }

    /// The mentor is back: with them ends whoever was there, also for one who was there for them and stepped back too.
    /// What was for good stays as it is now.
    private void restore(Cover cover) {
        var away = store.byId(cover.away()).orElseThrow();
        if (away.forGood()) {
            store.end(cover.id(), clock.instant());
            return;
        }
        var standing =
                store.about(cover.person()).stream().filter(Cover::stands).toList();
        boolean walks =
                relation(cover.person(), cover.mentor(), RelationKind.MENTOR).isPresent();
        boolean covered =
                standing.stream().anyMatch(each -> owner(cover.person()).equals(each.there()));
        if (walks && cover.owned() && covered) {
            touchpoints.give(Actor.SYSTEM, cover.person(), cover.mentor());
        }
        end(cover);
        standing.stream()
                .filter(each -> Optional.of(each.mentor()).equals(cover.there()))
                .forEach(this::end);
        notices.changed(Set.of(cover.person()));
    }

    /// A coordinator stays: whoever has somebody who looks after them keeps that.
    private void end(Cover cover) {
        store.end(cover.id(), clock.instant());
        if (cover.kind() == Cover.Kind.MENTOR && cover.fresh()) {
            cover.there()
                    .flatMap(holder -> relation(cover.person(), holder, RelationKind.MENTOR))
                    .ifPresent(relation -> relations.end(Actor.SYSTEM, relation.id()));
        }
    }

    /// Another mentor with room whom nothing keeps apart from them, with the same language and few others first; else
    /// the coordinator.
    private Found find(PersonId person, PersonId mentor) {
        return mentors(person, mentor)
                .map(found -> new Found(Cover.Kind.MENTOR, Optional.of(found.id())))
                .orElseGet(() -> coordinator(person));
    }

    private Optional<Person> mentors(PersonId person, PersonId mentor) {
        var away = store.now().stream().map(Away::person).collect(Collectors.toSet());
        var before = refusals(person);
        var language = people.visibleTo(Actor.SYSTEM, person).map(Person::language);
        return people.with(Actor.SYSTEM, Role.MENTOR).stream()
                .filter(each -> !away.contains(each.id()) && !before.contains(each.id()))
                .filter(each -> !each.id().equals(person) && !each.id().equals(mentor))
                .filter(each -> apart.mayMeet(Actor.SYSTEM, person, each.id()))
                .filter(each -> store.room(each.id()) > 0)
                .min(Comparator.comparing(
                                (Person each) -> !Optional.of(each.language()).equals(language))
                        .thenComparing(each -> -store.room(each.id()))
                        .thenComparing(each -> each.id().value()));
    }

    private Set<PersonId> refusals(PersonId person) {
        return store.about(person).stream()
                .filter(cover -> !cover.stands())
                .flatMap(cover -> cover.there().stream())
                .collect(Collectors.toSet());
    }

    /// Theirs, or else one with few others.
    private Found coordinator(PersonId person) {
        var theirs = relations.to(Actor.SYSTEM, person).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .map(Relation::holder);
        var others = people.idsWith(Actor.SYSTEM, Role.COORDINATOR).stream()
                .filter(each -> !each.equals(person))
                .sorted(Comparator.comparing(
                        each -> relations.of(Actor.SYSTEM, each).size()));
        var now = Set.copyOf(people.idsWith(Actor.SYSTEM, Role.COORDINATOR));
        return Stream.concat(theirs.filter(now::contains), others)
                .findFirst()
                .map(found -> new Found(Cover.Kind.COORDINATOR, Optional.of(found)))
                .orElse(new Found(Cover.Kind.NOBODY, Optional.empty()));
    }

    private List<Relation> walks(PersonId mentor) {
        return relations.of(Actor.SYSTEM, mentor).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .toList();
    }

    private Optional<Relation> relation(PersonId person, PersonId holder, RelationKind kind) {
        return relations.to(Actor.SYSTEM, person).stream()
                .filter(each -> each.kind() == kind && each.holder().equals(holder))
                .findFirst();
    }

    private boolean owns(PersonId mentor, PersonId person) {
        return owner(person).equals(Optional.of(mentor));
    }

    private Optional<PersonId> owner(PersonId person) {
        return touchpoints.next(Actor.SYSTEM, person).map(Touchpoint::owner);
    }
}
