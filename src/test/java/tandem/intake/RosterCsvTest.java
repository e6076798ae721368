package tandem.intake;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.shared.Language;

/// However a list was saved, the same people are read from it.
class RosterCsvTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final String PLAIN = """
            Name,Date of birth,Phone,E-mail,Discharge,Language,Coordinator
            María Núñez,4/2/1985,(520) 555-0142,Maria@Example.org,3/15/2026,Spanish,Cory
            """;

    @Test
    void a_row_is_read_with_all_it_says() {
        var line = lines(PLAIN).getFirst();
        assertThat(line.number()).isEqualTo(2);
        assertThat(line.facts().name()).isEqualTo("María Núñez");
        assertThat(line.facts().born()).hasValue(LocalDate.of(1985, 4, 2));
        assertThat(line.facts().phone()).isEqualTo("+15205550142");
        assertThat(line.facts().email()).isEqualTo("Maria@example.org");
        assertThat(line.discharge()).hasValue(LocalDate.of(2026, 3, 15));
        assertThat(line.language()).hasValue(Language.ES);
        assertThat(line.coordinator()).isEqualTo("Cory");
        assertThat(line.doubts()).isEmpty();
        assertThat(line.wrong()).isNull();
    }

    @Test
    void spanish_headings_in_any_order_and_two_columns_of_a_name_are_understood() {
        var line = lines("""
                        Lista de marzo;;;;
                        Fecha de alta;Apellidos;Nombre;FECHA DE NACIMIENTO (dd/mm/aaaa);Teléfono;Sala
                        25/03/2026;Núñez Díaz;María;13/04/1985;520 555 0142;B
                        """).getFirst();
        assertThat(line.number()).isEqualTo(3);
        assertThat(line.facts().name()).isEqualTo("María Núñez Díaz");
        assertThat(line.facts().born()).hasValue(LocalDate.of(1985, 4, 13));
        assertThat(line.discharge()).hasValue(LocalDate.of(2026, 3, 25));
    }

    @Test
    void encodings_marks_and_line_ends_make_no_difference() {
        var expected = lines(PLAIN).getFirst().facts();
        assertThat(List.of(
                        PLAIN.getBytes(UTF_8),
                        with("\uFEFF".getBytes(UTF_8), PLAIN.getBytes(UTF_8)),
                        PLAIN.getBytes(Charset.forName("windows-1252")),
                        with("\uFEFF".getBytes(UTF_16LE), PLAIN.getBytes(UTF_16LE)),
                        with("\uFEFF".getBytes(UTF_16BE), PLAIN.getBytes(UTF_16BE)),
                        PLAIN.getBytes(UTF_16LE),
                        PLAIN.replace("\n", "\r\n").getBytes(UTF_8),
                        PLAIN.replace("\n", "\r").getBytes(UTF_8)))
                .allSatisfy(file -> assertThat(
                                lines(RosterCsv.read(file, TODAY)).getFirst().facts())
                        .isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void any_delimiter_is_found_also_where_cells_hold_others(String delimiter) {
        var text =
                String.join(delimiter, "name", "phone\n\"Núñez, María\"", "520-555-0142\n\"Jo \"\"Jojo\"\" Li\"", "\n");
        var lines = lines(text);
        assertThat(lines.get(0).facts().name()).isEqualTo("María Núñez");
        assertThat(lines.get(0).facts().phone()).isEqualTo("+15205550142");
        assertThat(lines.get(1).facts().name()).isEqualTo("Jo \"Jojo\" Li");
    }

    @Test
    void a_lone_quotation_mark_and_the_word_of_a_spreadsheet_do_no_harm() {
        assertThat(lines("sep=;\nname;phone\nJo \"Jojo Li;\n\"Bo Diaz;520 555 0142\n"))
                .extracting(line -> line.facts().name())
                .containsExactly("Jo \"Jojo Li", "\"Bo Diaz");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1985-04-02",
                "4/2/1985",
                "4-2-85",
                "04.02.1985",
                "31139",
                "31139.0",
                "April 2, 1985",
                "2 Apr 85",
                "2 de abril de 1985",
                "abr 2 1985",
                "1985-04-02 00:00:00",
                "1985/4/2"
            })
    void a_day_is_read_however_it_is_written(String typed) {
        assertThat(Dates.read(typed, Dates.Order.MONTH_FIRST, TODAY)).hasValue(LocalDate.of(1985, 4, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985", "2/30/1985", "13/13/1985", "soon", "4/2/2085", "99999999", "1/1/1800"})
    void what_is_no_day_is_none(String typed) {
        assertThat(Dates.read(typed, Dates.Order.MONTH_FIRST, TODAY)).isEmpty();
    }

    @Test
    void one_day_that_shows_it_turns_all_of_a_file() {
        var dayFirst = read("name,dob\nAmy Lu,03/04/1990\nBo Li,25/12/1991\n");
        assertThat(dayFirst.order()).isEqualTo(Dates.Order.DAY_FIRST);
        assertThat(dayFirst.lines().getFirst().facts().born()).hasValue(LocalDate.of(1990, 4, 3));
        var monthFirst = read("name,dob\nAmy Lu,03/04/1990\n");
        assertThat(monthFirst.lines().getFirst().facts().born()).hasValue(LocalDate.of(1990, 3, 4));
        assertThat(monthFirst.ordered()).as("and it is said").isTrue();
        assertThat(read("name,dob\nAmy Lu,1990-03-04\n").ordered()).isFalse();
    }

    @Test
    void what_cannot_be_read_in_a_row_is_left_out_and_named() {
        var line = lines("name,dob,phone,email,discharge,language\nAmy Lu,soon,12,amy at home,later,Navajo\n")
                .getFirst();
        assertThat(line.wrong()).isNull();
        assertThat(line.facts().born()).isEmpty();
        assertThat(line.doubts())
                .containsExactlyInAnyOrder(Column.BORN, Column.PHONE, Column.EMAIL, Column.DISCHARGE, Column.LANGUAGE);
    }

    @Test
    void a_day_that_is_only_too_long_ago_is_no_day_that_cannot_be_read() {
        var lines = lines("name,discharge\nAmy Lu,2020-01-01\nBo Lu,later\n");
        assertThat(lines).allMatch(line -> line.discharge().isEmpty());
        assertThat(lines).allMatch(line -> line.doubts().contains(Column.DISCHARGE));
        assertThat(lines).extracting(Line::past).containsExactly(true, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "@SUM(1)", "+1-2", "-2+3", "|calc", "12345", "=1+1"})
    void a_formula_is_never_a_name(String cell) {
        var line = lines("name,phone\n\"" + cell.replace("\"", "\"\"") + "\",520-555-0142\n")
                .getFirst();
        assertThat(line.wrong()).isNotNull();
    }

    @Test
    void the_guard_that_spreadsheets_put_around_numbers_is_taken_off() {
        var line = lines("name,phone\nAmy Lu,\"=\"\"520-555-0142\"\"\"\n").getFirst();
        assertThat(line.facts().phone()).isEqualTo("+15205550142");
    }

    @Test
    void a_file_that_is_no_list_says_what_to_do() {
        assertThat(why("PK\u0003\u0004xxxx".getBytes(UTF_8))).endsWith("workbook");
        assertThat(why(new byte[] {1, 2, 3, 4, 5})).endsWith("text");
        assertThat(why(new byte[0])).endsWith("empty");
        assertThat(why("name\n\n\n".getBytes(UTF_8))).endsWith("empty");
        assertThat(why("one,two\n1,2\n".getBytes(UTF_8))).endsWith("heads");
        assertThat(why(new byte[Csv.LARGEST + 1])).endsWith("large");
        assertThat(why(("name\n" + "Amy Lu\n".repeat(RosterCsv.MOST_ROWS + 1)).getBytes(UTF_8)))
                .endsWith("rows");
        assertThat(lines("name\n" + "Amy Lu\n".repeat(RosterCsv.MOST_ROWS))).hasSize(RosterCsv.MOST_ROWS);
    }

    @Test
    void what_the_form_carries_is_read_as_the_same_rows_with_the_same_numbers() {
        var first = read("""
                List;;

                Nombre;Apellidos;FDN
                María;"Núñez; Díaz";25/12/1991

                =1;;
                Jo;Li;03/04/1990
                """);
        var again = read(first.typed().replace("\n", "\r\n"));
        assertThat(again.lines())
                .extracting(Line::number, Line::facts, Line::wrong)
                .isEqualTo(first.lines().stream()
                        .map(line -> org.assertj.core.groups.Tuple.tuple(line.number(), line.facts(), line.wrong()))
                        .toList());
        assertThat(again.typed()).isEqualTo(first.typed());
    }

    private static List<Line> lines(String text) {
        return lines(RosterCsv.read(text.getBytes(UTF_8), TODAY));
    }

    private static List<Line> lines(RosterCsv.Outcome outcome) {
        return Optional.ofNullable(outcome.read()).orElseThrow().lines();
    }

    private static RosterCsv.Read read(String text) {
        return Objects.requireNonNull(
                RosterCsv.read(text.getBytes(UTF_8), TODAY).read());
    }

    private static String why(byte[] file) {
        return Objects.requireNonNull(RosterCsv.read(file, TODAY).why());
    }

    private static byte[] with(byte[] mark, byte[] rest) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(mark);
        all.writeBytes(rest);
        return all.toByteArray();
    }
}
