package tandem.transition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: how somebody wants their wheels, what they changed of them, and their own plan.
@Component
class KeptOfTransition implements Kept {
    private final Rides rides;
    private final OneWheel one;
    private final StepDowns plans;
    private final Touchpoints touchpoints;

    KeptOfTransition(Rides rides, OneWheel one, StepDowns plans, Touchpoints touchpoints) {
        this.rides = rides;
        this.one = one;
        this.plans = plans;
        this.touchpoints = touchpoints;
    }

    @Override
    public String module() {
        return "transition";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var actor = Actor.of(person);
        var kept = new LinkedHashMap<String, Object>();
        touchpoints.began(actor, person).ifPresent(began -> {
            var ride = rides.of(actor, person, began);
            kept.put("schedule", ride.version());
            kept.put("choice", told(ride.choice()));
            ride.tightening().cause().ifPresent(cause -> kept.put("closer_because", cause.code()));
            kept.put("closer_until_through", ride.tightening().left());
            kept.put("missed", ride.tightening().missed());
            kept.put("wheels", changed(ride, one.words(person)));
        });
        kept.put(
                "plan",
                plans.of(person).stream()
                        .filter(part -> !part.blank())
                        .map(KeptOfTransition::told)
                        .toList());
        kept.put(
                "plan_opened_to",
                plans.given(person).stream()
                        .map(each -> told("to", each.holder(), each))
                        .toList());
        kept.put(
                "plans_read",
                plans.received(person).stream()
                        .map(each -> told("of", each.person(), each))
                        .toList());
        return kept;
    }

    private static Map<String, Object> told(Choice choice) {
        var told = new LinkedHashMap<String, Object>();
        told.put("pace", choice.spacing().code());
        choice.weekday().ifPresent(day -> told.put("weekday", day.getValue()));
        choice.at().map(LocalTime::toString).ifPresent(at -> told.put("at", at));
        choice.way().map(Channel::code).ifPresent(way -> told.put("way", way));
        told.put("rule_missed", choice.minds().missed());
        told.put("rule_signal", choice.minds().signal());
        told.put("rule_return", choice.minds().returned());
        choice.rest().ifPresent(rest -> told.put("paused", rest.since().toString()));
        choice.rest().flatMap(Choice.Rest::until).ifPresent(until -> told.put("paused_until", until.toString()));
        return told;
    }

    private static List<Map<String, Object>> changed(Ride ride, Map<LocalDate, String> words) {
        return ride.changed().values().stream()
                .sorted(Comparator.comparing(Changed::day))
                .map(each -> told(each, words.getOrDefault(each.day(), "")))
                .toList();
    }

    private static Map<String, Object> told(Changed changed, String word) {
        var told = new LinkedHashMap<String, Object>();
        told.put("day", changed.day().toString());
        told.put("taken_off", changed.off());
        changed.moved().ifPresent(to -> told.put("moved", to.toString()));
        changed.was().ifPresent(was -> told.put("was_on", was.toString()));
        changed.kind().map(Kind::code).ifPresent(why -> told.put("because", why));
        changed.at().ifPresent(at -> told.put("at", at.toString()));
        changed.way().ifPresent(way -> told.put("way", way.code()));
        if (!word.isEmpty()) {
            told.put("word", word);
        }
        return told;
    }

    private static Map<String, Object> told(Part part) {
        return Map.of("topic", part.topic().code(), "had", part.had(), "instead", part.instead());
    }

    private static Map<String, Object> told(String side, PersonId who, StepDownStore.Opening opening) {
        return Map.of(side, who.toString(), "since", opening.since(), "with_the_road", opening.road());
    }
}
