package tandem.checkins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.channels.AtKiosk;
import tandem.oncall.Roster;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Visit;

/// One number, at the shared device in the lobby: others may read along, so it asks for nothing else and
/// shows nothing of what was said before this turn. One that says it is very hard is told to a person.
@Component
@Order(2)
class CheckInAtKiosk implements AtKiosk {
    private static final String HARD = "hard";

    private final CheckIns checkIns;
    private final Roster roster;
    private final Gate gate;
    private final ApplicationEventPublisher events;

    CheckInAtKiosk(CheckIns checkIns, Roster roster, Gate gate, ApplicationEventPublisher events) {
        this.checkIns = checkIns;
        this.roster = roster;
        this.gate = gate;
        this.events = events;
    }

    @Override
    public String code() {
        return "checkin";
    }

    @Override
    public String title(Visit visit) {
        return visit.texts().of("checkins.kiosk");
    }

    @Override
    public Optional<String> says(PersonId person, Visit visit) {
        return Optional.of(visit.texts().of("checkins.kiosk.what"));
    }

    @Override
    public List<Choice> choices(PersonId person, Visit visit) {
        return IntStream.rangeClosed(0, Scale.MOOD.most())
                .mapToObj(number -> new Choice(String.valueOf(number), String.valueOf(number)))
                .toList();
    }

    @Override
    public Optional<Words> said(PersonId person, UUID key, Visit visit) {
        return checkIns.find(person, visit.today(), key)
                .flatMap(each -> each.said().number(Scale.MOOD))
                .map(number -> new Words(
                        visit.texts().of("checkins.kiosk.said", number),
                        visit.texts().of("checkins.kiosk.change")));
    }

    @Override
    public void act(PersonId person, UUID key, String value, Visit visit) {
        if (hard(value)) {
            gate.run(Actor.SYSTEM, () -> events.publishEvent(new SaidVeryHard(person, visit.now())));
        }
        var said = new Said(
                Optional.empty(),
                Map.of(Scale.MOOD, Integer.valueOf(value)),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "");
        var entry = new CheckIn(key, visit.today(), visit.now(), said);
        if (!checkIns.keep(person, entry, true)) {
            checkIns.change(person, entry);
        }
    }

    @Override
    public String done(String value) {
        return hard(value) ? HARD : code();
    }

    @Override
    public Optional<String> afterwards(String done, Visit visit) {
        if (!done.equals(HARD)) {
            return AtKiosk.super.afterwards(done, visit);
        }
        var t = visit.texts();
        var told = t.of(roster.duty().now() ? "checkins.kiosk.told.now" : "checkins.kiosk.told.trying");
        return Optional.of(t.of("checkins.kiosk.hard", told));
    }

    private static boolean hard(String value) {
        return Scale.MOOD.trouble(Integer.parseInt(value));
    }
}
