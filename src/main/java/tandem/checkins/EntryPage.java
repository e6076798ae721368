package tandem.checkins;

import java.util.List;
import java.util.Optional;
import tandem.content.Item;
import tandem.days.DaysLine;
import tandem.oncall.DutyLine;
import tandem.web.Page;
import tandem.web.Texts;

/// One check-in of one's own: what stands in it, what may help, and who sees it.
///
/// @param saved `new` where it has just been kept, `again` where it had been before; empty on a later visit
/// @param hard whether the note has words of somebody who may not want to live
/// @param counts theirs that go on and that a return may change; only where they said that they used
record EntryPage(
        Page shell,
        CheckIn entry,
        Feelings words,
        String saved,
        List<Item> skills,
        List<Viewer> viewers,
        boolean hard,
        DutyLine duty,
        List<DaysLine> counts) {
    Texts texts() {
        return shell.texts();
    }

    List<InWords.Line> lines() {
        return new InWords(words, texts()).lines(entry.said());
    }

    /// “today, 6:40 pm”.
    String when() {
        var visit = shell.visit();
        return new When(visit).of(entry);
    }

    boolean used() {
        return entry.said().use().equals(Optional.of(Use.YES));
    }

    List<Feelings.Sign> signs() {
        return entry.said().body().stream()
                .flatMap(id -> words.sign(id).stream())
                .toList();
    }

    /// What a sign may be, of what is not chosen already.
    List<Feelings.Feeling> mayBe() {
        return signs().stream()
                .flatMap(sign -> sign.mayBe().stream())
                .distinct()
                .filter(id -> !entry.said().feelings().contains(id))
                .flatMap(id -> words.feeling(id).stream())
                .toList();
    }

    List<Viewer> seeing() {
        return viewers.stream().filter(Viewer::here).toList();
    }

    List<Viewer> others() {
        return viewers.stream().filter(viewer -> !viewer.here()).toList();
    }
}
