package tandem.incidents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.safety.Report;
import tandem.safety.ReportKind;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Counts months of safety for supervisors, and keeps what they write down about them. Who read one and who wrote is
/// recorded.
@Component
class Months {
    private final Gate gate;
    private final Incidents incidents;
    private final Actions actions;
    private final Appeals appeals;
    private final ReviewStore store;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    Months(
            Gate gate,
            Incidents incidents,
            Actions actions,
            Appeals appeals,
            ReviewStore store,
            Audit audit,
            Keys keys,
            Clock clock) {
        this.gate = gate;
        this.incidents = incidents;
        this.actions = actions;
        this.appeals = appeals;
        this.store = store;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    record Note(Instant at, PersonId by, String words) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Note";
        }
    }

    Month of(PersonId me, YearMonth month, ZoneId zone) {
        var from = month.atDay(1).atStartOfDay(zone).toInstant();
        var to = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
        gate.run(Actor.of(me), () -> audit.record(Act.SAFETY_REVIEWED, Optional.empty(), month.toString()));
        var all = incidents.all(Actor.of(me));
        var its = all.stream()
                .filter(each -> within(each.report().at(), from, to))
                .toList();
        var said = appeals.all(me).stream()
                .filter(each -> within(each.at(), from, to))
                .toList();
        var now = clock.instant();
        return new Month(
                its.size(),
                count(ReportKind.class, its, each -> each.report().kind()),
                count(Severity.class, its, Incident::severity),
                looks(its),
                decisions(its),
                (int) all.stream()
                        .filter(each -> each.joined() == null && each.late(now))
                        .count(),
                count(Kind.class, actions.between(me, from, to), Action::kind),
                said.size(),
                decided(said, true),
                decided(said, false),
                (int) its.stream().filter(each -> kept(each)).count(),
                (int) its.stream().filter(each -> broken(each, now)).count(),
                (int) its.stream().filter(each -> !each.report().promised()).count());
    }

    void write(PersonId me, YearMonth month, UUID key, String words) {
        keys.make(key);
        gate.run(Actor.of(me), () -> {
            store.insert(month.atDay(1), new ReviewStore.Sealed(key, clock.instant(), me, keys.seal(box(key), words)));
            audit.record(Act.SAFETY_REVIEWED, Optional.empty(), month + "-note");
        });
    }

    List<Note> notes(PersonId me, YearMonth month) {
        return gate.as(Actor.of(me), () -> store.of(month.atDay(1))).stream()
                .map(each -> new Note(each.at(), each.by(), keys.open(box(each.id()), each.words())))
                .toList();
    }

    private static boolean within(Instant moment, Instant from, Instant to) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    private static <T, K extends Enum<K>> Map<K, Integer> count(Class<K> keys, List<T> all, Function<T, K> key) {
        var counts = new EnumMap<K, Integer>(keys);
        all.forEach(each -> counts.merge(key.apply(each), 1, Integer::sum));
        return counts;
    }

    private static Times looks(List<Incident> its) {
        var done = its.stream()
                .flatMap(each -> each.firstLook().stream()
                        .map(look -> Duration.between(each.report().at(), look)))
                .toList();
        return Times.of(done, its.size() - done.size());
    }

    private static Times decisions(List<Incident> its) {
        var done = its.stream()
                .map(Incident::report)
                .flatMap(
                        report -> report.closing().stream().map(closing -> Duration.between(report.at(), closing.at())))
                .toList();
        return Times.of(done, its.size() - done.size());
    }

    private static int decided(List<Appeal> said, boolean granted) {
        return (int) said.stream()
                .flatMap(each -> each.decision().stream())
                .filter(decision -> decision.granted() == granted)
                .count();
    }

    private static boolean kept(Incident incident) {
        Report report = incident.report();
        return report.promised()
                && incident.firstLook()
                        .filter(look -> !look.isAfter(report.due()))
                        .isPresent();
    }

    private static boolean broken(Incident incident, Instant now) {
        return incident.report().promised()
                && !kept(incident)
                && incident.report().due().isBefore(now);
    }

    private static Box box(UUID note) {
        return new Box(note, "incidents.review", "words", note);
    }
}
