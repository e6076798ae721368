package tandem.today;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.coverage.Cover;
import tandem.coverage.Coverage;
import tandem.coverage.State;
import tandem.debrief.Debriefs;
import tandem.wall.Role;
import tandem.web.Visit;

/// What waits for somebody who leads: sessions they are asked to lead, and the five minutes after those they led.
@Component
class Evenings {
    private final Coverage coverage;
    private final Debriefs debriefs;

    Evenings(Coverage coverage, Debriefs debriefs) {
        this.coverage = coverage;
        this.debriefs = debriefs;
    }

    /// @param leads whether they lead at all
    record Waiting(boolean leads, long asked, List<Cover> debriefs) {}

    Waiting of(Visit visit) {
        if (!visit.reader().is(Role.LEADER)) {
            return new Waiting(false, 0, List.of());
        }
        long asked = coverage.all(visit.actor()).stream()
                .filter(cover -> cover.state() == State.ASKED)
                .filter(cover -> cover.standIn()
                        .filter(each -> each.person().equals(visit.me()))
                        .isPresent())
                .count();
        return new Waiting(true, asked, debriefs.due(visit.me()));
    }
}
