package tandem.pathways;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.directory.Upcoming;
import tandem.directory.Upcomings;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// A few questions, and which ways the answers lead to. What is answered comes with the request, is looked at, and is
/// gone with it: no address, no log, no table and no cache holds it.
@Controller
final class FitController {
    private final Pathways pathways;
    private final Upcomings upcomings;

    FitController(Pathways pathways, Upcomings upcomings) {
        this.pathways = pathways;
        this.upcomings = upcomings;
    }

    /// @param found null before anything was answered
    /// @param meetings the next ones of each way that is suggested, by its id
    record FitPage(
            Page shell,
            List<Question> questions,
            Answers answers,
            FitFinder.@Nullable Found found,
            Map<String, Upcoming> meetings) {
        Texts texts() {
            return shell.texts();
        }

        Upcoming meetings(Pathway way) {
            return Objects.requireNonNull(meetings.get(way.id()));
        }

        /// The address of the first three side by side.
        String beside() {
            var ids = Objects.requireNonNull(found).beside();
            return "/pathways/compare?with=" + String.join("&with=", ids);
        }
    }

    @GetMapping("/pathways/fit")
    Html ask(Visit visit) {
        var t = visit.texts();
        var shell = Page.open(visit, Tab.NONE, t.of("pathways.fit"), t.of("pathways.fit.lead"));
        var questions = Question.all(visit.language());
        return Html.of("pathways/fit.jte", shell, new FitPage(shell, questions, Answers.none(), null, Map.of()));
    }

    @PostMapping("/pathways/fit")
    Html find(HttpServletRequest request, Visit visit) {
        var answers = Answers.of(request.getParameterMap(), visit.language());
        var found = FitFinder.of(answers, pathways.adopted(visit.language()));
        var meetings = new LinkedHashMap<String, Upcoming>();
        for (var each : found.all()) {
            var way = each.way();
            meetings.put(
                    way.id(),
                    upcomings.of(visit, way.fellowships(), visit.program().place(), 1));
        }
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("pathways.found"));
        return Html.of(
                "pathways/found.jte",
                shell,
                new FitPage(shell, Question.all(visit.language()), answers, found, meetings));
    }
}
