package tandem.reach;

import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.people.Person;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// What somebody wrote for the time when they go quiet, in short, on another page of whoever may read it now.
@Component
public class QuietBriefs {
    private final Quiet quiet;
    private final QuietWords words;

    QuietBriefs(Quiet quiet, QuietWords words) {
        this.quiet = quiet;
        this.words = words;
    }

    /// That it was read is recorded, as on its own page. Empty where it is not open to the reader.
    public Optional<Content> of(Visit visit, Person member) {
        var shell = Page.personal(visit, Tab.NONE, "");
        return quiet.of(visit.me(), member.id())
                .map(plan -> Html.part(
                        "reach/brief.jte", new QuietReading(shell, member.name(), plan, words, member.language())));
    }
}
