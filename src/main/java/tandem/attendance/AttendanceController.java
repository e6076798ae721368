package tandem.attendance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.agenda.Agenda;
import tandem.agenda.Agendas;
import tandem.coverage.SessionOf;
import tandem.coverage.SessionsFound;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// A leader's evening on a phone or on one printed sheet, and what somebody says of their own being there.
@Controller
final class AttendanceController {
    private static final int LONGEST = 1000;

    private final Attendances attendances;
    private final Notes notes;
    private final Agendas agendas;
    private final SessionsFound sessions;

    AttendanceController(Attendances attendances, Notes notes, Agendas agendas, SessionsFound sessions) {
        this.attendances = attendances;
        this.notes = notes;
        this.agendas = agendas;
        this.sessions = sessions;
    }

    /// @param open whether it can be noted now
    /// @param saved whether it was, a moment ago
    record AttendancePage(
            Page shell, SessionOf of, List<Attendances.Somebody> people, Agenda agenda, boolean open, boolean saved) {
        Texts texts() {
            return shell.texts();
        }

        String path() {
            return of.session().path();
        }

        /// By the clock on the wall there, for a sheet of paper.
        String when() {
            var start = of.session().when().start();
            return texts().date(start.toLocalDate()) + ", " + texts().time(start.toLocalTime());
        }

        String where() {
            return of.circle().online()
                    ? texts().of("circles.online")
                    : of.circle().place();
        }

        long there() {
            return people.stream().filter(Attendances.Somebody::there).count();
        }
    }

    @GetMapping("/circles/{id}/sessions/{day}/attendance")
    Html show(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "saved", defaultValue = "") String saved,
            Visit visit) {
        return show("attendance/attendance.jte", sessions.led(id, day, visit), !saved.isEmpty(), visit);
    }

    @GetMapping("/circles/{id}/sessions/{day}/sheet")
    Html sheet(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        return show("attendance/sheet.jte", sessions.led(id, day, visit), false, visit);
    }

    @PostMapping("/circles/{id}/sessions/{day}/attendance")
    Object note(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "there", required = false) @Nullable List<String> there,
            Visit visit) {
        var found = sessions.led(id, day, visit);
        if (!attendances.open(found.session())) {
            return show("attendance/attendance.jte", found, false, visit).status(422);
        }
        attendances.note(visit.me(), found.session(), ids(there));
        return Seen.other(found.session().path() + "/attendance?saved=yes");
    }

    @PostMapping("/circles/{id}/sessions/{day}/attendance/consent")
    Object agree(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var found = sessions.inside(id, day, visit);
        attendances.agree(visit.me(), found.circle().id());
        return Seen.other(found.session().path() + "#there");
    }

    @PostMapping("/circles/{id}/sessions/{day}/attendance/consent/end")
    Object withdraw(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var found = sessions.found(id, day, visit);
        attendances.withdraw(visit.me(), found.circle().id());
        return Seen.other(found.session().path() + "#there");
    }

    @PostMapping("/circles/{id}/sessions/{day}/attendance/mine/end")
    Object takeOut(@PathVariable("id") String id, @PathVariable("day") String day, Visit visit) {
        var found = sessions.found(id, day, visit);
        attendances.takeOut(visit.me(), found.session());
        return Seen.other(found.session().path() + "#there");
    }

    @PostMapping("/circles/{id}/sessions/{day}/note")
    Object write(
            @PathVariable("id") String id,
            @PathVariable("day") String day,
            @RequestParam(name = "there", defaultValue = "") String there,
            @RequestParam(name = "words", defaultValue = "") String words,
            Visit visit) {
        var found = sessions.inside(id, day, visit);
        if (words.strip().length() > LONGEST) {
            throw Refusal.bad("words");
        }
        notes.write(visit.me(), found.session(), there.equals("yes"), words.strip());
        return Seen.other(found.session().path() + "#there");
    }

    private Html show(String template, SessionOf found, boolean saved, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("attendance.title"));
        return Html.of(
                template,
                shell,
                new AttendancePage(
                        shell,
                        found,
                        attendances.people(visit.me(), found.session()),
                        agendas.of(visit.actor(), found.session(), visit.language()),
                        attendances.open(found.session()),
                        saved));
    }

    private static Set<UUID> ids(@Nullable List<String> there) {
        try {
            return there == null
                    ? Set.of()
                    : there.stream().map(UUID::fromString).collect(Collectors.toSet());
        } catch (IllegalArgumentException none) {
            throw Refusal.bad("there");
        }
    }
}
