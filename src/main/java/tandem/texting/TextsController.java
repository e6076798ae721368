package tandem.texting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.channels.Channels;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Who wrote and waits, what was written, and the answer through the program's number.
@Controller
final class TextsController {
    private final TextMessages texts;
    private final Exchanges exchanges;
    private final Numbers numbers;
    private final Waits waits;
    private final Channels channels;
    private final Relations relations;

    TextsController(
            TextMessages texts,
            Exchanges exchanges,
            Numbers numbers,
            Waits waits,
            Channels channels,
            Relations relations) {
        this.texts = texts;
        this.exchanges = exchanges;
        this.numbers = numbers;
        this.waits = waits;
        this.channels = channels;
        this.relations = relations;
    }

    @GetMapping("/texts")
    Html all(Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("texting.title"));
        var page = new TextsPage(shell, exchanges.waiting(visit.me()), exchanges.theirs(visit.me()), texts.on());
        return Html.of("texting/texts.jte", shell, page);
    }

    /// @param said what came of what was just done
    @GetMapping("/texts/{id}")
    Html one(@PathVariable("id") UUID id, @RequestParam(name = "said", defaultValue = "") String said, Visit visit) {
        return show(seen(id, visit), SayForm.empty(), null, NumberForm.empty(), said, visit);
    }

    @PostMapping("/texts/{id}")
    Object say(@PathVariable("id") UUID id, SayForm form, Visit visit) {
        var with = seen(id, visit);
        boolean named = with.whose()
                .somebody()
                .filter(person -> channels.setting(visit.actor(), person).named())
                .isPresent();
        var wrong = form.wrong(visit.program().name(), named);
        if (wrong.isPresent()) {
            return show(with, form, wrong.get(), NumberForm.empty(), "", visit).status(422);
        }
        return switch (texts.send(visit.me(), with.whose(), form.key(), form.words())) {
            case GONE -> Seen.other("/texts/" + id + "?said=gone");
            case LATER -> Seen.other("/texts/" + id + "?said=later");
            case NO_NUMBER -> refused(with, form, "texting.wrong.no-number", visit);
            case NOT_AGREED -> refused(with, form, "texting.wrong.not-agreed", visit);
            case ENOUGH -> refused(with, form, "texting.wrong.enough", visit);
        };
    }

    /// Says that one sees to it, so that nobody else is called.
    @PostMapping("/texts/{id}/taking")
    Object take(@PathVariable("id") UUID id, Visit visit) {
        var with = seen(id, visit);
        var waiting = with.waiting();
        if (waiting != null) {
            waits.take(visit.me(), waiting.id());
        }
        return Seen.other("/texts/" + id);
    }

    /// They were reached in another way.
    @PostMapping("/texts/{id}/end")
    Object end(@PathVariable("id") UUID id, Visit visit) {
        waits.end(visit.me(), seen(id, visit).whose());
        return Seen.other("/texts");
    }

    /// Writes down a number that they gave on paper or at the desk: a code goes there, and their answer makes it
    /// theirs.
    @PostMapping("/texts/{id}/number")
    Object number(@PathVariable("id") UUID id, NumberForm form, Visit visit) {
        var with = seen(id, visit);
        if (!keeper(with.whose(), visit)) {
            throw Refusal.notFound();
        }
        var number = form.normal();
        if (number.isEmpty()) {
            return show(with, SayForm.empty(), null, form.wrong("texting.wrong.number"), "", visit)
                    .status(422);
        }
        if (numbers.ask(visit.me(), new PersonId(id), number.get()) == Numbers.Asked.ENOUGH) {
            return show(with, SayForm.empty(), null, form.wrong("texting.wrong.codes"), "", visit)
                    .status(422);
        }
        return Seen.other("/texts/" + id + "?said=asked");
    }

    private Html refused(Exchange with, SayForm form, String wrong, Visit visit) {
        return show(with, form, wrong, NumberForm.empty(), "", visit).status(422);
    }

    private Exchange seen(UUID id, Visit visit) {
        return exchanges.visibleTo(visit, id).orElseThrow(Refusal::notFound);
    }

    private Html show(
            Exchange with, SayForm form, @Nullable String wrong, NumberForm number, String said, Visit visit) {
        var shell = Page.personal(visit, tab(visit), visit.texts().of("texting.title"));
        var told = visit.texts().find("texting.said." + said).orElse(null);
        return Html.of(
                "texting/exchange.jte",
                shell,
                new ExchangePage(shell, with, form, wrong, number, told, keeper(with.whose(), visit)));
    }

    /// Whether they look after this person.
    private boolean keeper(Whose whose, Visit visit) {
        return visit.reader().is(Role.COORDINATOR)
                && whose.somebody()
                        .filter(person -> relations.to(visit.actor(), person).stream()
                                .anyMatch(relation -> relation.kind() == RelationKind.CASELOAD
                                        && relation.holder().equals(visit.me())))
                        .isPresent();
    }

    private static Tab tab(Visit visit) {
        return visit.reader().staff() ? Tab.DESK : Tab.TODAY;
    }
}
