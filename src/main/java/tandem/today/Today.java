package tandem.today;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.circles.CircleRow;
import tandem.circles.Circles;
import tandem.circles.Part;
import tandem.circles.SoonElsewhere;
import tandem.direct.Directs;
import tandem.directory.ComingUp;
import tandem.fits.Telling;
import tandem.fits.Told;
import tandem.greeting.Afterwards;
import tandem.greeting.Greetings;
import tandem.incidents.News;
import tandem.live.Rooms;
import tandem.people.People;
import tandem.people.Person;
import tandem.privacy.Erasures;
import tandem.privacy.Looks;
import tandem.transition.NextWheels;
import tandem.wall.Gate;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Visit;

/// Puts a member's first page together from what the others know.
@Component
class Today {
    private final People people;
    private final Greetings greetings;
    private final Circles circles;
    private final Touchpoints touchpoints;
    private final NextWheels nextWheels;
    private final ComingUp comingUp;
    private final SoonElsewhere elsewhere;
    private final Afterwards afterwards;
    private final Directs directs;
    private final Erasures erasures;
    private final Evenings evenings;
    private final Looks looks;
    private final News news;
    private final Own own;
    private final Telling telling;
    private final Ahead ahead;
    private final Rooms rooms;
    private final Gate gate;

    Today(
            People people,
            Greetings greetings,
            Circles circles,
            Touchpoints touchpoints,
            NextWheels nextWheels,
            ComingUp comingUp,
            SoonElsewhere elsewhere,
            Afterwards afterwards,
            Directs directs,
            Erasures erasures,
            Evenings evenings,
            Looks looks,
            News news,
            Own own,
            Telling telling,
            Ahead ahead,
            Rooms rooms,
            Gate gate) {
        this.people = people;
        this.greetings = greetings;
        this.circles = circles;
        this.touchpoints = touchpoints;
        this.nextWheels = nextWheels;
        this.comingUp = comingUp;
        this.elsewhere = elsewhere;
        this.afterwards = afterwards;
        this.directs = directs;
        this.erasures = erasures;
        this.evenings = evenings;
        this.looks = looks;
        this.news = news;
        this.own = own;
        this.telling = telling;
        this.ahead = ahead;
        this.rooms = rooms;
        this.gate = gate;
    }

    /// All of theirs that stands on it is read in one unit of work.
    TodayPage page(Visit visit) {
        var told = telling.next(visit);
        return gate.as(visit.actor(), () -> of(visit, told));
    }

    private TodayPage of(Visit visit, Optional<Told> told) {
        var me = people.visibleTo(visit.actor(), visit.me()).orElseThrow(Refusal::signIn);
        var all = circles.all(visit.actor());
        var hello = greetings.of(me.id());
        var mine = all.stream()
                .filter(circle -> circle.part() != Part.NONE)
                .map(circle -> new CircleRow(circle, visit))
                .toList();
        return new TodayPage(
                Page.personal(visit, Tab.TODAY, visit.texts().of("today.title")),
                me,
                hello,
                contact(visit, me),
                mine,
                mine.isEmpty()
                        ? circles.toJoin(me.id(), all, visit.language()).map(circle -> new CircleRow(circle, visit))
                        : Optional.empty(),
                elsewhere.where(all, visit),
                hello.isPresent() && afterwards.since(visit.actor(), me.id()),
                directs.waits(me.id()),
                comingUp.of(visit),
                erasures.of(me.id()),
                evenings.of(visit),
                looks.lately(visit),
                news.of(visit),
                own.of(visit, told),
                ahead.of(visit, all),
                rooms.openTo(me.id()));
    }

    private Optional<TodayPage.Contact> contact(Visit visit, Person me) {
        return nextWheels.of(visit.actor(), me.id()).map(next -> {
            var today = touchpoints.today();
            var day = next.due().isBefore(today) ? today : next.due();
            var at = day.atTime(next.at().orElse(LocalTime.NOON))
                    .atZone(visit.program().zone());
            var theirs = at.withZoneSameInstant(visit.readerZone());
            var owner = people.visibleTo(visit.actor(), next.owner()).map(Person::name);
            return new TodayPage.Contact(
                    at.toInstant(),
                    next.at().isEmpty()
                            ? visit.texts().dayAlone(day, today)
                            : visit.texts()
                                    .dayAlone(
                                            theirs.toLocalDate(),
                                            visit.now()
                                                    .atZone(visit.readerZone())
                                                    .toLocalDate()),
                    owner.orElseGet(() -> visit.texts().of("bridge.somebody")),
                    NextWheels.how(next.at().map(said -> theirs.toLocalTime()), next.way(), visit.texts()));
        });
    }
}
