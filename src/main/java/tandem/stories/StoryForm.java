package tandem.stories;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.conversation.Note;
import tandem.shared.Ids;
import tandem.shared.Language;

/// A story as typed.
///
/// @param key the number of the form: the same one keeps it once
record StoryForm(
        String language,
        String name,
        String title,
        String summary,
        String words,
        List<String> topic,
        List<String> note,
        UUID key) {
    static final int LONGEST_NAME = 40;
    static final int LONGEST_TITLE = 80;
    static final int LONGEST_SUMMARY = 200;
    static final int LONGEST_WORDS = 8000;
    static final int MOST_TOPICS = 5;

    StoryForm {
        language = requireNonNullElse(language, "").strip();
        name = requireNonNullElse(name, "").strip();
        title = requireNonNullElse(title, "").strip();
        summary = requireNonNullElse(summary, "").replaceAll("\\s+", " ").strip();
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        topic = copy(topic);
        note = copy(note);
        key = requireNonNullElse(key, Ids.next());
    }

    private static List<String> copy(@Nullable List<String> chosen) {
        return chosen == null ? List.of() : List.copyOf(chosen);
    }

    static StoryForm empty(Language language) {
        return new StoryForm(language.code(), "", "", "", "", List.of(), List.of(), Ids.next());
    }

    static StoryForm of(Story story) {
        var told = story.told();
        return new StoryForm(
                told.language().code(),
                told.name(),
                told.title(),
                told.summary(),
                told.words(),
                told.topics().stream().map(Topic::code).toList(),
                told.notes().stream().map(Note::code).toList(),
                story.id());
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        mend(wrong, "title", !title.isEmpty() && title.length() <= LONGEST_TITLE);
        mend(wrong, "name", !name.isEmpty() && name.length() <= LONGEST_NAME);
        mend(wrong, "summary", summary.length() <= LONGEST_SUMMARY);
        mend(wrong, "words", words.length() <= LONGEST_WORDS);
        mend(wrong, "topic", topic.size() <= MOST_TOPICS);
        return wrong;
    }

    Told told() {
        return new Told(
                language.equals(Language.ES.code()) ? Language.ES : Language.EN,
                name,
                title,
                summary,
                words,
                topic.stream()
                        .distinct()
                        .flatMap(code -> Topic.of(code).stream())
                        .toList(),
                note.stream().distinct().flatMap(code -> Note.of(code).stream()).toList());
    }

    private static void mend(Map<String, String> wrong, String field, boolean fits) {
        if (!fits) {
            wrong.put(field, "stories.wrong." + field);
        }
    }
}
