package tandem.sample;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.leaders.Leaders;
import tandem.leaders.Supervision;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// How those who lead learned to, partly before the story begins, and what became of them.
@Component
class Schooling implements Chapter {
    private static final String KIND = "training";
    private static final String SUPERVISOR = "Ruth";
    private static final int AGAIN = 7;
    private static final int TALK = 40;

    private final Gate gate;
    private final Contents contents;
    private final Adoptions adoptions;
    private final Leaders leaders;

    Schooling(Gate gate, Contents contents, Adoptions adoptions, Leaders leaders) {
        this.gate = gate;
        this.contents = contents;
        this.adoptions = adoptions;
        this.leaders = leaders;
    }

    private record Seen(int line, LocalDate on) {}

    @Override
    public void tell(Day day, Company here) {
        var supervisor = here.person(SUPERVISOR);
        if (day.ago() == Story.DAYS) {
            Stream.of(KIND, "skills", "return-to-use", "stories", "giving")
                    .flatMap(kind -> contents.all(kind, Language.EN).stream())
                    .forEach(item -> adoptions.adopt(supervisor, item));
        }
        here.team().forEach(each -> {
            var leader = here.person(each.name());
            each.training().ifPresent(training -> {
                read(day, leader, training);
                see(day, supervisor, leader, training);
            });
            meet(day, supervisor, leader, each);
            each.away().ifPresent(away -> stepBack(day, leader, away));
        });
    }

    private void read(Day day, PersonId leader, Teammate.Training training) {
        var falling = IntStream.range(0, training.modules())
                .filter(number -> falls(training.module(number), day))
                .toArray();
        if (falling.length > 0) {
            var modules = contents.ordered(KIND, Language.EN);
            gate.run(
                    Actor.of(leader),
                    () -> IntStream.of(falling)
                            .forEach(number ->
                                    leaders.pass(leader, modules.get(number).id())));
        }
    }

    /// Each line is seen on a day and again a week later.
    private void see(Day day, PersonId supervisor, PersonId leader, Teammate.Training training) {
        var seen = IntStream.range(0, training.lines())
                .boxed()
                .flatMap(number -> Stream.of(training.line(number), training.line(number) - AGAIN)
                        .filter(ago -> falls(ago, day))
                        .map(ago -> new Seen(number + 1, day.today().minusDays(ago))))
                .toList();
        if (!seen.isEmpty()) {
            gate.run(
                    Actor.of(supervisor),
                    () -> seen.forEach(each -> leaders.sign(supervisor, leader, each.line(), each.on())));
        }
    }

    private void meet(Day day, PersonId supervisor, PersonId leader, Teammate each) {
        if (day.ago() == Story.DAYS) {
            each.paper()
                    .ifPresent(paper -> leaders.recognize(
                            supervisor,
                            leader,
                            Ids.next(),
                            paper.document(),
                            paper.ends().map(day.today()::plusDays).orElse(null)));
        }
        var note = each.talks().get(day.ago());
        if (note != null) {
            leaders.supervise(supervisor, leader, Ids.next(), new Supervision(day.date(), TALK, note));
        }
    }

    private void stepBack(Day day, PersonId leader, Teammate.Away away) {
        if (day.ago() == away.from()) {
            leaders.stepBack(leader);
        }
        if (day.ago() == away.asks()) {
            leaders.askBack(leader);
        }
    }

    /// What happened before the story begins is written down on its first day.
    private static boolean falls(int ago, Day day) {
        return ago == day.ago() || ago > Story.DAYS && day.ago() == Story.DAYS;
    }
}
