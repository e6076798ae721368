package tandem.debrief;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// What one who led a session wrote down after it.
///
/// @param answers to the four questions, in their order; an empty one to what was left out
record Debrief(CircleId circle, LocalDate day, PersonId author, List<String> answers, Instant written) {
    static final int QUESTIONS = 4;
    private static final String BETWEEN = "\u001e";

    Debrief {
        answers = List.copyOf(answers);
    }

    static String joined(List<String> answers) {
        return String.join(BETWEEN, answers);
    }

    static List<String> split(String text) {
        return Stream.concat(Stream.of(text.split(BETWEEN, -1)), Stream.of("", "", "", ""))
                .limit(QUESTIONS)
                .toList();
    }

    /// Only what names it.
    @Override
    public String toString() {
        return "Debrief of " + circle + " on " + day;
    }
}
