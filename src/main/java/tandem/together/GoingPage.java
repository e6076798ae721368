package tandem.together;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.fits.Evenings;
import tandem.web.Page;
import tandem.web.Texts;

/// One going together, as one of the two sees it, or whoever may say yes.
///
/// @param takes whether the reader may say that they come along
/// @param sign as typed
/// @param wrong the text of what to mend; null where all is well
record GoingPage(
        Page shell,
        Going going,
        boolean takes,
        String sign,
        @Nullable String wrong) {
    Texts texts() {
        return shell.texts();
    }

    boolean mine() {
        return going.person().equals(shell.visit().me());
    }

    boolean along() {
        return going.companion().filter(shell.visit().me()::equals).isPresent();
    }

    boolean over() {
        return going.overAt(shell.visit().now());
    }

    /// Whether it is off for the reader's eyes: it was called off, or the two may not meet any more.
    boolean off() {
        return going.ended() || going.parted();
    }

    boolean waits() {
        return going.waits(shell.visit().now());
    }

    boolean agreed() {
        return going.agreed(shell.visit().now());
    }

    /// The other one's name, once there are two.
    Optional<String> other() {
        return mine()
                ? going.companion().map(taker -> going.takerName())
                : along() || keeps() ? Optional.of(going.name()) : Optional.empty();
    }

    String otherSign() {
        return mine() ? going.takerSign() : going.sign();
    }

    String ownSign() {
        return mine() ? going.sign() : along() ? going.takerSign() : "";
    }

    /// Whether the reader looks after it as a coordinator.
    boolean keeps() {
        return shell.visit().reader().staff();
    }

    String when() {
        return Evenings.words(going.planned().start(), shell.visit());
    }

    String meetAt() {
        return Evenings.words(going.meetAt(), shell.visit());
    }

    String stated() {
        var visit = shell.visit();
        return texts().moment(going.statedTime(), visit.now(), visit.readerZone());
    }
}
