package tandem.gatherings;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.sessions.ToCall;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Visit;

/// Those who come to a gathering, and whom no letter told that it is off or another. Whoever calls them says when and
/// in
/// which circle; the rest is their host's.
@Component
@Order(2)
class CallsAboutGatherings implements ToCall {
    private final Gate gate;
    private final GatheringStore store;
    private final Circles circles;

    CallsAboutGatherings(Gate gate, GatheringStore store, Circles circles) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
    }

    @Override
    public List<Call> calls(Visit visit) {
        return gate.as(visit.actor(), store::toCall).stream()
                .flatMap(each -> circles.visibleTo(visit.actor(), each.circle()).stream()
                        .map(circle -> call(each, circle, visit)))
                .toList();
    }

    @Override
    public List<PersonId> people(PersonId coordinator) {
        return gate.as(Actor.of(coordinator), store::toCall).stream()
                .map(each -> each.untold().person())
                .toList();
    }

    @Override
    public boolean called(PersonId coordinator, List<String> told) {
        var mine = told.stream()
                .flatMap(each -> GatheringStore.Untold.read(each).stream())
                .toList();
        return gate.as(
                        Actor.of(coordinator),
                        () -> mine.stream().filter(store::called).count())
                > 0;
    }

    private static Call call(GatheringStore.ToCall each, Circle circle, Visit visit) {
        var t = visit.texts();
        var when = t.moment(each.starts(), visit.now(), circle.zone());
        return new Call(
                each.untold().person(),
                each.untold().written(),
                circle.name(),
                t.of(each.cancelled() ? "gatherings.calls.off" : "gatherings.calls.changed", when),
                "/circles/" + circle.id());
    }
}
