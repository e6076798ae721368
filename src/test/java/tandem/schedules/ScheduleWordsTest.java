package tandem.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.schedules.Given.NEW_YORK;
import static tandem.shared.Language.EN;
import static tandem.shared.Language.ES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.shared.Language;

class ScheduleWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TU 19:30, TH 19:30 | Every Tuesday and Thursday, 7:30 to 8:30 pm | Los martes y jueves, de 7:30 a 8:30 p. m.
                    SA 09:00 | Every Saturday, 9 to 10 am | Los sábados, de 9 a 10 a. m.
                    1;3 SA 10:00 | First and third Saturday of the month, 10 to 11 am | El primer y el tercer sábado del mes, de 10 a 11 a. m.
                    2;-1 FR 20:00 | Second and last Friday of the month, 8 to 9 pm | El segundo y el último viernes del mes, de 8 a 9 p. m.
                    2026-01-05/2 MO 19:00 | Every other Monday, 7 to 8 pm, counted from January 5, 2026 | Un lunes sí y otro no, de 7 a 8 p. m., a partir del 5 de enero de 2026
                    MO 06:30, TU 06:30, WE 06:30, TH 06:30, FR 06:30, SA 06:30, SU 06:30 | Every day, 6:30 to 7:30 am | Todos los días, de 6:30 a 7:30 a. m.
                    MO 12:00, TU 12:00, WE 12:00, TH 12:00, FR 12:00 | Monday to Friday, noon to 1 pm | De lunes a viernes, del mediodía a 1 p. m.
                    SA 23:00, SU 23:00 | Every Saturday and Sunday, 11 pm to midnight | Los sábados y domingos, de 11 p. m. a la medianoche
                    FR 23:30 | Every Friday, 11:30 pm to 12:30 am | Los viernes, de 11:30 p. m. a 12:30 a. m.
                    SU 00:00 | Every Sunday, midnight to 1 am | Los domingos, de la medianoche a 1 a. m.
                    WE 11:00 | Every Wednesday, 11 am to noon | Los miércoles, de 11 a. m. al mediodía
                    WE 11:30 | Every Wednesday, 11:30 am to 12:30 pm | Los miércoles, de 11:30 a. m. a 12:30 p. m.
                    WE 07:00, WE 12:00, WE 17:30 | Every Wednesday, 7 to 8 am, noon to 1 pm and 5:30 to 6:30 pm | Los miércoles, de 7 a 8 a. m., del mediodía a 1 p. m. y de 5:30 a 6:30 p. m.
                    MO 19:00, SA 09:00 | Every Monday, 7 to 8 pm; every Saturday, 9 to 10 am | Los lunes, de 7 a 8 p. m.; los sábados, de 9 a 10 a. m.
                    MO 19:00, 1 SA 09:00 | Every Monday, 7 to 8 pm; first Saturday of the month, 9 to 10 am | Los lunes, de 7 a 8 p. m.; el primer sábado del mes, de 9 a 10 a. m.
                    """)
    void a_schedule_reads_like_a_sentence(String rules, String english, String spanish) {
        Schedule schedule = Given.weekly(rules.replace(", ", "\n").replace(';', ','));
        assertThat(ScheduleWords.of(schedule, EN)).isEqualTo(halves(english));
        assertThat(ScheduleWords.of(schedule, ES)).isEqualTo(halves(spanish));
    }

    @Test
    void without_rules_it_is_by_appointment() {
        assertThat(ScheduleWords.of(Given.weekly(""), EN)).isEqualTo("By appointment");
        assertThat(ScheduleWords.of(Given.weekly(""), ES)).isEqualTo("Con cita previa");
    }

    @Test
    void a_whole_day_is_said_so() {
        Schedule around = Schedule.of(NEW_YORK, "SU 00:00", Duration.ofHours(24), "", "");
        assertThat(ScheduleWords.of(around, EN)).isEqualTo("Every Sunday, all day");
        assertThat(ScheduleWords.of(around, ES)).isEqualTo("Los domingos, las 24 horas");
        Schedule night = Schedule.of(NEW_YORK, "SU 19:00", Duration.ofHours(24), "", "");
        assertThat(ScheduleWords.of(night, EN)).isEqualTo("Every Sunday, 7\u00a0pm to 7\u00a0pm the next day");
    }

    @Test
    void interruptions_still_to_come_are_told() {
        Schedule schedule = Schedule.of(
                NEW_YORK,
                "TU 19:30",
                Given.HOUR,
                "2026-01-06\n2026-12-29\n2026-12-22",
                "2026-03-01..2026-03-31\n2027-07-01..");
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertThat(ScheduleWords.interruptions(schedule, today, EN))
                .containsExactly("Not on December 22, 2026 and December 29, 2026", "Paused from July 1, 2027");
        assertThat(ScheduleWords.interruptions(schedule, today, ES))
                .containsExactly(
                        "Excepto el 22 de diciembre de 2026 y el 29 de diciembre de 2026",
                        "En pausa a partir del 1 de julio de 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:20,in 20 min,en 20 min",
        "2026-11-23T10:01,in 1 min,en 1 min",
        "2026-11-23T11:20,in 1 h 20 min,en 1 h 20 min",
        "2026-11-23T12:00,in 2 h,en 2 h",
        "2026-11-23T10:00,starting now,empieza ahora",
        "2026-11-23T09:55,started 5 min ago,empezó hace 5 min",
        "2026-11-23T08:00,started 2 h ago,empezó hace 2 h",
        "2026-11-23T19:30,today,hoy",
        "2026-11-24T07:00,tomorrow,mañana",
        "2026-11-25T07:00,Wednesday,el miércoles",
        "2026-11-29T23:00,Sunday,el domingo",
        "2026-11-30T07:00,November 30,el 30 de noviembre"
    })
    void a_start_is_told_as_it_lies_to_now(String start, String english, String spanish) {
        assertThat(relative(start, EN)).isEqualTo(unbroken(english));
        assertThat(relative(start, ES)).isEqualTo(unbroken(spanish));
    }

    /// No line ends between an hour and its half of the day, nor within that.
    private static String halves(String words) {
        return words.replaceAll(" ([ap])\\. m\\.", "\u00a0$1.\u00a0m.").replaceAll("(\\d) ([ap]m)\\b", "$1\u00a0$2");
    }

    private static String unbroken(String words) {
        return words.replaceAll("(\\d) (min|h)", "$1\u00a0$2");
    }

    @Test
    void clocks_speak_the_language() {
        assertThat(ScheduleWords.clock(LocalTime.of(19, 30), EN)).isEqualTo("7:30\u00a0pm");
        assertThat(ScheduleWords.clock(LocalTime.of(19, 30), ES)).isEqualTo("7:30\u00a0p.\u00a0m.");
        assertThat(ScheduleWords.clock(LocalTime.of(0, 5), EN)).isEqualTo("12:05\u00a0am");
        assertThat(ScheduleWords.clock(LocalTime.of(9, 0), EN)).isEqualTo("9\u00a0am");
        assertThat(ScheduleWords.clock(LocalTime.NOON, EN)).isEqualTo("noon");
        assertThat(ScheduleWords.clock(LocalTime.MIDNIGHT, ES)).isEqualTo("medianoche");
    }

    private static String relative(String start, Language language) {
        Instant now = ZonedDateTime.parse("2026-11-23T10:00-05:00").toInstant();
        Instant then = ZonedDateTime.parse(start + ":00-05:00").toInstant();
        return ScheduleWords.relative(then, now, NEW_YORK, language);
    }
}
