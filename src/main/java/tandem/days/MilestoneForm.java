package tandem.days;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.shared.Contacts;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What stands in the form for a milestone, as typed.
///
/// @param mark its code
/// @param say `yes` where the circles may hear what for
/// @param yearly `yes` where the day is remembered each year
/// @param circles ids of those with which it is shared
record MilestoneForm(String key, String mark, String words, String say, String yearly, List<String> circles) {
    static final int LONGEST = 280;

    MilestoneForm {
        key = requireNonNullElse(key, "").strip();
        mark = requireNonNullElse(mark, "").strip();
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        say = requireNonNullElse(say, "");
        yearly = requireNonNullElse(yearly, "");
        circles = List.copyOf(requireNonNullElse(circles, List.of()));
    }

    static MilestoneForm of(Mark mark) {
        return new MilestoneForm(Ids.next().toString(), mark.code(), "", "", "", List.of());
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong(List<Mark> reached) {
        var wrong = new LinkedHashMap<String, String>();
        if (chosen(reached).isEmpty()) {
            wrong.put("mark", "days.wrong.mark");
        }
        wrongWords(words).ifPresent(text -> wrong.put("words", text));
        return wrong;
    }

    /// Words to a circle are short, and hold no way to be reached outside.
    static Optional<String> wrongWords(String words) {
        if (words.length() > LONGEST) {
            return Optional.of("days.wrong.short");
        }
        return Contacts.typed(words) ? Optional.of("days.wrong.contacts") : Optional.empty();
    }

    Optional<Mark> chosen(List<Mark> reached) {
        return Mark.of(mark).filter(reached::contains);
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// Those of the reader's own circles that were chosen.
    List<CircleId> among(List<Circle> mine) {
        return mine.stream()
                .map(Circle::id)
                .filter(id -> circles.contains(id.toString()))
                .toList();
    }
}
