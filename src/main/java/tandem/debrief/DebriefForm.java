package tandem.debrief;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was typed in a debrief.
///
/// @param go `worried` where they also worry about somebody
record DebriefForm(
        @Nullable String a0,
        @Nullable String a1,
        @Nullable String a2,
        @Nullable String a3,
        @Nullable String go) {
    private static final int LONGEST = 1000;

    static DebriefForm of(List<String> answers) {
        return new DebriefForm(answers.get(0), answers.get(1), answers.get(2), answers.get(3), "");
    }

    List<String> answers() {
        return Stream.of(text(a0), text(a1), text(a2), text(a3)).toList();
    }

    boolean worried() {
        return text(go).equals("worried");
    }

    Optional<String> wrong() {
        if (answers().stream().anyMatch(each -> each.length() > LONGEST)) {
            return Optional.of("debrief.wrong.long");
        }
        boolean nothing = answers().stream().allMatch(String::isEmpty);
        return nothing && !worried() ? Optional.of("debrief.wrong.empty") : Optional.empty();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "DebriefForm";
    }
}
