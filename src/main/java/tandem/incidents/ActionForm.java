package tandem.incidents;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.circles.CircleId;
import tandem.shared.Ids;

/// What to do about somebody, as typed.
///
/// @param circle empty where it holds everywhere
/// @param days empty where it holds until somebody ends it
record ActionForm(String kind, String circle, String days, String why, UUID key) {
    static final int LONGEST_WHY = 500;
    private static final int FEWEST_LETTERS = 10;

    ActionForm(
            @Nullable String kind,
            @Nullable String circle,
            @Nullable String days,
            @Nullable String why,
            @Nullable UUID key) {
        this.kind = requireNonNullElse(kind, "");
        this.circle = requireNonNullElse(circle, "");
        this.days = requireNonNullElse(days, "").strip();
        this.why = requireNonNullElse(why, "").strip();
        this.key = requireNonNullElse(key, Ids.next());
    }

    static ActionForm empty() {
        return new ActionForm(null, null, null, null, null);
    }

    /// The same words in a form that was not sent yet.
    ActionForm anew() {
        return new ActionForm(kind, circle, days, why, null);
    }

    Optional<Kind> chosen() {
        return Kind.of(kind);
    }

    /// Where it holds; none where it holds everywhere, or is only said.
    Optional<CircleId> where() {
        return chosen().filter(Kind::mayHaveCircle).flatMap(each -> CircleId.read(circle));
    }

    Optional<Instant> until(Instant now) {
        boolean until = chosen().filter(Kind::lasts).isPresent() && !days.isEmpty();
        return until ? Optional.of(now.plus(Duration.ofDays(Integer.parseInt(days)))) : Optional.empty();
    }

    /// The text that says what to mend; empty where nothing is wrong.
    String wrong() {
        if (chosen().isEmpty()) {
            return "incidents.wrong.kind";
        }
        if (!days.isEmpty() && !days.matches("[1-9]\\d{0,2}")) {
            return "incidents.wrong.days";
        }
        if (chosen().get().needsCircle() && where().isEmpty()) {
            return "incidents.wrong.circle";
        }
        return wrongWhy(why);
    }

    static String wrongWhy(String why) {
        if (why.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return "incidents.wrong.why";
        }
        return why.length() > LONGEST_WHY ? "safety.wrong.reason.long" : "";
    }
}
