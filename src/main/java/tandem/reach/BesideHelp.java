package tandem.reach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.circles.CircleRow;
import tandem.circles.Circles;
import tandem.direct.Directs;
import tandem.help.Beside;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.web.Html;
import tandem.web.Texts;
import tandem.web.Visit;

/// What the help page holds for somebody who is signed in: their people, those who have a role for them, what is next.
@Component
class BesideHelp implements Beside {
    private final MyPeople people;
    private final Directs directs;
    private final Roster roster;
    private final Circles circles;

    BesideHelp(MyPeople people, Directs directs, Roster roster, Circles circles) {
        this.people = people;
        this.directs = directs;
        this.roster = roster;
        this.circles = circles;
    }

    record PeoplePart(Visit visit, List<Mine> mine, List<Directs.Door> doors, DutyLine duty) {
        Texts texts() {
            return visit.texts();
        }
    }

    record NextPart(Visit visit, Optional<CircleRow> session) {}

    @Override
    public Optional<Parts> of(Visit visit) {
        var me = visit.me();
        // The roster remembers it for the moment in which the page is written.
        roster.duty();
        var people = new PeoplePart(visit, this.people.of(me), directs.doors(me), new DutyLine(roster, visit));
        var next = new NextPart(visit, next(visit));
        return Optional.of(new Parts(Html.part("reach/people.jte", people), Html.part("reach/next.jte", next)));
    }

    private Optional<CircleRow> next(Visit visit) {
        return circles.of(visit.me()).stream()
                .filter(circle -> circle.session(visit.now()).isPresent())
                .min(Comparator.comparing(
                        circle -> circle.session(visit.now()).orElseThrow().start()))
                .map(circle -> new CircleRow(circle, visit));
    }
}
