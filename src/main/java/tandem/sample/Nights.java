package tandem.sample;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import tandem.coping.Practices;
import tandem.coping.When;
import tandem.plan.Line;
import tandem.plan.Plans;
import tandem.plan.Shares;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// What some do when it is hard: the skills they try, and the plan they wrote for it.
@Component
class Nights implements Chapter {
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(6);

    private final List<Entry> people = Entry.read("nights.yml");
    private final Practices practices;
    private final Plans plans;
    private final Shares shares;

    Nights(Practices practices, Plans plans, Shares shares) {
        this.practices = practices;
        this.plans = plans;
        this.shares = shares;
    }

    @Override
    public void tell(Day day, Company here) {
        for (var somebody : people) {
            somebody.entries("tries").stream()
                    .filter(each -> each.number("ago") == day.ago())
                    .forEach(each -> practise(here.person(somebody.text("name")), each, day));
            if (somebody.number("written") == day.ago()) {
                write(somebody, day, here);
            }
        }
    }

    private void practise(PersonId person, Entry entry, Day day) {
        var begins = day.date()
                .atTime(LocalTime.parse(entry.text("at")))
                .atZone(day.zone())
                .toInstant();
        var id = Ids.next();
        var skill = entry.text("skill");
        var when = entry.find("when").flatMap(When::of);
        day.clock().accept(begins);
        practices.begin(person, id, skill, when, number(entry, "before"));
        day.clock().accept(begins.plus(LONG_ENOUGH));
        practices.end(person, id, skill, OptionalInt.empty(), number(entry, "after"));
    }

    private static OptionalInt number(Entry entry, String key) {
        return entry.find(key).map(Integer::parseInt).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private void write(Entry somebody, Day day, Company here) {
        var person = here.person(somebody.text("name"));
        somebody.entries("plan").forEach(entry -> plans.add(person, line(entry, day)));
        somebody.entry("opens")
                .ifPresent(opens -> shares.open(person, here.person(opens.text("to")), opens.texts("sections")));
    }

    private static Line line(Entry entry, Day day) {
        return new Line(
                Ids.next(),
                entry.text("section"),
                entry.text("words"),
                entry.find("answer").orElse(""),
                entry.find("ahead").map(ahead -> day.today().plusDays(Integer.parseInt(ahead))),
                entry.find("skill"));
    }
}
