package tandem.incidents;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tandem.oncall.Nudges;
import tandem.oncall.Roster;
import tandem.safety.ReportMade;
import tandem.safety.Reports;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Asks whoever is on call to look at once where somebody may get hurt: the first, then the second, then the third,
/// each
/// with a quarter of an hour to answer. Where nobody is left, whoever told us reads that.
@Component
class Calls {
    static final Duration ANSWER = Duration.ofMinutes(15);
    static final int NOBODY = 4;
    private static final Duration LETTER_LASTS = Duration.ofHours(1);

    private final Gate gate;
    private final CallStore store;
    private final Reports reports;
    private final Roster roster;
    private final Nudges nudges;
    private final Clock clock;

    Calls(Gate gate, CallStore store, Reports reports, Roster roster, Nudges nudges, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.reports = reports;
        this.roster = roster;
        this.nudges = nudges;
        this.clock = clock;
    }

    @EventListener
    void made(ReportMade report) {
        ring();
    }

    /// Asks wherever it is time to. Harmless as often as it runs.
    void ring() {
        reports.dangerous().forEach(this::ring);
    }

    List<CallStore.Call> of(Actor actor, UUID report) {
        return gate.as(actor, () -> store.of(report));
    }

    /// Within the open unit of work of whoever took it.
    void answered(PersonId me, UUID report) {
        gate.run(Actor.of(me), () -> store.answer(report, clock.instant()));
    }

    private void ring(Reports.Urgent report) {
        var so = of(Actor.SYSTEM, report.id());
        boolean settled = so.stream().anyMatch(each -> each.answered() || each.rank() == NOBODY);
        boolean waits = !so.isEmpty() && so.getLast().until().isAfter(clock.instant());
        if (settled || waits) {
            return;
        }
        var asked = so.stream().flatMap(each -> each.asked().stream()).toList();
        var next = roster.at(clock.instant()).stream()
                .filter(each -> !asked.contains(each))
                .filter(each -> reports.couldHandle(Actor.SYSTEM, each, report.reporter(), report.about()))
                .findFirst();
        ask(report.id(), next.isEmpty() ? NOBODY : so.size() + 1, next);
    }

    private void ask(UUID report, int rank, Optional<PersonId> whom) {
        var now = clock.instant();
        var call = new CallStore.Call(rank, whom.orElse(null), now, now.plus(ANSWER), false);
        gate.run(Actor.SYSTEM, () -> {
            if (store.insert(report, call)) {
                whom.ifPresent(person -> {
                    reports.give(report, person);
                    nudges.send(List.of(person), "incidents.call", LETTER_LASTS);
                });
            }
        });
    }
}
