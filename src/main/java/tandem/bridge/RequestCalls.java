package tandem.bridge;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.help.ContactRequests;
import tandem.oncall.Nudges;
import tandem.oncall.Roster;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Somebody asked to be reached, and nobody has taken it in time: those on call are asked, the first, the second, the
/// third, each with a quarter of an hour. Where nobody is left, every supervisor is told. The letters say that
/// something
/// waits, and nothing of what or who. Nobody outside the team is ever asked.
@Component
class RequestCalls {
    static final Duration ANSWER = Duration.ofMinutes(15);
    static final int NOBODY = 4;
    private static final Duration LETTER_LASTS = Duration.ofHours(4);

    private final Gate gate;
    private final RequestCallStore store;
    private final ContactRequests requests;
    private final Roster roster;
    private final People people;
    private final Nudges nudges;
    private final Clock clock;

    RequestCalls(
            Gate gate,
            RequestCallStore store,
            ContactRequests requests,
            Roster roster,
            People people,
            Nudges nudges,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.requests = requests;
        this.roster = roster;
        this.people = people;
        this.nudges = nudges;
        this.clock = clock;
    }

    /// Who was asked about each request, as far as the actor may know.
    Map<UUID, List<RequestCallStore.Call>> of(Actor actor) {
        return gate.as(actor, store::all).stream().collect(Collectors.groupingBy(RequestCallStore.Call::request));
    }

    /// Asks wherever it is time to. Harmless as often as it runs.
    void ring() {
        var now = clock.instant();
        var late = requests.states(Actor.SYSTEM).stream()
                .filter(each -> !each.escalates().isAfter(now))
                .toList();
        if (!late.isEmpty()) {
            var so = of(Actor.SYSTEM);
            late.forEach(each -> ring(each, so.getOrDefault(each.id(), List.of())));
        }
    }

    private void ring(ContactRequests.State request, List<RequestCallStore.Call> so) {
        boolean ended = !so.isEmpty() && so.getLast().rank() == NOBODY;
        boolean waits = !so.isEmpty() && so.getLast().until().isAfter(clock.instant());
        if (ended || waits) {
            return;
        }
        var asked = Stream.concat(so.stream().flatMap(each -> each.asked().stream()), request.taken().stream())
                .toList();
        var next = roster.at(clock.instant()).stream()
                .filter(each -> !asked.contains(each))
                .findFirst();
        ask(request.id(), next.isEmpty() ? NOBODY : so.size() + 1, next);
    }

    private void ask(UUID request, int rank, Optional<PersonId> whom) {
        var now = clock.instant();
        var all = whom.map(List::of).orElseGet(() -> people.idsWith(Actor.SYSTEM, Role.SUPERVISOR));
        var call = new RequestCallStore.Call(request, rank, whom.orElse(null), now, now.plus(ANSWER));
        gate.run(Actor.SYSTEM, () -> {
            if (store.insert(call)) {
                nudges.send(all, "bridge.letter", LETTER_LASTS);
            }
        });
    }
}
