package tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Touchpoints;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

@TandemTest
class IntakeTest {
    private static final String LIST = """
            name,dob,phone,email,discharge,language
            Marlene Whitaker,1979-05-14,520-555-0171,,2026-03-09,English
            Devon Price,,,devon@example.org,2026-03-30,
            """;

    @Autowired
    Entries roster;

    @Autowired
    Handoffs handoffs;

    @Autowired
    KeptOfIntake kept;

    @Autowired
    Identities identities;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    @Autowired
    Keys keys;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId cory;
    private Browser corys;

    @BeforeEach
    void a_coordinator_at_work() {
        TestDatabase.empty("intake", "bridge", "joining", "people", "signin", "mail", "audit");
        clock.set(TestClock.START);
        cory = cast.cory();
        corys = cast.browser(port, cory);
    }

    @Test
    void a_list_is_shown_row_by_row_before_anything_is_kept_and_a_second_tap_adds_nobody_twice() {
        var preview = preview(LIST + "marlene WHITAKER,5/14/1979,,,,\nMarlena Whitaker,1979-05-14,,,,\n=1+1,,,,,\n");
        assertThat(preview)
                .contains("2 rows are new", "Stands here twice, see row 2", "Is this the same person?")
                .contains("the name is a formula", "1 row cannot be taken", "1 stands here twice.")
                .doesNotContain("has come in already.");
        assertThat(count("entry")).as("nothing is kept").isZero();
        var form = form(preview);
        assertThat(corys.post("/roster/new", "/roster", form).headers().firstValue("Location"))
                .hasValue("/roster?added=2");
        corys.post("/roster/new", "/roster", form);
        assertThat(count("entry")).isEqualTo(2);
        assertThat(corys.get("/roster").body()).contains("Marlene Whitaker", "Devon Price", "nobody has said yes yet");
        form.put("row-5", "other");
        form.put("key", Ids.next().toString());
        assertThat(corys.post("/roster/new", "/roster", form).statusCode())
                .as("by now it would be something else")
                .isEqualTo(409);
        var again = form(preview(LIST.replace("2026-03-30", "2026-04-15")));
        corys.post("/roster/new", "/roster", again);
        assertThat(count("entry")).isEqualTo(2);
        assertThat(entry("Devon Price").discharge()).hasValue(LocalDate.of(2026, 4, 15));
    }

    @Test
    void a_file_comes_by_the_form_too_and_one_that_is_none_says_what_to_do() {
        assertThat(sent("roster.csv", LIST)).contains("2 rows are new");
        assertThat(sent("roster.xlsx", "PK\u0003\u0004")).contains("Save as");
        var outsider = cast.browser(port, cast.bo());
        assertThat(outsider.get("/roster/new").statusCode()).isEqualTo(404);
    }

    @Test
    void it_makes_nobody_a_member_sends_nothing_and_is_read_by_coordinators_alone() {
        long before = people.idsWith(Actor.SYSTEM, Role.MEMBER).size();
        roster.take(cory, Ids.next(), LIST);
        assertThat(people.idsWith(Actor.SYSTEM, Role.MEMBER)).hasSize((int) before);
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from mail.letter")
                        .query(Long.class)
                        .single())
                .isZero();
        var row = TestDatabase.owner()
                .sql("select e::text || encode(facts, 'escape') from intake.entry e limit 1")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Marlene", "Devon", "1979-05", "555-0171");
        var id = entry("Marlene Whitaker").id();
        assertThat(roster.visibleTo(Actor.of(cast.cory()), id)).isPresent();
        for (var other : List.of(cast.amy(), cast.mo(), cast.lee(), cast.sam(), cast.ada())) {
            assertThat(roster.visibleTo(Actor.of(other), id)).isEmpty();
            assertThat(roster.all(Actor.of(other))).isEmpty();
            assertThat(cast.browser(port, other).get("/roster/" + id).statusCode())
                    .isEqualTo(404);
        }
        var sam = cast.sam();
        assertThatThrownBy(() -> roster.take(sam, Ids.next(), LIST)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void without_a_yes_there_is_no_invitation_no_meeting_and_a_month_later_no_row() {
        roster.take(cory, Ids.next(), LIST);
        var marlene = entry("Marlene Whitaker");
        corys.post(
                marlene.path(),
                marlene.path() + "/invitation",
                Map.of("key", Ids.next().toString()));
        assertThat(entry("Marlene Whitaker").invitation()).isEmpty();
        assertThat(corys.get("/handoffs/new?entry=" + marlene.id()).statusCode())
                .isEqualTo(404);
        assertThat(corys.get("/handoffs").body()).contains("Marlene Whitaker", "Nobody has asked them yet");
        clock.forward(Duration.ofDays(7 + Entries.DAYS_AFTER));
        assertThat(roster.forgetOld()).isZero();
        clock.forward(Duration.ofDays(1));
        assertThat(roster.forgetOld()).isOne();
        assertThat(roster.all(Actor.of(cory))).hasSize(1);
        assertThat(keys.exists(marlene.id())).isFalse();
        assertThat(cast.browser(port, cory).get("/handoffs").body())
                .as("whoever left is still counted")
                .contains("1 more person left without a meeting")
                .doesNotContain("Marlene");
    }

    @Test
    void the_yes_is_kept_as_it_was_said_and_mistakes_keep_what_was_typed() {
        roster.take(cory, Ids.next(), LIST);
        var marlene = entry("Marlene Whitaker");
        var wrong = corys.post(
                marlene.path(),
                marlene.path() + "/consent",
                Map.of("key", Ids.next().toString(), "how", "spoken", "given", "2027-01-01", "expires", "2026-04-02"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("It cannot be in the future", "Check the box", "2026-04-02");
        agree(marlene);
        agree(marlene);
        var said = entry("Marlene Whitaker").consent().orElseThrow();
        assertThat(said.words())
                .contains("Marlene Whitaker", "42 CFR part 2", "Cory", "May 1, 2026", "take this back at any time");
        assertThat(said.how()).isEqualTo("spoken");
        assertThat(count("consent")).isOne();
    }

    @Test
    void whoever_comes_with_the_invitation_brings_what_the_row_held_and_the_row_goes() {
        roster.take(cory, Ids.next(), LIST);
        var marlene = entry("Marlene Whitaker");
        agree(marlene);
        var mo = cast.mo();
        plan("entry", marlene.id().toString(), mo);
        var code = invite(marlene);
        assertThat(cast.browser(port, mo).get("/handoffs").body())
                .contains("Marlene")
                .doesNotContain("Whitaker");
        var sky = join(code);
        assertThat(count("entry")).isOne();
        assertThat(keys.exists(marlene.id())).isFalse();
        assertThat(handoffs.leaves(Actor.of(sky), sky)).hasValue(LocalDate.of(2026, 3, 9));
        assertThat(relations.to(Actor.of(sky), sky))
                .anyMatch(each ->
                        each.kind() == RelationKind.CASELOAD && each.holder().equals(cory));
        assertThat(touchpoints.next(Actor.of(sky), sky)).isPresent();
        assertThat(kept.export(sky).toString()).contains("Marlene Whitaker", "2026-03-09", "Room 4");
        assertThat(handoffs.next(sky)).isPresent();
        assertThat(preview(LIST)).as("and is known when the next list comes").contains("Has come in already");
        var bo = cast.bo();
        assertThat(handoffs.of(bo)).isEmpty();
        assertThat(handoffs.leaves(Actor.of(bo), sky)).isEmpty();
    }

    @Test
    void the_coordinator_of_the_row_looks_after_them_whoever_makes_the_invitation() {
        roster.take(cory, Ids.next(), LIST);
        var marlene = entry("Marlene Whitaker");
        agree(marlene);
        var other = cast.join("Inés", Role.COORDINATOR);
        corys = cast.browser(port, other);
        var sky = join(invite(marlene));
        assertThat(relations.to(Actor.of(sky), sky))
                .filteredOn(each -> each.kind() == RelationKind.CASELOAD)
                .extracting(each -> each.holder())
                .containsExactly(cory);
    }

    @Test
    void saying_no_erases_the_row_at_once_with_its_invitation() {
        roster.take(cory, Ids.next(), LIST);
        var marlene = entry("Marlene Whitaker");
        agree(marlene);
        var code = invite(marlene);
        corys.post(marlene.path(), marlene.path() + "/removal", Map.of());
        assertThat(roster.visibleTo(Actor.of(cory), marlene.id())).isEmpty();
        assertThat(count("consent")).isZero();
        assertThat(keys.exists(marlene.id())).isFalse();
        assertThat(new Browser(port).get("/join?code=" + code).statusCode()).isEqualTo(422);
    }

    @Test
    void somebody_who_is_here_with_that_address_is_asked_about_and_reads_that_it_was_looked_for() {
        var amy = cast.amy();
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "devon@example.org");
        assertThat(preview(LIST))
                .contains("Yes, somebody who has come in already")
                .doesNotContain("Amy");
        assertThat(cast.browser(port, amy).get("/me/looks").body()).contains("whether somebody on a new list is you");
        identities.keep(Actor.of(amy), amy, IdentityKind.LEGAL_NAME, "Devon Price");
        assertThat(preview(LIST)).contains("Has come in already. Left out.");
    }

    @Test
    void whoever_has_come_in_is_counted_and_a_day_long_past_is_named_as_that() {
        var amy = cast.amy();
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "devon@example.org");
        identities.keep(Actor.of(amy), amy, IdentityKind.LEGAL_NAME, "Devon Price");
        assertThat(preview(LIST)).contains("1 has come in already.").doesNotContain("more than a year ago");
        assertThat(preview("name,discharge\nLou Lee,2020-01-01\n"))
                .contains("The day they leave is more than a year ago.")
                .doesNotContain("The day they leave cannot be read");
    }

    @Test
    void three_meet_write_down_what_they_agreed_and_the_first_contact_follows() {
        var amy = cast.amy();
        cast.relate(RelationKind.CASELOAD, amy, cory);
        TestDatabase.owner()
                .sql("insert into bridge.enrolment (person, began) values (:amy, '2026-03-01')")
                .param("amy", amy.value())
                .update();
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        handoffs.leaves(cory, amy, LocalDate.of(2026, 3, 5));
        assertThat(corys.get("/desk").body()).contains("Leaving soon without a hand-off: 1");
        var path = "/handoffs/" + plan("person", amy.toString(), mo);
        assertThat(corys.get("/desk").body()).contains("Leaving soon without a hand-off: 0");
        var amys = cast.browser(port, amy);
        var mos = cast.browser(port, mo);
        assertThat(amys.get("/me/handoff").body())
                .contains("Room 4", "Cory and Mo", "You plan to leave on March 5, 2026.");
        assertThat(mos.get(path).body()).contains("Hand-off with Amy", "42 CFR part 2");
        assertThat(amys.get(path + "/agenda").body()).contains("A meeting for Amy", "Who calls you the day after");
        speaks(amy, Language.ES);
        assertThat(corys.get(path + "/agenda").body()).contains("Cory y Mo").doesNotContain("Cory and Mo");
        speaks(amy, Language.EN);
        assertThat(amys.get(path + "/calendar.ics").body())
                .contains("BEGIN:VEVENT", "DTSTART:20260304T")
                .doesNotContain("Amy", "Room", "Hand");
        for (var other : List.of(cast.bo(), cast.lee(), cast.cory(), cast.sam(), cast.ada())) {
            assertThat(handoffs.visibleTo(Actor.of(other), UUID.fromString(path.substring(10))))
                    .isEmpty();
        }
        assertThat(mos.post("/handoffs", path + "/cancellation", Map.of()).statusCode())
                .as("only who looks after them changes it")
                .isEqualTo(404);
        clock.forward(Duration.ofDays(3));
        corys = cast.browser(port, cory);
        assertThat(corys.get("/handoffs").body()).contains("Did it take place?");
        var agreed =
                Map.of("held", "2026-03-04", "words", "Mo calls at six.\nHer sister may know.", "first", "2026-03-06");
        assertThat(corys.post(path, path + "/agreement", agreed).statusCode()).isEqualTo(303);
        corys.post(path, path + "/agreement", agreed);
        assertThat(cast.browser(port, amy).get("/me/handoff").body()).contains("Her sister may know.", "March 6, 2026");
        var next = touchpoints.next(Actor.of(amy), amy).orElseThrow();
        assertThat(next.due()).isEqualTo(LocalDate.of(2026, 3, 6));
        assertThat(next.owner()).isEqualTo(mo);
        clock.forward(Duration.ofDays(1));
        assertThat(cast.browser(port, amy).get("/me/handoff").body())
                .contains("You planned to leave on March 5, 2026.")
                .doesNotContain("You plan to leave");
    }

    @Test
    void what_was_agreed_before_they_came_is_their_first_contact_and_whoever_took_over_makes_it() {
        roster.take(cory, Ids.next(), LIST);
        var marlene = entry("Marlene Whitaker");
        agree(marlene);
        var ines = cast.join("Inés", Role.COORDINATOR);
        var path = "/handoffs/" + plan("entry", marlene.id().toString(), ines);
        var code = invite(marlene);
        clock.forward(Duration.ofDays(3));
        corys = cast.browser(port, cory);
        var agreed = Map.of("held", "2026-03-04", "words", "Inés calls at six.", "first", "2026-03-10");
        assertThat(corys.post(path, path + "/agreement", agreed).statusCode()).isEqualTo(303);
        var sky = join(code);
        var next = touchpoints.next(Actor.of(sky), sky).orElseThrow();
        assertThat(next.due()).as("not the day after").isEqualTo(LocalDate.of(2026, 3, 10));
        assertThat(next.owner()).isEqualTo(ines);
        assertThat(cast.browser(port, sky).get("/me/handoff").body()).contains("Inés calls at six.");
    }

    @Test
    void the_next_coordinator_takes_over_and_whoever_left_without_a_meeting_stays_on_the_list() {
        var amy = cast.amy();
        cast.relate(RelationKind.CASELOAD, amy, cory);
        TestDatabase.owner()
                .sql("insert into bridge.enrolment (person, began) values (:amy, '2026-03-01')")
                .param("amy", amy.value())
                .update();
        handoffs.leaves(cory, amy, LocalDate.of(2026, 3, 1));
        assertThat(corys.get("/desk").body()).contains("1 person left treatment without a hand-off.");
        assertThat(corys.get("/handoffs").body()).contains("Meet them still");
        var ines = cast.join("Inés", Role.COORDINATOR);
        var path = "/handoffs/" + plan("person", amy.toString(), ines);
        assertThat(corys.get("/handoffs").body()).as("until it was held").contains("Meet them still");
        var agreed = Map.of("held", "2026-03-02", "words", "Inés calls.", "first", "2026-03-03");
        assertThat(corys.post(path, path + "/agreement", agreed).headers().firstValue("Location"))
                .hasValue("/handoffs");
        assertThat(relations.to(Actor.of(amy), amy))
                .filteredOn(each -> each.kind() == RelationKind.CASELOAD)
                .extracting(each -> each.holder())
                .containsExactly(ines);
        assertThat(touchpoints.next(Actor.of(amy), amy).orElseThrow().owner()).isEqualTo(ines);
        assertThat(corys.get("/handoffs").body()).doesNotContain("Meet them still");
    }

    @Test
    void a_meeting_can_be_moved_and_called_off_and_not_with_somebody_who_is_kept_apart() {
        var amy = cast.amy();
        cast.relate(RelationKind.CASELOAD, amy, cory);
        var mo = cast.mo();
        var path = "/handoffs/" + plan("person", amy.toString(), mo);
        var move = Map.of(
                "day",
                "2026-03-05",
                "start",
                "10:00",
                "minutes",
                "30",
                "place",
                "https://rooms.example.org/x",
                "taker",
                cory.toString());
        corys.post(path, path, move);
        assertThat(corys.get(path).body()).contains("Open the room", "March 5").doesNotContain("Room 4");
        assertThat(handoffs.visibleTo(Actor.of(mo), UUID.fromString(path.substring(10))))
                .isEmpty();
        corys.post(path, path + "/cancellation", Map.of());
        assertThat(cast.browser(port, amy).get("/me/handoff").body()).contains("called off");
        assertThat(corys.get(path + "/calendar.ics").statusCode()).isEqualTo(404);
        TestDatabase.owner()
                .sql("""
                        insert into people.apart (one, other, at, by)
                        values (least(:amy, :mo), greatest(:amy, :mo), now(), :cory)
                        """)
                .param("amy", amy.value())
                .param("mo", mo.value())
                .param("cory", cory.value())
                .update();
        assertThat(corys.get("/handoffs/new?person=" + amy).body()).doesNotContain(mo.toString());
    }

    private String plan(String kind, String whom, PersonId taker) {
        var key = Ids.next().toString();
        var fields = new HashMap<>(Map.of("key", key, kind, whom, "day", "2026-03-04", "start", "15:00"));
        fields.putAll(Map.of("minutes", "45", "place", "Room 4", "taker", taker.toString()));
        var page = "/handoffs/new?" + kind + "=" + whom;
        assertThat(corys.post(page, "/handoffs", fields).statusCode()).isEqualTo(303);
        corys.post(page, "/handoffs", fields);
        return key;
    }

    private void agree(Entry entry) {
        var said = Map.of(
                "key",
                Ids.next().toString(),
                "how",
                "spoken",
                "given",
                "2026-03-02",
                "expires",
                "2026-05-01",
                "said",
                "yes");
        corys.post(entry.path(), entry.path() + "/consent", said);
    }

    private String invite(Entry entry) {
        var page = corys.post(
                        entry.path(),
                        entry.path() + "/invitation",
                        Map.of("key", Ids.next().toString()))
                .body();
        return found(page, "/join\\?code=([^\"]+)\"");
    }

    private PersonId join(String code) {
        var before = people.idsWith(Actor.SYSTEM, Role.MEMBER);
        var sky = new Browser(port);
        var terms = found(sky.get("/join?code=" + code).body(), "name=\"terms\" value=\"([^\"]+)\"");
        var fields = new HashMap<>(Map.of("code", code, "key", Ids.next().toString(), "terms", terms));
        fields.putAll(Map.of("adult", "yes", "agree", "yes", "name", "Sky", "language", "en", "phone", "own"));
        assertThat(sky.post("/join?code=" + code, "/join", fields).statusCode()).isEqualTo(303);
        return people.with(Actor.SYSTEM, Role.MEMBER).stream()
                .map(Person::id)
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private static void speaks(PersonId person, Language language) {
        TestDatabase.owner()
                .sql("update people.person set language = :language where id = :person")
                .param("language", language.code())
                .param("person", person.value())
                .update();
    }

    private String preview(String csv) {
        return corys.post("/roster/new", "/roster/preview", Map.of("pasted", csv))
                .body();
    }

    private String sent(String name, String csv) {
        var token = found(corys.get("/roster/new").body(), "name=\"token\" value=\"([^\"]+)\"");
        var body = "--b\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--b--\r\n";
        return corys.send(corys.request("/roster/preview")
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body))
                        .build())
                .body();
    }

    private static Map<String, String> form(String preview) {
        var fields = new HashMap<String, String>();
        for (var name : List.of("roster", "key", "digest")) {
            var value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"", Pattern.DOTALL)
                    .matcher(preview);
            assertThat(value.find()).as(name).isTrue();
            fields.put(
                    name,
                    value.group(1)
                            .replace("&#34;", "\"")
                            .replace("&quot;", "\"")
                            .replace("&amp;", "&"));
        }
        return fields;
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private Entry entry(String name) {
        return roster.all(Actor.of(cory)).stream()
                .filter(each -> each.facts().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static long count(String table) {
        return TestDatabase.owner()
                .sql("select count(*) from intake." + table)
                .query(Long.class)
                .single();
    }
}
