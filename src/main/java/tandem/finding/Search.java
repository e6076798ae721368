package tandem.finding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tandem.places.Point;
import tandem.shared.Language;

/// What a visitor asks of the directory. Everything left open (empty, null, [When.Any]) narrows nothing.
///
/// Meetings in person are judged by the clock on their own wall, meetings from afar by the reader's.
///
/// @param near null when no place is asked for: then meetings in person are found anywhere
/// @param kilometres how far from `near`; more than zero
/// @param zone the reader's
/// @param reader the language the text is most likely in
/// @param languages codes of the vocabulary (`es`)
/// @param page counted from 0
/// @param size results on a page, 1 to 10,000
public record Search(
        @Nullable Point near,
        double kilometres,
        ZoneId zone,
        Language reader,
        When when,
        @Nullable TimeOfDay time,
        Set<How> attendance,
        Types types,
        Set<String> fellowships,
        Set<String> issues,
        Set<String> languages,
        String text,
        int page,
        int size) {
    /// As deep as anybody pages; beyond it a page is empty.
    static final int DEEPEST = 20_000;

    private static final int LONGEST_TEXT = 200;

    public Search {
        if (!(kilometres > 0) || page < 0 || size < 1 || size > 10_000) {
            throw new IllegalArgumentException("a search of " + kilometres + " km, page " + page + " of " + size);
        }
        attendance = Set.copyOf(attendance);
        fellowships = Set.copyOf(fellowships);
        issues = Set.copyOf(issues);
        languages = Set.copyOf(languages);
        text = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /// Everything from now on, anywhere.
    public static Search everything(ZoneId zone) {
        return new Search(
                null,
                40,
                zone,
                Language.EN,
                new When.Any(),
                null,
                Set.of(),
                Types.ANY,
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                0,
                25);
    }

    /// "What can I get to now": the default.
    public static Search soon(@Nullable Point near, double kilometres, ZoneId zone, int hours) {
        return everything(zone).near(near, kilometres).when(new When.NextHours(hours));
    }

    public Search read(ZoneId clock, Language language) {
        return new Search(
                near,
                kilometres,
                clock,
                language,
                when,
                time,
                attendance,
                types,
                fellowships,
                issues,
                languages,
                text,
                page,
                size);
    }

    public Search near(@Nullable Point point, double within) {
        return new Search(
                point,
                within,
                zone,
                reader,
                when,
                time,
                attendance,
                types,
                fellowships,
                issues,
                languages,
                text,
                page,
                size);
    }

    public Search when(When other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                other,
                time,
                attendance,
                types,
                fellowships,
                issues,
                languages,
                text,
                page,
                size);
    }

    public Search at(@Nullable TimeOfDay other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                other,
                attendance,
                types,
                fellowships,
                issues,
                languages,
                text,
                page,
                size);
    }

    public Search by(Set<How> other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                time,
                other,
                types,
                fellowships,
                issues,
                languages,
                text,
                page,
                size);
    }

    public Search of(Types other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                time,
                attendance,
                other,
                fellowships,
                issues,
                languages,
                text,
                page,
                size);
    }

    public Search fellowships(Set<String> other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                time,
                attendance,
                types,
                other,
                issues,
                languages,
                text,
                page,
                size);
    }

    public Search issues(Set<String> other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                time,
                attendance,
                types,
                fellowships,
                other,
                languages,
                text,
                page,
                size);
    }

    public Search languages(Set<String> other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                time,
                attendance,
                types,
                fellowships,
                issues,
                other,
                text,
                page,
                size);
    }

    public Search text(String other) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                time,
                attendance,
                types,
                fellowships,
                issues,
                languages,
                other,
                page,
                size);
    }

    public Search page(int other, int of) {
        return new Search(
                near,
                kilometres,
                zone,
                reader,
                when,
                time,
                attendance,
                types,
                fellowships,
                issues,
                languages,
                text,
                other,
                of);
    }

    /// When it should start.
    public sealed interface When {
        /// From now, or begun at most 15 minutes ago and still going on.
        record NextHours(int hours) implements When {
            public NextHours {
                if (hours < 1 || hours > 24 * 14) {
                    throw new IllegalArgumentException("1 to 336 hours, not " + hours);
                }
            }
        }

        /// Later on that date.
        record OnDate(LocalDate date) implements When {}

        /// On the next such days.
        record OnDay(DayOfWeek day) implements When {}

        /// Next time it is held; meetings by appointment and without a coming date stand last.
        record Any() implements When {}
    }

    /// Parts of the day, by the start: together they cover it.
    public enum TimeOfDay {
        MORNING(4, 11),
        MIDDAY(11, 17),
        EVENING(17, 21),
        NIGHT(21, 28);

        private final int from;
        private final int until;

        TimeOfDay(int fromHour, int untilHour) {
            this.from = fromHour * 60;
            this.until = untilHour * 60;
        }

        /// Minute of the day it begins with.
        int from() {
            return from;
        }

        /// Minute it ends before; past 1440 where it reaches into the next day.
        int until() {
            return until;
        }

        boolean holds(int minuteOfDay) {
            return (minuteOfDay >= from && minuteOfDay < until) || minuteOfDay + 1440 < until;
        }
    }

    /// How somebody wants to attend. A hybrid meeting is found by `IN_PERSON`, by `ONLINE` and by `HYBRID`.
    public enum How {
        IN_PERSON,
        ONLINE,
        PHONE,
        HYBRID
    }

    /// Codes a meeting must have: every one of `all`, and at least one of each group in `any`.
    public record Types(Set<String> all, List<Set<String>> any) {
        public static final Types ANY = new Types(Set.of(), List.of());

        public Types {
            all = Set.copyOf(all);
            any = any.stream().<Set<String>>map(Set::copyOf).toList();
        }
    }
}
