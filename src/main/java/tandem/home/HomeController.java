package tandem.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.directory.ComingUp;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// The first page.
@Controller
final class HomeController {
    private final ComingUp comingUp;

    HomeController(ComingUp comingUp) {
        this.comingUp = comingUp;
    }

    /// Whoever is signed in has a first page of their own.
    @GetMapping("/")
    Object home(Visit visit) {
        if (visit.reader().person().isPresent()) {
            return Seen.other(Tab.first(visit.reader()).path());
        }
        var texts = visit.texts();
        var shell = Page.open(visit, Tab.HOME, texts.of("home.title"), texts.of("home.description"));
        return Html.of("home/home.jte", shell, new HomePage(shell, comingUp.of(visit)));
    }
}
