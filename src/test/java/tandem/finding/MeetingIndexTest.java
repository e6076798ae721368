package tandem.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tandem.finding.Search.How;
import tandem.finding.Search.TimeOfDay;
import tandem.finding.Search.When;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.meetings.Meeting;
import tandem.meetings.Status;
import tandem.operate.bench.MadeMeetings;
import tandem.vocabulary.Vocabulary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeetingIndexTest {
    private static final int SEARCHES = 300;
    private static final List<ZoneId> READERS = List.of(
            ZoneId.of("America/New_York"),
            ZoneId.of("America/Phoenix"),
            ZoneId.of("Europe/London"),
            ZoneId.of("Asia/Kolkata"));
    private static final List<String> TYPES =
            List.of("open", "closed", "discussion", "women", "men", "lgbtq", "wheelchair", "spanish", "speaker");

    @TempDir
    static Path folder;

    static final Vocabulary VOCABULARY = Vocabulary.builtIn();
    static final MadeMeetings MADE = new MadeMeetings(1, 40);
    static final List<Meeting> MEETINGS = MADE.make(3_000);
    static MeetingIndex index;

    @BeforeAll
    static void build() {
        index = MeetingIndex.open(folder, VOCABULARY);
        for (int i = 0; i < 3; i++) {
            index.put(MEETINGS.subList(i * 1_000, (i + 1) * 1_000));
            index.commit(i);
        }
    }

    @AfterAll
    static void close() {
        index.close();
    }

    /// Before, in and after the weeks in which clocks change on either side of the earth.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-24T00:20:00Z",
                "2026-03-07T23:50:00Z",
                "2026-03-08T09:59:30Z",
                "2026-03-27T18:00:00Z",
                "2026-04-04T15:30:00Z",
                "2026-10-31T22:05:00Z",
                "2026-11-01T05:45:00Z",
                "2026-11-01T06:15:00Z",
                "2027-01-01T04:59:59Z"
            })
    void it_finds_what_looking_at_every_meeting_finds(String moment) {
        Instant now = Instant.parse(moment);
        Random random = new Random(moment.hashCode());
        int found = 0;
        for (int i = 0; i < SEARCHES; i++) {
            found += compare(search(random, now), now);
        }
        assertThat(found).as("results compared").isGreaterThan(SEARCHES * 5);
    }

    @Test
    void what_is_shared_in_a_minute_is_right_in_every_town_and_in_the_next_minute() {
        Search soon = Search.everything(READERS.getFirst()).when(new When.NextHours(6));
        Search monday = Search.everything(READERS.getFirst()).when(new When.OnDay(DayOfWeek.MONDAY));
        int found = 0;
        for (String moment : List.of("2026-11-24T00:20:00Z", "2026-11-24T00:21:00Z", "2026-11-24T00:20:30Z")) {
            for (Search search : List.of(soon, monday, monday.by(EnumSet.of(How.HYBRID, How.ONLINE)))) {
                for (double kilometres : new double[] {5, 400, 9_000}) {
                    for (MadeMeetings.Town town : MADE.towns().subList(0, 6)) {
                        found += compare(search.near(town.center(), kilometres), Instant.parse(moment));
                    }
                    found += compare(search, Instant.parse(moment));
                }
            }
        }
        assertThat(found).as("results compared").isGreaterThan(1_000);
    }

    private static int compare(Search search, Instant now) {
        SearchOracle.Answer expected = new SearchOracle(MEETINGS, VOCABULARY, search, now).answer();
        Found found = index.search(search, now);
        checkTotal(search, found.nearby(), found.nearbyMore(), expected.here().size());
        checkTotal(search, found.online(), found.onlineMore(), expected.afar().size());
        List<SearchOracle.Expected> page = expected.page(search.page(), search.size());
        assertThat(found.hits())
                .as("%s", search)
                .extracting(hit -> hit.slug() + " " + hit.start() + " " + metres(hit))
                .containsExactlyInAnyOrderElementsOf(page.stream()
                        .map(it -> it.meeting().slug() + " " + it.start() + " " + it.metres())
                        .toList());
        assertThat(found.hits()).extracting(Found.Hit::start).isSorted();
        return page.size();
    }

    private static void checkTotal(Search search, int told, boolean more, int all) {
        if (more) {
            assertThat(told).as("%s", search).isBetween(SearchSide.COUNTED, all);
        } else {
            assertThat(told).as("%s", search).isEqualTo(all);
        }
    }

    private static int metres(Found.Hit hit) {
        return Double.isNaN(hit.kilometres()) ? -1 : (int) Math.round(hit.kilometres() * 1000);
    }

    private static Search search(Random random, Instant now) {
        ZoneId reader = READERS.get(random.nextInt(READERS.size()));
        Search search = Search.everything(reader)
                .page(random.nextInt(3), List.of(5, 25, 100).get(random.nextInt(3)));
        if (random.nextInt(3) > 0) {
            var town = MADE.towns().get(random.nextInt(12));
            search = search.near(
                    town.center(), List.of(3.0, 25.0, 300.0, 9_000.0).get(random.nextInt(4)));
        }
        search = switch (random.nextInt(5)) {
            case 0, 1 -> search.when(new When.NextHours(1 + random.nextInt(12)));
            case 2 -> search.when(new When.OnDay(DayOfWeek.of(1 + random.nextInt(7))));
            case 3 ->
                search.when(new When.OnDate(
                        now.atZone(reader).toLocalDate().plusDays(random.nextInt(random.nextBoolean() ? 5 : 40) - 1)));
            default -> search;
        };
        if (random.nextInt(3) == 0) {
            search = search.at(TimeOfDay.values()[random.nextInt(4)]);
        }
        if (random.nextInt(3) == 0) {
            search = search.by(EnumSet.of(How.values()[random.nextInt(4)], How.values()[random.nextInt(4)]));
        }
        if (random.nextInt(3) == 0) {
            Set<String> all = random.nextBoolean() ? Set.of(type(random)) : Set.of();
            List<Set<String>> any = new ArrayList<>();
            any.add(new HashSet<>(List.of(type(random), type(random))));
            search = search.of(new Search.Types(all, any));
        }
        if (random.nextInt(5) == 0) {
            search = search.fellowships(Set.of("na", "smart"));
        }
        if (random.nextInt(6) == 0) {
            search = search.issues(Set.of(random.nextBoolean() ? "alcohol" : "gambling"));
        }
        if (random.nextInt(5) == 0) {
            search = search.languages(Set.of(random.nextBoolean() ? "es" : "en"));
        }
        if (random.nextInt(6) == 0) {
            search = search.text(
                    List.of("lighthouse", "nooners", "esperan", "corazon").get(random.nextInt(4)));
        }
        return search;
    }

    private static String type(Random random) {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 25, 1_000})
    void pages_show_everything_exactly_once(int size) {
        Instant now = Instant.parse("2026-11-24T00:20:00Z");
        Search search = Search.everything(READERS.getFirst())
                .near(MADE.towns().getFirst().center(), 60)
                .when(new When.NextHours(48));
        List<String> seen = new ArrayList<>();
        Found found;
        int page = 0;
        do {
            found = index.search(search.page(page++, size), now);
            found.hits().forEach(hit -> seen.add(hit.slug()));
        } while (found.more());
        assertThat(seen).doesNotHaveDuplicates().hasSize(found.total());
        assertThat(found.nearby()).isGreaterThan(20);
        assertThat(found.online()).isGreaterThan(20);
    }

    @Test
    void a_page_holds_both_sides_while_both_last() {
        Instant now = Instant.parse("2026-11-24T00:20:00Z");
        Search search = Search.everything(READERS.getFirst())
                .near(MADE.towns().getFirst().center(), 60);
        Found found = index.search(search, now);
        assertThat(found.hits())
                .filteredOn(hit -> !Double.isNaN(hit.kilometres()))
                .hasSize(13);
        assertThat(found.hits())
                .filteredOn(hit -> Double.isNaN(hit.kilometres()))
                .hasSize(12);
    }

    @Test
    void json_holds_the_same_meetings_as_the_page() {
        Instant now = Instant.parse("2026-11-24T00:20:00Z");
        Search search = Search.everything(READERS.getFirst())
                .near(MADE.towns().getFirst().center(), 60)
                .when(new When.NextHours(100))
                .page(0, 300);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        index.json(search, now, out);
        JsonNode json = JsonMapper.shared().readTree(out.toByteArray());
        Found found = index.search(search, now);
        assertThat(json.size()).isEqualTo(found.hits().size()).isGreaterThan(100);
        for (int i = 0; i < json.size(); i++) {
            JsonNode meeting = json.get(i);
            Found.Hit hit = found.hits().get(i);
            assertThat(meeting.get("slug").asString()).isEqualTo(hit.slug());
            assertThat(meeting.get("name").asString()).isEqualTo(hit.name());
            assertThat(Instant.parse(meeting.get("next").asString().replace("Z", ":00Z"))
                                    .getEpochSecond()
                            / 60)
                    .isEqualTo(hit.start());
            assertThat(meeting.has("distance_km")).isEqualTo(!Double.isNaN(hit.kilometres()));
        }
    }

    @Test
    void withheld_addresses_are_in_no_answer(@TempDir Path other) throws IOException {
        Meeting withheld = MEETINGS.stream()
                .filter(it -> it.facts().access() == Access.ADDRESS_WITHHELD)
                .filter(it -> it.facts().attendance() == Attendance.IN_PERSON)
                .filter(it -> it.facts().status() == Status.ACTIVE)
                .findFirst()
                .orElseThrow();
        try (MeetingIndex one = MeetingIndex.open(other, VOCABULARY)) {
            one.put(List.of(withheld));
            one.commit(1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Search search = Search.everything(READERS.getFirst());
            one.json(search, Instant.parse("2026-11-24T00:20:00Z"), out);
            assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                    .contains(withheld.slug())
                    .doesNotContain(withheld.facts().venue().street())
                    .doesNotContain(withheld.facts().venue().postalCode());
            Found.Hit hit = one.search(search, Instant.parse("2026-11-24T00:20:00Z"))
                    .hits()
                    .getFirst();
            assertThat(hit.place()).isEmpty();
            assertThat(hit.at())
                    .satisfies(at -> assertThat(at.kilometresTo(
                                    withheld.facts().venue().at().rounded()))
                            .isLessThan(0.01));
            assertThat(one.search(search.text(withheld.facts().venue().street().split(" ")[1]), Instant.EPOCH)
                            .hits())
                    .isEmpty();
        }
        assertThat(Files.exists(other)).isTrue();
    }
}
