package tandem.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// What belongs to no capability: leaving quickly, choosing a language, and the two pages about the site itself.
@Controller
final class ShellController {
    private static final String OURS = "same-origin";

    private final Readers readers;
    private final Unfinished unfinished;

    ShellController(Readers readers, Unfinished unfinished) {
        this.readers = readers;
        this.unfinished = unfinished;
    }

    /// What a page about the site shows.
    record AboutPage(Page shell) {}

    /// Leads to the program's neutral page. Clearing the browser's store with `Clear-Site-Data` was considered: it
    /// takes seconds in some browsers, and the point is to be gone at once.
    ///
    /// What waits in a form of several steps goes too, and a phone or computer that others use is signed out, or
    /// the page would be one Back away. It is the one reading that changes something: a form could not leave
    /// without a script and without an entry to come back to. No other site can have anybody signed out by it.
    @GetMapping("/exit")
    void exit(
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = OURS) String from,
            Visit visit,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        if (from.equals(OURS)) {
            leave(visit.reader(), response);
        }
        see(visit.program().exit().toString(), response);
    }

    private void leave(Reader reader, HttpServletResponse response) {
        if (reader.shared()) {
            response.addHeader("Set-Cookie", readers.leave(reader));
        }
        response.addHeader("Set-Cookie", unfinished.unset());
    }

    @PostMapping("/language")
    void language(
            @RequestParam("language") String language,
            @RequestParam(name = "back", defaultValue = "/") String back,
            Visit visit,
            HttpServletResponse response) {
        var chosen = visit.spoken(language);
        if (chosen.isEmpty()) {
            throw Refusal.bad("language");
        }
        response.addHeader("Set-Cookie", LanguageCookie.of(chosen.get(), visit));
        var there = withoutLanguage(back);
        see(Back.to(there, "/"), response);
    }

    @GetMapping("/about")
    Html about(Visit visit) {
        var texts = visit.texts();
        var shell = Page.open(
                visit,
                Tab.NONE,
                texts.of("web.about.title"),
                texts.of("web.about.description", visit.program().name()));
        return Html.of("web/about.jte", shell, new AboutPage(shell));
    }

    /// How to have this on a home screen, under a name that says nothing unless the reader wants the program's.
    ///
    /// @param program whether it is the program's name and sign that they chose
    record InstallPage(Page shell, boolean program) {}

    @GetMapping("/install")
    Html install(@RequestParam(name = "as", required = false) @Nullable String as, Visit visit) {
        var shell = Page.open(
                visit,
                Tab.NONE,
                visit.texts().of("web.install.title"),
                visit.texts().of("web.install.description"));
        return Html.of("web/install.jte", shell, new InstallPage(shell, "program".equals(as)));
    }

    @GetMapping("/privacy")
    Html privacy(Visit visit) {
        var texts = visit.texts();
        var shell = Page.open(visit, Tab.NONE, texts.of("web.privacy.title"), texts.of("web.privacy.description"));
        return Html.of("web/privacy.jte", shell, new AboutPage(shell));
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain")
    @ResponseBody
    ResponseEntity<String> robots() throws IOException {
        return ResponseEntity.ok("User-agent: *\nDisallow: /exit\n");
    }

    private static void see(String address, HttpServletResponse response) {
        response.setStatus(303);
        response.setHeader("Location", address);
        response.setContentLength(0);
    }

    /// An address that asks for a language would hide the choice just made.
    private static String withoutLanguage(String path) {
        return path.replaceFirst("\\?lang=[a-z]*&?", "?")
                .replaceFirst("&lang=[a-z]*", "")
                .replaceFirst("\\?$", "");
    }
}
