package tandem.checkins;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.web.Page;
import tandem.web.Texts;

/// The form: a new one, one that changes, or the empty copy for times without a connection.
///
/// @param key the id the check-in will have; empty on a copy, where the phone makes one
/// @param viewers to whom it may be opened
/// @param changes the one that is changed; null for a new one
record FormPage(
        Page shell,
        Feelings words,
        Said said,
        String key,
        LocalDate day,
        String action,
        List<Viewer> viewers,
        @Nullable CheckIn changes,
        boolean tooLong) {
    Texts texts() {
        return shell.texts();
    }

    Language language() {
        return texts().language();
    }

    boolean copy() {
        return key.isEmpty();
    }

    /// Whether a number is answered with this.
    boolean is(Scale scale, int number) {
        return said.number(scale).filter(answer -> answer == number).isPresent();
    }

    /// Those to whom each new one is open.
    List<Viewer> each() {
        return viewers.stream().filter(Viewer::each).toList();
    }

    List<Viewer> others() {
        return viewers.stream().filter(viewer -> !viewer.each()).toList();
    }

    String named(List<Viewer> some) {
        return String.join(", ", some.stream().map(Viewer::name).toList());
    }

    /// Whether more than the first screen was filled in, so that a page shown again hides nothing.
    boolean more() {
        return changes != null || tooLong;
    }

    /// A feeling that a body's sign may be and that is not chosen above, for two boxes of one name would contradict
    /// each
    /// other.
    List<Feelings.Feeling> mayBe(Feelings.Sign sign) {
        return sign.mayBe().stream()
                .filter(id -> !said.feelings().contains(id))
                .flatMap(id -> words.feeling(id).stream())
                .toList();
    }
}
