package tandem.directory;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.schedules.ScheduleWords;
import tandem.shared.Language;

/// What a visitor thinks a meeting's entry should say. The fields start out as they are; what was changed is the
/// suggestion.
///
/// @param key makes sending it twice the same as sending it once
record CorrectionForm(
        String name, String times, String place, String join, String notes, Boolean ended, String words, String key) {
    static final int LONGEST = 1000;

    /// What a browser did not send stays empty; a box that is not ticked is never sent.
    CorrectionForm {
        name = requireNonNullElse(name, "");
        times = requireNonNullElse(times, "");
        place = requireNonNullElse(place, "");
        join = requireNonNullElse(join, "");
        notes = requireNonNullElse(notes, "");
        ended = requireNonNullElse(ended, false);
        words = requireNonNullElse(words, "");
        key = requireNonNullElse(key, "");
    }

    static CorrectionForm of(Facts facts, Language language, String key) {
        return new CorrectionForm(
                facts.name(),
                ScheduleWords.of(facts.schedule(), language),
                lines(
                        facts.venue().name(),
                        facts.venue().address(),
                        facts.venue().notes()),
                lines(
                        facts.online().url(),
                        facts.online().phone(),
                        facts.online().notes()),
                facts.notes(),
                false,
                "",
                key);
    }

    boolean tooLong() {
        return Stream.of(name, times, place, join, notes, words).anyMatch(text -> text.length() > LONGEST);
    }

    /// The fields that differ, empty where nothing was changed.
    List<Correction.Change> changesTo(CorrectionForm before) {
        var changes = new ArrayList<Correction.Change>();
        compare("name", before.name, name, changes);
        compare("times", before.times, times, changes);
        compare("place", before.place, place, changes);
        compare("join", before.join, join, changes);
        compare("notes", before.notes, notes, changes);
        if (ended) {
            changes.add(new Correction.Change("ended", "", "yes"));
        }
        return changes;
    }

    private static void compare(String field, String was, String now, List<Correction.Change> changes) {
        if (!plain(was).equals(plain(now))) {
            changes.add(new Correction.Change(field, plain(was), plain(now)));
        }
    }

    /// Browsers send line ends of their own.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
