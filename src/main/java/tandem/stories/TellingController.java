package tandem.stories;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.content.HardWords;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.sounds.Heard;
import tandem.sounds.Sounds;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.RateLimit;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Telling a story, and what its author does with it afterwards.
@Controller
final class TellingController {
    private static final int AN_HOUR = 20;

    private final Stories stories;
    private final Library library;
    private final HardWords hardWords;
    private final Roster roster;
    private final RateLimit recordings;

    TellingController(Stories stories, Library library, HardWords hardWords, Roster roster, Clock clock) {
        this.stories = stories;
        this.library = library;
        this.hardWords = hardWords;
        this.roster = roster;
        this.recordings = new RateLimit(AN_HOUR, Duration.ofHours(1), clock);
    }

    /// @param action where the form goes
    /// @param wrong per field what to mend
    record TellPage(Page shell, StoryForm form, String action, Map<String, String> wrong) implements FormPage {}

    record MinePage(Page shell, List<Story> stories) {
        Texts texts() {
            return shell.texts();
        }
    }

    record PausePage(Page shell, Story story, SendForm form, DutyLine duty) {
        Texts texts() {
            return shell.texts();
        }
    }

    @GetMapping("/stories/new")
    Html tell(Visit visit) {
        return form(visit, StoryForm.empty(visit.language()), "/stories", Map.of());
    }

    @PostMapping("/stories")
    Object tell(StoryForm form, Visit visit) {
        if (!form.wrong().isEmpty()) {
            return form(visit, form, "/stories", form.wrong()).status(422);
        }
        var kept = stories.tell(visit.me(), form.key(), form.told());
        return kept.isPresent()
                ? Seen.other("/stories/mine/" + kept.get())
                : form(visit, form, "/stories", Map.of("title", "stories.wrong.enough"))
                        .status(422);
    }

    @GetMapping("/stories/mine")
    Html mine(Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("stories.mine"));
        return Html.of("stories/mine.jte", shell, new MinePage(shell, stories.of(visit.me())));
    }

    @GetMapping("/stories/mine/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        var story = own(id, visit);
        stories.heardOf(visit.me(), id);
        return page(visit, story, SendForm.of(story), null, null);
    }

    @GetMapping("/stories/mine/{id}/words")
    Html change(@PathVariable("id") UUID id, Visit visit) {
        var story = own(id, visit);
        return form(visit, StoryForm.of(story), story.own() + "/words", Map.of());
    }

    @PostMapping("/stories/mine/{id}/words")
    Object change(@PathVariable("id") UUID id, StoryForm form, Visit visit) {
        var story = own(id, visit);
        if (!form.wrong().isEmpty()) {
            return form(visit, form, story.own() + "/words", form.wrong()).status(422);
        }
        if (!form.told().equals(story.told())) {
            stories.rewrite(visit.me(), id, form.told());
        }
        return Seen.other(story.own());
    }

    @PostMapping("/stories/mine/{id}/recording")
    Object record(@PathVariable("id") UUID id, Visit visit, HttpServletRequest request)
            throws IOException, ServletException {
        var story = own(id, visit);
        recordings.count(request);
        return switch (Sounds.read(file(request))) {
            case Heard.Sound sound -> {
                stories.record(visit.me(), id, sound);
                yield Seen.other(story.own() + "#recording");
            }
            case Heard.Refused(var why) ->
                page(
                                visit,
                                story,
                                SendForm.of(story),
                                null,
                                "stories.sound."
                                        + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .status(422);
        };
    }

    @PostMapping("/stories/mine/{id}/recording/removal")
    Object recordNone(@PathVariable("id") UUID id, Visit visit) {
        var story = own(id, visit);
        stories.recordNone(visit.me(), id);
        return Seen.other(story.own() + "#recording");
    }

    @PostMapping("/stories/mine/{id}/sending")
    Object send(@PathVariable("id") UUID id, SendForm form, Visit visit) {
        var story = own(id, visit);
        if (story.state() == State.WAITING || story.state() == State.SHOWN) {
            return Seen.other(story.own());
        }
        if (!OwnPage.lacks(story).isEmpty()) {
            throw Refusal.bad("nothing to read");
        }
        if (form.wrong().isPresent()) {
            return page(visit, story, form, form.wrong().get(), null).status(422);
        }
        if (!form.go().equals("anyway") && hardWords.in(story.told().all())) {
            var shell = Page.personal(visit, Tab.NONE, visit.texts().of("conversation.pause.title"));
            return Html.of("stories/pause.jte", shell, new PausePage(shell, story, form, new DutyLine(roster, visit)));
        }
        stories.send(visit.me(), id, form.chosen().orElseThrow());
        return Seen.other(story.own());
    }

    @PostMapping("/stories/mine/{id}/audience")
    Object show(@PathVariable("id") UUID id, SendForm form, Visit visit) {
        var story = own(id, visit);
        if (story.sent().isEmpty()) {
            throw Refusal.notFound();
        }
        var agreed = form.chosen().filter(story.audience()::equals).isPresent();
        if (!agreed && form.wrong().isPresent()) {
            return page(visit, story, form, form.wrong().get(), null).status(422);
        }
        if (!agreed) {
            stories.show(visit.me(), id, form.chosen().orElseThrow());
        }
        return Seen.other(story.own() + "#seen");
    }

    @PostMapping("/stories/mine/{id}/removal")
    Object takeBack(@PathVariable("id") UUID id, Visit visit) {
        if (!stories.takeBack(visit.me(), own(id, visit).id())) {
            throw Refusal.notFound();
        }
        return Seen.other("/stories/mine");
    }

    private Story own(UUID id, Visit visit) {
        return stories.own(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    private Html page(Visit visit, Story story, SendForm form, @Nullable String wrong, @Nullable String sound) {
        var shell = Page.personal(visit, Tab.NONE, story.told().title());
        int known = library.knownBy(visit.me(), story.id());
        return Html.of("stories/own.jte", shell, new OwnPage(shell, story, form, known, story.news(), wrong, sound));
    }

    private static Html form(Visit visit, StoryForm form, String action, Map<String, String> wrong) {
        var shell = Page.personal(
                visit, Tab.NONE, visit.texts().of(action.equals("/stories") ? "stories.tell" : "stories.change"));
        return Html.of("stories/tell.jte", shell, new TellPage(shell, form, action, wrong));
    }

    private static byte[] file(HttpServletRequest request) throws IOException, ServletException {
        var type = request.getContentType();
        var part = type != null && type.startsWith("multipart/form-data") ? request.getPart("sound") : null;
        if (part == null) {
            return new byte[0];
        }
        try (var in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
