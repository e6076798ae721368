package tandem.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tandem.conversation.Encouragement;
import tandem.conversation.Note;

/// Something said in a circle of the sample, and what others answered.
///
/// @param weeks in which week before the last Monday; 0 is the week of the end itself, as far as it has come
/// @param encouragement who says what to it without words
record Line(
        String who,
        int weeks,
        DayOfWeek day,
        LocalTime time,
        String says,
        Optional<Note> note,
        Map<Encouragement, List<String>> encouragement,
        List<Line> answers) {
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /// @param entry its `when` is a week, a day and a time: `3 tue 21:40`
    static Line of(Entry entry) {
        var when = entry.text("when").split(" ", -1);
        return new Line(
                entry.text("who"),
                Integer.parseInt(when[0]),
                DayOfWeek.of(DAYS.indexOf(when[1]) + 1),
                LocalTime.parse(when[2]),
                entry.text("says").strip(),
                entry.find("note").map(code -> Note.of(code).orElseThrow()),
                Map.of(
                        Encouragement.WITH_YOU, entry.texts("with"),
                        Encouragement.LISTENING, entry.texts("listening")),
                entry.entries("answers").stream().map(Line::of).toList());
    }

    /// @param today the day of the end
    LocalDateTime at(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day))
                .atTime(time);
    }

    /// This and its answers.
    Stream<Line> thread() {
        return Stream.concat(Stream.of(this), answers.stream());
    }
}
