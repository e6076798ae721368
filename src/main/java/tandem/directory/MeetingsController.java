package tandem.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tandem.web.Html;
import tandem.web.Visit;

/// Finds meetings: as a page, and as JSON with everything at once.
@Controller
class MeetingsController {
    private final MeetingsPages pages;
    private final Directory directory;

    MeetingsController(MeetingsPages pages, Directory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    @GetMapping("/meetings")
    Html meetings(Visit visit, HttpServletRequest request) {
        var page = pages.page(visit, form(visit, request));
        return Html.of("directory/meetings.jte", page.page(), page);
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
