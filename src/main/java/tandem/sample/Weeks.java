package tandem.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.agenda.Agendas;
import tandem.attendance.Attendances;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.content.Contents;
import tandem.coverage.Coverage;
import tandem.debrief.Debriefs;
import tandem.sessions.Session;
import tandem.sessions.Sessions;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What those who lead did for the last session and do for the next ones.
@Component
class Weeks {
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);

    private final Circles circles;
    private final Sessions sessions;
    private final Coverage coverage;
    private final Agendas agendas;
    private final Attendances attendances;
    private final Debriefs debriefs;
    private final Contents contents;
    private final Clock clock;

    Weeks(
            Circles circles,
            Sessions sessions,
            Coverage coverage,
            Agendas agendas,
            Attendances attendances,
            Debriefs debriefs,
            Contents contents,
            Clock clock) {
        this.circles = circles;
        this.sessions = sessions;
        this.coverage = coverage;
        this.agendas = agendas;
        this.attendances = attendances;
        this.debriefs = debriefs;
        this.contents = contents;
        this.clock = clock;
    }

    /// Somebody stands in at the first sessions that are to come, where what lets them lead lasts so long.
    void covered(PersonId by, CircleId circle, PersonId standIn, int first) {
        var actor = Actor.of(by);
        ahead(actor, circle).stream()
                .limit(first)
                .flatMap(session -> coverage.of(actor, circle, session.day()).stream())
                .forEach(cover -> coverage.candidates(actor, cover).stream()
                        .filter(person -> person.id().equals(standIn))
                        .forEach(person -> coverage.name(by, cover, person)));
    }

    /// The next session has an agenda.
    void planned(PersonId leader, CircleId circle) {
        ahead(Actor.of(leader), circle).stream().limit(1).forEach(next -> {
            agendas.write(leader, next, "Asking for help before it is late", "You do not have to earn a phone call.");
            agendas.add(leader, next, Ids.next(), "Hello round: a word each, or pass", 10);
            agendas.add(
                    leader,
                    next,
                    Ids.next(),
                    contents.find("skills", "grounding", Language.EN).orElseThrow(),
                    4);
            agendas.add(leader, next, Ids.next(), "Open table: when did you last ask?", 35);
            agendas.add(leader, next, Ids.next(), "One word to take home", 8);
        });
    }

    /// Some were at the last session and agreed that it is noted, and those who led took the five minutes.
    void held(PersonId leader, CircleId circle, Set<PersonId> there) {
        there.forEach(person -> attendances.agree(person, circle));
        var actor = Actor.of(leader);
        last(actor, circle).ifPresent(session -> {
            var ids = circles.known(actor, circle).entrySet().stream()
                    .filter(each -> there.contains(each.getKey()))
                    .map(each -> each.getValue())
                    .map(Fellow::id)
                    .collect(Collectors.toSet());
            attendances.note(leader, session, ids);
            debriefs.write(
                    leader,
                    session,
                    List.of(
                            "Tired in a good way. 4.",
                            "We let the silence stand, and somebody spoke for the first time.",
                            "I answered too fast in the second round.",
                            "I ask Tess on Wednesday about a ride for the way home."));
        });
    }

    private List<Session> ahead(Actor actor, CircleId circle) {
        var now = clock.instant();
        return sessions.between(found(actor, circle), now, now.plus(FOUR_WEEKS)).stream()
                .filter(Session::takesPlace)
                .toList();
    }

    private Optional<Session> last(Actor actor, CircleId circle) {
        var now = clock.instant();
        return sessions.between(found(actor, circle), now.minus(Duration.ofDays(7)), now).stream()
                .filter(session -> session.takesPlace() && session.overAt(now))
                .reduce((one, later) -> later);
    }

    private Circle found(Actor actor, CircleId circle) {
        return circles.visibleTo(actor, circle).orElseThrow();
    }
}
