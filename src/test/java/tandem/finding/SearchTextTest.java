package tandem.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.MeetingId;
import tandem.meetings.Online;
import tandem.meetings.Precision;
import tandem.meetings.Status;
import tandem.meetings.Venue;
import tandem.meetings.ZoneSource;
import tandem.places.Point;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;
import tandem.shared.Ids;
import tandem.vocabulary.Vocabulary;

class SearchTextTest {
    private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
    private static final Instant NOW = Instant.parse("2026-11-24T00:20:00Z");
    private static final Point TUCSON = new Point(32.22, -110.97);
    private static final Search SEARCH = Search.everything(PHOENIX);

    @TempDir
    static Path folder;

    static MeetingIndex index;

    @BeforeAll
    static void build() {
        List<Meeting> meetings = new ArrayList<>();
        meetings.add(meeting("corazon", "Corazón Abierto", "na", "Iglesia San José", "spanish", "open"));
        meetings.add(meeting("lighthouse", "Lighthouse Group", "aa", "St. Mark's Church", "open", "discussion"));
        meetings.add(meeting("women", "Tuesday Circle", "aa", "Trinity Hall, formerly Elk Lodge", "women", "closed"));
        meetings.add(meeting("tools", "Tools Night", "smart", "Library", "open", "speaker"));
        meetings.add(meeting("sisters", "Women of Hope", "lifering", "Library", "closed", "women", "speaker"));
        index = MeetingIndex.open(folder, Vocabulary.builtIn());
        index.put(meetings);
        index.commit(1);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "corazon, corazon",
        "CORAZÓN abierto, corazon",
        "corazn, corazon",
        "lighthose, lighthouse",
        "lighhose group, lighthouse",
        "light, lighthouse",
        "st marks, lighthouse",
        "st. mark's, lighthouse",
        "san jose, corazon",
        "elk lodge, women",
        "smart recovery, tools",
        "women, women sisters",
        "mujeres, women sisters",
        "reunión de mujeres, women sisters",
        "women library, sisters",
        "library, tools sisters",
        "in spanish, corazon",
        "lighthouse library, ''",
        "zzzzzzz, ''"
    })
    void text_finds(String text, String slugs) {
        assertThat(found(SEARCH.text(text))).containsExactlyInAnyOrder(words(slugs));
    }

    @ParameterizedTest
    @CsvSource({"meeting", "junta", "reunión", "a meeting near me"})
    void words_that_only_ask_for_a_meeting_narrow_nothing(String text) {
        assertThat(found(SEARCH.text(text))).hasSize(5);
    }

    @Test
    void types_combine_with_and_and_or() {
        assertThat(found(SEARCH.of(new Search.Types(Set.of("women", "speaker"), List.of()))))
                .containsExactly("sisters");
        assertThat(found(SEARCH.of(new Search.Types(Set.of(), List.of(Set.of("discussion", "speaker"))))))
                .containsExactlyInAnyOrder("lighthouse", "tools", "sisters");
        assertThat(found(SEARCH.of(
                        new Search.Types(Set.of("open"), List.of(Set.of("discussion", "speaker"), Set.of("speaker"))))))
                .containsExactly("tools");
        assertThat(found(SEARCH.of(new Search.Types(Set.of("no-such-type"), List.of()))))
                .isEmpty();
    }

    @Test
    void a_language_finds_meetings_that_say_so_and_english_those_that_say_nothing() {
        assertThat(found(SEARCH.languages(Set.of("es")))).containsExactly("corazon");
        assertThat(found(SEARCH.languages(Set.of("en"))))
                .containsExactlyInAnyOrder("lighthouse", "women", "tools", "sisters");
    }

    @Test
    void where_nothing_fits_it_offers_later_nearer_and_less() {
        Search search = SEARCH.near(new Point(33.45, -112.07), 20).text("women").when(new Search.When.NextHours(1));
        assertThat(index.search(search, NOW).hits()).isEmpty();
        Found.Instead instead = index.instead(search, NOW);
        assertThat(instead.later()).isEmpty();
        assertThat(instead.nearest())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.slug()).isIn("women", "sisters"));
        assertThat(instead.nearest().getFirst().kilometres()).isBetween(150.0, 200.0);
        Search soon = SEARCH.near(TUCSON, 20).text("women").when(new Search.When.NextHours(1));
        assertThat(index.instead(soon, NOW).later()).hasSize(2);
    }

    private static String[] words(String slugs) {
        return Arrays.stream(slugs.split(" ")).filter(it -> !it.isEmpty()).toArray(String[]::new);
    }

    private static List<String> found(Search search) {
        return index.search(search, NOW).hits().stream().map(Found.Hit::slug).toList();
    }

    private static Meeting meeting(String slug, String name, String fellowship, String place, String... types) {
        Rule rule = new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0));
        Schedule schedule = new Schedule(PHOENIX, List.of(rule), Duration.ofHours(1), Set.of(), List.of());
        Venue venue = new Venue(
                place,
                "1 Main St, Tucson",
                "1 Main St",
                "Tucson",
                "AZ",
                "",
                "US",
                List.of(),
                "",
                TUCSON,
                Precision.EXACT);
        Facts facts = new Facts(
                name,
                fellowship,
                Attendance.IN_PERSON,
                false,
                Status.ACTIVE,
                Access.OPEN,
                schedule,
                ZoneSource.ROW,
                "",
                false,
                venue,
                Online.NONE,
                Arrays.stream(types).sorted().toList(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                null);
        return new Meeting(new MeetingId(Ids.next()), slug, facts, List.of(), null);
    }
}
