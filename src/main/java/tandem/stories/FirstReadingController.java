package tandem.stories;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Reading and hearing what members tell, before others do.
@Controller
final class FirstReadingController {
    private final Stories stories;

    FirstReadingController(Stories stories) {
        this.stories = stories;
    }

    record WaitingPage(Page shell, List<Story> stories) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// @param words what was typed for the author
    /// @param wrong the text of what to mend; null where all is well
    record FirstPage(
            Page shell, Story story, String words, @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        StoryLine line() {
            return Library.line(story, shell.visit().language());
        }
    }

    /// @param words to the author
    record AnswerForm(String go, String words) {
        static final int LONGEST = 1000;

        AnswerForm {
            go = requireNonNullElse(go, "");
            words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        }
    }

    @GetMapping("/stories/waiting")
    Html all(Visit visit) {
        var shell = Page.personal(visit, Tab.DESK, visit.texts().of("stories.waiting"));
        return Html.of("stories/waiting.jte", shell, new WaitingPage(shell, stories.toRead(visit.me())));
    }

    @GetMapping("/stories/waiting/{id}")
    Html one(@PathVariable("id") UUID id, Visit visit) {
        return page(visit, find(id, visit), "", null);
    }

    @PostMapping("/stories/waiting/{id}/answer")
    Object answer(@PathVariable("id") UUID id, AnswerForm form, Visit visit) {
        var story = find(id, visit);
        var answer = Answer.of(form.go()).orElseThrow(() -> Refusal.bad("answer"));
        if (answer != Answer.SHOW && form.words().isEmpty()) {
            return page(visit, story, "", "stories.wrong.answer").status(422);
        }
        if (form.words().length() > AnswerForm.LONGEST) {
            return page(visit, story, form.words(), "stories.wrong.answer-long").status(422);
        }
        if (answer != Answer.SHOW || story.toRead()) {
            stories.answer(visit.me(), story, answer, form.words());
        }
        return Seen.other("/stories/waiting");
    }

    private Story find(UUID id, Visit visit) {
        return stories.sent(visit.me(), id).orElseThrow(Refusal::notFound);
    }

    private static Html page(Visit visit, Story story, String words, @Nullable String wrong) {
        var shell = Page.personal(visit, Tab.DESK, story.told().title());
        return Html.of("stories/first.jte", shell, new FirstPage(shell, story, words, wrong));
    }
}
