package tandem.greeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// The two of a greeting and what they say to each other.
///
/// @param other the name of the other one; null where the reader sees none
/// @param ended whether one has blocked the other
/// @param after whether the day of the newcomer's first session has lately passed
/// @param how what the newcomer said of it, as far as the reader may know
/// @param wrong the text that says what to mend; null where all is well
record GreetingPage(
        Page shell,
        Greeting greeting,
        List<Word> words,
        @Nullable String other,
        boolean ended,
        boolean after,
        Optional<HowItWas> how,
        UUID key,
        String typed,
        @Nullable String wrong) {
    static final int LONGEST = 600;

    Texts texts() {
        return shell.texts();
    }

    PersonId me() {
        return shell.visit().me();
    }

    boolean newcomer() {
        return greeting.person().equals(me());
    }

    boolean mayWrite() {
        return !ended
                && (!newcomer() || greeting.said() != null && greeting.greeter().isPresent());
    }

    boolean mayPass() {
        return !newcomer() && greeting.said() == null && greeting.greeter().isPresent();
    }

    String author(Word word) {
        return word.author().equals(me())
                ? texts().of("greeting.you")
                : other == null || !newcomer() && !word.author().equals(greeting.person())
                        ? texts().of("greeting.team")
                        : other;
    }

    String at(Word word) {
        var visit = shell.visit();
        var local = word.at().atZone(visit.program().zone());
        var today = visit.today();
        return texts().of(
                        "greeting.at",
                        texts().dayAlone(local.toLocalDate(), today),
                        texts().clock(local.toLocalTime()));
    }

    String by() {
        var visit = shell.visit();
        return greeting.promisedBy()
                .map(due -> texts().moment(due, visit.now(), visit.program().zone()))
                .orElse("");
    }

    /// A sentence to start from, for whoever asks how it was.
    String start() {
        var said = typed.isEmpty() && !newcomer() && after && how.isEmpty();
        return said ? texts().of("greeting.after.start") : typed;
    }

    boolean chosen(Felt felt) {
        return how.filter(answer -> answer.felt() == felt).isPresent();
    }
}
