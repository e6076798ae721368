package tandem.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.feeds.Feeds;
import tandem.feeds.Order;
import tandem.reading.FeedFormat;

/// The search as a visitor without JavaScript asks it. It is Monday, 2 March, 6 in the morning in Tulsa.
@TandemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeetingsTest {
    private static final String AA = """
            [{"slug": "dawn", "name": "Dawn", "day": 1, "time": "06:30", "types": ["O", "D", "X"], %1$s},
             {"slug": "sisters", "name": "Sisters", "day": 1, "time": "18:30", "types": ["C", "W", "B"], %1$s},
             {"slug": "owls", "name": "Owls", "day": 1, "time": "23:00", "types": ["O", "Y", "B", "D"], %1$s},
             {"slug": "cafe", "name": "Café de Paz", "day": 3, "time": "12:15", "types": ["S"], %1$s},
             {"slug": "both", "name": "Both Ways", "day": 2, "time": "12:00", "types": ["ONL"],
              "conference_url": "https://zoom.us/j/2", %1$s},
             {"slug": "cowboys", "name": "Stillness", "day": 1, "time": "07:00", "timezone": "America/Chicago",
              "formatted_address": "5 Main St, Stillwater, OK 74074, USA", "latitude": 36.116, "longitude": -97.058},
             {"slug": "rare", "name": "Now and Then", "day": 6, "time": "10:00", "notes": "999th Saturday", %1$s},
             {"slug": "zoom", "name": "Screens", "day": 1, "time": "08:30", "timezone": "America/New_York",
              "types": ["ONL"], "conference_url": "https://zoom.us/j/1", "formatted_address": "Boston, MA, USA",
              "approximate": "yes"},
             {"slug": "line", "name": "The Line", "day": 1, "time": "09:00", "timezone": "America/Chicago",
              "types": ["ONL"], "conference_phone": "+19185550142", "formatted_address": "Oklahoma, USA",
              "approximate": "yes"}]
            """.formatted("""
            "timezone": "America/Chicago", "formatted_address": "12 Oak St, Tulsa, OK 74103, USA",
            "latitude": 36.154, "longitude": -95.993""");
    private static final String NA = """
            [{"slug": "circle", "name": "Just for Today", "day": 1, "time": "12:00", "timezone": "America/Chicago",
              "types": ["O"], "formatted_address": "80 Elm St, Tulsa, OK 74104, USA",
              "latitude": 36.148, "longitude": -95.95}]
            """;
    private static final Pattern NAME = Pattern.compile("<h3><a href=\"/meetings/[^>]*>([^<]*)</a></h3>");

    @LocalServerPort
    int port;

    @Autowired
    Feeds feeds;

    @Autowired
    DirectoryIndexKeeper index;

    @Autowired
    TestClock clock;

    @BeforeAll
    void two_lists() throws Exception {
        TestDatabase.empty("directory", "meetings", "feeds");
        bring("AA of Tulsa", "aa", AA);
        bring("NA of Tulsa", "na", NA);
        index.rebuild();
    }

    @BeforeEach
    void monday_morning() {
        clock.set(TestClock.START);
    }

    @AfterAll
    void nothing_left() {
        TestDatabase.empty("directory", "meetings", "feeds");
        index.rebuild();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what can be reached in the next hours, online and nearby in one answer; 6 hours unless said otherwise
            near=Tulsa                                 | Dawn, Screens, The Line, Just for Today
            near=Tulsa&when=2h                         | Dawn, Screens
            near=Tulsa&when=12h                        | Dawn, Screens, The Line, Just for Today
            # a place by city, by a city with a typo, by ZIP, by coordinates; none asks for online alone
            near=Tulsa,+OK&when=2h                     | Dawn, Screens
            near=Tusla&when=2h                         | Dawn, Screens
            near=74103&when=2h                         | Dawn, Screens
            near=36.15,-95.99&when=2h                  | Dawn, Screens
            near=74074&when=2h                         | Stillness, Screens
            near=                                      | Screens, The Line
            # how far
            near=Tulsa&when=2h&within=100              | Dawn, Stillness, Screens
            near=74103&when=today&within=2&fellowship=na |
            near=74103&when=today&within=5&fellowship=na | Just for Today
            # which day, which time of day
            near=Tulsa&when=today&fellowship=na        | Just for Today
            near=Tulsa&when=tomorrow                   | Both Ways
            near=Tulsa&when=wed                        | Café de Paz
            near=Tulsa&when=thu                        |
            near=Tulsa&when=today&time=morning         | Dawn, Screens, The Line
            near=Tulsa&when=today&time=midday           | Just for Today
            near=Tulsa&when=today&time=evening         | Sisters
            near=Tulsa&when=today&time=night           | Owls
            # how one attends
            near=Tulsa&when=week&how=online            | Screens, Both Ways
            near=Tulsa&when=week&how=hybrid            | Both Ways
            near=Tulsa&when=week&how=phone             | The Line
            near=Tulsa&when=today&how=in-person        | Dawn, Just for Today, Sisters, Owls
            near=Tulsa&when=today&how=phone&how=online | Screens, The Line
            # whose, about what, in which language
            near=Tulsa&when=week&fellowship=na         | Just for Today
            near=Tulsa&when=week&issue=drugs           | Just for Today
            near=Tulsa&when=week&language=es           | Café de Paz
            # what must be, for whom, what kind: all of them or any
            near=Tulsa&when=week&must=wheelchair       | Dawn
            near=Tulsa&when=week&any=women             | Sisters
            near=Tulsa&when=week&any=women&any=young-people | Sisters, Owls
            near=Tulsa&when=week&any=women&must=wheelchair  |
            near=Tulsa&when=week&kind=big-book&kind=discussion           | Owls
            near=Tulsa&when=week&kind=big-book&kind=discussion&match=any | Dawn, Sisters, Owls
            near=Tulsa&when=week&kind=big-book&kind=discussion&match=all | Owls
            # words: a typo, an accent more or less, a street, a kind, a language
            near=Tulsa&when=week&words=sisetrs         | Sisters
            near=Tulsa&when=week&words=cafe            | Café de Paz
            near=Tulsa&when=week&words=p%C3%A1z        | Café de Paz
            near=Tulsa&when=week&words=elm             | Just for Today
            near=Tulsa&when=week&words=women           | Sisters
            near=Tulsa&when=week&words=in+spanish      | Café de Paz
            near=Tulsa&when=week&words=zzqqxx          |
            # what is not understood falls back
            near=Tulsa&when=soon&within=7&time=x&how=y&match=z&page=-3 | Dawn, Screens, The Line, Just for Today
            """)
    void each_choice_leaves_what_fits_in_the_order_it_begins(String search, String names) {
        String page = page(search);
        assertThat(listed(page)).isEqualTo(names == null ? List.of() : List.of(names.split(", ")));
        assertThat(page.contains("Nothing fits all of that")).isEqualTo(names == null);
    }

    @Test
    void where_nothing_fits_the_nearest_the_soonest_and_what_is_online_are_offered() {
        assertThat(page("near=Tulsa&when=2h&any=men"))
                .containsSubsequence("Nothing fits all of that", "The soonest, online", "Screens")
                .containsSubsequence("The nearest", "Dawn")
                .contains("href=\"tel:+15205550142\"");
        assertThat(page("near=Tulsa&when=thu")).contains("The nearest");
    }

    @Test
    void an_unknown_place_is_said_and_a_name_of_many_places_asks_which() {
        assertThat(page("near=Nowhereville")).contains("We do not know a place called “Nowhereville”", "Screens");
        assertThat(page("near=Springfield")).contains("Did you mean", "Springfield, MO", "Springfield, IL");
    }

    @Test
    void on_another_day_where_the_reader_is_the_day_is_said_too() {
        var there = page("near=Tulsa&when=today").split("\">Owls</a>")[0];
        var path = there.substring(there.lastIndexOf("/meetings/"));
        var page = new Browser(port).get(path, "Cookie", "zone=Europe/Madrid").body();
        assertThat(page).contains("Today, 11").containsPattern("Your phone is on [^:]*: tomorrow, 6(:00)?.am");
    }

    @Test
    void a_meeting_far_away_that_is_also_online_is_told_as_one_online() {
        var far = page("near=Boston,+MA&when=week&how=hybrid", "America/New_York");
        assertThat(far).contains("Both Ways", "1:00 pm").doesNotContain("12 Oak St");
        assertThat(page("near=Tulsa&when=week&how=hybrid")).as("control").contains("12 Oak St");
    }

    @Test
    void both_clocks_are_shown_where_the_readers_differs_and_one_where_it_does_not() {
        String abroad = page("near=Tulsa&when=2h", "Europe/Madrid");
        assertThat(abroad).contains("6:30 am", "1:30 pm on your clock", "8:30 am Eastern Time", "2:30 pm");
        String there = page("near=Tulsa&when=2h&how=in-person", "America/Chicago");
        assertThat(there).contains("6:30 am").doesNotContain("on your clock");
    }

    @Test
    void what_can_be_joined_from_afar_leads_with_the_readers_clock_on_its_own_page_too() {
        assertThat(detail("Screens", "Europe/Madrid"))
                .containsSubsequence(
                        "Today, 2:30 pm to 3:30 pm on your clock.", "On Eastern Time that is today, 8:30 am.")
                .containsSubsequence("Every Monday, 8:30 to 9:30 am.", "the group’s own clock, Eastern Time")
                .doesNotContain("Your phone is on");
        assertThat(detail("Both Ways", "Europe/Madrid")).contains("Tomorrow, 7 pm to 8 pm on your clock.");
        assertThat(page("near=Tulsa&when=tomorrow", "Europe/Madrid")).contains("7:00 pm", "12:00 pm Central Time");
        assertThat(new Browser(port).get(path("Screens")).body().replace('\u00a0', ' '))
                .as("without a zone of theirs, the program's")
                .contains("Today, 6:30 am to 7:30 am, Mountain Time.");
        assertThat(detail("Screens", "America/New_York"))
                .as("control: the same clock")
                .contains("Today, 8:30 am to 9:30 am.", "Times are in Eastern Time")
                .doesNotContain("on your clock");
        assertThat(detail("Dawn", "Europe/Madrid"))
                .as("control: in person")
                .contains("Today, 6:30 am to 7:30 am.", "Your phone is on");
    }

    @Test
    void on_paper_each_meeting_has_its_date_and_the_list_says_when_it_was_printed() {
        assertThat(page("near=Tulsa&when=week&how=in-person"))
                .contains("<p class=\"print-only\">Printed on Monday, March 2, 2026, 6 am.")
                .contains("<span class=\"print-only\">6:30 am<small>Monday, March 2</small></span>")
                .contains("<span class=\"print-only\">12:15 pm<small>Wednesday, March 4</small></span>")
                .contains("<span class=\"no-print\">6:30 am<small>in 30 min</small></span>");
    }

    @Test
    void a_meeting_whose_words_say_that_it_is_rarer_is_not_listed_as_one_of_every_week() {
        var list = page("near=Tulsa&when=sat");
        assertThat(list).containsSubsequence("Now and Then", "Not every week: read the details.");
        assertThat(page("near=Tulsa&when=wed")).as("control").contains("Café").doesNotContain("Not every week");
        assertThat(detail("Now and Then", "America/Chicago"))
                .contains("Not every week. The group says when: “999th Saturday”");
        assertThat(calendar("Now and Then"))
                .contains("DESCRIPTION:Not every week. The group says when: “999th Saturday”");
        assertThat(calendar("Dawn")).as("control").doesNotContain("Not every week");
    }

    @Test
    void after_the_last_page_it_is_said_that_these_are_all() {
        assertThat(page("near=Tulsa&when=week&page=99"))
                .contains("That is all of them", "when=week&amp;page=0\"")
                .doesNotContain("Nothing fits all of that", "Earlier page");
        assertThat(page("near=Tulsa&when=week&words=zzqqxx&page=99"))
                .as("control")
                .contains("Nothing fits all of that");
    }

    @Test
    void a_spot_on_the_map_is_called_where_you_are() {
        var spot = page("near=36.15,-95.99&when=2h");
        assertThat(spot)
                .contains(
                        "of where you are, and online", "value=\"Where I am\"", "name=\"spot\" value=\"36.15,-95.99\"")
                .doesNotContain("36.15, -95.99");
        assertThat(listed(page("near=Where+I+am&spot=36.15,-95.99&when=2h"))).isEqualTo(listed(spot));
        assertThat(page("near=Boston,+MA&spot=36.15,-95.99&when=2h"))
                .as("control")
                .contains("of Boston, MA");
    }

    @Test
    void what_is_about_anything_is_no_choice_beside_anything() {
        assertThat(page("near=Tulsa")).contains("Anything</option>").doesNotContain("Any concern");
    }

    @Test
    void the_form_keeps_what_was_chosen_and_each_choice_can_be_taken_back() {
        assertThat(page("near=74103&within=25&when=week&any=women&words=sisters"))
                .contains("value=\"74103\"", "value=\"25\" selected", "value=\"week\" selected", "value=\"sisters\"")
                .contains("value=\"women\" checked")
                .contains("Without Women", "/meetings?near=74103&amp;within=25&amp;when=week&amp;words=sisters\"");
    }

    @Test
    void the_same_search_answers_as_data_with_everything_at_once() {
        var answer = new Browser(port).get("/meetings.json?near=Tulsa&when=today");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(Pattern.compile("\"name\":\"([^\"]*)\"")
                        .matcher(answer.body())
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrder("Dawn", "Screens", "The Line", "Just for Today", "Sisters", "Owls");
    }

    private String detail(String name, String zone) {
        var answer = new Browser(port).get(path(name), "Cookie", "zone=" + zone);
        return answer.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private String path(String name) {
        var there = page("near=Tulsa&when=any&within=100").split("\">" + name + "</a>")[0];
        return there.substring(there.lastIndexOf("/meetings/"));
    }

    private String calendar(String name) {
        return new Browser(port).get(path(name) + "/calendar.ics").body().replace("\r\n ", "");
    }

    private String page(String search) {
        return page(search, "America/Chicago");
    }

    private String page(String search, String zone) {
        var answer = new Browser(port).get("/meetings?" + search, "Cookie", "zone=" + zone);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    /// The answer itself; what is offered instead stands below a heading of its own.
    private static List<String> listed(String page) {
        String list = page.substring(page.lastIndexOf("</details>"));
        return NAME.matcher(list.contains("Here is what comes closest") ? "" : list)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private void bring(String name, String fellowship, String rows) throws Exception {
        feeds.bring(
                Order.of(FeedFormat.MEETING_GUIDE, name, "test").by(fellowship),
                new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));
    }
}
