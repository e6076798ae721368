package tandem.giving;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.shared.Ids;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// A member's side: the ways there are, saying that one would like to, signing, stepping out.
@Controller
final class GivingController {
    static final int LONGEST = 500;

    private final Giving giving;
    private final Guides guides;

    GivingController(Giving giving, Guides guides) {
        this.giving = giving;
        this.guides = guides;
    }

    /// One way as somebody stands to it.
    ///
    /// @param does whether they give in this way, agreed here or given the role elsewhere
    record Row(Way way, Optional<Offer> offer, boolean does) {}

    record WaysPage(Page shell, List<Row> rows) {
        Texts texts() {
            return shell.texts();
        }

        String state(Row row) {
            return WayPage.state(row, texts());
        }
    }

    /// @param guide to the talk; null where the program has not made it its own
    /// @param adopts whether the reader may make it so
    /// @param walks whether somebody would be left alone if they stepped out at once
    record WayPage(
            Page shell,
            Row row,
            @Nullable Item guide,
            boolean adopts,
            boolean walks,
            Prose prose,
            UUID key,
            String words,
            boolean tooLong) {
        Texts texts() {
            return shell.texts();
        }

        Way way() {
            return row.way();
        }

        boolean member() {
            return shell.visit().reader().is(Role.MEMBER);
        }

        String state() {
            return state(row, texts());
        }

        Optional<Talk> last() {
            return row.offer().flatMap(Offer::last);
        }

        boolean mineToSign() {
            return row.offer()
                    .filter(offer -> offer.state() == Offer.State.THEIRS)
                    .isPresent();
        }

        String date(LocalDate day) {
            return texts().date(day);
        }

        static String state(Row row, Texts t) {
            if (row.does()) {
                return t.of("giving.state.gives");
            }
            return row.offer()
                    .map(offer -> switch (offer.state()) {
                        case TALK ->
                            offer.next()
                                    .map(day -> t.of("giving.state.again", t.date(day)))
                                    .orElseGet(() -> t.of("giving.state.talk"));
                        case THEIRS -> t.of("giving.state.theirs");
                        case OURS -> t.of("giving.state.ours");
                        case GIVES -> t.of("giving.state.gives");
                    })
                    .orElse("");
        }
    }

    @GetMapping("/giving")
    Html all(Visit visit) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("giving.title"));
        var mine = giving.of(visit.me());
        var rows = Arrays.stream(Way.values()).map(way -> row(way, mine, visit)).toList();
        return Html.of("giving/ways.jte", shell, new WaysPage(shell, rows));
    }

    @GetMapping("/giving/{way}")
    Html one(@PathVariable("way") String code, Visit visit) {
        return show(way(code), "", false, visit);
    }

    @PostMapping("/giving/{way}")
    Object offer(
            @PathVariable("way") String code,
            @RequestParam(name = "key", defaultValue = "") String key,
            @RequestParam(name = "words", defaultValue = "") String typed,
            Visit visit) {
        var way = way(code);
        var id = Typed.id(key).orElseThrow(() -> Refusal.bad("key"));
        var words = typed.replace("\r\n", "\n").strip();
        if (!visit.reader().is(Role.MEMBER)) {
            throw Refusal.notFound();
        }
        if (words.length() > LONGEST) {
            return show(way, words, true, visit).status(422);
        }
        giving.offer(visit.me(), id, way, words);
        return Seen.other(way.path());
    }

    @PostMapping("/giving/{way}/signature")
    Object sign(
            @PathVariable("way") String code,
            @RequestParam(name = "answer", defaultValue = "") String answer,
            Visit visit) {
        var way = way(code);
        giving.of(visit.me(), way).ifPresent(offer -> giving.sign(visit.me(), offer, answer.equals("ready")));
        return Seen.other(way.path());
    }

    @PostMapping("/giving/{way}/end")
    Object stepOut(@PathVariable("way") String code, Visit visit) {
        var way = way(code);
        giving.stepOut(visit.me(), way);
        return Seen.other(way.path());
    }

    @PostMapping("/giving/{way}/adoption")
    Object adopt(@PathVariable("way") String code, Visit visit) {
        var way = way(code);
        guides.adopt(visit.me(), guides.of(way, visit).orElseThrow(Refusal::notFound));
        return Seen.other(way.path());
    }

    private Html show(Way way, String words, boolean tooLong, Visit visit) {
        var row = row(way, giving.of(visit.me()), visit);
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("giving.way." + way.code()));
        return Html.of(
                "giving/way.jte",
                shell,
                new WayPage(
                        shell,
                        row,
                        guides.of(way, visit).orElse(null),
                        visit.reader().is(Role.SUPERVISOR) && !guides.adopted(way, visit),
                        way == Way.MENTOR && row.does() && giving.walksWithSomebody(visit.me()),
                        Guides.prose(visit),
                        Ids.next(),
                        words,
                        tooLong));
    }

    private static Row row(Way way, List<Offer> mine, Visit visit) {
        var offer = mine.stream().filter(each -> each.way() == way).findFirst();
        boolean agreed = offer.filter(each -> each.state() == Offer.State.GIVES).isPresent();
        boolean has =
                way != Way.CO_LEADER && way.role().filter(visit.reader()::is).isPresent();
        return new Row(way, offer, agreed || has);
    }

    private static Way way(String code) {
        return Way.read(code).orElseThrow(Refusal::notFound);
    }
}
