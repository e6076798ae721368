package tandem.reach;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.web.FormPage;
import tandem.web.Page;

/// What somebody writes for quiet times, how it stands, and who read it.
///
/// @param own empty before anything is written
/// @param typed what was just sent and has to be mended; null where nothing was
/// @param reads “Cory, March 20”, the newest first
/// @param readers whether they have a mentor, whether a coordinator looks after them
record QuietPage(
        Page shell,
        Optional<Quiet.Own> own,
        List<Mine> mine,
        QuietWords vocabulary,
        @Nullable QuietForm typed,
        Map<String, String> wrong,
        List<String> reads,
        List<String> readers,
        boolean saved)
        implements FormPage {
    String help(String part) {
        return vocabulary.help(part, texts().language());
    }

    List<QuietWords.Word> suggested(String kind) {
        return vocabulary.of(kind);
    }

    String said(QuietWords.Word word) {
        return word.in(texts().language());
    }

    /// “If they do not hear from you, they can read it from March 16 on.”
    String from(Quiet.Own written) {
        var today = shell.visit().now().atZone(ZoneOffset.UTC).toLocalDate();
        LocalDate day = today.plusDays(written.plan().days());
        return texts().date(day);
    }

    String days() {
        return typed != null
                ? typed.text("days")
                : plan().map(plan -> String.valueOf(plan.days())).orElse("14");
    }

    boolean reads(String kind) {
        return typed != null
                ? typed.ticked("reader", kind)
                : plan().map(plan -> plan.readers().contains(kind)).orElse(readers.contains(kind));
    }

    boolean asks(Mine one) {
        return typed != null
                ? typed.ticked("who", one.id().toString())
                : plan().stream()
                        .flatMap(plan -> plan.who().stream())
                        .anyMatch(each -> each.id().equals(one.id()));
    }

    boolean says(QuietWords.Word word) {
        return typed != null
                ? typed.ticked("words", word.id())
                : plan().filter(plan -> plan.words().contains(word.id())).isPresent();
    }

    boolean never(QuietWords.Word word) {
        return typed != null
                ? typed.ticked("never", word.id())
                : plan().flatMap(plan -> plan.never(word.id())).isPresent();
    }

    /// The number of a way; empty where it is left out.
    String place(QuietWords.Word way) {
        if (typed != null) {
            return typed.text("way-" + way.id());
        }
        return plan().map(plan -> plan.way(way.id())
                        .map(each -> String.valueOf(plan.ways().indexOf(each) + 1))
                        .orElse(""))
                .orElse("");
    }

    String filled(QuietWords.Word word) {
        if (typed != null) {
            return typed.text("fill-" + word.id());
        }
        return plan().flatMap(plan -> plan.way(word.id()).or(() -> plan.never(word.id())))
                .map(QuietPlan.Chosen::filled)
                .orElse("");
    }

    String ownWords() {
        return typed != null ? typed.text("own") : plan().map(QuietPlan::own).orElse("");
    }

    String ownNever() {
        return typed != null
                ? typed.text("own-never")
                : plan().map(QuietPlan::ownNever).orElse("");
    }

    private Optional<QuietPlan> plan() {
        return own.map(Quiet.Own::plan);
    }
}
