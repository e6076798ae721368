package tandem.safety;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.Faces;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Waiting;

/// What members tell the team about each other. Whoever is reported is not told who did; staff who are meant, or who
/// reported themselves, do not see it.
@Component
public class Reports {
    private final Gate gate;
    private final ReportStore store;
    private final People people;
    private final Keys keys;
    private final Clock clock;

    Reports(Gate gate, ReportStore store, People people, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.keys = keys;
        this.clock = clock;
    }

    /// Keeps a report; the same again (same key) is the same report. It has an owner before this returns, where anybody
    /// can be one.
    ///
    /// @param key the form's own number, an id
    UUID report(PersonId me, UUID key, String place, Faces.Face face, ReportKind kind) {
        keys.make(key);
        var now = clock.instant();
        gate.run(
                Actor.of(me),
                () -> store.insert(
                        key,
                        me,
                        face.person(),
                        place,
                        kind,
                        keys.seal(box(key, "label"), face.name()),
                        now,
                        now.plus(kind.within())));
        assign();
        return key;
    }

    /// Adds the reporter's words, once.
    void tell(PersonId me, UUID report, String words) {
        gate.run(Actor.of(me), () -> store.words(report, keys.seal(box(report, "words"), words)));
    }

    public Optional<Report> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).map(this::open);
    }

    /// Those the actor handles, open ones first, the most urgent first.
    public List<Report> handledBy(Actor actor) {
        return gate.as(actor, store::all).stream().map(this::open).toList();
    }

    /// How many of those are open.
    Waiting.Count open(Actor actor) {
        return gate.as(actor, () -> store.open(clock.instant()));
    }

    /// Those that somebody made.
    List<Report> madeBy(PersonId me) {
        return gate.as(Actor.of(me), () -> store.madeBy(me)).stream()
                .map(this::open)
                .toList();
    }

    void take(PersonId me, UUID report) {
        gate.run(Actor.of(me), () -> store.own(report, me));
    }

    /// Closes it with what was done.
    ///
    /// @return whether it was open and is theirs to close
    boolean close(PersonId me, UUID report, Outcome outcome, String note) {
        return gate.as(
                Actor.of(me),
                () -> store.close(report, me, clock.instant(), outcome, keys.seal(box(report, "note"), note)));
    }

    /// Gives every report without an owner to whoever has the fewest, supervisors first.
    void assign() {
        gate.run(
                Actor.SYSTEM,
                () -> store.unowned()
                        .forEach(report -> owner(report).ifPresent(owner -> store.own(report.id(), owner))));
    }

    private Optional<PersonId> owner(ReportStore.Unowned report) {
        return first(Role.SUPERVISOR, report).or(() -> first(Role.COORDINATOR, report));
    }

    private Optional<PersonId> first(Role role, ReportStore.Unowned report) {
        var load = store.load();
        return people.idsWith(Actor.SYSTEM, role).stream()
                .filter(person -> !person.equals(report.about()) && !person.equals(report.reporter()))
                .min(Comparator.comparing(person -> load.getOrDefault(person, 0)));
    }

    private Report open(ReportStore.Sealed sealed) {
        var row = sealed.row();
        return new Report(
                row.id(),
                row.reporter(),
                row.about(),
                row.place(),
                row.kind(),
                keys.open(box(row.id(), "label"), sealed.label()),
                sealed.words()
                        .map(words -> keys.open(box(row.id(), "words"), words))
                        .orElse(""),
                row.at(),
                row.due(),
                row.owner().orElse(null),
                sealed.closing()
                        .map(closing -> new Report.Closing(
                                closing.by(),
                                closing.at(),
                                closing.outcome(),
                                keys.open(box(row.id(), "note"), closing.note())))
                        .orElse(null));
    }

    private static Box box(UUID report, String column) {
        return new Box(report, "safety.report", column, report);
    }
}
