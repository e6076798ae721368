package tandem.help;

import java.time.Instant;
import tandem.web.Visit;

/// A promised moment as the reader says it; where their zone is not the program's, both clocks.
final class Promised {
    private Promised() {}

    static String inWords(Instant due, Visit visit) {
        var here = visit.readerZone();
        var there = visit.program().zone();
        var said = visit.texts().moment(due, visit.now(), here);
        if (due.atZone(here).toLocalDateTime().equals(due.atZone(there).toLocalDateTime())) {
            return said;
        }
        var clock = visit.texts().at(due.atZone(there).toLocalTime());
        return visit.texts().of("help.both-clocks", said, clock, visit.program().place());
    }
}
