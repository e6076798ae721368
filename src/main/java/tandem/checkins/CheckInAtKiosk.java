package tandem.checkins;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.channels.AtKiosk;
import tandem.shared.PersonId;
import tandem.web.Visit;

/// One number, at the shared device in the lobby: others may read along, so it asks for nothing else and
/// shows nothing of what was said before.
@Component
@Order(2)
class CheckInAtKiosk implements AtKiosk {
    private final CheckIns checkIns;

    CheckInAtKiosk(CheckIns checkIns) {
        this.checkIns = checkIns;
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
    public void act(PersonId person, UUID key, String value, Visit visit) {
        var said = new Said(
                Optional.empty(), Map.of(Scale.MOOD, Integer.valueOf(value)), Set.of(), Set.of(), Set.of(), Set.of(), "");
        var today = LocalDate.ofInstant(visit.now(), visit.program().zone());
        checkIns.keep(person, new CheckIn(key, today, visit.now(), said), true);
    }
}
