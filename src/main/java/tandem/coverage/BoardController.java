package tandem.coverage;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// The board of those who see to it that every session is led.
@Controller
final class BoardController {
    private static final int SOON_DAYS = 7;

    private final Coverage coverage;
    private final Circles circles;

    BoardController(Coverage coverage, Circles circles) {
        this.coverage = coverage;
        this.circles = circles;
    }

    /// @param without circles for which nobody is named
    /// @param open sessions that nobody leads for certain, the most urgent first
    /// @param alone led, with nobody who stands by: those of the next days, and those after
    record BoardPage(
            Page shell,
            List<Circle> without,
            List<CoverRow> open,
            List<CoverRow> alone,
            List<CoverRow> later,
            List<CoverRow> covered) {
        Texts texts() {
            return shell.texts();
        }

        /// How many are led and have nobody who stands by.
        int lonely() {
            return alone.size() + later.size();
        }

        /// How many of them, which stand first, one person leads with nobody beside them.
        long single() {
            return Stream.concat(alone.stream(), later.stream())
                    .filter(row -> row.cover().single())
                    .count();
        }

        String heading() {
            if (!open.isEmpty() || lonely() == 0) {
                return texts().of("coverage.h1", open.size());
            }
            return single() > 0
                    ? texts().of("coverage.h1.single", single())
                    : texts().of("coverage.h1.alone", lonely());
        }

        boolean supervises() {
            return shell.visit().reader().is(Role.SUPERVISOR);
        }
    }

    /// @param load how many sessions of these weeks each of the candidates leads or stands by
    /// @param wrong the text of what to mend; null where all is well
    record SessionPage(
            Page shell,
            CoverRow row,
            List<Person> candidates,
            Map<PersonId, Long> load,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        long led(Person person) {
            return load.getOrDefault(person.id(), 0L);
        }
    }

    @GetMapping("/coverage")
    Html board(Visit visit) {
        var rows = coverage.all(visit.actor()).stream()
                .map(cover -> new CoverRow(cover, visit))
                .toList();
        var named = circles.leading(visit.actor()).keySet();
        var without = circles.all(visit.actor()).stream()
                .filter(circle -> !named.contains(circle.id()))
                .toList();
        var soon = visit.now().plus(Duration.ofDays(SOON_DAYS));
        var alone = rows.stream()
                .filter(row -> row.cover().state() == State.ALONE)
                .sorted(Comparator.comparing(row -> !row.cover().single()))
                .toList();
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("coverage.title"));
        return Html.of(
                "coverage/board.jte",
                shell,
                new BoardPage(
                        shell,
                        without,
                        rows.stream()
                                .filter(row -> !row.cover().state().led())
                                .sorted(Comparator.comparing(row -> row.cover().state()))
                                .toList(),
                        alone.stream().filter(row -> before(row, soon)).toList(),
                        alone.stream().filter(row -> !before(row, soon)).toList(),
                        rows.stream()
                                .filter(row -> row.cover().state() == State.COVERED
                                        || row.cover().state() == State.TAKEN)
                                .toList()));
    }

    @GetMapping("/coverage/{id}/{day}")
    Html session(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        return show(found(id, day, visit), null, visit);
    }

    @PostMapping("/coverage/{id}/{day}/stand-in")
    Object name(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "person", defaultValue = "") String person,
            Visit visit) {
        var cover = found(id, day, visit);
        var chosen = coverage.candidates(visit.actor(), cover).stream()
                .filter(each -> each.id().toString().equals(person))
                .findFirst();
        if (chosen.isEmpty()) {
            return show(cover, "coverage.wrong", visit).status(422);
        }
        coverage.name(visit.me(), cover, chosen.get());
        return Seen.other("/coverage");
    }

    @PostMapping("/coverage/{id}/{day}/stand-in/end")
    Object end(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        coverage.end(visit.me(), found(id, day, visit));
        return Seen.other("/coverage/" + id + "/" + day);
    }

    private Html show(Cover cover, @Nullable String wrong, Visit visit) {
        var row = new CoverRow(cover, visit);
        var shell = Page.personal(visit, Tab.DESK, row.name());
        return Html.of(
                "coverage/session.jte",
                shell,
                new SessionPage(
                        shell,
                        row,
                        coverage.candidates(visit.actor(), cover),
                        Coverage.load(coverage.all(visit.actor())),
                        wrong));
    }

    private Cover found(String id, String day, Visit visit) {
        return find(coverage, circles, id, day, visit);
    }

    static Cover find(Coverage coverage, Circles circles, String id, String day, Visit visit) {
        var date = day(day);
        return circles.find(visit.actor(), id)
                .flatMap(circle -> coverage.of(visit.actor(), circle.id(), date))
                .orElseThrow(Refusal::notFound);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw Refusal.notFound();
        }
    }

    private static boolean before(CoverRow row, Instant soon) {
        return row.cover().at().start().toInstant().isBefore(soon);
    }
}
