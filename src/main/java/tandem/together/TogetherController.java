package tandem.together;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.directory.Directory;
import tandem.fits.Evenings;
import tandem.fits.Fits;
import tandem.fits.Mark;
import tandem.meetings.Meeting;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Asking for company, saying yes, calling it off.
@Controller
final class TogetherController {
    private final Together together;
    private final Fits fits;
    private final Directory directory;

    TogetherController(Together together, Fits fits, Directory directory) {
        this.together = together;
        this.fits = fits;
        this.directory = directory;
    }

    /// @param mine those one asked for or comes along to
    /// @param waiting those that one may take or looks after
    /// @param could whether one may offer to come along
    /// @param since since when one does; null where one does not
    record TogetherPage(
            Page shell,
            List<Going> mine,
            List<Going> waiting,
            boolean could,
            boolean accompanies,
            @Nullable LocalDate since) {
        Texts texts() {
            return shell.texts();
        }

        boolean member() {
            return shell.visit().reader().is(Role.MEMBER);
        }

        String when(Going going) {
            return Evenings.words(going.planned().start(), shell.visit());
        }

        boolean late(Going going) {
            return going.lateAt(shell.visit().now());
        }

        String state(Going going) {
            var t = texts();
            if (!going.person().equals(shell.visit().me())) {
                return t.of("together.state.along", going.name());
            }
            if (going.parted()) {
                return t.of("together.off");
            }
            return going.taker() == null
                    ? t.of("together.state.waits")
                    : t.of("together.state.with", going.takerName());
        }
    }

    /// @param marks from which to choose a meeting
    record ChoosePage(Page shell, List<Mark> marks) {
        Texts texts() {
            return shell.texts();
        }

        String when(Mark mark) {
            return Evenings.words(mark.planned().start(), shell.visit());
        }
    }

    @GetMapping("/together")
    Html all(Visit visit) {
        var me = visit.me();
        boolean could = together.mayOffer(me);
        var shell = Page.personal(visit, tab(visit), visit.texts().of("together.title"));
        return Html.of(
                "together/together.jte",
                shell,
                new TogetherPage(
                        shell,
                        together.of(me),
                        together.waiting(me),
                        could,
                        together.accompanies(me),
                        together.willing(me).orElse(null)));
    }

    @GetMapping("/together/new")
    Html begin(
            @RequestParam(name = "meeting", defaultValue = "") String slug,
            @RequestParam(name = "mark", required = false) @Nullable UUID marked,
            Visit visit) {
        var mark = Optional.ofNullable(marked).flatMap(id -> fits.find(visit.me(), id));
        if (mark.isPresent()) {
            var planned = mark.get().planned();
            var day = Long.toString(planned.start().toEpochSecond());
            return form(directory.bySlug(planned.slug()), AskForm.about(planned.slug(), day), Map.of(), visit);
        }
        return slug.isEmpty() ? choose(visit) : form(directory.bySlug(slug), AskForm.about(slug, ""), Map.of(), visit);
    }

    @PostMapping("/together")
    Object ask(AskForm form, Visit visit) {
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var meeting = directory.bySlug(form.meeting());
        var planned = Evenings.at(meeting, form.day(), visit);
        var wrong = form.wrong(meeting, planned);
        if (!wrong.isEmpty()) {
            return form(meeting, form, wrong, visit).status(422);
        }
        return switch (together.ask(visit.me(), form.wish(planned.orElseThrow()))) {
            case WAITS -> Seen.other("/together/" + id);
            case ENOUGH ->
                form(meeting, form, Map.of("day", "together.wrong.enough"), visit)
                        .status(422);
            case BEGUN ->
                form(meeting, form, Map.of("day", "together.wrong.day"), visit).status(422);
        };
    }

    @PostMapping("/together/willing")
    Object willing(Visit visit) {
        if (!together.mayOffer(visit.me())) {
            throw Refusal.notFound();
        }
        together.willing(visit.me(), true);
        return Seen.other("/together");
    }

    @PostMapping("/together/willing/end")
    Object unwilling(Visit visit) {
        together.willing(visit.me(), false);
        return Seen.other("/together");
    }

    @GetMapping("/together/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return show(find(id, visit), "", null, visit);
    }

    @PostMapping("/together/{id}/taking")
    Object take(
            @PathVariable("id") UUID id, @RequestParam(name = "sign", defaultValue = "") String typed, Visit visit) {
        var going = find(id, visit);
        var sign = typed.strip();
        var wrong = AskForm.wrongSign(sign);
        if (wrong.isPresent()) {
            return show(going, sign, wrong.get(), visit).status(422);
        }
        boolean mine = going.companion().filter(visit.me()::equals).isPresent();
        if (!mine && (!takes(going, visit) || !together.take(visit.me(), going, sign))) {
            return gone(visit);
        }
        return Seen.other(going.path());
    }

    @PostMapping("/together/{id}/end")
    Object callOff(@PathVariable("id") UUID id, Visit visit) {
        var going = find(id, visit);
        boolean mine = going.person().equals(visit.me());
        if (!going.ended() && !together.callOff(visit.me(), going)) {
            throw Refusal.notFound();
        }
        return Seen.other(mine ? going.path() : "/together");
    }

    /// Somebody else was a moment sooner.
    private static Html gone(Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("together.title"));
        return Html.of("together/gone.jte", shell, new ChoosePage(shell, List.of()))
                .status(409);
    }

    private Html choose(Visit visit) {
        var marks = fits.of(visit.me()).stream()
                .filter(mark -> mark.planned().start().toInstant().isAfter(visit.now()))
                .toList();
        var shell = Page.personal(visit, tab(visit), visit.texts().of("together.ask"));
        return Html.of("together/choose.jte", shell, new ChoosePage(shell, marks.reversed()));
    }

    private static Html form(Meeting meeting, AskForm form, Map<String, String> wrong, Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("together.ask"));
        return Html.of("together/ask.jte", shell, new AskPage(shell, meeting, form, wrong));
    }

    private Html show(Going going, String sign, @Nullable String wrong, Visit visit) {
        var t = visit.texts();
        var shell = Page.personal(visit, tab(visit), t.of("together.one"));
        var page = new GoingPage(shell, going, takes(going, visit), sign, wrong == null ? null : t.of(wrong));
        return Html.of("together/going.jte", shell, page);
    }

    private boolean takes(Going going, Visit visit) {
        boolean may = visit.reader().is(Role.COORDINATOR) || together.accompanies(visit.me());
        return may && going.waits(visit.now()) && !going.person().equals(visit.me());
    }

    private Going find(UUID id, Visit visit) {
        return together.visibleTo(visit.actor(), id).orElseThrow(Refusal::notFound);
    }

    private static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.MEETINGS;
    }
}
