package tandem.mentoring;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.web.Typed;

/// A note, as typed.
///
/// @param key the number it will have
/// @param goal the number of the goal it is toward; empty for none
record NoteForm(String key, String goal, String words) {
    static final int LONGEST = 1000;

    NoteForm(@Nullable String key, @Nullable String goal, @Nullable String words) {
        this.key = requireNonNullElse(key, "").strip();
        this.goal = requireNonNullElse(goal, "").strip();
        this.words = requireNonNullElse(words, "").strip();
    }

    static NoteForm empty() {
        return new NoteForm(Ids.next().toString(), "", "");
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// The words of the goal that was chosen.
    String toward(List<Goal> goals) {
        return goals.stream()
                .filter(each -> each.id().toString().equals(goal))
                .map(Goal::words)
                .findFirst()
                .orElse("");
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (words.isEmpty()) {
            wrong.put("words", "mentoring.wrong.words");
        } else if (words.length() > LONGEST) {
            wrong.put("words", "mentoring.wrong.long");
        }
        return wrong;
    }
}
