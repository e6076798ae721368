package tandem.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.days.Days;
import tandem.days.Direction;
import tandem.days.Mark;
import tandem.days.Milestones;
import tandem.days.Returns;
import tandem.days.Span;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// What some count days for, a way back, and milestones that their circles said something to.
@Component
class Counting implements Chapter {
    private final Days days;
    private final Returns returns;
    private final Milestones milestones;
    private final List<Entry> all = Entry.read("days.yml");

    Counting(Days days, Returns returns, Milestones milestones) {
        this.days = days;
        this.returns = returns;
        this.milestones = milestones;
    }

    @Override
    public void tell(Day day, Company here) {
        for (var each : all) {
            if (each.number("tells") >= day.ago()) {
                count(each, day, here.person(each.text("who")));
                each.entries("milestones").forEach(milestone -> share(each, milestone, day, here));
            }
        }
    }

    private void count(Entry each, Day day, PersonId me) {
        var goals = each.entries("goals");
        for (int number = 0; number < goals.size(); number++) {
            var goal = goals.get(number);
            var id = goal(me, number);
            if (each.number("tells") == day.ago()) {
                begin(me, id, goal, day.today());
            }
            if (!goal.texts("skips").isEmpty()
                    && goal.number("since") >= day.ago()
                    && !goal.texts("skips").contains(Integer.toString(day.ago()))) {
                days.done(me, id, day.date());
            }
            goal.entries("returns").stream()
                    .filter(back -> Math.min(back.number("last"), each.number("tells")) == day.ago())
                    .forEach(back -> returns.note(me, note(id, back, day.today())));
        }
    }

    private void begin(PersonId me, UUID id, Entry goal, LocalDate today) {
        boolean own = goal.text("kind").equals("own");
        days.begin(
                me,
                new Days.Plan(
                        id,
                        own ? "" : goal.text("kind"),
                        goal.find("words").orElse(""),
                        Direction.NONE,
                        "",
                        today.minusDays(goal.number("since"))));
    }

    private static Returns.Note note(UUID goal, Entry back, LocalDate today) {
        return new Returns.Note(
                Ids.next(),
                Optional.of(goal),
                new Span(today.minusDays(back.number("first")), today.minusDays(back.number("last"))),
                back.text("was"),
                back.text("before"),
                back.text("helped"),
                back.text("next"));
    }

    private void share(Entry each, Entry milestone, Day day, Company here) {
        var me = here.person(each.text("who"));
        var circle = here.circle(milestone.text("circle"));
        if (milestone.number("ago") == day.ago()) {
            milestones.mark(
                    me,
                    new Milestones.Marking(
                            Ids.next(),
                            goal(me, milestone.number("goal")),
                            Mark.of(milestone.text("mark")).orElseThrow(),
                            day.date(),
                            milestone.find("what").orElse(""),
                            milestone.text("says"),
                            false,
                            List.of(circle)));
        }
        milestone.entries("answers").stream()
                .filter(answer -> answer.number("ago") == day.ago())
                .forEach(answer -> milestones.answer(
                        here.person(answer.text("who")),
                        milestones.shownBy(me, circle).getFirst(),
                        circle,
                        Ids.next(),
                        answer.text("says")));
    }

    /// A goal has one id, so that what comes later finds it.
    private static UUID goal(PersonId me, int number) {
        return UUID.nameUUIDFromBytes((me + "\n" + number).getBytes(StandardCharsets.UTF_8));
    }
}
