package tandem.texting;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.checkins.Scale;
import tandem.people.People;
import tandem.people.Person;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// One's own texts: at which number, what a number means that one texts, and everything that was written.
@Controller
final class MyTextsController {
    private static final String PATH = "/me/texts";

    private final TextMessages texts;
    private final Numbers numbers;
    private final Written written;
    private final Channels channels;
    private final People people;

    MyTextsController(TextMessages texts, Numbers numbers, Written written, Channels channels, People people) {
        this.texts = texts;
        this.numbers = numbers;
        this.written = written;
        this.channels = channels;
        this.people = people;
    }

    @GetMapping(PATH)
    Html mine(Visit visit) {
        return show(NumberForm.empty(), visit);
    }

    /// Texts go on to this telephone once nobody is signed in here: so they show once more who they are.
    @PostMapping("/me/texts/number")
    Object number(NumberForm form, Visit visit) {
        var me = visit.provenMe();
        var number = form.normal();
        if (number.isEmpty() || !texts.on()) {
            return show(form.wrong("texting.wrong.number"), visit).status(422);
        }
        if (numbers.ask(me, me, number.get()) == Numbers.Asked.ENOUGH) {
            return show(form.wrong("texting.wrong.codes"), visit).status(422);
        }
        return Seen.other(PATH);
    }

    @PostMapping("/me/texts/code")
    Object code(NumberForm form, Visit visit) {
        return numbers.confirm(visit.me(), form.code())
                ? Seen.other(PATH)
                : show(form.wrong("texting.wrong.code"), visit).status(422);
    }

    /// What a number means that they text.
    @PostMapping("/me/texts/numbers")
    Object numbers(@RequestParam(name = "scale", defaultValue = "") String scale, Visit visit) {
        var chosen = Scale.of(scale).filter(each -> each == Scale.CRAVING || each == Scale.MOOD);
        numbers.scale(visit.actor(), visit.me(), chosen.orElse(null));
        return Seen.other(PATH);
    }

    @PostMapping("/me/texts/end")
    Object end(Visit visit) {
        numbers.end(visit.me());
        return Seen.other(PATH);
    }

    private Html show(NumberForm form, Visit visit) {
        var me = visit.me();
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("texting.mine.title"));
        var line = numbers.line(visit.actor(), me).orElse(null);
        var asked = numbers.asked(me);
        var number = asked.or(() -> numbers.own(visit.actor(), me));
        var messages = written.of(visit.actor(), Whose.of(me));
        var authors =
                messages.stream().flatMap(message -> message.by().stream()).collect(Collectors.toSet());
        var names = people.visibleTo(visit.actor(), authors).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return Html.of(
                "texting/mine.jte",
                shell,
                new MyTextsPage(
                        shell,
                        line,
                        number.orElse(null),
                        asked.isPresent(),
                        channels.agreed(visit.actor(), me, Channel.TEXT),
                        texts.on(),
                        texts.number(),
                        form,
                        messages,
                        names));
    }
}
