package tandem.mentors;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.sessions.Notices;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// How two find each other: somebody asks, or a coordinator thinks of it; the member says yes, then the mentor. A no
/// needs no reason, and none is kept.
@Component
class Proposals {
    /// Whoever says nothing for so long is not free right now.
    static final Duration WAITS = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(90);

    private final Gate gate;
    private final ProposalStore store;
    private final PairStore pairs;
    private final People people;
    private final Relations relations;
    private final Mentors mentors;
    private final Notices notices;
    private final Keys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            Gate gate,
            ProposalStore store,
            PairStore pairs,
            People people,
            Relations relations,
            Mentors mentors,
            Notices notices,
            Keys keys,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.pairs = pairs;
        this.people = people;
        this.relations = relations;
        this.mentors = mentors;
        this.notices = notices;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /// How a yes ended.
    enum Yes {
        /// The mentor is asked now.
        WAITS,
        AGREED,
        /// The mentor walks with as many as they said.
        FULL,
        /// It is over, whatever the reason.
        GONE
    }

    /// A member asks one of those suggested to them.
    ///
    /// @param id the number of the form, so that the same one asks once
    /// @return whether that mentor is asked; not where they are not free, whatever the reason
    boolean ask(PersonId me, UUID id, Profile mentor, String word) {
        var actor = Actor.of(me);
        var name = people.visibleTo(actor, me).map(Person::name).orElseThrow();
        var drawn = drawn(id, me, name, mentor, me, word);
        boolean asked = gate.as(actor, () -> {
            if (store.byId(id).isPresent()) {
                return true;
            }
            if (!store.openTo(mentor.person())) {
                return false;
            }
            store.withdraw(me, clock.instant());
            mentors.endUnmet(me);
            store.insert(drawn);
            return true;
        });
        if (asked) {
            tell(Set.of(mentor.person()));
        }
        return asked;
    }

    /// Says yes to it, as the one who is asked now.
    Yes yes(PersonId me, Proposal proposal) {
        boolean mentor = proposal.mentor().equals(me);
        var said = gate.as(Actor.of(me), () -> mentor ? agree(me, proposal) : wish(me, proposal));
        if (said == Yes.AGREED || said == Yes.WAITS) {
            tell(Set.of(mentor ? proposal.person() : proposal.mentor()));
        }
        return said;
    }

    private Yes wish(PersonId me, Proposal proposal) {
        return store.personYes(proposal.id(), me, clock.instant()) ? Yes.WAITS : Yes.GONE;
    }

    /// The mentor's yes comes last, and the sight of each other with it.
    private Yes agree(PersonId me, Proposal proposal) {
        if (!store.place()) {
            return Yes.FULL;
        }
        if (!store.mentorYes(proposal.id(), me, clock.instant())) {
            return Yes.GONE;
        }
        relations.give(Actor.of(me), RelationKind.MENTOR, proposal.person(), me);
        events.publishEvent(new MentorAgreed(proposal.person(), me));
        return Yes.AGREED;
    }

    /// Says no, without a reason: the mentor that they are not free, the member that it is not what they want.
    ///
    /// @return whether it was still open
    boolean no(PersonId me, Proposal proposal) {
        boolean mentor = proposal.mentor().equals(me);
        var outcome = mentor ? Proposal.Outcome.NOT_FREE : Proposal.Outcome.WITHDRAWN;
        boolean ended = gate.as(Actor.of(me), () -> store.end(proposal.id(), outcome, clock.instant()));
        if (ended && mentor) {
            tell(Set.of(proposal.person()));
        }
        return ended;
    }

    /// A coordinator proposes, to many at once. Nobody is asked twice, and nobody whom it would not be open to.
    ///
    /// @return how many were proposed
    int propose(PersonId coordinator, Map<PersonId, Profile> wanted) {
        var actor = Actor.of(coordinator);
        var names = people.visibleTo(actor, wanted.keySet());
        keys.fetch(
                Stream.concat(wanted.keySet().stream(), wanted.values().stream().map(Profile::person))
                        .map(PersonId::value)
                        .distinct()
                        .toList());
        var drawn = names.values().stream()
                .map(person -> {
                    var mentor = wanted.get(person.id());
                    return drawn(
                            Ids.next(), person.id(), person.name(), Objects.requireNonNull(mentor), coordinator, "");
                })
                .toList();
        var told = new HashSet<PersonId>();
        gate.run(actor, () -> {
            var open = new HashSet<PersonId>();
            store.open(wanted.keySet()).forEach(each -> open.add(each.person()));
            drawn.stream()
                    .filter(each -> !open.contains(each.person()) && store.mayPropose(each.person(), each.mentor()))
                    .forEach(each -> {
                        store.insert(each);
                        told.add(each.person());
                    });
            pairs.unpin(told);
        });
        tell(told);
        return told.size();
    }

    /// Takes back what nobody has answered yet.
    boolean takeBack(PersonId coordinator, UUID id) {
        return gate.as(Actor.of(coordinator), () -> store.takeBack(id));
    }

    Optional<Proposal> visibleTo(Actor actor, UUID id) {
        return read(gate.as(actor, () -> store.byId(id).stream().toList())).stream()
                .findFirst();
    }

    /// Those of somebody, as a member and as a mentor, the newest first.
    List<Proposal> of(PersonId me) {
        return read(gate.as(Actor.of(me), () -> store.of(me)));
    }

    List<Proposal> open(Actor actor, Collection<PersonId> persons) {
        return read(gate.as(actor, () -> store.open(persons)));
    }

    /// What is due by itself: whoever was asked and said nothing for a week is not free right now; two who may not walk
    /// together any more do not; what was answered long ago is forgotten.
    int tidy() {
        var now = clock.instant();
        var told = new HashSet<PersonId>();
        int ended = gate.as(Actor.SYSTEM, () -> {
            var stale = store.stale(now.minus(WAITS));
            stale.forEach(each -> {
                store.end(
                        each.id(),
                        each.personYes() == null ? Proposal.Outcome.WITHDRAWN : Proposal.Outcome.NOT_FREE,
                        now);
                told.add(each.person());
            });
            store.deleteEndedBefore(now.minus(KEPT));
            return stale.size() + mentors.endOver();
        });
        tell(told);
        return ended;
    }

    /// That something changed, and nothing of what.
    private void tell(Set<PersonId> whom) {
        if (!whom.isEmpty()) {
            gate.run(Actor.SYSTEM, () -> notices.changed(whom));
        }
    }

    private ProposalStore.Sealed drawn(
            UUID id, PersonId person, String name, Profile mentor, PersonId by, String word) {
        var now = clock.instant();
        return new ProposalStore.Sealed(
                id,
                person,
                mentor.person(),
                keys.seal(box(person, id, "person_name"), name),
                keys.seal(box(mentor.person(), id, "mentor_name"), mentor.name()),
                word.isEmpty() ? null : keys.seal(box(person, id, "word"), word),
                by,
                now,
                by.equals(person) ? now : null,
                null,
                null,
                false);
    }

    private List<Proposal> read(List<ProposalStore.Sealed> found) {
        keys.fetch(found.stream()
                .flatMap(each -> Stream.of(each.person().value(), each.mentor().value()))
                .distinct()
                .toList());
        return found.stream().map(this::open).toList();
    }

    private Proposal open(ProposalStore.Sealed each) {
        var word = each.word();
        return new Proposal(
                each.id(),
                each.person(),
                each.mentor(),
                keys.open(box(each.person(), each.id(), "person_name"), each.personName()),
                keys.open(box(each.mentor(), each.id(), "mentor_name"), each.mentorName()),
                word == null ? "" : keys.open(box(each.person(), each.id(), "word"), word),
                each.by(),
                each.at(),
                each.personYes(),
                each.ended(),
                each.outcome(),
                each.parted());
    }

    private static Box box(PersonId owner, UUID id, String column) {
        return new Box(owner.value(), "mentors.proposal", column, id);
    }
}
