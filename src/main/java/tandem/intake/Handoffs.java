package tandem.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.bridge.Desks;
import tandem.bridge.Due;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoints;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.sessions.Notices;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Warm hand-offs: coordinator, the person, and the one who takes over meet before somebody leaves treatment. The first
/// contact afterwards follows from it.
@Component
public class Handoffs {
    private static final int LINE = 200;

    private final Gate gate;
    private final HandoffStore store;
    private final ConsentStore consents;
    private final Touchpoints touchpoints;
    private final People people;
    private final Relations relations;
    private final Notices notices;
    private final Keys keys;
    private final Desks desks;
    private final Clock clock;

    Handoffs(
            Gate gate,
            HandoffStore store,
            ConsentStore consents,
            Touchpoints touchpoints,
            People people,
            Relations relations,
            Notices notices,
            Keys keys,
            Desks desks,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.consents = consents;
        this.touchpoints = touchpoints;
        this.people = people;
        this.relations = relations;
        this.notices = notices;
        this.keys = keys;
        this.desks = desks;
        this.clock = clock;
    }

    /// Whom a meeting is for: somebody on the roster, or somebody who came in.
    ///
    /// @param name what they are called
    public record Whom(Optional<UUID> entry, Optional<PersonId> person, String name) {
        public static Whom of(Entry entry) {
            return new Whom(
                    Optional.of(entry.id()), Optional.empty(), entry.facts().called());
        }

        public static Whom of(PersonId person, String name) {
            return new Whom(Optional.empty(), Optional.of(person), name);
        }

        UUID owner() {
            return entry.or(() -> person.map(PersonId::value)).orElseThrow();
        }

        /// Nothing of it.
        @Override
        public String toString() {
            return "Whom";
        }
    }

    /// What a coordinator plans.
    ///
    /// @param id the number of the form, so that the same one plans once
    public record Wish(UUID id, Instant starts, int minutes, String place, PersonId taker) {}

    public void plan(PersonId me, Whom whom, Wish wish) {
        var owner = whom.owner();
        var sealed = new HandoffStore.Sealed(
                wish.id(),
                whom.entry(),
                whom.person(),
                Optional.of(me),
                Optional.of(wish.taker()),
                keys.seal(box(owner, wish.id(), "name"), whom.name()),
                keys.seal(box(owner, wish.id(), "place"), wish.place()),
                wish.starts(),
                wish.minutes(),
                null,
                Optional.empty(),
                Optional.empty(),
                false);
        gate.run(Actor.of(me), () -> store.insert(sealed));
        tell(me, whom.person(), Optional.of(wish.taker()));
    }

    /// That something changed, and nothing of what, to those who wish to be told.
    private void tell(PersonId me, Optional<PersonId> person, Optional<PersonId> taker) {
        var others = Stream.of(person, taker)
                .flatMap(Optional::stream)
                .filter(each -> !each.equals(me))
                .collect(Collectors.toSet());
        gate.run(Actor.SYSTEM, () -> notices.changed(others));
    }

    /// @return whether it was still to be
    boolean move(PersonId me, Handoff handoff, Wish wish) {
        var owner = owner(handoff);
        return gate.as(Actor.of(me), () -> store.byId(handoff.id()))
                .map(now -> new HandoffStore.Sealed(
                        now.id(),
                        now.entry(),
                        now.person(),
                        now.planner(),
                        Optional.of(wish.taker()),
                        now.name(),
                        keys.seal(box(owner, now.id(), "place"), wish.place()),
                        wish.starts(),
                        wish.minutes(),
                        null,
                        now.held(),
                        now.first(),
                        false))
                .filter(now -> gate.as(Actor.of(me), () -> store.move(now)))
                .map(now -> {
                    tell(me, now.person(), now.taker());
                    return now;
                })
                .isPresent();
    }

    /// It was held, and this was agreed. Whoever came in has their first contact the day after they leave, made by the
    /// one who takes over where that one may.
    ///
    /// @param first the day of it
    public boolean hold(PersonId me, Handoff handoff, LocalDate on, String agreed, LocalDate first) {
        var actor = Actor.of(me);
        var sealed = keys.seal(box(owner(handoff), handoff.id(), "agreed"), agreed);
        return gate.as(actor, () -> {
            if (!store.hold(handoff.id(), sealed, on, Optional.of(first))) {
                return false;
            }
            handoff.person().ifPresent(person -> follow(me, person, handoff, agreed, first));
            return true;
        });
    }

    private void follow(PersonId me, PersonId person, Handoff handoff, String agreed, LocalDate first) {
        var actor = Actor.of(me);
        touchpoints.replan(actor, person, new Due(first, Kind.CHOSEN));
        handoff.taker().filter(taker -> !taker.equals(me)).ifPresent(taker -> {
            boolean mentor = relations.to(actor, person).stream()
                    .anyMatch(each ->
                            each.kind() == RelationKind.MENTOR && each.holder().equals(taker));
            if (mentor) {
                touchpoints.give(actor, person, taker);
            } else if (coordinates(actor, taker)) {
                desks.hand(me, person, taker, line(agreed));
            }
        });
    }

    /// The first line of what was agreed, as it fits beside a hand-over.
    private static String line(String agreed) {
        var first = agreed.lines().findFirst().orElse("").strip();
        return first.length() <= LINE ? first : first.substring(0, LINE);
    }

    private boolean coordinates(Actor actor, PersonId taker) {
        return people.idsWith(actor, Role.COORDINATOR).contains(taker);
    }

    public boolean cancel(PersonId me, Handoff handoff) {
        boolean off = gate.as(Actor.of(me), () -> store.cancel(handoff.id(), clock.instant()));
        if (off) {
            tell(me, handoff.person(), handoff.taker());
        }
        return off;
    }

    public Optional<Handoff> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).flatMap(this::open);
    }

    /// All that the actor may see, the soonest first.
    List<Handoff> all(Actor actor) {
        var sealed = gate.as(actor, store::all);
        keys.fetch(sealed.stream().map(HandoffStore.Sealed::owner).distinct().toList());
        return sealed.stream().flatMap(each -> open(each).stream()).toList();
    }

    /// Somebody's own.
    List<Handoff> of(PersonId person) {
        return gate.as(Actor.of(person), () -> store.of(person)).stream()
                .flatMap(each -> open(each).stream())
                .toList();
    }

    /// Somebody's own that is still to be, for their first page.
    public Optional<Handoff> next(PersonId me) {
        var now = clock.instant();
        return of(me).stream().filter(handoff -> handoff.ahead(now)).findFirst();
    }

    /// Those still to be at which somebody takes over.
    public List<Handoff> taking(PersonId me) {
        var now = clock.instant();
        return all(Actor.of(me)).stream()
                .filter(handoff -> handoff.ahead(now))
                .filter(handoff -> handoff.taker().filter(me::equals).isPresent())
                .toList();
    }

    /// What somebody agreed to before they came.
    List<Agreed> agreed(Actor actor, PersonId person) {
        return gate.as(actor, () -> consents.of(person)).stream()
                .map(each -> new Agreed(
                        each.id(),
                        each.how(),
                        each.given(),
                        each.expires(),
                        keys.open(Entries.wordsBox(person.value(), each.id()), each.words())))
                .toList();
    }

    /// The day somebody leaves treatment, or left it.
    public Optional<LocalDate> leaves(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.leaves(person));
    }

    /// The same of all whom a coordinator looks after.
    Map<PersonId, LocalDate> leaving(PersonId me) {
        return gate.as(Actor.of(me), store::leaving);
    }

    public void leaves(PersonId me, PersonId person, LocalDate day) {
        gate.run(Actor.of(me), () -> {
            if (!store.moves(person, day)) {
                store.leaves(person, day);
            }
        });
    }

    /// What a row held goes to the person who came with it, sealed with their own key; within the unit of work that
    /// lets them in.
    void give(UUID entry, Optional<EntryStore.SealedConsent> consent, PersonId person) {
        consent.ifPresent(each -> {
            var words = keys.open(Entries.wordsBox(entry, each.id()), each.words());
            consents.give(each.id(), person, keys.seal(Entries.wordsBox(person.value(), each.id()), words));
        });
        store.ofEntry(entry).forEach(each -> {
            var agreed = each.agreed();
            store.give(
                    each.id(),
                    person,
                    again(entry, person, each.id(), "name", each.name()),
                    again(entry, person, each.id(), "place", each.place()),
                    agreed == null ? null : again(entry, person, each.id(), "agreed", agreed));
        });
    }

    private byte[] again(UUID entry, PersonId person, UUID id, String column, byte[] words) {
        return keys.seal(box(person.value(), id, column), keys.open(box(entry, id, column), words));
    }

    private Optional<Handoff> open(HandoffStore.Sealed sealed) {
        try {
            var owner = sealed.owner();
            return Optional.of(new Handoff(
                    sealed.id(),
                    sealed.entry(),
                    sealed.person(),
                    sealed.planner(),
                    sealed.taker(),
                    keys.open(box(owner, sealed.id(), "name"), sealed.name()),
                    keys.open(box(owner, sealed.id(), "place"), sealed.place()),
                    sealed.starts(),
                    sealed.minutes(),
                    opened(owner, sealed.id(), sealed.agreed()),
                    sealed.held(),
                    sealed.first(),
                    sealed.cancelled()));
        } catch (KeyGone forgotten) {
            return Optional.empty();
        }
    }

    private String opened(UUID owner, UUID id, byte @Nullable [] agreed) {
        return agreed == null ? "" : keys.open(box(owner, id, "agreed"), agreed);
    }

    private static UUID owner(Handoff handoff) {
        return handoff.entry().or(() -> handoff.person().map(PersonId::value)).orElseThrow();
    }

    private static Box box(UUID owner, UUID id, String column) {
        return new Box(owner, "intake.handoff", column, id);
    }
}
