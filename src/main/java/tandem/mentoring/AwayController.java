package tandem.mentoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Stepping back and coming back; and what moved by it, for those who look after people.
@Controller
final class AwayController {
    private final Aways aways;
    private final People people;

    AwayController(Aways aways, People people) {
        this.aways = aways;
        this.people = people;
    }

    /// @param now in words since when and until when; empty where the reader is there
    /// @param covers who is there for whom
    /// @param wrong the text of what to mend; null where all is well
    record AwayPage(
            Page shell,
            AwayForm form,
            Optional<String> now,
            List<Line> covers,
            LocalDate today,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// Somebody, and who is there for them.
    record Line(String person, String there) {}

    /// A mentor who is away.
    record Moved(String mentor, String until, List<Line> lines) {}

    record MovedPage(Page shell, List<Moved> moved) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/mentoring/away")
    Html away(Visit visit) {
        return show(AwayForm.empty(), null, visit);
    }

    @PostMapping("/mentoring/away")
    Object stepBack(AwayForm form, Visit visit) {
        var id = form.id().orElseThrow(() -> Refusal.bad("key"));
        var wrong = form.wrong(aways.today());
        if (wrong.isPresent()) {
            return show(form, visit.texts().of(wrong.get()), visit).status(422);
        }
        aways.stepBack(visit.me(), id, form.until(aways.today()));
        return Seen.other("/mentoring/away");
    }

    @PostMapping("/mentoring/away/end")
    Object comeBack(Visit visit) {
        aways.comeBack(visit.me());
        return Seen.other("/mentoring");
    }

    @GetMapping("/mentoring/moved")
    Html moved(Visit visit) {
        var all = aways.standing(visit.actor());
        var known = known(visit, all);
        var away = aways.all(visit.actor()).stream().collect(Collectors.toMap(Away::person, each -> each));
        var moved = all.stream()
                .collect(Collectors.groupingBy(Cover::mentor))
                .entrySet()
                .stream()
                .map(each -> new Moved(
                        name(visit, known, each.getKey()),
                        until(visit, Optional.ofNullable(away.get(each.getKey()))),
                        each.getValue().stream()
                                .map(cover -> line(visit, known, cover))
                                .toList()))
                .toList();
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("mentoring.moved"));
        return Html.of("mentoring/moved.jte", shell, new MovedPage(shell, moved));
    }

    private Html show(AwayForm form, @Nullable String wrong, Visit visit) {
        var me = visit.me();
        var mine = aways.standing(visit.actor()).stream()
                .filter(cover -> cover.mentor().equals(me))
                .toList();
        var known = known(visit, mine);
        var now = aways.now(visit.actor(), me).map(away -> until(visit, Optional.of(away)));
        var shell = Page.personal(visit, Tab.TODAY, visit.texts().of("mentoring.away.title"));
        var page = new AwayPage(
                shell,
                form,
                now,
                mine.stream().map(cover -> line(visit, known, cover)).toList(),
                aways.today(),
                wrong);
        return Html.of("mentoring/away.jte", shell, page);
    }

    private Map<PersonId, Person> known(Visit visit, Collection<Cover> covers) {
        var all = new HashSet<PersonId>();
        covers.forEach(cover -> {
            all.add(cover.person());
            all.add(cover.mentor());
            cover.there().ifPresent(all::add);
        });
        return people.visibleTo(visit.actor(), all);
    }

    private static Line line(Visit visit, Map<PersonId, Person> known, Cover cover) {
        var t = visit.texts();
        var there = cover.there()
                .map(holder -> holder.equals(visit.me()) ? t.of("mentoring.you") : there(visit, known, cover, holder))
                .orElseGet(() -> t.of("mentoring.cover.nobody"));
        return new Line(name(visit, known, cover.person()), there);
    }

    private static String there(Visit visit, Map<PersonId, Person> known, Cover cover, PersonId holder) {
        var name = known.get(holder);
        var kind = "mentoring.cover." + cover.kind().code();
        return name == null
                ? visit.texts().of(kind)
                : visit.texts().of(kind + ".named", name.name());
    }

    private static String name(Visit visit, Map<PersonId, Person> known, PersonId person) {
        var found = known.get(person);
        return found == null ? visit.texts().of("mentoring.somebody") : found.name();
    }

    /// “Until March 16.”, “For good.”
    private String until(Visit visit, Optional<Away> away) {
        var t = visit.texts();
        return away.map(found -> found.until()
                        .map(until -> t.of(
                                until.isBefore(aways.today()) ? "mentoring.away.was" : "mentoring.away.until",
                                t.date(until)))
                        .orElseGet(() -> t.of("mentoring.away.for-good")))
                .orElse("");
    }
}
