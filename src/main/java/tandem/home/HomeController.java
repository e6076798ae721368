package tandem.home;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// The first page.
@Controller
final class HomeController {
    @GetMapping("/")
    Html home(Visit visit) {
        var texts = visit.texts();
        var shell = Page.open(visit, Tab.HOME, texts.of("home.title"), texts.of("home.description"));
        return Html.of("home/home.jte", shell, new HomePage(shell, meetingsSoon(visit)));
    }

    /// How many meetings start near the program's place or online in the next hours: empty until the directory
    /// answers it.
    private static Optional<HomePage.Soon> meetingsSoon(Visit visit) {
        return Optional.empty();
    }
}
