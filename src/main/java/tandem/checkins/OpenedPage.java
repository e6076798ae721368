package tandem.checkins;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// What members have opened to a mentor or a leader.
record OpenedPage(Page shell, Feelings words, List<One> people) {
    /// @param name by which the reader knows them
    record One(String name, List<CheckIn> entries) {}

    Texts texts() {
        return shell.texts();
    }

    String when(CheckIn entry) {
        return new When(shell.visit()).day(entry.day());
    }

    String time(CheckIn entry) {
        return new When(shell.visit()).time(entry);
    }

    /// Everything of it on a line or two, for a page that holds two months.
    String words(CheckIn entry) {
        var lines = new InWords(words, texts())
                .lines(entry.said()).stream()
                        .map(line -> texts().of("checkins.line", texts().of(line.key()), line.words()))
                        .toList();
        return lines.isEmpty() ? texts().of("checkins.there") : String.join(" · ", lines);
    }
}
