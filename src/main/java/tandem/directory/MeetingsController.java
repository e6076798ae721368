package tandem.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tandem.web.Answers;
import tandem.web.Html;
import tandem.web.Visit;

/// Finds meetings: as a page, and as JSON with everything at once.
@Controller
class MeetingsController {
    private final MeetingsPages pages;
    private final Directory directory;
    private final Answers answers;

    MeetingsController(MeetingsPages pages, Directory directory, Answers answers) {
        this.pages = pages;
        this.directory = directory;
        this.answers = answers;
    }

    @GetMapping("/meetings")
    View meetings(Visit visit, HttpServletRequest request) {
        return answers.of(visit, directory.generation(), reader -> {
            var page = pages.page(reader, form(reader, request));
            return Html.of("directory/meetings.jte", page.page(), page);
        });
    }

    @GetMapping("/meetings.json")
    void json(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-cache");
        directory.json(pages.search(visit, form(visit, request)), visit.now(), response.getOutputStream());
    }

    private static SearchForm form(Visit visit, HttpServletRequest request) {
        return SearchForm.of(request.getParameterMap(), visit.program().place());
    }
}
