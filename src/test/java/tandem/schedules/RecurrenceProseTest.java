package tandem.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.schedules.Reading.Ambiguous;
import tandem.schedules.Reading.Reason;

/// Sentences of the shapes that real lists have, made up. The days are in the sentences.
class RecurrenceProseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Meets 1st and 3rd Saturday | 1 3
                    Meets the last Friday | -1
                    meets the last friday of the month. | -1
                    1st & 3rd Saturdays | 1 3
                    1st, 3rd and 5th Saturdays only | 1 3 5
                    First and Third Saturdays of each month | 1 3
                    2nd & 4th Tues. only | 2 4
                    This meeting is held only on the 2nd Friday of each month | 2
                    This group meets only on the first Monday of the month bring a chair | 1
                    We meet on the 2nd and 4th Thursdays. Side door, ring twice. | 2 4
                    Meeting occurs on the second and fourth Sundays of the month only. Dress warm. | 2 4
                    Ramp at the rear, Meets the First Sunday of the month only | 1
                    ONLY meets 3rd Wednesday of the month. Park on the street. | 3
                    1st Saturday of the month ONLY. | 1
                    1st Saturday of the month only/until 3:15 pm/Annex | 1
                    2nd Saturday of the month | 2
                    Our group meets every 1st and 3rd Thursday of the month from 7 to 8:30 pm. | 1 3
                    This is a monthly meeting (2nd Saturday of the month) and lunch is shared after | 2
                    Meets monthly on the third Monday. | 3
                    We meet the first Tuesday and third Tuesday of the month. | 1 3
                    No meeting on the 1st Wednesday of the month! | 2 3 4 5
                    The group does not meet on the fifth Friday. | 1 2 3 4
                    Meets 1st & 3rd Sun. at 6:00 p.m. | 1 3
                    Meets 1st and 3rd Saturday. Cake on the 3rd Saturday. | 1 3
                    Se reúne el primer y tercer sábado de cada mes. | 1 3
                    Nos reunimos los segundos | none
                    Sólo el último viernes del mes | -1
                    El primer y el tercer sábado del mes | 1 3
                    """)
    void a_whole_clause_about_the_meeting_is_a_rule(String text, String weeks) {
        Optional<Reading> reading = RecurrenceProse.read(text, dayIn(text));
        assertThat(reading).isEqualTo(weeks.equals("none") ? Optional.empty() : Optional.of(weeks(weeks)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Speaker meeting on the last Friday",
                "Birthday night: last Saturday",
                "Birthday night. Last Saturday.",
                "business meeting 1st Sunday",
                "Business meeting: 1st Sunday @ 8:30 am.",
                "Business Mtg. last Sunday",
                "closed on the first Monday except holidays",
                "potluck 3rd Sat",
                "Chips last Tuesday of the month",
                "Last Tue. has chips",
                "1st Mon. has coins",
                "Open meeting only on the last Friday of the month.",
                "Open last Friday only",
                "Speaker Meeting First Saturday of the Month Only, 2 Speakers",
                "ASL interpreted on first Friday only, after the business meeting",
                "First Friday only, speaker",
                "First Thursday is a step meeting. Every other Thursday is literature.",
                "Format: 1st Weds, speaker; 2nd Weds, Step meeting; 3rd Weds, Literature.",
                "1st Thursday: Big Book / 2nd Thursday: Step / 3rd Thursday: Literature",
                "First Saturday of the month is in person! Remaining Saturdays are on Zoom.",
                "1st and 3rd Mondays in person",
                "Enter on the left; last Tuesday meets in back room",
                "Meets last Tuesday in the back room",
                "We meet for dinner the first Friday",
                "The steering committee meets only on the 2nd Thursday of the month",
                "Group conscience meets 2nd Thursday",
                "Women only. Speaker 1st Tuesday",
                "Birthdays celebrated the last Wednesday of the month with cake",
                "We read the book except the last Thursday of the month when we read the steps",
                "3rd floor, Thursday",
                "Third Tradition: Monday Miracles",
                "First meeting will be Wednesday, Nov. 14, 2018",
                "Alternates each week between speaker and book on Sunday",
                "The last Saturday of the month is a speaker meeting",
                "If there is a 5th Thursday it will be a speaker meeting",
                "Last Monday of the month is an open meeting",
                "3rd Friday traditions",
                "meets every Friday, last Friday is speaker",
                "Orador el último viernes",
                "Reunión de negocios: primer domingo",
                "Closed on 3rd Saturday every month",
                "Monthly speaker meeting 2nd Saturday",
                "Business meeting once a month",
                "Potluck monthly.",
                "Closed on November 24th Monday",
                "Once a month, speaker.",
                "12th floor, Thursday",
                "Speaker 999th Saturday"
            })
    void what_a_weekly_meeting_does_now_and_then_leaves_it_weekly(String text) {
        assertThat(RecurrenceProse.read(text, dayIn(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Meets every other Tuesday | NO_FIRST_DATE
                    Every other Tuesday | NO_FIRST_DATE
                    This group meets biweekly on Tuesday. Write for the dates. | NO_FIRST_DATE
                    Meets biweekly from 1/6 Tuesday | NONE
                    Meets every other Tuesday starting 1/6 | NO_FIRST_DATE
                    Meets every other Tuesday starting 1/7/2026 | NO_FIRST_DATE
                    Se reúne cada dos semanas los martes | NO_FIRST_DATE
                    Meets every second Tuesday | SECOND_OF_WHAT
                    No meeting last Thursday of the month | EXCEPT_SOME
                    Meeting is not held on the last Friday of each month | EXCEPT_SOME
                    EXCEPT the last Saturday of the month | EXCEPT_SOME
                    During July we meet only the 1st Saturday | NONE
                    In summer, we meet only the 1st Saturday. | UNDER_A_CONDITION
                    Meets 1st Saturday only, online | UNDER_A_CONDITION
                    Starting Jan 4, meets 1st Saturday only | UNDER_A_CONDITION
                    Meets 1st and 3rd Saturday. Other weeks at the library. | CONTRADICTED
                    Meets 1st and 3rd Saturday. 2nd and 4th Saturday at the library. | CONTRADICTED
                    Meets 1st Tuesday and 3rd Thursday. | CONTRADICTED
                    Meets 1st Saturday. Meets 2nd Saturday. | CONTRADICTED
                    Meets once a month, call for the Saturday | NO_WEEK
                    We meet twice a month. | NO_WEEK
                    This is a monthly meeting on a Saturday | NO_WEEK
                    Meets every 3 weeks | NO_WEEK
                    Nos reunimos una vez al mes. | NO_WEEK
                    999th Saturday | NO_WEEK
                    Meets every 6th Saturday of the month | NO_WEEK
                    """)
    void what_cannot_be_told_is_said_to_be_ambiguous(String text, String reason) {
        Optional<Reading> expected =
                reason.equals("NONE") ? Optional.empty() : Optional.of(new Ambiguous(Reason.valueOf(reason)));
        assertThat(RecurrenceProse.read(text, dayIn(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meets every other Tuesday starting January 6, 2026.",
                "Every other Tuesday, from 1/6/2026",
                "We meet every other Tuesday, 7 pm, beginning 2026-01-06",
                "This group meets bi-weekly on Tuesdays since Jan 6th 2026",
                "Nos reunimos cada dos semanas los martes a partir del 6 de enero de 2026"
            })
    void every_other_week_with_its_first_date_is_a_rule(String text) {
        assertThat(RecurrenceProse.read(text, DayOfWeek.TUESDAY))
                .contains(new Reading.EveryOther(LocalDate.of(2026, 1, 6)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Quiet Dawn (Transwomen) 2nd & 4th Fridays Only | 2 4
                    Elm City, KS - 1st and 3rd Mondays 3:30 pm Central - In-Person | 1 3
                    Elm City - 2nd Wednesdays 7pm Central | 2
                    Saturday Lights Speaker Meeting (Monthly Meeting, 1st Saturday) | 1
                    Lakeside Speakers (Monthly, 2nd Saturday) | 2
                    Old Mill Speaker/Birthday meeting (last Saturday Only) | -1
                    Old-timers - 20+ Years (first Sat. only) | 1
                    Morning Light (No Mtg On The 1st Wednesday of month!) | 2 3 4 5
                    First Saturday Group | none
                    Third Tradition: Friday Freedom | none
                    Sunday Night 3rd Step Group | none
                    Fresh Start Open Last Friday Only | none
                    Elm Street (2nd Thursday) | none
                    Elm Street (1st and 3rd Thursday) | 1 3
                    Monthly Miracles, Saturday | none
                    Serenity (Closed on 3rd Saturday every month) | none
                    """)
    void a_name_speaks_of_the_meeting_itself(String name, String weeks) {
        assertThat(RecurrenceProse.readName(name, dayIn(name)))
                .isEqualTo(weeks.equals("none") ? Optional.empty() : Optional.of(weeks(weeks)));
    }

    @Test
    void every_other_week_without_a_full_date_lacks_its_first() {
        assertThat(RecurrenceProse.read("Biweekly from 1/5.", DayOfWeek.MONDAY))
                .contains(new Ambiguous(Reason.NO_FIRST_DATE));
        assertThat(RecurrenceProse.readName("Elm City every other Sunday 8pm Eastern - In-Person", DayOfWeek.SUNDAY))
                .contains(new Ambiguous(Reason.NO_FIRST_DATE));
    }

    @Test
    void a_name_that_says_rarely_says_no_week() {
        assertThat(RecurrenceProse.readName("Elm Street (once a month)", DayOfWeek.SATURDAY))
                .contains(new Ambiguous(Reason.NO_WEEK));
        assertThat(RecurrenceProse.readName("Elm Street 999th Saturday", DayOfWeek.SATURDAY))
                .contains(new Ambiguous(Reason.NO_WEEK));
    }

    @Test
    void another_day_is_not_spoken_of() {
        assertThat(RecurrenceProse.read("Meets 1st and 3rd Saturday only.", DayOfWeek.SUNDAY))
                .isEmpty();
        assertThat(RecurrenceProse.read("No meeting last Thursday of the month", DayOfWeek.MONDAY))
                .isEmpty();
        assertThat(RecurrenceProse.read("Meets every other Tuesday", DayOfWeek.MONDAY))
                .isEmpty();
        assertThat(RecurrenceProse.readName("Elm (2nd Sunday only)", DayOfWeek.MONDAY))
                .isEmpty();
    }

    @Test
    void a_reading_becomes_a_rule_at_the_listed_time() {
        assertThat(((Reading.Weeks) weeks("1 3")).rule(DayOfWeek.SATURDAY, LocalTime.of(10, 0)))
                .isEqualTo(new Rule.Monthly(new TreeSet<>(List.of(1, 3)), DayOfWeek.SATURDAY, LocalTime.of(10, 0)));
    }

    @Test
    void nonsense_of_any_length_is_read_in_no_time() {
        Random random = new Random(9);
        List<String> words = List.of(
                "1st",
                "and",
                "3rd",
                ",",
                "saturday",
                "only",
                "meets",
                "the",
                "of",
                "month",
                ".",
                "(",
                " - ",
                "7",
                "pm",
                "every",
                "other",
                "no meeting",
                "\n",
                "é",
                "from",
                "we",
                "monthly",
                ":",
                "to",
                "/");
        long start = System.nanoTime();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(1500); j > 0; j--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(9) == 0 ? "" : " ");
            }
            RecurrenceProse.read(text.toString(), DayOfWeek.SATURDAY);
            RecurrenceProse.readName(text.toString(), DayOfWeek.SATURDAY);
        }
        RecurrenceProse.read("1st and ".repeat(100_000), DayOfWeek.SATURDAY);
        RecurrenceProse.read("saturday ".repeat(100_000), DayOfWeek.SATURDAY);
        RecurrenceProse.read(" ".repeat(1_000_000) + "x" + "\n*".repeat(100_000), DayOfWeek.SATURDAY);
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    private static Reading weeks(String weeks) {
        return new Reading.Weeks(
                new TreeSet<>(Stream.of(weeks.split(" ")).map(Integer::valueOf).toList()));
    }

    private static DayOfWeek dayIn(String text) {
        List<String> days = List.of(
                "mon |mond|lunes",
                "tue|martes",
                "wed|mi[eé]rc",
                "thu|jueves",
                "fri|viernes",
                "sat|s[aá]bado",
                "sun|domingo");
        for (DayOfWeek day : DayOfWeek.values()) {
            if (text.toLowerCase().matches("(?s).*\\b(?:" + days.get(day.ordinal()) + ").*")) {
                return day;
            }
        }
        return DayOfWeek.MONDAY;
    }
}
