package tandem.signals;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tandem.web.Page;
import tandem.web.Texts;

/// One's own signals, and all rules.
///
/// @param now what is shown now
/// @param kept those that are open to others, or were
/// @param opened by which share, and when it was read
record SignalsPage(
        Page shell,
        List<Signal> now,
        List<Rule> rules,
        Choice choice,
        List<Openings.Kept> kept,
        List<SignalStore.Opened> opened,
        List<Shares.Reader> readers,
        List<Share> shares) {
    Texts texts() {
        return shell.texts();
    }

    boolean open(Signal signal) {
        return !reads(signal).isEmpty();
    }

    /// “Mo can read it, as you agreed.” “Mo read it on November 20.”
    List<String> reads(Signal signal) {
        return readers.stream().flatMap(reader -> reads(signal, reader).stream()).toList();
    }

    private Optional<String> reads(Signal signal, Shares.Reader reader) {
        var ids = kept.stream()
                .filter(each -> signal.continues(each.signal()))
                .map(Openings.Kept::id)
                .toList();
        var theirs = opened.stream()
                .filter(each -> ids.contains(each.signal()) && each.holder().equals(reader.person().id()))
                .toList();
        return theirs.isEmpty() ? Optional.empty() : Optional.of(words(reader.person().name(), theirs));
    }

    private String words(String name, List<SignalStore.Opened> theirs) {
        return theirs.stream()
                .map(SignalStore.Opened::read)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .map(read -> texts().of("signals.read", name, moment(read)))
                .orElseGet(() -> texts().of("signals.open", name));
    }

    boolean held(Signal signal) {
        return kept.stream().anyMatch(each -> each.held() && signal.continues(each.signal()));
    }

    /// Who reads anything, in one line; empty where nobody does.
    String sharedWith() {
        return String.join(
                ", ",
                readers.stream()
                        .filter(reader -> !reader.rules().isEmpty())
                        .map(reader -> reader.person().name())
                        .toList());
    }

    /// When the program last looked by itself.
    Optional<String> looked() {
        return shares.stream()
                .flatMap(share -> Optional.ofNullable(share.looked()).stream())
                .max(Instant::compareTo)
                .map(this::moment);
    }

    /// Until when a rule that is true is put off.
    Optional<String> later(Rule rule) {
        var until = choice.later().get(rule.id());
        var today = shell.visit().now().atZone(shell.visit().readerZone()).toLocalDate();
        return until == null || !today.isBefore(until)
                ? Optional.empty()
                : Optional.of(texts().day(until, today));
    }

    private String moment(Instant moment) {
        var visit = shell.visit();
        return texts().moment(moment, visit.now(), visit.readerZone());
    }
}
