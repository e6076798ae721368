package tandem.incidents;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Ids;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The monthly review of safety: numbers, and what supervisors write down about them.
@Controller
class MonthController {
    private final Months months;
    private final People people;

    MonthController(Months months, People people) {
        this.months = months;
        this.people = people;
    }

    record Line(String when, String who, String words) {}

    /// @param name “November 2026”
    /// @param later empty where this is the month that runs
    record MonthPage(
            Page shell,
            String name,
            YearMonth month,
            YearMonth earlier,
            String later,
            Month numbers,
            List<Line> notes,
            UUID key,
            String wrong,
            String typed) {
        Texts texts() {
            return shell.texts();
        }

        /// “half of them within 40 minutes, the longest took 3 hours”
        String took(Times times) {
            if (times.done() == 0) {
                return texts().of("incidents.review.none");
            }
            if (times.done() == 1) {
                return texts().of("incidents.review.took.one", said(times.longest()));
            }
            return texts().of("incidents.review.took", said(times.median()), said(times.longest()), times.done());
        }

        private String said(Duration time) {
            if (time.toMinutes() < 120) {
                return texts().of("incidents.review.minutes", Math.max(1, time.toMinutes()));
            }
            return time.toHours() < 48
                    ? texts().of("incidents.review.hours", time.toHours())
                    : texts().of("incidents.review.days", time.toDays());
        }
    }

    @GetMapping("/safety/review")
    Html show(@RequestParam(name = "month", defaultValue = "") String month, Visit visit) {
        return show(month(month, visit), "", "", visit);
    }

    @PostMapping("/safety/review")
    Object write(
            @RequestParam("month") String month,
            @RequestParam("key") UUID key,
            @RequestParam(name = "words", defaultValue = "") String words,
            Visit visit) {
        var chosen = month(month, visit);
        var wrong = StandingController.wrong(words);
        if (!wrong.isEmpty()) {
            return show(chosen, wrong, words, visit).status(422);
        }
        months.write(visit.me(), chosen, key, words.strip());
        return Seen.other("/safety/review?month=" + chosen);
    }

    private Html show(YearMonth month, String wrong, String typed, Visit visit) {
        var zone = visit.program().zone();
        var running = YearMonth.from(visit.now().atZone(zone));
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("incidents.review.title"));
        var notes = months.notes(visit.me(), month).stream()
                .map(note -> new Line(
                        visit.texts().moment(note.at(), visit.now(), zone),
                        people.visibleTo(visit.actor(), note.by())
                                .map(Person::name)
                                .orElseGet(() -> visit.texts().of("safety.export.former")),
                        note.words()))
                .toList();
        var page = new MonthPage(
                shell,
                visit.texts().of("incidents.month." + month.getMonthValue(), "" + month.getYear()),
                month,
                month.minusMonths(1),
                month.isBefore(running) ? month.plusMonths(1).toString() : "",
                months.of(visit.me(), month, zone),
                notes,
                Ids.next(),
                wrong,
                typed);
        return Html.of("incidents/review.jte", shell, page);
    }

    private static YearMonth month(String typed, Visit visit) {
        var running = YearMonth.from(visit.now().atZone(visit.program().zone()));
        if (typed.isEmpty()) {
            return running;
        }
        try {
            var month = YearMonth.parse(typed);
            if (!month.isAfter(running) && month.getYear() > 2000) {
                return month;
            }
        } catch (DateTimeParseException mistyped) {
            // Says the same as a month that is not there.
        }
        throw Refusal.bad("month");
    }
}
