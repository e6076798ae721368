package tandem.sample;

import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.circles.Agreements;

/// What leaders do around the sessions of their circles: a line of their own, who stands in, the agenda, the five
/// minutes. First Light and the Walk are each led by one person alone, so that the board has something to show.
@Component
class Evenings implements Chapter {
    private static final String TABLE = "Tuesday Table";
    /// The day on which the circle is made: whoever joins accepts the line with the others.
    private static final int AGREED = 118;

    private final Agreements agreements;
    private final Weeks weeks;

    Evenings(Agreements agreements, Weeks weeks) {
        this.agreements = agreements;
        this.weeks = weeks;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.ago() == AGREED) {
            agreements.change(here.person("Lee"), here.circle(TABLE), "We put out one chair more than we need.");
            agreements.accept(here.person("Anita"), here.circle(TABLE), 2);
        }
        if (day.last()) {
            var table = here.circle(TABLE);
            weeks.covered(here.person("Tess"), table, here.person("Marco"), 3);
            weeks.covered(here.person("Tess"), here.circle("Thursday Walk"), here.person("Lee"), 2);
            weeks.covered(here.person("Tess"), here.circle("After Bedtime"), here.person("Grace"), 4);
            weeks.covered(here.person("Tess"), here.circle("Night Crew"), here.person("Silas"), 3);
            weeks.covered(here.person("Tess"), here.circle("Steady Ground"), here.person("Anita"), 4);
            weeks.planned(here.person("Lee"), table);
            weeks.held(here.person("Lee"), table, Set.of(here.person("Nell")));
        }
    }
}
