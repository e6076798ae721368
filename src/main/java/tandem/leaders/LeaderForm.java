package tandem.leaders;

import static java.util.Objects.requireNonNullElse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;

/// What a supervisor typed about a leader: what was recognized, or a talk they had.
///
/// @param key the number of the form: the same one is taken once
/// @param words a document, or what both want to remember
/// @param day `2026-11-26`; may be empty for a document that does not expire
record LeaderForm(UUID key, String words, String day, String minutes) {
    static final int LONGEST = 1000;

    LeaderForm {
        key = requireNonNullElse(key, Ids.next());
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
        day = requireNonNullElse(day, "").strip();
        minutes = requireNonNullElse(minutes, "").strip();
    }

    static LeaderForm empty(String day) {
        return new LeaderForm(Ids.next(), "", day, "30");
    }

    @Nullable
    LocalDate date() {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    int length() {
        return minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0;
    }

    /// The text that says what to mend in a document.
    Optional<String> wrongDocument(LocalDate today) {
        if (words.isEmpty() || words.length() > LONGEST) {
            return Optional.of("leaders.wrong.document");
        }
        var date = date();
        boolean fits = day.isEmpty() || date != null && !date.isBefore(today);
        return fits ? Optional.empty() : Optional.of("leaders.wrong.expires");
    }

    /// The text that says what to mend in a talk.
    Optional<String> wrongTalk(LocalDate today) {
        var date = date();
        if (date == null || date.isAfter(today)) {
            return Optional.of("leaders.wrong.day");
        }
        if (length() < 5 || length() > 480) {
            return Optional.of("leaders.wrong.minutes");
        }
        return words.length() > LONGEST ? Optional.of("leaders.wrong.note") : Optional.empty();
    }
}
