package tandem.texting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;
import tandem.web.Page;
import tandem.web.Texts;

/// What was written with one.
///
/// @param wrong the text of what to mend; null where all is well
/// @param number what was typed as their number
/// @param said what came of what was just done; null where nothing was
/// @param keeper whether the reader may write a number down for them
record ExchangePage(
        Page shell,
        Exchange with,
        SayForm form,
        @Nullable String wrong,
        NumberForm number,
        @Nullable String said,
        boolean keeper) {
    Texts texts() {
        return shell.texts();
    }

    String name() {
        var name = with.name();
        return name == null ? texts().of("texting.stranger") : name;
    }

    String author(Written.Message message) {
        if (message.theirs()) {
            return name();
        }
        return message.by().map(this::author).orElseGet(() -> texts().of("texting.itself"));
    }

    private String author(PersonId author) {
        return author.equals(shell.visit().me()) ? texts().of("texting.you") : named(author);
    }

    private String named(PersonId person) {
        return Optional.ofNullable(with.names().get(person)).orElseGet(() -> texts().of("texting.team"));
    }

    String at(Written.Message message) {
        var visit = shell.visit();
        return texts().moment(message.at(), visit.now(), visit.readerZone());
    }

    /// “Told: Cory, today, 2:05 am”; one for each.
    List<String> told() {
        var visit = shell.visit();
        return with.told().stream()
                .map(call -> texts().of(
                                "texting.told",
                                named(call.person()),
                                texts().moment(call.at(), visit.now(), visit.readerZone())))
                .toList();
    }

    /// How far it came; empty where that goes without saying.
    String state(Written.Message message) {
        if (message.theirs()) {
            return "";
        }
        boolean held = with.silent() && message.state() == MessageStore.State.QUEUED;
        return texts().of("texting.state." + (held ? "held" : message.state().code()));
    }

    /// Why no text can go.
    String closed() {
        if (with.silent()) {
            return texts().of("texting.silent");
        }
        return texts().of(with.line() == null ? "texting.none" : "texting.not-agreed", name());
    }

    /// Whether the reader said that they see to it.
    boolean mine() {
        var waiting = with.waiting();
        return waiting != null
                && waiting.taken() != null
                && waiting.sees().filter(shell.visit().me()::equals).isPresent();
    }

    String waits() {
        var waiting = with.waiting();
        var visit = shell.visit();
        return waiting == null
                ? ""
                : texts().of(
                                "texting.waits",
                                texts().of("texting.why." + waiting.why().code()),
                                texts().moment(waiting.asked(), visit.now(), visit.readerZone()));
    }
}
