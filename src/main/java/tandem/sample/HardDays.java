package tandem.sample;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.reach.How;
import tandem.reach.Mine;
import tandem.reach.MyPeople;
import tandem.reach.Quiet;
import tandem.reach.QuietPlan;
import tandem.reach.QuietPlan.Chosen;
import tandem.reminders.Way;
import tandem.reminders.Wish;
import tandem.reminders.Wishes;
import tandem.shared.Ids;

/// What some prepared for hard days: whom they call first, what others may do when they go quiet, of what they are
/// reminded.
@Component
class HardDays implements Chapter {
    private final MyPeople people;
    private final Quiet quiet;
    private final Wishes wishes;

    HardDays(MyPeople people, Quiet quiet, Wishes wishes) {
        this.people = people;
        this.quiet = quiet;
        this.wishes = wishes;
    }

    @Override
    public void tell(Day day, Company here) {
        if (!day.last()) {
            return;
        }
        english(day, here);
        spanish(day, here);
    }

    private void english(Day day, Company here) {
        knows(
                here,
                "Nell",
                "My sister Jo",
                How.BOTH,
                "520-555-0163",
                "Before 8, she works nights",
                "Just say: it is one of those.");
        knows(here, "Nell", "Walt from work", How.TEXT, "520-555-0171", "", "He never asks why.");
        knows(here, "Nell", "Father Mike", How.OTHER, "At the church kitchen, Tuesdays", "", "");
        quiet.write(
                here.person("Nell"),
                new QuietPlan(
                        14,
                        Set.of("mentor", "caseload"),
                        people.of(here.person("Nell")).stream()
                                .limit(1)
                                .map(QuietPlan.Whom::of)
                                .toList(),
                        List.of(new Chosen("text", ""), new Chosen("come-by", "")),
                        List.of("one-letter", "your-chair"),
                        "Nell, the truck needs a push. Got ten minutes?",
                        List.of(new Chosen("no-work", ""), new Chosen("no-scolding", "")),
                        ""));
        reminds(here, day, "Nell", "checkin", LocalTime.of(19, 0));
        wishes.add(
                new Wish(
                        Ids.next(),
                        here.person("Nell"),
                        "risky",
                        Way.EMAIL,
                        Set.of(),
                        LocalTime.of(17, 30),
                        (int) Duration.ofDays(1).toMinutes(),
                        null,
                        "",
                        day.end()),
                day.zone());
    }

    private void spanish(Day day, Company here) {
        knows(
                here,
                "Marisol",
                "Mi comadre Chayo",
                How.BOTH,
                "520-555-0148",
                "En domingo por la mañana",
                "Con un «aquí ando» basta.");
        knows(here, "Marisol", "Mi tía Cuca", How.CALL, "520-555-0185", "", "Reza conmigo y no pregunta.");
        quiet.write(
                here.person("Lupe"),
                new QuietPlan(
                        10,
                        Set.of("caseload"),
                        List.of(),
                        List.of(new Chosen("call", ""), new Chosen("text", "")),
                        List.of("coffee"),
                        "Lupe, te guardé tamales.",
                        List.of(new Chosen("no-partner", "mi hermano")),
                        ""));
        quiet.show(here.person("Lupe"), true);
        reminds(here, day, "Marisol", "checkin", LocalTime.of(20, 0));
        reminds(here, day, "Lupe", "checkin", LocalTime.of(18, 30));
    }

    private void knows(Company here, String whose, String name, How how, String where, String never, String word) {
        people.add(here.person(whose), new Mine(Ids.next(), name, how, where, never, word));
    }

    private void reminds(Company here, Day day, String whose, String reason, LocalTime at) {
        var wish = new Wish(
                Ids.next(), here.person(whose), reason, Way.EMAIL, Wish.everyDay(), at, 0, null, "", day.end());
        wishes.add(wish, day.zone());
    }
}
