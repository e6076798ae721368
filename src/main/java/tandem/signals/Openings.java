package tandem.signals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Signals that are open to somebody else, as long as they are true and that somebody may read them. Of whoever opens
/// nothing, none is kept.
@Component
class Openings {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final String RULE = "rule";

    private final Gate gate;
    private final SignalStore store;
    private final ChoiceStore lock;
    private final Shares shares;
    private final Rules rules;
    private final Keys keys;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Openings(
            Gate gate,
            SignalStore store,
            ChoiceStore lock,
            Shares shares,
            Rules rules,
            Keys keys,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.lock = lock;
        this.shares = shares;
        this.rules = rules;
        this.keys = keys;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// One that is kept.
    ///
    /// @param held whether they keep it to themselves
    record Kept(UUID id, PersonId person, Signal signal, Instant at, boolean held) {}

    /// Takes away what is true no longer, and opens what somebody has been shown to those to whom they open it.
    ///
    /// @param all what is true now
    /// @param ready those of it that may be opened
    void keep(PersonId me, List<Signal> all, List<Signal> ready) {
        gate.run(Actor.of(me), () -> {
            var open = shares.of(me);
            if (open.isEmpty() && store.of(me).isEmpty()) {
                return;
            }
            lock.lock(me);
            var kept = of(me);
            kept.stream()
                    .filter(each -> open.isEmpty() || all.stream().noneMatch(now -> now.continues(each.signal())))
                    .forEach(each -> store.delete(each.id()));
            ready.forEach(signal -> open(me, signal, kept, open));
        });
    }

    private void open(PersonId me, Signal signal, List<Kept> kept, List<Share> shares) {
        var before =
                kept.stream().filter(each -> signal.continues(each.signal())).findFirst();
        var covering = shares.stream().filter(share -> share.covers(signal)).toList();
        if (covering.isEmpty() || before.filter(Kept::held).isPresent()) {
            return;
        }
        var id = before.map(Kept::id).orElseGet(() -> insert(me, signal));
        var fresh = covering.stream()
                .filter(share -> store.open(id, share))
                .map(Share::holder)
                .collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            audit.record(Act.SIGNAL_OPENED, Optional.of(me), "");
            events.publishEvent(new SignalOpened(me, fresh));
        }
    }

    private UUID insert(PersonId me, Signal signal) {
        var id = Ids.next();
        var values = new HashMap<>(signal.values());
        values.put(RULE, signal.id());
        store.insert(
                new SignalStore.Sealed(id, me, keys.seal(box(me, id), Written.of(values)), clock.instant(), false));
        return id;
    }

    /// Keeps one to oneself: nobody else sees it from now on.
    void hold(PersonId me, String rule) {
        gate.run(
                Actor.of(me),
                () -> of(me).stream()
                        .filter(each -> each.signal().id().equals(rule))
                        .forEach(each -> store.hold(each.id())));
    }

    List<Kept> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .flatMap(each -> open(each).stream())
                .toList();
    }

    /// By which shares somebody's signals are open, and when each was read.
    List<SignalStore.Opened> opened(PersonId me) {
        return gate.as(Actor.of(me), () -> store.opened(me));
    }

    /// What others opened to somebody. That they looked is recorded, and the others see it.
    List<Kept> read(PersonId reader) {
        var sealed = gate.as(Actor.of(reader), () -> {
            var found = store.openTo(reader);
            found.stream()
                    .map(SignalStore.Sealed::person)
                    .distinct()
                    .forEach(person -> audit.looked(person, "signals.opened"));
            store.read(reader, clock.instant());
            return found;
        });
        keys.fetch(sealed.stream().map(each -> each.person().value()).toList());
        return sealed.stream().flatMap(each -> open(each).stream()).toList();
    }

    Map<PersonId, Instant> open(PersonId reader) {
        return gate.as(Actor.of(reader), () -> store.newestOpenTo(reader));
    }

    long unread(PersonId reader) {
        return gate.as(Actor.of(reader), () -> store.unread(reader));
    }

    /// None is kept for longer than a month, whatever happens.
    int forget() {
        return gate.as(Actor.SYSTEM, () -> store.forget(clock.instant().minus(LONGEST)));
    }

    /// Nothing where its rule is gone.
    private Optional<Kept> open(SignalStore.Sealed sealed) {
        var values = new HashMap<>(Written.read(keys.open(box(sealed.person(), sealed.id()), sealed.said())));
        return rules.find(values.getOrDefault(RULE, "")).map(rule -> {
            values.remove(RULE);
            return new Kept(sealed.id(), sealed.person(), Signal.of(rule, values), sealed.at(), sealed.held());
        });
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "signals.signal", "said", id);
    }
}
