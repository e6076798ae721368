package tandem.incidents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.web.Visit;

/// What was decided about somebody, as they read it: what, where, until when, why, and what they said to it.
///
/// @param circle the name of the circle; empty where it holds everywhere
/// @param said null until they appealed
record Decided(Action action, String circle, @Nullable Appeal said, Visit visit) {
    Optional<Appeal> appeal() {
        return Optional.ofNullable(said);
    }

    /// “You can read in Tuesday Table, and not write.”
    String words() {
        var code = action.kind().code();
        var everywhere = circle.isEmpty() && action.kind().mayHaveCircle();
        return visit.texts().of("incidents.decided." + code + (everywhere ? ".all" : ""), circle);
    }

    /// “Until Friday, 7 pm.” Empty where it was only said.
    String until() {
        var texts = visit.texts();
        if (!action.kind().lasts()) {
            return "";
        }
        if (!action.stands(visit.now())) {
            return texts.of("incidents.decided.over");
        }
        return action.until()
                .map(until -> texts.of("incidents.decided.until", texts.moment(until, visit.now(), visit.readerZone())))
                .orElseGet(() -> texts.of("incidents.decided.open"));
    }

    /// Whether it closes one circle to them, which they may leave meanwhile.
    boolean closes() {
        return action.kind() == Kind.PAUSE && action.where() != null && action.stands(visit.now());
    }

    boolean appealable() {
        return said == null && (!action.kind().lasts() || action.stands(visit.now()));
    }
}
