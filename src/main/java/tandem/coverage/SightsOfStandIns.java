package tandem.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.keys.Keys;
import tandem.people.Sights;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Whoever stands in for a leader sees, around that day, who is in the circle.
@Component
class SightsOfStandIns implements Sights {
    /// A day by which a session is named may be over here while it lasts elsewhere.
    private static final int DAYS_BACK = 3;

    private record Whom(CircleId circle, PersonId person, String name) {}

    private final Gate gate;
    private final CoverageStore store;
    private final Circles circles;
    private final Keys keys;
    private final Clock clock;

    SightsOfStandIns(Gate gate, CoverageStore store, Circles circles, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public List<Sight> of(PersonId person) {
        var mine = circles.of(person).stream().collect(Collectors.toMap(Circle::id, Circle::name));
        return mine.isEmpty() ? List.of() : in(mine, person);
    }

    private List<Sight> in(Map<CircleId, String> mine, PersonId person) {
        var now = clock.instant();
        var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_BACK);
        Map<Whom, List<Span>> spans = new LinkedHashMap<>();
        gate.as(Actor.of(person), () -> store.standIns(from)).stream()
                .filter(each -> each.may() && each.closes().isAfter(now))
                .filter(each ->
                        mine.containsKey(each.circle()) && !each.person().equals(person))
                .forEach(each -> spans.computeIfAbsent(whom(each), first -> new ArrayList<>())
                        .add(new Span(each.opens(), each.closes())));
        return spans.entrySet().stream()
                .map(each -> new Sight(
                        "coverage.sight",
                        each.getKey().name(),
                        mine.getOrDefault(each.getKey().circle(), ""),
                        each.getValue()))
                .toList();
    }

    private Whom whom(CoverageStore.Sealed each) {
        var name = keys.open(Coverage.nameBox(each.person(), each.id()), each.name());
        return new Whom(each.circle(), each.person(), name);
    }
}
