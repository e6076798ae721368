package tandem.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.giving.Giving;
import tandem.giving.Way;
import tandem.intake.Agreed;
import tandem.intake.Entries;
import tandem.intake.Handoffs;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Who leaves treatment soon and who has just left, with and without somebody beside them; and who would like to give
/// back by now.
@Component
class Thresholds implements Chapter {
    private static final String COORDINATOR = "Tess";
    private static final String SUPERVISOR = "Ruth";
    private static final int HOUR = 15;
    private static final int MINUTES = 45;

    private final Entries roster;
    private final Handoffs handoffs;
    private final Touchpoints touchpoints;
    private final Giving giving;

    Thresholds(Entries roster, Handoffs handoffs, Touchpoints touchpoints, Giving giving) {
        this.roster = roster;
        this.handoffs = handoffs;
        this.touchpoints = touchpoints;
        this.giving = giving;
    }

    @Override
    public void tell(Day day, Company here) {
        met(day, here);
        would(day, here);
        if (day.last()) {
            comes(day, here);
            leaves(day, here);
        }
    }

    /// The list of those who are to come.
    private void comes(Day day, Company here) {
        var tess = here.person(COORDINATOR);
        var today = day.today();
        roster.take(tess, Ids.next(), """
                name,dob,phone,email,discharge,language
                Marlene Whitaker,1979-05-14,520-555-0171,,%s,English
                Devon Price,,520-555-0172,,%s,English
                Graciela Robles,1988-11-02,,graciela.robles@example.org,%s,Spanish
                Tom Sandoval,1966-01-30,,,%s,English
                Rhea Collins,1993-07-21,520-555-0174,,%s,English
                """.formatted(
                today.plusDays(4), today.plusDays(9), today.plusDays(11), today.plusDays(20), today.minusDays(3)));
        roster.all(Actor.of(tess)).stream()
                .filter(entry -> entry.facts().called().equals("Marlene"))
                .forEach(entry -> {
                    var yes = "Tess read the words to Marlene in the garden. Marlene asked who Ray is, and said yes.";
                    roster.agree(tess, entry, new Agreed(Ids.next(), "spoken", today, today.plusDays(90), yes));
                    plan(
                            tess,
                            Handoffs.Whom.of(entry),
                            today.plusDays(2),
                            "The small room by the garden",
                            here.person("Ray"),
                            day);
                });
    }

    /// Those who came in before they left.
    private void leaves(Day day, Company here) {
        var tess = here.person(COORDINATOR);
        handoffs.leaves(tess, here.person("Finch"), day.today().plusDays(6));
        var sparrow = here.person("Sparrow");
        handoffs.leaves(tess, sparrow, day.today().plusDays(3));
        plan(
                tess,
                Handoffs.Whom.of(sparrow, "Sparrow"),
                day.today().plusDays(1),
                "Room 4, first floor",
                here.person("Ray"),
                day);
    }

    /// Marisol, Inés and Rosa met the day before she left.
    private void met(Day day, Company here) {
        if (day.ago() != 2) {
            return;
        }
        var ines = here.person("Inés");
        var marisol = here.person("Marisol");
        handoffs.leaves(ines, marisol, day.date().plusDays(1));
        var id = plan(
                ines, Handoffs.Whom.of(marisol, "Marisol"), day.date(), "La oficina de Inés", here.person("Rosa"), day);
        var first = touchpoints
                .next(Actor.of(ines), marisol)
                .map(next -> next.due())
                .filter(due -> !due.isBefore(day.date()))
                .orElse(day.date().plusDays(2));
        handoffs.visibleTo(Actor.of(ines), id)
                .ifPresent(meeting -> handoffs.hold(
                        ines,
                        meeting,
                        day.date(),
                        "Rosa le llama a las siete, cuando los niños ya duermen.\nSi se pone duro: primero Rosa, luego su hermana.\nEl sábado va a La Mesa. Rosa la espera afuera.",
                        first));
    }

    private UUID plan(PersonId planner, Handoffs.Whom whom, LocalDate on, String place, PersonId taker, Day day) {
        var id = Ids.next();
        Instant starts = on.atTime(HOUR, 0).atZone(day.zone()).toInstant();
        handoffs.plan(planner, whom, new Handoffs.Wish(id, starts, MINUTES, place, taker));
        return id;
    }

    /// Would like to give back: one not yet, one waits for a talk, one for the supervisor's name, one drives.
    private void would(Day day, Company here) {
        switch (day.ago()) {
            case 20 -> {
                giving.offer(here.person("Hal"), Ids.next(), Way.DRIVER, "The truck runs. So do I.");
                talk(
                        here,
                        "Hal",
                        Way.DRIVER,
                        day.date(),
                        "We drove to the park and back. Hal says no when he means no.",
                        null);
                agree(here, "Hal", Way.DRIVER);
                var ruth = here.person(SUPERVISOR);
                giving.of(here.person("Hal"), Way.DRIVER).ifPresent(offer -> giving.begin(ruth, offer));
            }
            case 9 -> giving.offer(here.person("Nell"), Ids.next(), Way.GREETER, "I still know what Dee wrote to me.");
            case 6 ->
                talk(
                        here,
                        "Nell",
                        Way.GREETER,
                        day.date(),
                        "Nell writes the kindest two lines I have read. She has two jobs until the new year, and nights are hers and her girl’s. We look again when one job is gone.",
                        day.today().plusDays(16));
            case 4 -> {
                giving.offer(here.person("Robin"), Ids.next(), Way.TOGETHER, "I walk anyway.");
                talk(
                        here,
                        "Robin",
                        Way.TOGETHER,
                        day.date(),
                        "Robin would leave with whoever wants to leave. That settled it.",
                        null);
                agree(here, "Robin", Way.TOGETHER);
            }
            case 2 -> giving.offer(here.person("Kit"), Ids.next(), Way.CO_LEADER, "Tuesdays, if Lee wants me there.");
            default -> {}
        }
    }

    private void talk(Company here, String name, Way way, LocalDate on, String words, @Nullable LocalDate next) {
        var said = new Giving.Said(Ids.next(), on, next == null, words, next);
        giving.of(here.person(name), way).ifPresent(offer -> giving.talk(here.person(SUPERVISOR), offer, said));
    }

    private void agree(Company here, String name, Way way) {
        giving.of(here.person(name), way).ifPresent(offer -> giving.sign(offer.person(), offer, true));
    }
}
