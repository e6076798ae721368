package tandem.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.directory.ComingUp;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// The first page.
@Controller
final class HomeController {
    private final ComingUp comingUp;

    HomeController(ComingUp comingUp) {
        this.comingUp = comingUp;
    }

    @GetMapping("/")
    Html home(Visit visit) {
        var texts = visit.texts();
        var shell = Page.open(visit, Tab.HOME, texts.of("home.title"), texts.of("home.description"));
        return Html.of("home/home.jte", shell, new HomePage(shell, comingUp.of(visit)));
    }
}
