package tandem.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.coping.Practices;
import tandem.shared.Ids;
import tandem.shared.PersonId;

@TandemTest
class PatternsTest {
    @Autowired
    CheckIns checkIns;

    @Autowired
    Practices practices;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("checkins", "coping", "people", "signin");
        clock.set(TestClock.START);
        amy = cast.amy();
    }

    @Test
    void few_days_are_said_to_be_few() {
        assertThat(page(amy, ""))
                .contains("You have no check-in in this time", "Nothing is noted yet", "No skill has a number");
        keep(0, 4, 6, 5, "");
        assertThat(page(amy, "")).contains("One day is too few to say anything").doesNotContain("<svg class=\"plot\"");
    }

    @Test
    void each_picture_has_a_name_and_the_same_numbers_in_a_table_and_nobody_else_sees_them() {
        history(20);
        tries(6);
        var page = page(amy, "");
        assertThat(page.split("<svg class=\"plot\"", -1)).hasSize(4);
        assertThat(page.split("role=\"img\"", -1)).hasSize(4);
        assertThat(page.split("<table", -1)).hasSize(4);
        assertThat(page)
                .contains(
                        "After 10 nights under 6 hours your craving was 7.0 on average. After 10 longer nights it was 3.0.")
                .contains("Two things going together does not tell us which comes first")
                .contains("<td data-l=\"Craving, average\">7.0</td>", "<td data-l=\"Craving, average\">3.0</td>")
                .contains("6 tries have both numbers, of one skill", "7.0 to 4.0", "<td data-l=\"before\">7.0</td>")
                .doesNotContain("a note of amy", "correlation", "NaN");
        assertThat(page(cast.bo(), ""))
                .contains("You have no check-in in this time")
                .doesNotContain("7.0");
    }

    @Test
    void a_range_leaves_out_what_is_older() {
        history(20);
        clock.forward(Duration.ofDays(40));
        assertThat(page(amy, "?range=4w")).contains("You have no check-in in this time");
        assertThat(page(amy, "?range=3m")).contains("from 20 check-ins of yours");
        assertThat(page(amy, "?range=all")).contains("from 20 check-ins of yours");
        assertThat(page(amy, "?range=nonsense")).contains("You have no check-in in this time");
    }

    @Test
    void the_sheet_has_what_was_ticked_and_words_only_where_they_were() {
        var ids = history(20);
        var chooser = get(amy, "/patterns/summary");
        assertThat(chooser).contains("a note of amy", "They stay off the page unless you tick them");
        var plain = get(amy, "/patterns/paper?range=4w&part=over&part=sleep");
        assertThat(plain)
                .contains("Craving and sleep", "Mood and craving over time", "20 days with a check-in")
                .doesNotContain("a note of amy", "Before hard days", "Amy");
        var worded = get(amy, "/patterns/paper?range=4w&note=" + ids.getLast());
        assertThat(worded)
                .contains("a note of amy &lt;0&gt;")
                .doesNotContain("a note of amy &lt;2&gt;", "Craving and sleep");
        assertThat(get(cast.bo(), "/patterns/paper?range=4w&part=over&note=" + ids.getLast()))
                .doesNotContain("a note of amy");
        assertThat(get(amy, "/patterns/paper?note=x&part=y")).contains("My check-ins");
    }

    private String page(PersonId who, String query) {
        return get(who, "/patterns" + query);
    }

    private String get(PersonId who, String path) {
        var answer = cast.browser(port, who).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /// Short nights and strong craving on every second day.
    private List<UUID> history(int days) {
        var ids = new ArrayList<UUID>();
        for (int ago = days - 1; ago >= 0; ago--) {
            boolean odd = ago % 2 == 1;
            ids.add(keep(ago, odd ? 7 : 3, 6, odd ? 4 : 8, odd ? "" : "a note of amy <" + ago + ">"));
        }
        return ids;
    }

    private UUID keep(int ago, int craving, int mood, int sleep, String note) {
        var said = new Said(
                Optional.empty(),
                Map.of(Scale.CRAVING, craving, Scale.MOOD, mood, Scale.SLEEP, sleep),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                note);
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(ago);
        var id = Ids.next();
        checkIns.keep(amy, new CheckIn(id, day, clock.instant(), said), true);
        return id;
    }

    private void tries(int many) {
        for (int n = 0; n < many; n++) {
            practices.end(amy, Ids.next(), "grounding", OptionalInt.of(7), OptionalInt.of(4));
        }
    }
}
