package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Browser;
import tandem.TandemTest;
import tandem.TestDatabase;
import tandem.attendance.Attendances;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.signin.Sessions;
import tandem.wall.Actor;

@TandemTest
class RoomTest extends InRoom {
    private static final int ENDS = 40;

    @Autowired
    Ending ending;

    @Autowired
    KeptOfLive kept;

    @Autowired
    Attendances attendances;

    @Autowired
    Sessions sessions;

    @Autowired
    Keys keys;

    @Test
    void what_is_said_comes_to_all_in_one_order_and_whoever_was_away_gets_what_they_missed_once() throws Exception {
        var mo = in("Mo");
        var hears = ear(lees);
        var threads = IntStream.range(0, 2)
                .mapToObj(who -> Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 8)
                                .forEach(n -> say(who == 0 ? amys : mo, "said " + who + "-" + n + "."))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        var other = ear(amys);
        hears.hears(each -> hears.said().size() == 16);
        other.hears(each -> other.said().size() == 16);
        assertThat(ids(hears)).isSorted().doesNotHaveDuplicates().isEqualTo(ids(other));
        hears.close();
        var last = hears.last();
        say(amys, "While Lee was away.");
        var back = ear(lees, "Last-Event-ID", last);
        back.hears("While Lee was away.");
        say(mo, "And after.");
        back.hears("And after.");
        assertThat(back.said()).hasSize(2);
        assertThat(ids(back)).allMatch(id -> id > Long.parseLong(last)).doesNotHaveDuplicates();
        assertThat(page(mo)).contains("said 0-0.", "While Lee was away.", "Sparrow");
        assertThat(back.heard().getFirst().data()).contains("\"all\":true");
    }

    @Test
    void what_many_say_at_once_is_said_once_each_and_nothing_of_whoever_may_not() throws Exception {
        var names = List.of("Mo", "Nia", "Ron", "Dee", "Gus");
        var hears = ear(lees);
        var lines = names.stream().map(name -> ear(in(name))).toList();
        lines.forEach(line -> line.hears("all"));
        // The lines of these two opened while they might.
        about(person("Dee"), "mute");
        about(person("Gus"), "remove");
        var refused = new ConcurrentLinkedQueue<String>();
        var threads = names.stream()
                .flatMap(name -> IntStream.range(0, 6)
                        .mapToObj(n -> Thread.ofVirtual().start(() -> {
                            int status = say(browser(name), name + " says " + n + ".")
                                    .statusCode();
                            if (status != 303) {
                                refused.add(name + " " + status);
                            }
                        })))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        hears.hears(each -> hears.said().size() == 18);
        say(lees, "That was all.");
        hears.hears("That was all.");
        assertThat(hears.said()).hasSize(19);
        for (var name : List.of("Mo", "Nia", "Ron")) {
            for (int n = 0; n < 6; n++) {
                var words = name + " says " + n + ".";
                assertThat(hears.said().stream().map(Ear.Heard::data).filter(data -> data.contains(words)))
                        .hasSize(1)
                        .allMatch(data -> data.contains(">" + name + "<"));
            }
        }
        assertThat(Set.copyOf(refused)).containsExactlyInAnyOrder("Dee 422", "Gus 404");
        assertThat(refused).hasSize(12);
    }

    @Test
    void a_number_that_the_database_forgot_in_a_crash_is_never_given_again() {
        say(amys, "Before.");
        var hears = ear(lees);
        hears.hears("Before.");
        say(amys, "Forgotten.");
        hears.hears("Forgotten.");
        hears.close();
        TestDatabase.owner().sql("""
                do $$ begin
                    perform set_config('tandem.actor', 'system', true);
                    delete from live.event where sequence = (select max(sequence) from live.event);
                    update live.room set last = last - 1, server = server - interval '1 hour';
                end $$
                """).update();
        say(amys, "After.");
        var back = ear(lees, "Last-Event-ID", hears.last());
        back.hears("After.");
        say(amys, "And on.");
        back.hears("And on.");
        assertThat(back.said()).hasSize(2);
    }

    @Test
    void the_same_form_says_it_once_and_what_does_not_go_through_says_why() {
        var form = words("Once.", "all");
        post(amys, "/words", form);
        post(amys, "/words", form);
        assertThat(page(lees).split("Once\\.")).hasSize(2);
        assertThat(say(amys, "").body()).contains("There are no words yet.");
        assertThat(say(amys, "x".repeat(1001)).body()).contains("1,000 letters or fewer");
        var enough = IntStream.range(0, 12)
                .mapToObj(n -> say(amys, "Quickly " + n))
                .filter(answer -> answer.statusCode() == 422)
                .findFirst();
        assertThat(enough.orElseThrow().body()).contains("That was a lot at once", "Quickly");
        clock.forward(Duration.ofSeconds(20));
        post(lees, "/now", act("silence", "2"));
        assertThat(page(amys)).contains("We are quiet together.");
        assertThat(say(amys, "Sorry, one thing").body()).contains("All are quiet together", "Sorry, one thing");
        assertThat(say(lees, "Breathe.").statusCode()).isEqualTo(303);
        clock.forward(Duration.ofMinutes(2));
        assertThat(say(amys, "Thank you.").statusCode()).isEqualTo(303);
        about(amy, "mute");
        assertThat(say(amys, "But").body()).contains("asked you to listen");
        assertThat(post(amys, "/words", words("I am fine, just talkative.", "leaders"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(lees)).contains("I am fine, just talkative.");
        assertThat(page(in("Mo"))).doesNotContain("just talkative").contains("Thank you.");
    }

    @Test
    void each_speaks_in_turn_and_a_leader_moves_gives_and_takes_on() {
        var mo = in("Mo");
        var hears = ear(amys);
        post(mo, "/turn", Map.of("do", "raise"));
        hears.hears("Mo has the floor.");
        post(amys, "/turn", Map.of("do", "raise"));
        post(lees, "/turn", Map.of("do", "raise"));
        assertThat(order()).containsExactly("Sparrow", "Lee");
        moves(amy, "down", 1);
        assertThat(order()).containsExactly("Lee", "Sparrow");
        post(mo, "/turn", Map.of("do", "pass"));
        assertThat(page(mo)).contains("Lee has the floor.");
        post(lees, "/now", Map.of("do", "next", "from", seat(lee).id().toString()));
        assertThat(page(mo)).contains("Sparrow has the floor.").contains("data-stand=\"none\"");
        assertThat(page(amys)).contains("data-stand=\"floor\"");
        post(mo, "/listening", Map.of("on", "yes"));
        assertThat(seat(person("Mo")).listens()).isTrue();
        clock.forward(Duration.ofMinutes(3));
        assertThat(page(mo)).contains("Time is up, gently.");
        post(amys, "/turn", Map.of("do", "done"));
        assertThat(page(mo)).contains("The floor is free.");
        assertThat(post(mo, "/now", act("lock", "")).statusCode())
                .as("nobody else leads")
                .isEqualTo(404);
        assertThat(post(mo, "/seats/" + seat(amy).id(), Map.of("do", "remove")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_second_tap_on_up_or_down_moves_nobody_further() {
        post(lees, "/turn", Map.of("do", "raise"));
        for (var each : List.of("Mo", "Ray", "Kit")) {
            post(in(each), "/turn", Map.of("do", "raise"));
        }
        var ray = person("Ray");
        for (int tap = 0; tap < 2; tap++) {
            moves(person("Kit"), "up", 3);
            assertThat(order()).containsExactly("Mo", "Kit", "Ray");
        }
        for (int tap = 0; tap < 2; tap++) {
            moves(person("Mo"), "down", 1);
            assertThat(order()).containsExactly("Kit", "Mo", "Ray");
        }
        moves(person("Kit"), "up", 1);
        moves(ray, "down", 3);
        assertThat(order()).as("at the ends").containsExactly("Kit", "Mo", "Ray");
        var form = page(lees).split("/seats/" + seat(ray).id() + "\"")[1].split("</form>")[0];
        assertThat(form).contains("name=\"from\" value=\"3\"");
        var nowhere = Map.of("do", "up");
        assertThat(post(lees, "/seats/" + seat(ray).id(), nowhere).statusCode()).isEqualTo(400);
    }

    @Test
    void whoever_is_asked_to_leave_or_signed_out_hears_nothing_more_within_a_second() {
        var mo = in("Mo");
        var amyHears = ear(amys);
        var moHears = ear(mo);
        amyHears.hears("\"all\":true");
        about(amy, "remove");
        assertThat(amyHears.ends(SECOND)).as("removed").isTrue();
        assertThat(amyHears.heard().getLast().data()).isEqualTo("removed");
        say(lees, "Among us.");
        moHears.hears("Among us.");
        assertThat(amyHears.heard().toString()).doesNotContain("Among us.");
        assertThat(ear(amys).status()).isEqualTo(404);
        assertThat(post(amys, "/words", words("Let me", "all")).statusCode()).isEqualTo(404);
        assertThat(post(amys, "/seat", Map.of()).statusCode()).isEqualTo(303);
        assertThat(page(amys)).contains("You were asked to leave").doesNotContain("Among us.");
        sessions.endAll(person("Mo"));
        assertThat(moHears.ends(SECOND)).as("signed out").isTrue();
    }

    @Test
    void whoever_leaves_the_circle_is_out_of_its_room_within_a_second() {
        var amyHears = ear(amys);
        var leeHears = ear(lees);
        amyHears.hears("\"all\":true");
        leeHears.hears("\"all\":true");
        circles.leave(amy, circle);
        assertThat(amyHears.ends(SECOND)).isTrue();
        say(lees, "Among us.");
        leeHears.hears("Among us.");
        assertThat(amyHears.heard().toString()).doesNotContain("Among us.");
        assertThat(ear(amys).status()).isEqualTo(404);
    }

    @Test
    void whoever_was_asked_to_leave_before_their_line_opened_gets_none() {
        var leeHears = ear(lees);
        leeHears.hears("\"all\":true");
        var mo = in("Mo");
        about(person("Mo"), "remove");
        var moHears = ear(mo);
        assertThat(moHears.status() == 404 || moHears.ends(SECOND))
                .as("removed")
                .isTrue();
        say(lees, "Among us.");
        leeHears.hears("Among us.");
        assertThat(moHears.heard().toString()).doesNotContain("Among us.", "\"Lee\"");
    }

    /// The end of a session comes before, while or after its line opens. The second begins when both have happened.
    @Test
    void whoever_is_signed_out_while_their_line_opens_hears_nothing_more_within_a_second() throws Exception {
        for (int time = 0; time < ENDS; time++) {
            var bo = in("Bo");
            var end = Thread.startVirtualThread(() -> sessions.endAll(person("Bo")));
            var hears = ear(bo);
            end.join();
            assertThat(hears.status() != 200 || hears.ends(SECOND))
                    .as("signed out, time %d", time)
                    .isTrue();
        }
    }

    @Test
    void who_comes_and_goes_is_told_alone_and_not_with_all_who_are_here() {
        ear(amys);
        var hears = ear(lees);
        hears.hears(each -> each.name().equals("here") && each.data().contains("Sparrow"));
        var before = hears.heard().size();
        var mo = in("Mo");
        var moHears = ear(mo);
        var mos = seat(person("Mo")).id();
        hears.hears("{\"n\":3,\"in\":[[\"" + mos + "\",\"Mo\",0]],\"out\":[]}");
        moHears.hears(
                each -> each.data().contains("\"all\":true") && each.data().contains("Sparrow"));
        post(mo, "/seat/end", Map.of());
        assertThat(moHears.ends(SECOND)).as("left").isTrue();
        hears.hears("{\"n\":2,\"in\":[],\"out\":[\"" + mos + "\"]}");
        post(mo, "/seat", Map.of());
        ear(mo);
        hears.hears(each -> each.data().contains("\"in\":[[\"" + mos + "\",\"Mo\",0]]")
                && hears.heard().size() > before + 2);
        assertThat(hears.heard().subList(before, hears.heard().size()).toString())
                .as("only what changed")
                .doesNotContain("Sparrow");
    }

    @Test
    void a_door_is_closed_waited_at_and_locked_and_an_outsider_never_learns_of_it() {
        var bo = cast.browser(port, cast.bo());
        assertThat(bo.get(path()).statusCode()).isEqualTo(404);
        assertThat(post(bo, "/seat", Map.of()).statusCode()).isNotEqualTo(200);
        assertThat(ear(bo).status()).isEqualTo(404);
        assertThat(rooms.of(Actor.of(cast.cory()), circle, DAY)).isEmpty();
        post(lees, "/now", act("lock", ""));
        var mo = browser("Mo");
        post(mo, "/seat", Map.of());
        assertThat(page(mo)).contains("The door is locked for now");
        assertThat(page(amys)).as("whoever is in stays in").contains("What is said");
        post(lees, "/now", act("unlock", ""));
        post(mo, "/seat", Map.of());
        assertThat(page(mo)).contains("What is said");
        post(lees, "/end", Map.of());
        assertThat(page(lees)).contains("This room is over");
        post(lees, "", Map.of("minutes", "0", "waits", "yes"));
        post(mo, "/seat", Map.of());
        assertThat(page(mo)).contains("You are at the door").doesNotContain("What is said");
        assertThat(post(mo, "/words", words("Hello?", "all")).statusCode()).isEqualTo(404);
        var waits = ear(mo);
        say(lees, "Only inside.");
        about(person("Mo"), "admit");
        waits.hears(each -> each.name().equals("mine"));
        assertThat(waits.heard().toString()).doesNotContain("Only inside.");
        assertThat(page(mo)).contains("Only inside.");
        clock.set(IN_SESSION.minus(Duration.ofHours(2)));
        assertThat(page(cast.browser(port, amy)))
                .as("another session of hers, before its time")
                .doesNotContain("Open it and go in");
    }

    @Test
    void when_the_line_of_whoever_leads_drops_another_leader_takes_over() {
        var nia = secondLeader("Nia");
        var nias = cast.browser(port, nia);
        post(nias, "/seat", Map.of());
        var niaHears = ear(nias);
        var leeHears = ear(lees);
        niaHears.hears("\"Lee\"");
        assertThat(page(nias)).doesNotContain("Take over the room");
        leeHears.close();
        say(amys, "Lee?");
        niaHears.hears("Lee?");
        say(amys, "We lost Lee.");
        niaHears.hears("We lost Lee.");
        clock.forward(Duration.ofSeconds(60));
        page(nias);
        niaHears.hears(each -> each.name().equals("here")
                && each.data().contains(seat(lee).id().toString())
                && each.data().contains("\"out\":[\""));
        var now = page(nias).split("id=\"now\"")[1].split("class=\"say floor\"")[0];
        assertThat(now).as("where it is said, one may do it").contains("Take over the room", "value=\"take\"");
        assertThat(page(amys)).contains("Somebody else who leads is here.").doesNotContain("Take over the room");
        assertThat(post(amys, "/now", Map.of("do", "take")).statusCode()).isEqualTo(404);
        post(nias, "/now", Map.of("do", "take"));
        assertThat(room().host()).isEqualTo(seat(nia).id());
        assertThat(page(nias)).contains("runs the room").doesNotContain("Take over the room");
        ear(lees);
        niaHears.hears(each -> each.data().contains("\"in\":[[\"" + seat(lee).id()));
        post(nias, "/seats/" + seat(lee).id(), Map.of("do", "host"));
        assertThat(room().host()).isEqualTo(seat(lee).id());
    }

    @Test
    void a_leader_asks_one_and_that_one_alone_answers_and_both_may_confide() {
        var mo = in("Mo");
        var hears = ear(amys);
        about(amy, "ask");
        hears.hears(each -> each.name().equals("mine"));
        assertThat(page(amys)).contains("Lee asks: are you all right?");
        assertThat(page(mo)).doesNotContain("are you all right?");
        var near =
                post(amys, "/answer", Map.of("answer", "help", "key", Ids.next().toString()));
        assertThat(near.headers().firstValue("Location").orElse("")).endsWith("?near=one#near");
        assertThat(page(amys)).doesNotContain("Lee asks");
        assertThat(page(lees)).contains("I need somebody now");
        post(lees, "/words", words("I am with you.", seat(amy).id().toString()));
        assertThat(page(amys)).contains("I am with you.", "From Lee");
        assertThat(page(mo)).doesNotContain("I am with you.", "I need somebody now");
        post(mo, "/words", words("Psst.", seat(amy).id().toString()));
        assertThat(page(amys)).as("members do not whisper").doesNotContain("Psst.");
        var hard = say(amys, "I want to end my life");
        assertThat(hard.headers().firstValue("Location").orElse("")).contains("near=said");
    }

    @Test
    void a_block_parts_two_in_a_room_as_everywhere() {
        var mo = in("Mo");
        blocks.block(amy, person("Mo"), "Mo");
        var hears = ear(amys);
        var moHears = ear(mo);
        say(mo, "Not for Sparrow.");
        say(amys, "Not for Mo.");
        say(lees, "For both.");
        hears.hears("For both.");
        moHears.hears("For both.");
        assertThat(hears.heard().toString())
                .doesNotContain("Not for Sparrow.", "\"Mo\"")
                .contains("Not for Mo.");
        assertThat(moHears.heard().toString()).doesNotContain("Not for Mo.", "Sparrow\"");
        assertThat(page(amys)).doesNotContain("Not for Sparrow.");
        assertThat(page(lees)).contains("Not for Sparrow.", "Not for Mo.");
    }

    @Test
    void its_end_takes_all_that_was_said_and_the_key_and_leaves_another_room_as_it_is() {
        attendances.agree(amy, circle);
        var mo = in("Mo");
        var other = round.ledBy(lee);
        var otherRoom = "/circles/" + other + "/sessions/" + DAY + "/room";
        lees.post("/circles", otherRoom, Map.of("minutes", "0"));
        lees.post("/circles", otherRoom + "/words", words("The control.", "all"));
        say(amys, "I slept in my own bed.");
        var evidence = amys.post(
                "/circles",
                "/reports",
                Map.of(
                        "place",
                        "room",
                        "id",
                        spoken(mo, "Meet me outside."),
                        "key",
                        Ids.next().toString(),
                        "kind",
                        "sexual"));
        assertThat(evidence.statusCode()).isEqualTo(303);
        post(
                lees,
                "/notes",
                Map.of("words", "Ask about sleep.", "key", Ids.next().toString()));
        var room = room().id();
        assertThat(kept.export(amy).toString()).contains(room.toString());
        assertThat(count("live.event where room = :room", room)).isPositive();
        assertThat(rows()).doesNotContain("own bed", "Meet me", "Sparrow", "Ask about");
        var hears = ear(amys);
        hears.hears("\"all\":true");
        post(lees, "/end", Map.of());
        assertThat(hears.ends(SECOND)).isTrue();
        assertThat(count("live.event where room = :room", room)).isZero();
        assertThat(count("live.seat where room = :room", room)).isZero();
        assertThat(keys.exists(room)).isFalse();
        var control = rooms.of(Actor.of(lee), other, DAY).orElseThrow();
        assertThat(keys.exists(control.id())).isTrue();
        assertThat(lees.get(otherRoom).body()).contains("The control.");
        assertThat(page(amys)).contains("This room is over");
        assertThat(lees.get(session() + "/attendance").body())
                .containsPattern("checked[^>]*>\\s*[^<]*<[^>]*>\\s*Sparrow|Sparrow");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from attendance.confirmation")
                        .query(Long.class)
                        .single())
                .as("of those who agreed alone")
                .isOne();
        assertThat(lees.get(session() + "/debrief").body()).contains("Ask about sleep.");
        lees.post("/circles", session() + "/debrief", Map.of("a0", "4"));
        assertThat(lees.get(session() + "/debrief").body()).doesNotContain("Ask about sleep.");
        var report = evidence.headers().firstValue("Location").orElseThrow().split("/")[2];
        assertThat(cast.browser(port, cast.sam()).get("/incidents/" + report).body())
                .contains("Meet me outside.");
        clock.set(IN_SESSION.plus(Duration.ofMinutes(79)));
        assertThat(ending.run()).as("its grace is not over").isZero();
        clock.set(IN_SESSION.plus(Duration.ofMinutes(81)));
        assertThat(ending.run()).isOne();
        assertThat(keys.exists(control.id())).isFalse();
        clock.forward(Duration.ofDays(2));
        ending.run();
        assertThat(count("live.room where id = :room", room)).isZero();
    }

    @Test
    void a_stream_is_whole_on_the_wire_whatever_the_other_side_takes() throws Exception {
        var chunks = wire("HTTP/1.1", "", "GET /about HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        var closes = wire("HTTP/1.1", "Connection: close\r\n", "");
        var old = wire("HTTP/1.0", "", "");
        ear(lees).hears("Sparrow");
        say(amys, "All of it.");
        ear(lees).hears("All of it.");
        post(lees, "/end", Map.of());
        var answer = chunks.all().split("\r\n\r\n", 2);
        var body = Wire.unchunked(answer[1]);
        assertThat(answer[0]).containsIgnoringCase("Transfer-Encoding: chunked");
        assertThat(body[1]).as("the next answer on the same connection").startsWith("HTTP/1.1 200");
        for (var words : List.of(body[0], bare(closes), bare(old))) {
            assertThat(words)
                    .startsWith("retry: 1500\n\nevent: here\n")
                    .contains("All of it.")
                    .endsWith("event: over\ndata: ended\n\n");
        }
    }

    private Wire wire(String version, String headers, String next) throws IOException {
        var request = "GET " + path() + "/stream " + version + "\r\nHost: localhost\r\nCookie: " + amys.cookies()
                + "\r\n" + headers + "\r\n";
        return new Wire(port, request + next);
    }

    private static String bare(Wire wire) throws Exception {
        var answer = wire.all().split("\r\n\r\n", 2);
        assertThat(answer[0]).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("Transfer-Encoding");
        return answer[1];
    }

    @Test
    void all_practise_and_read_together() {
        var hears = ear(amys);
        post(lees, "/now", act("show", "Page 12\nhttps://example.org/reading"));
        hears.hears("Page 12");
        assertThat(page(amys)).contains("On the screen", "example.org/reading");
        post(lees, "/now", act("hide", ""));
        assertThat(page(amys)).doesNotContain("Page 12");
        assertThat(post(lees, "/now", act("skill", "no-such-skill")).statusCode())
                .isEqualTo(400);
    }

    private void moves(PersonId person, String act, int from) {
        var form = Map.of("do", act, "from", String.valueOf(from));
        assertThat(post(lees, "/seats/" + seat(person).id(), form).statusCode()).isEqualTo(303);
    }

    private List<String> order() {
        return rooms.now(Actor.of(lee), room().id()).orElseThrow().order().stream()
                .map(Seat::name)
                .toList();
    }

    /// The id of words that somebody says.
    private String spoken(Browser browser, String words) {
        say(browser, words);
        return page(lees).split(words)[0].replaceFirst("(?s).*id=([0-9a-f-]{36}).*", "$1");
    }

    private static List<Long> ids(Ear ear) {
        return ear.said().stream().map(each -> Long.valueOf(each.id())).toList();
    }

    private static long count(String what, UUID room) {
        return TestDatabase.owner()
                .sql("select count(*) from " + what)
                .param("room", room)
                .query(Long.class)
                .single();
    }

    private static String rows() {
        return TestDatabase.owner()
                        .sql("select string_agg(encode(words, 'escape'), ',') from live.event")
                        .query(String.class)
                        .single()
                + TestDatabase.owner()
                        .sql("select string_agg(encode(name, 'escape'), ',') from live.seat")
                        .query(String.class)
                        .single();
    }
}
