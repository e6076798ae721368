package tandem.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tandem.web.Page;
import tandem.web.Texts;

/// Who leaves soon, which meetings are planned, and who left without one.
///
/// @param soon within the next two weeks, without a meeting
/// @param planned still to be, or nobody has written what came of it
/// @param left without one
/// @param forgotten how many left without one and never came, whose rows are forgotten
record HandoffsPage(
        Page shell,
        List<Leaving> soon,
        List<Handoff> planned,
        List<Leaving> left,
        int forgotten,
        boolean keeps,
        LocalDate today) {
    /// Somebody who leaves, or left.
    ///
    /// @param path their page
    /// @param plan where a meeting with them is planned
    /// @param agreed whether they may be told of
    record Leaving(String name, LocalDate day, String path, String plan, boolean here, boolean agreed) {}

    Texts texts() {
        return shell.texts();
    }

    String day(LocalDate day) {
        return day.isBefore(today) ? texts().margin(day) : texts().dayAlone(day, today);
    }

    String day(Instant moment) {
        var local = moment.atZone(shell.visit().program().zone());
        return day(local.toLocalDate());
    }

    String time(Handoff handoff) {
        var local = handoff.starts().atZone(shell.visit().program().zone());
        return texts().clock(local.toLocalTime());
    }

    String state(Leaving leaving) {
        var t = texts();
        if (leaving.here()) {
            return t.of("intake.leaving.here");
        }
        return t.of(leaving.agreed() ? "intake.leaving.agreed" : "intake.leaving.ask");
    }

    boolean unwritten(Handoff handoff) {
        return handoff.unwritten(shell.visit().now());
    }

    Optional<String> none() {
        return soon.isEmpty() ? Optional.of(texts().of("intake.soon.none")) : Optional.empty();
    }
}
