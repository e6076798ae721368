package tandem.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.oncall.Roster;
import tandem.people.Faces;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// What members tell the team about each other. Whoever is reported is not told who did; staff who are meant, or who
/// reported themselves, do not see it.
@Component
public class Reports {
    private final Gate gate;
    private final ReportStore store;
    private final People people;
    private final Keys keys;
    private final Roster roster;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            Gate gate,
            ReportStore store,
            People people,
            Keys keys,
            Roster roster,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.keys = keys;
        this.roster = roster;
        this.events = events;
        this.clock = clock;
    }

    /// Keeps a report; the same again (same key) is the same report. It has an owner before this returns, where anybody
    /// can be one.
    ///
    /// @param key the form's own number, an id
    /// @param said the words it is about, which are kept as they are now
    public UUID report(
            PersonId me, UUID key, String place, Faces.Face face, Optional<Faces.Said> said, ReportKind kind) {
        keys.make(key);
        var now = clock.instant();
        var due = now.plus(kind.within());
        boolean promised = roster.keeps(due);
        gate.run(Actor.of(me), () -> {
            var label = keys.seal(box(key, "label"), face.name());
            if (store.insert(key, me, face.person(), place, kind, label, now, due, promised)) {
                said.ifPresent(
                        words -> store.insertEvidence(key, keys.seal(evidenceBox(key), words.words()), words.at()));
            }
        });
        assign();
        events.publishEvent(new ReportMade(key));
        return key;
    }

    /// Adds the reporter's words, once.
    public void tell(PersonId me, UUID report, String words) {
        gate.run(Actor.of(me), () -> store.words(report, keys.seal(box(report, "words"), words)));
    }

    public Optional<Report> visibleTo(Actor actor, UUID id) {
        return gate.as(actor, () -> store.byId(id)).map(this::open);
    }

    /// Those the actor handles, open ones first, the most urgent first.
    public List<Report> handledBy(Actor actor) {
        return gate.as(actor, store::all).stream().map(this::open).toList();
    }

    /// The words that it is about, as they were; for those who handle it.
    public Optional<Evidence> evidence(Actor actor, UUID report) {
        return gate.as(actor, () -> store.evidence(report))
                .map(found -> new Evidence(keys.open(evidenceBox(report), found.words()), found.saidAt()));
    }

    /// Words that somebody reported.
    ///
    /// @param at when they were said
    public record Evidence(String words, Instant at) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Evidence";
        }
    }

    /// Those open now in which somebody may get hurt. Asked by those who keep house.
    public List<Urgent> dangerous() {
        return gate.as(Actor.SYSTEM, store::dangerous).stream()
                .map(each -> new Urgent(each.id(), each.reporter(), each.about()))
                .toList();
    }

    /// One in which somebody may get hurt.
    public record Urgent(UUID id, PersonId reporter, PersonId about) {}

    /// Whether somebody could handle what one told about the other.
    public boolean couldHandle(Actor actor, PersonId person, PersonId reporter, PersonId about) {
        return gate.as(actor, () -> store.couldHandle(person, reporter, about));
    }

    /// Gives it to whoever is called for it. The program's own act.
    public void give(UUID report, PersonId owner) {
        gate.run(Actor.SYSTEM, () -> store.own(report, owner));
    }

    /// Those that somebody made.
    public List<Report> madeBy(PersonId me) {
        return gate.as(Actor.of(me), () -> store.madeBy(me)).stream()
                .map(this::open)
                .toList();
    }

    /// Hands it to somebody, oneself too.
    ///
    /// @throws org.springframework.dao.DataAccessException where that one could not handle it
    public void hand(PersonId me, UUID report, PersonId owner) {
        gate.run(Actor.of(me), () -> store.own(report, owner));
    }

    /// Closes it with what was done.
    ///
    /// @return whether it was open and is theirs to close
    public boolean close(PersonId me, UUID report, Outcome outcome, String note) {
        return gate.as(
                Actor.of(me),
                () -> store.close(report, me, clock.instant(), outcome, keys.seal(box(report, "note"), note)));
    }

    /// Gives every report without an owner to whoever has the fewest, supervisors first.
    public void assign() {
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
                .filter(person -> store.couldHandle(person, report.reporter(), report.about()))
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
                row.promised(),
                row.owner().orElse(null),
                sealed.closing()
                        .map(closing -> new Report.Closing(
                                closing.by(),
                                closing.at(),
                                closing.outcome(),
                                keys.open(box(row.id(), "note"), closing.note())))
                        .orElse(null));
    }

    private static Box evidenceBox(UUID report) {
        return new Box(report, "safety.evidence", "words", report);
    }

    private static Box box(UUID report, String column) {
        return new Box(report, "safety.report", column, report);
    }
}
