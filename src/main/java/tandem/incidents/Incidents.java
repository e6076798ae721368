package tandem.incidents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.safety.Outcome;
import tandem.safety.Report;
import tandem.safety.Reports;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Waiting;

/// What the team does about reports. Nobody handles one about themselves or of their own making, nor one of somebody
/// they are kept apart from; whatever is read or done is recorded.
@Component
public class Incidents {
    private final Gate gate;
    private final IncidentStore store;
    private final Reports reports;
    private final Calls calls;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    Incidents(Gate gate, IncidentStore store, Reports reports, Calls calls, Audit audit, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.reports = reports;
        this.calls = calls;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /// Everything that the actor may handle, each report as one; what presses first stands first.
    List<Incident> all(Actor actor) {
        var rows = gate.as(actor, store::all);
        return reports.handledBy(actor).stream()
                .map(report -> incident(report, Optional.ofNullable(rows.get(report.id()))))
                .sorted(Comparator.comparing(Incident::open).reversed().thenComparing(Incident::due))
                .toList();
    }

    /// How many wait, and how many of them past their time.
    Waiting.Count waiting(Actor actor) {
        var now = clock.instant();
        var open = all(actor).stream()
                .filter(each -> each.open() && each.joined() == null)
                .toList();
        return new Waiting.Count(
                open.size(), open.stream().filter(each -> each.late(now)).count());
    }

    /// One that they may handle, without reading it.
    Optional<Incident> handled(PersonId me, UUID id) {
        return reports.visibleTo(Actor.of(me), id)
                .filter(report -> !report.reporter().equals(me))
                .map(report -> incident(report, gate.as(Actor.of(me), () -> store.byId(id))));
    }

    /// Opens it to be read, which is recorded; the first time stops the first clock.
    public Optional<Incident> read(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> {
            var found = handled(me, id);
            found.ifPresent(incident -> {
                audit.record(Act.CASE_READ, Optional.of(incident.report().about()), id.toString());
                store.look(id, me, clock.instant());
            });
            return found.flatMap(incident -> handled(me, id));
        });
    }

    /// Those that were put together with it.
    List<Incident> joinedTo(PersonId me, UUID id) {
        return all(Actor.of(me)).stream()
                .filter(each -> id.equals(each.joined()))
                .toList();
    }

    /// What was done, in its order, beginning with whoever read it first.
    List<Step> steps(PersonId me, UUID id) {
        var steps = gate.as(Actor.of(me), () -> store.steps(id)).stream().map(step -> open(id, step));
        return Stream.concat(firstLook(me, id).stream(), steps)
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    private Optional<Step> firstLook(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.byId(id))
                .flatMap(row -> Optional.ofNullable(row.look()))
                .map(look -> new Step(look.at(), look.by(), "looked", null, ""));
    }

    /// Takes it or hands it to somebody who can handle it; whoever is called for it has answered with that.
    ///
    /// @return whether that one can
    boolean hand(PersonId me, Incident incident, PersonId owner) {
        var report = incident.report();
        if (!reports.couldHandle(Actor.of(me), owner, report.reporter(), report.about())) {
            return false;
        }
        gate.run(Actor.of(me), () -> {
            reports.hand(me, report.id(), owner);
            calls.answered(me, report.id());
            done(me, incident, owner.equals(me) ? "taken" : "handed", owner.equals(me) ? null : owner, "");
        });
        return true;
    }

    void rate(PersonId me, Incident incident, Severity severity) {
        gate.run(Actor.of(me), () -> {
            store.severity(incident.id(), severity);
            done(me, incident, severity.code(), null, "");
        });
    }

    public void note(PersonId me, Incident incident, UUID key, String words) {
        gate.run(Actor.of(me), () -> {
            insert(me, incident.id(), key, "note", null, words);
            recorded(incident, "note");
        });
    }

    /// Puts one together with another: they are decided as one from now on.
    void join(PersonId me, Incident incident, Incident into) {
        gate.run(Actor.of(me), () -> {
            store.join(incident.id(), into.id());
            done(me, incident, "joined", null, "");
            done(me, into, "joined", null, "");
        });
    }

    /// Closes it and what was put together with it. Whoever told us reads what came of it.
    ///
    /// @param told what they read beside the sentence that goes with the outcome; empty where that is enough
    public void decide(PersonId me, Incident incident, Outcome outcome, String told, String note) {
        gate.run(Actor.of(me), () -> {
            close(me, incident.id(), outcome, told, note);
            joinedTo(me, incident.id()).forEach(each -> close(me, each.id(), outcome, told, note));
            calls.answered(me, incident.id());
            done(me, incident, "decided", null, "");
        });
    }

    private void close(PersonId me, UUID id, Outcome outcome, String told, String note) {
        if (reports.close(me, id, outcome, note) && !told.isEmpty()) {
            store.insertAnswer(id, keys.seal(box(id, "answer", id), told), clock.instant(), me);
        }
    }

    /// What the team wrote to whoever told it; empty where the sentence that goes with the outcome was enough.
    String answer(PersonId reader, UUID report) {
        return gate.as(Actor.of(reader), () -> store.answer(report))
                .map(words -> keys.open(box(report, "answer", report), words))
                .orElse("");
    }

    /// Says in the log that something was done about somebody, or ended.
    public void acted(PersonId me, Incident incident, String what) {
        gate.run(Actor.of(me), () -> done(me, incident, what, null, ""));
    }

    private void done(PersonId me, Incident incident, String what, @Nullable PersonId whom, String words) {
        step(me, incident.id(), what, whom, words);
        recorded(incident, what);
    }

    private void recorded(Incident incident, String what) {
        audit.record(Act.CASE_HANDLED, Optional.of(incident.report().about()), what);
    }

    private void step(PersonId me, UUID incident, String what, @Nullable PersonId whom, String words) {
        insert(me, incident, Ids.next(), what, whom, words);
    }

    private void insert(PersonId me, UUID incident, UUID id, String what, @Nullable PersonId whom, String words) {
        byte[] sealed = words.isEmpty() ? null : keys.seal(box(incident, "step", id), words);
        store.insertStep(incident, new IncidentStore.SealedStep(id, clock.instant(), me, what, whom, sealed));
    }

    private Step open(UUID incident, IncidentStore.SealedStep step) {
        byte[] words = step.words();
        return new Step(
                step.at(),
                step.by(),
                step.what(),
                step.whom(),
                words == null ? "" : keys.open(box(incident, "step", step.id()), words));
    }

    private static Incident incident(Report report, Optional<IncidentStore.Row> row) {
        return new Incident(
                report,
                row.flatMap(IncidentStore.Row::severity).orElseGet(() -> Severity.of(report.kind())),
                row.flatMap(found -> Optional.ofNullable(found.look()))
                        .map(IncidentStore.Look::at)
                        .orElse(null),
                row.flatMap(found -> Optional.ofNullable(found.joined())).orElse(null));
    }

    private static Box box(UUID incident, String table, UUID row) {
        return new Box(incident, "incidents." + table, "words", row);
    }
}
