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

    List<InWords.Line> lines(CheckIn entry) {
        return new InWords(words, texts()).lines(entry.said());
    }
}
