package tandem.stories;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.content.Adoptions;
import tandem.content.Prose;
import tandem.shared.Language;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Typed;
import tandem.web.Visit;

/// The stories, one of them, and what a reader says to it with one tap.
@Controller
final class StoryController {
    private final Library library;
    private final OwnStories own;
    private final Adoptions adoptions;
    private final Recordings recordings;

    StoryController(Library library, OwnStories own, Adoptions adoptions, Recordings recordings) {
        this.library = library;
        this.own = own;
        this.adoptions = adoptions;
        this.recordings = recordings;
    }

    @GetMapping("/stories")
    Html all(
            @RequestParam(name = "topic", defaultValue = "") String topic,
            @RequestParam(name = "in", defaultValue = "") String in,
            Visit visit) {
        var t = visit.texts();
        var shell = visit.reader().person().isPresent()
                ? Page.personal(visit, Tab.NONE, t.of("stories.title"))
                : Page.open(visit, Tab.NONE, t.of("stories.title"), t.of("stories.lead"));
        var waiting = visit.reader().is(Role.SUPERVISOR)
                ? own.waiting(visit.actor(), visit.language())
                : List.<StoryLine>of();
        var page = new StoriesPage(
                shell,
                library.all(visit.actor(), visit.language()),
                Topic.of(topic).orElse(null),
                StoriesPage.language(in).orElse(null),
                waiting);
        return Html.of("stories/stories.jte", shell, page);
    }

    @GetMapping("/stories/{id}")
    Html one(@PathVariable("id") String id, @RequestParam(name = "in", defaultValue = "") String in, Visit visit) {
        var page = Typed.id(id).isPresent()
                ? member(member(id, visit), visit)
                : ours(id, StoriesPage.language(in).orElse(visit.language()), visit);
        visit.reader().person().filter(me -> !page.adopts()).ifPresent(me -> library.saw(me, page.line()));
        return Html.of("stories/story.jte", page.shell(), page);
    }

    private StoryPage member(Story story, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, story.told().title());
        boolean knows = visit.reader()
                .person()
                .filter(me -> library.knows(me, story.id()))
                .isPresent();
        return new StoryPage(shell, Library.line(story, visit.language()), null, story, "", false, knows);
    }

    private StoryPage ours(String id, Language language, Visit visit) {
        var item = own.find(id, language).orElseThrow(Refusal::notFound);
        boolean adopted = own.adopted(visit.actor(), item);
        if (!adopted && !visit.reader().is(Role.SUPERVISOR)) {
            throw Refusal.notFound();
        }
        var shell = Page.open(visit, Tab.NONE, item.title(), item.summary());
        var prose = new Prose(Map.of(), link -> Optional.empty())
                .html(item.parts().getFirst().text());
        return new StoryPage(
                shell, own.line(item, language), prose, null, own.writtenFor(item, language), !adopted, false);
    }

    /// As much as the player asks for. Whoever may read the story may hear it.
    @GetMapping("/stories/{id}/recording")
    void hear(@PathVariable("id") String id, Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var story =
                Typed.id(id).flatMap(known -> library.any(visit.actor(), known)).orElseThrow(Refusal::notFound);
        var recording = story.recording().orElseThrow(Refusal::notFound);
        var range = request.getHeader("Range");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(recording.format().type());
        var stretch = Stretch.of(range, recording.size());
        if (stretch.isEmpty()) {
            response.setHeader("Content-Range", "bytes */" + recording.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (range != null) {
            response.setHeader("Content-Range", stretch.get().said());
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
        }
        response.setContentLength(stretch.get().length());
        if (!request.getMethod().equals("HEAD")) {
            recordings.send(visit.actor(), story, recording, stretch.get(), response.getOutputStream());
        }
    }

    @PostMapping("/stories/{id}/feeling")
    Object know(@PathVariable("id") String id, Visit visit) {
        var story = member(id, visit);
        if (story.author().equals(visit.me())) {
            throw Refusal.notFound();
        }
        library.know(visit.me(), story.id());
        return Seen.other(story.path() + "#feeling");
    }

    @PostMapping("/stories/{id}/feeling/end")
    Object knowNoMore(@PathVariable("id") String id, Visit visit) {
        var story = member(id, visit);
        library.knowNoMore(visit.me(), story.id());
        return Seen.other(story.path() + "#feeling");
    }

    @PostMapping("/stories/{id}/adoption")
    Object adopt(@PathVariable("id") String id, Visit visit) {
        var item = own.find(id, visit.language()).orElseThrow(Refusal::notFound);
        adoptions.adopt(visit.me(), item);
        return Seen.other("/stories/" + item.id());
    }

    private Story member(String id, Visit visit) {
        return Typed.id(id).flatMap(known -> library.find(visit.actor(), known)).orElseThrow(Refusal::notFound);
    }
}
