package tandem.leaders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// Who may be set to lead a circle, and the way there. A leader sees their own; supervisors see all.
@Component
public class Leaders {
    private final Gate gate;
    private final TrainingStore store;
    private final Keys keys;
    private final ObjectProvider<SteppingBack> others;
    private final EventLog log;
    private final Clock clock;

    Leaders(Gate gate, TrainingStore store, Keys keys, ObjectProvider<SteppingBack> others, EventLog log, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.others = others;
        this.log = log;
        this.clock = clock;
    }

    /// Those of some people who may be set to lead now. Says it to whoever names leaders.
    public Set<PersonId> ready(Actor actor, Collection<PersonId> people) {
        return gate.as(actor, () -> store.ready(people));
    }

    /// The last day on which each of those may be set to lead, where nothing changes.
    public Map<PersonId, LocalDate> readyUntil(Actor actor, Collection<PersonId> people) {
        return gate.as(actor, () -> store.readyUntil(people));
    }

    /// The moment from which somebody leads here or learns it; none of whoever never did.
    Optional<Instant> since(Actor actor, PersonId leader) {
        return gate.as(actor, () -> store.since(leader));
    }

    /// Those who have stepped back and whom no supervisor has talked with since, the one who waits longest first.
    public List<PersonId> toCall(Actor actor) {
        return gate.as(actor, store::toCall);
    }

    /// Those who have stepped back, as far as the actor may know.
    public Set<PersonId> away(Actor actor) {
        return awaySince(actor).keySet();
    }

    /// Since when each of them has: the moment, or the day of it where the moment is not known.
    public Map<PersonId, Instant> awaySince(Actor actor) {
        return gate.as(actor, store::away).stream()
                .collect(Collectors.toMap(TrainingStore.Away::person, TrainingStore.Away::moment));
    }

    /// Passes a module: each of its questions was answered best.
    ///
    /// @throws org.springframework.dao.DataAccessException where they are nobody's leader
    public void pass(PersonId me, String module) {
        gate.run(Actor.of(me), () -> store.pass(new TrainingStore.Passed(me, module, today())));
    }

    /// Signs that one line of the apprenticeship was seen on a day.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor does not supervise, or is the leader
    public void sign(PersonId supervisor, PersonId leader, int line, LocalDate seenOn) {
        gate.run(Actor.of(supervisor), () -> store.sign(new TrainingStore.Seen(leader, line, seenOn), supervisor));
    }

    /// Recognizes training from elsewhere, or a credential.
    ///
    /// @param id the number of the form, so that a second tap recognizes nothing twice
    /// @param document what was seen: a certificate, its number, who gave it
    /// @param expires the last day it holds; null where it does not expire
    /// @throws org.springframework.dao.DataAccessException where the actor does not supervise, or is the leader
    public void recognize(PersonId supervisor, PersonId leader, UUID id, String document, @Nullable LocalDate expires) {
        var sealed = keys.seal(documentBox(leader, id), document);
        gate.run(
                Actor.of(supervisor),
                () -> store.recognize(new TrainingStore.Recognized(id, leader, sealed, expires, today()), supervisor));
    }

    void endRecognition(PersonId supervisor, PersonId leader, UUID id) {
        gate.run(Actor.of(supervisor), () -> {
            store.endRecognition(leader, id, today());
            log.append(Roles.CHANGES, leader.toString());
        });
    }

    /// A talk was held, and is written down.
    ///
    /// @param id the number of the form, so that a second tap writes nothing twice
    /// @throws org.springframework.dao.DataAccessException where the actor does not supervise, or is the leader
    public void supervise(PersonId supervisor, PersonId leader, UUID id, Supervision talk) {
        var note = talk.note().isEmpty() ? null : keys.seal(noteBox(leader, id), talk.note());
        gate.run(
                Actor.of(supervisor),
                () -> store.supervise(
                        new TrainingStore.Supervised(id, leader, talk.on(), talk.minutes(), note), supervisor));
    }

    List<Supervision> supervisions(Actor actor, PersonId leader) {
        return gate.as(actor, () -> store.supervised(leader)).stream()
                .map(each -> new Supervision(each.on(), each.minutes(), note(each)))
                .toList();
    }

    /// Steps back, without a reason. They lead nothing until a supervisor has talked with them.
    public void stepBack(PersonId me) {
        var prepared = others.stream().map(each -> each.prepare(me)).toList();
        gate.run(Actor.of(me), () -> {
            if (store.stepBack(me, today(), clock.instant())) {
                prepared.forEach(Runnable::run);
                // Where they lead at this moment, that hears of it.
                log.append(Roles.CHANGES, me.toString());
            }
        });
    }

    /// Asks to come again. Harmless for whoever has not stepped back.
    public void askBack(PersonId me) {
        gate.run(Actor.of(me), () -> store.askBack(me, today()));
    }

    void comeBack(PersonId supervisor, PersonId leader) {
        gate.run(Actor.of(supervisor), () -> {
            store.comeBack(leader);
            log.append(Roles.CHANGES, leader.toString());
        });
    }

    Readiness of(Actor actor, PersonId leader) {
        return of(actor, List.of(leader)).getFirst();
    }

    List<Readiness> of(Actor actor, Collection<PersonId> leaders) {
        return gate.as(actor, () -> {
            var passed = store.passed().stream()
                    .collect(Collectors.groupingBy(
                            TrainingStore.Passed::person,
                            Collectors.mapping(TrainingStore.Passed::module, Collectors.toSet())));
            var seen = store.seen().stream()
                    .collect(Collectors.groupingBy(
                            TrainingStore.Seen::person,
                            Collectors.groupingBy(
                                    TrainingStore.Seen::line,
                                    Collectors.mapping(TrainingStore.Seen::on, Collectors.toList()))));
            var recognized =
                    store.recognized().stream().collect(Collectors.groupingBy(TrainingStore.Recognized::person));
            var away = store.away().stream().collect(Collectors.toMap(TrainingStore.Away::person, each -> each));
            var ready = store.ready(leaders);
            return leaders.stream()
                    .map(leader -> new Readiness(
                            leader,
                            passed.getOrDefault(leader, Set.of()),
                            seen.getOrDefault(leader, Map.of()),
                            recognized.getOrDefault(leader, List.of()).stream()
                                    .map(this::opened)
                                    .toList(),
                            Optional.ofNullable(away.get(leader)).map(TrainingStore.Away::since),
                            Optional.ofNullable(away.get(leader)).flatMap(TrainingStore.Away::asked),
                            ready.contains(leader)))
                    .toList();
        });
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private Readiness.Recognition opened(TrainingStore.Recognized each) {
        var document = keys.open(documentBox(each.person(), each.id()), each.document());
        return new Readiness.Recognition(each.id(), document, Optional.ofNullable(each.expiry()));
    }

    private String note(TrainingStore.Supervised each) {
        var note = each.note();
        return note == null ? "" : keys.open(noteBox(each.person(), each.id()), note);
    }

    private static Box documentBox(PersonId leader, UUID id) {
        return new Box(leader.value(), "leaders.recognition", "document", id);
    }

    private static Box noteBox(PersonId leader, UUID id) {
        return new Box(leader.value(), "leaders.supervision", "note", id);
    }
}
