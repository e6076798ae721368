package tandem.directory;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.meetings.Facts;
import tandem.schedules.ScheduleWords;
import tandem.shared.Language;

/// What a visitor thinks a meeting's entry should say. The fields start out as they are; what was changed is the
/// suggestion.
///
/// @param ended `true` where the box is ticked; browsers say nothing of one that is not
/// @param key a number of this form's own: with it, a second tap is known for what it is
record CorrectionForm(
        String name, String times, String place, String join, String notes, String ended, String words, String key) {
    static final int LONGEST = 2000;

    CorrectionForm {
        name = requireNonNullElse(name, "");
        times = requireNonNullElse(times, "");
        place = requireNonNullElse(place, "");
        join = requireNonNullElse(join, "");
        notes = requireNonNullElse(notes, "");
        ended = requireNonNullElse(ended, "");
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
                "",
                "",
                key);
    }

    boolean hasEnded() {
        return ended.equals("true");
    }

    /// What was left as it is may be as long as it is.
    static boolean tooLong(List<Correction.Change> changes, String words) {
        return Stream.concat(changes.stream().map(Correction.Change::now), Stream.of(words))
                .anyMatch(text -> text.length() > LONGEST);
    }

    /// From the form's number and what it holds: the same again is the same suggestion, something else is another.
    String id() {
        var all = String.join("\n", name, times, place, join, notes, ended, words, key);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /// The fields that differ, empty where nothing was changed.
    List<Correction.Change> changesTo(CorrectionForm before) {
        var changes = new ArrayList<Correction.Change>();
        compare("name", before.name, name, changes);
        compare("times", before.times, times, changes);
        compare("place", before.place, place, changes);
        compare("join", before.join, join, changes);
        compare("notes", before.notes, notes, changes);
        if (hasEnded()) {
            changes.add(new Correction.Change("ended", "", "yes"));
        }
        return changes;
    }

    private static void compare(String field, String was, String now, List<Correction.Change> changes) {
        if (!plain(was).equals(plain(now))) {
            changes.add(new Correction.Change(field, plain(was), plain(now)));
        }
    }

    /// Browsers send line ends of their own, and not each keeps a blank that holds a line together.
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\u00a0', ' ').strip();
    }

    private static String lines(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
    }
}
